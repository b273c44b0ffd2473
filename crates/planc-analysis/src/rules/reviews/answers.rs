//! REV-04: what a report on a review answers.

use planc_base::Finding;
use planc_lang::vocabularies::Question;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use crate::facts::{Chapter, Context};
use crate::rules::goals::list;
use crate::view::View;

/// What every review is asked that names no questions of its own.
const CORE: [Question; 5] =
    [Question::Relevance, Question::Goals, Question::Objectives, Question::Factors, Question::Recommendations];

/// The report on a review has no chapter for a question that the review was to answer.
pub(super) fn question_unanswered(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(review) = view.linked(Keyword::Of).find(|of| of.kind() == Kind::Review) else { return };
    if node.is_broken() || review.is_broken() {
        return;
    }
    let Some(questions) = questions(review) else { return };
    let missing: Vec<&str> =
        questions.into_iter().filter(|question| !is_answered(*question, node, review)).map(word).collect();
    let Some(first) = missing.first() else { return };
    let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    found.push(
        Finding::new(
            "REV-04",
            node.place(),
            format!("{} has no chapter on {}", node.described_first(), list(&names, "or")),
        )
        .label(review.name_place(), "the review was to answer it")
        .help(format!("Add a chapter of that name for each: `section {first} {{ text \"…\" }}`.")),
    );
}

/// The questions from the list; `None` if they are open, or all in the review's own words.
fn questions(review: Node) -> Option<Vec<Question>> {
    let mut questions = Vec::new();
    let mut has_any = false;
    for field in review.fields(Keyword::Question) {
        if field.is_broken() || field.has_hole() {
            return None;
        }
        has_any = true;
        questions.extend(field.word_indices().filter_map(Question::from_index));
    }
    Some(if has_any { questions } else { CORE.to_vec() })
}

/// By a chapter, or by entries that say the same in parts.
fn is_answered(question: Question, report: Node, review: Node) -> bool {
    let has_chapter = report.descendants().any(|node| {
        node.kind() == Kind::Section && node.name() == Some(word(question)) && Chapter::of(node).is_there()
    });
    let holds = |kind: Kind| report.children().chain(review.children()).any(|node| node.kind() == kind);
    let judges = |kind: Kind| {
        let judged = report.children_of(Kind::Assessment).flat_map(|node| {
            let targets: Vec<Target> = node.head().targets().collect();
            targets
        });
        judged.filter_map(Target::thing).any(|id| report.plan.node(id).kind() == kind)
    };
    has_chapter
        || match question {
            Question::Recommendations => holds(Kind::Recommendation),
            Question::Lessons => holds(Kind::Lesson),
            Question::Goals => judges(Kind::Goal),
            Question::Objectives => judges(Kind::Objective),
            _ => false,
        }
}

fn word(question: Question) -> &'static str {
    Question::VOCABULARY.words[question as usize].text
}
