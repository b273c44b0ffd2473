//! Which way the targets of an indicator go, one after the other.

use planc_base::{Decimal, Finding};
use planc_lang::vocabularies::{Direction, IndicatorType, TargetMode};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::amount::{Extent, Of};
use super::due::{Due, is_disorder};
use super::missing::is_silent;
use super::units;
use super::value::{in_words, type_of, value_of};
use crate::facts::Context;
use crate::view::View;

/// Where the value is to go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    Up,
    Down,
}

/// The baseline and the targets that can be compared, in the order of time.
pub(super) struct Course<'plan> {
    pub(super) baseline: Option<Point<'plan>>,
    pub(super) targets: Vec<Point<'plan>>,
    /// `None` if it cannot be told, or the value is merely to be held.
    pub(super) way: Option<Way>,
    /// Whether `direction` says it.
    is_way_written: bool,
}

/// A value and its line.
#[derive(Clone, Copy)]
pub(super) struct Point<'plan> {
    pub(super) field: Field<'plan>,
    pub(super) extent: Extent<'plan>,
    pub(super) due: Option<Due<'plan>>,
}

impl<'plan> Course<'plan> {
    /// `None` if the targets do not follow one another: they are out of order, count each period for itself, or are to be held.
    pub(super) fn of(context: &Context<'plan>, indicator: Node<'plan>) -> Option<Course<'plan>> {
        let direction =
            indicator.field(Keyword::Direction).map(|field| field.word_index().and_then(Direction::from_index));
        let written = match direction {
            None => None,
            Some(Some(Direction::Up)) => Some(Way::Up),
            Some(Some(Direction::Down)) => Some(Way::Down),
            Some(Some(Direction::Keep) | None) => return None,
        };
        let mode = mode_of(indicator);
        if mode == Some(TargetMode::PerPeriod) {
            return None;
        }
        let facts = context.document(indicator);
        let is_level = mode == Some(TargetMode::Level) || mode.is_none() && is_level_by_type(indicator);
        let targets: Vec<Point> = indicator
            .fields(Keyword::Target)
            .filter_map(|field| {
                let due = Due::of(field, facts).filter(|due| due.is_by || is_level)?;
                Some(Point { field, extent: Extent::of(field, indicator)?, due: Some(due) })
            })
            .collect();
        let dues = || targets.iter().filter_map(|point| point.due);
        if dues().zip(dues().skip(1)).any(|(one, two)| is_disorder(&one, &two, one.is_by || two.is_by)) {
            return None;
        }
        let baseline = indicator
            .field(Keyword::Baseline)
            .and_then(|field| Some(Point { field, extent: Extent::of(field, indicator)?, due: None }));
        let mut course = reckoned(indicator, baseline, targets);
        // What counts from zero says nothing about the value before.
        if mode == Some(TargetMode::Cumulative) {
            course.baseline = None;
        }
        course.is_way_written = written.is_some();
        course.way = written.or_else(|| course.way_of_values(indicator));
        Some(course)
    }

    /// From the baseline to the end target; without a baseline, from the first target to the last of several.
    fn way_of_values(&self, indicator: Node) -> Option<Way> {
        let last = self.targets.last()?;
        // The end target may be one that is not known.
        if indicator.fields(Keyword::Target).last().is_some_and(|field| field.entry != last.field.entry) {
            return None;
        }
        let first = match &self.baseline {
            Some(baseline) => baseline,
            None if self.targets.len() > 2 => self.targets.first()?,
            None => return None,
        };
        if first.extent.is_below(last.extent) {
            Some(Way::Up)
        } else {
            last.extent.is_below(first.extent).then_some(Way::Down)
        }
    }

    /// The first two values of which the later goes back.
    fn step_back(&self, way: Way) -> Option<(Point<'plan>, Point<'plan>)> {
        let chain = || self.baseline.iter().chain(&self.targets).copied();
        chain().zip(chain().skip(1)).find(|(one, two)| match way {
            Way::Up => two.extent.is_below(one.extent),
            Way::Down => one.extent.is_below(two.extent),
        })
    }
}

