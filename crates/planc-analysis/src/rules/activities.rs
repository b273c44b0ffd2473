//! ACT: activities and time.

use planc_base::date::DateForm;
use planc_base::{Date, Days, Finding};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;

use super::{Check, Reads};
use crate::facts::dates::{in_words, own_schedule, planned};
use crate::facts::{Context, DocumentFacts, Stretch, is_given_up, schedule_of};
use crate::view::View;

pub const CHECKS: &[Check] = &[
    Check { code: "ACT-01", reads: Reads::Each(SCHEDULED, schedule_incomplete) },
    Check { code: "ACT-02", reads: Reads::Each(DATED, outside_period) },
    Check { code: "ACT-03", reads: Reads::Each(&[Kind::Activity], outside_parent) },
    Check { code: "ACT-04", reads: Reads::Each(&[Kind::Activity], before_requirement) },
    Check { code: "ACT-05", reads: Reads::Each(&[Kind::Activity], output_missing) },
];

/// The kinds that have a `schedule`, besides indicators.
const SCHEDULED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity];

const DATED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity, Kind::Milestone];

/// The longest stretch, in days, in which it is left open what comes first: a quarter.
const LONGEST_OPEN: i64 = 92;

/// ACT-01: no schedule, or one with a start and no end.
fn schedule_incomplete(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Schedule) {
        start_without_end(context, view, found);
        return;
    }
    if node.kind() != Kind::Activity
        || node.is_broken()
        || !view.inherited(Keyword::Schedule).is_empty()
        || has_scheduled_part(node)
    {
        return;
    }
    if is_given_up(node) {
        return;
    }
    let year = context.document(node).period.map_or(context.settings.today, |period| period.first).year();
    found.push(
        Finding::new("ACT-01", node.place(), format!("{} has no `schedule`", node.described_first()))
            .help(format!("Add it, such as `schedule {year}-Q1 .. {year}-Q2`, `schedule by {year}-06`, or `schedule ?` while it is open."))
            .with_fix(node.add_line("Add `schedule ?`", "schedule ?")),
    );
}

fn has_scheduled_part(node: Node) -> bool {
    node.children_of(Kind::Activity).any(|part| part.field(Keyword::Schedule).is_some() || has_scheduled_part(part))
}

/// `schedule from 2026-03`, and no further line that says when it ends.
fn start_without_end(context: &Context, view: &View, found: &mut Vec<Finding>) {
    // Most schedules are told apart by their words alone.
    if view.fields(Keyword::Schedule).any(|field| !field.has(Connective::From)) {
        return;
    }
    let facts = context.document(view.node);
    let is_open = |field: &Field| {
        let stretch = schedule_of(*field, facts);
        let says_length = field.has(Connective::For) || field.has_hole();
        stretch.first.is_some() && stretch.last.is_none() && !says_length
    };
    if !view.fields(Keyword::Schedule).all(|field| is_open(&field)) {
        return;
    }
    let Some(field) = view.field(Keyword::Schedule) else { return };
    let Some(first) = schedule_of(field, facts).first else { return };
    if is_given_up(view.node) {
        return;
    }
    found.push(
        Finding::new(
            "ACT-01",
            field.place(),
            format!("{} starts on {} and has no end", view.node.described_first(), in_words(first)),
        )
        .help(
            "Add how long it takes, such as `for 6 months`, or write from when to when: `schedule 2026-Q1 .. 2026-Q2`."
                .replace("2026", &first.year().to_string()),
        ),
    );
}

/// ACT-02: what begins before the document's period or ends after it.
fn outside_period(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let facts = context.document(node);
    let Some(period) = facts.period else { return };
    let reported = found.len();
    if node.kind() == Kind::Milestone {
        let head = (!node.is_broken()).then(|| node.head());
        for field in head.into_iter().chain(view.fields(Keyword::By)) {
            if let Some(days) = day_of_milestone(field, facts) {
                outside(
                    node,
                    field,
                    Stretch { first: Some(days.first), last: Some(days.last), ..Stretch::default() },
                    period,
                    found,
                );
            }
        }
    } else {
        for field in view.fields(Keyword::Schedule) {
            outside(node, field, schedule_of(field, facts), period, found);
        }
    }
    if found.len() > reported && is_given_up(node) {
        found.truncate(reported);
    }
}

/// The days of `by` in the line of a milestone, or of the `by` line in its block.
fn day_of_milestone(field: Field, facts: &DocumentFacts) -> Option<Days> {
    let part = match field.keyword() {
        Some(Keyword::By) => field.parts().iter().find(|part| part.class == PartClass::Date),
        _ => field.behind(Connective::By),
    }?;
    field.date(part).and_then(|date| facts.days(date))
}

