//! Dates as plans write them: as precise as they are known, each standing for its first to its last day.

use jiff::civil;

/// A date of a plan: a day, a month, a quarter, a half-year, a year, a fiscal year or a part of one. Those without a year
/// (`Q1`, `H2`, `03-31`) get it from the plan they stand in. Packed into 32 bits; `0` is no date.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date(u32);

/// The forms of a date.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DateForm {
    Day {
        year: i16,
        month: u8,
        day: u8,
    },
    Month {
        year: i16,
        month: u8,
    },
    Quarter {
        year: i16,
        quarter: u8,
    },
    Half {
        year: i16,
        half: u8,
    },
    Year {
        year: i16,
    },
    /// `FY2018/19`: the fiscal year that begins in `year`.
    FiscalYear {
        year: i16,
    },
    FiscalQuarter {
        year: i16,
        quarter: u8,
    },
    FiscalHalf {
        year: i16,
        half: u8,
    },
    /// `Q1` in a plan of one year.
    BareQuarter {
        quarter: u8,
    },
    BareHalf {
        half: u8,
    },
    /// `03-31`: a day of every year.
    DayOfYear {
        month: u8,
        day: u8,
    },
}

/// First and last day, both included.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Days {
    pub first: civil::Date,
    pub last: civil::Date,
}

impl Date {
    pub fn new(form: DateForm) -> Date {
        let (tag, year, a, b) = match form {
            DateForm::Day { year, month, day } => (1, year, month, day),
            DateForm::Month { year, month } => (2, year, month, 0),
            DateForm::Quarter { year, quarter } => (3, year, quarter, 0),
            DateForm::Half { year, half } => (4, year, half, 0),
            DateForm::Year { year } => (5, year, 0, 0),
            DateForm::FiscalYear { year } => (6, year, 0, 0),
            DateForm::FiscalQuarter { year, quarter } => (7, year, quarter, 0),
            DateForm::FiscalHalf { year, half } => (8, year, half, 0),
            DateForm::BareQuarter { quarter } => (9, 0, quarter, 0),
            DateForm::BareHalf { half } => (10, 0, half, 0),
            DateForm::DayOfYear { month, day } => (11, 0, month, day),
        };
        Date(tag << 28 | (year as u32 & 0x3fff) << 12 | u32::from(a) << 6 | u32::from(b))
    }

    pub fn form(self) -> DateForm {
        let year = (self.0 >> 12 & 0x3fff) as i16;
        let (a, b) = ((self.0 >> 6 & 0x3f) as u8, (self.0 & 0x3f) as u8);
        match self.0 >> 28 {
            1 => DateForm::Day { year, month: a, day: b },
            2 => DateForm::Month { year, month: a },
            3 => DateForm::Quarter { year, quarter: a },
            4 => DateForm::Half { year, half: a },
            5 => DateForm::Year { year },
            6 => DateForm::FiscalYear { year },
            7 => DateForm::FiscalQuarter { year, quarter: a },
            8 => DateForm::FiscalHalf { year, half: a },
            9 => DateForm::BareQuarter { quarter: a },
            10 => DateForm::BareHalf { half: a },
            _ => DateForm::DayOfYear { month: a, day: b },
        }
    }

    /// For compact storage; the inverse is `from_packed`.
    pub const fn packed(self) -> u32 {
        self.0
    }

    pub const fn from_packed(packed: u32) -> Date {
        Date(packed)
    }

