//! BUD: money.

mod beside_money;
mod ceiling;
mod currency;
mod donors;
mod free;
mod funds;
mod gap;
mod institutions;
mod missing;
mod ngos;
mod opinion;
mod resource_plan;
mod strategy;
mod totals;
mod twice;
mod watching;

use planc_base::{Days, Fix};
use planc_lang::vocabularies::PlanStatus;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::{Check, Reads};
use crate::facts::{Context, Money, money_of, status_of_document};

pub const CHECKS: &[Check] = &[
    Check { code: "BUD-01", reads: Reads::Each(&[Kind::Activity], missing::cost_missing) },
    Check { code: "BUD-02", reads: Reads::Each(COSTED, missing::none_and_money) },
    Check { code: "BUD-03", reads: Reads::Each(&[Kind::Activity], missing::source_missing) },
    Check { code: "BUD-04", reads: Reads::Whole(funds::fund_is_a_body) },
    Check { code: "BUD-05", reads: Reads::Each(&[Kind::Activity], gap::funding_gap) },
    Check { code: "BUD-06", reads: Reads::Each(WITH_SUMS, totals::sums_disagree) },
    Check { code: "BUD-07", reads: Reads::Each(WITH_MONEY, currency::currency_without_rate) },
    Check { code: "BUD-08", reads: Reads::Whole(strategy::total_or_sources_missing) },
    Check { code: "BUD-09", reads: Reads::Each(&[Kind::Fund], funds::public_money_of_nobody) },
    Check { code: "BUD-10", reads: Reads::Each(&[Kind::Strategy, Kind::Fund], strategy::donor_not_named) },
    Check { code: "BUD-11", reads: Reads::Each(&[Kind::Strategy, Kind::Plan, Kind::Activity], donors::dependence) },
    Check { code: "BUD-12", reads: Reads::Each(&[Kind::Activity], donors::coordination_not_public) },
    Check { code: "BUD-13", reads: Reads::Whole(ngos::no_public_money) },
    Check { code: "BUD-14", reads: Reads::Whole(ngos::not_sure_in_a_crisis) },
    Check { code: "BUD-15", reads: Reads::Whole(ngos::not_without_conditions) },
    Check { code: "BUD-16", reads: Reads::Whole(institutions::no_local_budget) },
    Check { code: "BUD-17", reads: Reads::Whole(resource_plan::missing_or_too_short) },
    Check { code: "BUD-18", reads: Reads::Whole(resource_plan::incomplete) },
    Check { code: "BUD-19", reads: Reads::Each(&[Kind::Plan], resource_plan::out_of_date) },
    Check { code: "BUD-20", reads: Reads::Each(&[Kind::Plan], beside_money::nothing_beside_money) },
    Check { code: "BUD-21", reads: Reads::Each(&[Kind::Activity], twice::asked_for_twice) },
    Check { code: "BUD-23", reads: Reads::Each(&[Kind::Plan], free::mostly_free) },
    Check { code: "BUD-24", reads: Reads::Whole(watching::not_costed) },
    Check { code: "BUD-25", reads: Reads::Whole(opinion::finance_not_heard) },
    Check { code: "BUD-26", reads: Reads::Whole(institutions::no_line_of_its_own) },
];

/// The kinds that have a `cost`.
const COSTED: &[Kind] = &[Kind::Activity, Kind::Review, Kind::Evaluation];

/// The kinds of which a sum is stated or can be: those with money, and funds with what they hold.
const WITH_SUMS: &[Kind] = &[
    Kind::Fund,
    Kind::Strategy,
    Kind::Plan,
    Kind::Area,
    Kind::Goal,
    Kind::Objective,
    Kind::Measure,
    Kind::Activity,
    Kind::Review,
    Kind::Evaluation,
];

/// The kinds that have a `cost`, a `total` or `funding`.
const WITH_MONEY: &[Kind] = &[
    Kind::Strategy,
    Kind::Plan,
    Kind::Area,
    Kind::Goal,
    Kind::Objective,
    Kind::Measure,
    Kind::Activity,
    Kind::Review,
    Kind::Evaluation,
];

/// Whether a sub-activity has a field with `keyword`.
fn parts_have(node: Node, keyword: Keyword) -> bool {
    node.children_of(Kind::Activity).any(|part| part.field(keyword).is_some() || parts_have(part, keyword))
}

/// A choice that writes `money` in the place of the amount on the line, if that is a plain one.
fn write_amount(field: Field, money: Money) -> Option<Fix> {
    let part = field.parts().iter().find(|part| part.class == PartClass::Money && money_of(field, part).is_some())?;
    let written = money.as_written();
    Some(Fix { is_certain: false, ..Fix::replace(format!("Write `{written}`"), field.place_of(part), written) })
}

/// Whether `periods` together hold `whole`.
fn cover(mut periods: Vec<Days>, whole: Days) -> bool {
    periods.sort_by_key(|days| days.first);
    let mut next = whole.first;
    for days in periods {
        if days.first > next {
            return false;
        }
        if days.last >= whole.last {
            return true;
        }
        next = next.max(days.last.tomorrow().unwrap_or(days.last));
    }
    false
}

/// `field ? EUR`, in the currency of the document around `node`, if it has one: a line for fixes to add.
fn open_amount(keyword: Keyword, node: Node, context: &Context) -> String {
    match context.document(node).currency {
        Some(currency) => format!("{} ? {currency}", keyword.text()),
        None => format!("{} ?", keyword.text()),
    }
}

/// Whether a document still holds, as far as it says so.
fn is_in_force(document: Node) -> bool {
    !matches!(status_of_document(document), Some(PlanStatus::Expired | PlanStatus::Withdrawn))
}
