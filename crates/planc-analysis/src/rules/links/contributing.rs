//! LNK-05: activities that move no indicator.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::Context;
use crate::rules::cancelled::{Cancelled, own_activities};

/// Activities that say nowhere to which indicator they contribute: neither they, nor an output or a part of theirs, nor what
/// they are a part of.
pub(super) fn contributes_to_nothing(context: &Context, found: &mut Vec<Finding>) {
    let cancelled = Cancelled::of(context);
    let mut asked: FxHashMap<ThingId, bool> = FxHashMap::default();
    let mut measured: FxHashMap<ThingId, bool> = FxHashMap::default();
    for activity in own_activities(context, &cancelled) {
        let Some(parent) = activity.parent().filter(|parent| !activity.is_broken() && parent.kind() != Kind::Activity)
        else {
            continue;
        };
        let Some(document) = activity.document() else { continue };
        if says_something(activity) || !*asked.entry(document.id).or_insert_with(|| is_asked(document, context)) {
            continue;
        }
        // An indicator of the measure or objective that it stands in is moved by what is done there.
        if *measured.entry(parent.id).or_insert_with(|| parent.children_of(Kind::Indicator).next().is_some()) {
            continue;
        }
        found.push(
            Finding::new(
                "LNK-05",
                activity.place(),
                format!("{} contributes to no indicator", activity.described_first()),
            )
            .help(
                "Add `contributes-to` and the name of the indicator that it is to move, or `contributes-to none \"…\"` if \
                 there is a reason.",
            )
            .with_fix(activity.add_line("Add `contributes-to ?`", "contributes-to ?")),
        );
    }
}

fn says_something(node: Node) -> bool {
    node.field(Keyword::ContributesTo).is_some()
        || node.children().any(|child| match child.kind() {
            Kind::Indicator => true,
            Kind::Output | Kind::Activity => says_something(child),
            _ => false,
        })
}

/// Whether there is an indicator to contribute to in the plan, or in what it implements. A plan that implements `none` is not
/// asked.
fn is_asked(document: Node, context: &Context) -> bool {
    if document.field(Keyword::Implements).is_some_and(|field| field.is_none() || field.is_broken()) {
        return false;
    }
    let documents: Vec<ThingId> = crate::facts::documents_above(document).collect();
    let is_there =
        |node: Node| !node.is_absent() && node.document().is_none_or(|document| documents.contains(&document.id));
    context.plan.nodes_of(Kind::Indicator).any(is_there)
}
