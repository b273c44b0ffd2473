//! EVA-10: money for evaluations from outside.

use planc_base::{Decimal, Finding};
use planc_lang::Keyword;
use planc_lang::vocabularies::ReviewKind;
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::{Certainty, Context, Converted, Money, Sum, amount_of, certainty_of};
use crate::rules::looking_back::{is_held, is_of_kind};
use crate::view::View;

/// EVA-10: less money is secured for an external evaluation than it costs. One without a `cost` is BUD-24.
pub(super) fn not_secured(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) || !is_of_kind(node, ReviewKind::External) {
        return;
    }
    let is_open = |field: Field| field.is_broken() || field.has_hole() || field.is_none() || field.is_withheld();
    if view.fields(Keyword::Cost).chain(view.fields(Keyword::Funding)).any(is_open) {
        return;
    }
    let Some((lacking, cost)) = lacking(context, view) else { return };
    let message = match lacking.value == cost.value {
        true => format!("No money is secured for {}, which costs {}", node.described(), cost.in_words()),
        false => {
            format!("{} of the {} that {} costs are not secured", lacking.in_words(), cost.in_words(), node.described())
        }
    };
    found.push(Finding::new("EVA-10", place(node, view), message).help(format!(
        "Name the source of the rest in a further line, `funding {} from …`, or plan an internal evaluation. Money that \
         is only requested or intended is not secured.",
        lacking.as_written()
    )));
}

fn place(node: Node, view: &View) -> planc_base::Place {
    view.field(Keyword::Cost).map_or(node.place(), |field| field.place())
}

/// How much of the cost is not secured, and the cost; `None` if all is, or if that is not known.
fn lacking(context: &Context, view: &View) -> Option<(Money, Money)> {
    let hours = context.settings.hours_per_day;
    let costs = Sum::of(view.node, Keyword::Cost, hours);
    let currency = costs.by_currency.first()?.currency;
    let mut secured = Sum::default();
    for field in view.fields(Keyword::Funding) {
        match certainty_of(field) {
            Certainty::Certain => secured.add(amount_of(field, hours)?),
            Certainty::Hoped | Certainty::Gone => {}
            Certainty::Unknown => return None,
        }
    }
    let day = context.document(view.node).period.map(|period| period.first);
    let known = |sum: &Sum| match sum.in_currency(currency, &context.rates, day) {
        Converted::Known(value) => Some(value),
        _ => None,
    };
    let (cost, secured) = (known(&costs)?, known(&secured)?);
    let lacking = cost.checked_sub(secured)?;
    // Converted amounts may be rounded to whole units on each line.
    let is_converted = costs.by_currency.len() > 1;
    let tolerance = if is_converted { Decimal::ONE } else { Decimal::ZERO };
    (lacking > tolerance).then_some((Money { value: lacking, currency }, Money { value: cost, currency }))
}
