//! Which activity waits for which: what it requires, what brings about what it requires.

use planc_lang::vocabularies::{DocumentStatus, Existence};
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};

use super::{PlanGraph, Relation};
use crate::facts::{Context, is_given_up};

/// Whether a body, document or source is still to come.
pub fn is_planned(node: Node) -> bool {
    let index =
        node.fields(Keyword::Status).last().filter(|field| !field.is_broken()).and_then(|field| field.word_index());
    match node.kind() {
        Kind::Document => index.and_then(DocumentStatus::from_index) == Some(DocumentStatus::Planned),
        _ => index.and_then(Existence::from_index) == Some(Existence::Planned),
    }
}

/// The activities that `activity` waits for, each once.
pub(super) fn waits_for(graph: &PlanGraph, context: &Context, activity: ThingId) -> Vec<ThingId> {
    let mut found: Vec<ThingId> = Vec::new();
    for (_, what) in graph.from(activity).filter(|(relation, _)| *relation == Relation::Requires) {
        let node = context.plan.node(what);
        let by = match node.kind() {
            Kind::Activity => Some(what),
            Kind::Output => node.ancestors().find(|node| node.kind() == Kind::Activity).map(|node| node.id),
            // What exists already is not waited for, even if an activity produces a new version of it.
            _ if is_planned(node) => only_producer(graph, what),
            _ => None,
        };
        let by = by.filter(|by| !is_given_up(context.plan.node(*by)));
        if let Some(by) = by.filter(|by| !found.contains(by)) {
            found.push(by);
        }
    }
    found
}

/// What produces `thing`, unless several do: each of them may be enough.
fn only_producer(graph: &PlanGraph, thing: ThingId) -> Option<ThingId> {
    let mut producers = graph.to(thing).filter(|(relation, _)| *relation == Relation::Produces);
    let (_, first) = producers.next()?;
    producers.all(|(_, other)| other == first).then_some(first)
}
