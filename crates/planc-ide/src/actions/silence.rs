//! Accepting a finding: `allow CODE because "…"`.

use planc_base::{Edit, FileId, Span};
use planc_lang::rule::Rule;
use planc_lang::{Connective, Keyword, Kind, Language};
use planc_model::Node;
use planc_project::Snapshot;

use super::block::add_lines;
use super::{Action, ActionKind};
use crate::under::entry_before;

/// For each finding that may be silenced: in the thing it is about, and in the whole file. The reason is left to the author:
/// as long as it is open, that is reported in its place.
pub fn accept(snapshot: &Snapshot, touching: &[usize]) -> Vec<Action> {
    let report = snapshot.report();
    let mut actions = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for index in touching {
        let Some(judged) = report.findings.get(*index) else { continue };
        let finding = &judged.finding;
        let is_silenceable = Rule::find(finding.code).is_some_and(Rule::can_be_silenced);
        if !is_silenceable || seen.contains(&finding.code) {
            continue;
        }
        seen.push(finding.code);
        let line = format!("{} {} {} \"…\"", Keyword::Allow.text(), finding.code, Connective::Because.text());
        if let Some((node, edit)) = in_thing(snapshot, finding.place.file, finding.place.span.start, &line) {
            let title = format!("Accept {} for {}, with a reason", finding.code, node.described());
            actions.push(Action { finding: Some(*index), ..Action::new(title, ActionKind::QuickFix, vec![edit]) });
        }
        if Language::get().in_kind(Kind::File, Keyword::Allow).is_some() {
            let edit = in_file(snapshot, finding.place.file, &line);
            let title = format!("Accept {} in this whole file, with a reason", finding.code);
            actions.push(Action { finding: Some(*index), ..Action::new(title, ActionKind::QuickFix, vec![edit]) });
        }
    }
    actions
}

/// In the block of the innermost thing around the place that may hold it.
fn in_thing<'snapshot>(
    snapshot: &'snapshot Snapshot,
    file: FileId,
    offset: u32,
    line: &str,
) -> Option<(Node<'snapshot>, Edit)> {
    let plan = snapshot.plan();
    let entry = entry_before(plan.sheets.get(file.0 as usize)?, offset)?;
    let node = plan.node(plan.thing_around(file, entry)?);
    let takes = |node: &Node| node.file() == file && Language::get().in_kind(node.kind(), Keyword::Allow).is_some();
    let node = node.ancestors().find(takes)?;
    Some((node, add_lines(node, &[line.to_string()])?))
}

/// Above the first entry of the file, below the comments at its top.
fn in_file(snapshot: &Snapshot, file: FileId, line: &str) -> Edit {
    let sheet = snapshot.sheet(file);
    let first = sheet.and_then(|sheet| sheet.entries.first()).map_or(0, |entry| entry.head().start);
    Edit { place: Span::at(first as usize).in_file(file), replacement: format!("{line}\n\n") }
}
