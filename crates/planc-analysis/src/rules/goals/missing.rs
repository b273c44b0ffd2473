//! GOA-03 to GOA-07: what goals and objectives are made of.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::{has, holds, is_asked, is_grouping};
use crate::facts::Context;
use crate::view::View;

/// GOA-03: an area without a goal.
pub(super) fn goal_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_asked(node) || holds(node, Kind::Goal) || is_grouping(node) {
        return;
    }
    found.push(
        Finding::new("GOA-03", node.place(), format!("{} has no goal", node.described_first()))
            .help("Add `goal` with a name and, in quotes, what is to be different at the end of the period.")
            .with_fix(node.add_line("Add `goal none \"…\"`", "goal none \"…\"")),
    );
}

/// GOA-04: a goal without an objective.
pub(super) fn objective_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_asked(node) || holds(node, Kind::Objective) {
        return;
    }
    found.push(
        Finding::new("GOA-04", node.place(), format!("{} has no objective", node.described_first()))
            .help("Add `objective` with a name and, in quotes, a change that leads to the goal.")
            .with_fix(node.add_line("Add `objective none \"…\"`", "objective none \"…\"")),
    );
}

/// GOA-05: a goal without an indicator.
pub(super) fn goal_not_measured(_: &Context, view: &View, found: &mut Vec<Finding>) {
    found.extend(not_measured("GOA-05", view));
}

/// GOA-06: an objective without an indicator.
pub(super) fn objective_not_measured(_: &Context, view: &View, found: &mut Vec<Finding>) {
    found.extend(not_measured("GOA-06", view));
}

/// A goal or objective that neither itself nor by its expected results holds or shows an indicator.
fn not_measured(code: &'static str, view: &View) -> Option<Finding> {
    let node = view.node;
    let measured = |node: Node| holds(node, Kind::Indicator) || has(node, Keyword::Shows);
    if !is_asked(node) || view.has(Keyword::Shows) || measured(node) || node.children_of(Kind::Outcome).any(measured) {
        return None;
    }
    Some(
        Finding::new(code, node.place(), format!("{} has no indicator", node.described_first()))
            .help("Add `indicator` with a name and, in quotes, what is counted or judged.")
            .with_fix(node.add_line("Add `indicator none \"…\"`", "indicator none \"…\"")),
    )
}

/// GOA-07: an objective without an expected result: neither in it or in a measure that serves it, nor one that says that it
/// contributes to it.
pub(super) fn result_missing(context: &Context, found: &mut Vec<Finding>) {
    let mut with_result: FxHashSet<ThingId> = FxHashSet::default();
    for outcome in context.plan.nodes_of(Kind::Outcome) {
        for around in outcome.ancestors().skip(1) {
            with_result.insert(around.id);
            with_result.extend(around.targets(Keyword::Serves).filter_map(Target::thing));
        }
        with_result.extend(outcome.targets(Keyword::ContributesTo).filter_map(Target::thing));
    }
    for objective in context.plan.own_nodes_of(Kind::Objective) {
        if !is_asked(objective) || objective.is_unchecked() || with_result.contains(&objective.id) {
            continue;
        }
        found.push(
            Finding::new(
                "GOA-07",
                objective.place(),
                format!("{} has no expected result", objective.described_first()),
            )
            .help(
                "Add `outcome` and, in quotes, who will do or have what, with `by` and a date; or `outcome none \"…\"` \
                     with the reason.",
            )
            .with_fix(objective.add_line("Add `outcome none \"…\"`", "outcome none \"…\"")),
        );
    }
}
