//! What things cost, what is granted, what is missing: read from the ledgers.

use planc_analysis::Context;
use planc_analysis::facts::Money;
use planc_analysis::ledger::{Entry, Ledger, Sort, Total, accounts};
use planc_base::Currency;
use planc_lang::Kind;
use planc_model::{Node, Plan};
use planc_project::Snapshot;

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
