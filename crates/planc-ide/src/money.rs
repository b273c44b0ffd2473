//! What things cost, what is granted, what is missing: read from the ledgers.

use planc_analysis::Context;
use planc_analysis::facts::documents_above;
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
    match node.kind() {
        Kind::Measure | Kind::Activity => {
            let ledger = Ledger::of_work(context.plan, snapshot.settings(), node);
            let found = ledger.map(|ledger| (ledger.currency, entries_under(context.plan, &ledger, node).to_vec()));
            let found = found.filter(|(_, entries)| !entries.is_empty());
            found.map(|(currency, entries)| sums(currency, &entries)).into_iter().collect()
        }
        Kind::Area
        | Kind::Goal
        | Kind::Objective
        | Kind::Actor
        | Kind::Body
        | Kind::Fund
        | Kind::Strategy
        | Kind::Plan => {
            let accounts = accounts(context, at_hand(snapshot), node);
            accounts.iter().map(|account| sums(account.ledger.currency, account.entries.iter().copied())).collect()
        }
        _ => Vec::new(),
    }
}

/// How many things a package has at most whose money is added up while somebody waits for it.
const SMALL: usize = 10_000;

/// The money of the package's documents. Of a very large package only if it is known already: until then, nothing is said of
/// what bodies, aims and whole plans come to, rather than that somebody waits for it.
pub fn at_hand(snapshot: &Snapshot) -> &[Ledger] {
    match snapshot.plan().things.len() <= SMALL {
        true => snapshot.ledgers(),
        false => snapshot.ledgers_at_hand().unwrap_or_default(),
    }
}

/// The money of many things at once: of each, the sum in the currency of the first document that has money for it.
///
/// What stands in one stretch of a ledger is looked up; only for areas, goals and objectives, which work elsewhere may serve, are
/// the ledgers walked, and once for all of them.
pub fn of_things(snapshot: &Snapshot, context: &Context, wanted: &FxHashSet<ThingId>) -> FxHashMap<ThingId, MoneyOf> {
    let plan = context.plan;
    let ledgers = snapshot.ledgers();
    let (served, others): (Vec<ThingId>, Vec<ThingId>) =
        wanted.iter().copied().partition(|id| is_served(plan.thing(*id).kind));
    let mut found = in_service(plan, ledgers, &served);
    for id in others {
        let node = plan.node(id);
        let is_document = matches!(node.kind(), Kind::Strategy | Kind::Plan);
        let is_its = |ledger: &Ledger| documents_above(plan.node(ledger.document)).any(|above| above == id);
        for ledger in ledgers {
            let entries = match is_document {
                true if is_its(ledger) => ledger.entries.as_slice(),
                true => continue,
                false => entries_under(plan, ledger, node),
            };
            add(&mut found, id, ledger, entries);
        }
    }
    found.into_iter().map(|(id, (currency, entries))| (id, sums(currency, entries))).collect()
}

type Found<'ledger> = FxHashMap<ThingId, (Currency, Vec<&'ledger Entry>)>;

/// Puts `entries` to those of `id`. One sum has one currency: that of the first document which has money for it.
fn add<'ledger>(
    found: &mut Found<'ledger>,
    id: ThingId,
    ledger: &Ledger,
    entries: impl IntoIterator<Item = &'ledger Entry>,
) {
    let mut entries = entries.into_iter().peekable();
    if entries.peek().is_none() {
        return;
    }
    let (currency, all) = found.entry(id).or_insert((ledger.currency, Vec::new()));
    if *currency == ledger.currency {
        all.extend(entries);
    }
}

/// The kinds that work standing elsewhere may serve.
fn is_served(kind: Kind) -> bool {
    matches!(kind, Kind::Area | Kind::Goal | Kind::Objective)
}

fn in_service<'ledger>(plan: &Plan, ledgers: &'ledger [Ledger], served: &[ThingId]) -> Found<'ledger> {
    let mut found = Found::default();
    let kinds: Vec<Kind> = [Kind::Area, Kind::Goal, Kind::Objective]
        .into_iter()
        .filter(|kind| served.iter().any(|id| plan.thing(*id).kind == *kind))
        .collect();
    if kinds.is_empty() {
        return found;
    }
    let wanted: FxHashSet<ThingId> = served.iter().copied().collect();
    for ledger in ledgers {
        // Entries for one thing stand side by side.
        for entries in ledger.entries.chunk_by(|one, other| one.thing == other.thing) {
            let of = plan.node(entries[0].thing);
            let around = of.ancestors().map(|node| node.id);
            let mut keys: Vec<ThingId> = around.chain(kinds.iter().flat_map(|kind| aims(of, *kind))).collect();
            keys.retain(|id| wanted.contains(id));
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                add(&mut found, key, ledger, entries);
            }
        }
    }
    found
}

fn sums<'entries>(currency: Currency, entries: impl IntoIterator<Item = &'entries Entry>) -> MoneyOf {
    let entries: Vec<&Entry> = entries.into_iter().collect();
    let total = |sort| Total::of(entries.iter().copied().filter(|entry| entry.sort == sort), None);
    MoneyOf {
        currency,
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
