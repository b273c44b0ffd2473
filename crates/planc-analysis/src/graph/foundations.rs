//! What a thing rests on: what has to be there or to happen for it, step by step back.

use std::collections::VecDeque;

use planc_lang::Kind;
use planc_model::ThingId;
use rustc_hash::FxHashSet;

use super::{PlanGraph, Relation, is_planned};
use crate::facts::{Context, is_given_up};

/// Something that a thing rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Foundation {
    pub thing: ThingId,
    /// What rests on it directly, and how.
    pub carries: ThingId,
    pub relation: Relation,
    /// How many steps away, from 1.
    pub steps: u32,
}

/// What `thing` rests on, the nearest first.
pub fn foundations(graph: &PlanGraph, context: &Context, thing: ThingId) -> Vec<Foundation> {
    let mut found: Vec<Foundation> = Vec::new();
    let mut seen = FxHashSet::from_iter([thing]);
    let mut queue = VecDeque::from([(thing, 1)]);
    while let Some((carries, steps)) = queue.pop_front() {
        for (relation, under) in under(graph, context, carries) {
            if seen.insert(under) {
                found.push(Foundation { thing: under, carries, relation, steps });
                queue.push_back((under, steps + 1));
            }
        }
    }
    found
}

fn under(graph: &PlanGraph, context: &Context, thing: ThingId) -> Vec<(Relation, ThingId)> {
    let node = context.plan.node(thing);
    let needs = graph.from(thing).filter(|(relation, _)| {
        matches!(
            relation,
            Relation::Requires
                | Relation::FundedFrom
                | Relation::BelongsTo
                | Relation::AnsweredForBy
                | Relation::CollectedBy
                | Relation::VerifiedBy
        )
    });
    let carried_by = graph.to(thing).filter(|(relation, other)| match relation {
        Relation::Serves | Relation::Moves => true,
        Relation::Produces => is_planned(node),
        Relation::PartOf => {
            matches!(context.plan.node(*other).kind(), Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity)
        }
        _ => false,
    });
    // An output comes of its activity.
    let whole = graph.from(thing).filter(|(relation, _)| *relation == Relation::PartOf && node.kind() == Kind::Output);
    let all = needs.chain(carried_by).chain(whole);
    all.filter(|(_, other)| !is_given_up(context.plan.node(*other))).collect()
}
