//! From when to when a schedule goes, as far as it says so by dates of its own.

use jiff::civil::Date as Day;
use planc_base::date::DateForm;
use planc_base::{Date, Days};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{Amount, DateRange, Part, PartClass, Unit};

use super::DocumentFacts;

/// The longest stretch, in days, in which it is left open what comes first: a quarter.
const LONGEST_OPEN: i64 = 92;

/// First and last day; `None` where it is not said, or depends on something else.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Stretch {
    pub first: Option<Day>,
    pub last: Option<Day>,
    /// Whether the whole of it is said by dates.
    pub is_known: bool,
    /// The days within which it begins and ends, as far as the dates are precise: `Q2` begins and ends somewhere in it.
    pub start: Option<Days>,
    pub end: Option<Days>,
}

/// The stretch that one `schedule` line says. Anchors (`after x`) and conditions (`when "…"`) leave it open.
pub fn schedule_of(field: Field, facts: &DocumentFacts) -> Stretch {
    if field.is_broken() || field.is_none() || field.is_withheld() {
        return Stretch::default();
    }
    // `Q2` or `2026-Q1 .. 2026-Q3`, as most are.
    if let [part] = field.parts()
        && matches!(part.class, PartClass::Date | PartClass::DateRange)
        && part.connectives().next().is_none()
    {
        return days_of(field, part, facts);
    }
    if field.has(Connective::Ongoing) {
        return facts.period.map_or_else(Stretch::default, Stretch::exactly);
    }
    let is_relative = [Connective::Before, Connective::After, Connective::Within, Connective::When]
        .into_iter()
        .any(|connective| field.has(connective));
    // `due 15 days after period` says when to report on the work, not when it is done.
    if is_relative && !field.has(Connective::Due) {
        return Stretch::default();
    }
    // `every year by 03-31`: a day of each year, not of one.
    let dated = field.parts().iter().find(|part| match part.class {
        PartClass::DateRange => true,
        PartClass::Date => !matches!(Date::from_packed(part.value).form(), DateForm::DayOfYear { .. }),
        _ => false,
    });
    let Some(part) = dated else {
        // `every quarter` without a range goes over the whole plan.
        return match facts.period {
            Some(period) if field.has(Connective::Every) && !field.has_hole() => Stretch::exactly(period),
            _ => Stretch::default(),
        };
    };
    let stretch = days_of(field, part, facts);
    if part.is_behind(Connective::By) {
        return Stretch { last: stretch.last, end: stretch.end, ..Stretch::default() };
    }
    if part.is_behind(Connective::From) {
        let length = field.behind(Connective::For).and_then(|part| field.amount(part));
        let last = stretch.first.zip(length).and_then(|(first, length)| after(first, length, field));
        let end = last.map(|last| Days { first: last, last });
        return Stretch { last, is_known: last.is_some(), end, ..stretch };
    }
    stretch
}

/// What a date or a range of dates says by itself.
fn days_of(field: Field, part: &Part, facts: &DocumentFacts) -> Stretch {
    let Some(DateRange { from, to }) = field.date_range(part) else { return Stretch::default() };
    let start = from.and_then(|date| facts.days(date));
    let end = if to == from { start } else { to.and_then(|date| facts.days(date)) };
    let (first, last) = (start.map(|days| days.first), end.map(|days| days.last));
    Stretch { first, last, is_known: first.is_some() && last.is_some(), start, end }
}

/// When a thing is done: by its own `schedule` lines, else by those of its parts, else by those that it takes from what it
/// stands in.
pub fn planned(node: Node, facts: &DocumentFacts) -> Stretch {
    own_schedule(node, facts)
        .or_else(|| schedule_of_parts(node, facts))
        .or_else(|| {
            node.ancestors()
                .skip(1)
                .take_while(|above| gives_schedule(above.kind()))
                .find_map(|above| own_schedule(above, facts))
        })
        .unwrap_or_default()
}

/// When a thing was to be done at first, where one of its own `schedule` lines says that it was another time.
pub fn first_planned(node: Node, facts: &DocumentFacts) -> Option<Stretch> {
    let lines = || node.fields(Keyword::Schedule);
    lines().find_map(|field| former_of(field, facts))?;
    lines().map(|field| former_of(field, facts).unwrap_or_else(|| schedule_of(field, facts))).reduce(Stretch::with)
}