    /// `text` as a date, if it has the form of one: `2020-03-14`, `2020-03`, `2020-Q1`, `2020-H1`, `2020`, `FY2018/19`,
    /// `FY2018/19-Q1`, `Q1`, `H2`, `03-31`. A day that no calendar has (`2020-02-30`) is none.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let digits = |range: std::ops::Range<usize>| -> Option<i16> {
            let piece = bytes.get(range)?;
            piece.iter().all(u8::is_ascii_digit).then(|| piece.iter().fold(0, |n, b| n * 10 + i16::from(b - b'0')))
        };
        let part = |at: usize| -> Option<(u8, u8)> {
            let (letter, digit) = (*bytes.get(at)?, *bytes.get(at + 1)?);
            match (letter, digit) {
                (b'Q', b'1'..=b'4') | (b'H', b'1'..=b'2') if bytes.len() == at + 2 => Some((letter, digit - b'0')),
                _ => None,
            }
        };
        let form = match bytes {
            [b'Q' | b'H', _] => match part(0)? {
                (b'Q', quarter) => DateForm::BareQuarter { quarter },
                (_, half) => DateForm::BareHalf { half },
            },
            [b'F', b'Y', ..] => {
                let year = digits(2..6)?;
                let next = digits(7..9)?;
                if bytes[6] != b'/' || (year + 1) % 100 != next {
                    return None;
                }
                match bytes.len() {
                    9 => DateForm::FiscalYear { year },
                    12 if bytes[9] == b'-' => match part(10)? {
                        (b'Q', quarter) => DateForm::FiscalQuarter { year, quarter },
                        (_, half) => DateForm::FiscalHalf { year, half },
                    },
                    _ => return None,
                }
            }
            [_, _, b'-', _, _] => {
                let (month, day) = (digits(0..2)?, digits(3..5)?);
                // 2020 is a leap year, so that 02-29 is a day of some year.
                civil::Date::new(2020, month as i8, day as i8).ok()?;
                DateForm::DayOfYear { month: month as u8, day: day as u8 }
            }
            _ => {
                let year = digits(0..4)?;
                match bytes.len() {
                    4 => DateForm::Year { year },
                    7 if bytes[4] == b'-' => match part(5) {
                        Some((b'Q', quarter)) => DateForm::Quarter { year, quarter },
                        Some((_, half)) => DateForm::Half { year, half },
                        None => {
                            let month = digits(5..7)?;
                            civil::Date::new(year, month as i8, 1).ok()?;
                            DateForm::Month { year, month: month as u8 }
                        }
                    },
                    10 if bytes[4] == b'-' && bytes[7] == b'-' => {
                        let (month, day) = (digits(5..7)?, digits(8..10)?);
                        civil::Date::new(year, month as i8, day as i8).ok()?;
                        DateForm::Day { year, month: month as u8, day: day as u8 }
                    }
                    _ => return None,
                }
            }
        };
        Some(Date::new(form))
    }

    /// Its first and last day. `fiscal_start` is the month in which fiscal years begin (1 = January); `bare_year` gives those
    /// without a year the year they are in, and is itself a calendar or fiscal year. `None` if it has no year.
    pub fn days(self, fiscal_start: u8, bare_year: Option<Date>) -> Option<Days> {
        let months = |year: i16, first_month: u8, count: u8| {
            let first = month_start(year, i32::from(first_month) - 1)?;
            let last = month_start(year, i32::from(first_month) - 1 + i32::from(count))?.yesterday().ok()?;
            Some(Days { first, last })
        };
        match self.form() {
            DateForm::Day { year, month, day } => {
                let day = civil::Date::new(year, month as i8, day as i8).ok()?;
                Some(Days { first: day, last: day })
            }
            DateForm::Month { year, month } => months(year, month, 1),
            DateForm::Quarter { year, quarter } => months(year, quarter * 3 - 2, 3),
            DateForm::Half { year, half } => months(year, half * 6 - 5, 6),
            DateForm::Year { year } => months(year, 1, 12),
            DateForm::FiscalYear { year } => months(year, fiscal_start, 12),
            DateForm::FiscalQuarter { year, quarter } => months(year, fiscal_start + quarter * 3 - 3, 3),
            DateForm::FiscalHalf { year, half } => months(year, fiscal_start + half * 6 - 6, 6),
            DateForm::BareQuarter { quarter } => match bare_year?.form() {
                DateForm::Year { year } => Date::new(DateForm::Quarter { year, quarter }).days(fiscal_start, None),
                DateForm::FiscalYear { year } => {
                    Date::new(DateForm::FiscalQuarter { year, quarter }).days(fiscal_start, None)
                }
                _ => None,
            },
            DateForm::BareHalf { half } => match bare_year?.form() {
                DateForm::Year { year } => Date::new(DateForm::Half { year, half }).days(fiscal_start, None),
                DateForm::FiscalYear { year } => {
                    Date::new(DateForm::FiscalHalf { year, half }).days(fiscal_start, None)
                }
                _ => None,
            },
            DateForm::DayOfYear { .. } => None,
        }
    }
}

