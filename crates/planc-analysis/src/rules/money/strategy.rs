//! BUD-08, BUD-10: what a strategy costs as a whole, and who is to give what nobody has given yet.

use planc_base::{Currency, Days, Decimal, Finding};
use planc_lang::vocabularies::FundKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{cover, is_in_force, open_amount};
use crate::facts::{Certainty, Context, Money, amount_of, certainty_of, in_document, kind_of_fund, period_of};
use crate::view::View;

/// BUD-08: the strategy does not say what it costs over its whole period, or where the money comes from.
pub(super) fn total_or_sources_missing(context: &Context, found: &mut Vec<Finding>) {
    for strategy in context.asked_responses().filter_map(|response| response.strategy()) {
        let totals: Vec<Field> = strategy.fields(Keyword::Total).collect();
        let Some(first) = totals.first() else {
            let line = open_amount(Keyword::Total, strategy, context);
            found.push(
                Finding::new(
                    "BUD-08",
                    strategy.place(),
                    format!("{} does not say what it costs", strategy.described_first()),
                )
                .help(format!(
                    "Add `total` with the cost of the whole period and a `funding` line for each source, or `{line}` while it is open."
                ))
                .with_fix(strategy.add_line(format!("Add `{line}`"), &line)),
            );
            continue;
        };
        if let Some(missing) = not_for_the_whole(context, strategy, &totals) {
            found.push(missing);
        }
        let has_cost = totals.iter().any(|total| {
            !total.is_none()
                && amount_of(*total, context.settings.hours_per_day).is_some_and(|money| !money.value.is_zero())
        });
        if has_cost && strategy.field(Keyword::Funding).is_none() {
            found.push(
                Finding::new(
                    "BUD-08",
                    first.place(),
                    format!("It is not said where the money for {} comes from", strategy.described()),
                )
                .help(
                    "Add a `funding` line for each source, such as `funding 400_000 EUR from … in 2026 .. 2030`, or `funding ?` \
                     while it is open.",
                )
                .with_fix(strategy.add_line("Add `funding ?`", "funding ?")),
            );
        }
    }
}

/// A finding if every total is one of a part of the period, and together they leave some of it out.
fn not_for_the_whole(context: &Context, strategy: Node, totals: &[Field]) -> Option<Finding> {
    let facts = context.document(strategy);
    let whole = facts.period?;
    let mut periods: Vec<Days> = Vec::new();
    for total in totals {
        // A total without `in` is that of the whole; of what is not understood nothing follows.
        let part = total.behind(Connective::In)?;
        periods.push(total.date_range(part).and_then(|range| facts.range(range))?);
    }
    if cover(periods, whole) {
        return None;
    }
    let period = strategy.field(Keyword::Period)?;
    let written = period.parts().iter().find(|part| period.date_range(part).is_some())?;
    let written = period.source_of(written);
    let last = totals.last()?;
    Some(
        Finding::new(
            "BUD-08",
            last.place(),
            format!("{} does not say what all of its years cost", strategy.described_first()),
        )
        .help(format!("Add a `total … in …` for the years that are left out, or one for all: `total … in {written}`.")),
    )
}

/// BUD-10: money that is still to be found, and nobody named who is to give it.
pub(super) fn donor_not_named(context: &Context, view: &View, found: &mut Vec<Finding>) {
    match view.kind() {
        Kind::Fund => giver_not_named(view, found),
        _ => uncovered(context, view, found),
    }
}

/// A grant of which it is not said who gives it.
fn giver_not_named(view: &View, found: &mut Vec<Finding>) {
    let fund = view.node;
    let is_given = matches!(kind_of_fund(fund), Some(FundKind::Donor | FundKind::Private | FundKind::Ngo));
    if fund.is_broken() || view.has(Keyword::Owner) || !is_given {
        return;
    }
    found.push(
        Finding::new("BUD-10", fund.place(), format!("It is not said who gives the money of {}", fund.described()))
            .help(
                "Add `owner` and the name of the donor, also where it has only been asked or is to be asked, or `owner none \
                 \"why\"` if several give it together.",
            )
            .with_fix(fund.add_line("Add `owner ?`", "owner ?")),
    );
}

/// A strategy that costs more than all its sources hold, those that are only hoped for included.
fn uncovered(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let strategy = view.node;
    let facts = context.document(strategy);
    let Some(currency) = facts.currency else { return };
    if strategy.is_broken() || !view.has(Keyword::Funding) || !is_in_force(strategy) {
        return;
    }
    let Some((place, total)) = stated_total(context, view, currency) else { return };
    let mut named = Decimal::ZERO;
    let mut rounded = Decimal::ZERO;
    for funding in view.fields(Keyword::Funding) {
        let Some((value, is_converted)) = value_of(context, strategy, funding, currency) else { return };
        match certainty_of(funding) {
            Certainty::Certain | Certainty::Hoped => named = named.saturating_add(value),
            Certainty::Gone => {}
            Certainty::Unknown => return,
        }
        if is_converted && !value.fract().is_zero() {
            rounded += Decimal::ONE / Decimal::TWO;
        }
    }
    let gap = total - named;
    if gap <= rounded {
        return;
    }
    let gap = Money { value: gap, currency };
    found.push(
        Finding::new(
            "BUD-10",
            place.place(),
            format!(
                "For {} of the cost of {} there is neither a source nor a donor to be asked",
                gap.in_words(),
                strategy.described()
            ),
        )
        .help(format!(
            "Name the donor that is to be asked in a further line: `funding {} from … intended`.",
            gap.as_written()
        )),
    );
}

/// What the strategy costs by its own word: its total without a period, else those of its years together.
fn stated_total<'plan>(context: &Context, view: &View<'plan>, currency: Currency) -> Option<(Field<'plan>, Decimal)> {
    let totals: Vec<Field> = view.fields(Keyword::Total).collect();
    let value = |total: &Field| value_of(context, view.node, *total, currency).map(|(value, _)| value);
    match totals.iter().find(|total| !total.has(Connective::In)) {
        Some(total) => Some((*total, value(total)?)),
        None => {
            let values: Option<Vec<Decimal>> = totals.iter().map(value).collect();
            Some((*totals.first()?, values?.into_iter().sum()))
        }
    }
}

/// The amount of a line in `currency`, and whether it had to be converted; `None` if it is not known.
fn value_of(context: &Context, strategy: Node, field: Field, currency: Currency) -> Option<(Decimal, bool)> {
    let money = amount_of(field, context.settings.hours_per_day).filter(|_| !field.is_none())?;
    let facts = context.document(strategy);
    let value = in_document(money, field, period_of(strategy, field, facts), context, facts)?;
    Some((value, money.currency != currency))
}
