//! Which activities count, who leads them, and in which quarters they run.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::Date as Day;
use planc_base::Days;
use planc_lang::Kind;
use planc_lang::vocabularies::PlanKind;
use planc_model::ThingId;
use rustc_hash::FxHashSet;

use crate::facts::dates::planned;
use crate::facts::{Context, Job, Role, kind_of_plan};

/// The most quarters that one activity is counted in: a century, more than any plan has.
const MOST_QUARTERS: i32 = 400;

/// A quarter of the calendar, counted from the year 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Quarter(pub i32);

impl Quarter {
    pub fn of(day: Day) -> Quarter {
        Quarter(i32::from(day.year()) * 4 + i32::from(day.month() - 1) / 3)
    }

    /// First to last day.
    pub fn days(self) -> Option<Days> {
        let first =
            Day::new(i16::try_from(self.0.div_euclid(4)).ok()?, (self.0.rem_euclid(4) * 3 + 1) as i8, 1).ok()?;
        let last = Day::new(first.year(), first.month() + 2, 1).ok()?.last_of_month();
        Some(Days { first, last })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}-Q{}", self.0.div_euclid(4), self.0.rem_euclid(4) + 1)
    }
}

/// The plans of which activities count.
pub fn counted_plans(context: &Context) -> FxHashSet<ThingId> {
    let is_counted = |kind| matches!(kind, Some(PlanKind::Action | PlanKind::Child | PlanKind::Specific));
    let plans = context.own_documents().filter(|document| document.kind() == Kind::Plan);
    plans.filter(|plan| is_counted(kind_of_plan(*plan))).map(|plan| plan.id).collect()
}

/// The activities that count: those of action plans that are not parts of others; an operational plan repeats what its plan has.
pub fn activities<'context>(context: &'context Context) -> impl Iterator<Item = Job<'context>> {
    let plans = counted_plans(context);
    context.work().jobs().filter(move |job| is_counted(job, &plans))
}

/// Whether an activity counts, of which `plans` are those that do.
pub fn is_counted(job: &Job, plans: &FxHashSet<ThingId>) -> bool {
    job.is_whole && plans.contains(&job.document)
}

/// The quarters that an activity runs in; `None` if it is not known when it ends.
pub fn quarters(context: &Context, job: &Job) -> Option<RangeInclusive<i32>> {
    let activity = context.plan.node(job.activity);
    let stretch = planned(activity, context.document(activity));
    let last = stretch.last?;
    Some(between(Days { first: stretch.first.unwrap_or(last), last }))
}

/// The quarters that have a day of `days`.
pub(super) fn between(days: Days) -> RangeInclusive<i32> {
    let (first, last) = (Quarter::of(days.first).0, Quarter::of(days.last).0);
    first..=last.min(first + MOST_QUARTERS - 1)
}

/// Who leads an activity; where nobody is said to lead, all who answer for it.
pub fn leading(job: &Job) -> impl Iterator<Item = ThingId> {
    let has_lead = job.answering().any(|involved| involved.role == Role::Lead);
    let mut before: Option<ThingId> = None;
    job.answering()
        .filter(move |involved| !has_lead || involved.role == Role::Lead)
        .map(|involved| involved.party)
        .filter(move |party| before.replace(*party) != Some(*party))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_its_days_and_its_name() {
        let day = jiff::civil::date(2026, 5, 31);
        let quarter = Quarter::of(day);
        assert_eq!(quarter.to_string(), "2026-Q2");
        let days = quarter.days().expect("a quarter of the calendar");
        assert_eq!((days.first.to_string(), days.last.to_string()), ("2026-04-01".into(), "2026-06-30".into()));
        let whole = Days { first: jiff::civil::date(2025, 12, 31), last: day };
        assert_eq!(
            between(whole).map(|quarter| Quarter(quarter).to_string()).collect::<Vec<_>>(),
            ["2025-Q4", "2026-Q1", "2026-Q2"]
        );
    }
}
