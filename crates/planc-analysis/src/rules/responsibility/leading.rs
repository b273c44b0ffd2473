//! RES-04 and RES-20: who leads.

use planc_base::Finding;
use planc_lang::Keyword;
use planc_lang::{Connective, Kind};
use planc_model::plan::Target;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};

use super::naming::names;
use super::observers::works_alone;
use super::response::{FEW, jobs_of};
use crate::facts::{Answer, Context, Job, is_given_up};
use crate::view::View;

/// RES-04: several answer together, and none of them leads.
pub(super) fn no_lead(_: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Responsible) || view.has(Keyword::Lead) || view.node.is_broken() {
        return;
    }
    let node = view.node;
    let references = view.fields(Keyword::Responsible).flat_map(|field| field.parts());
    if references.filter(|part| part.class == PartClass::Reference).nth(1).is_none() {
        return;
    }
    let mut parties: Vec<ThingId> = Vec::new();
    let mut first = None;
    for field in view.fields(Keyword::Responsible) {
        // One of them is to do it, and it is still open which.
        if field.is_broken() || field.has(Connective::AnyOf) {
            return;
        }
        for part in field.parts().iter().filter(|part| part.class == PartClass::Reference) {
            if let Target::Thing(party) = field.target(part)
                && !parties.contains(&party)
            {
                parties.push(party);
                first.get_or_insert(field);
            }
        }
    }
    let Some(field) = first.filter(|_| parties.len() > 1) else { return };
    // What it stands in may say who leads, and a measure is asked for its activities only.
    if !view.inherited(Keyword::Lead).is_empty() || is_given_up(node) || !is_about_work(node) {
        return;
    }
    let named: Vec<Node> = parties.iter().map(|id| node.plan.node(*id)).collect();
    let message =
        format!("{} answer for {} together, and none of them leads", names(named.iter().copied()), node.described());
    let example = named.first().map_or_else(String::new, |party| party.path());
    let mut finding = Finding::new("RES-04", field.place(), message)
        .help(format!("Say who answers first, such as `lead {example}`; those who only help are `partner`."));
    for party in named.iter().take(3) {
        let line = format!("lead {}", party.path());
        finding = finding.with_fix(node.add_line(format!("Add `{line}`"), &line));
    }
    found.push(finding);
}

/// Whether it is an activity, or one below it takes from it who is responsible.
fn is_about_work(node: Node) -> bool {
    let says = |activity: Node, keyword: Keyword| activity.field(keyword).is_some();
    node.kind() == Kind::Activity
        || node.descendants().any(|below| {
            below.kind() == Kind::Activity && !says(below, Keyword::Responsible) && !says(below, Keyword::Lead)
        })
}

/// RES-20: the state leads no more than half of the activities, or international organisations carry one out by themselves.
pub(super) fn state_leads(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let (mut led, mut not_known, mut count) = (0, 0, 0);
        for job in jobs_of(response, context).filter(|job| job.is_whole) {
            match leads_for_the_state(&job, context) {
                None => continue,
                Some(Answer::Yes) => led += 1,
                Some(Answer::Unknown) => not_known += 1,
                Some(Answer::No) => {}
            }
            count += 1;
        }
        if count < FEW || (led + not_known) * 2 > count {
            continue;
        }
        let message = format!(
            "State bodies lead {led} of {count} activities of {}, which is not most of them",
            response.head().described()
        );
        found.push(Finding::new("RES-20", response.head().place(), message).help(
            "Let a ministry, authority, court or municipality `lead` more of them; organisations can go on working as \
             `partner`.",
        ));
    }
    for job in context.work().jobs() {
        let Some(first) = job.answering().next() else { continue };
        let activity = context.plan.node(job.activity);
        // A sub-activity is part of work that others may answer for.
        if !job.is_whole || activity.is_broken() || !works_alone(&job, context) {
            continue;
        }
        let who = names(distinct(job.answering().map(|involved| involved.party)).map(|id| context.plan.node(id)));
        let message = format!("Only {who} and no national body takes part in {}", activity.described());
        found.push(Finding::new("RES-20", first.field(context.plan).place(), message).help(
            "Name the national body that leads it, as `lead`, and write the international organisation as \
                 `partner`.",
        ));
    }
}

fn distinct(ids: impl Iterator<Item = ThingId>) -> impl Iterator<Item = ThingId> {
    let mut all: Vec<ThingId> = ids.collect();
    all.dedup();
    all.into_iter()
}

/// Whether a state body leads it; `None` if nobody is named yet.
fn leads_for_the_state(job: &Job, context: &Context) -> Option<Answer> {
    let is_state = |party: ThingId| context.actors().profile(context.plan.node(party)).is_state();
    if let Some(leader) = job.leader() {
        return Some(is_state(leader.party));
    }
    if job.is_open || job.is_in_words {
        return Some(Answer::Unknown);
    }
    // Several without a lead: what they all are.
    let mut answers = job.answering().map(|involved| is_state(involved.party));
    let first = answers.next()?;
    Some(if answers.all(|answer| answer == first) { first } else { Answer::Unknown })
}