/// All values in one measure: changes as they are if all targets are changes, else with the baseline reckoned in. What cannot be
/// compared with the others is left out.
fn reckoned<'plan>(
    indicator: Node<'plan>,
    baseline: Option<Point<'plan>>,
    mut targets: Vec<Point<'plan>>,
) -> Course<'plan> {
    let course = |baseline, targets| Course { baseline, targets, way: None, is_way_written: false };
    let Some(first) = targets.first().copied() else { return course(baseline, targets) };
    let are_like =
        |targets: &[Point], other: Extent| targets.iter().all(|point| point.extent.is_comparable(other, indicator));
    if first.extent.of.is_change() && are_like(&targets, first.extent) {
        let field = baseline.map_or(first.field, |baseline| baseline.field);
        return course(Some(Point { field, extent: first.extent.zero(), due: None }), targets);
    }
    match baseline {
        Some(start) => {
            targets = targets
                .into_iter()
                .filter_map(|point| {
                    Some(Point { extent: point.extent.reckoned_from(start.extent, indicator)?, ..point })
                })
                .filter(|point| point.extent.is_comparable(start.extent, indicator))
                .collect();
            course(Some(start), targets)
        }
        None => {
            targets.retain(|point| !point.extent.of.is_change());
            let first = targets.first().map(|point| point.extent);
            targets.retain(|point| first.is_some_and(|first| point.extent.is_comparable(first, indicator)));
            course(None, targets)
        }
    }
}

/// What the indicator says of how its figures belong together; `None` if it says nothing that is known.
pub(super) fn mode_of(indicator: Node) -> Option<TargetMode> {
    indicator.field(Keyword::Values).and_then(Field::word_index).and_then(TargetMode::from_index)
}

fn is_level_by_type(indicator: Node) -> bool {
    type_of(indicator).is_some_and(|of_type| !matches!(of_type, IndicatorType::Number | IndicatorType::Money))
}

/// The value as it is written, a text with its marks.
pub(super) fn said(field: Field) -> String {
    if let Some(value) = in_words(field) {
        return value;
    }
    let text = value_of(field).filter(|part| part.class == PartClass::Text).and_then(|part| field.texts(part));
    text.map_or_else(String::new, |text| format!("\"{}\"", text.first_line()))
}

/// IND-08: a target that goes back instead of lying between what comes before and after it.
pub(super) fn goes_back(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || !view.has(Keyword::Target) {
        return;
    }
    let Some(course) = Course::of(context, node) else { return };
    let Some(way) = course.way else { return };
    let Some((one, two)) = course.step_back(way) else { return };
    let name = node.described();
    let (lies, to_do) = match way {
        Way::Up => ("lies below", "rise"),
        Way::Down => ("lies above", "fall"),
    };
    let when = |point: Point| {
        point.due.map_or_else(String::new, |due| {
            let word = if due.is_by { Connective::By } else { Connective::In };
            format!(" {} {}", word.text(), due.written())
        })
    };
    let target = format!("The target {}{} of {name}", said(two.field), when(two));
    let is_start = one.due.is_none();
    let before = match is_start {
        true if one.extent.of.is_change() => "the baseline".to_string(),
        true => format!("the baseline of {}", said(one.field)),
        false => format!("the one before it, {}{}", said(one.field), when(one)),
    };
    let because = if course.is_way_written {
        format!("`direction` says that the value is to {to_do}")
    } else {
        format!("the value is to {to_do} to the end target")
    };
    let mut finding = Finding::new("IND-08", two.field.place(), format!("{target} {lies} {before}, but {because}"));
    if one.field.entry != two.field.entry {
        finding = finding.label(one.field.place(), if is_start { "the baseline" } else { "the one before" });
    }
    found.push(finding.help(if course.is_way_written {
        "Correct one of the values, or the `direction`."
    } else {
        "A target on the way lies between the baseline and the end target. Correct one of the values."
    }));
}

/// IND-09: an end target that asks for less than one before it, or says less clearly what is to be reached.
pub(super) fn end_is_weaker(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || view.fields(Keyword::Target).nth(1).is_none() {
        return;
    }
    let Some(end) = view.fields(Keyword::Target).last() else { return };
    if end.is_broken() || end.is_none() || end.is_withheld() {
        return;
    }
    let facts = context.document(node);
    let is_late = |field: Field| match (Due::of(field, facts), Due::of(end, facts)) {
        (Some(due), Some(last)) => due.days.last >= last.days.last,
        _ => false,
    };
    let earlier: Vec<Field> = view.fields(Keyword::Target).filter(|field| field.entry != end.entry).collect();
    // Out of order: which of them is the end target is not known.
    if earlier.iter().any(|field| is_late(*field)) {
        return;
    }
    if let Some(before) = asks_for_more(context, node, end) {
        found.push(
            Finding::new(
                "IND-09",
                end.place(),
                format!(
                    "The end target of {} asks for less than a target before it: {} after {}",
                    node.described(),
                    said(end),
                    said(before)
                ),
            )
            .label(before.place(), "asks for more")
            .help("Write an end target that goes as far at least, or lower the one before it."),
        );
        return;
    }
    if let Some(before) = earlier.into_iter().find(|before| is_clearer(*before, end, node)) {
        let value = said(end);
        let value = if value.is_empty() { end.source().to_string() } else { value };
        found.push(
            Finding::new(
                "IND-09",
                end.place(),
                format!(
                    "The end target of {} says less clearly what is to be reached than a target before it: {value}",
                    node.described()
                ),
            )
            .label(before.place(), "the clearer one")
            .help("Give the end target a value of the same sort, so that it can be seen whether it is reached."),
        );
    }
}

