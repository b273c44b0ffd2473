//! Who pays for what: one line for each amount that is named as funding, in the order of the tree, so that what stands under a
//! thing is one stretch of them.
//!
//! Nothing is counted twice. Where an activity names money for all that it costs, what its parts name is the same money again
//! and is left out. The sources of a strategy are those of its plans seen from above, so they are not in here.

use std::sync::OnceLock;

use planc_base::{Currency, Decimal};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::costs::{add, in_document, period_of};
use super::funds::{Certainty, certainty_of};
use super::given_up::is_cancelled;
use super::money::{Money, amount_of};
use super::{Context, Origin};

/// One amount that pays for something.
#[derive(Clone, Copy, Debug)]
pub struct FundingLine {
    /// What it pays for.
    pub thing: ThingId,
    entry: u32,
    /// `None` if the amount is open, withheld or not understood.
    money: Option<Money>,
    /// The fund it comes from; `None` if none is named, or it is not known which.
    pub fund: Option<ThingId>,
    pub certainty: Certainty,
}

/// Every amount of funding of a plan.
#[derive(Default, Debug)]
pub struct Fundings {
    lines: Vec<FundingLine>,
    /// Places among the lines, by fund; gathered when a rule first asks.
    by_fund: OnceLock<FxHashMap<ThingId, Vec<u32>>>,
}

impl Fundings {
    pub(super) fn of(context: &Context) -> Fundings {
        // Most activities have one line, or none.
        let room = context.plan.nodes_of(Kind::Activity).size_hint().1.unwrap_or_default();
        let mut fundings = Fundings { lines: Vec::with_capacity(room + room / 4), ..Fundings::default() };
        for root in context.plan.roots().filter(|root| matches!(root.kind(), Kind::Strategy | Kind::Plan)) {
            fundings.visit(root, context);
        }
        fundings.lines.shrink_to_fit();
        fundings
    }

    /// Those of `node`, which stands in no activity, and of what stands below it.
    pub(super) fn of_part(context: &Context, node: Node) -> Fundings {
        let mut fundings = Fundings::default();
        let is_left_out = |above: Node| above.is_unchecked() || is_cancelled(above);
        if node.document().is_some() && !node.ancestors().skip(1).any(is_left_out) {
            fundings.visit(node, context);
        }
        fundings
    }

    /// The lines of `node` and what stands below it.
    pub fn under(&self, node: Node) -> &[FundingLine] {
        let (first, last) = (node.thing().first, node.thing().last);
        // The lines are in the order of the tree.
        let place = |line: &FundingLine| node.plan.thing(line.thing).first;
        let start = self.lines.partition_point(|line| place(line) < first);
        let end = start + self.lines[start..].partition_point(|line| place(line) <= last);
        &self.lines[start..end]
    }

    /// The lines that draw on the fund `id`, in the order of the tree.
    pub fn from(&self, id: ThingId) -> impl Iterator<Item = &FundingLine> {
        let by_fund = self.by_fund.get_or_init(|| {
            let mut by_fund: FxHashMap<ThingId, Vec<u32>> = FxHashMap::default();
            for (index, line) in self.lines.iter().enumerate() {
                if let Some(fund) = line.fund {
                    by_fund.entry(fund).or_default().push(index as u32);
                }
            }
            by_fund
        });
        by_fund.get(&id).into_iter().flatten().map(|index| &self.lines[*index as usize])
    }

    fn visit(&mut self, node: Node, context: &Context) {
        let kind = node.kind();
        if kind == Kind::Output && node.children().next().is_none() || node.is_unchecked() || is_cancelled(node) {
            return;
        }
        let start = self.lines.len();
        node.children().for_each(|child| self.visit(child, context));
        if !matches!(kind, Kind::Plan | Kind::Activity | Kind::Review | Kind::Evaluation) {
            return;
        }
        let mut own = node
            .fields(Keyword::Funding)
            .filter(|field| !field.is_none())
            .map(|field| FundingLine::of(node, field, context))
            .peekable();
        if own.peek().is_none() {
            return;
        }
        if self.lines.len() == start {
            self.lines.extend(own);
            return;
        }
        let own: Vec<FundingLine> = own.collect();
        if kind == Kind::Activity && pays_for_all(node, &own, context) {
            self.lines.truncate(start);
        }
        self.lines.splice(start..start, own);
    }
}

