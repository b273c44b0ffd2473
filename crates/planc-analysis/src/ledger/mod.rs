//! The money of a document as one list of entries, of which every total is a part: what is planned, who gives it, what is
//! missing, what was spent.
//!
//! ```text
//! costs, fundings, reports, in-kind ──gather──► entries ──gaps──► Ledger ──sums──► totals, each with its entries
//! ```
//!
//! The laws:
//!
//! - Every entry is in the document's currency, to the smallest coin, so that sums of entries agree with sums of sums.
//! - Nothing is counted twice: `facts::costs` and `facts::funding` say which lines count. What is for several areas, aims or
//!   bodies is never split among them: it has a group of its own, that of all of them together.
//! - A line with `in` lies in the time that it names, any other in that of its schedule, else in the period of the document; over
//!   that time it is spread by days. The parts of a time come to the whole, to the coin.
//! - What is open, withheld, not said or cannot be converted is an entry without a value, and makes each sum it belongs to one
//!   of "at least".
//! - What is given up is no longer planned; it is in what was planned at first.
//! - `gap` is what neither granted nor requested money covers, `surplus` what lies beyond the cost, both by activity: too much
//!   for one does not cover what another lacks. Planned and surplus are granted, requested and gap, wherever all is known.
//!
//! Not handled: money that a strategy names for the whole (see `Frame`), which is that of its plans seen from above; rates by
//! way of a third currency; what a whole was to cost at first, where its parts say what they cost and nothing of before: then
//! the parts count, for what was planned at first too.

mod entry;
mod frame;
mod gaps;
mod gather;
mod keys;
mod of_thing;
mod reasons;
mod share;
mod spending;
mod spread;
mod sums;

pub use entry::{Entry, Sort, Spreading, Unknown};
pub use frame::Frame;
pub use gather::planned;
pub use keys::{aims, areas, bodies, measures};
pub use of_thing::{Account, accounts};
pub use reasons::{RateUsed, Reason, reason};
pub use share::Share;
pub use spread::{stretches, years};
pub use sums::{Group, Total, group_by};

use planc_base::Currency;
use planc_lang::Kind;
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};

use crate::facts::Context;
use crate::settings::Settings;

/// The money of one strategy or plan.
#[derive(Clone, Debug)]
pub struct Ledger {
    pub document: ThingId,
    pub currency: Currency,
    /// In the order of the tree.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// `None` for a document without a currency: its money cannot be added up.
    pub fn of(context: &Context, document: Node) -> Option<Ledger> {
        Ledger::of_stretch(context, document.id, document)
    }

    /// The entries of `whole`, a part of a document that stands in no activity, or the document itself.
    fn of_stretch(context: &Context, document: ThingId, whole: Node) -> Option<Ledger> {
        let currency = context.document(whole).currency?;
        let mut entries = gather::gather(context, whole, currency);
        entries.extend(spending::spent(context, whole, currency));
        entries.extend(gaps::gaps(context, &entries));
        // Stable: what is said of one thing stays in the order in which it is said.
        entries.sort_by_key(|entry| entry.place);
        Some(Ledger { document, currency, entries })
    }

    /// That of one piece of work alone, `node` or the activity around it all: found without a look at the rest of the document.
    /// The entries of the work are those that the ledger of its document has.
    pub fn of_work(plan: &Plan, settings: &Settings, node: Node) -> Option<Ledger> {
        let document = node.document().filter(|document| document.is_own())?;
        let whole = node.ancestors().filter(|around| around.kind() == Kind::Activity).last().unwrap_or(node);
        let context = Context::of_part(plan, settings, plan.node(whole.id));
        Ledger::of_stretch(&context, document.id, plan.node(whole.id))
    }

    /// Those of all documents of the package that have any money.
    pub fn all(context: &Context) -> Vec<Ledger> {
        let ledgers = context.own_documents().filter_map(|document| Ledger::of(context, document));
        ledgers.filter(|ledger| !ledger.entries.is_empty()).collect()
    }

    /// The entries of `sort`.
    pub fn sorted(&self, sort: Sort) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.sort == sort)
    }

    /// All of `sort` added up.
    pub fn total(&self, sort: Sort) -> Total {
        Total::of(self.sorted(sort), None)
    }
}
