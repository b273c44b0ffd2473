//! What a strategy or plan says of its money as a whole: its stated sum, and the sources it names for it.

use planc_base::{Currency, Decimal};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::{Entry, Sort, Total};
use crate::facts::{Certainty, Context, certainty_of};

/// The money of a document seen from above. It is never added to that of its activities, which it is the frame of.
#[derive(Clone, Debug)]
pub struct Frame {
    pub currency: Currency,
    /// What it states as its sum.
    pub stated: Vec<Entry>,
    /// The sources of the whole, by how certain they are.
    pub sources: Vec<Entry>,
}

impl Frame {
    /// `None` where nothing is said, or in no currency.
    pub fn of(context: &Context, document: Node) -> Option<Frame> {
        let currency = context.document(document).currency?;
        let said = |keyword| document.fields(keyword).filter(|field| !field.is_none());
        let stated: Vec<Entry> =
            said(Keyword::Total).map(|field| Entry::said(context, document, field, currency, Sort::Planned)).collect();
        // Those of a plan are money that is not tied to an activity yet, and entries of its ledger.
        let sources: Vec<Entry> = said(Keyword::Funding)
            .filter(|_| document.kind() == Kind::Strategy)
            .map(|field| {
                let sort = match certainty_of(field) {
                    Certainty::Certain => Sort::Granted,
                    Certainty::Hoped | Certainty::Unknown => Sort::Requested,
                    Certainty::Gone => Sort::Lost,
                };
                Entry::said(context, document, field, currency, sort)
            })
            .collect();
        (!stated.is_empty() || !sources.is_empty()).then_some(Frame { currency, stated, sources })
    }

    /// What is stated.
    pub fn stated(&self) -> Total {
        Total::of(&self.stated, None)
    }

    /// What sources of `sort` give.
    pub fn named(&self, sort: Sort) -> Total {
        Total::of(self.sources.iter().filter(|entry| entry.sort == sort), None)
    }

    /// The part of the stated sum that no source is named for; `None` if no sum is stated.
    pub fn uncovered(&self) -> Option<Total> {
        if self.stated.is_empty() {
            return None;
        }
        let (stated, granted, requested) = (self.stated(), self.named(Sort::Granted), self.named(Sort::Requested));
        let known = (stated.known - granted.known - requested.known).max(Decimal::ZERO);
        Some(Total { known, unknown: stated.unknown + granted.unknown + requested.unknown, count: stated.count })
    }
}
