//! Those who collect figures: with an agreement, if they are outside the state (MON-15), and trained (MON-16).

use planc_base::{Finding, Place};
use planc_lang::vocabularies::{ActorKind, AttestTopic, DocumentKind, DocumentStatus};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::existence::monitoring_head;
use crate::facts::{Context, is_given_up, latest_status};
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::rules::entries::own_entries;

/// An actor, department, person or body that collects figures.
struct Collector<'plan> {
    node: Node<'plan>,
    /// The first line that says so.
    place: Place,
    /// In which document that stands.
    document: Option<ThingId>,
}

/// Every collector, once for each document.
fn collectors<'plan>(context: &Context<'plan>) -> Vec<Collector<'plan>> {
    let mut seen: FxHashSet<(ThingId, Option<ThingId>)> = FxHashSet::default();
    let mut all = Vec::new();
    for field in own_entries(context.plan, &[Keyword::Collected]).filter(|field| !field.is_broken() && !field.is_none())
    {
        let Some(indicator) = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id)) else {
            continue;
        };
        let document = indicator.document().map(|document| document.id);
        for id in field.targets().filter_map(Target::thing) {
            if seen.contains(&(id, document)) || indicator.is_unchecked() || is_given_up(indicator) {
                continue;
            }
            seen.insert((id, document));
            all.push(Collector { node: context.plan.node(id), place: field.place(), document });
        }
    }
    all
}

/// The actor around a department or person.
fn actor_of(node: Node<'_>) -> Option<Node<'_>> {
    node.ancestors().find(|above| above.kind() == Kind::Actor)
}

/// MON-15: one finding for each actor.
pub(super) fn without_agreement(context: &Context, found: &mut Vec<Finding>) {
    let mut actors: Vec<(Node, Place)> = Vec::new();
    for Collector { node, place, .. } in collectors(context) {
        if let Some(actor) = actor_of(node)
            && is_outside_the_state(actor)
            && !actors.iter().any(|(other, _)| *other == actor)
        {
            actors.push((actor, place));
        }
    }
    if actors.is_empty() {
        return;
    }
    let parties = parties_of_memoranda(context);
    for (actor, place) in actors {
        let has_signed = |node: Node| parties.contains(&node.id);
        // A group signs for its members, and an umbrella for what is under it.
        let groups = || parties.iter().map(|id| context.plan.node(*id)).filter(|node| node.kind() == Kind::Actor);
        let is_covered = has_signed(actor)
            || actor.linked(Keyword::Parent).any(has_signed)
            || groups().any(|group| group.linked(Keyword::Member).any(|member| member == actor));
        if is_covered {
            continue;
        }
        let name = actor.path();
        found.push(
            Finding::new(
                "MON-15",
                place,
                format!("{} collects figures without a memorandum", actor.described_first()),
            )
            .label(actor.place(), "outside the state")
            .help(format!(
                "Agree on what is collected, and declare it: `document … \"Memorandum on data\" {{ kind memorandum; party {name}, …; sets-out data }}`."
            )),
        );
    }
}

/// Whether an actor is certainly no authority.
fn is_outside_the_state(actor: Node) -> bool {
    use ActorKind as Kind;
    let kind = actor.field(Keyword::Kind).and_then(Field::word_index).and_then(ActorKind::from_index);
    matches!(
        kind,
        Some(
            Kind::Ngo
                | Kind::Survivors
                | Kind::International
                | Kind::Donor
                | Kind::Private
                | Kind::Company
                | Kind::SocialPartner
                | Kind::Research
                | Kind::University
                | Kind::Media
                | Kind::Religious
        )
    )
}

/// Those who signed a memorandum that was not repealed.
fn parties_of_memoranda(context: &Context) -> FxHashSet<ThingId> {
    let is_memorandum = |node: &Node| {
        let kind = node.field(Keyword::Kind).and_then(Field::word_index).and_then(DocumentKind::from_index);
        let status = latest_status(*node).and_then(Field::word_index).and_then(DocumentStatus::from_index);
        kind == Some(DocumentKind::Memorandum) && status != Some(DocumentStatus::Repealed)
    };
    let memoranda = context.plan.nodes_of(Kind::Document).filter(is_memorandum);
    memoranda.flat_map(|node| node.linked(Keyword::Party)).map(|party| party.id).collect()
}

/// MON-16: neither a document of the response nor those who collect say so.
pub(super) fn not_trained(context: &Context, found: &mut Vec<Finding>) {
    let mut responses = context.asked_responses().peekable();
    if responses.peek().is_none() {
        return;
    }
    let collectors = collectors(context);
    if collectors.is_empty() {
        return;
    }
    let topic = AttestTopic::CollectorsTrained;
    let is_said = |node: &Node| node.ancestors().any(|above| is_vouched(above, topic));
    for response in responses {
        let ids: Vec<ThingId> = response.documents().map(|document| document.id).collect();
        let is_its_own = |collector: &&Collector| collector.document.is_none_or(|document| ids.contains(&document));
        if collectors.iter().filter(is_its_own).all(|collector| is_said(&collector.node)) {
            continue;
        }
        let in_documents = response.attests(topic).any(|attest| attest.document().is_some());
        if !in_documents {
            let head = monitoring_head(response);
            found.push(nobody_vouches("MON-16", head, topic, "those who collect data know the standards and the law"));
        }
    }
}
