//! What everything costs: one line for each amount that counts, in the order of the tree, so that what stands under a thing is
//! one stretch of them.
//!
//! Nothing is counted twice. Where the parts of an activity say what they cost, the parts count, and a `cost` of the whole is a
//! stated sum that BUD-06 holds against them. Where a part says nothing, or `none`, the parts are no full answer, and the
//! whole counts.
//!
//! What is open, withheld, not said, or given up together with its activity is carried along as not known.

use std::sync::OnceLock;

use planc_base::{Currency, Days, Decimal};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::sheet::NO_ENTRY;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::given_up::is_cancelled;
use super::money::{Money, amount_of, money_of};
use super::{Context, DocumentFacts, dates};

/// One amount that something costs.
#[derive(Clone, Copy, Debug)]
pub struct CostLine {
    /// What it is a cost of.
    pub thing: ThingId,
    /// The entry that says so; `NO_ENTRY` where nothing is said.
    entry: u32,
    /// `None` if it is not known.
    money: Option<Money>,
}

/// Lines added up in one currency.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct CostSum {
    pub known: Decimal,
    /// How many lines are not known, or fall only partly into what was asked for.
    pub unknown: usize,
    /// How many lines took part.
    pub count: usize,
    /// How many of them were converted from another currency, and came to a fraction that is easily rounded away.
    pub rounded: usize,
}

/// Every cost of a plan.
#[derive(Clone, Default, Debug)]
pub struct Costs {
    lines: Vec<CostLine>,
    /// For activities that state a cost over parts that do so too: what the parts come to, in the document's currency.
    of_parts: FxHashMap<ThingId, CostSum>,
    /// By what the measures around them serve; gathered when a sum of a goal or objective is first asked for.
    serving: OnceLock<Vec<Serving>>,
}

/// The costs of what serves the same aims.
#[derive(Clone, Debug)]
pub struct Serving {
    /// The plan that they stand in.
    pub document: ThingId,
    /// The objectives and goals.
    pub aims: Vec<ThingId>,
    /// Whether there may be further ones that are not known.
    pub is_open: bool,
    pub lines: Vec<CostLine>,
}

/// What the activities below a thing say of their costs.
#[derive(Clone, Copy, Default)]
struct Below {
    /// One of them has a cost, be it an open one.
    is_any_amount: bool,
    /// One of them says something, be it that it costs nothing.
    is_any_answer: bool,
    /// One of them says nothing, or `none`, which may mean that it is paid from the cost of the whole.
    is_partial: bool,
}

impl Costs {
    pub fn of(context: &Context) -> Costs {
        // Most activities have one line.
        let room = context.plan.nodes_of(Kind::Activity).size_hint().1.unwrap_or_default();
        let mut costs = Costs { lines: Vec::with_capacity(room + room / 4), ..Costs::default() };
        for root in context.plan.roots() {
            if matches!(root.kind(), Kind::Strategy | Kind::Plan) {
                let facts = context.document(root);
                costs.visit(root, context, facts, false);
            }
        }
        costs.lines.shrink_to_fit();
        costs
    }

    /// Those of `node`, which stands in no activity, and of what stands below it.
    pub(super) fn of_part(context: &Context, node: Node) -> Costs {
        let mut costs = Costs::default();
        if node.document().is_some() {
            let is_given_up = node.ancestors().skip(1).any(is_cancelled);
            costs.visit(node, context, context.document(node), is_given_up);
        }
        costs
    }

