//! BUD-07: amounts that cannot be added to the others.

use planc_base::{Currency, Finding};
use planc_lang::Keyword;

use crate::facts::dates::in_words;
use crate::facts::{Context, amount_of, in_document, is_given_up, period_of, plain_currency_of};
use crate::view::View;

/// BUD-07: an amount that cannot be added to the others.
pub(super) fn currency_without_rate(context: &Context, view: &View, found: &mut Vec<Finding>) {
    const WITH_AMOUNTS: [Keyword; 4] = [Keyword::Cost, Keyword::Funding, Keyword::Total, Keyword::InKind];
    if !WITH_AMOUNTS.iter().any(|keyword| view.has(*keyword)) {
        return;
    }
    let node = view.node;
    let facts = context.document(node);
    let (Some(currency), Some(document)) = (facts.currency, node.document()) else { return };
    let mut reported: Option<Currency> = None;
    for keyword in WITH_AMOUNTS {
        for field in view.fields(keyword).filter(|field| !field.is_none()) {
            // Most are in the currency of the document.
            if plain_currency_of(field) == Some(currency) {
                continue;
            }
            let Some(money) = amount_of(field, context.settings.hours_per_day) else { continue };
            if money.currency == currency || reported == Some(money.currency) {
                continue;
            }
            let period = period_of(node, field, facts);
            if in_document(money, field, period, context, facts).is_some() || is_given_up(node) {
                continue;
            }
            reported = Some(money.currency);
            let (other, document) = (money.currency, document.kind().text());
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
