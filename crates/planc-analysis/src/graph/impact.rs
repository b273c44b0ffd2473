//! What falls if a thing fails.
//!
//! A thing *falls* with what it cannot do without: an activity with what it requires, with the whole that it is a part of, with
//! the last of those who answer for it, with the last of the funds that pay for it; a measure or an aim with the last of the
//! work for it; an indicator with the last that moves it. It is *weakened* while something of that is left.
//!
//! Nothing comes back to where it started: what falls stays fallen. Lines that are open, withheld or lead nowhere may hide more
//! that hangs on what falls; they are counted, which makes the answer "at least".

use std::collections::VecDeque;

use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{PlanGraph, Relation, is_planned};
use crate::facts::{Context, Sum, amount_of, is_given_up};

/// What becomes of a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Effect {
    Falls,
    Weakened,
}

/// A thing that hangs on what fails.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    pub thing: ThingId,
    pub effect: Effect,
    /// What it hangs on, and how.
    pub because: ThingId,
    pub relation: Relation,
    /// Where several things hold it up: how many are left, of how many.
    pub left: Option<(usize, usize)>,
}

/// Money that a thing loses with a fund.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    pub thing: ThingId,
    pub fund: ThingId,
    pub sum: Sum,
}

/// What hangs on a thing.
#[derive(Clone, Default, Debug)]
pub struct Impact {
    /// What falls in the order in which it does, then what is weakened in the order of the plan.
    pub hits: Vec<Hit>,
    /// Money that is lost with funds, in the order of the plan.
    pub losses: Vec<Loss>,
    /// What still stands and has lines that are not known, which may hang on what falls.
    pub open: Vec<(ThingId, Relation)>,
}

/// What falls or is weakened if `failing` fails.
pub fn impact(graph: &PlanGraph, context: &Context, failing: ThingId) -> Impact {
    impact_of_all(graph, context, &[failing])
}

/// What falls or is weakened if all of `failing` fail together: what one of them would only weaken may fall with two.
pub fn impact_of_all(graph: &PlanGraph, context: &Context, failing: &[ThingId]) -> Impact {
    let mut spread = Spread {
        graph,
        context,
        fallen: FxHashSet::default(),
        hits: Vec::new(),
        weakened: FxHashMap::default(),
        open: graph.open().iter().copied().collect(),
    };
    spread.run(failing);
    let Spread { fallen, mut hits, weakened, .. } = spread;
    let mut weakened: Vec<Hit> = weakened.into_values().filter(|hit| !fallen.contains(&hit.thing)).collect();
    weakened.sort_by_key(|hit| context.plan.thing(hit.thing).first);
    hits.extend(weakened);
    let kinds: FxHashSet<Kind> = fallen.iter().map(|id| context.plan.node(*id).kind()).collect();
    let may_fall = |relation: Relation| kinds.iter().any(|kind| may_hold(relation, *kind));
    let open = graph.open().iter().filter(|(thing, relation)| {
        context.plan.node(*thing).is_own() && !fallen.contains(thing) && may_fall(*relation)
    });
    Impact { hits, losses: losses(context, &fallen), open: open.copied().collect() }
}

struct Spread<'plan> {
    graph: &'plan PlanGraph,
    context: &'plan Context<'plan>,
    fallen: FxHashSet<ThingId>,
    hits: Vec<Hit>,
    weakened: FxHashMap<ThingId, Hit>,
    open: FxHashSet<(ThingId, Relation)>,
}

impl<'plan> Spread<'plan> {
    fn run(&mut self, failing: &[ThingId]) {
        self.fallen.extend(failing);
        let mut queue: VecDeque<ThingId> = failing.iter().copied().collect();
        while let Some(gone) = queue.pop_front() {
            for (thing, relation) in self.hang_on(gone) {
                if self.fallen.contains(&thing) {
                    continue;
                }
                let Some((effect, left)) = self.effect(thing, relation) else { continue };
                let hit = Hit { thing, effect, because: gone, relation, left };
                match effect {
                    Effect::Falls => {
                        self.fallen.insert(thing);
                        self.hits.push(hit);
                        queue.push_back(thing);
                    }
                    Effect::Weakened => {
                        self.weakened
                            .entry(thing)
                            .and_modify(|before| {
                                if before.relation == relation {
                                    before.left = left
                                }
                            })
                            .or_insert(hit);
                    }
                }
            }
        }
    }

