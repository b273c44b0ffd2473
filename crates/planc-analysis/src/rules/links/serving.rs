//! LNK-04: work that leads to no objective.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::Context;
use crate::rules::cancelled::{Cancelled, own_activities};

/// A measure with activities that says in no `serves` what it works for, or an activity outside any measure.
pub(super) fn serves_nothing(context: &Context, found: &mut Vec<Finding>) {
    let cancelled = Cancelled::of(context);
    let mut asked = FxHashMap::default();
    let mut measures: FxHashSet<ThingId> = FxHashSet::default();
    let mut before = ThingId::NONE;
    for activity in own_activities(context, &cancelled) {
        let Some(parent) = activity.parent().filter(|_| !activity.is_broken()) else { continue };
        // Those of one measure stand together as a rule.
        let is_same = std::mem::replace(&mut before, parent.id) == parent.id;
        match parent.kind() {
            Kind::Measure if is_same => {}
            Kind::Measure
                if measures.insert(parent.id) && !leads_to_objective(parent) && is_asked(parent, &mut asked) =>
            {
                found.push(measure_finding(parent));
            }
            Kind::Plan | Kind::Area if is_asked(activity, &mut asked) => {
                found.push(
                    Finding::new(
                        "LNK-04",
                        activity.place(),
                        format!("{} leads to no objective: it stands in no measure", activity.described_first()),
                    )
                    .help("Put it into a measure that `serves` an objective, or into the objective itself."),
                );
            }
            _ => {}
        }
    }
}

fn measure_finding(measure: Node) -> Finding {
    Finding::new(
        "LNK-04",
        measure.place(),
        format!("{} serves no objective, nor do the activities in it", measure.described_first()),
    )
    .help("Add `serves` and the name of an objective, or `serves none \"…\"` if there is a reason.")
    .with_fix(measure.add_line("Add `serves ?`", "serves ?"))
}

/// Whether a measure, or one around it, stands in an objective, holds one, or says what it serves (`none`, `withheld` and `?`
/// are answers too).
fn leads_to_objective(measure: Node) -> bool {
    measure.is_broken()
        || measure.children_of(Kind::Objective).next().is_some()
        || measure.ancestors().any(|node| match node.kind() {
            Kind::Objective => true,
            Kind::Measure => node.field(Keyword::Serves).is_some(),
            _ => false,
        })
}

/// Whether the plan around `node` has objectives that can be served: it implements something, or holds them itself. Where
/// `implements` is `none`, open or unknown, nothing is asked.
fn is_asked(node: Node, known: &mut FxHashMap<ThingId, bool>) -> bool {
    let Some(document) = node.document().filter(|document| document.kind() == Kind::Plan) else { return false };
    *known.entry(document.id).or_insert_with(|| {
        if document.plan.implemented_by(document.id).is_some() {
            return true;
        }
        let holds_objectives =
            || document.descendants().any(|node| node.kind() == Kind::Objective && !node.is_absent());
        document.field(Keyword::Implements).is_none() && holds_objectives()
    })
}