    fn visit(&mut self, node: Node, context: &Context, facts: &DocumentFacts, is_given_up: bool) -> Below {
        let kind = node.kind();
        // Most outputs hold nothing that costs.
        if kind == Kind::Output && node.children().next().is_none() {
            return Below::default();
        }
        let is_given_up = is_given_up || is_cancelled(node);
        let start = self.lines.len();
        let mut below = Below::default();
        for child in node.children() {
            let child = self.visit(child, context, facts, is_given_up);
            below.is_any_amount |= child.is_any_amount;
            below.is_any_answer |= child.is_any_answer;
            below.is_partial |= child.is_partial;
        }
        if !matches!(kind, Kind::Activity | Kind::Review | Kind::Evaluation) || node.is_unchecked() {
            return below;
        }
        let mut own = node.fields(Keyword::Cost).peekable();
        if own.peek().is_none() {
            if kind == Kind::Activity && !below.is_any_answer && !is_given_up {
                below.is_partial = true;
                self.lines.push(CostLine::missing(node));
            }
            return below;
        }
        let mut own = own.filter(|field| !field.is_none()).peekable();
        if own.peek().is_none() {
            return Below { is_any_answer: true, is_partial: true, ..below };
        }
        if below.is_any_amount && kind == Kind::Activity {
            if let Some(currency) = facts.currency {
                let mut sum = add(&self.lines[start..], currency, None, context);
                sum.unknown += usize::from(below.is_partial);
                self.of_parts.insert(node.id, sum);
            }
            if !below.is_partial {
                return Below { is_any_amount: true, is_any_answer: true, is_partial: false };
            }
        }
        self.lines.truncate(start);
        self.lines.extend(own.map(|field| CostLine::of(node, field, context, is_given_up)));
        Below { is_any_amount: true, is_any_answer: true, is_partial: false }
    }

    /// The lines of `node` and what stands below it.
    pub fn under(&self, node: Node) -> &[CostLine] {
        let (first, last) = (node.thing().first, node.thing().last);
        // The lines are in the order of the tree.
        let place = |line: &CostLine| node.plan.thing(line.thing).first;
        let start = self.lines.partition_point(|line| place(line) < first);
        let end = start + self.lines[start..].partition_point(|line| place(line) <= last);
        &self.lines[start..end]
    }

    /// The costs of what stands in measures with `serves`, by what that says.
    pub fn serving(&self, context: &Context) -> &[Serving] {
        self.serving.get_or_init(|| {
            let mut groups: Vec<Serving> = Vec::new();
            let mut by_measure: FxHashMap<ThingId, usize> = FxHashMap::default();
            let mut last: Option<(Option<ThingId>, Option<usize>)> = None;
            for line in &self.lines {
                let node = context.plan.node(line.thing);
                let parent = node.parent().map(|parent| parent.id);
                // Activities of one measure stand side by side.
                let group = match last {
                    Some((before, group)) if before == parent => group,
                    _ => {
                        let measure = node.ancestors().find(|above| above.field(Keyword::Serves).is_some());
                        measure.and_then(|measure| {
                            let document = measure.document()?.id;
                            Some(*by_measure.entry(measure.id).or_insert_with(|| {
                                groups.push(Serving::of(measure, document));
                                groups.len() - 1
                            }))
                        })
                    }
                };
                last = Some((parent, group));
                if let Some(group) = group {
                    groups[group].lines.push(*line);
                }
            }
            groups
        })
    }

    /// What the parts of an activity come to, if it states a cost of its own and they do.
    pub fn of_parts(&self, activity: ThingId) -> Option<CostSum> {
        self.of_parts.get(&activity).copied()
    }
}

/// `lines` in `currency`; only those for the time `within`, if one is given.
pub fn add<'lines>(
    lines: impl IntoIterator<Item = &'lines CostLine>,
    currency: Currency,
    within: Option<Days>,
    context: &Context,
) -> CostSum {
    let mut sum = CostSum::default();
    for line in lines {
        sum.add(line, currency, within, context);
    }
    sum
}

