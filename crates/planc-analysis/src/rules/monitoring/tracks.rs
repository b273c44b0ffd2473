//! MON-04: which indicators are followed.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, is_given_up, is_monitoring_plan};
use crate::rules::reports::filed::{chain, names_in_words, reference};
use crate::view::View;

/// MON-04. Without `tracks`, all are followed.
pub(super) fn not_tracked(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || !view.has(Keyword::Tracks) {
        return;
    }
    let watched = match context.plan.implemented_by(node.id) {
        Some(above) if is_monitoring_plan(node) => context.plan.node(above),
        _ => node,
    };
    let family: Vec<ThingId> = chain(node).map(|document| document.id).collect();
    let mut tracked: FxHashSet<ThingId> = FxHashSet::default();
    let mut is_open = false;
    for field in view.fields(Keyword::Tracks) {
        is_open |= field.is_broken() || field.has_hole();
        for part in field.parts() {
            let Some(id) = field.target(part).thing() else {
                is_open |= field.target(part) == Target::Unknown;
                continue;
            };
            tracked.insert(id);
            let indicator = context.plan.node(id);
            let document = indicator.document();
            if document.is_some_and(|document| !family.contains(&document.id)) {
                let document = document.map_or_else(String::new, Node::described);
                found.push(
                    Finding::new(
                        "MON-04",
                        field.place_of(part),
                        format!(
                            "{} tracks {}, which belongs to {document}",
                            node.described_first(),
                            indicator.described()
                        ),
                    )
                    .help(format!("Take it out, or add an indicator of its own to {}.", watched.described())),
                );
            }
        }
    }
    if is_open {
        return;
    }
    // One of which a part is followed is followed.
    let is_followed = |indicator: Node| {
        indicator.ancestors().any(|above| tracked.contains(&above.id))
            || indicator.descendants().any(|part| tracked.contains(&part.id))
    };
    let left_out: Vec<String> = watched
        .descendants()
        .filter(|thing| thing.kind() == Kind::Indicator && !thing.is_absent() && !thing.is_broken())
        .filter(|indicator| !is_followed(*indicator) && !is_given_up(*indicator))
        .map(|indicator| reference(node, indicator))
        .collect();
    if left_out.is_empty() {
        return;
    }
    let Some(field) = view.field(Keyword::Tracks) else { return };
    let names = left_out.join(", ");
    found.push(
        Finding::new(
            "MON-04",
            field.place(),
            format!("{} leaves out {} of {}", node.described_first(), names_in_words(&left_out), watched.described()),
        )
        .help("Add them to the line, or take the line out: without it, all are tracked.")
        .with_fix(node.add_line("Track them as well", &format!("tracks {names}"))),
    );
}
