//! ACT-15: the questions with which awareness work is planned.

use planc_base::Finding;
use planc_lang::vocabularies::ActivityKind;
use planc_lang::{Connective, Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;

use crate::facts::{Context, is_given_up};
use crate::view::View;

/// The theme of the catalogue with the questions, and how their ids begin.
const THEME: &str = "prevention.awareness";
const QUESTION: &str = "question.";

/// ACT-15: an awareness activity that leaves one of the questions of the catalogue unanswered. What it is a part of, and its own
/// parts, answer for it.
pub(super) fn questions_open(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let activity = view.node;
    if activity.is_broken() || !view.field(Keyword::Kind).is_some_and(is_awareness) {
        return;
    }
    // The whole is asked, not each part of it.
    if activity
        .ancestors()
        .skip(1)
        .any(|node| node.kind() == Kind::Activity && node.fields(Keyword::Kind).any(is_awareness))
    {
        return;
    }
    let Some((place, theme)) = catalogue::themes().enumerate().find(|(_, theme)| theme.id == THEME) else { return };
    let mut is_answered = vec![false; theme.items.len()];
    let around = activity.ancestors().take_while(|node| !matches!(node.kind(), Kind::Plan | Kind::Strategy));
    let parts = activity.descendants().filter(|node| node.kind() == Kind::Activity);
    for field in around.chain(parts).flat_map(|node: Node| node.fields(Keyword::Covers).collect::<Vec<_>>()) {
        if field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown) {
            return;
        }
        if !is_answer(field) {
            continue;
        }
        for target in field.targets() {
            match target {
                Target::Item(theme, item) if usize::from(theme) == place => is_answered[usize::from(item)] = true,
                _ => {}
            }
        }
    }
    let questions = || theme.items.iter().zip(&is_answered).filter(|(item, _)| item.id.starts_with(QUESTION));
    let missing: Vec<&catalogue::Item> =
        questions().filter(|(_, is_answered)| !**is_answered).map(|(item, _)| item).collect();
    let Some(first) = missing.first().filter(|_| !is_given_up(activity)) else { return };
    let count = questions().count();
    let named: Vec<String> = missing.iter().map(|item| format!("`{}`", &item.id[QUESTION.len()..])).collect();
    let said = match missing.len() {
        all if all == count => format!("answers none of the {count} questions on awareness work"),
        1 => format!("leaves one of the {count} questions on awareness work open: {}", named[0]),
        some => format!("leaves {some} of the {count} questions on awareness work open: {}", named.join(", ")),
    };
    found.push(Finding::new("ACT-15", activity.place(), format!("{} {said}", activity.described_first())).help(
        format!(
            "Answer each in its block, such as `covers {} \"…\"`: {}",
            theme.full_id(first),
            in_sentence(first.text)
        ),
    ));
}

fn is_awareness(field: Field) -> bool {
    field.word_indices().any(|index| ActivityKind::from_index(index) == Some(ActivityKind::Awareness))
}

/// Whether a `covers` says something: a text, a law, or why the question does not apply.
fn is_answer(field: Field) -> bool {
    field.has(Connective::ByLaw)
        || field.has(Connective::NotApplicable)
        || field.parts().iter().any(|part| {
            part.class == PartClass::Text
                || part.connectives().any(|connective| connective == Connective::NotApplicable)
        })
}

/// The question as the end of a sentence.
fn in_sentence(text: &str) -> String {
    let mut characters = text.chars();
    let lower: String =
        characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect());
    if lower.ends_with('?') { lower } else { format!("{lower}.") }
}
