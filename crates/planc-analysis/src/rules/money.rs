//! BUD: money.

mod balance;
mod totals;

use planc_base::{Currency, Finding, Fix};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::{Check, Reads};
use crate::facts::dates::in_words;
use crate::facts::{Context, Money, Sum, amount_of, in_document, is_given_up, money_of, period_of};
use crate::view::View;
use balance::Balance;

pub const CHECKS: &[Check] = &[
    Check { code: "BUD-01", reads: Reads::Each(&[Kind::Activity], cost_missing) },
    Check { code: "BUD-02", reads: Reads::Each(COSTED, none_and_money) },
    Check { code: "BUD-03", reads: Reads::Each(&[Kind::Activity], source_missing) },
    Check { code: "BUD-05", reads: Reads::Each(&[Kind::Activity], funding_gap) },
    Check { code: "BUD-06", reads: Reads::Each(WITH_MONEY, totals::sums_disagree) },
    Check { code: "BUD-07", reads: Reads::Each(WITH_MONEY, currency_without_rate) },
];

/// The kinds that have a `cost`.
const COSTED: &[Kind] = &[Kind::Activity, Kind::Review, Kind::Evaluation];

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

/// How far down the package the help looks for a fund to name.
const FUNDS_LOOKED_AT: usize = 1_000;

/// BUD-01: neither the activity, nor its parts, nor what it is part of says what it costs.
fn cost_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Cost)
        || node.is_broken()
        || parts_have(node, Keyword::Cost)
        || is_part_of_one_with(node, Keyword::Cost)
    {
        return;
    }
    if is_given_up(node) {
        return;
    }
    let open = context.document(node).currency.map_or("cost ?".to_string(), |currency| format!("cost ? {currency}"));
    found.push(
        Finding::new("BUD-01", node.place(), format!("{} has no `cost`", node.described_first()))
            .help(format!(
                "Add `cost` and an amount, `cost none \"…\"` if it needs no money, or `{open}` while it is open."
            ))
            .with_fix(node.add_line(format!("Add `{open}`"), &open)),
    );
}

/// BUD-02: `cost none` beside money.
fn none_and_money(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let Some(none) = view.fields(Keyword::Cost).find(|field| field.is_none() && !field.is_broken()) else { return };
    // `none` beside another cost is reported where values are read.
    if view.fields(Keyword::Cost).any(|field| !field.is_none()) {
        return;
    }
    let mut sum = Sum::default();
    let mut first: Option<Field> = None;
    for field in view.fields(Keyword::Funding) {
        if let Some(money) = amount_of(field, context.settings.hours_per_day)
            && !money.value.is_zero()
        {
            sum.add(money);
            first = first.or(Some(field));
        }
    }
    let Some(funding) = first else { return };
    let node = view.node;
    if is_given_up(node) {
        return;
    }
    found.push(
        Finding::new(
            "BUD-02",
            none.place(),
            format!("{} says `cost none`, but {} of funding are named for it", node.described_first(), sum.in_words()),
        )
        .label(funding.place(), "money for it")
        .help("Write the cost in place of `none`, or take the `funding` out."),
    );
}

/// BUD-03: a cost and nobody to pay it, or money that comes from nowhere.
fn source_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Funding) {
        let without_fund = view.fields(Keyword::Funding).filter(|field| !field.has(Connective::From));
        for field in without_fund {
            let Some(money) = amount_of(field, context.settings.hours_per_day).filter(|_| !field.is_none()) else {
                continue;
            };
            if is_given_up(node) {
                return;
            }
            let message =
                format!("It is not said which fund gives the {} of funding of {}", money.in_words(), node.described());
            let help = format!(
                "Add the fund that it comes from: `funding {} from {}`.",
                money.as_written(),
                some_fund(context)
            );
            found.push(Finding::new("BUD-03", field.place(), message).help(help));
        }
        return;
    }
    if !view.has(Keyword::Cost) {
        return;
    }
    let sum = cost_of(view, context);
    if sum.by_currency.iter().all(|money| money.value.is_zero()) {
        return;
    }
    // The parts are asked where they say what they cost, the whole where it says who pays.
    let is_asked_elsewhere = parts_have(node, Keyword::Cost)
        || parts_have(node, Keyword::Funding)
        || is_part_of_one_with(node, Keyword::Funding);
    if is_asked_elsewhere || is_given_up(node) {
        return;
    }
    let Some(first) = sum.by_currency.iter().find(|money| !money.value.is_zero()) else { return };
    let line = view.field(Keyword::Cost).map_or_else(|| node.place(), Field::place);
    found.push(
        Finding::new("BUD-03", line, format!("No source is named for the {} that {} costs", sum.in_words(), node.described()))
            .help(format!(
                "Add `funding` with the amount and the fund it comes from, such as `funding {} from {}`, or `funding ?` while it is open.",
                first.as_written(),
                some_fund(context)
            ))
            .with_fix(node.add_line("Add `funding ?`", "funding ?")),
    );
}

