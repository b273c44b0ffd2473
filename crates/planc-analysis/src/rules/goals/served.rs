//! GOA-08: objectives that nobody works for.

use planc_base::Finding;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::is_asked;
use super::work::{Idle, is_reported_with_area};
use crate::facts::{Context, kind_of_plan};
use crate::rules::cancelled::Cancelled;

/// GOA-08: an objective on which no activity works.
pub(super) fn objective_not_served(context: &Context, found: &mut Vec<Finding>) {
    let work = Work::of(context);
    let carried_out = carried_out(context);
    let idle = Idle::of(context);
    for node in context.plan.own_nodes_of(Kind::Objective) {
        if !is_asked(node) || node.is_unchecked() || work.is_served(node) {
            continue;
        }
        let Some(document) = node.document() else { continue };
        let is_asked = document.kind() == Kind::Plan || carried_out.contains(&document.id);
        if !is_asked || work.open.contains(&document.id) {
            continue;
        }
        // One finding about the whole area is enough.
        if is_reported_with_area(node, &idle, context) {
            continue;
        }
        let name = node.name().unwrap_or("…");
        found.push(
            Finding::new("GOA-08", node.place(), format!("No activity serves {}", node.described()))
                .help(format!("Write `serves {name}` in a measure that works for it, or plan one.")),
        );
    }
}

/// The strategies that some plan of measures implements, directly or by way of another plan.
pub(super) fn carried_out(context: &Context) -> FxHashSet<ThingId> {
    let plans = context.own_documents().filter(|node| node.kind() == Kind::Plan);
    // Plans of these kinds hold no measures, or repeat those of another.
    let has_measures = |kind: Option<PlanKind>| {
        !matches!(kind, Some(PlanKind::Resources | PlanKind::Monitoring | PlanKind::Contingency))
    };
    plans.filter(|plan| has_measures(kind_of_plan(*plan))).flat_map(implemented).collect()
}

/// What a plan implements, and what that implements. A chain of plans that leads in a circle is cut.
fn implemented(plan: Node) -> impl Iterator<Item = ThingId> {
    std::iter::successors(plan.plan.implemented_by(plan.id), move |id| plan.plan.implemented_by(*id)).take(16)
}

/// For what work is done.
struct Work {
    /// By thing: whether an activity stands in it, or in a measure that serves it.
    done_for: Vec<bool>,
    /// Documents whose objectives a measure may serve that does not say which yet: nothing can be said of them.
    open: FxHashSet<ThingId>,
}

impl Work {
    fn of(context: &Context) -> Work {
        let cancelled = Cancelled::of(context);
        let mut work = Work { done_for: vec![false; context.plan.things.len()], open: FxHashSet::default() };
        let activities = context.plan.nodes_of(Kind::Activity).filter(|node| !cancelled.holds(*node));
        let mut measures = Vec::new();
        for activity in activities {
            // What is marked has had everything around it marked as well.
            for around in activity.ancestors().skip(1) {
                if std::mem::replace(&mut work.done_for[around.id.0 as usize], true) {
                    break;
                }
                if around.kind() == Kind::Measure {
                    measures.push(around);
                }
            }
        }
        for measure in measures {
            work.add_measure(measure);
        }
        work
    }

    fn add_measure(&mut self, measure: Node) {
        for field in measure.fields(Keyword::Serves) {
            let is_open = field.is_broken() || field.has_hole() || field.is_withheld();
            if is_open || field.targets().any(|target| target == Target::Unknown) {
                let document = measure.document();
                self.open.extend(
                    document.into_iter().flat_map(|document| std::iter::once(document.id).chain(implemented(document))),
                );
            }
            field.targets().filter_map(Target::thing).for_each(|id| self.done_for[id.0 as usize] = true);
        }
    }

    fn is_served(&self, objective: Node) -> bool {
        let is_done_for = |node: Node| self.done_for[node.id.0 as usize];
        is_done_for(objective)
            || objective.parent().is_some_and(|parent| parent.kind() == Kind::Measure && is_done_for(parent))
    }
}
