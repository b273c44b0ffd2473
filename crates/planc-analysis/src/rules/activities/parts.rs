//! ACT-03: parts of an activity outside its time.

use planc_base::date::DateForm;
use planc_base::{Date, Finding};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use crate::facts::dates::{in_words, own_schedule};
use crate::facts::{Context, DocumentFacts, is_given_up, schedule_of};
use crate::view::View;

/// ACT-03: what begins before the activity that it is part of, or ends after it.
pub(super) fn outside_parent(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