/// The oldest stretch that a line says behind `was`; the newest stands on the line, the oldest last in its block.
fn former_of(field: Field, facts: &DocumentFacts) -> Option<Stretch> {
    let in_block = field.block().filter(|inner| inner.keyword() == Some(Keyword::Was)).last();
    if let Some(former) = in_block {
        return Some(schedule_of(former, facts));
    }
    let former = field.all_parts().get(field.parts().len()..).filter(|former| !former.is_empty())?;
    let part = former.iter().find(|part| matches!(part.class, PartClass::Date | PartClass::DateRange))?;
    let DateRange { from, to } = field.date_range(part)?;
    let (start, end) = (from.and_then(|date| facts.days(date)), to.and_then(|date| facts.days(date)));
    let start = start.filter(|_| !part.is_behind(Connective::By));
    let (first, last) = (start.map(|days| days.first), end.map(|days| days.last));
    Some(Stretch { first, last, is_known: first.is_some() && last.is_some(), start, end })
}

/// From the first to the last of its own `schedule` lines; `None` if it has none.
pub fn own_schedule(node: Node, facts: &DocumentFacts) -> Option<Stretch> {
    node.fields(Keyword::Schedule).map(|field| schedule_of(field, facts)).reduce(Stretch::with)
}

/// From the first to the last of the schedules of its sub-activities, if one of them has any.
fn schedule_of_parts(node: Node, facts: &DocumentFacts) -> Option<Stretch> {
    let parts = node.children_of(Kind::Activity);
    parts.filter_map(|part| own_schedule(part, facts).or_else(|| schedule_of_parts(part, facts))).reduce(Stretch::with)
}

/// The kinds whose schedule holds for the work inside that has none.
pub fn gives_schedule(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area | Kind::Output)
}

impl Stretch {
    fn exactly(days: Days) -> Stretch {
        let Days { first, last } = days;
        let at = |day| Some(Days { first: day, last: day });
        Stretch { first: Some(first), last: Some(last), is_known: true, start: at(first), end: at(last) }
    }

    /// From the earlier start to the later end; an end that one of them leaves open stays open.
    #[must_use]
    pub fn with(self, other: Stretch) -> Stretch {
        let earlier = self.first.zip(other.first).map(|(one, two)| if one <= two { self } else { other });
        let later = self.last.zip(other.last).map(|(one, two)| if one >= two { self } else { other });
        Stretch {
            first: earlier.and_then(|stretch| stretch.first),
            start: earlier.and_then(|stretch| stretch.start),
            last: later.and_then(|stretch| stretch.last),
            end: later.and_then(|stretch| stretch.end),
            is_known: self.is_known && other.is_known,
        }
    }

    /// First to last day, if both are known.
    pub fn days(&self) -> Option<Days> {
        Some(Days { first: self.first?, last: self.last? })
    }
}

/// The last day of `length` that begins on `first`. Working days are counted without holidays here.
fn after(first: Day, length: Amount, field: Field) -> Option<Day> {
    let Unit::Word(unit) = length.unit else { return None };
    let unit = field.plan.names.text(unit);
    let whole = length.value.normalize();
    let count = i64::try_from(whole.mantissa()).ok().filter(|_| whole.scale() == 0)?;
    let span = match unit.trim_end_matches('s') {
        "day" => jiff::Span::new().try_days(count),
        "week" => jiff::Span::new().try_weeks(count),
        "month" => jiff::Span::new().try_months(count),
        "quarter" => jiff::Span::new().try_months(count.checked_mul(3)?),
        "half-year" => jiff::Span::new().try_months(count.checked_mul(6)?),
        "year" => jiff::Span::new().try_years(count),
        _ => return None,
    };
    first.checked_add(span.ok()?).ok()?.yesterday().ok()
}

/// Whether the two lie in the same quarter, month or shorter time, so that they may follow each other within it.
pub fn may_follow(start: Option<Days>, end: Option<Days>) -> bool {
    let (Some(start), Some(end)) = (start, end) else { return false };
    let length = |days: Days| i64::from(days.first.until(days.last).map_or(i32::MAX, |span| span.get_days())) + 1;
    start.contains(end) && length(start) <= LONGEST_OPEN || end.contains(start) && length(end) <= LONGEST_OPEN
}

