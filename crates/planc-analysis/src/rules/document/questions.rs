//! The questions that the guide asks of a situation analysis, and where they are answered.

use planc_base::Finding;
use planc_lang::catalogue::{self, Theme};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use rustc_hash::FxHashSet;

use super::analysis::Analysis;
use crate::facts::{Context, Response};
use crate::rules::goals::list;

/// The area of the catalogue that holds the questions.
const QUESTIONS: &str = "analysis";

/// How many of what is open a message names.
const SHOWN: usize = 3;

/// Where an answer may stand.
const ANSWERED_IN: &[Kind] = &[
    Kind::Section,
    Kind::Finding,
    Kind::Strategy,
    Kind::Plan,
    Kind::Area,
    Kind::Goal,
    Kind::Objective,
    Kind::Body,
    Kind::Attest,
];

/// DOC-16: questions of the catalogue's situation analysis are neither answered nor said not to apply.
pub(super) fn unanswered(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        if Analysis::of(response).is_none() {
            continue;
        }
        let Some(answered) = answered(response) else { continue };
        let (mut count, mut open) = (0, 0);
        let mut left: Vec<String> = Vec::new();
        let questions = catalogue::themes().enumerate().filter(|(_, theme)| theme.area_id() == QUESTIONS);
        for (place, theme) in questions {
            let place = place as u16;
            count += theme.items.len();
            if answered.contains(&Target::Theme(place)) {
                continue;
            }
            let items = 0..theme.items.len() as u16;
            let missing: Vec<u16> = items.filter(|item| !answered.contains(&Target::Item(place, *item))).collect();
            open += missing.len();
            left.extend(in_words(theme, &missing));
        }
        if open == 0 {
            continue;
        }
        let head = response.head();
        let example = left.first().map_or("", String::as_str);
        let more = left.len().saturating_sub(SHOWN);
        let mut shown: Vec<String> = left.iter().take(SHOWN).map(|id| format!("`{id}`")).collect();
        if more > 0 {
            shown.push(format!("{more} more"));
        }
        found.push(
            Finding::new(
                "DOC-16",
                head.place(),
                format!(
                    "{open} of the {count} questions of a situation analysis are not answered in {}",
                    head.described()
                ),
            )
            .help(format!(
                "Write `covers {example}` in the section or finding that answers it, or `covers {example} not-applicable \
                 \"…\"` with the reason. Still open: {}.",
                list(&shown, "and")
            )),
        );
    }
}

/// The theme if all of it is open, else each open question.
fn in_words(theme: &Theme, missing: &[u16]) -> Vec<String> {
    if missing.len() == theme.items.len() && !missing.is_empty() {
        return vec![theme.id.to_string()];
    }
    missing.iter().filter_map(|item| theme.items.get(usize::from(*item))).map(|item| theme.full_id(item)).collect()
}

/// What is covered; `None` if something that is not known may be the answer.
fn answered(response: Response) -> Option<FxHashSet<Target>> {
    let mut answered = FxHashSet::default();
    for node in response.nodes_of_any(ANSWERED_IN) {
        for field in node.fields(Keyword::Covers) {
            if field.is_broken() || field.targets().any(|target| target == Target::Unknown) {
                return None;
            }
            answered.extend(field.targets());
        }
    }
    Some(answered)
}