/// Whether `lines` come to all that an activity and its parts cost.
fn pays_for_all(activity: Node, lines: &[FundingLine], context: &Context) -> bool {
    let Some(currency) = context.document(activity).currency else { return false };
    let cost = add(context.costs().under(activity), currency, None, context);
    let named: Option<Decimal> = lines.iter().map(|line| line.value_in(currency, context)).sum();
    named.is_some_and(|named| named >= cost.known)
}

impl FundingLine {
    /// The line with `field` of `node`.
    pub fn of(node: Node, field: Field, context: &Context) -> FundingLine {
        let fund = field.behind(Connective::From).map(|part| field.target(part)).and_then(Target::thing);
        FundingLine {
            thing: node.id,
            entry: field.entry,
            money: amount_of(field, context.settings.hours_per_day),
            fund,
            certainty: certainty_of(field),
        }
    }

    /// The entry that says so.
    pub fn field<'plan>(&self, context: &Context<'plan>) -> Field<'plan> {
        Field { plan: context.plan, file: context.plan.thing(self.thing).file, entry: self.entry }
    }

    /// Where its money comes from; `None` if that is not known.
    pub fn origin(&self, context: &Context) -> Option<Origin> {
        context.funds().origin(self.fund?)
    }

    /// The currency in which it is written.
    pub fn currency(&self) -> Option<Currency> {
        self.money.map(|money| money.currency)
    }

    /// Its amount in `currency`; `None` if it is not known, or there is no rate.
    pub fn value_in(&self, currency: Currency, context: &Context) -> Option<Decimal> {
        let money = self.money?;
        if money.currency == currency {
            return Some(money.value);
        }
        let node = context.plan.node(self.thing);
        let facts = context.document(node);
        let field = self.field(context);
        let period = period_of(node, field, facts);
        match facts.currency == Some(currency) {
            true => in_document(money, field, period, context, facts),
            false => context.rates.convert(money, currency, period.map(|period| period.first)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use crate::settings::Settings;

    /// What is named as funding under the plan, in euros, line by line.
    fn amounts(activities: &str) -> Vec<String> {
        let text = format!(
            "rate USD 0.5 EUR\nfund f \"F\" {{ kind public }}\nplan p \"P\" {{\n  currency EUR\n  {activities}\n}}\n"
        );
        with_plan(&text, |plan| {
            assert!(plan.findings().is_empty(), "{activities}: {:?}", plan.findings());
            let settings = Settings::new(jiff::civil::date(2026, 1, 1));
            let context = Context::new(plan, &settings);
            let document = plan.roots().find(|node| node.kind() == Kind::Plan).expect("there is a plan");
            let euro = Currency::from_code("EUR").expect("it is a currency");
            let lines = context.fundings().under(document);
            assert!(lines.is_sorted_by_key(|line| plan.thing(line.thing).first), "{activities}");
            let value = |line: &FundingLine| line.value_in(euro, &context);
            lines
                .iter()
                .map(|line| value(line).map_or("?".to_string(), |value| value.normalize().to_string()))
                .collect()
        })
    }

    #[test]
    fn the_same_money_is_counted_once() {
        let table: &[(&str, &[&str])] = &[
            ("activity a \"A\" { cost 10 EUR; funding 6 EUR from f; funding 4 EUR }", &["6", "4"]),
            ("activity a \"A\" { cost 10 USD; funding 10 USD from f }", &["5"]),
            (
                "activity a \"A\" { funding 10 EUR from f; activity b \"B\" { cost 10 EUR; funding 10 EUR from f } }",
                &["10"],
            ),
            (
                "activity a \"A\" { funding 4 EUR from f; activity b \"B\" { cost 10 EUR; funding 6 EUR from f } }",
                &["4", "6"],
            ),
            (
                "activity a \"A\" { funding ? from f; activity b \"B\" { cost 10 EUR; funding 6 EUR from f } }",
                &["?", "6"],
            ),
            ("activity a \"A\" { cost 10 EUR; funding none }", &[]),
            ("activity a \"A\" { cost 10 EUR; funding 10 EUR from f; status cancelled because \"no need\" }", &[]),
            ("funding 7 EUR from f; activity a \"A\" { cost 10 EUR; funding 3 EUR from f }", &["7", "3"]),
        ];
        for (activities, expected) in table {
            assert_eq!(amounts(activities), *expected, "{activities}");
        }
    }
}
