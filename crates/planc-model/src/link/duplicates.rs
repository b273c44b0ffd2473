//! Two siblings of one name (LNK-01): the first is kept.

use planc_base::Finding;

use super::tree::shared_names;
use crate::plan::{Plan, ThingId};

pub(super) fn find(plan: &Plan) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, things) in shared_names(plan) {
        let mut by_parent: Vec<(ThingId, u16, ThingId)> = things
            .iter()
            .filter(|id| plan.node(**id).is_own())
            .map(|id| (named_parent(plan, *id), plan.thing(*id).package, *id))
            .collect();
        by_parent.sort();
        for pair in by_parent.windows(2) {
            let [(first_parent, first_package, _), (parent, package, later)] = pair else { continue };
            if (first_parent, first_package) != (parent, package) {
                continue;
            }
            let first = by_parent.iter().find(|(other, _, _)| other == parent).map_or(*later, |(_, _, id)| *id);
            let (later, first) = (plan.node(*later), plan.node(first));
            let name = later.name().unwrap_or("");
            let place = match later.parent() {
                Some(parent) => format!("in {}", parent.described()),
                None => "in this package".to_string(),
            };
            findings.push(
                Finding::new("LNK-01", later.name_place(), format!("The name `{name}` is given twice {place}"))
                    .label(first.name_place(), format!("the first one: {}", first.described()))
                    .help("Give one of them another name; what refers to it stays with the first."),
            );
        }
    }
    findings
}

/// The nearest ancestor with a name: names are shared through anonymous ones.
fn named_parent(plan: &Plan, id: ThingId) -> ThingId {
    super::ancestors(plan, id).find(|ancestor| plan.node(*ancestor).name().is_some()).unwrap_or(ThingId::NONE)
}
