//! Sums of money, exact, with what is not known carried along.

use jiff::civil::Date as Day;
use planc_base::{Currency, Decimal, decimal};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Plan, Target};
use planc_model::value::{Amount, Factor, Part, PartClass, Product, Unit};
use planc_model::{Node, ThingId};

use crate::ledger::Unknown;

/// An amount in a currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    pub value: Decimal,
    pub currency: Currency,
}

impl Money {
    /// `8 000 EUR`: as sentences write it, to the currency's smallest coin.
    pub fn in_words(self) -> String {
        format!("{} {}", decimal::format_for_reading(self.rounded()), self.currency)
    }

    /// `8_000 EUR`: as plans write it.
    pub fn as_written(self) -> String {
        format!("{} {}", decimal::format(self.rounded().normalize()), self.currency)
    }

    fn rounded(self) -> Decimal {
        self.currency.decimals().map_or(self.value, |decimals| self.value.round_dp(decimals))
    }
}

/// Amounts added up, currency by currency, and how many of them are not known.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Sum {
    /// In the order of first sight.
    pub by_currency: Vec<Money>,
    /// Holes, withheld amounts, and what could not be computed.
    pub unknown: usize,
}

/// A sum in one currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Converted {
    Known(Decimal),
    /// At least so much: some amounts are not known.
    AtLeast(Decimal),
    /// There is no rate between two currencies of the sum.
    NoRate(Currency, Currency),
}

impl Sum {
    pub fn add(&mut self, money: Money) {
        match self.by_currency.iter_mut().find(|sum| sum.currency == money.currency) {
            Some(sum) => sum.value = sum.value.saturating_add(money.value),
            None => self.by_currency.push(money),
        }
    }

    pub fn add_sum(&mut self, other: &Sum) {
        other.by_currency.iter().for_each(|money| self.add(*money));
        self.unknown += other.unknown;
    }

    /// `8 000 EUR and 200 USD`
    pub fn in_words(&self) -> String {
        self.by_currency.iter().map(|money| money.in_words()).collect::<Vec<_>>().join(" and ")
    }

    pub fn is_zero(&self) -> bool {
        self.unknown == 0 && self.by_currency.iter().all(|money| money.value.is_zero())
    }

    /// Adds what a `cost`, `funding` or `total` line says; `none` adds nothing.
    pub fn add_field(&mut self, field: Field, hours_per_day: Decimal) {
        if field.is_none() {
            return;
        }
        match amount_of(field, hours_per_day) {
            Some(money) => self.add(money),
            None => self.unknown += 1,
        }
    }

    /// Of the fields of `node` with `keyword`.
    pub fn of(node: Node, keyword: Keyword, hours_per_day: Decimal) -> Sum {
        let mut sum = Sum::default();
        node.fields(keyword).for_each(|field| sum.add_field(field, hours_per_day));
        sum
    }

    /// In `currency`, by the rates that hold on `day`.
    pub fn in_currency(&self, currency: Currency, rates: &Rates, day: Option<Day>) -> Converted {
        let mut total = Decimal::ZERO;
        for money in &self.by_currency {
            match rates.convert(*money, currency, day) {
                Some(value) => total = total.saturating_add(value),
                None => return Converted::NoRate(money.currency, currency),
            }
        }
        if self.unknown == 0 { Converted::Known(total) } else { Converted::AtLeast(total) }
    }
}

/// What the line says, at `printed` if it says so: what is printed counts. `None` if it is open, withheld or not computable.
pub fn amount_of(field: Field, hours_per_day: Decimal) -> Option<Money> {
    if field.is_broken() || field.is_withheld() {
        return None;
    }
    let parts = field.parts();
    match parts.iter().find(|part| part.is_behind(Connective::Printed)) {
        Some(printed) => money_of(field, printed),
        None => computed(field, parts, hours_per_day),
    }
}