/// An earlier target that asks for more than `end`, where IND-08 does not speak: a bound that may still be met by less.
fn asks_for_more<'plan>(context: &Context<'plan>, node: Node<'plan>, end: Field<'plan>) -> Option<Field<'plan>> {
    let course = Course::of(context, node)?;
    let way = course.way?;
    let last = course.targets.last().filter(|last| last.field.entry == end.entry)?;
    let demand = |extent: Extent| match way {
        Way::Up => extent.low,
        Way::Down => extent.high.map(|high| -high),
    };
    let asked = demand(last.extent)?;
    if course.step_back(way).is_some() {
        return None;
    }
    let before = course.targets.iter().find(|point| demand(point.extent).is_some_and(|before| before > asked));
    before.map(|point| point.field)
}

/// Whether `before` can be measured and `end` cannot.
fn is_clearer(before: Field, end: Field, indicator: Node) -> bool {
    let is_value = |field: Field| Extent::of(field, indicator).is_some();
    if end.has(Connective::Above) || end.has(Connective::Below) {
        return is_value(before);
    }
    let Some(part) = value_of(end).filter(|part| part.class == PartClass::Text) else { return false };
    // Words where a number belongs are another rule's matter.
    if is_value(end) || !units::takes_words(indicator) {
        return false;
    }
    let has_figure = |field: Field, part| {
        field
            .texts(part)
            .is_some_and(|texts| texts.0.iter().any(|(_, text)| text.contains(|c: char| c.is_ascii_digit())))
    };
    if has_figure(end, part) {
        return false;
    }
    match value_of(before) {
        Some(part) if part.class == PartClass::Text => is_value(before) || has_figure(before, part),
        Some(_) => is_value(before),
        None => false,
    }
}

/// IND-37: all of it already on the way.
pub(super) fn all_on_the_way(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || view.fields(Keyword::Target).nth(1).is_none() {
        return;
    }
    let direction = view.field(Keyword::Direction).and_then(Field::word_index).and_then(Direction::from_index);
    if matches!(direction, Some(Direction::Down | Direction::Keep)) {
        return;
    }
    let is_all = |field: Field| {
        Extent::of(field, node)
            .is_some_and(|extent| extent.of == Of::Percent && extent.low == Some(Decimal::ONE_HUNDRED))
    };
    // What is whole from the beginning has only to be held.
    if view.field(Keyword::Baseline).is_some_and(is_all) {
        return;
    }
    let Some(end) = view.fields(Keyword::Target).last() else { return };
    if Extent::of(end, node).is_some_and(|extent| extent.of == Of::Percent && extent.high < Some(Decimal::ONE_HUNDRED))
    {
        return;
    }
    let facts = context.document(node);
    let on_the_way = view.fields(Keyword::Target).find(|field| {
        field.entry != end.entry
            && !field.has(Connective::In)
            && (is_all(*field) || says_all(*field))
            && !matches!((Due::of(*field, facts), Due::of(end, facts)), (Some(one), Some(last)) if one.days.last >= last.days.last)
    });
    let Some(field) = on_the_way else { return };
    let when = Due::of(field, facts).map_or_else(String::new, |due| format!(" by {}", due.written()));
    found.push(
        Finding::new(
            "IND-37",
            field.place(),
            format!(
                "A target on the way of {} is 100%{when} already, which leaves nothing for the time after it",
                node.described()
            ),
        )
        .label(end.place(), "the end target")
        .help("Write a smaller share for the way, or take the target out if all of it can be reached so early."),
    );
}

/// Whether a target in words speaks of 100%.
fn says_all(field: Field) -> bool {
    let Some(part) = value_of(field).filter(|part| part.class == PartClass::Text) else { return false };
    let Some(texts) = field.texts(part) else { return false };
    texts.0.iter().any(|(_, text)| {
        text.match_indices("100").any(|(at, number)| {
            let is_whole = !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
            let rest = text[at + number.len()..].trim_start();
            is_whole && ["%", "per cent", "percent", "përqind", "për qind"].iter().any(|mark| rest.starts_with(mark))
        })
    })
}
