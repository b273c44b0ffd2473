//! What follows from a value, a baseline and targets: whether a target is reached, and whether the pace is enough.

use jiff::civil::Date as Day;
use planc_base::{Days, Decimal};
use planc_lang::vocabularies::{Direction, IndicatorType, TargetMode};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::sheet::is_amount;
use planc_model::value::{Amount, PartClass, Unit};

use crate::facts::rhythm::days_between;
use crate::facts::{Context, DocumentFacts};

/// An indicator as far as values can be held against it.
pub(super) struct Scale<'plan> {
    pub targets: Vec<Goal<'plan>>,
    baseline: Option<(Decimal, Option<Days>)>,
    direction: Option<Direction>,
    mode: Option<TargetMode>,
    /// When the plan begins, if the baseline has no date.
    start: Option<Day>,
    is_percent: bool,
}

/// A target with its date.
#[derive(Clone, Copy)]
pub(super) struct Goal<'plan> {
    pub field: Field<'plan>,
    pub value: Decimal,
    /// Whether less is asked for: `at most`.
    is_most: bool,
    pub due: Days,
    is_by: bool,
}

impl<'plan> Scale<'plan> {
    /// `None` if the indicator has no target in numbers whose date is known.
    pub(super) fn of(context: &Context<'plan>, indicator: Node<'plan>) -> Option<Scale<'plan>> {
        let facts = context.document(indicator);
        let baseline_field = indicator.field(Keyword::Baseline).filter(|field| is_said(*field));
        let baseline =
            baseline_field.and_then(|field| Some((plain(field)?.value, dated(field, facts).map(|(days, _)| days))));
        let of_type = word(indicator, Keyword::Type).and_then(IndicatorType::from_index);
        let is_percent = matches!(of_type, Some(IndicatorType::Percentage | IndicatorType::Rate));
        let mut targets: Vec<Goal> = indicator
            .fields(Keyword::Target)
            .filter(|field| is_said(*field))
            .filter_map(|field| Goal::of(field, baseline.map(|(value, _)| value), is_percent, facts))
            .collect();
        targets.sort_by_key(|goal| goal.due.last);
        let last = targets.last()?;
        let said = word(indicator, Keyword::Direction).and_then(Direction::from_index);
        let from_values = || match baseline {
            Some((value, _)) if value < last.value => Some(Direction::Up),
            Some((value, _)) if value > last.value => Some(Direction::Down),
            Some(_) => None,
            None if last.is_most => Some(Direction::Down),
            None if last.field.has(Connective::Least) => Some(Direction::Up),
            None => None,
        };
        let mode = match word(indicator, Keyword::Values).map(TargetMode::from_index) {
            Some(mode) => mode,
            None => is_percent.then_some(TargetMode::Level),
        };
        let direction = said.or_else(from_values);
        Some(Scale { targets, baseline, direction, mode, start: facts.period.map(|days| days.first), is_percent })
    }

    /// Whether a value counts the same as the targets.
    pub(super) fn takes(&self, amount: Amount) -> bool {
        let is_percent = amount.unit == Unit::Percent;
        let target = self.targets.first().and_then(|goal| plain(goal.field)).map(|amount| amount.unit);
        match target {
            Some(Unit::Percent) if self.is_percent => is_percent || amount.unit == Unit::None,
            _ => !is_percent || self.is_percent,
        }
    }

    /// The targets that a value measured on the last of `days` can be held against: those that were due by then, and the next
    /// one. Of values that stand for a time of their own, only the target for that time.
    pub(super) fn comparable(&self, days: Days) -> (Vec<&Goal<'plan>>, Option<&Goal<'plan>>) {
        match self.mode {
            Some(TargetMode::PerPeriod | TargetMode::Average) => {
                let same = self.targets.iter().filter(|goal| !goal.is_by && goal.due == days).collect();
                (same, None)
            }
            _ => {
                let past = self.targets.iter().filter(|goal| goal.due.last <= days.last).collect();
                (past, self.targets.iter().find(|goal| goal.due.last > days.last))
            }
        }
    }

    /// Whether `value` is at the target or beyond it; `None` if it cannot be told which way is better.
    pub(super) fn reaches(&self, value: Decimal, goal: &Goal) -> Option<bool> {
        match self.direction? {
            Direction::Up => Some(value >= goal.value),
            Direction::Down => Some(value <= goal.value),
            Direction::Keep => None,
        }
    }

    /// The value half way up the straight line from the baseline to the next target on that day: what does not come up to it is
    /// not on track by any reading. `None` where there is no such line, or little of the time has passed.
    pub(super) fn least_on_track(&self, goal: &Goal, day: Day) -> Option<Decimal> {
        if !matches!(self.mode, Some(TargetMode::Level | TargetMode::Cumulative)) || goal.due.last <= day {
            return None;
        }
        let (baseline, dated) = self.baseline?;
        let start = match (dated.map(|days| days.last), self.start) {
            (Some(one), Some(two)) => one.max(two),
            (one, two) => one.or(two)?,
        };
        let (passed, all) = (days_between(start, day), days_between(start, goal.due.last));
        if passed * 4 < all || all <= 0 {
            return None;
        }
        let share = Decimal::from(passed).checked_div(Decimal::from(all))?;
        let way = (goal.value - baseline).checked_mul(share)?;
        Some(baseline + way.checked_div(Decimal::TWO)?)
    }

    /// Whether `value` falls short of `least`, in the direction in which the indicator should move.
    pub(super) fn falls_short(&self, value: Decimal, least: Decimal) -> bool {
        match self.direction {
            Some(Direction::Up) => value < least,
            Some(Direction::Down) => value > least,
            _ => false,
        }
    }
}

