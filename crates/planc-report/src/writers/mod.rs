//! The formats that a document is written in, one file each.

mod csv;
mod docx;
mod html;
mod json;
mod markdown;
mod prose;
mod text;
mod xlsx;

use crate::document::Document;
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