    fn node(&self, thing: ThingId) -> Node<'plan> {
        self.context.plan.node(thing)
    }

    /// What may fall or be weakened with `gone`, and by what it hangs on it.
    fn hang_on(&self, gone: ThingId) -> Vec<(ThingId, Relation)> {
        let kind = self.node(gone).kind();
        let others = self.graph.to(gone).filter_map(|(relation, other)| match relation {
            Relation::PartOf => falls_with_its_whole(self.node(other).kind()).then_some((other, relation)),
            Relation::Serves | Relation::Moves | Relation::Produces => None,
            _ => Some((other, relation)),
        });
        let own = self.graph.from(gone).filter_map(|(relation, other)| match relation {
            Relation::Serves | Relation::Moves | Relation::Produces => Some((other, relation)),
            Relation::PartOf => (is_work(kind) && is_work(self.node(other).kind())).then_some((other, relation)),
            _ => None,
        });
        others.chain(own).filter(|(other, _)| !is_given_up(self.node(*other))).collect()
    }

    /// What becomes of `thing` now that something it hangs on by `relation` is gone.
    fn effect(&self, thing: ThingId, relation: Relation) -> Option<(Effect, Option<(usize, usize)>)> {
        let holders: Vec<ThingId> = match relation {
            Relation::Requires | Relation::BelongsTo => return Some((Effect::Falls, None)),
            Relation::SupportedBy => return Some((Effect::Weakened, None)),
            // Its whole is gone.
            Relation::PartOf
                if self
                    .graph
                    .from(thing)
                    .any(|(relation, whole)| relation == Relation::PartOf && self.fallen.contains(&whole)) =>
            {
                return Some((Effect::Falls, None));
            }
            Relation::PartOf | Relation::Serves => self
                .graph
                .to(thing)
                .filter(|(relation, other)| {
                    *relation == Relation::Serves || *relation == Relation::PartOf && is_work(self.node(*other).kind())
                })
                .map(|(_, other)| other)
                .collect(),
            Relation::Moves | Relation::Produces => {
                if relation == Relation::Produces && !is_planned(self.node(thing)) {
                    // It is there already.
                    return None;
                }
                self.graph.to(thing).filter(|(other, _)| *other == relation).map(|(_, other)| other).collect()
            }
            Relation::FundedFrom | Relation::AnsweredForBy | Relation::CollectedBy | Relation::VerifiedBy => {
                self.graph.from(thing).filter(|(other, _)| *other == relation).map(|(_, other)| other).collect()
            }
        };
        let mut holders: Vec<ThingId> = holders.into_iter().filter(|holder| !is_given_up(self.node(*holder))).collect();
        holders.sort();
        holders.dedup();
        // A line that is not known may name one more that holds it up.
        let is_open = self.open.contains(&(thing, relation));
        let left = holders.iter().filter(|holder| !self.fallen.contains(holder)).count();
        let can_fall = !matches!(relation, Relation::CollectedBy | Relation::VerifiedBy)
            && !matches!(self.node(thing).kind(), Kind::Plan | Kind::Strategy);
        let effect = if left == 0 && can_fall && !is_open { Effect::Falls } else { Effect::Weakened };
        Some((effect, Some((left, holders.len()))))
    }
}

/// Parts that cannot be there without their whole.
fn falls_with_its_whole(kind: Kind) -> bool {
    is_work(kind) || matches!(kind, Kind::Output | Kind::Milestone | Kind::Unit | Kind::Person)
}

/// What is carried by the work in it.
fn is_work(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity)
}

/// Whether a line that says `relation` may mean a thing of `kind`.
fn may_hold(relation: Relation, kind: Kind) -> bool {
    let is_party = matches!(kind, Kind::Actor | Kind::Unit | Kind::Person | Kind::Body);
    match relation {
        Relation::Requires => {
            matches!(kind, Kind::Activity | Kind::Output | Kind::Body | Kind::Document | Kind::Source)
        }
        Relation::FundedFrom => kind == Kind::Fund || is_party,
        Relation::BelongsTo | Relation::AnsweredForBy | Relation::SupportedBy | Relation::CollectedBy => is_party,
        Relation::VerifiedBy => kind == Kind::Source,
        Relation::PartOf | Relation::Produces | Relation::Serves | Relation::Moves => false,
    }
}

/// What each thing loses with each fund that is gone.
fn losses(context: &Context, fallen: &FxHashSet<ThingId>) -> Vec<Loss> {
    let mut losses: Vec<Loss> = Vec::new();
    // A line may name who pays in place of a fund.
    let mut funds: Vec<ThingId> = fallen.iter().copied().collect();
    funds.sort();
    for fund in funds {
        for line in context.fundings().from(fund) {
            let same = losses.iter().position(|loss| loss.thing == line.thing && loss.fund == fund);
            let index = same.unwrap_or_else(|| {
                losses.push(Loss { thing: line.thing, fund, sum: Sum::default() });
                losses.len() - 1
            });
            match amount_of(line.field(context), context.settings.hours_per_day) {
                Some(money) => losses[index].sum.add(money),
                None => losses[index].sum.unknown += 1,
            }
        }
    }
    losses.sort_by_key(|loss| (context.plan.thing(loss.thing).first, loss.fund));
    losses
}
