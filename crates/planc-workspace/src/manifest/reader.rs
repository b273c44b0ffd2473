//! What the sections share: taking values out of the tree of TOML, and saying what is wrong with them.

use super::Setting;
use super::nearest::{Nearest, nearest};
use crate::known::Known;
use planc_base::{Decimal, FileId, Finding, Place, Span, decimal};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One reading of a manifest: its text, what is known beforehand, and what there is to say about it.
pub struct Reader<'text> {
    pub text: &'text str,
    file: FileId,
    pub known: &'text Known<'text>,
    pub findings: Vec<Finding>,
}

/// The entries of a table in the order in which they stand in the file.
pub fn entries<'table>(
    table: &'table DeTable<'_>,
) -> Vec<(&'table str, Range<usize>, &'table Spanned<DeValue<'table>>)> {
    let mut entries: Vec<_> = table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
    entries.sort_by_key(|(_, range, _)| range.start);
    entries
}

pub fn span(range: Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

impl<'text> Reader<'text> {
    pub fn new(text: &'text str, file: FileId, known: &'text Known<'text>) -> Reader<'text> {
        Reader { text, file, known, findings: Vec::new() }
    }

    pub fn place(&self, range: Range<usize>) -> Place {
        span(range).in_file(self.file)
    }

    pub fn report(&mut self, code: &'static str, range: Range<usize>, message: String, help: String) {
        let place = self.place(range);
        self.findings.push(Finding::new(code, place, message).help(help));
    }

    /// Reports a value that a setting does not take. `takes` completes "it takes …", `example` is the right side of a line.
    pub fn wrong(&mut self, key: &str, value: &Spanned<DeValue>, takes: &str, example: &str) {
        let message = format!("`{key}` is {}; it takes {takes}", self.said(value));
        self.report("PKG-03", value.span(), message, format!("Write `{key} = {example}`."));
    }

    /// As `wrong`, with an edit that puts `replacement` in the place of the value.
    pub fn wrong_with_fix(
        &mut self,
        key: &str,
        value: &Spanned<DeValue>,
        takes: &str,
        replacement: &str,
        certain: bool,
    ) {
        let message = format!("`{key}` is {}; it takes {takes}", self.said(value));
        let place = self.place(value.span());
        let finding = Finding::new("PKG-03", place, message).help(format!("Write `{key} = {replacement}`."));
        let title = format!("Write `{replacement}`");
        let finding =
            if certain { finding.fix(title, place, replacement) } else { finding.choice(title, place, replacement) };
        self.findings.push(finding);
    }

    /// Reports a name that is not among `known`, with the one that was probably meant, or else with `otherwise`.
    pub fn unknown(
        &mut self,
        name: &str,
        range: Range<usize>,
        known: &[&str],
        message: String,
        otherwise: impl Fn() -> String,
    ) {
        let place = self.place(range);
        let finding = Finding::new("PKG-02", place, message);
        let finding = match nearest(name, known) {
            Nearest::Same(right) => {
                finding.help(format!("It is written `{right}`.")).fix(format!("Write `{right}`"), place, right)
            }
            Nearest::Close(right) => {
                finding.help(format!("Did you mean `{right}`?")).choice(format!("Write `{right}`"), place, right)
            }
            Nearest::None => finding.help(otherwise()),
        };
        self.findings.push(finding);
    }

    /// Reports a setting that its section does not know.
    pub fn unknown_setting(&mut self, key: &str, range: Range<usize>, known: &[&str], section: &str) {
        self.unknown(key, range, known, format!("There is no setting `{key}` under `[{section}]`"), || match known {
            [only] => format!("The only one there is `{only}`."),
            _ => format!("The settings there are {}.", listed(known, "and")),
        });
    }

    /// A text that is not blank.
    pub fn text(&mut self, key: &str, value: &Spanned<DeValue>, takes: &str, example: &str) -> Option<Setting<String>> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(Setting::given(text.trim().to_string(), span(value.span())))
            }
            _ => {
                self.wrong(key, value, takes, example);
                None
            }
        }
    }

    /// A number, exactly.
    pub fn number(&mut self, key: &str, value: &Spanned<DeValue>, example: &str) -> Option<Setting<Decimal>> {
        let number = match value.get_ref() {
            DeValue::Integer(integer) if integer.radix() == 10 => decimal::parse(integer.as_str()),
            DeValue::Float(float) => decimal::parse(float.as_str()),
            _ => None,
        };
        if number.is_none() {
            self.wrong(key, value, "a number without quotes", example);
        }
        Some(Setting::given(number?, span(value.span())))
    }

    /// What the value is, to complete "`name` is …": as it is written, or in a word if that is long.
    pub fn said(&self, value: &Spanned<DeValue>) -> String {
        let written = self.text.get(value.span()).unwrap_or("");
        match value.get_ref() {
            DeValue::Array(_) => "a list".to_string(),
            DeValue::Table(_) => "a group of settings".to_string(),
            DeValue::String(text) if text.trim().is_empty() => "an empty text".to_string(),
            _ if written.is_empty() || written.contains(['\n', '\r']) || written.chars().count() > 60 => {
                match value.get_ref() {
                    DeValue::String(_) => "a long text".to_string(),
                    _ => "something else".to_string(),
                }
            }
            DeValue::String(_) => written.to_string(),
            DeValue::Integer(_) | DeValue::Float(_) => format!("the number {written}"),
            DeValue::Boolean(_) => written.to_string(),
            DeValue::Datetime(_) => format!("the date {written}"),
        }
    }
}

/// `a`, `b` and `c`, each in backquotes.
pub fn listed(words: &[&str], conjunction: &str) -> String {
    joined(&words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>(), conjunction)
}

/// "a", "b" or "c", each in the quotes that the manifest wants.
pub fn choices(words: &[&str]) -> String {
    joined(&words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>(), "or")
}

fn joined(words: &[String], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}
