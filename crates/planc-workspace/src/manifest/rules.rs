//! `[rules]`: the level of single rules, with the reason that reports print.

use super::nearest::{Nearest, nearest};
use super::reader::{Reader, choices, entries, span};
use super::{Manifest, Setting};
use planc_base::Span;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The level that a package gives to a rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleSetting {
    /// `BUD-11`: one of the codes that the manifest was read with.
    pub code: String,
    pub code_span: Span,
    pub level: Setting<RuleLevel>,
    pub reason: Option<Setting<String>>,
}

/// How grave findings of a rule are to be. The words are those of the registry of rules, which this crate does not know.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum RuleLevel {
    Off,
    Advice,
    Warning,
    Error,
}

impl RuleLevel {
    const ALL: [RuleLevel; 4] = [RuleLevel::Off, RuleLevel::Advice, RuleLevel::Warning, RuleLevel::Error];

    /// As it stands in a manifest.
    pub const fn text(self) -> &'static str {
        match self {
            RuleLevel::Off => "off",
            RuleLevel::Advice => "advice",
            RuleLevel::Warning => "warning",
            RuleLevel::Error => "error",
        }
    }
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (key, key_range, value) in entries(table) {
        let codes = reader.known.rule_codes;
        if !codes.contains(&key) {
            reader.unknown(key, key_range, codes, format!("There is no rule `{key}`"), || {
                "Rules are named by the code that stands in each finding, such as `BUD-05`.".to_string()
            });
            continue;
        }
        let (level, reason) = match value.get_ref() {
            DeValue::Table(inner) => level_and_reason(key, key_range.clone(), inner, reader),
            _ => (level(key, value, reader), None),
        };
        if let Some(level) = level {
            manifest.rules.push(RuleSetting { code: key.to_string(), code_span: span(key_range), level, reason });
        }
    }
}

fn level_and_reason(
    code: &str,
    code_range: std::ops::Range<usize>,
    table: &DeTable,
    reader: &mut Reader,
) -> (Option<Setting<RuleLevel>>, Option<Setting<String>>) {
    let (mut found, mut reason, mut has_level) = (None, None, false);
    for (key, key_range, value) in entries(table) {
        match key {
            "level" => {
                has_level = true;
                found = level(key, value, reader);
            }
            "reason" => reason = reader.text(key, value, "a text in quotes", "\"why this holds for the package\""),
            _ => {
                let message = format!("There is no setting `{key}` for a rule");
                reader.unknown(key, key_range, &["level", "reason"], message, || {
                    "The settings of a rule are `level` and `reason`.".to_string()
                });
            }
        }
    }
    if !has_level {
        reader.report(
            "PKG-03",
            code_range,
            format!("`{code}` has no `level`; it takes {}", takes()),
            format!("Write `{code} = {{ level = \"off\", reason = \"…\" }}`."),
        );
    }
    (found, reason)
}

fn level(key: &str, value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<RuleLevel>> {
    let names = RuleLevel::ALL.map(RuleLevel::text);
    match value.get_ref() {
        DeValue::String(text) => {
            if let Some(level) = RuleLevel::ALL.into_iter().find(|level| level.text() == text) {
                return Some(Setting::given(level, span(value.span())));
            }
            match nearest(text, &names) {
                Nearest::Same(right) => reader.wrong_with_fix(key, value, &takes(), &format!("\"{right}\""), true),
                Nearest::Close(right) => reader.wrong_with_fix(key, value, &takes(), &format!("\"{right}\""), false),
                Nearest::None => reader.wrong(key, value, &takes(), "\"warning\""),
            }
        }
        DeValue::Boolean(false) => reader.wrong_with_fix(key, value, &takes(), "\"off\"", true),
        _ => reader.wrong(key, value, &takes(), "\"warning\""),
    }
    None
}

fn takes() -> String {
    choices(&RuleLevel::ALL.map(RuleLevel::text))
}
