//! The tree of things: children in order, places in a walk of it, and things by name.

use planc_base::Symbol;
use std::sync::Arc;

use super::is_document;
use crate::plan::{NO_NAME, Plan, ThingId};

/// Lists things by name. Their order is by file until `sort_names`.
pub(super) fn index_names(plan: &mut Plan) {
    let mut starts = vec![0_u32; plan.names.len() + 1];
    for thing in plan.things.iter().filter(|thing| thing.name != NO_NAME) {
        starts[thing.name.0 as usize + 1] += 1;
    }
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    let mut places = starts.clone();
    let mut by_name = vec![ThingId::NONE; starts.last().copied().unwrap_or(0) as usize];
    for (index, thing) in plan.things.iter().enumerate().filter(|(_, thing)| thing.name != NO_NAME) {
        let place = &mut places[thing.name.0 as usize];
        by_name[*place as usize] = ThingId(index as u32);
        *place += 1;
    }
    plan.name_starts = Arc::new(starts);
    plan.by_name = Arc::new(by_name);
}

/// Orders children (those in the block in text order, then attached ones by file and place) and numbers a walk of the tree.
pub(super) fn build(plan: &mut Plan) {
    let slot = |parent: ThingId| if parent == ThingId::NONE { plan.things.len() } else { parent.0 as usize };
    let mut starts = vec![0_u32; plan.things.len() + 2];
    for thing in plan.things.iter() {
        starts[slot(thing.parent) + 1] += 1;
    }
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    let mut places = starts.clone();
    let mut children = vec![ThingId::NONE; plan.things.len()];
    for is_attached in [false, true] {
        for (index, thing) in plan.things.iter().enumerate().filter(|(_, thing)| thing.is_attached == is_attached) {
            let place = &mut places[slot(thing.parent)];
            children[*place as usize] = ThingId(index as u32);
            *place += 1;
        }
    }
    plan.child_starts = Arc::new(starts);
    plan.children = Arc::new(children);
    walk(plan);
}

fn walk(plan: &mut Plan) {
    let mut things = std::mem::take(Arc::make_mut(&mut plan.things));
    let mut counter = 0;
    // A thing, and how many of its children are done.
    let mut stack: Vec<(ThingId, usize)> = vec![(ThingId::NONE, 0)];
    while let Some((id, done)) = stack.last_mut() {
        let (current, next) = (*id, *done);
        *done += 1;
        match plan.children_of(current).get(next).copied() {
            Some(child) => {
                let document = match current.get() {
                    Some(parent) => things[parent.index()].document,
                    None if is_document(things[child.index()].kind) => child,
                    None => ThingId::NONE,
                };
                let thing = &mut things[child.index()];
                thing.first = counter;
                thing.document = document;
                counter += 1;
                stack.push((child, 0));
            }
            None => {
                stack.pop();
                if current != ThingId::NONE {
                    things[current.index()].last = counter - 1;
                }
            }
        }
    }
    plan.things = Arc::new(things);
}

/// Puts the things of one name in tree order, so that those inside a thing are a stretch of the list.
pub(super) fn sort_names(plan: &mut Plan) {
    let by_name = Arc::make_mut(&mut plan.by_name);
    for (start, end) in plan.name_starts.iter().zip(&plan.name_starts[1..]) {
        if end - start > 1 {
            by_name[*start as usize..*end as usize].sort_by_key(|id| plan.things[id.index()].first);
        }
    }
}

/// Every symbol with at least two things of that name.
pub(super) fn shared_names<'plan>(plan: &'plan Plan) -> impl Iterator<Item = (Symbol, &'plan [ThingId])> {
    (0..plan.names.len() as u32)
        .map(|index| (Symbol(index), plan.named(Symbol(index))))
        .filter(|(_, things)| things.len() > 1)
}
