//! ACT-02: dates outside the period of the document.

use planc_base::{Days, Finding};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use crate::facts::dates::in_words;
use crate::facts::{Context, DocumentFacts, Stretch, is_given_up, schedule_of};
use crate::view::View;

/// ACT-02: what begins before the document's period or ends after it.
pub(super) fn outside_period(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
