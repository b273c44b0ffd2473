//! EVA-14: what became of the work, and why it was not done.

use planc_base::Finding;
use planc_lang::vocabularies::ActivityStatus;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::{Context, latest_status};
use crate::rules::entries::own_entries;

/// Something is delayed, suspended or cancelled, and nothing says why; or a report at the end leaves work out.
pub(super) fn no_reason(context: &Context, found: &mut Vec<Finding>) {
    super::achieved::left_out(context, found);
    for field in own_entries(context.plan, &[Keyword::Status]) {
        let Some(status) = setback(field) else { continue };
        let Some(node) = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id)) else {
            continue;
        };
        if node.is_broken() || node.is_unchecked() || !is_work(node.kind()) {
            continue;
        }
        // Of several lines the latest says how things are.
        if latest_status(node).is_none_or(|latest| latest.entry != field.entry) || says_why(node, field) {
            continue;
        }
        let word = ActivityStatus::VOCABULARY.words[status as usize].text;
        let (what, help) = match node.kind() {
            Kind::Progress => (
                subject(node),
                "Add the reason in a line of its own: `reason \"The tender was repeated\"`.".to_string(),
            ),
            _ => (
                node.described(),
                format!("Add the reason behind the word: `status {word} because \"The tender was repeated\"`."),
            ),
        };
        let finding = Finding::new("EVA-14", field.place(), format!("Nothing says why {what} is {word}")).help(help);
        found.push(match node.kind() {
            Kind::Progress => finding.with_fix(node.add_line("Add `reason ?`", "reason ?")),
            _ => finding,
        });
    }
}

/// The word of a status that asks for a reason.
fn setback(field: Field) -> Option<ActivityStatus> {
    if field.is_broken() || field.has_hole() {
        return None;
    }
    let status = field.word_index().and_then(ActivityStatus::from_index)?;
    matches!(status, ActivityStatus::Delayed | ActivityStatus::Suspended | ActivityStatus::Cancelled).then_some(status)
}

/// The kinds whose status is that of a piece of work; in others the same places of a list mean something else.
fn is_work(kind: Kind) -> bool {
    matches!(kind, Kind::Activity | Kind::Milestone | Kind::Review | Kind::Evaluation | Kind::Progress)
}

/// By `because`, by a reason of its own, or by a comment.
fn says_why(node: Node, field: Field) -> bool {
    field.has(Connective::Because)
        || field.block().any(|inside| inside.keyword() == Some(Keyword::Note))
        || node.field(Keyword::Reason).is_some()
        || node.kind() == Kind::Progress
            && node.all_fields().any(|inside| matches!(inside.keyword(), Some(Keyword::Note | Keyword::Challenge)))
}

/// The activity that a progress entry is about.
fn subject(progress: Node) -> String {
    let head = progress.head();
    let about = head.targets().find_map(|target| target.thing()).map(|id| progress.plan.node(id));
    match (about, head.parts().iter().find_map(|part| head.texts(part))) {
        (Some(about), _) => about.described(),
        (None, Some(text)) => format!("\"{}\"", text.first_line()),
        (None, None) => progress.described(),
    }
}