impl<'plan> Goal<'plan> {
    fn of(
        field: Field<'plan>,
        baseline: Option<Decimal>,
        is_percent: bool,
        facts: &DocumentFacts,
    ) -> Option<Goal<'plan>> {
        if [Connective::Above, Connective::Below, Connective::About, Connective::Top]
            .iter()
            .any(|word| field.has(*word))
        {
            return None;
        }
        let amount = plain(field)?;
        let value = match (amount.is_change, amount.unit) {
            (false, _) => amount.value,
            // Of a percentage, `+10%` can be read in two ways.
            (true, Unit::Percent) if is_percent => return None,
            (true, Unit::Percent) => {
                let share = amount.value.checked_div(Decimal::ONE_HUNDRED)?;
                baseline?.checked_mul(share)?.checked_add(baseline?)?
            }
            (true, _) => baseline?.checked_add(amount.value)?,
        };
        let (due, is_by) = dated(field, facts)?;
        Some(Goal { field, value, is_most: field.has(Connective::Most), due, is_by })
    }
}

fn is_said(field: Field) -> bool {
    !field.is_broken() && !field.is_none() && !field.is_withheld()
}

fn word(indicator: Node, keyword: Keyword) -> Option<usize> {
    indicator.field(keyword).filter(|field| !field.is_broken())?.word_index()
}

/// The number on the line, if it is one number and exact.
pub(super) fn plain(field: Field) -> Option<Amount> {
    const BESIDE: [Connective; 5] =
        [Connective::In, Connective::By, Connective::From, Connective::Of, Connective::Printed];
    if field.has(Connective::About) {
        return None;
    }
    let is_value = |part: &&planc_model::value::Part| !BESIDE.iter().any(|word| part.is_behind(*word));
    let part =
        field.parts().iter().filter(is_value).find(|part| is_amount(part.class) || part.class == PartClass::Range)?;
    field.amount(part)
}

/// The days behind `by` or `in`, and whether it was `by`.
fn dated(field: Field, facts: &DocumentFacts) -> Option<(Days, bool)> {
    let by = field.behind(Connective::By);
    let part = by.or_else(|| field.behind(Connective::In))?;
    Some((facts.range(field.date_range(part)?)?, by.is_some()))
}
