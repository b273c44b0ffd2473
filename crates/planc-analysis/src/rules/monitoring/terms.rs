//! MON-13: on what the monitoring rests, and who agreed to it.

use planc_base::Finding;
use planc_lang::vocabularies::{ActorKind, BodyKind, PlanKind, PlanStatus, Terms};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::Context;
use crate::rules::reports::filed::chain;

/// MON-13.
pub(super) fn not_agreed(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        for node in response.plans_of(PlanKind::Monitoring).filter(|node| !node.is_broken() && !node.is_unchecked()) {
            let terms = chain(node)
                .take_while(|above| above.kind() == Kind::Plan)
                .find_map(|above| above.field(Keyword::TermsOfReference));
            let Some(terms) = terms else {
                found.push(
                    Finding::new("MON-13", node.place(), format!("{} rests on no terms of reference", node.described_first()))
                        .help("Name the document that says who does what and when: `terms-of-reference …`, or `terms-of-reference none \"…\"`.")
                        .with_fix(node.add_line("Add `terms-of-reference ?`", "terms-of-reference ?")),
                );
                continue;
            };
            let document = terms.targets().find_map(|target| target.thing()).map(|id| context.plan.node(id));
            if let Some(document) = document {
                found.extend(open_contents(node, terms, document));
            }
            if !is_agreed(node, Some(document)) && !terms.is_none() {
                found.push(
                    Finding::new(
                        "MON-13",
                        node.place(),
                        format!("It is not said that the coordinating body agreed to {}", node.described()),
                    )
                    .help(match coordinating_body(response.nodes_of(Kind::Body)) {
                        Some(name) => format!("Write the decision: `status agreed on … by {name}`."),
                        None => {
                            "Write the decision: `status agreed on … by …`, with the body that coordinates.".to_string()
                        }
                    }),
                );
            }
        }
    }
}

/// Terms of reference that say what they hold, and neither who does what nor until when.
fn open_contents(node: Node, terms: Field, document: Node) -> Option<Finding> {
    let mut lines = document.fields(Keyword::SetsOut).peekable();
    lines.peek()?;
    let fields: Vec<Field> = lines.collect();
    if fields.iter().any(|field| field.is_broken() || field.has_hole()) {
        return None;
    }
    let holds = |term: Terms| {
        fields.iter().any(|field| field.word_indices().any(|index| Terms::from_index(index) == Some(term)))
    };
    let lacking: Vec<(&str, &str)> = [(Terms::Timelines, "timelines", "timelines"), (Terms::Roles, "roles", "roles")]
        .into_iter()
        .filter(|(term, ..)| !holds(*term))
        .map(|(_, what, word)| (what, word))
        .collect();
    let words: Vec<&str> = lacking.iter().map(|(_, word)| *word).collect();
    if words.is_empty() {
        return None;
    }
    let what: Vec<&str> = lacking.iter().map(|(what, _)| *what).collect();
    Some(
        Finding::new(
            "MON-13",
            terms.place(),
            format!(
                "{}, on which {} rests, sets out no {}",
                document.described_first(),
                node.described(),
                crate::rules::goals::list(&what, "and no")
            ),
        )
        .label(document.place(), "the terms of reference")
        .help(format!("Add them there, and write in the document: `sets-out {}`.", words.join(", "))),
    )
}

/// Whether somebody above the authors agreed: to the plan, or to its terms of reference. What is open may say so.
fn is_agreed(node: Node, terms: Option<Option<Node>>) -> bool {
    let decided = |field: &Field| {
        let status = field.word_index().and_then(PlanStatus::from_index);
        matches!(status, Some(PlanStatus::Agreed | PlanStatus::Adopted | PlanStatus::Amended))
    };
    let by_body = |field: Field| {
        if field.is_broken() || field.has_hole() {
            return true;
        }
        let targets = field
            .parts()
            .iter()
            .filter(|part| part.is_behind(Connective::By))
            .filter_map(|part| field.target(part).thing());
        let mut bodies = targets.map(|id| node.plan.node(id));
        bodies.any(decides)
    };
    node.fields(Keyword::Status).filter(decided).any(by_body)
        || terms.flatten().is_some_and(|document| document.fields(Keyword::Status).any(by_body))
}

/// Whether a decision of it is one of the response as a whole.
fn decides(node: Node) -> bool {
    let kind = node.field(Keyword::Kind).and_then(Field::word_index);
    match node.kind() {
        Kind::Body => kind.and_then(BodyKind::from_index).is_none_or(|kind| kind == BodyKind::CoordinatingBody),
        _ => kind
            .and_then(ActorKind::from_index)
            .is_none_or(|kind| matches!(kind, ActorKind::Government | ActorKind::Parliament)),
    }
}

fn coordinating_body<'plan>(mut bodies: impl Iterator<Item = Node<'plan>>) -> Option<&'plan str> {
    bodies
        .find(|body| {
            body.field(Keyword::Kind).and_then(Field::word_index).and_then(BodyKind::from_index)
                == Some(BodyKind::CoordinatingBody)
        })
        .and_then(Node::name)
}
