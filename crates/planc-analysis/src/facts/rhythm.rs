//! How often something comes round, the periods that follow from it, and what is due how long after each of them.

use jiff::civil::{Date as Day, Weekday};
use planc_base::date::DateForm;
use planc_base::{Date, Days};
use planc_lang::Connective;
use planc_lang::vocabularies::Frequency;
use planc_model::plan::Field;
use planc_model::sheet::is_amount;
use planc_model::value::{Amount, PartClass, Unit};

use super::DocumentFacts;
use super::dates::in_words;
use crate::settings::Settings;

/// How often.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rhythm {
    /// Every so many months.
    Months(u32),
    /// Every so many days.
    Days(u32),
    Once,
    /// All the time, as cases come.
    Continuously,
}

/// More turns than any plan has; what would have more is cut.
const MOST_PERIODS: usize = 1_200;

impl Rhythm {
    /// What a line says: `quarterly`, `every 2 months`, `at least yearly`, or the `every quarter` of a date. `None` if it is open
    /// or says nothing of the kind.
    pub fn of(field: Field) -> Option<Rhythm> {
        if field.is_broken() || field.is_none() || field.is_withheld() {
            return None;
        }
        field.parts().iter().find_map(|part| match part.class {
            PartClass::Word => Some(match Frequency::from_index((part.value & 0xffff) as usize)? {
                Frequency::Monthly => Rhythm::Months(1),
                Frequency::Quarterly => Rhythm::Months(3),
                Frequency::HalfYearly => Rhythm::Months(6),
                Frequency::Yearly => Rhythm::Months(12),
                Frequency::Once => Rhythm::Once,
                Frequency::Continuously => Rhythm::Continuously,
            }),
            PartClass::Unit | PartClass::OwnWord if part.is_behind(Connective::Every) => {
                Rhythm::every(1, field.word(part)?)
            }
            class if is_amount(class) && part.is_behind(Connective::Every) => {
                let amount = field.amount(part)?;
                let Unit::Word(unit) = amount.unit else { return None };
                Rhythm::every(whole(amount)?, field.plan.names.text(unit))
            }
            _ => None,
        })
    }

    fn every(count: i64, unit: &str) -> Option<Rhythm> {
        let count = u32::try_from(count).ok().filter(|count| (1..=1_200).contains(count))?;
        Some(match singular(unit) {
            "day" => Rhythm::Days(count),
            "week" => Rhythm::Days(count * 7),
            "month" => Rhythm::Months(count),
            "quarter" => Rhythm::Months(count * 3),
            "half-year" => Rhythm::Months(count * 6),
            "year" => Rhythm::Months(count * 12),
            _ => return None,
        })
    }

    /// Whether it comes round at least every `months` months.
    pub fn is_at_least_every(self, months: u32) -> bool {
        match self {
            Rhythm::Months(own) => own <= months,
            Rhythm::Days(days) => days <= months * 31,
            Rhythm::Once => false,
            Rhythm::Continuously => true,
        }
    }

    /// Its periods within a stretch of time, the first and last cut to it. Those of a whole part of the year are the calendar's,
    /// or the fiscal year's; others are counted from the beginning. `None` if it has no periods of months.
    pub fn periods(self, within: Days, fiscal_start: u8) -> Option<Vec<Days>> {
        let Rhythm::Months(months) = self else { return None };
        let months = months.max(1);
        let index = i32::from(within.first.year()) * 12 + i32::from(within.first.month()) - 1;
        let before = if 12 % months == 0 {
            (index - (i32::from(fiscal_start) - 1)).rem_euclid(i32::try_from(months).ok()?)
        } else {
            0
        };
        let mut start = month_start(index - before)?;
        let mut periods = Vec::new();
        while start <= within.last && periods.len() < MOST_PERIODS {
            let next = start.checked_add(jiff::Span::new().try_months(i64::from(months)).ok()?).ok()?;
            let last = next.yesterday().ok()?;
            periods.push(Days { first: start.max(within.first), last: last.min(within.last) });
            start = next;
        }
        Some(periods)
    }
}

/// When something has to be there.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Deadline<'plan> {
    /// On one day, or at the latest within these days.
    On(Days),
    /// On a day of each year.
    DayOfYear { month: i8, day: i8 },
    /// So long after the end of each period.
    AfterPeriod { length: Amount, unit: &'plan str },
}

