//! RES-06, RES-10 and RES-28: who is missing at the tables where the response is coordinated.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::catalogue;
use planc_lang::vocabularies::{ActorKind, BodyKind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::naming::{listed, names};
use crate::facts::{Body, Context, Coordination, chain_of_command, institution, stands_for};

/// RES-06: bodies that answer for activities, and sit neither in the coordinating body nor in a working group.
pub(super) fn without_seat(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let Some(table) = own_table(&coordination) else { return };
    if coordination.tables().any(|body| body.is_open) || context.asked_responses().next().is_none() {
        return;
    }
    let members = coordination.tables().flat_map(|body| &body.members);
    let seated: FxHashSet<ThingId> = members
        .flat_map(|member| stands_for(member.party).into_iter().chain([member.party]))
        .filter_map(|party| institution(party).map(|node| node.id))
        .collect();
    // Whoever is spoken for by the institution above it has a seat as well.
    let has_seat = |party: Node| {
        stands_for(party).into_iter().any(|party| chain_of_command(party).any(|node| seated.contains(&node.id)))
    };
    let mut asked = FxHashSet::default();
    let mut outside: Vec<Node> = Vec::new();
    for answering in context.work().jobs().flat_map(|job| job.answering()) {
        if !asked.insert(answering.party) {
            continue;
        }
        let party = context.plan.node(answering.party);
        let Some(actor) = institution(party).filter(|node| node.kind() == Kind::Actor) else { continue };
        if !has_seat(party) && !outside.contains(&actor) {
            outside.push(actor);
        }
    }
    let Some(first) = outside.first() else { return };
    let (sit, answer) = if outside.len() == 1 { ("sits", "answers") } else { ("sit", "answer") };
    let all = names(outside.iter().copied());
    let message =
        format!("{all} {answer} for activities and {sit} in neither the coordinating body nor a working group");
    let line = format!("member {}", outside.iter().map(|actor| actor.path()).collect::<Vec<_>>().join(", "));
    found.push(
        Finding::new("RES-06", table.node.place(), message)
            .help(format!(
                "Give each a seat, such as `member {}` in the working group of its field, or write `parent` in its \
                 entry if an institution above speaks for it.",
                first.path()
            ))
            .with_fix(table.node.add_line(format!("Seat them in {}", table.node.described()), &line)),
    );
}

/// The body of the package in which most should sit: the coordinating body, else a working group.
fn own_table<'coordination, 'plan>(
    coordination: &'coordination Coordination<'plan>,
) -> Option<&'coordination Body<'plan>> {
    let first = coordination.own_of_kind(BodyKind::CoordinatingBody).next();
    first.or_else(|| coordination.own_of_kind(BodyKind::WorkingGroup).next())
}

/// RES-10: the recommended members that the coordinating body lacks.
pub(super) fn composition(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let Some(first) = coordination.own_of_kind(BodyKind::CoordinatingBody).next() else { return };
    let bodies: Vec<&Body> = coordination.of_kind(BodyKind::CoordinatingBody).collect();
    if bodies.iter().any(|body| body.is_open || body.has_none()) || bodies.iter().all(|body| body.members.is_empty()) {
        return;
    }
    let members: Vec<_> = bodies.iter().flat_map(|body| &body.members).collect();
    let is_seated = |code: &str| members.iter().any(|member| context.actors().profile(member.party).acts_as(code));
    let missing: Vec<String> = catalogue::members_of_coordinating_body()
        .into_iter()
        // RES-11 asks for civil society by the kind of the members.
        .filter(|code| Some(*code) != ActorKind::Ngo.code() && !is_seated(code))
        .filter_map(catalogue::actor)
        .map(|actor| format!("`{}` ({})", actor.code, actor.name))
        .collect();
    let Some(code) = missing.first().and_then(|text| text.split('`').nth(1)) else { return };
    let message = format!("In {}, nobody sits for {}", first.node.described(), listed(&missing));
    found.push(Finding::new("RES-10", first.node.place(), message).help(format!(
        "Add a `member` for each. If one of the members is that already, write so in its entry, such as \
         `acts-as {code}`."
    )));
}

/// RES-28: nobody who deals with public procurement takes part in the coordination.
pub(super) fn procurement(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let Some(table) = own_table(&coordination) else { return };
    let tables: Vec<&Body> = coordination.tables().collect();
    if tables.iter().any(|body| body.is_open || body.has_none()) || tables.iter().all(|body| body.members.is_empty()) {
        return;
    }
    if context.asked_responses().next().is_none() {
        return;
    }
    let codes = catalogue::procurement();
    let takes_part = tables.iter().flat_map(|body| &body.members).any(|member| {
        let profile = context.actors().profile(member.party);
        codes.iter().any(|code| profile.acts_as(code))
    });
    let Some(code) = codes.first().filter(|_| !takes_part) else { return };
    let message =
        format!("Nobody who deals with public procurement sits in {} or a working group", table.node.described());
    found.push(Finding::new("RES-28", table.node.place(), message).help(format!(
        "Add the authority for public procurement as `member`, and write `acts-as {code}` in its entry."
    )));
}
