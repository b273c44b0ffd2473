//! BUD-01, BUD-02, BUD-03: what an activity costs and where the money comes from, said at all and said once.

use planc_base::Finding;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::parts_have;
use crate::facts::{Context, Sum, amount_of, is_given_up, is_part_of_one_with};
use crate::view::View;

/// How far down the package the help looks for a fund to name.
const FUNDS_LOOKED_AT: usize = 1_000;

/// BUD-01: neither the activity, nor its parts, nor what it is part of says what it costs.
pub(super) fn cost_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
pub(super) fn none_and_money(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
pub(super) fn source_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
