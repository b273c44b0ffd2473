//! The money of any one thing: of an activity, an aim, a body, a fund, a plan.

use planc_lang::Kind;
use planc_model::{Node, ThingId};

use super::{Entry, Ledger, Sort, Total, aims, bodies};
use crate::facts::{Context, documents_above};

/// Entries of one ledger that belong to a thing.
#[derive(Clone, Debug)]
pub struct Account<'ledger> {
    pub ledger: &'ledger Ledger,
    pub entries: Vec<&'ledger Entry>,
    /// How many of them belong to other things of its kind as well: they are whole in here, and in a group of all of them in
    /// tables.
    pub shared: usize,
}

impl Account<'_> {
    pub fn total(&self, sort: Sort) -> Total {
        Total::of(self.entries.iter().copied().filter(|entry| entry.sort == sort), None)
    }
}

/// The money of `node`, by document. What a strategy or something in it comes to is what the plans have that carry it out.
pub fn accounts<'ledger>(context: &Context, ledgers: &'ledger [Ledger], node: Node) -> Vec<Account<'ledger>> {
    let accounts = ledgers.iter().map(|ledger| {
        let mut account = Account { ledger, entries: Vec::new(), shared: 0 };
        for entry in &ledger.entries {
            let of = context.plan.node(entry.thing);
            let (is_its, is_shared) = belongs(ledger, entry, of, node);
            if is_its {
                account.entries.push(entry);
                account.shared += usize::from(is_shared);
            }
        }
        account
    });
    accounts.filter(|account| !account.entries.is_empty()).collect()
}

/// Whether an entry for `of` belongs to `node`, and to others of its kind too.
fn belongs(ledger: &Ledger, entry: &Entry, of: Node, node: Node) -> (bool, bool) {
    if node.holds(of) {
        return (true, false);
    }
    let among = |keys: Vec<ThingId>| (keys.contains(&node.id), keys.len() > 1);
    match node.kind() {
        kind @ (Kind::Area | Kind::Goal | Kind::Objective) => among(aims(of, kind)),
        Kind::Actor | Kind::Body => among(bodies(of)),
        Kind::Fund => (entry.fund == Some(node.id), false),
        Kind::Strategy | Kind::Plan => {
            (documents_above(node.plan.node(ledger.document)).any(|above| above == node.id), false)
        }
        _ => (false, false),
    }
}
