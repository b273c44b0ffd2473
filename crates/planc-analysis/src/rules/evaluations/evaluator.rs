//! Who evaluates, and who goes along.

use planc_base::Finding;
use planc_lang::vocabularies::{ActorKind, AttestTopic, Part as Role, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::Context;
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::rules::looking_back::{actor_of, is_held, is_of_kind, participants};
use crate::view::View;

/// EVA-06: nobody vouches for the evaluator of an internal evaluation.
pub(super) fn not_suitable(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let topic = AttestTopic::EvaluatorSuitable;
    if is_held(node) && is_of_kind(node, ReviewKind::Internal) && !is_vouched(node, topic) {
        let claim = format!("those who carry out {} are trained, independent and accepted by all", node.described());
        found.push(nobody_vouches("EVA-06", node, topic, &claim));
    }
}

/// EVA-07: nobody vouches for the make-up of the team.
pub(super) fn not_balanced(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let topic = AttestTopic::TeamBalanced;
    if !is_held(node) || is_vouched(node, topic) || is_one_person(node) {
        return;
    }
    let claim = format!("the team of {} has the skills it needs, with women and men alike", node.described());
    found.push(nobody_vouches("EVA-07", node, topic, &claim));
}

/// Whether one person alone carries it out, who is no team.
fn is_one_person(node: Node) -> bool {
    let mut parts = node.fields(Keyword::By).flat_map(|field| field.parts().iter().map(move |part| (field, part)));
    let (Some((field, part)), None) = (parts.next(), parts.next()) else { return false };
    field.target(part).thing().is_some_and(|id| node.plan.node(id).kind() == Kind::Person)
}

/// EVA-08: nobody from civil society accompanies the evaluation.
pub(super) fn no_companion(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) {
        return;
    }
    let Some(participants) = participants(node) else { return };
    let mut companions = participants.iter().filter(|one| one.role == Some(Role::Companion)).peekable();
    if companions.peek().is_none() {
        found.push(
            Finding::new("EVA-08", node.place(), format!("Nobody from civil society accompanies {}", node.described()))
                .help(
                    "Name an organisation of civil society or of survivors as companion: `participant … as companion`.",
                ),
        );
        return;
    }
    // Whoever is described in words, or is a person or a body, is taken at the author's word.
    if let Some(state) = companions.clone().find(|one| one.who().is_some_and(is_of_the_state))
        && companions.all(|one| one.who().is_some_and(is_of_the_state))
        && let Some(who) = state.who()
    {
        found.push(
            Finding::new(
                "EVA-08",
                state.field.place_of(state.part),
                format!("{} accompanies {}, but is no part of civil society", who.described_first(), node.described()),
            )
            .label(actor_of(who).name_place(), "declared here")
            .help("Name an organisation of civil society or of survivors as companion: `participant … as companion`."),
        );
    }
}

fn is_of_the_state(party: Node) -> bool {
    let actor = actor_of(party);
    let kind = actor.field(Keyword::Kind).and_then(Field::word_index).and_then(ActorKind::from_index);
    actor.kind() == Kind::Actor
        && matches!(
            kind,
            Some(ActorKind::Government | ActorKind::LocalGovernment | ActorKind::Parliament | ActorKind::Judiciary)
        )
}
