//! Circles of `part-of`: entries that only wait for each other.

use planc_base::{Finding, Place};
use rustc_hash::{FxHashMap, FxHashSet};

use super::attach::{ThingSet, may_hold, reference_of};
use crate::plan::{Plan, ThingId};

/// How many members of a circle are named.
const SHOWN: usize = 8;

/// For each entry in a circle, the circle, beginning with its first member.
pub(super) fn find(plan: &Plan, unsettled: &ThingSet) -> FxHashMap<ThingId, Vec<ThingId>> {
    let mut waits_for: FxHashMap<ThingId, ThingId> = FxHashMap::default();
    for id in unsettled.iter() {
        let next = reference_of(plan, id).and_then(|(_, path)| {
            let kind = plan.thing(id).kind;
            plan.named(*plan.path(&path).last()?)
                .iter()
                .copied()
                .find(|next| unsettled.contains(*next) && may_hold(plan.thing(*next).kind, kind))
        });
        waits_for.extend(next.map(|next| (id, next)));
    }
    let mut circles = FxHashMap::default();
    let mut done: FxHashSet<ThingId> = FxHashSet::default();
    for start in unsettled.iter() {
        // Each entry waits for one other at most, so a walk either ends, meets an earlier walk, or meets itself.
        let mut walk: Vec<ThingId> = Vec::new();
        let mut at = start;
        while done.insert(at) {
            walk.push(at);
            match waits_for.get(&at) {
                Some(next) => at = *next,
                None => break,
            }
        }
        let Some(begin) = walk.iter().position(|id| *id == at).filter(|_| waits_for.contains_key(&at)) else {
            continue;
        };
        let mut circle = walk.split_off(begin);
        let first = circle.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(place, _)| place);
        circle.rotate_left(first);
        circles.insert(circle[0], circle);
    }
    circles
}

/// The circle is shown once, at the first of its members.
pub(super) fn finding(plan: &Plan, place: Place, circle: &[ThingId]) -> Finding {
    let name = |id: ThingId| format!("`{}`", plan.node(id).name().unwrap_or("?"));
    let mut text = format!("`part-of` goes round in a circle: {}", name(circle[0]));
    match circle {
        [_] => text.push_str(" is part of itself"),
        [first, rest @ ..] if rest.len() < SHOWN => {
            for (index, step) in rest.iter().chain([first]).enumerate() {
                let joint = if index == 0 { "" } else { ", which" };
                text.push_str(&format!("{joint} is part of {}", name(*step)));
            }
        }
        [_, second, ..] => text.push_str(&format!(
            " is part of {}, and so on through {} entries, the last of which is part of {}",
            name(*second),
            circle.len(),
            name(circle[0])
        )),
        [] => {}
    }
    let finding = Finding::new("REF-06", place, text)
        .help("Let one of them be part of something that is written inside a document.");
    circle
        .iter()
        .skip(1)
        .take(SHOWN)
        .fold(finding, |finding, id| finding.label(plan.node(*id).name_place(), "is in the circle"))
}