fn outside(node: Node, field: Field, stretch: Stretch, period: Days, found: &mut Vec<Finding>) {
    let Some(document) = node.document() else { return };
    let is_milestone = node.kind() == Kind::Milestone;
    let begins_early = stretch.first.filter(|first| *first < period.first);
    let ends_late = stretch.last.filter(|last| *last > period.last);
    let ends_early = stretch.last.filter(|last| *last < period.first);
    if begins_early.is_none() && ends_late.is_none() && ends_early.is_none() {
        return;
    }
    let (begins, ends) = (in_words(period.first), in_words(period.last));
    let said = match (begins_early, ends_late, ends_early) {
        (_, _, Some(last)) if is_milestone => {
            format!("is due on {}, but {} begins on {begins}", in_words(last), document.described())
        }
        (_, Some(last), _) if is_milestone => {
            format!("is due on {}, but {} ends on {ends}", in_words(last), document.described())
        }
        // A year or month in which the period begins may still hold its day.
        _ if is_milestone => return,
        (Some(first), Some(last), _) => format!(
            "goes from {} to {}, but {} from {begins} to {ends}",
            in_words(first),
            in_words(last),
            document.described()
        ),
        (Some(first), None, _) => {
            format!("begins on {}, but {} begins on {begins}", in_words(first), document.described())
        }
        (None, Some(last), _) => format!("ends on {}, but {} ends on {ends}", in_words(last), document.described()),
        (None, None, Some(last)) => {
            format!("ends on {}, but {} begins on {begins}", in_words(last), document.described())
        }
        (None, None, None) => return,
    };
    let what = if is_milestone { "day" } else { "schedule" };
    found.push(
        Finding::new("ACT-02", field.place(), format!("{} {said}", node.described_first()))
            .help(format!("Correct the {what}, or the period of the {}.", document.kind().text())),
    );
}

/// ACT-03: what begins before the activity that it is part of, or ends after it.
fn outside_parent(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !view.has(Keyword::Schedule) {
        return;
    }
    let facts = context.document(node);
    let above = node.ancestors().skip(1).take_while(|above| matches!(above.kind(), Kind::Activity | Kind::Output));
    let Some((parent, whole)) = above
        .filter(|above| above.kind() == Kind::Activity)
        .find_map(|above| own_schedule(above, facts).map(|whole| (above, whole)))
    else {
        return;
    };
    for field in view.fields(Keyword::Schedule) {
        let part = schedule_of(field, facts);
        let begins_early = part.first.zip(whole.first).filter(|(first, start)| first < start);
        let ends_late = part.last.zip(whole.last).filter(|(last, end)| last > end);
        let ends_early = part.last.zip(whole.first).filter(|(last, start)| last < start);
        let described = parent.described();
        let said = match (begins_early, ends_late, ends_early) {
            (Some((first, start)), None, _) => {
                format!(
                    "begins on {}, but {described}, which it is part of, begins on {}",
                    in_words(first),
                    in_words(start)
                )
            }
            (Some((first, start)), Some((last, end)), _) => format!(
                "goes from {} to {}, but {described}, which it is part of, from {} to {}",
                in_words(first),
                in_words(last),
                in_words(start),
                in_words(end)
            ),
            (None, Some((last, end)), _) => {
                format!("ends on {}, but {described}, which it is part of, ends on {}", in_words(last), in_words(end))
            }
            (None, None, Some((last, start))) => {
                format!(
                    "ends on {}, but {described}, which it is part of, begins on {}",
                    in_words(last),
                    in_words(start)
                )
            }
            (None, None, None) => continue,
        };
        if is_given_up(node) {
            return;
        }
        let mut finding = Finding::new("ACT-03", field.place(), format!("{} {said}", node.described_first()));
        if let Some(line) = parent.field(Keyword::Schedule) {
            finding = finding.label(line.place(), "the schedule of the whole");
        }
        found.push(finding.help(help_to_move(node, parent, field, facts)));
    }
}

/// Two schedules that would agree, where both are a single date or period.
fn help_to_move(node: Node, parent: Node, field: Field, facts: &DocumentFacts) -> String {
    let plain =
        "Move one of them: the part into the time of the whole, or the whole so that it holds the part.".to_string();
    let is_single = node.fields(Keyword::Schedule).count() == 1 && parent.fields(Keyword::Schedule).count() == 1;
    let Some(line) = parent.field(Keyword::Schedule).filter(|_| is_single) else { return plain };
    let (Some((whole, from, to)), Some((_, part_from, part_to))) = (plain_dates(line), plain_dates(field)) else {
        return plain;
    };
    let first = |date: Date| facts.days(date).map(|days| days.first);
    let last = |date: Date| facts.days(date).map(|days| days.last);
    let from = if first(part_from) < first(from) { part_from } else { from };
    let to = if last(part_to) > last(to) { part_to } else { to };
    format!(
        "Move one of them: `schedule {whole}` for the part, or `schedule {} .. {}` for the whole.",
        with_year(from, facts),
        with_year(to, facts)
    )
}

/// The dates of a schedule that is nothing but a date or period, as written, and its two ends.
fn plain_dates(field: Field<'_>) -> Option<(&str, Date, Date)> {
    let [part] = field.parts() else { return None };
    let is_plain = matches!(part.class, PartClass::Date | PartClass::DateRange) && part.connectives().next().is_none();
    let range = field.date_range(part).filter(|_| is_plain)?;
    Some((field.source_of(part), range.from?, range.to?))
}

