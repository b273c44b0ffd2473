//! What becomes of the results of an evaluation.

use planc_base::Finding;
use planc_lang::vocabularies::{RecommendationStatus, ReportKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, latest_status};
use crate::rules::entries::own_entries;
use crate::rules::looking_back::is_held;
use crate::view::View;

/// The event at which findings are discussed.
const WORKSHOP: &str = "findings-workshop";

/// EVA-12: no workshop on the findings.
pub(super) fn no_workshop(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) || node.children_of(Kind::Event).any(|event| event.name() == Some(WORKSHOP)) {
        return;
    }
    let line = format!("event {WORKSHOP} \"Workshop on the findings\"");
    found.push(
        Finding::new("EVA-12", node.place(), format!("No workshop is planned on the findings of {}", node.described()))
            .help(format!("Add `{line}` with its date, for those who carry the plan out and those it concerns."))
            .with_fix(node.add_line(format!("Add `event {WORKSHOP}`"), &line)),
    );
}

/// EVA-13: the document that comes after says nothing of what an evaluation or review of the one before recommended.
pub(super) fn advice_not_taken_up(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    // What some document comes after, with what carries it out.
    let before: Vec<(Field, Node, Node)> = context
        .own_documents()
        .flat_map(|document| document.fields(Keyword::Follows).map(move |field| (field, document)))
        .flat_map(|(field, document)| {
            field.targets().filter_map(Target::thing).map(move |id| (field, document, plan.node(id)))
        })
        .collect();
    if before.is_empty() {
        return;
    }
    let answered: FxHashSet<ThingId> =
        own_entries(plan, &[Keyword::Answers]).flat_map(|field| field.targets().filter_map(Target::thing)).collect();
    let is_open = own_entries(plan, &[Keyword::Answers])
        .any(|field| field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown));
    if is_open {
        return;
    }
    for node in plan.nodes_of(Kind::Recommendation) {
        if node.is_broken() || node.is_unchecked() || answered.contains(&node.id) || is_settled(node) {
            continue;
        }
        let Some(origin) = node.parent().filter(|origin| looks_back(*origin)) else { continue };
        let Some(document) = origin.document() else { continue };
        let follower =
            before.iter().find(|(_, next, previous)| belongs(document, *previous) && !belongs(document, *next));
        let Some((field, next, _)) = follower else { continue };
        let message = format!("{} does not take up {}", next.described_first(), node.described());
        let help = match node.name() {
            Some(_) => format!(
                "Write `answers {}` in what takes it up, or say why not: `status refused because \"…\"`.",
                node.path()
            ),
            None => {
                "Give the recommendation a name, and write `answers` with that name in what takes it up, or say why \
                     not: `status refused because \"…\"`."
                    .to_string()
            }
        };
        // What another package says is not ours to mend.
        let (place, other, words) = match node.is_own() {
            true => (node.place(), field.place(), "comes after it"),
            false => (field.place(), node.place(), "recommended here"),
        };
        found.push(Finding::new("EVA-13", place, message).label(other, words).help(help));
    }
}

/// Whether it is refused or done.
fn is_settled(recommendation: Node) -> bool {
    let status = latest_status(recommendation);
    let word = status.and_then(Field::word_index).and_then(RecommendationStatus::from_index);
    status.is_some_and(Field::has_hole)
        || matches!(word, Some(RecommendationStatus::Refused | RecommendationStatus::Done))
}

/// An evaluation, a review, or the report on one.
fn looks_back(node: Node) -> bool {
    match node.kind() {
        Kind::Evaluation | Kind::Review => true,
        Kind::Report => {
            let kinds = node.fields(Keyword::Kind).flat_map(|field| field.word_indices());
            kinds
                .filter_map(ReportKind::from_index)
                .any(|kind| matches!(kind, ReportKind::Evaluation | ReportKind::Review))
                || node.linked(Keyword::Of).any(|of| matches!(of.kind(), Kind::Evaluation | Kind::Review))
        }
        _ => false,
    }
}

/// Whether `document` is `other`, or carries it out.
fn belongs(document: Node, other: Node) -> bool {
    let above = |id: &ThingId| document.plan.implemented_by(*id);
    std::iter::successors(Some(document.id), above).take(16).any(|id| id == other.id)
}
