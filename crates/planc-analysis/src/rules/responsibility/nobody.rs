//! RES-01: activities for which nobody is responsible.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::Context;
use crate::rules::cancelled::{Cancelled, own_activities};

/// An activity that neither says who is responsible or leads, nor takes it from what it stands in. Where an activity around
/// it lacks the same, that one alone is reported.
pub(super) fn nobody_responsible(context: &Context, found: &mut Vec<Finding>) {
    let cancelled = Cancelled::of(context);
    let mut handed_down: FxHashMap<ThingId, HandedDown> = FxHashMap::default();
    let mut example = None;
    for activity in own_activities(context, &cancelled) {
        if activity.is_broken() || says_who(activity) || hands_down(activity, &mut handed_down) != HandedDown::Nothing {
            continue;
        }
        let example = *example.get_or_insert_with(|| {
            context.plan.roots().find(|node| node.is_own() && node.kind() == Kind::Actor).and_then(Node::name)
        });
        let example = example.map_or_else(String::new, |name| format!(", such as `responsible {name}`"));
        found.push(
            Finding::new("RES-01", activity.place(), format!("Nobody is responsible for {}", activity.described()))
                .help(format!("Add `responsible` and the name of an actor, a unit, a person or a body{example}."))
                .with_fix(activity.add_line("Add `responsible ?`", "responsible ?")),
        );
    }
}

/// Whether it has a field that answers, `none "why"` and `?` included.
fn says_who(node: Node) -> bool {
    node.all_fields().any(|field| matches!(field.keyword(), Some(Keyword::Responsible | Keyword::Lead)))
}

/// What an activity takes from what it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum HandedDown {
    Somebody,
    Nothing,
    /// Nothing either, but the activity around it is reported for that already.
    Reported,
}

/// What the things around `node` hand down to it, found out once for each of them.
fn hands_down(node: Node, known: &mut FxHashMap<ThingId, HandedDown>) -> HandedDown {
    let mut unknown = Vec::new();
    let mut result = HandedDown::Nothing;
    for above in node.ancestors().skip(1) {
        // The `responsible` of a plan answers for the whole of it, and for no single activity.
        if !matches!(
            above.kind(),
            Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area | Kind::Output
        ) {
            break;
        }
        if let Some(known) = known.get(&above.id) {
            result = *known;
            break;
        }
        unknown.push(above);
    }
    for above in unknown.into_iter().rev() {
        result = match (names_somebody(above), result) {
            (true, _) => HandedDown::Somebody,
            (false, HandedDown::Somebody) => HandedDown::Somebody,
            (false, _) if above.kind() != Kind::Activity => result,
            // An activity that says `none` has answered for itself only.
            (false, _) if says_who(above) => HandedDown::Nothing,
            (false, _) => HandedDown::Reported,
        };
        known.insert(above.id, result);
    }
    result
}

/// Whether a thing has somebody to hand down; `none` and `withheld` are for itself only.
fn names_somebody(node: Node) -> bool {
    node.all_fields().any(|field| {
        matches!(field.keyword(), Some(Keyword::Responsible | Keyword::Lead))
            && !field.is_none()
            && !field.is_withheld()
    })
}