impl CostSum {
    pub fn add(&mut self, line: &CostLine, currency: Currency, within: Option<Days>, context: &Context) {
        if let Some(within) = within {
            match line.period(context) {
                Some(period) if within.contains(period) => {}
                Some(period) if period.last < within.first || within.last < period.first => return,
                // It falls into it in part, or nobody can tell.
                _ => {
                    self.count += 1;
                    self.unknown += 1;
                    return;
                }
            }
        }
        self.count += 1;
        match line.value_in(currency, context) {
            Some((value, is_converted)) => {
                self.known = self.known.saturating_add(value);
                self.rounded += usize::from(is_converted && !value.fract().is_zero());
            }
            None => self.unknown += 1,
        }
    }

    /// How far a stated sum may lie off because converted amounts were rounded: half a unit for each.
    pub fn tolerance(&self) -> Decimal {
        Decimal::from(self.rounded) / Decimal::TWO
    }
}

impl Serving {
    fn of(measure: Node, document: ThingId) -> Serving {
        let mut serving = Serving { document, aims: Vec::new(), is_open: false, lines: Vec::new() };
        for field in measure.fields(Keyword::Serves).filter(|field| !field.is_none()) {
            serving.is_open |= field.is_broken() || field.has_hole() || field.is_withheld();
            for target in field.targets() {
                match target.thing() {
                    Some(aim) => serving.aims.push(aim),
                    None => serving.is_open = true,
                }
            }
        }
        serving
    }
}

impl CostLine {
    /// Whether it stands in `node` or below it.
    pub fn is_under(&self, node: Node) -> bool {
        node.holds(node.plan.node(self.thing))
    }

    fn of(node: Node, field: Field, context: &Context, is_given_up: bool) -> CostLine {
        let money = amount_of(field, context.settings.hours_per_day).filter(|_| !is_given_up);
        CostLine { thing: node.id, entry: field.entry, money }
    }

    /// The line of an activity that does not say what it costs.
    fn missing(node: Node) -> CostLine {
        CostLine { thing: node.id, entry: NO_ENTRY, money: None }
    }

    /// The line that says it; `None` where nothing is said.
    pub fn field<'plan>(&self, context: &Context<'plan>) -> Option<Field<'plan>> {
        let file = context.plan.node(self.thing).file();
        (self.entry != NO_ENTRY).then_some(Field { plan: context.plan, file, entry: self.entry })
    }

    /// The time it is for: what `in` says, else the schedule; `None` if that is not known.
    pub fn period(&self, context: &Context) -> Option<Days> {
        let node = context.plan.node(self.thing);
        period_of(node, self.field(context)?, context.document(node))
    }

    /// In `currency`, and whether it had to be converted: at the rate of its own line, else of its day.
    fn value_in(&self, currency: Currency, context: &Context) -> Option<(Decimal, bool)> {
        let money = self.money?;
        if money.currency == currency {
            return Some((money.value, false));
        }
        let facts = context.document(context.plan.node(self.thing));
        let period = self.period(context);
        if facts.currency == Some(currency) {
            return Some((in_document(money, self.field(context)?, period, context, facts)?, true));
        }
        Some((context.rates.convert(money, currency, period.map(|period| period.first))?, true))
    }
}

/// The time that a `cost` or `funding` line of `node` is for: what `in` says, else the schedule, else the document's period.
pub fn period_of(node: Node, field: Field, facts: &DocumentFacts) -> Option<Days> {
    if field.has(Connective::In) {
        let part = field.behind(Connective::In)?;
        return field.date_range(part).and_then(|range| facts.range(range));
    }
    dates::planned(node, facts).days().or(facts.period)
}

