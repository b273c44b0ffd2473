//! Amounts over time: how much of one lies in a stretch of it.

use jiff::civil::Date as Day;
use planc_base::{Days, Decimal};
use rust_decimal::RoundingStrategy;

use super::Entry;
use crate::facts::DocumentFacts;

/// How much of an entry lies in a stretch of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Share {
    Nothing,
    Known(Decimal),
    /// A part that is not known.
    Unknown,
}

impl Entry {
    /// How much of it lies in `within`; in a time that is not known, if that is `None`.
    pub(super) fn share(&self, within: Option<Days>) -> Share {
        let (time, within) = match (self.time, within) {
            (Some(time), Some(within)) if time.last >= within.first && time.first <= within.last => (time, within),
            (None, None) => return self.value.map_or(Share::Unknown, Share::Known),
            _ => return Share::Nothing,
        };
        match self.value {
            Ok(value) => Share::Known(part(value, time, within)),
            Err(_) => Share::Unknown,
        }
    }
}

/// The part of `value`, spread over the days of `time`, that lies in `within`. It is the difference of two rounded sums, so that
/// the parts of neighbouring stretches come to the whole exactly.
pub(super) fn part(value: Decimal, time: Days, within: Days) -> Decimal {
    let all = length(time);
    let up_to = |days: i64| -> Decimal {
        if days >= all {
            return value;
        }
        let share = value.checked_mul(Decimal::from(days)).and_then(|product| product.checked_div(Decimal::from(all)));
        // A coin at the finest: amounts in currencies without coins are spread to their hundredth.
        share.unwrap_or(value).round_dp_with_strategy(2.max(value.scale()), RoundingStrategy::MidpointAwayFromZero)
    };
    let before = (count(time.first, within.first)).clamp(0, all);
    let after = (count(time.first, within.last) + 1).clamp(0, all);
    up_to(after) - up_to(before)
}

fn length(days: Days) -> i64 {
    count(days.first, days.last) + 1
}

/// Days from `first` to `last`.
fn count(first: Day, last: Day) -> i64 {
    // Both are days of years from 1 to 9999, whose distance is small.
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

/// The years, of the calendar or the budget, in which any of `entries` lies, in order.
pub fn years<'entries>(entries: impl IntoIterator<Item = &'entries Entry>, facts: &DocumentFacts) -> Vec<Days> {
    let times = entries.into_iter().filter_map(|entry| entry.time);
    let whole = times.reduce(|one, two| Days { first: one.first.min(two.first), last: one.last.max(two.last) });
    let Some(whole) = whole else { return Vec::new() };
    stretches(whole, 12, facts)
}

/// The stretches of `months` months, counted from the start of a budget year, that have a day of `whole`.
pub fn stretches(whole: Days, months: i8, facts: &DocumentFacts) -> Vec<Days> {
    let start = i32::from(facts.fiscal_start.clamp(1, 12));
    let month = i32::from(whole.first.month());
    let into = (month - start).rem_euclid(i32::from(months));
    let Ok(mut first) = whole.first.first_of_month().checked_sub(jiff::Span::new().months(into)) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    while first <= whole.last {
        let Ok(next) = first.checked_add(jiff::Span::new().months(i32::from(months))) else { break };
        let Ok(last) = next.yesterday() else { break };
        all.push(Days { first, last });
        first = next;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(first: &str, last: &str) -> Days {
        Days { first: first.parse().expect("a day"), last: last.parse().expect("a day") }
    }

    #[test]
    fn the_parts_of_a_time_come_to_the_whole() {
        let time = days("2020-01-17", "2022-03-05");
        let value = Decimal::new(10_001, 2);
        for months in [1, 3, 12] {
            let facts = DocumentFacts { fiscal_start: 4, ..DocumentFacts::NONE };
            let parts = stretches(time, months, &facts);
            let sum: Decimal = parts.iter().map(|within| part(value, time, *within)).sum();
            assert_eq!(sum, value, "{months}");
            assert!(parts.windows(2).all(|pair| pair[0].last.tomorrow().is_ok_and(|day| day == pair[1].first)));
        }
    }

    #[test]
    fn half_the_days_are_half_the_money() {
        let time = days("2021-01-01", "2022-12-31");
        assert_eq!(part(Decimal::from(730), time, days("2021-01-01", "2021-12-31")), Decimal::from(365));
        assert_eq!(part(Decimal::from(730), time, days("2023-01-01", "2023-12-31")), Decimal::ZERO);
        let day = days("2021-06-30", "2021-06-30");
        assert_eq!(part(Decimal::from(9), day, days("2021-04-01", "2021-06-30")), Decimal::from(9));
    }

    #[test]
    fn budget_years_begin_in_their_month() {
        let facts = DocumentFacts { fiscal_start: 7, ..DocumentFacts::NONE };
        let years = stretches(days("2020-06-30", "2020-07-01"), 12, &facts);
        assert_eq!(years, [days("2019-07-01", "2020-06-30"), days("2020-07-01", "2021-06-30")]);
    }
}
