//! What the options and the person at the terminal say of the new plan.

use super::period::Period;
use super::prompt::Prompt;
use crate::arguments::{NewKind, NewOptions};
use planc_base::{Currency, FileId};
use planc_lang::countries::is_country;
use planc_workspace::{Known, Manifest};

/// Everything that the templates ask for, known to be right.
pub struct Answers {
    pub kind: NewKind,
    pub name: String,
    pub title: String,
    /// None if it was left open.
    pub country: Option<String>,
    pub period: Period,
    pub languages: Vec<String>,
    pub currency: String,
}

/// What the options say, and for the rest what is answered on a terminal, or else the usual.
pub fn gather(options: &NewOptions) -> Result<Answers, String> {
    let prompt = Prompt::new();
    let kind = match options.kind {
        Some(kind) => kind,
        None => prompt.ask("What to write: plan, strategy, both or minimal", "both", kind_of)?,
    };
    let folder_name = name_of_folder(options);
    let name = value(&prompt, &options.name, "Name of the package", &folder_name, name)?;
    let usual_title = match kind {
        NewKind::Strategy | NewKind::Both => "National Strategy",
        NewKind::Plan | NewKind::Minimal => "National Action Plan",
    };
    let title = value(&prompt, &options.title, "Title of the document", usual_title, title)?;
    let country =
        value(&prompt, &options.country, "Code of the country (ME, AL, KE …; empty to leave it open)", "", country)?;
    let period = value(&prompt, &options.period, "Period", &Period::usual(), Period::parse)?;
    let languages = match options.languages.as_slice() {
        [] => {
            prompt.ask("Codes of the languages, with commas between them", "en", |text| languages(text.split(',')))?
        }
        given => languages(given.iter().map(String::as_str))?,
    };
    let currency = value(&prompt, &options.currency, "Code of the currency", "EUR", currency)?;
    Ok(Answers { kind, name, title, country, period, languages, currency })
}

fn value<T>(
    prompt: &Prompt,
    given: &Option<String>,
    question: &str,
    usual: &str,
    read: fn(&str) -> Result<T, String>,
) -> Result<T, String> {
    match given {
        Some(text) => read(text.trim()),
        None => prompt.ask(question, usual, read),
    }
}

fn kind_of(text: &str) -> Result<NewKind, String> {
    clap::ValueEnum::from_str(text, true)
        .map_err(|_| format!("`{text}` is none of them: plan, strategy, both, minimal."))
}

/// The folder's name with what no name may have taken out; `my-plan` if nothing is left.
fn name_of_folder(options: &NewOptions) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = planc_workspace::paths::absolute(&here, &options.folder);
    let written = folder.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut clean = String::new();
    for character in written.chars() {
        if character.is_alphanumeric() {
            clean.push(character);
        } else if !clean.is_empty() && !clean.ends_with('-') {
            clean.push('-');
        }
    }
    let clean = clean.trim_end_matches('-');
    if name(clean).is_ok() { clean.to_string() } else { "my-plan".to_string() }
}

fn name(text: &str) -> Result<String, String> {
    let is_name = text.starts_with(char::is_alphabetic)
        && text.chars().all(|character| character.is_alphanumeric() || character == '-')
        && !text.ends_with('-')
        && !text.contains("--");
    if is_name {
        Ok(text.to_string())
    } else {
        Err(format!(
            "`{text}` cannot be the name of a package. A name begins with a letter and has letters, digits and single `-` in it: `nap-2026`."
        ))
    }
}

fn title(text: &str) -> Result<String, String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() || line.contains(char::is_control) {
        Err("The title needs some words.".to_string())
    } else {
        Ok(line)
    }
}

fn country(text: &str) -> Result<Option<String>, String> {
    let code = text.to_uppercase();
    match code.is_empty() {
        true => Ok(None),
        false if is_country(&code) => Ok(Some(code)),
        false => Err(format!(
            "`{text}` is not the code of a country. They have two letters: ME for Montenegro, KE for Kenya."
        )),
    }
}

fn currency(text: &str) -> Result<String, String> {
    let code = text.to_uppercase();
    match Currency::from_code(&code) {
        Some(_) => Ok(code),
        None => Err(format!("`{text}` is not the code of a currency. They have three letters: EUR, USD, KES.")),
    }
}

fn languages<'text>(tags: impl Iterator<Item = &'text str>) -> Result<Vec<String>, String> {
    let mut languages: Vec<String> = Vec::new();
    for tag in tags.map(str::trim).filter(|tag| !tag.is_empty()) {
        let is_plain = tag.chars().all(|character| character.is_ascii_alphanumeric() || character == '-');
        // The manifest is asked, so that what is written here is what it takes.
        let (manifest, _) =
            Manifest::parse(&format!("[package]\nlanguages = [\"{tag}\"]\n"), FileId(0), "", &Known::default());
        match manifest.languages.first() {
            Some(language) if is_plain => {
                let language = language.value.to_string();
                if !languages.contains(&language) {
                    languages.push(language);
                }
            }
            _ => {
                return Err(format!(
                    "`{tag}` is not the code of a language. They have two or three letters: en for English, sq for Albanian."
                ));
            }
        }
    }
    if languages.is_empty() {
        Err("A plan has at least one language: en for English, sq for Albanian.".to_string())
    } else {
        Ok(languages)
    }
}
