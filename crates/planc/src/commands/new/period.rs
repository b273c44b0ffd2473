//! The period of the new plan, and dates of examples that lie in it.

use planc_base::date::DateForm;
use planc_base::{Date, Days};

pub struct Period {
    /// As plans write it: `2026 .. 2028`.
    pub text: String,
    days: Days,
}

impl Period {
    /// This year and the two after it.
    pub fn usual() -> String {
        let year = crate::compile::today().year();
        format!("{year} .. {}", year + 2)
    }

    pub fn parse(text: &str) -> Result<Period, String> {
        let wrong = || {
            format!(
                "`{text}` is not a period. Write a year, or two dates with `..` between them: `2026`, `2026 .. 2028`, `2026-07 .. 2027-06`."
            )
        };
        let days = |text: &str| {
            let date = Date::parse(text.trim())?;
            let is_of_calendar = !matches!(
                date.form(),
                DateForm::FiscalYear { .. } | DateForm::FiscalQuarter { .. } | DateForm::FiscalHalf { .. }
            );
            date.days(1, None).filter(|_| is_of_calendar)
        };
        let (first, last) = match text.split_once("..") {
            Some((first, last)) => (days(first).ok_or_else(wrong)?, days(last).ok_or_else(wrong)?),
            None => (days(text).ok_or_else(wrong)?, days(text).ok_or_else(wrong)?),
        };
        if first.first > last.last {
            return Err(format!("`{text}` ends before it begins."));
        }
        let text = match text.split_once("..") {
            Some((first, last)) => format!("{} .. {}", first.trim(), last.trim()),
            None => text.trim().to_string(),
        };
        Ok(Period { text, days: Days { first: first.first, last: last.last } })
    }

    pub fn first_year(&self) -> i16 {
        self.days.first.year()
    }

    /// Its last year, month or day, whichever says no more than that.
    pub fn end(&self) -> String {
        let last = self.days.last;
        match (last.month(), last == last.last_of_month()) {
            (12, true) => last.year().to_string(),
            (month, true) => format!("{:04}-{month:02}", last.year()),
            _ => last.to_string(),
        }
    }

    /// When the first work is done: the second quarter, or the first half of a short period.
    pub fn early(&self) -> String {
        self.quarter(1).unwrap_or_else(|| format!("{} .. {}", self.days.first, self.middle()))
    }

    /// When what comes after it is done.
    pub fn late(&self) -> String {
        let begin = self.middle().tomorrow().unwrap_or(self.days.last).min(self.days.last);
        self.quarter(3).unwrap_or_else(|| format!("{begin} .. {}", self.days.last))
    }

    fn middle(&self) -> jiff::civil::Date {
        let half = (self.days.last - self.days.first).get_days() / 2;
        self.days.first.checked_add(jiff::Span::new().days(half)).unwrap_or(self.days.first)
    }

    /// The `index`-th whole quarter in the period, if there are four.
    fn quarter(&self, index: usize) -> Option<String> {
        let years = self.first_year()..=self.days.last.year();
        let quarters = years.flat_map(|year| (1..=4).map(move |quarter| DateForm::Quarter { year, quarter }));
        let fits = |form: &DateForm| {
            let days = Date::new(*form).days(1, None);
            days.is_some_and(|days| self.days.first <= days.first && days.last <= self.days.last)
        };
        let whole: Vec<DateForm> = quarters.filter(fits).take(4).collect();
        (whole.len() == 4).then(|| Date::new(whole[index]).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_years_or_dates_in_order() {
        let period = Period::parse("2026..2028").unwrap();
        assert_eq!((period.text.as_str(), period.first_year(), period.end().as_str()), ("2026 .. 2028", 2026, "2028"));
        assert_eq!(Period::parse("2026").unwrap().text, "2026");
        assert_eq!(Period::parse("2026-05 .. 2026-06").unwrap().end(), "2026-06");
        assert_eq!(Period::parse("2026-05 .. 2026-06-15").unwrap().end(), "2026-06-15");
        for wrong in ["", "soon", "2028 .. 2026", "2026 ..", "Q1", "FY2026/27", "2026-13"] {
            assert!(Period::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_comes_later_begins_after_what_comes_first() {
        let long = Period::parse("2026-05 .. 2027-12").unwrap();
        assert_eq!((long.early().as_str(), long.late().as_str()), ("2026-Q4", "2027-Q2"));
        let short = Period::parse("2026-05 .. 2026-06").unwrap();
        assert_eq!(
            (short.early().as_str(), short.late().as_str()),
            ("2026-05-01 .. 2026-05-31", "2026-06-01 .. 2026-06-30")
        );
    }
}
