//! Numbers, money and dates as a language writes them.

use fixed_decimal::Decimal as FixedDecimal;
use icu_calendar::Date;
use planc_base::{Currency, Days, Decimal};

use super::Language;
use crate::document::Value;

/// Between a number and its unit, which stay on one line.
const NO_BREAK: char = '\u{a0}';

impl Language {
    pub fn whole(&self, count: u64) -> String {
        self.decimals.format(&FixedDecimal::from(count)).to_string()
    }

    /// With the decimals that it is given with, less closing zeros.
    pub fn number(&self, value: Decimal) -> String {
        self.digits(&value.normalize().to_string())
    }

    /// To the smallest coin, or without coins where there are none: `12,400 EUR`.
    pub fn money(&self, value: Decimal, currency: Currency) -> String {
        let rounded = value.round_dp(2);
        let text = if rounded.fract().is_zero() { rounded.trunc().to_string() } else { format!("{rounded:.2}") };
        format!("{}{NO_BREAK}{}", self.digits(&text), currency.code())
    }

    /// 0.25 as `25 %`, to a tenth.
    pub fn share(&self, value: Decimal) -> String {
        let percent = value.saturating_mul(Decimal::ONE_HUNDRED).round_dp(1).normalize();
        format!("{}{NO_BREAK}%", self.digits(&percent.to_string()))
    }

    /// `12 Mar 2026`
    pub fn day(&self, day: jiff::civil::Date) -> String {
        match Date::try_new_iso(i32::from(day.year()), day.month() as u8, day.day() as u8) {
            Ok(date) => self.days.format(&date).to_string(),
            Err(_) => day.to_string(),
        }
    }

    /// First to last day; a day, a quarter and a year by their own names.
    pub fn days(&self, days: Days) -> String {
        let (first, last) = (days.first, days.last);
        if first == last {
            return self.day(first);
        }
        let starts_quarter = first.day() == 1 && (first.month() - 1) % 3 == 0;
        let ends_quarter = last == last.last_of_month() && last.month() % 3 == 0;
        if !(starts_quarter && ends_quarter) {
            return format!("{} – {}", self.day(first), self.day(last));
        }
        let quarter = |month: i8| self.whole(((month - 1) / 3 + 1) as u64);
        let (start, end) = (quarter(first.month()), quarter(last.month()));
        let (from, to) = (first.year().to_string(), last.year().to_string());
        match (first.month(), last.month()) {
            (1, 12) if from == to => from,
            (1, 12) => format!("{from} – {to}"),
            _ if from == to && start == end => self.fill("time.quarter", &[("quarter", &start), ("year", &from)]),
            _ if from == to => self.fill("time.quarters", &[("first", &start), ("last", &end), ("year", &from)]),
            _ => {
                let first = self.fill("time.quarter", &[("quarter", &start), ("year", &from)]);
                let last = self.fill("time.quarter", &[("quarter", &end), ("year", &to)]);
                format!("{first} – {last}")
            }
        }
    }

    /// A value in one line of plain text.
    pub fn value(&self, value: &Value) -> String {
        let because = |key: &str, reason: &Option<String>| match reason {
            Some(reason) => self.fill(&format!("{key}-because"), &[("reason", reason)]),
            None => self.label(key),
        };
        match value {
            Value::Empty | Value::Blank => String::new(),
            Value::Text(text) => text.plain(),
            Value::Lines(lines) => lines.iter().map(|line| line.plain()).collect::<Vec<_>>().join("; "),
            Value::Count(count) => self.whole(*count),
            Value::Number(value) => self.number(*value),
            Value::Money { value, currency } => self.money(*value, *currency),
            Value::Share(value) => self.share(*value),
            Value::Date(day) => self.day(*day),
            Value::Days(days) => self.days(*days),
            Value::Flag(true) => self.label("value.yes"),
            Value::Flag(false) => self.label("value.no"),
            Value::AtLeast(value) => self.fill("value.at-least", &[("value", &self.value(value))]),
            Value::AtMost(value) => self.fill("value.at-most", &[("value", &self.value(value))]),
            Value::Mark(mark) => mark.sign(),
            Value::Open(reason) => because("value.open", reason),
            Value::Withheld(reason) => because("value.withheld", reason),
            Value::None(reason) => because("value.none", reason),
        }
    }

    /// `text`, which has digits, at most one point and a sign, as the language writes it.
    fn digits(&self, text: &str) -> String {
        match text.parse::<FixedDecimal>() {
            Ok(number) => self.decimals.format(&number).to_string(),
            Err(_) => text.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let table = [
            ("en", "1234567.891", "1,234,567.891", "1,234,567.89\u{a0}EUR"),
            ("en", "8000.00", "8,000", "8,000\u{a0}EUR"),
            ("en", "-0.5", "-0.5", "-0.50\u{a0}EUR"),
            ("sq", "1234567.5", "1\u{a0}234\u{a0}567,5", "1\u{a0}234\u{a0}567,50\u{a0}EUR"),
        ];
        let euro = Currency::from_code("EUR").unwrap();
        for (tag, value, number, money) in table {
            let language = Language::load(tag).unwrap();
            assert_eq!(language.number(decimal(value)), number, "{tag}");
            assert_eq!(language.money(decimal(value), euro), money, "{tag}");
        }
    }

    #[test]
    fn time_has_its_own_names() {
        let days = |first: &str, last: &str| Days { first: first.parse().unwrap(), last: last.parse().unwrap() };
        let english = Language::load("en").unwrap();
        let table = [
            ("2026-01-01", "2026-12-31", "2026"),
            ("2026-01-01", "2028-12-31", "2026 – 2028"),
            ("2026-04-01", "2026-06-30", "Q2 2026"),
            ("2026-04-01", "2026-12-31", "Q2 – Q4 2026"),
            ("2026-10-01", "2027-03-31", "Q4 2026 – Q1 2027"),
            ("2026-03-12", "2026-03-12", "Mar 12, 2026"),
            ("2026-03-12", "2026-03-31", "Mar 12, 2026 – Mar 31, 2026"),
        ];
        for (first, last, expected) in table {
            assert_eq!(english.days(days(first, last)), expected);
        }
        assert_eq!(english.share(decimal("0.3333")), "33.3\u{a0}%");
    }
}
