//! The money along the arrows of a drawing: what funds give to what they pay for, and what of it is whose.

use planc_analysis::Context;
use planc_analysis::graph::Relation;
use planc_analysis::ledger::{Entry, Ledger, Sort, Total};
use planc_base::Currency;
use planc_model::ThingId;
use rustc_hash::FxHashMap;

use super::{Drawing, drawn_as};

/// Money along an arrow, in one currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Flow {
    pub currency: Currency,
    pub granted: Total,
    pub requested: Total,
}

impl Flow {
    /// Granted and requested together.
    pub fn whole(&self) -> Total {
        self.granted.with(self.requested)
    }
}

/// Lines of the ledgers, those of each currency together.
type ByCurrency<'ledger> = Vec<(Currency, Vec<&'ledger Entry>)>;

/// Adds to each arrow what the ledgers of the package have for it: what is in no ledger, for it repeats what another line says,
/// is on no arrow.
pub(super) fn add(drawing: &mut Drawing, context: &Context) {
    let ledgers = Ledger::all(context);
    let as_drawn = |id: ThingId| drawn_as(context.plan.node(id), drawing.level).id;
    let owner = |fund: ThingId| planc_analysis::facts::owner_of(context.plan.node(fund)).map(|owner| owner.id);
    let mut along: FxHashMap<(ThingId, ThingId, Relation), ByCurrency> = FxHashMap::default();
    for ledger in &ledgers {
        for entry in ledger.entries.iter().filter(|entry| matches!(entry.sort, Sort::Granted | Sort::Requested)) {
            let Some(fund) = entry.fund else { continue };
            let paid = (as_drawn(fund), as_drawn(entry.thing), Relation::FundedFrom);
            let owned = owner(fund).map(|owner| (as_drawn(owner), as_drawn(fund), Relation::BelongsTo));
            for key in owned.into_iter().chain([paid]) {
                let by_currency = along.entry(key).or_default();
                match by_currency.iter_mut().find(|(currency, _)| *currency == ledger.currency) {
                    Some((_, entries)) => entries.push(entry),
                    None => by_currency.push((ledger.currency, vec![entry])),
                }
            }
        }
    }
    for arrow in &mut drawing.arrows {
        let flows = along.get(&(arrow.from, arrow.to, arrow.relation)).into_iter().flatten();
        arrow.flows = flows
            .map(|(currency, entries)| {
                let of = |sort| Total::of(entries.iter().copied().filter(|entry| entry.sort == sort), None);
                Flow { currency: *currency, granted: of(Sort::Granted), requested: of(Sort::Requested) }
            })
            .collect();
    }
}