impl<'plan> Deadline<'plan> {
    /// `15 days after period`, `by 2021-03-31`, `every year by 03-31`. `None` if it is open or depends on something else.
    pub fn of(field: Field<'plan>, facts: &DocumentFacts) -> Option<Deadline<'plan>> {
        if field.is_broken() || field.is_none() || field.is_withheld() {
            return None;
        }
        let is_after = field.has(Connective::After) || field.has(Connective::Of);
        if field.has(Connective::Period) && is_after && !field.has(Connective::Before) {
            let mut amounts =
                field.parts().iter().filter(|part| is_amount(part.class) && !part.is_behind(Connective::Every));
            let length = field.amount(amounts.next_back()?)?;
            let Unit::Word(unit) = length.unit else { return None };
            return Some(Deadline::AfterPeriod { length, unit: field.plan.names.text(unit) });
        }
        if is_after || [Connective::Before, Connective::When, Connective::For].iter().any(|word| field.has(*word)) {
            return None;
        }
        let date = field.parts().iter().find_map(|part| field.date(part))?;
        match date.form() {
            DateForm::DayOfYear { month, day } => Some(Deadline::DayOfYear { month: month as i8, day: day as i8 }),
            _ => facts.days(date).map(Deadline::On),
        }
    }

    /// The last day on which it is in time, for the period that ends on `period_end`.
    pub fn day(self, period_end: Day, settings: &Settings) -> Option<Day> {
        match self {
            Deadline::On(days) => Some(days.last),
            Deadline::DayOfYear { month, day } => {
                let years = [period_end.year(), period_end.year().checked_add(1)?];
                years.into_iter().filter_map(|year| Day::new(year, month, day).ok()).find(|day| *day > period_end)
            }
            Deadline::AfterPeriod { length, unit } => later(period_end, whole(length)?, unit, settings),
        }
    }
}

/// So long after a day: `15 days`, `10 working-days`, `2 months`.
pub fn later(day: Day, count: i64, unit: &str, settings: &Settings) -> Option<Day> {
    let span = match singular(unit) {
        "day" => jiff::Span::new().try_days(count),
        "week" => jiff::Span::new().try_weeks(count),
        "month" => jiff::Span::new().try_months(count),
        "quarter" => jiff::Span::new().try_months(count.checked_mul(3)?),
        "half-year" => jiff::Span::new().try_months(count.checked_mul(6)?),
        "year" => jiff::Span::new().try_years(count),
        "working-day" => return working_days_later(day, count, settings),
        _ => return None,
    };
    day.checked_add(span.ok()?).ok()
}

fn working_days_later(day: Day, count: i64, settings: &Settings) -> Option<Day> {
    let mut day = day;
    for _ in 0..u32::try_from(count).ok().filter(|count| *count <= 2_000)? {
        loop {
            day = day.tomorrow().ok()?;
            let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            if !is_weekend && !settings.holidays.contains(&day) {
                break;
            }
        }
    }
    Some(day)
}

/// How many days lie between two days; negative if the second comes first.
pub fn days_between(one: Day, two: Day) -> i32 {
    one.until(two).map_or(0, |span| span.get_days())
}

/// A period as plans write it, `2020-Q1`, if it is a month, quarter, half-year or year; else its days in words.
pub fn period_in_words(days: Days, fiscal_start: u8) -> String {
    let (year, month) = (days.first.year(), days.first.month() as u8);
    let quarter = (month - 1) / 3 + 1;
    let half = (month - 1) / 6 + 1;
    let forms = [
        DateForm::Year { year },
        DateForm::Half { year, half },
        DateForm::Quarter { year, quarter },
        DateForm::Month { year, month },
        DateForm::FiscalYear { year },
    ];
    let mut dates = forms.into_iter().map(Date::new);
    match dates.find(|date| date.days(fiscal_start, None) == Some(days)) {
        Some(date) => date.to_string(),
        None => match years(days) {
            Some((first, last)) => format!("{first} to {last}"),
            None => format!("{} to {}", in_words(days.first), in_words(days.last)),
        },
    }
}

/// A period as plans write it: `2020-Q1`, `2020-01-15 .. 2020-03-31`.
pub fn period_as_written(days: Days, fiscal_start: u8) -> String {
    if let Some((first, last)) = years(days).filter(|(first, last)| first != last) {
        return format!("{first} .. {last}");
    }
    let text = period_in_words(days, fiscal_start);
    if text.contains(' ') { format!("{} .. {}", days.first, days.last) } else { text }
}

/// The first and the last year, if both are whole.
fn years(days: Days) -> Option<(i16, i16)> {
    let is_whole = (days.first.month(), days.first.day(), days.last.month(), days.last.day()) == (1, 1, 12, 31);
    is_whole.then(|| (days.first.year(), days.last.year()))
}

fn month_start(index: i32) -> Option<Day> {
    let year = i16::try_from(index.div_euclid(12)).ok()?;
    Day::new(year, index.rem_euclid(12) as i8 + 1, 1).ok()
}

fn whole(amount: Amount) -> Option<i64> {
    let value = amount.value.normalize();
    i64::try_from(value.mantissa()).ok().filter(|_| value.scale() == 0)
}

fn singular(unit: &str) -> &str {
    unit.trim_end_matches('s')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use planc_lang::{Keyword, Kind};

    /// Reads the `frequency` and the `due` of a route in a plan whose block begins with `head`.
    fn route<T>(head: &str, lines: &str, read: impl FnOnce(Field, Field, &DocumentFacts) -> T) -> T {
        let text = format!("plan p \"P\" {{\n {head}\n reporting r \"R\" {{ kind annual; {lines} }}\n}}\n");
        with_plan(&text, |plan| {
            assert!(plan.findings().is_empty(), "{lines}: {:?}", plan.findings());
            let node = plan.nodes().find(|node| node.kind() == Kind::Reporting).unwrap();
            let facts = DocumentFacts::of(node.document().unwrap());
            let field = |keyword| node.field(keyword).unwrap();
            read(field(Keyword::Frequency), field(Keyword::Due), &facts)
        })
    }

    #[test]
    fn periods_are_those_of_the_year() {
        let table = [
            ("period 2020", "quarterly", "2020-Q1 2020-Q2 2020-Q3 2020-Q4"),
            ("period 2020", "at least every 6 months", "2020-H1 2020-H2"),
            ("period 2020 .. 2021", "yearly", "2020 2021"),
            ("period 2020-02-15 .. 2020-06-30", "every quarter", "2020-02-15 .. 2020-03-31 2020-Q2"),
            ("period 2020 .. 2023", "every 2 years", "2020 .. 2021 2022 .. 2023"),
            ("fiscal-year starts July; period FY2025/26", "half-yearly", "2025-H2 2026-H1"),
            ("period 2020", "once", "none"),
            ("period 2020", "every 2 weeks", "none"),
        ];
        for (head, frequency, expected) in table {
            let text = route(head, &format!("frequency {frequency}; due ?"), |frequency, _, facts| {
                let periods = Rhythm::of(frequency).unwrap().periods(facts.period.unwrap(), facts.fiscal_start);
                periods.map_or("none".to_string(), |periods| {
                    periods
                        .iter()
                        .map(|days| period_as_written(*days, facts.fiscal_start))
                        .collect::<Vec<_>>()
                        .join(" ")
                })
            });
            assert_eq!(text, expected, "{head}, {frequency}");
        }
    }

    #[test]
    fn deadlines_are_counted_from_the_end_of_the_period() {
        let table = [
            ("15 days after period", "2020-04-15"),
            ("2 months after period", "2020-05-31"),
            ("within 1 week of period", "2020-04-07"),
            ("every quarter due 10 days after period", "2020-04-10"),
            ("3 working-days after period", "2020-04-06"),
            ("by 2021-03-31", "2021-03-31"),
            ("2021-04", "2021-04-30"),
            ("every year by 03-31", "2021-03-31"),
            ("every year by 06-30", "2020-06-30"),
            ("10 days before period", "?"),
            ("when \"Parliament asks\"", "?"),
            ("?", "?"),
            ("none \"no date\"", "?"),
        ];
        let mut settings = Settings::new(jiff::civil::date(2026, 1, 1));
        settings.holidays.push(jiff::civil::date(2020, 4, 2));
        for (due, expected) in table {
            let text = route("period 2020", &format!("frequency quarterly; due {due}"), |_, due, facts| {
                let end = jiff::civil::date(2020, 3, 31);
                let day = Deadline::of(due, facts).and_then(|deadline| deadline.day(end, &settings));
                day.map_or("?".to_string(), |day| day.to_string())
            });
            assert_eq!(text, expected, "{due}");
        }
    }
}
