//! The fixes that findings bring with them: each, those for pasted text, all that have one reading.

use planc_analysis::Report;
use planc_base::{Edit, FileId, Span};

use super::{Action, ActionKind};

/// Rules that find what word processors put into texts: their quotation marks, blanks that do not break, marks of lists.
const PASTED: [&str; 3] = ["SYN-03", "SYN-04", "SYN-08"];

/// Every fix of the findings `touching`.
pub fn fixes(report: &Report, touching: &[usize]) -> Vec<Action> {
    let mut actions = Vec::new();
    for index in touching {
        let Some(judged) = report.findings.get(*index) else { continue };
        for (place, fix) in judged.finding.fixes.iter().enumerate() {
            actions.push(Action {
                finding: Some(*index),
                is_preferred: place == 0 && fix.is_certain,
                ..Action::new(fix.title.clone(), ActionKind::QuickFix, fix.edits.clone())
            });
        }
    }
    actions
}

/// All fixes in `file` that leave no choice, in one go.
pub fn whole_file(report: &Report, file: FileId) -> Option<Action> {
    let edits = certain(report, |_, span_file, _| span_file == file);
    let title = match edits.len() {
        0 => return None,
        1 => "Mend the one place in this file that leaves no choice".to_string(),
        count => format!("Mend all {count} places in this file that leave no choice"),
    };
    Some(Action::new(title, ActionKind::FixAll, edits))
}

/// What was pasted from a word processor: in the stretch, if it is more than a cursor, else in the whole file.
pub fn pasted_text(report: &Report, file: FileId, span: Span) -> Option<Action> {
    let touches = |other: Span| span.is_empty() || other.start <= span.end && span.start <= other.end;
    let edits = certain(report, |code, other, place| other == file && PASTED.contains(&code) && touches(place));
    let where_to = if span.is_empty() { "in this file" } else { "here" };
    let title = match edits.len() {
        0 => return None,
        1 => format!("Mend the text pasted from a word processor {where_to}"),
        count => format!("Mend the text pasted from a word processor {where_to} ({count} places)"),
    };
    Some(Action::new(title, ActionKind::Source, edits))
}

/// The first edits of the findings that `is_meant`, by code and place, as far as they are certain and do not overlap.
fn certain(report: &Report, is_meant: impl Fn(&str, FileId, Span) -> bool) -> Vec<Edit> {
    let findings = report.findings.iter().map(|judged| &judged.finding);
    let meant = findings.filter(|finding| is_meant(finding.code, finding.place.file, finding.place.span));
    let fixes = meant.filter_map(|finding| finding.fixes.first()).filter(|fix| fix.is_certain);
    let mut taken: Vec<Edit> = Vec::new();
    for fix in fixes {
        let is_free = fix.edits.iter().all(|edit| taken.iter().rev().take(LOOKED_AT).all(|other| !meets(edit, other)));
        if is_free {
            taken.extend(fix.edits.iter().cloned());
        }
    }
    taken.sort();
    taken.dedup();
    taken
}

/// Findings are in the order of the text, so that only the last edits can meet a further one.
const LOOKED_AT: usize = 32;

fn meets(one: &Edit, other: &Edit) -> bool {
    let (a, b) = (one.place.span, other.place.span);
    one.place.file == other.place.file && (a.start < b.end && b.start < a.end || a.start == b.start)
}
