//! The years of the generated plan, counted in months, and the ways to write a stretch of them.

use super::random::Random;

/// First year of the plan.
pub const FIRST_YEAR: u32 = 2026;
/// Last year of the plan.
pub const LAST_YEAR: u32 = 2030;
/// Months in the plan; a month is counted from 0, the first January.
pub const MONTHS: u32 = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/// When an activity happens: as written, and its first and last month.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// As `schedule` takes it.
    pub text: String,
    /// First month.
    pub first: u32,
    /// Last month, included.
    pub last: u32,
}

/// The year that a month lies in.
pub fn year(month: u32) -> u32 {
    FIRST_YEAR + month / 12
}

/// A month as the language writes it.
pub fn month(month: u32) -> String {
    format!("{}-{:02}", year(month), month % 12 + 1)
}

fn quarter(month: u32) -> String {
    format!("{}-Q{}", year(month), month % 12 / 3 + 1)
}

/// From one month to another.
pub fn months(first: u32, last: u32) -> Stretch {
    let text = if first == last { month(first) } else { format!("{} .. {}", month(first), month(last)) };
    Stretch { text, first, last }
}

/// A stretch that begins no earlier than `earliest` and ends with the plan at the latest.
pub fn stretch(random: &mut Random, earliest: u32) -> Stretch {
    let to_quarter = earliest.div_ceil(3) * 3;
    let to_half = earliest.div_ceil(6) * 6;
    let to_year = earliest.div_ceil(12) * 12;
    let form = random.below(100);
    let length = random.between(1, 3);
    let day = random.between(1, 20);
    let chosen = match form {
        0..25 => Stretch { text: quarter(to_quarter), first: to_quarter, last: to_quarter + 2 },
        25..45 => {
            let last = to_quarter + 3 * (length + 1) - 1;
            Stretch { text: format!("{} .. {}", quarter(to_quarter), quarter(last)), first: to_quarter, last }
        }
        45..60 => months(earliest, earliest + length * 2),
        60..70 => months(earliest, earliest),
        70..78 => {
            let text = format!("{0}-{day:02} .. {0}-{1:02}", month(earliest), day + length);
            Stretch { text, first: earliest, last: earliest }
        }
        78..83 => Stretch { text: format!("{}-{day:02}", month(earliest)), first: earliest, last: earliest },
        83..90 => {
            let text = format!("{}-H{}", year(to_half), to_half % 12 / 6 + 1);
            Stretch { text, first: to_half, last: to_half + 5 }
        }
        90..93 => Stretch { text: year(to_year).to_string(), first: to_year, last: to_year + 11 },
        93..95 => {
            let text = format!("{} .. {}", year(to_year), year(to_year) + 1);
            Stretch { text, first: to_year, last: to_year + 23 }
        }
        95..98 => {
            let text = format!("every quarter {} .. {}", year(to_year), year(to_year) + 1);
            Stretch { text, first: to_year, last: to_year + 23 }
        }
        _ => {
            let last = earliest + length + 1;
            Stretch { text: format!("from {}-01 for {} months", month(earliest), length + 2), first: earliest, last }
        }
    };
    if chosen.last < MONTHS { chosen } else { months(earliest.min(MONTHS - 1), MONTHS - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_stay_inside_the_plan_and_begin_when_they_may() {
        let mut random = Random::new(7);
        for round in 0..20_000 {
            let earliest = round % MONTHS;
            let found = stretch(&mut random, earliest);
            assert!(found.first >= earliest && found.first <= found.last && found.last < MONTHS, "{found:?}");
        }
    }

    #[test]
    fn months_are_written_with_their_year() {
        assert_eq!(month(0), "2026-01");
        assert_eq!(months(11, 12).text, "2026-12 .. 2027-01");
        assert_eq!(quarter(59), "2030-Q4");
    }
}
