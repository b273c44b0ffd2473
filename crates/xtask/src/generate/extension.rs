//! What the extension for Visual Studio Code offers by name: reports, formats, languages, rules, keywords.

use planc_lang::keyword::Keyword;
use planc_lang::kind::Kind;
use planc_lang::rule::Rule;
use planc_report::{Format, Language, ReportKind};
use serde_json::{Value, json};

use super::Output;

pub fn output() -> Output {
    let reports: Vec<Value> =
        ReportKind::all().map(|kind| json!({ "name": kind.text(), "summary": kind.summary() })).collect();
    let formats: Vec<Value> = Format::ALL
        .iter()
        .map(|format| json!({ "name": format.text(), "summary": in_words(*format), "binary": format.is_binary() }))
        .collect();
    let rules: Vec<Value> =
        Rule::all().map(|rule| json!({ "code": rule.code, "name": rule.name, "summary": rule.summary })).collect();
    let table = json!({
        "kinds": Kind::WRITTEN.iter().map(|kind| kind.text()).collect::<Vec<_>>(),
        "keywords": Keyword::ALL.iter().map(|keyword| keyword.text()).collect::<Vec<_>>(),
        "reports": reports,
        "formats": formats,
        "languages": Language::tags().collect::<Vec<_>>(),
        "rules": rules,
    });
    // A tree of texts always has a form in JSON.
    let text = serde_json::to_string_pretty(&table).unwrap_or_default();
    Output::new("editors/vscode/src/table.json", format!("{text}\n"))
}

/// What a format is to somebody who does not know its abbreviation.
const fn in_words(format: Format) -> &'static str {
    match format {
        Format::Text => "Plain text",
        Format::Markdown => "Markdown",
        Format::Html => "A page for the browser, to be printed too",
        Format::Docx => "A document for Word or LibreOffice",
        Format::Xlsx => "A workbook for Excel or LibreOffice",
        Format::Csv => "The tables, for other programs",
        Format::Json => "Everything, for other programs",
    }
}
