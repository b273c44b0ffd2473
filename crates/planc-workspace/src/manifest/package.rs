//! `[package]`: what the package is called, its edition, languages and profile.

use super::nearest::{Nearest, nearest};
use super::reader::{Reader, choices, entries, span};
use super::{Manifest, Setting};
use planc_base::Finding;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use unic_langid::LanguageIdentifier;

pub const SETTINGS: &[&str] = &["name", "edition", "languages", "profile"];

/// The form of the language that a package is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    One,
}

/// Which rules are on without being named.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Profile {
    /// All that the guide asks of a plan.
    Guide,
    /// Only what no plan of any field should have.
    Minimal,
    /// As the guide, with the levels of an adopted document whatever the status says.
    Adopted,
}

impl Edition {
    /// What holds where a manifest names none.
    pub const NEWEST: Edition = Edition::One;

    /// As it stands in a manifest.
    pub const fn text(self) -> &'static str {
        match self {
            Edition::One => "1",
        }
    }
}

impl Profile {
    const ALL: [(&'static str, Profile); 3] =
        [("guide", Profile::Guide), ("minimal", Profile::Minimal), ("adopted", Profile::Adopted)];

    /// As it stands in a manifest.
    pub const fn text(self) -> &'static str {
        match self {
            Profile::Guide => "guide",
            Profile::Minimal => "minimal",
            Profile::Adopted => "adopted",
        }
    }
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (key, key_range, value) in entries(table) {
        match key {
            "name" => {
                let example = format!("\"{}\"", manifest.name.value);
                if let Some(name) = reader.text(key, value, "a name in quotes", &example) {
                    manifest.name = name;
                }
            }
            "edition" => manifest.edition = edition(value, reader).unwrap_or(Setting::default(Edition::NEWEST)),
            "languages" => manifest.languages = languages(value, reader),
            "profile" => manifest.profile = profile(value, reader).unwrap_or(Setting::default(Profile::Guide)),
            _ => reader.unknown_setting(key, key_range, SETTINGS, "package"),
        }
    }
}

fn edition(value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<Edition>> {
    let text = match value.get_ref() {
        DeValue::String(text) => text.trim(),
        DeValue::Integer(integer) if integer.as_str() == Edition::One.text() => {
            reader.wrong_with_fix("edition", value, "a number in quotes", "\"1\"", true);
            return None;
        }
        DeValue::Integer(integer) => integer.as_str(),
        _ => "",
    };
    if text == Edition::One.text() {
        return Some(Setting::given(Edition::One, span(value.span())));
    }
    if text.parse::<u32>().is_ok_and(|number| number > 1) {
        reader.report(
            "PKG-03",
            value.span(),
            format!("`edition` is \"{text}\"; that comes with edition {text} of the language, and this compiler knows edition 1"),
            "Use a newer planc, or write `edition = \"1\"`. Until then the package is read as edition 1.".to_string(),
        );
    } else {
        reader.wrong_with_fix("edition", value, "\"1\"", "\"1\"", false);
    }
    None
}

fn profile(value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<Profile>> {
    let names = Profile::ALL.map(|(name, _)| name);
    let takes = choices(&names);
    let DeValue::String(text) = value.get_ref() else {
        reader.wrong("profile", value, &takes, "\"guide\"");
        return None;
    };
    if let Some((_, profile)) = Profile::ALL.iter().find(|(name, _)| name == text) {
        return Some(Setting::given(*profile, span(value.span())));
    }
    match nearest(text, &names) {
        Nearest::Same(right) => reader.wrong_with_fix("profile", value, &takes, &format!("\"{right}\""), true),
        Nearest::Close(right) => reader.wrong_with_fix("profile", value, &takes, &format!("\"{right}\""), false),
        Nearest::None => reader.wrong("profile", value, &takes, "\"guide\""),
    }
    None
}

fn languages(value: &Spanned<DeValue>, reader: &mut Reader) -> Vec<Setting<LanguageIdentifier>> {
    let takes = "a list of languages by their short codes, the first being that of texts without one";
    match value.get_ref() {
        DeValue::Array(items) => {
            let mut languages: Vec<Setting<LanguageIdentifier>> = Vec::new();
            for item in items.iter() {
                let Some(language) = language(item, reader) else { continue };
                let place = reader.place(item.span());
                match languages.iter().find(|earlier| earlier.value == language.value) {
                    None => languages.push(language),
                    Some(earlier) => {
                        let mut finding = Finding::new(
                            "PKG-03",
                            place,
                            format!("`languages` has \"{}\" twice; it takes each language once", language.value),
                        )
                        .help("Take one of them out.");
                        if let Some(span) = earlier.span {
                            finding = finding.label(span.in_file(place.file), "the first time");
                        }
                        reader.findings.push(finding);
                    }
                }
            }
            languages
        }
        DeValue::String(text) => {
            // One language without the brackets: what is meant is plain.
            match parse(text) {
                Some(_) => reader.wrong_with_fix("languages", value, takes, &format!("[\"{text}\"]"), true),
                None => reader.wrong("languages", value, takes, "[\"en\"]"),
            }
            Vec::new()
        }
        _ => {
            reader.wrong("languages", value, takes, "[\"en\"]");
            Vec::new()
        }
    }
}

fn language(item: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<LanguageIdentifier>> {
    if let DeValue::String(text) = item.get_ref()
        && let Some(language) = parse(text)
    {
        return Some(Setting::given(language, span(item.span())));
    }
    let message = format!("`languages` has {} in it; it takes languages by their short codes", reader.said(item));
    let help = "Write the code of the language, such as \"en\" (English), \"sq\" (Albanian) or \"sr-Latn\" (Serbian in Latin \
                letters).";
    reader.report("PKG-03", item.span(), message, help.to_string());
    None
}

/// The language that a tag names. The library takes words of up to eight letters for languages, so that "English" would be
/// one; only codes of two or three letters have ever been given out.
fn parse(text: &str) -> Option<LanguageIdentifier> {
    let language: LanguageIdentifier = text.parse().ok()?;
    matches!(language.language.as_str().len(), 2 | 3).then_some(language)
}
