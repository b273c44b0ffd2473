//! Sums of money, exact, with what is not known carried along.

use planc_base::{Currency, Decimal};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Plan, Target};
use planc_model::value::{Amount, Factor, Part, PartClass, Product, Unit};

/// An amount in a currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Money {
    pub value: Decimal,
    pub currency: Currency,
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

    /// In `currency`, by the plan's rates.
    pub fn in_currency(&self, currency: Currency, rates: &Rates) -> Converted {
        let mut total = Decimal::ZERO;
        for money in &self.by_currency {
            match rates.convert(*money, currency) {
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
    if let Some(printed) = field.behind(Connective::Printed) {
        return money_of(field, printed);
    }
    computed_amount(field, hours_per_day)
}

/// What the line's amount or product comes to, whatever is printed.
pub fn computed_amount(field: Field, hours_per_day: Decimal) -> Option<Money> {
    let part = field.parts().iter().find(|part| matches!(part.class, PartClass::Money | PartClass::Product | PartClass::Hole))?;
    match part.class {
        PartClass::Money => money_of(field, part),
        PartClass::Product => multiply(field, field.product(part)?, hours_per_day),
        _ => None,
    }
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
    let mut value = Decimal::ONE;
    let mut units: Vec<&str> = Vec::new();
    let mut money: Option<(Money, Option<String>)> = None;
    let per = product.per.map(|symbol| field.plan.names.text(symbol).to_string());
    for factor in &product.factors {
        match factor {
            Factor::Amount(amount) => match amount.unit {
                Unit::Currency(currency) => money = Some((Money { value: amount.value, currency }, per.clone())),
                Unit::Percent => value = value.checked_mul(amount.value)?.checked_div(Decimal::ONE_HUNDRED)?,
                Unit::Word(unit) => {
                    value = value.checked_mul(amount.value)?;
                    units.push(field.plan.names.text(unit));
                }
                Unit::None => value = value.checked_mul(amount.value)?,
            },
            Factor::Price(reference) => match field.plan.target(field.file, *reference) {
                Target::Thing(id) => money = Some(price(field.plan.node(id))?),
                _ => return None,
            },
            Factor::Hole | Factor::Unknown => return None,
        }
    }
    let (price, per) = money?;
    if let Some(per) = per {
        value = value.checked_mul(time_factor(&units, &per, hours_per_day)?)?;
    }
    Some(Money { value: value.checked_mul(price.value)?, currency: price.currency })
}

/// The money of a `price`, and the unit that it is for.
fn price(node: Node) -> Option<(Money, Option<String>)> {
    let head = node.head();
    let part = head.parts().iter().find(|part| part.class == PartClass::Money)?;
    let per = head.behind(Connective::Per).and_then(|part| head.word(part)).map(str::to_string);
    Some((money_of(head, part)?, per))
}

/// What turns the time among `units` into the unit of the price; 1 where no time is involved.
fn time_factor(units: &[&str], per: &str, hours_per_day: Decimal) -> Option<Decimal> {
    let Some(price_hours) = hours_of(per, hours_per_day) else { return Some(Decimal::ONE) };
    match units.iter().find_map(|unit| hours_of(unit, hours_per_day)) {
        Some(hours) => hours.checked_div(price_hours),
        None => Some(Decimal::ONE),
    }
}

/// How many hours a unit of time has.
fn hours_of(unit: &str, hours_per_day: Decimal) -> Option<Decimal> {
    match unit.trim_end_matches('s') {
        "minute" => Decimal::ONE.checked_div(Decimal::from(60)),
        "hour" => Some(Decimal::ONE),
        "day" => Some(hours_per_day),
        _ => None,
    }
}

/// The rates of a plan.
#[derive(Clone, Default, Debug)]
pub struct Rates {
    /// One unit of the first is so much of the second. Of several for a pair, the last one written.
    rates: Vec<(Currency, Money)>,
}

impl Rates {
    pub fn of(plan: &Plan) -> Rates {
        let rates = plan
            .roots()
            .filter(|node| node.kind() == Kind::Rate)
            .filter_map(|node| {
                let head = node.head();
                let from = head.parts().iter().find_map(|part| head.currency(part))?;
                let to = head.parts().iter().find(|part| part.class == PartClass::Money)?;
                Some((from, money_of(head, to)?))
            })
            .collect();
        Rates { rates }
    }

    /// `money` in `currency`, by a rate between the two in either direction. Rates are not chained. Which of several dated
    /// rates holds is not looked at here: the last one written does.
    pub fn convert(&self, money: Money, currency: Currency) -> Option<Decimal> {
        if money.currency == currency {
            return Some(money.value);
        }
        self.rates.iter().rev().find_map(|(from, to)| {
            if *from == money.currency && to.currency == currency {
                money.value.checked_mul(to.value)
            } else if *from == currency && to.currency == money.currency {
                money.value.checked_div(to.value)
            } else {
                None
            }
        })
    }
}
