//! A scenario, tried out: what it takes away, and what becomes of the rest.

use planc_analysis::facts::dates::planned;
use planc_analysis::facts::rhythm::later;
use planc_analysis::facts::{Money, amount_of};
use planc_analysis::graph::{Hit, Impact, Relation, impact_of_all};
use planc_base::Decimal;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::Unit;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::Ground;

/// What becomes of the plan in a scenario.
pub struct Trial {
    /// What the scenario takes away: things in the order in which it names them.
    pub gone: Vec<ThingId>,
    pub impact: Impact,
    pub losses: Vec<Loss>,
    pub late: Vec<Late>,
}

/// Money that an activity or a plan does not get.
pub struct Loss {
    pub thing: ThingId,
    pub fund: ThingId,
    /// `None` if it is not known how much.
    pub money: Option<Money>,
}

/// Work that is delayed, and what would then begin before it is over.
pub struct Late {
    pub delayed: ThingId,
    pub waiting: Vec<ThingId>,
}

impl Trial {
    pub fn of(ground: &Ground, scenario: Node) -> Trial {
        let context = ground.request.context;
        let taken = [Keyword::Withdraw, Keyword::Unavailable, Keyword::Suspend];
        let mut gone: Vec<ThingId> =
            taken.into_iter().flat_map(|keyword| scenario.linked(keyword)).map(|node| node.id).collect();
        // An area is suspended with the work that serves it, wherever that stands.
        let areas: Vec<ThingId> =
            gone.iter().copied().filter(|id| context.plan.node(*id).kind() == Kind::Area).collect();
        if !areas.is_empty() {
            let work = context.plan.own_nodes().filter(|node| node.kind() == Kind::Activity && !node.is_absent());
            let of_areas = work.filter(|node| {
                let own = planc_analysis::ledger::areas(*node);
                !own.is_empty() && own.iter().all(|area| areas.contains(area))
            });
            gone.extend(of_areas.map(|node| node.id));
        }
        let mut seen = FxHashSet::default();
        gone.retain(|id| seen.insert(*id));
        let impact = impact_of_all(&ground.graph, context, &gone);
        let losses = losses(ground, scenario, &impact);
        let late = scenario.fields(Keyword::Delay).filter_map(|field| late(ground, field)).collect();
        Trial { gone, impact, losses, late }
    }

    /// What falls or is weakened besides what the scenario itself takes away.
    pub fn hits(&self, kinds: &[Kind], ground: &Ground) -> Vec<Hit> {
        let hits = self.impact.hits.iter().copied();
        hits.filter(|hit| kinds.contains(&ground.request.context.plan.node(hit.thing).kind())).collect()
    }
}

/// What is lost with funds that are gone, and the share of those that are cut.
fn losses(ground: &Ground, scenario: Node, impact: &Impact) -> Vec<Loss> {
    let context = ground.request.context;
    let mut losses: Vec<Loss> = Vec::new();
    for loss in &impact.losses {
        let unknown = (loss.sum.unknown > 0 || loss.sum.is_zero()).then_some(Loss {
            thing: loss.thing,
            fund: loss.fund,
            money: None,
        });
        let known =
            loss.sum.by_currency.iter().map(|money| Loss { thing: loss.thing, fund: loss.fund, money: Some(*money) });
        losses.extend(known.chain(unknown));
    }
    for field in scenario.fields(Keyword::Cut) {
        let Some(fund) = field.targets().find_map(|target| target.thing()) else { continue };
        let share =
            field.parts().iter().find_map(|part| field.amount(part)).filter(|amount| amount.unit == Unit::Percent);
        for line in context.fundings().from(fund) {
            let money =
                amount_of(line.field(context), context.settings.hours_per_day).zip(share).map(|(money, share)| {
                    let part = money.value.saturating_mul(share.value) / Decimal::ONE_HUNDRED;
                    Money { value: part, ..money }
                });
            losses.push(Loss { thing: line.thing, fund, money });
        }
    }
    losses.sort_by_key(|loss| context.plan.thing(loss.thing).first);
    losses
}

/// What requires the delayed work and would begin before it is over.
fn late(ground: &Ground, field: Field) -> Option<Late> {
    let context = ground.request.context;
    let delayed = context.plan.node(field.targets().find_map(|target| target.thing())?);
    let length = field.parts().iter().find_map(|part| field.amount(part))?;
    let Unit::Word(unit) = length.unit else { return None };
    let count =
        i64::try_from(length.value.normalize().mantissa()).ok().filter(|_| length.value.normalize().scale() == 0)?;
    let work = std::iter::once(delayed).chain(delayed.descendants()).filter(|node| node.kind() == Kind::Activity);
    let mut waiting: Vec<ThingId> = Vec::new();
    for activity in work {
        let end = planned(activity, context.document(activity)).last;
        let Some(end) = end.and_then(|end| later(end, count, field.plan.names.text(unit), context.settings)) else {
            continue;
        };
        let parts = std::iter::once(activity.id).chain(activity.children_of(Kind::Output).map(|output| output.id));
        for (relation, other) in parts.flat_map(|part| ground.graph.to(part).collect::<Vec<_>>()) {
            let node = context.plan.node(other);
            let begins = planned(node, context.document(node)).first;
            if relation == Relation::Requires && begins.is_some_and(|first| first <= end) {
                waiting.push(other);
            }
        }
    }
    waiting.sort_unstable_by_key(|id| context.plan.thing(*id).first);
    waiting.dedup();
    Some(Late { delayed: delayed.id, waiting })
}