/// The currency that the line is in, without working out what it comes to: of its amount, or of the last factor of its
/// product. `None` where that is not plain; then only `amount_of` can tell.
pub fn plain_currency_of(field: Field) -> Option<Currency> {
    let parts = field.parts();
    let part = parts.first().filter(|_| !parts.iter().any(|part| part.is_behind(Connective::Printed)))?;
    match part.class {
        PartClass::Money => money_of(field, part).map(|money| money.currency),
        PartClass::Product => match field.product(part)?.factors.last()? {
            Factor::Amount(amount) => match amount.unpack().unit {
                Unit::Currency(currency) => Some(currency),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// What the line's amount or product comes to, whatever is printed.
pub fn computed_amount(field: Field, hours_per_day: Decimal) -> Option<Money> {
    computed(field, field.parts(), hours_per_day)
}

fn computed(field: Field, parts: &[Part], hours_per_day: Decimal) -> Option<Money> {
    let part =
        parts.iter().find(|part| matches!(part.class, PartClass::Money | PartClass::Product | PartClass::Hole))?;
    match part.class {
        PartClass::Money => money_of(field, part),
        PartClass::Product => multiply(field, &field.product(part)?, hours_per_day),
        _ => None,
    }
}

/// What a line with `was` said at first; `None` if it has none. `Ok(None)` if it said that there was no amount.
pub fn first_amount_of(field: Field, hours_per_day: Decimal) -> Option<Result<Option<Money>, Unknown>> {
    // The newest stands on the line, the oldest last in the block.
    let in_block = field.block().filter(|inner| inner.keyword() == Some(Keyword::Was)).last();
    if let Some(former) = in_block {
        return Some(match amount_of(former, hours_per_day) {
            Some(money) => Ok(Some(money)),
            None if former.is_none() => Ok(None),
            None if former.is_withheld() => Err(Unknown::Withheld),
            None => Err(Unknown::Open),
        });
    }
    let former = field.all_parts().get(field.parts().len()..).filter(|former| !former.is_empty())?;
    let printed = former.iter().find(|part| part.is_behind(Connective::Printed));
    let amount = printed.or_else(|| {
        former.iter().find(|part| matches!(part.class, PartClass::Money | PartClass::Product | PartClass::Hole))
    });
    let Some(part) = amount else {
        let is_none = former.iter().any(|part| part.is_behind(Connective::None));
        return Some(if is_none { Ok(None) } else { Err(Unknown::Withheld) });
    };
    let money = match part.class {
        PartClass::Product => field.product(part).and_then(|product| multiply(field, &product, hours_per_day)),
        _ => money_of(field, part),
    };
    Some(money.map(Some).ok_or(if part.class == PartClass::Hole { Unknown::Open } else { Unknown::NotComputed }))
}

/// The money of a part that is an amount of money.
pub fn money_of(field: Field, part: &Part) -> Option<Money> {
    match field.amount(part)? {
        Amount { value, unit: Unit::Currency(currency), .. } => Some(Money { value, currency }),
        _ => None,
    }
}

/// A product of quantities, whose last factor is money, money per unit, or a price.
fn multiply(field: Field, product: &Product, hours_per_day: Decimal) -> Option<Money> {
    let names = &field.plan.names;
    let mut value = Decimal::ONE;
    let mut money: Option<(Money, Option<&str>)> = None;
    for factor in product.factors {
        match factor {
            Factor::Amount(amount) => {
                let amount = amount.unpack();
                match amount.unit {
                    Unit::Currency(currency) => {
                        let per = product.per.map(|symbol| names.text(symbol));
                        money = Some((Money { value: amount.value, currency }, per));
                    }
                    Unit::Percent => value = value.checked_mul(amount.value)?.checked_div(Decimal::ONE_HUNDRED)?,
                    Unit::Word(_) | Unit::None => value = value.checked_mul(amount.value)?,
                }
            }
            Factor::Price(reference) => match field.plan.target(field.file, *reference) {
                Target::Thing(id) => money = Some(price(field.plan.node(id))?),
                _ => return None,
            },
            Factor::Hole | Factor::Unknown => return None,
        }
    }
    let (price, per) = money?;
    if let Some(per) = per {
        let units = product.factors.iter().filter_map(|factor| match factor {
            Factor::Amount(amount) => match amount.unpack().unit {
                Unit::Word(unit) => Some(names.text(unit)),
                _ => None,
            },
            _ => None,
        });
        // Multiplied first and divided last, so that half an hour is half of the price and not a little less.
        let (times, parts) = time_factor(units, per, hours_per_day)?;
        let value = value.checked_mul(price.value)?.checked_mul(times)?.checked_div(parts)?;
        return Some(Money { value, currency: price.currency });
    }
    Some(Money { value: value.checked_mul(price.value)?, currency: price.currency })
}

/// The money of a `price`, and the unit that it is for.
fn price(node: Node<'_>) -> Option<(Money, Option<&str>)> {
    let head = node.head();
    let part = head.parts().iter().find(|part| part.class == PartClass::Money)?;
    let per = head.behind(Connective::Per).and_then(|part| head.word(part));
    Some((money_of(head, part)?, per))
}

/// What turns the time among `units` into the unit of the price: what to multiply by, and what to divide by. `None` if there is
/// a time that cannot be turned into it: how many days a month of work has is nobody's to guess.
fn time_factor<'names>(
    mut units: impl Iterator<Item = &'names str> + Clone,
    per: &str,
    hours_per_day: Decimal,
) -> Option<(Decimal, Decimal)> {
    const SAME: (Decimal, Decimal) = (Decimal::ONE, Decimal::ONE);
    if units.clone().any(|unit| singular(unit) == singular(per)) {
        return Some(SAME);
    }
    let is_longer = |unit: &str| matches!(singular(unit), "week" | "month" | "quarter" | "half-year" | "year");
    let is_any_longer = units.clone().any(is_longer);
    let minutes = units.find_map(|unit| minutes_of(unit, hours_per_day));
    match (minutes_of(per, hours_per_day), minutes) {
        (Some(per), Some(minutes)) => Some((minutes, per)),
        (Some(_), None) if is_any_longer => None,
        (None, minutes) if is_longer(per) && (is_any_longer || minutes.is_some()) => None,
        _ => Some(SAME),
    }
}

fn singular(unit: &str) -> &str {
    unit.trim_end_matches('s')
}

/// How many minutes a unit of working time has.
fn minutes_of(unit: &str, hours_per_day: Decimal) -> Option<Decimal> {
    match singular(unit) {
        "minute" => Some(Decimal::ONE),
        "hour" => Some(Decimal::from(60)),
        "day" | "working-day" => hours_per_day.checked_mul(Decimal::from(60)),
        _ => None,
    }
}

/// The rates of a plan.
#[derive(Clone, Default, Debug)]
pub struct Rates {
    rates: Vec<Rate>,
}

/// One unit of `from` is `to`.
#[derive(Clone, Copy, Debug)]
struct Rate {
    /// The `rate` that says so.
    thing: ThingId,
    from: Currency,
    to: Money,
    since: Since,
}

/// When a rate holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Since {
    /// Always, where no dated one does.
    Always,
    /// From this day until the next one.
    From(Day),
    /// It is that of this day. It serves for later days until the next one, and for earlier days if there is no better.
    On(Day),
}

impl Rates {
    pub fn of(plan: &Plan) -> Rates {
        let rates = plan.roots().filter(|node| node.kind() == Kind::Rate).filter_map(Rate::of).collect();
        Rates { rates }
    }

    /// `money` in `currency` on `day`, by a rate between the two in either direction. Rates are not chained. Without a day it is
    /// the rate without one that counts, else the latest.
    pub fn convert(&self, money: Money, currency: Currency, day: Option<Day>) -> Option<Decimal> {
        if money.currency == currency {
            return Some(money.value);
        }
        self.find(money.currency, currency, day)?.apply(money.value, money.currency)
    }

    /// The `rate` by which the one is converted into the other on `day`.
    pub fn used(&self, from: Currency, to: Currency, day: Option<Day>) -> Option<ThingId> {
        self.find(from, to, day).map(|rate| rate.thing)
    }

    fn find(&self, from: Currency, to: Currency, day: Option<Day>) -> Option<&Rate> {
        let between = || self.rates.iter().filter(|rate| rate.is_between(from, to));
        let always = between().rev().find(|rate| rate.since == Since::Always);
        match day {
            Some(day) => between()
                .filter(|rate| rate.day().is_some_and(|since| since <= day))
                .max_by_key(|rate| rate.day())
                .or(always)
                .or_else(|| between().filter(|rate| matches!(rate.since, Since::On(_))).min_by_key(|rate| rate.day())),
            None => always.or_else(|| between().max_by_key(|rate| rate.day())),
        }
    }

    /// Whether any rate, of whatever day, leads from one of the two to the other.
    pub fn know(&self, one: Currency, two: Currency) -> bool {
        self.rates.iter().any(|rate| rate.is_between(one, two))
    }
}

impl Rate {
    fn of(node: Node) -> Option<Rate> {
        if node.is_broken() {
            return None;
        }
        let head = node.head();
        let from = head.parts().iter().find_map(|part| head.currency(part))?;
        let to = head.parts().iter().find(|part| part.class == PartClass::Money)?;
        // A rate belongs to no document: fiscal years are those of the calendar.
        let first = |part| head.date(part).and_then(|date| date.days(1, None)).map(|days| days.first);
        let since = match (head.behind(Connective::From), head.behind(Connective::On)) {
            (Some(part), _) => Since::From(first(part)?),
            (None, Some(part)) => Since::On(first(part)?),
            (None, None) => Since::Always,
        };
        Some(Rate { thing: node.id, from, to: money_of(head, to)?, since })
    }

    fn is_between(&self, one: Currency, two: Currency) -> bool {
        self.from == one && self.to.currency == two || self.from == two && self.to.currency == one
    }

    fn day(&self) -> Option<Day> {
        match self.since {
            Since::Always => None,
            Since::From(day) | Since::On(day) => Some(day),
        }
    }

    fn apply(&self, value: Decimal, currency: Currency) -> Option<Decimal> {
        if currency == self.from { value.checked_mul(self.to.value) } else { value.checked_div(self.to.value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    const RATES: &str = "rate EUR 100 RSD from 2025-01-01\nrate EUR 110 RSD from 2026-01-01\nrate USD 0.9 EUR on 2026-03-01\n\
        rate USD 0.8 EUR on 2027-03-01\nrate EUR 2 BAM\nrate CHF 1.1 EUR from 2026-01-01\n";

    fn euro() -> Currency {
        Currency::from_code("EUR").unwrap()
    }

    #[test]
    fn the_rate_of_the_day_counts() {
        let table = [
            ("EUR", "RSD", Some("2025-06-30"), Some("1000")),
            ("EUR", "RSD", Some("2026-01-01"), Some("1100")),
            ("RSD", "EUR", Some("2026-05-01"), Some("0.0909090909090909090909090909")),
            ("EUR", "RSD", Some("2024-12-31"), None),
            ("EUR", "RSD", None, Some("1100")),
            ("USD", "EUR", Some("2026-01-01"), Some("9.0")),
            ("USD", "EUR", Some("2026-12-31"), Some("9.0")),
            ("USD", "EUR", Some("2027-03-01"), Some("8.0")),
            ("EUR", "BAM", Some("1999-01-01"), Some("20")),
            ("EUR", "BAM", None, Some("20")),
            ("CHF", "EUR", Some("2025-12-31"), None),
            ("USD", "RSD", Some("2026-12-31"), None),
            ("EUR", "EUR", None, Some("10")),
        ];
        with_plan(RATES, |plan| {
            assert!(plan.findings().is_empty(), "{:?}", plan.findings());
            let rates = Rates::of(plan);
            for (from, to, day, expected) in table {
                let currency = |code| Currency::from_code(code).unwrap();
                let money = Money { value: Decimal::TEN, currency: currency(from) };
                let day = day.map(|day| day.parse().unwrap());
                let found = rates.convert(money, currency(to), day).map(|value| value.to_string());
                assert_eq!(found.as_deref(), expected, "{from} to {to} on {day:?}");
            }
        });
    }

    #[test]
    fn products_are_worked_out_exactly() {
        let prices = "price hour \"An hour\" 7.5 EUR per hour\nprice day \"A day\" 80 EUR per day\n\
            price piece 3 EUR\nprice month 900 EUR per month\nprice open ? EUR\n";
        let table = [
            ("4_000 EUR", Some("4000")),
            ("-58_000 EUR", Some("-58000")),
            ("832.4 thousand EUR", Some("832400")),
            ("2 trainers * 3 days * 150 EUR", Some("900")),
            ("30 pages * 0.33 hours * 7.5 EUR per hour", Some("74.25")),
            ("30 minutes * hour", Some("3.75")),
            ("3 days * 8 hours * hour", Some("180")),
            ("16 hours * day", Some("160")),
            ("2 persons * 3 days * day", Some("480")),
            ("1 week * day", None),
            ("2 months * month", Some("1800")),
            ("2 weeks * month", None),
            ("10 * piece", Some("30")),
            ("40% * 1_000 EUR", Some("400")),
            ("2 trainers * open", None),
            ("2 trainers * 1_500 EUR printed 2_900 EUR", Some("2900")),
            ("\"Trainers\" 9_000 EUR in 2021 was 8_000 EUR on 2020-06-01 because \"two more days\"", Some("9000")),
            ("? EUR", None),
            ("withheld \"a contract\"", None),
        ];
        for (cost, expected) in table {
            let text = format!("{prices}plan p \"P\" {{\n  activity a \"A\" {{ cost {cost} }}\n}}\n");
            with_plan(&text, |plan| {
                assert!(plan.findings().is_empty(), "{cost}: {:?}", plan.findings());
                let node = plan.nodes().find(|node| node.kind() == Kind::Activity).unwrap();
                let found = amount_of(node.field(Keyword::Cost).unwrap(), Decimal::from(8)).map(|money| {
                    assert_eq!(money.currency, euro());
                    money.value.normalize().to_string()
                });
                assert_eq!(found.as_deref(), expected, "{cost}");
            });
        }
    }

    #[test]
    fn money_is_written_to_the_smallest_coin() {
        let money = |value: &str| Money { value: decimal::parse(value).unwrap(), currency: euro() };
        assert_eq!(money("8000.00").in_words(), "8 000 EUR");
        assert_eq!(money("1234.567").in_words(), "1 234.57 EUR");
        assert_eq!(money("1234.5").as_written(), "1_234.5 EUR");
        assert_eq!(money("-58000").as_written(), "-58_000 EUR");
    }
}
