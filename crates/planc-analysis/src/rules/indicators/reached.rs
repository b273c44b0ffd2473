//! Targets that ask for nothing, and values that cannot be.

use jiff::ToSpan;
use jiff::civil::Date as Day;
use planc_base::{Decimal, Finding};
use planc_lang::vocabularies::{Direction, IndicatorType, TargetMode};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::amount::{Extent, Of};
use super::course::{mode_of, said};
use super::due::Due;
use super::missing::is_silent;
use super::value::type_of;
use crate::facts::Context;
use crate::facts::dates::in_words;
use crate::view::View;

/// IND-34: an end target that is the baseline, that the baseline meets already, or that a reading reached long before it is due.
pub(super) fn already_reached(context: &Context, found: &mut Vec<Finding>) {
    for indicator in context.plan.own_nodes_of(Kind::Indicator) {
        if !is_silent(indicator) && !indicator.is_unchecked() {
            by_baseline(indicator, found);
        }
    }
    by_readings(context, found);
}

/// The last target, if it is known and nothing says that the value is merely to be held.
fn end_target(indicator: Node<'_>) -> Option<(Field<'_>, Extent<'_>)> {
    let end = indicator.fields(Keyword::Target).last()?;
    let direction = indicator.field(Keyword::Direction);
    let is_held_or_open = direction.is_some_and(|field| {
        !matches!(field.word_index().and_then(Direction::from_index), Some(Direction::Up | Direction::Down))
    });
    (!is_held_or_open).then_some((end, Extent::of(end, indicator)?))
}

fn by_baseline(indicator: Node, found: &mut Vec<Finding>) {
    // What counts from zero says nothing about the value before.
    if mode_of(indicator) == Some(TargetMode::Cumulative) {
        return;
    }
    let Some(baseline) = indicator.field(Keyword::Baseline) else { return };
    let Some((end, target)) = end_target(indicator) else { return };
    let Some(start) = Extent::of(baseline, indicator).filter(|start| start.is_exact()) else { return };
    let Some(target) = target.reckoned_from(start, indicator).filter(|target| target.is_comparable(start, indicator))
    else {
        return;
    };
    let direction = indicator.field(Keyword::Direction).and_then(Field::word_index).and_then(Direction::from_index);
    let is_met = match (target.low, target.high) {
        (Some(low), Some(high)) => low == high && start.low == Some(low),
        (Some(low), None) => direction != Some(Direction::Down) && start.low >= Some(low),
        (None, Some(high)) => direction != Some(Direction::Up) && start.high <= Some(high),
        (None, None) => false,
    };
    if !is_met {
        return;
    }
    let name = indicator.described();
    let message = if target.is_exact() {
        format!("The end target of {name} is what the baseline is already: {}", said(end))
    } else {
        format!("The end target of {name}, {}, is met by the baseline of {} already", said(end), said(baseline))
    };
    let mut finding = Finding::new("IND-34", end.place(), message)
        .label(baseline.place(), "the baseline")
        .help("Write the value that is to be reached, or `direction keep` if the value is merely to be held.");
    if direction.is_none() {
        finding = finding.with_fix(indicator.add_line("Add `direction keep`", "direction keep"));
    }
    found.push(finding);
}

/// A count that only grows is at its end target more than a year before the time.
fn by_readings(context: &Context, found: &mut Vec<Finding>) {
    let mut first: FxHashMap<ThingId, (Node, Day)> = FxHashMap::default();
    for reading in context.plan.own_nodes_of(Kind::Reading).filter(|node| !node.is_unchecked()) {
        let Some(indicator) = indicator_of(reading) else { continue };
        let Some((end, target)) = end_target(indicator).filter(|_| only_grows(indicator)) else { continue };
        let Some(due) = Due::of(end, context.document(indicator)).filter(|due| due.is_by) else { continue };
        let Some(value) = Extent::of(reading.head(), indicator).filter(|value| value.is_comparable(target, indicator))
        else {
            continue;
        };
        let is_reached = value.low.zip(target.low).is_some_and(|(value, target)| value >= target);
        let Some(day) = day_of(reading, context).filter(|_| is_reached) else { continue };
        if day.checked_add(1.year()).is_ok_and(|later| later < due.days.last)
            && first.get(&indicator.id).is_none_or(|(_, before)| day < *before)
        {
            first.insert(indicator.id, (reading, day));
        }
    }
    for (indicator, (reading, day)) in first {
        let indicator = context.plan.node(indicator);
        let Some((end, _)) = end_target(indicator) else { continue };
        let Some(due) = Due::of(end, context.document(indicator)) else { continue };
        found.push(
            Finding::new(
                "IND-34",
                reading.place(),
                format!(
                    "{} had reached its end target of {} by {} on {} already",
                    indicator.described_first(),
                    said(end),
                    due.written(),
                    in_words(day)
                ),
            )
            .label(end.place(), "the end target")
            .help("Set a target that asks for more at the next review, and keep this one behind `was`."),
        );
    }
}

