//! What a thing belongs to: its areas, aims, measures and bodies. Several are one key, all of them together, so that no amount is
//! counted in two groups.

use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};

use crate::facts::acting_bodies;

/// The areas that `node` is in, or that the measure around it serves; nearest first, then in the order of the tree.
pub fn areas(node: Node) -> Vec<ThingId> {
    aims(node, Kind::Area)
}

/// The things of `kind` (area, goal, objective) that `node` is in, or that what the measure around it serves is in. An aim of
/// the document itself counts more than one that is served.
pub fn aims(node: Node, kind: Kind) -> Vec<ThingId> {
    for around in node.ancestors() {
        if around.kind() == kind && !around.is_absent() {
            return vec![around.id];
        }
        let mut served: Vec<ThingId> = around
            .targets(Keyword::Serves)
            .filter_map(Target::thing)
            .filter_map(|aim| node.plan.node(aim).ancestors().find(|above| above.kind() == kind && !above.is_absent()))
            .map(|aim| aim.id)
            .collect();
        served.sort_unstable_by_key(|id| node.plan.thing(*id).first);
        served.dedup();
        if !served.is_empty() {
            return served;
        }
    }
    Vec::new()
}

/// The measure that `node` stands in, the outermost if there are several.
pub fn measures(node: Node) -> Vec<ThingId> {
    node.ancestors()
        .filter(|around| around.kind() == Kind::Measure)
        .last()
        .map(|measure| measure.id)
        .into_iter()
        .collect()
}

/// The organisations that lead or answer for `node`, in the order of the tree.
pub fn bodies(node: Node) -> Vec<ThingId> {
    let mut bodies: Vec<ThingId> = acting_bodies(node).iter().map(|body| body.id).collect();
    bodies.sort_unstable_by_key(|id| node.plan.thing(*id).first);
    bodies
}
