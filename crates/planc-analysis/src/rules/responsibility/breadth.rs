//! RES-21 and RES-27: whether more than one part and more than one level of the state has work to do.

use planc_base::Finding;
use planc_lang::vocabularies::Territory;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::response::{FEW, jobs_of};
use crate::facts::{Answer, Context, Job, Profile, Response, Role, chain_of_command, stands_for};
use crate::rules::entries::own_entries;

/// RES-21: all state bodies that take part belong to one ministry.
pub(super) fn one_sector(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(parties) = parties(response, context, Role::Partner) else { continue };
        if parties.iter().any(|party| profile(*party, context).is_state() == Answer::Unknown) {
            continue;
        }
        let mut sectors: Vec<Node> = Vec::new();
        for party in parties.into_iter().flat_map(stands_for) {
            if profile(party, context).is_state() == Answer::Yes
                && let Some(sector) = sector(party, context)
                && !sectors.contains(&sector)
            {
                sectors.push(sector);
            }
        }
        let [only] = sectors[..] else { continue };
        let head = response.head();
        let message =
            format!("Of the state, only {} takes part in the activities of {}", only.described(), head.described());
        found.push(Finding::new("RES-21", head.place(), message).help(
            "Give other ministries and authorities a part, such as social welfare, health, education or justice, as \
             `responsible` or `partner`.",
        ));
    }
}

/// RES-27: nobody below the whole country answers for anything.
pub(super) fn no_local_part(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(parties) = parties(response, context, Role::Responsible) else { continue };
        let is_local = |party: &Node| {
            let profile = profile(*party, context);
            profile.is_local || profile.is_open()
        };
        if parties.iter().any(is_local) || has_local_work(response, context) {
            continue;
        }
        let head = response.head();
        let message = format!("No local or regional body answers for any activity of {}", head.described());
        found.push(Finding::new("RES-27", head.place(), message).help(
            "Give municipalities or regions work of their own, as `responsible`, or write `level local` in activities \
             that are carried out there. Local bodies are actors with `level local`.",
        ));
    }
}

/// Everyone who takes part in the work of `response` in a role up to `role`; `None` if there is little work, or somebody is not
/// known or named in words only.
fn parties<'context>(
    response: Response<'context>,
    context: &'context Context,
    role: Role,
) -> Option<Vec<Node<'context>>> {
    let jobs = || jobs_of(response, context);
    let is_open = |job: Job| job.is_open || job.is_in_words || role >= Role::Partner && job.has_more_partners;
    if jobs().take(FEW).count() < FEW || jobs().any(is_open) {
        return None;
    }
    let mut seen: FxHashSet<ThingId> = FxHashSet::default();
    let involved = jobs().flat_map(|job| job.involved).filter(|involved| involved.role <= role);
    let parties = involved.filter(|involved| seen.insert(involved.party));
    let parties: Vec<Node> = parties.map(|involved| context.plan.node(involved.party)).collect();
    (!parties.is_empty()).then_some(parties)
}

fn profile(party: Node, context: &Context) -> Profile {
    context.actors().profile(party)
}

/// The ministry that an authority belongs to, else what is highest above it. What coordinates the response is no sector.
fn sector<'plan>(party: Node<'plan>, context: &Context) -> Option<Node<'plan>> {
    let chain: Vec<Node> = chain_of_command(party).filter(|node| node.kind() == Kind::Actor).collect();
    let ministry = chain.iter().find(|node| profile(**node, context).is_ministry());
    ministry.or(chain.last()).copied()
}

/// Whether an activity, or what it takes its level from, is said to be local or regional.
fn has_local_work(response: Response, context: &Context) -> bool {
    let documents: Vec<ThingId> = response.documents().map(|node| node.id).collect();
    own_entries(context.plan, &[Keyword::Level]).any(|field| {
        let level = Field::word_index(field).and_then(Territory::from_index);
        if !matches!(level, Some(Territory::Local | Territory::Regional)) {
            return false;
        }
        let holder = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id));
        holder.and_then(Node::document).is_some_and(|document| documents.contains(&document.id))
    })
}
