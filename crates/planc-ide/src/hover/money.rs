//! Why an amount is what it is: the lines, prices and rates behind it.

use planc_analysis::Context;
use planc_analysis::ledger::{Ledger, RateUsed, Sort, reason};
use planc_lang::Keyword;
use planc_model::Node;
use planc_model::plan::Field;
use planc_project::Snapshot;

use crate::DisplayLanguage;
use crate::money::{at_hand, entries_under, of_thing};

/// How many lines of a sum are listed.
const LISTED: usize = 8;

/// What the line `field` comes to and how; for a total, what it is made of.
pub fn why(snapshot: &Snapshot, context: &Context, field: Field, language: &DisplayLanguage) -> Option<String> {
    match field.keyword() {
        Some(Keyword::Total) => whole(snapshot, context, field, language),
        _ => line(snapshot, context, field, language),
    }
}

fn line(snapshot: &Snapshot, context: &Context, field: Field, language: &DisplayLanguage) -> Option<String> {
    let thing = context.plan.thing_around(field.file, field.entry)?;
    let node = context.plan.node(thing);
    let ledger = Ledger::of_work(context.plan, snapshot.settings(), node)?;
    let entry = entries_under(context.plan, &ledger, node).iter().find(|entry| {
        let said = entry.field(context);
        said.is_some_and(|said| said.file == field.file && said.entry == field.entry) && entry.sort != Sort::Original
    })?;
    let value = planc_analysis::facts::Money { value: entry.value.ok()?, currency: ledger.currency };
    let reason = reason(context, entry, ledger.currency);
    let mut facts: Vec<String> = Vec::new();
    if let Some(product) = reason.product.filter(|product| *product != value || reason.is_printed) {
        let line = language.fill("editor.product", &[("amount", &product.in_words())]);
        facts.push(match reason.is_printed {
            true => language.fill("editor.printed-counts", &[("line", &line)]),
            false => line,
        });
    }
    let price = |price: &Node| language.fill("editor.price", &[("value", &language.described(*price))]);
    facts.extend(reason.prices.iter().map(price));
    facts.extend(reason.rate.map(|rate| match rate {
        RateUsed::OfLine(rate) => language.fill("editor.rate-of-line", &[("value", &rate.in_words())]),
        RateUsed::Declared(rate) => {
            language.fill("editor.rate-declared", &[("value", &format!("`{}`", rate.head().source()))])
        }
    }));
    facts.extend(entry.time.map(|days| language.fill("editor.for-time", &[("time", &language.days(days))])));
    let list: String = facts.iter().map(|fact| format!("\n- {fact}")).collect();
    let joint = if list.is_empty() { "" } else { "\n" };
    Some(format!("**{}**{joint}{list}", value.in_words()))
}

/// A stated sum beside what the lines below it come to.
fn whole(snapshot: &Snapshot, context: &Context, field: Field, language: &DisplayLanguage) -> Option<String> {
    let thing = context.plan.thing_around(field.file, field.entry)?;
    let node = context.plan.node(thing);
    let money = of_thing(snapshot, context, node).into_iter().find(|money| money.planned.count > 0)?;
    let amount = format!("**{}**", language.total(money.planned, money.currency));
    let mut page = language.fill("editor.sum-below", &[("amount", &amount)]);
    let ledger = at_hand(snapshot).iter().find(|ledger| ledger.currency == money.currency)?;
    let planned: Vec<_> =
        entries_under(context.plan, ledger, node).iter().filter(|entry| entry.sort == Sort::Planned).collect();
    if !planned.is_empty() {
        page.push_str(":\n");
    }
    for entry in planned.iter().take(LISTED) {
        let of = context.plan.node(entry.thing);
        let value = match entry.value {
            Ok(value) => planc_analysis::facts::Money { value, currency: ledger.currency }.in_words(),
            Err(_) => language.label("editor.not-known").to_string(),
        };
        page.push_str(&format!("\n- {value}: {}", language.described(of)));
    }
    if planned.len() > LISTED {
        page.push_str(&format!("\n- {}", language.count("editor.more-lines", planned.len() - LISTED)));
    }
    Some(page)
}
