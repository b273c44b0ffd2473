//! RES-22 and RES-23: who was heard while the documents were written.

use planc_base::Finding;
use planc_lang::vocabularies::{ActorKind, AttestTopic, BodyKind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Answer, Body, Context, chain_of_command, stands_for};
use crate::rules::attested::nobody_vouches;

/// How many different sectors make a group multidisciplinary.
const SECTORS: usize = 3;

/// RES-22: nobody vouches that survivors were consulted, and none sat in the group that drafted.
pub(super) fn survivors(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let is_survivors = |body: &Body| {
        body.is_open
            || body.members.iter().any(|member| {
                let profile = context.actors().profile(member.party);
                profile.is_any(|kind| kind == ActorKind::Survivors) == Answer::Yes
                    || ActorKind::Survivors.code().is_some_and(|code| profile.acts_as(code))
            })
    };
    if coordination.of_kind(BodyKind::DraftingGroup).any(is_survivors) {
        return;
    }
    for response in context.asked_responses() {
        if response.attests(AttestTopic::SurvivorsConsulted).next().is_none() {
            let head = response.head();
            let claim = format!("survivors were heard while {} was drafted", head.described());
            found.push(nobody_vouches("RES-22", head, AttestTopic::SurvivorsConsulted, &claim));
        }
    }
}

/// RES-23: no drafting group, one of a single field, or one on which civil society had no influence.
pub(super) fn drafting_group(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    if !coordination.may_have(BodyKind::DraftingGroup) {
        let Some(head) = context.asked_responses().next().map(|response| response.head()) else { return };
        let message = format!("{} does not say who drafted it", head.described_first());
        found.push(Finding::new("RES-23", head.place(), message).help(
            "Declare the group, with members of several fields and of civil society: `body drafting \"Drafting group\" \
             { kind drafting-group; chair …; member … }`.",
        ));
        return;
    }
    let mut is_without = false;
    for body in coordination.own_of_kind(BodyKind::DraftingGroup) {
        if body.is_open || body.has_none() {
            continue;
        }
        let before = found.len();
        found.extend(too_narrow(body, context));
        is_without |= found.len() > before;
    }
    if is_without {
        return;
    }
    for response in context.asked_responses() {
        if response.attests(AttestTopic::NgosShapedDraft).next().is_none() {
            let head = response.head();
            let claim = format!("organisations of civil society shaped the draft of {}", head.described());
            found.push(nobody_vouches("RES-23", head, AttestTopic::NgosShapedDraft, &claim));
        }
    }
}

/// A finding on a drafting group without civil society, or of too few sectors; nothing, if that is not known.
fn too_narrow(body: &Body, context: &Context) -> Option<Finding> {
    let node = body.node;
    let members: Vec<Node> = body.members.iter().flat_map(|member| stands_for(member.party)).collect();
    let profiles: Vec<_> = members.iter().map(|member| context.actors().profile(*member)).collect();
    let (message, help) = if members.is_empty() {
        (
            format!("{} does not say who its members are", node.described_first()),
            "Add them, such as `member` with ministries, police, prosecution, social services and organisations of \
             civil society.",
        )
    } else if profiles.iter().all(|profile| profile.is_civil_society() == Answer::No) {
        (
            format!("No organisation of civil society took part in {}", node.described()),
            "Add those that did, as `member` with the name of an actor of `kind ngo`.",
        )
    } else if profiles.iter().all(|profile| !profile.is_open()) && sectors(&members, context) < SECTORS {
        (
            format!("The members of {} come from fewer than three fields", node.described()),
            "Add members of other fields, such as justice, health, education or social services. An authority counts \
             with the ministry that is its `parent`.",
        )
    } else {
        return None;
    };
    Some(Finding::new("RES-23", node.place(), message).help(help).with_fix(node.add_line("Add `member ?`", "member ?")))
}

/// How many different fields the members come from: institutions of the state by what is highest above them, the others by
/// their kind.
fn sectors(members: &[Node], context: &Context) -> usize {
    let mut ministries: FxHashSet<ThingId> = FxHashSet::default();
    let mut kinds: FxHashSet<ActorKind> = FxHashSet::default();
    for member in members {
        let profile = context.actors().profile(*member);
        if profile.is_state() == Answer::Yes {
            let chain: Vec<Node> = chain_of_command(*member).collect();
            let ministry = chain.iter().find(|node| context.actors().profile(**node).is_ministry());
            ministries.extend(ministry.or(chain.last()).map(|node| node.id));
        }
        kinds.extend(profile.kinds().filter(|kind| !kind.is_state()));
    }
    ministries.len() + kinds.len()
}
