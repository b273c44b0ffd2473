//! From when to when a schedule goes, as far as it says so by dates of its own.

use jiff::civil::Date as Day;
use planc_base::Days;
use planc_lang::Connective;
use planc_model::plan::Field;
use planc_model::value::{Amount, PartClass, Unit};

use super::DocumentFacts;

/// First and last day; `None` where it is not said, or depends on something else.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Stretch {
    pub first: Option<Day>,
    pub last: Option<Day>,
    /// Whether the whole of it is said by dates.
    pub is_known: bool,
}

/// The stretch that one `schedule` line says. Anchors (`after x`) and conditions (`when "…"`) leave it open.
pub fn schedule_of(field: Field, facts: &DocumentFacts) -> Stretch {
    if field.is_broken() || field.has_hole() || field.is_none() || field.is_withheld() {
        return Stretch::default();
    }
    if field.has(Connective::Ongoing) {
        return match facts.period {
            Some(period) => Stretch { first: Some(period.first), last: Some(period.last), is_known: true },
            None => Stretch::default(),
        };
    }
    let is_relative = [Connective::Before, Connective::After, Connective::Within, Connective::When]
        .into_iter()
        .any(|connective| field.has(connective));
    if is_relative {
        return Stretch::default();
    }
    let days = |part| field.date_range(part).and_then(|range| facts.range(range));
    let dates = field.parts().iter().filter(|part| matches!(part.class, PartClass::Date | PartClass::DateRange));
    let dated: Vec<_> = dates.filter(|part| !part.is_behind(Connective::On)).collect();
    let Some(part) = dated.first() else {
        // `every quarter` without a range goes over the whole plan.
        return match facts.period {
            Some(period) if field.has(Connective::Every) => {
                Stretch { first: Some(period.first), last: Some(period.last), is_known: true }
            }
            _ => Stretch::default(),
        };
    };
    let Some(Days { first, last }) = days(part) else { return Stretch::default() };
    if part.is_behind(Connective::By) {
        return Stretch { first: None, last: Some(last), is_known: false };
    }
    if part.is_behind(Connective::From) {
        let length = field.behind(Connective::For).and_then(|part| field.amount(part));
        let last = length.and_then(|length| after(first, length, field));
        return Stretch { first: Some(first), last, is_known: last.is_some() };
    }
    Stretch { first: Some(first), last: Some(last), is_known: true }
}

/// The last day of `length` that begins on `first`. Working days are counted without holidays here.
fn after(first: Day, length: Amount, field: Field) -> Option<Day> {
    let Unit::Word(unit) = length.unit else { return None };
    let unit = field.plan.names.text(unit);
    let count = i64::try_from(length.value.mantissa()).ok().filter(|_| length.value.scale() == 0)?;
    let span = match unit.trim_end_matches('s') {
        "day" => jiff::Span::new().try_days(count),
        "week" => jiff::Span::new().try_weeks(count),
        "month" => jiff::Span::new().try_months(count),
        "quarter" => jiff::Span::new().try_months(count * 3),
        "half-year" => jiff::Span::new().try_months(count * 6),
        "year" => jiff::Span::new().try_years(count),
        _ => return None,
    };
    first.checked_add(span.ok()?).ok()?.yesterday().ok()
}
