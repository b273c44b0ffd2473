//! What indicators of plans that go on for years should say.

use jiff::ToSpan;
use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::{Direction, IndicatorType};
use planc_lang::{Connective, Keyword};
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::due::Due;
use super::missing::is_silent;
use super::said_fully::in_addition;
use super::value::{type_of, value_of};
use crate::facts::Context;
use crate::view::View;

/// IND-10: one target, years away, and none on the way to it.
pub(super) fn nothing_on_the_way(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    let mut targets = view.fields(Keyword::Target);
    let (Some(target), None) = (targets.next(), targets.next()) else { return };
    let direction = view.field(Keyword::Direction).and_then(Field::word_index).and_then(Direction::from_index);
    if direction == Some(Direction::Keep) || is_open(target) {
        return;
    }
    let facts = context.document(node);
    let Some(period) = facts.period else { return };
    let Some(due) = Due::of(target, facts).filter(|due| due.is_by) else { return };
    if !is_longer(period.first, due.days.last, 2) {
        return;
    }
    let middle = period.first.year() + (due.days.last.year() - period.first.year()) / 2;
    found.push(
        Finding::new(
            "IND-10",
            target.place(),
            format!(
                "The only target of {} is due by {}, and none shows on the way whether it will be reached",
                node.described(),
                due.written()
            ),
        )
        .help(format!("Add a target before it, such as `target … by {middle}`."))
        .with_fix(node.add_line("Add a target on the way", &format!("target ? by {middle}"))),
    );
}

/// IND-38: a count with a target at the end of several years, and not said whether it is the sum of the years.
pub(super) fn adds_up_or_not(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || view.has(Keyword::Values) {
        return;
    }
    if !matches!(type_of(node), Some(IndicatorType::Number | IndicatorType::Money)) {
        return;
    }
    let Some(target) = view.fields(Keyword::Target).find(|target| target.has(Connective::By) && !is_open(*target))
    else {
        return;
    };
    // A whole part of the indicator says it for its parts.
    if node.ancestors().skip(1).any(|above| above.kind() == node.kind() && above.field(Keyword::Values).is_some()) {
        return;
    }
    let Some(period) = context.document(node).period else { return };
    if !is_longer(period.first, period.last, 1) || in_addition(view).is_some() {
        return;
    }
    found.push(
        Finding::new(
            "IND-38",
            target.place(),
            format!("It is not said whether the figures of {} add up over the years or stand for a year each", node.described()),
        )
        .help("Add `values cumulative` if all since the beginning is counted, `values per-period` if each year counts for itself, `values level` for a state that is to be reached.")
        .with_fix(node.add_line("Add `values ?`", "values ?")),
    );
}

/// Whether more than `years` full years lie between the days.
fn is_longer(first: Day, last: Day, years: i64) -> bool {
    first.checked_add(years.years()).is_ok_and(|later| later <= last)
}

fn is_open(target: Field) -> bool {
    let value = value_of(target);
    target.is_broken()
        || target.is_none()
        || target.is_withheld()
        || value.is_some_and(|part| matches!(part.class, PartClass::Hole | PartClass::Unknown))
}