/// `Q1` with the year that its plan gives it, since the ends of a range have one.
fn with_year(date: Date, facts: &DocumentFacts) -> Date {
    match (date.form(), facts.year.map(Date::form)) {
        (DateForm::BareQuarter { quarter }, Some(DateForm::Year { year })) => {
            Date::new(DateForm::Quarter { year, quarter })
        }
        (DateForm::BareHalf { half }, Some(DateForm::Year { year })) => Date::new(DateForm::Half { year, half }),
        (DateForm::BareQuarter { quarter }, Some(DateForm::FiscalYear { year })) => {
            Date::new(DateForm::FiscalQuarter { year, quarter })
        }
        (DateForm::BareHalf { half }, Some(DateForm::FiscalYear { year })) => {
            Date::new(DateForm::FiscalHalf { year, half })
        }
        _ => date,
    }
}

/// ACT-04: what starts before something that it requires has ended.
fn before_requirement(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Requires) {
        return;
    }
    let node = view.node;
    let own = planned(node, context.document(node));
    if own.first.is_none() && own.last.is_none() {
        return;
    }
    for field in view.fields(Keyword::Requires).filter(|field| !field.is_broken()) {
        for part in field.parts() {
            let Target::Thing(id) = field.target(part) else { continue };
            let required = context.plan.node(id);
            let Some((ended, end)) = end_of(required, context) else { continue };
            let said = match (own.first, own.last) {
                (Some(first), _) if first <= ended && !may_follow(own.start, end) => {
                    format!("starts on {}", in_words(first))
                }
                (None, Some(last)) if last < ended && !may_follow(own.end, end) => {
                    format!("ends on {}", in_words(last))
                }
                _ => continue,
            };
            if is_given_up(node) || is_given_up(required) || required.holds(node) {
                continue;
            }
            let mut name = required.described();
            // "requires `write-course` (…)": that it is an activity goes without saying.
            if required.kind() == Kind::Activity && required.name().is_some() {
                name = name.trim_start_matches("activity ").to_string();
            }
            let mut finding = Finding::new(
                "ACT-04",
                field.place_of(part),
                format!("{} {said}, but requires {name}, which ends on {}", node.described_first(), in_words(ended)),
            );
            if let Some(line) = view.field(Keyword::Schedule) {
                finding = finding.label(line.place(), "when this is done");
            }
            if let Some(line) = required.field(Keyword::Schedule) {
                finding = finding.label(line.place(), "when that is done");
            }
            found.push(finding.help("Move one of them, or take the `requires` out."));
        }
    }
}

/// When an activity, or one of its outputs, is finished: the last day, and the days within which that is.
fn end_of(required: Node, context: &Context) -> Option<(jiff::civil::Date, Option<Days>)> {
    let facts = context.document(required);
    if required.kind() == Kind::Output && !required.is_broken() {
        let head = required.head();
        let dated = head.behind(Connective::By).or_else(|| head.behind(Connective::In));
        if let Some(part) = dated {
            let range = head.date_range(part)?;
            let end = facts.days(range.to?)?;
            return Some((end.last, Some(end)));
        }
    }
    let activity = required.ancestors().find(|node| node.kind() == Kind::Activity)?;
    let stretch = planned(activity, facts);
    Some((stretch.last?, stretch.end))
}

/// Whether the two lie in the same quarter, month or shorter time, so that they may follow each other within it.
fn may_follow(start: Option<Days>, end: Option<Days>) -> bool {
    let (Some(start), Some(end)) = (start, end) else { return false };
    let length = |days: Days| i64::from(days.first.until(days.last).map_or(i32::MAX, |span| span.get_days())) + 1;
    start.contains(end) && length(start) <= LONGEST_OPEN || end.contains(start) && length(end) <= LONGEST_OPEN
}

/// ACT-05: nothing that can be seen when the activity is over.
fn output_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || has_output(node) {
        return;
    }
    let mut above = node.ancestors().skip(1);
    let is_part_of_what_has_one = above
        .by_ref()
        .take_while(|above| matches!(above.kind(), Kind::Activity | Kind::Output))
        .any(|above| above.kind() == Kind::Output || above.children().any(|child| is_product(child.kind())));
    if is_part_of_what_has_one || is_given_up(node) {
        return;
    }
    found.push(
        Finding::new("ACT-05", node.place(), format!("{} has no output", node.described_first()))
            .help("Add what it produces and how much of it, such as `output \"officers trained\" 80 persons`.")
            .with_fix(node.add_line("Add `output ?`", "output ?")),
    );
}

fn is_product(kind: Kind) -> bool {
    matches!(kind, Kind::Output | Kind::Indicator)
}

fn has_output(node: Node) -> bool {
    node.children().any(|child| is_product(child.kind()) || child.kind() == Kind::Activity && has_output(child))
}
