//! Declaring what is named and nowhere declared: an actor where the package's actors stand, a fund where its funds stand.

use planc_base::{Edit, FileId, Span};
use planc_lang::language::stands_alone;
use planc_lang::pattern::Class;
use planc_lang::{Kind, Language};
use planc_model::is_name;
use planc_model::plan::Plan;
use planc_model::value::PartClass;
use planc_project::Snapshot;
use rustc_hash::FxHashMap;

use super::{Action, ActionKind};

/// No thing has the name that is written.
const NO_SUCH_THING: &str = "REF-01";
/// Of more kinds than these, a reference says too little of what is meant.
const KINDS: usize = 3;

/// For each name that leads nowhere: to declare it, with an open title, in the file that has most of its kind.
pub fn missing_things(snapshot: &Snapshot, touching: &[usize]) -> Vec<Action> {
    let report = snapshot.report();
    let plan = snapshot.plan();
    let mut actions = Vec::new();
    for index in touching {
        let Some(finding) = report.findings.get(*index).map(|judged| &judged.finding) else { continue };
        if finding.code != NO_SUCH_THING {
            continue;
        }
        let place = finding.place;
        let name = place.span.text(&snapshot.file(place.file).text);
        if !is_name(name) {
            continue;
        }
        for kind in kinds_at(plan, place.file, place.span).into_iter().take(KINDS) {
            let file = home_of(plan, kind).unwrap_or(place.file);
            let path = &snapshot.file(file).path;
            let title = format!("Declare {} `{name}` in {path}", kind.text());
            let edit = at_the_end(&snapshot.file(file).text, file, &format!("{} {name} ?", kind.text()));
            actions.push(Action { finding: Some(*index), ..Action::new(title, ActionKind::QuickFix, vec![edit]) });
        }
    }
    actions
}

/// The kinds that the reference at `span` may lead to and that stand at the top of files.
fn kinds_at(plan: &Plan, file: FileId, span: Span) -> Vec<Kind> {
    let Some(sheet) = plan.sheets.get(file.0 as usize) else { return Vec::new() };
    let Some(entry) = crate::under::entry_before(sheet, span.start) else { return Vec::new() };
    let holds = |part: &&planc_model::value::Part| {
        part.class == PartClass::Reference && sheet.span_of_part(entry, part) == span
    };
    let Some(part) = sheet.parts_of(entry).iter().find(holds) else { return Vec::new() };
    let Some(data) = sheet.entries.get(entry as usize).filter(|data| data.row() != planc_model::sheet::NO_ROW) else {
        return Vec::new();
    };
    let slot = Language::get().row(data.row()).pattern.slots.get(usize::from(part.slot));
    let slot = slot.filter(|slot| slot.class == Class::Reference);
    slot.map_or_else(Vec::new, |slot| slot.kinds.iter().filter(|kind| stands_alone(*kind)).collect())
}

/// The file of the package in which most things of `kind` stand at the top.
fn home_of(plan: &Plan, kind: Kind) -> Option<FileId> {
    let mut counts: FxHashMap<FileId, usize> = FxHashMap::default();
    for node in plan.roots().filter(|node| node.kind() == kind && node.is_own()) {
        *counts.entry(node.file()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(file, count)| (*count, std::cmp::Reverse(*file))).map(|(file, _)| file)
}

fn at_the_end(text: &str, file: FileId, line: &str) -> Edit {
    let lead = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    Edit { place: Span::at(text.len()).in_file(file), replacement: format!("{lead}{line}\n") }
}
