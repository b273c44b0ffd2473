//! What things cost, what is granted, what is missing: read from the ledgers.

use planc_analysis::Context;
use planc_analysis::facts::{Money, documents_above};
use planc_analysis::ledger::{Entry, Ledger, Sort, Total, accounts, aims};
use planc_base::Currency;
use planc_lang::Kind;
use planc_model::{Node, Plan, ThingId};
use planc_project::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};

/// The money of one thing in one document.
#[derive(Clone, Copy, Debug)]
pub struct MoneyOf {
    pub currency: Currency,
    pub planned: Total,
    pub granted: Total,
    pub requested: Total,
    pub gap: Total,
}

/// The money of `node`, one for each document that has any for it.
pub fn of_thing(snapshot: &Snapshot, context: &Context, node: Node) -> Vec<MoneyOf> {
    let ledgers = snapshot.ledgers();
    match node.kind() {
        Kind::Measure | Kind::Activity => {
            let all = ledgers.iter().map(|ledger| (ledger, entries_under(context.plan, ledger, node)));
            all.filter(|(_, entries)| !entries.is_empty()).map(|(ledger, entries)| sums(ledger, entries)).collect()
        }
        Kind::Area
        | Kind::Goal
        | Kind::Objective
        | Kind::Actor
        | Kind::Body
        | Kind::Fund
        | Kind::Strategy
        | Kind::Plan => {
            let accounts = accounts(context, ledgers, node);
            accounts.iter().map(|account| sums(account.ledger, account.entries.iter().copied())).collect()
        }
        _ => Vec::new(),
    }
}

/// The money of many things at once, in one walk over the ledgers: of each the sum in its own document's currency.
pub fn of_things(snapshot: &Snapshot, context: &Context, wanted: &FxHashSet<ThingId>) -> FxHashMap<ThingId, MoneyOf> {
    let mut found: FxHashMap<ThingId, (usize, Vec<&Entry>)> = FxHashMap::default();
    let plan = context.plan;
    let aims_wanted: Vec<Kind> = [Kind::Area, Kind::Goal, Kind::Objective]
        .into_iter()
        .filter(|kind| wanted.iter().any(|id| plan.thing(*id).kind == *kind))
        .collect();
    let ledgers = snapshot.ledgers();
    for (place, ledger) in ledgers.iter().enumerate() {
        let above: Vec<ThingId> =
            documents_above(plan.node(ledger.document)).filter(|id| wanted.contains(id)).collect();
        for entry in &ledger.entries {
            let of = plan.node(entry.thing);
            let mut keys: Vec<ThingId> = of.ancestors().map(|node| node.id).filter(|id| wanted.contains(id)).collect();
            let aims = aims_wanted.iter().flat_map(|kind| aims(of, *kind)).filter(|id| wanted.contains(id));
            keys.extend(above.iter().copied().chain(aims));
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                let entries = found.entry(key).or_insert((place, Vec::new()));
                // One sum has one currency: that of the first document which has money for it.
                if entries.0 == place || ledgers[entries.0].currency == ledger.currency {
                    entries.1.push(entry);
                }
            }
        }
    }
    found.into_iter().map(|(id, (place, entries))| (id, sums(&ledgers[place], entries))).collect()
}

fn sums<'entries>(ledger: &Ledger, entries: impl IntoIterator<Item = &'entries Entry>) -> MoneyOf {
    let entries: Vec<&Entry> = entries.into_iter().collect();
    let total = |sort| Total::of(entries.iter().copied().filter(|entry| entry.sort == sort), None);
    MoneyOf {
        currency: ledger.currency,
        planned: total(Sort::Planned),
        granted: total(Sort::Granted),
        requested: total(Sort::Requested),
        gap: total(Sort::Gap),
    }
}

/// The entries for what stands in `node`, itself included: a stretch of the ledger, which is in the order of the tree.
pub fn entries_under<'ledger>(plan: &Plan, ledger: &'ledger Ledger, node: Node) -> &'ledger [Entry] {
    let place = |entry: &Entry| plan.thing(entry.thing).first;
    let (first, last) = (node.thing().first, node.thing().last);
    let start = ledger.entries.partition_point(|entry| place(entry) < first);
    let end = ledger.entries.partition_point(|entry| place(entry) <= last);
    &ledger.entries[start..end.max(start)]
}

/// `12 400 EUR`, `at least 12 400 EUR`, `not known`.
pub fn in_words(total: Total, currency: Currency) -> String {
    let money = Money { value: total.known, currency }.in_words();
    if total.is_exact() {
        money
    } else if total.known.is_zero() {
        "not known".to_string()
    } else {
        format!("at least {money}")
    }
}