/// Months as sentences have them.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `31 March 2027`
pub fn in_words(day: Day) -> String {
    let month = MONTHS.get(day.month() as usize - 1).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    /// The stretch of the first `schedule` line of a plan whose block begins with `head`.
    fn stretch(head: &str, schedule: &str) -> String {
        let text = format!("plan p \"P\" {{\n  {head}\n  activity a \"A\" {{ schedule {schedule} }}\n}}\n");
        with_plan(&text, |plan| {
            assert!(plan.findings().is_empty(), "{schedule}: {:?}", plan.findings());
            let node = plan.nodes().find(|node| node.kind() == Kind::Activity).unwrap();
            let facts = DocumentFacts::of(node.document().unwrap());
            let stretch = planned(node, &facts);
            let day = |day: Option<Day>| day.map_or("?".to_string(), |day| day.to_string());
            format!("{} .. {}{}", day(stretch.first), day(stretch.last), if stretch.is_known { "" } else { " open" })
        })
    }

    #[test]
    fn a_schedule_has_the_days_that_it_says() {
        let plain = "period 2026";
        let fiscal = "fiscal-year starts July; period FY2025/26";
        let table = [
            (plain, "Q2", "2026-04-01 .. 2026-06-30"),
            (plain, "2026-Q2 .. 2026-Q3", "2026-04-01 .. 2026-09-30"),
            (plain, "by 2026-06", "? .. 2026-06-30 open"),
            (plain, "from 2026-03", "2026-03-01 .. ? open"),
            (plain, "from 2026-01-31 for 1 month", "2026-01-31 .. 2026-02-27"),
            (plain, "from 2026-03 for 6 months", "2026-03-01 .. 2026-08-31"),
            (plain, "from 2026-03 for 6 moons", "2026-03-01 .. ? open"),
            (plain, "ongoing", "2026-01-01 .. 2026-12-31"),
            (plain, "every quarter", "2026-01-01 .. 2026-12-31"),
            (plain, "every year by 03-31", "2026-01-01 .. 2026-12-31"),
            (plain, "every year by 03-31 2026", "2026-01-01 .. 2026-12-31"),
            (plain, "every quarter 2026-Q2 .. 2026-Q4 due 15 days after period", "2026-04-01 .. 2026-12-31"),
            (plain, "2026-Q2 .. ?", "2026-04-01 .. ? open"),
            (plain, "2 weeks after a", "? .. ? open"),
            (plain, "when \"the law is in force\"", "? .. ? open"),
            (plain, "none \"it never stops\"", "? .. ? open"),
            (plain, "withheld", "? .. ? open"),
            (plain, "?", "? .. ? open"),
            (plain, "by 2026-06 was by 2025-06 because \"late\"", "? .. 2026-06-30 open"),
            (fiscal, "Q1", "2025-07-01 .. 2025-09-30"),
            (fiscal, "FY2025/26", "2025-07-01 .. 2026-06-30"),
            (fiscal, "FY2025/26-H2", "2026-01-01 .. 2026-06-30"),
            ("period ?", "ongoing", "? .. ? open"),
        ];
        for (head, schedule, expected) in table {
            assert_eq!(stretch(head, schedule), expected, "{head}, {schedule}");
        }
    }

    #[test]
    fn what_was_planned_at_first_stands_behind_was() {
        let first = |schedule: &str| {
            let text = format!("plan p \"P\" {{\n  period 2026\n  activity a \"A\" {{ schedule {schedule} }}\n}}\n");
            with_plan(&text, |plan| {
                let node = plan.nodes().find(|node| node.kind() == Kind::Activity).unwrap();
                let facts = DocumentFacts::of(node.document().unwrap());
                let stretch = first_planned(node, &facts)?;
                Some((stretch.first.map(|day| day.to_string()), stretch.last.map(|day| day.to_string())))
            })
        };
        let days = |first: &str, last: &str| Some((Some(first.to_string()), Some(last.to_string())));
        assert_eq!(first("2026-Q2"), None);
        assert_eq!(first("2026-Q3 was 2026-Q2 because \"late\""), days("2026-04-01", "2026-06-30"));
        assert_eq!(
            first("2026-Q4 { was 2026-Q3 because \"late\"; was 2026-Q1 because \"later\" }"),
            days("2026-01-01", "2026-03-31")
        );
        assert_eq!(first("by 2026-09 was by 2026-06 because \"late\""), Some((None, Some("2026-06-30".to_string()))));
        assert_eq!(first("Q1; schedule Q4 was Q3 because \"late\""), days("2026-01-01", "2026-09-30"));
    }

    #[test]
    fn several_lines_are_one_stretch() {
        assert_eq!(stretch("period 2026", "Q1; schedule Q3"), "2026-01-01 .. 2026-09-30");
        assert_eq!(stretch("period 2026", "Q3; schedule by 2026-02"), "? .. 2026-09-30 open");
        assert_eq!(stretch("period 2026", "Q3; schedule ?"), "? .. ? open");
    }

    #[test]
    fn a_day_in_words_has_no_leading_zero() {
        assert_eq!(in_words(jiff::civil::date(2026, 4, 1)), "1 April 2026");
        assert_eq!(in_words(jiff::civil::date(2027, 12, 31)), "31 December 2027");
    }
}
