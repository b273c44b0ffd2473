//! One amount, what it is for, and where it is said.

use planc_base::{Currency, Days, Decimal, FileId};
use planc_model::ThingId;
use planc_model::plan::Field;

use crate::facts::{Context, Money};

/// What an amount is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sort {
    /// What something costs, as last revised.
    Planned,
    /// What it was to cost at first.
    Original,
    /// Money that pays for it and is certain.
    Granted,
    /// Money that is asked for, or that somebody means to ask for.
    Requested,
    /// Money that was refused, taken back or used up: in no sum but its own.
    Lost,
    /// What neither granted nor requested money covers.
    Gap,
    /// Money beyond the cost, or not tied to any activity yet.
    Surplus,
    /// What reports say was spent.
    Spent,
    /// The worth of what is given in kind: no money, in no sum but its own.
    InKind,
}

/// How an amount lies in time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Spreading {
    /// Its line names the time.
    Named,
    /// Over the days of the schedule.
    Schedule,
    /// Over the days of the whole document: no schedule is known.
    Document,
    /// Over the period of the report that says so.
    Report,
    /// Where the cost lies that is not covered.
    Computed,
    /// Its time is not known.
    Unknown,
}

/// Why an amount is not known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unknown {
    /// It is open: `?`.
    Open,
    Withheld,
    /// Nothing is said.
    NotSaid,
    /// It is said, and cannot be understood or computed.
    NotComputed,
    /// There is no rate between the two.
    NoRate(Currency, Currency),
    /// It depends on amounts that are not known.
    DependsOnUnknown,
}

/// One amount of a ledger.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub sort: Sort,
    /// What it is for.
    pub thing: ThingId,
    /// Place of that thing in the tree.
    pub(super) place: u32,
    /// The line that says so; `None` for what nobody says: a gap, a cost that is missing.
    pub(super) line: Option<(FileId, u32)>,
    /// As it is written or computed, before it is converted.
    pub written: Option<Money>,
    /// In the currency of the ledger, to the smallest coin; the reason, if it is not known.
    pub value: Result<Decimal, Unknown>,
    /// The fund it comes from, where money does.
    pub fund: Option<ThingId>,
    /// First to last day of the time that it is for.
    pub time: Option<Days>,
    pub spreading: Spreading,
}

impl Entry {
    /// The line that says so.
    pub fn field<'plan>(&self, context: &Context<'plan>) -> Option<Field<'plan>> {
        self.line.map(|(file, entry)| Field { plan: context.plan, file, entry })
    }
}

/// `value` to the smallest coin of `currency`, halves away from zero.
pub(super) fn to_the_coin(value: Decimal, currency: Currency) -> Decimal {
    use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    currency.decimals().map_or(value, |decimals| value.round_dp_with_strategy(decimals, MidpointAwayFromZero))
}
