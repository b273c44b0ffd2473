//! The entries that lines of the document say: costs, funding, what is given in kind.

use planc_base::{Currency, Days};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};

use super::entry::to_the_coin;
use super::{Entry, Sort, Spreading, Unknown};
use crate::facts::{
    Certainty, Context, CostLine, Money, amount_of, computed_amount, dates, first_amount_of, in_document, is_given_up,
    period_of,
};

/// What `node` and its parts are planned to cost, as the ledger of its document has it; nothing in a document without a currency.
pub fn planned(context: &Context, node: Node) -> Vec<Entry> {
    let Some(currency) = context.document(node).currency else { return Vec::new() };
    let lines = context.costs().under(node).iter();
    let lines = lines.filter(|line| line.field(context).is_none() || !is_given_up(context.plan.node(line.thing)));
    lines.map(|line| planned_entry(context, line, currency)).collect()
}

fn planned_entry(context: &Context, line: &CostLine, currency: Currency) -> Entry {
    let node = context.plan.node(line.thing);
    match line.field(context) {
        Some(field) => Entry::said(context, node, field, currency, Sort::Planned),
        None => {
            let (time, spreading) = time_of_work(context, node);
            Entry { time, spreading, ..Entry::of(node, Sort::Planned) }
        }
    }
}

pub(super) fn gather(context: &Context, whole: Node, currency: Currency) -> Vec<Entry> {
    let mut entries = Vec::new();
    for line in context.costs().under(whole) {
        let node = context.plan.node(line.thing);
        let planned = planned_entry(context, line, currency);
        let Some(field) = line.field(context) else {
            entries.extend([planned, Entry { sort: Sort::Original, ..planned }]);
            continue;
        };
        if !is_given_up(node) {
            entries.push(planned);
        }
        if !is_added(node) {
            entries.push(original(context, field, currency, planned));
        }
    }
    for line in context.fundings().under(whole) {
        let node = context.plan.node(line.thing);
        let sort = match line.certainty {
            Certainty::Certain => Sort::Granted,
            // Money of which nobody can tell is not counted as certain.
            Certainty::Hoped | Certainty::Unknown => Sort::Requested,
            Certainty::Gone => Sort::Lost,
        };
        entries.push(Entry::said(context, node, line.field(context), currency, sort));
    }
    let all = std::iter::once(whole).chain(whole.descendants());
    let activities = all.filter(|node| node.kind() == Kind::Activity && !node.is_unchecked());
    for activity in activities.filter(|activity| !is_given_up(*activity)) {
        for field in activity.fields(Keyword::InKind).filter(|field| !field.is_none()) {
            entries.push(Entry::said(context, activity, field, currency, Sort::InKind));
        }
    }
    entries
}

/// Whether the work was taken up after the plan was made, by itself or as a part of such work.
fn is_added(node: Node) -> bool {
    node.ancestors().any(|around| around.kind() == Kind::Activity && around.field(Keyword::Added).is_some())
}

/// What the line said at first.
fn original(context: &Context, field: Field, currency: Currency, planned: Entry) -> Entry {
    match first_amount_of(field, context.settings.hours_per_day) {
        None => Entry { sort: Sort::Original, ..planned },
        Some(first) => {
            let value = first.and_then(|money| match money {
                None => Ok(planc_base::Decimal::ZERO),
                Some(money) => convert(context, money, field, planned.time, currency),
            });
            Entry { sort: Sort::Original, written: first.ok().flatten(), value, ..planned }
        }
    }
}

impl Entry {
    /// Of `sort`, for `node`, and nothing else known of it.
    pub(super) fn of(node: Node, sort: Sort) -> Entry {
        Entry {
            sort,
            thing: node.id,
            place: node.thing().first,
            line: None,
            written: None,
            value: Err(Unknown::NotSaid),
            fund: None,
            time: None,
            spreading: Spreading::Unknown,
        }
    }

    /// What `field`, which is about `node`, says.
    pub(super) fn said(context: &Context, node: Node, field: Field, currency: Currency, sort: Sort) -> Entry {
        let (time, spreading) = time_of(context, node, field);
        let written = amount_of(field, context.settings.hours_per_day);
        let value = match written {
            Some(money) => convert(context, money, field, time, currency),
            None => Err(why_unknown(field)),
        };
        Entry {
            line: Some((field.file, field.entry)),
            written,
            value,
            fund: fund_of(field),
            time,
            spreading,
            ..Entry::of(node, sort)
        }
    }
}

/// The fund behind `from`.
pub(super) fn fund_of(field: Field) -> Option<ThingId> {
    field.behind(Connective::From).and_then(|part| field.target(part).thing())
}

/// In the currency of the ledger, to the coin.
pub(super) fn convert(
    context: &Context,
    money: Money,
    field: Field,
    time: Option<Days>,
    currency: Currency,
) -> Result<planc_base::Decimal, Unknown> {
    let facts = crate::facts::DocumentFacts { currency: Some(currency), ..crate::facts::DocumentFacts::NONE };
    let value = in_document(money, field, time, context, &facts);
    value.map(|value| to_the_coin(value, currency)).ok_or(Unknown::NoRate(money.currency, currency))
}

fn why_unknown(field: Field) -> Unknown {
    if field.is_withheld() {
        return Unknown::Withheld;
    }
    let is_said = field.parts().iter().any(|part| matches!(part.class, PartClass::Money | PartClass::Product));
    match field.has_hole() {
        true => Unknown::Open,
        false if field.is_broken() || is_said => Unknown::NotComputed,
        false => Unknown::NotSaid,
    }
}

/// The time that a line of `node` is for, and what says so.
fn time_of(context: &Context, node: Node, field: Field) -> (Option<Days>, Spreading) {
    if !field.has(Connective::In) {
        return time_of_work(context, node);
    }
    match period_of(node, field, context.document(node)) {
        Some(days) => (Some(days), Spreading::Named),
        None => (None, Spreading::Unknown),
    }
}

/// The time of the work itself.
fn time_of_work(context: &Context, node: Node) -> (Option<Days>, Spreading) {
    let facts = context.document(node);
    if let Some(days) = dates::planned(node, facts).days().filter(|days| days.first <= days.last) {
        return (Some(days), Spreading::Schedule);
    }
    match facts.period {
        Some(days) => (Some(days), Spreading::Document),
        None => (None, Spreading::Unknown),
    }
}

/// What a product comes to, where something else is printed beside it.
pub(super) fn computed(context: &Context, field: Field) -> Option<Money> {
    computed_amount(field, context.settings.hours_per_day)
}
