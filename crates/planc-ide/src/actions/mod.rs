//! What can be done at a place: mend it, accept it, fill it in, lay it out.

mod block;
mod declare;
mod mend;
mod missing;
mod pasted_table;
mod silence;
mod sort;
mod table;

use planc_base::{Edit, FileId, Span};
use planc_project::Snapshot;

/// What sort of change an action is, so that an editor knows where to offer it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActionKind {
    /// Mends what is found.
    QuickFix,
    /// Says the same in another form.
    Refactor,
    /// Something for the whole file.
    Source,
    /// `QuickFix` for the whole file at once.
    FixAll,
}

/// Something that can be done at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Action {
    pub title: String,
    pub kind: ActionKind,
    pub edits: Vec<Edit>,
    /// The finding that it answers, by its place in the report.
    pub finding: Option<usize>,
    /// Whether it is the one to take if none is chosen.
    pub is_preferred: bool,
}

impl Action {
    fn new(title: impl Into<String>, kind: ActionKind, edits: Vec<Edit>) -> Action {
        Action { title: title.into(), kind, edits, finding: None, is_preferred: false }
    }
}

/// What can be done in the stretch `span` of `file`; for what concerns a thing, that on whose line the stretch begins.
pub fn code_actions(snapshot: &Snapshot, file: FileId, span: Span) -> Vec<Action> {
    if snapshot.sheet(file).is_none() {
        return Vec::new();
    }
    let text = &snapshot.file(file).text;
    let end = crate::Cursor::new(file, span.end).within(text);
    let start = crate::Cursor::new(file, span.start).within(text).min(end);
    let span = Span { start, end };
    let report = snapshot.report();
    let touching: Vec<usize> = report
        .findings
        .iter()
        .enumerate()
        .filter(|(_, judged)| {
            let place = judged.finding.place;
            place.file == file && place.span.start <= span.end && span.start <= place.span.end
        })
        .map(|(index, _)| index)
        .collect();
    let mut actions: Vec<Action> = pasted_table::activities(snapshot, file, span).into_iter().collect();
    actions.extend(mend::fixes(report, &touching));
    actions.extend(declare::missing_things(snapshot, &touching));
    actions.extend(missing::wanted_fields(snapshot, file, span));
    actions.extend(silence::accept(snapshot, &touching));
    actions.extend(sort::block(snapshot, file, span));
    actions.extend(mend::pasted_text(report, file, span));
    actions.extend(mend::whole_file(report, file));
    actions.retain(|action| !action.edits.is_empty());
    actions
}
