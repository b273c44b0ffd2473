//! The formats that a document is written in, one file each.

mod csv;
mod docx;
mod harmless;
mod html;
mod json;
mod markdown;
mod prose;
mod text;
mod wrapped;
mod xlsx;

pub(crate) use harmless::readable;

use crate::document::{Document, Value};
use crate::language::Language;

/// A format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// For a terminal.
    Text,
    Markdown,
    Html,
    /// Its tables only.
    Csv,
    Json,
    /// For a word processor.
    Docx,
    /// For a spreadsheet.
    Xlsx,
}

impl Format {
    pub const ALL: [Format; 7] =
        [Format::Text, Format::Markdown, Format::Html, Format::Docx, Format::Xlsx, Format::Csv, Format::Json];

    /// Its word on the command line, which is also the usual ending of its files.
    pub const fn text(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
        }
    }

    /// Whether it is made for programs that open files, and would be noise on a terminal.
    pub const fn is_binary(self) -> bool {
        matches!(self, Format::Docx | Format::Xlsx)
    }

    pub fn from_text(text: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.text() == text)
    }
}

/// Each table of `document` as a CSV file: its name and its content.
pub fn csv_files(document: &Document, language: &Language) -> Vec<(String, Vec<u8>)> {
    csv::files(document, language).into_iter().map(|(name, content)| (name, content.into_bytes())).collect()
}

/// `text` with nothing in it that HTML would read.
pub(crate) fn escaped_for_html(text: &str) -> String {
    html::escaped(text)
}

/// `text` without marks that turn the direction of writing.
pub(crate) fn unturned(text: &str) -> std::borrow::Cow<'_, str> {
    harmless::unturned(text)
}

/// `text` with nothing in it that Markdown would read.
pub(crate) fn escaped_for_markdown(text: &str) -> String {
    markdown::escaped(text)
}

/// `text` as one field of CSV.
pub(crate) fn field_of_csv(text: &str) -> String {
    csv::field_of(text)
}

/// An author's Markdown as harmless HTML below a heading of level `below`.
pub(crate) fn markdown_as_html(markdown: &str, below: u8) -> String {
    html::rendered(markdown, below)
}

/// An author's Markdown as harmless Markdown below a heading of level `below`.
pub(crate) fn markdown_below(markdown: &str, below: u8) -> String {
    markdown::long(markdown, below)
}

/// The style sheet of reports in HTML.
pub(crate) fn style_of_html() -> String {
    html::style()
}

/// What `--format json` writes.
pub(crate) fn json_of(document: &Document) -> serde_json::Value {
    json::of(document)
}

/// The value that `--format json` writes as `json`.
pub(crate) fn value_of_json(json: &serde_json::Value) -> Option<Value> {
    json::read(json)
}

/// `document` in `format`. `language` is the one that it was built with.
pub fn write(document: &Document, language: &Language, format: Format) -> Vec<u8> {
    match format {
        Format::Text => text::write(document, language).into_bytes(),
        Format::Markdown => markdown::write(document, language).into_bytes(),
        Format::Html => html::write(document, language).into_bytes(),
        Format::Csv => csv::write(document, language).into_bytes(),
        Format::Json => json::write(document),
        Format::Docx => docx::write(document, language),
        Format::Xlsx => xlsx::write(document, language),
    }
}