/// First day of the month that lies `months` after January of `year`.
fn month_start(year: i16, months: i32) -> Option<civil::Date> {
    let year = i32::from(year) + months.div_euclid(12);
    civil::Date::new(i16::try_from(year).ok()?, months.rem_euclid(12) as i8 + 1, 1).ok()
}

impl std::fmt::Display for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.form() {
            DateForm::Day { year, month, day } => write!(formatter, "{year:04}-{month:02}-{day:02}"),
            DateForm::Month { year, month } => write!(formatter, "{year:04}-{month:02}"),
            DateForm::Quarter { year, quarter } => write!(formatter, "{year:04}-Q{quarter}"),
            DateForm::Half { year, half } => write!(formatter, "{year:04}-H{half}"),
            DateForm::Year { year } => write!(formatter, "{year:04}"),
            DateForm::FiscalYear { year } => write!(formatter, "FY{year:04}/{:02}", (year + 1) % 100),
            DateForm::FiscalQuarter { year, quarter } => {
                write!(formatter, "FY{year:04}/{:02}-Q{quarter}", (year + 1) % 100)
            }
            DateForm::FiscalHalf { year, half } => write!(formatter, "FY{year:04}/{:02}-H{half}", (year + 1) % 100),
            DateForm::BareQuarter { quarter } => write!(formatter, "Q{quarter}"),
            DateForm::BareHalf { half } => write!(formatter, "H{half}"),
            DateForm::DayOfYear { month, day } => write!(formatter, "{month:02}-{day:02}"),
        }
    }
}

impl std::fmt::Debug for Date {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{self}")
    }
}

impl Days {
    /// Whether `other` lies inside.
    pub fn contains(self, other: Days) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str, fiscal_start: u8, bare: Option<&str>) -> Option<(String, String)> {
        let days = Date::parse(text)?.days(fiscal_start, bare.and_then(Date::parse))?;
        Some((days.first.to_string(), days.last.to_string()))
    }

    fn pair(first: &str, last: &str) -> Option<(String, String)> {
        Some((first.to_string(), last.to_string()))
    }

    #[test]
    fn a_date_stands_for_its_first_to_its_last_day() {
        assert_eq!(days("2020-03-14", 1, None), pair("2020-03-14", "2020-03-14"));
        assert_eq!(days("2020-02", 1, None), pair("2020-02-01", "2020-02-29"));
        assert_eq!(days("2020-Q4", 1, None), pair("2020-10-01", "2020-12-31"));
        assert_eq!(days("2020-H2", 1, None), pair("2020-07-01", "2020-12-31"));
        assert_eq!(days("FY2018/19", 7, None), pair("2018-07-01", "2019-06-30"));
        assert_eq!(days("FY2018/19-Q3", 7, None), pair("2019-01-01", "2019-03-31"));
        assert_eq!(days("Q1", 7, Some("FY2018/19")), pair("2018-07-01", "2018-09-30"));
        assert_eq!(days("Q1", 7, Some("2020")), pair("2020-01-01", "2020-03-31"));
        assert_eq!(days("Q1", 1, None), None);
    }

    #[test]
    fn every_form_is_written_as_it_is_read() {
        for text in [
            "2020-03-14",
            "2020-03",
            "2020-Q1",
            "2020-H2",
            "2020",
            "FY2018/19",
            "FY1999/00",
            "FY2018/19-Q1",
            "FY2018/19-H2",
            "Q4",
            "H1",
            "03-31",
        ] {
            let date = Date::parse(text).unwrap();
            assert_eq!(date.to_string(), text);
            assert_eq!(Date::from_packed(date.packed()), date);
        }
    }

    #[test]
    fn what_no_calendar_has_is_no_date() {
        for text in
            ["2020-02-30", "2020-13", "2020-Q5", "2020-H3", "FY2018/20", "FY2018", "Q5", "20200", "13-01", "2018/19"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