/// The indicator that a reading is of.
fn indicator_of(reading: Node<'_>) -> Option<Node<'_>> {
    let head = reading.head();
    let part = head.parts().iter().find(|part| part.class == PartClass::Reference)?;
    let Target::Thing(id) = head.target(part) else { return None };
    let indicator = reading.plan.node(id);
    (indicator.kind() == Kind::Indicator).then_some(indicator)
}

fn only_grows(indicator: Node) -> bool {
    let counts = matches!(type_of(indicator), Some(IndicatorType::Number | IndicatorType::Money));
    let direction = indicator.field(Keyword::Direction).and_then(Field::word_index).and_then(Direction::from_index);
    let is_total = match indicator.field(Keyword::Values) {
        None => true,
        Some(_) => mode_of(indicator) == Some(TargetMode::Cumulative),
    };
    counts && is_total && direction != Some(Direction::Down)
}

/// The day for which a reading holds: its own, else the last of the report's period.
fn day_of(reading: Node, context: &Context) -> Option<Day> {
    let facts = context.document(reading);
    let range = match reading.field(Keyword::On) {
        Some(field) => field.parts().iter().find_map(|part| field.date_range(part)),
        None => {
            let period = reading.parent()?.field(Keyword::Period)?;
            period.parts().iter().find_map(|part| period.date_range(part))
        }
    };
    facts.range(range?).map(|days| days.last)
}

/// IND-35: a share above the whole, a count below zero.
pub(super) fn cannot_be(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if node.kind() == Kind::Reading {
        if let Some(indicator) = indicator_of(node) {
            check(indicator, node.head(), None, "The reading", found);
        }
        return;
    }
    let baseline = view.field(Keyword::Baseline);
    let start = baseline.and_then(|field| Extent::of(field, node));
    if let Some(field) = baseline {
        check(node, field, None, "The baseline", found);
    }
    // A start that cannot be makes no sense of the changes.
    let start = start.filter(|start| problem(node, *start).is_none());
    for target in view.fields(Keyword::Target) {
        check(node, target, start, "The target", found);
    }
}

fn check<'plan>(
    indicator: Node<'plan>,
    field: Field<'plan>,
    start: Option<Extent<'plan>>,
    what: &str,
    found: &mut Vec<Finding>,
) {
    let Some(extent) = Extent::of(field, indicator) else { return };
    let reckoned = match start {
        Some(start) => extent.reckoned_from(start, indicator),
        None => (!extent.of.is_change()).then_some(extent),
    };
    let Some(reckoned) = reckoned else { return };
    let Some(problem) = problem(indicator, reckoned) else { return };
    let makes = match reckoned.low.or(reckoned.high).filter(|_| extent.of.is_change()) {
        Some(value) => {
            format!(", which makes {}{}", value.normalize(), if reckoned.of == Of::Percent { "%" } else { "" })
        }
        None => String::new(),
    };
    let help = match problem {
        Problem::AboveTheWhole => {
            "Correct the value; if the figure is no share of a whole, write `denominator none \"why\"`."
        }
        Problem::BelowZero => "Correct the value; if it is to fall by that much, the baseline has to be higher.",
    };
    let message = match problem {
        Problem::AboveTheWhole => "more than the whole",
        Problem::BelowZero => "fewer than none",
    };
    found.push(
        Finding::new(
            "IND-35",
            field.place(),
            format!("{what} {} of {} is {message}{makes}", said(field), indicator.described()),
        )
        .help(help),
    );
}

#[derive(Clone, Copy)]
enum Problem {
    AboveTheWhole,
    BelowZero,
}

fn problem(indicator: Node, value: Extent) -> Option<Problem> {
    use IndicatorType as Type;
    let ends = || [value.low, value.high].into_iter().flatten();
    match (type_of(indicator)?, value.of) {
        (Type::Percentage | Type::Compliance | Type::Quality | Type::Level | Type::Extent, Of::Percent) => {
            let has_no_whole = indicator.field(Keyword::Denominator).is_some_and(Field::is_none);
            (!has_no_whole && ends().any(|end| end > Decimal::ONE_HUNDRED)).then_some(Problem::AboveTheWhole)
        }
        (Type::Number, Of::Bare | Of::Things(_)) => ends().any(|end| end < Decimal::ZERO).then_some(Problem::BelowZero),
        _ => None,
    }
}
