//! The guiding principles, in both documents.

use planc_base::Finding;
use planc_lang::Keyword;
use planc_lang::vocabularies::{PlanKind, Principle};
use planc_model::Node;

use super::add_lines;
use crate::facts::{Context, kind_of_plan};
use crate::rules::goals::list;

/// The four, in the guide's order.
const PRINCIPLES: [Principle; 4] = [
    Principle::GovernmentOwnership,
    Principle::CivilSocietyParticipation,
    Principle::HumanRightsBased,
    Principle::Sustainability,
];

/// DOC-19: the strategy, or an action plan that carries it out, leaves out a guiding principle.
pub(super) fn missing(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let is_asked = |node: &Node| *node == response.head() || kind_of_plan(*node) == Some(PlanKind::Action);
        let documents = response.documents().filter(|node| !node.is_broken() && is_asked(node));
        found.extend(documents.filter_map(left_out));
    }
}

fn left_out(document: Node) -> Option<Finding> {
    let mut declared = Vec::new();
    for field in document.fields(Keyword::Principle) {
        if field.is_none() || field.is_withheld() || field.is_broken() || field.has_hole() {
            return None;
        }
        declared.extend(field.word_indices().filter_map(Principle::from_index));
    }
    let missing: Vec<&str> =
        PRINCIPLES.into_iter().filter(|principle| !declared.contains(principle)).map(word).collect();
    let first = missing.first()?;
    let quoted: Vec<String> = missing.iter().map(|word| format!("`{word}`")).collect();
    let lines: Vec<String> = missing.iter().map(|word| format!("principle {word} ?")).collect();
    let noun = if missing.len() == 1 { "guiding principle" } else { "guiding principles" };
    let help = match missing.len() {
        1 => format!("Add `principle {first} \"…\"`, with how the document applies it."),
        _ => format!("Add a line for each, such as `principle {first} \"…\"`, with how the document applies it."),
    };
    Some(
        Finding::new(
            "DOC-19",
            document.place(),
            format!("{} does not declare the {noun} {}", document.described_first(), list(&quoted, "and")),
        )
        .help(help)
        .with_fix(add_lines(document, format!("Add {}", list(&quoted, "and")), &lines)),
    )
}

fn word(principle: Principle) -> &'static str {
    Principle::VOCABULARY.words.get(principle as usize).map_or("", |word| word.text)
}