/// The money of a line in its document's currency: at the rate of the line, else at that of its day.
pub fn in_document(
    money: Money,
    field: Field,
    period: Option<Days>,
    context: &Context,
    facts: &DocumentFacts,
) -> Option<Decimal> {
    let currency = facts.currency?;
    if money.currency == currency {
        return Some(money.value);
    }
    if let Some(rate) = field.behind(Connective::At).and_then(|part| money_of(field, part))
        && rate.currency == currency
    {
        return money.value.checked_mul(rate.value);
    }
    context.rates.convert(money, currency, period.map(|period| period.first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use crate::settings::Settings;

    /// What stands under the plan comes to, in euros: the known part, and how many lines are not known.
    fn sum(activities: &str, within: Option<(&str, &str)>) -> (String, usize) {
        let text =
            format!("rate USD 0.5 EUR\nplan p \"P\" {{\n  currency EUR\n  period 2025 .. 2026\n  {activities}\n}}\n");
        with_plan(&text, |plan| {
            assert!(plan.findings().is_empty(), "{activities}: {:?}", plan.findings());
            let settings = Settings::new(jiff::civil::date(2026, 1, 1));
            let context = Context::new(plan, &settings);
            let document = plan.roots().find(|node| node.kind() == Kind::Plan).unwrap();
            let euro = Currency::from_code("EUR").unwrap();
            let within =
                within.map(|(first, last)| Days { first: first.parse().unwrap(), last: last.parse().unwrap() });
            let sum = add(context.costs().under(document), euro, within, &context);
            (sum.known.to_string(), sum.unknown)
        })
    }

    #[test]
    fn sums_roll_up_from_the_leaves() {
        let table = [
            ("activity a \"A\" { cost 10 EUR; cost 5 EUR }", "15", 0),
            (
                "activity a \"A\" { cost 10 EUR; activity b \"B\" { cost 4 EUR }; activity c \"C\" { cost 6 EUR } }",
                "10",
                0,
            ),
            ("activity a \"A\" { cost 10 EUR; activity b \"B\" { cost 4 EUR }; activity c \"C\" }", "10", 0),
            ("activity a \"A\" { activity b \"B\" { cost 4 EUR }; activity c \"C\" }", "4", 1),
            ("activity a \"A\" { cost none \"duties\" }", "0", 0),
            ("activity a \"A\" { cost 10 EUR; activity b \"B\" { cost none \"paid from the whole\" } }", "10", 0),
            ("activity a \"A\" { cost none; activity b \"B\" { cost 4 EUR }; activity c \"C\" }", "4", 1),
            ("activity a \"A\" { activity b \"B\" { cost none \"duties\" } }", "0", 0),
            ("activity a \"A\" { cost ? EUR }; activity b \"B\" { cost 4 EUR }", "4", 1),
            ("activity a \"A\" { cost withheld }; activity b \"B\" { cost 10 USD }", "5.0", 1),
            ("activity a \"A\" { cost 10 EUR; status cancelled because \"no need\" }", "0", 1),
            ("activity a \"A\" { cost 10 USD at rate 0.9 EUR }", "9.0", 0),
            ("activity a \"A\" { cost 10 CHF }", "0", 1),
            ("evaluation e \"E\" { kind final; cost 7 EUR }", "7", 0),
        ];
        for (activities, known, unknown) in table {
            assert_eq!(sum(activities, None), (known.to_string(), unknown), "{activities}");
        }
    }

    #[test]
    fn a_line_belongs_to_its_time() {
        let year = Some(("2026-01-01", "2026-12-31"));
        let table = [
            ("activity a \"A\" { cost 10 EUR in 2026; cost 3 EUR in 2025 }", "10", 0),
            ("activity a \"A\" { schedule 2026-Q2; cost 10 EUR }", "10", 0),
            ("activity a \"A\" { schedule 2025-Q2; cost 10 EUR }", "0", 0),
            ("activity a \"A\" { schedule 2025-Q4 .. 2026-Q1; cost 10 EUR }", "0", 1),
            ("activity a \"A\" { cost 10 EUR }", "0", 1),
            ("measure m \"M\" { schedule 2026; activity a \"A\" { cost 10 EUR } }", "10", 0),
        ];
        for (activities, known, unknown) in table {
            assert_eq!(sum(activities, year), (known.to_string(), unknown), "{activities}");
        }
    }
}
