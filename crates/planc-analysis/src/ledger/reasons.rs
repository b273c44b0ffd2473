//! How an amount comes about: its line, the prices in it, and the rate at which it was converted.

use planc_base::Currency;
use planc_lang::Connective;
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::{Factor, PartClass};

use super::{Entry, gather};
use crate::facts::{Context, Money, money_of};

/// How an amount comes about.
#[derive(Clone)]
pub struct Reason<'plan> {
    /// The line that says it; `None` where nobody does.
    pub field: Option<Field<'plan>>,
    /// The unit prices that its product names.
    pub prices: Vec<Node<'plan>>,
    /// What its product comes to, where it is one.
    pub product: Option<Money>,
    /// Whether another amount is printed beside the product, and counts.
    pub is_printed: bool,
    pub rate: Option<RateUsed<'plan>>,
}

/// The rate at which an amount was converted.
#[derive(Clone, Copy, Debug)]
pub enum RateUsed<'plan> {
    /// That of the line itself: one unit of the written currency is so much.
    OfLine(Money),
    /// A declared one.
    Declared(Node<'plan>),
}

/// How `entry`, of a ledger in `currency`, comes about.
pub fn reason<'plan>(context: &Context<'plan>, entry: &Entry, currency: Currency) -> Reason<'plan> {
    let Some(field) = entry.field(context) else {
        return Reason { field: None, prices: Vec::new(), product: None, is_printed: false, rate: None };
    };
    let part = field.parts().iter().find(|part| part.class == PartClass::Product);
    let factors = part.and_then(|part| field.product(part)).map(|product| product.factors).unwrap_or_default();
    let prices = factors.iter().filter_map(|factor| match factor {
        Factor::Price(reference) => match field.plan.target(field.file, *reference) {
            Target::Thing(id) => Some(context.plan.node(id)),
            _ => None,
        },
        _ => None,
    });
    Reason {
        field: Some(field),
        prices: prices.collect(),
        product: part.and_then(|_| gather::computed(context, field)),
        is_printed: field.has(Connective::Printed),
        rate: rate_of(context, entry, field, currency),
    }
}

fn rate_of<'plan>(
    context: &Context<'plan>,
    entry: &Entry,
    field: Field<'plan>,
    currency: Currency,
) -> Option<RateUsed<'plan>> {
    let written = entry.written.filter(|money| money.currency != currency)?;
    let own = field.behind(Connective::At).and_then(|part| money_of(field, part));
    if let Some(own) = own.filter(|rate| rate.currency == currency) {
        return Some(RateUsed::OfLine(own));
    }
    let used = context.rates.used(written.currency, currency, entry.time.map(|days| days.first))?;
    Some(RateUsed::Declared(context.plan.node(used)))
}
