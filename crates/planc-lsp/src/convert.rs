//! What planc-ide and the rules say, in the words of the protocol.

use crate::view::Package;
use planc_analysis::Judged;
use planc_base::{Finding, Place};
use planc_lang::rule::{Level, Rule};
use tower_lsp::lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location,
    NumberOrString, Range, Url,
};

/// Codes of findings that a line has while it is being typed: an unclosed text, half a keyword, a value that is still to come.
const UNFINISHED: [&str; 4] = ["SYN-05", "SYN-11", "TYP-02", "TYP-07"];

/// Rules about lines that do nothing: a silence with nothing to silence or past its date, an indicator that no activity moves or no
/// plan takes up. Editors show them paler. An aim or a recommendation that nothing serves is not among them: it is wanted, and
/// what is missing is the work.
const UNUSED: [&str; 4] = ["ALW-01", "ALW-02", "LNK-06", "LNK-07"];

/// Whether a finding with this code may only mean that its line is still being typed.
pub fn is_about_unfinished_lines(code: &str) -> bool {
    UNFINISHED.contains(&code)
}

/// A finding, for the list of an editor and the line under the text.
pub fn diagnostic(package: &Package, judged: &Judged) -> Diagnostic {
    let finding = &judged.finding;
    let range = package.range(shown_place(package, finding.place));
    diagnostic_at(package, judged.level, finding, range, |place| package.location(place))
}

/// The same, shown at `range`; `locate` says where its other places are.
pub fn diagnostic_at(
    package: &Package,
    level: Level,
    finding: &Finding,
    range: Range,
    locate: impl Fn(Place) -> Option<Location>,
) -> Diagnostic {
    let related: Vec<DiagnosticRelatedInformation> = finding
        .labels
        .iter()
        .filter_map(|label| {
            let location = locate(label.place)?;
            Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
        })
        .collect();
    let mut message = finding.message.clone();
    for line in finding.notes.iter().chain(&finding.help) {
        message.push('\n');
        message.push_str(line);
    }
    Diagnostic {
        range,
        severity: Some(severity(level)),
        code: Some(NumberOrString::String(finding.code.to_string())),
        code_description: rule_page(package, finding.code).map(|href| CodeDescription { href }),
        source: Some("planc".to_string()),
        message,
        related_information: (!related.is_empty()).then_some(related),
        tags: UNUSED.contains(&finding.code).then(|| vec![DiagnosticTag::UNNECESSARY]),
        data: None,
    }
}

/// Where a finding is shown.
pub fn shown_place(package: &Package, place: Place) -> Place {
    let Some(sheet) = package.snapshot.sheet(place.file) else { return place };
    planc_project::shown(sheet, &package.snapshot.file(place.file).text, place.span).in_file(place.file)
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