fn cost_of(view: &View, context: &Context) -> Sum {
    let mut sum = Sum::default();
    view.fields(Keyword::Cost).for_each(|field| sum.add_field(field, context.settings.hours_per_day));
    sum
}

/// A fund of the package for the help to name.
fn some_fund<'plan>(context: &Context<'plan>) -> &'plan str {
    let fund = context.plan.roots().take(FUNDS_LOOKED_AT).find(|node| node.kind() == Kind::Fund && node.is_own());
    fund.and_then(Node::name).unwrap_or("…")
}

/// BUD-05: funding that is certain, and less than the cost.
fn funding_gap(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let Some(balance) = Balance::of(context, view) else { return };
    if balance.is_funding_open {
        return;
    }
    let gap = balance.cost.known - balance.counted;
    if gap <= balance.tolerance() {
        return;
    }
    let node = view.node;
    if is_given_up(node) {
        return;
    }
    let gap = Money { value: gap, currency: balance.currency };
    let at_least = if balance.cost.unknown > 0 { "At least " } else { "" };
    let place = view.field(Keyword::Funding).map_or_else(|| node.place(), Field::place);
    let mut finding = Finding::new(
        "BUD-05",
        place,
        format!("{at_least}{} of the cost of {} is not funded", gap.in_words(), node.described()),
    );
    if !balance.uncertain.is_zero() {
        let uncertain = Money { value: balance.uncertain, currency: balance.currency };
        finding =
            finding.note(format!("{} that is not granted yet, or no longer, does not count.", uncertain.in_words()));
    }
    found.push(
        finding.help(format!("Name the source of the rest in a further line: `funding {} from …`.", gap.as_written())),
    );
}

/// BUD-07: an amount that cannot be added to the others.
fn currency_without_rate(context: &Context, view: &View, found: &mut Vec<Finding>) {
    const WITH_AMOUNTS: [Keyword; 4] = [Keyword::Cost, Keyword::Funding, Keyword::Total, Keyword::InKind];
    if !WITH_AMOUNTS.iter().any(|keyword| view.has(*keyword)) {
        return;
    }
    let node = view.node;
    let facts = context.document(node);
    let Some(currency) = facts.currency else { return };
    let mut reported: Option<Currency> = None;
    for keyword in WITH_AMOUNTS {
        for field in view.fields(keyword).filter(|field| !field.is_none()) {
            let Some(money) = amount_of(field, context.settings.hours_per_day) else { continue };
            if money.currency == currency || reported == Some(money.currency) {
                continue;
            }
            let period = period_of(node, field, facts);
            if in_document(money, field, period, context, facts).is_some() || is_given_up(node) {
                continue;
            }
            reported = Some(money.currency);
            let (other, document) =
                (money.currency, node.document().map_or("document", |document| document.kind().text()));
            let day = period.map_or(context.settings.today, |period| period.first);
            let lacking = if context.rates.know(other, currency) {
                format!("no `rate` between them holds on {}", in_words(day))
            } else {
                "there is no `rate` between them".to_string()
            };
            found.push(
                Finding::new(
                    "BUD-07",
                    field.place(),
                    format!("The {} of {} is in {other}, the {document} in {currency}, and {lacking}", keyword.text(), node.described()),
                )
                .help(format!(
                    "Add the rate of a day to the package, `rate {other} … {currency} on {day}`, or write the amount in {currency}."
                )),
            );
        }
    }
}

/// Whether a sub-activity has a field with `keyword`.
fn parts_have(node: Node, keyword: Keyword) -> bool {
    node.children_of(Kind::Activity).any(|part| part.field(keyword).is_some() || parts_have(part, keyword))
}

/// Whether an activity that `node` is part of has a field with `keyword`.
fn is_part_of_one_with(node: Node, keyword: Keyword) -> bool {
    let above = node.ancestors().skip(1).take_while(|above| matches!(above.kind(), Kind::Activity | Kind::Output));
    above.into_iter().any(|above| above.kind() == Kind::Activity && above.field(keyword).is_some())
}

/// A choice that writes `money` in the place of the amount on the line, if that is a plain one.
fn write_amount(field: Field, money: Money) -> Option<Fix> {
    let part = field.parts().iter().find(|part| part.class == PartClass::Money && money_of(field, part).is_some())?;
    let written = money.as_written();
    Some(Fix { is_certain: false, ..Fix::replace(format!("Write `{written}`"), field.place_of(part), written) })
}
