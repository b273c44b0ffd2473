//! What planc-ide and the rules say, in the words of the protocol.

use crate::view::Package;
use planc_analysis::Judged;
use planc_base::{Place, Span};
use planc_lang::rule::{Level, Rule};
use planc_model::value::PartClass;
use tower_lsp::lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, NumberOrString, Url,
};

/// Codes of findings that a line has while it is being typed: an unclosed text, half a keyword, a value that is still to come.
const UNFINISHED: [&str; 4] = ["SYN-05", "SYN-11", "TYP-02", "TYP-07"];

/// Rules about something that nothing refers to: editors show it paler.
const UNUSED: [&str; 1] = ["LNK-04"];

/// Whether a finding with this code may only mean that its line is still being typed.
pub fn is_about_unfinished_lines(code: &str) -> bool {
    UNFINISHED.contains(&code)
}

/// A finding, for the list of an editor and the line under the text.
pub fn diagnostic(package: &Package, judged: &Judged) -> Diagnostic {
    let finding = &judged.finding;
    let related: Vec<DiagnosticRelatedInformation> = finding
        .labels
        .iter()
        .filter_map(|label| {
            let location = package.location(label.place)?;
            Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
        })
        .collect();
    let mut message = finding.message.clone();
    for line in finding.notes.iter().chain(&finding.help) {
        message.push('\n');
        message.push_str(line);
    }
    Diagnostic {
        range: package.range(shortened(package, finding.place)),
        severity: Some(severity(judged.level)),
        code: Some(NumberOrString::String(finding.code.to_string())),
        code_description: rule_page(package, finding.code).map(|href| CodeDescription { href }),
        source: Some("planc".to_string()),
        message,
        related_information: (!related.is_empty()).then_some(related),
        tags: UNUSED.contains(&finding.code).then(|| vec![DiagnosticTag::UNNECESSARY]),
        data: None,
    }
}

/// A finding about a whole thing stands on its line, title and all. Under a text of three lines that is too much ink: its keyword
/// and its name are enough.
fn shortened(package: &Package, place: Place) -> Place {
    let Some(sheet) = package.snapshot.sheet(place.file) else { return place };
    let Ok(entry) = sheet.entries.binary_search_by_key(&place.span.start, |entry| entry.head().start) else {
        return place;
    };
    let data = &sheet.entries[entry];
    if data.kind().is_none() || data.head() != place.span {
        return place;
    }
    let entry = entry as u32;
    let name = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Name);
    let text = place.span.text(&package.snapshot.file(place.file).text);
    let keyword = text.find(char::is_whitespace).unwrap_or(text.len()) as u32;
    let end = name.map_or(place.span.start + keyword, |part| sheet.span_of_part(entry, part).end);
    Span { end, ..place.span }.in_file(place.file)
}

/// Advice is shown, not hidden: a plan has no fault without it, but the guide asks for it.
fn severity(level: Level) -> DiagnosticSeverity {
    match level {
        Level::Error => DiagnosticSeverity::ERROR,
        Level::Warning => DiagnosticSeverity::WARNING,
        Level::Advice | Level::Off => DiagnosticSeverity::INFORMATION,
    }
}

/// Where the page of a rule is, if the client has said.
pub fn rule_page(package: &Package, code: &str) -> Option<Url> {
    let pattern = package.configuration.rule_page.as_ref()?;
    Rule::find(code)?;
    Url::parse(&pattern.replace("{code}", code)).ok()
}
