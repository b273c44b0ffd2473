//! RES-25: whoever watches from outside has no part in the work and its coordination.

use planc_base::{Finding, Place};
use planc_lang::vocabularies::{ActivityKind, BodyKind, MonitoringLevel, Seat};
use planc_lang::{Connective, Keyword};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::{Body, Context, Coordination, institution, word_of};
use crate::rules::goals::list;

/// RES-25: a monitor at strategic level, or a rapporteur, that also carries out, decides or coordinates.
pub(super) fn not_independent(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let monitors = monitors(context, &coordination);
    if monitors.is_empty() {
        return;
    }
    let watching: FxHashSet<ThingId> =
        monitors.iter().flat_map(|monitor| monitor.institutions.iter().copied()).collect();
    let work = answers_for(context, &watching);
    let mut told: Vec<ThingId> = Vec::new();
    for monitor in monitors {
        let mut duties: Vec<String> = Vec::new();
        let mut labels: Vec<(Place, &str)> = Vec::new();
        if let Some((first, count)) = monitor.institutions.iter().find_map(|id| work.get(id)) {
            let activity = context.plan.node(*first);
            duties.push(match count {
                1 => format!("answers for {}", activity.described()),
                _ => format!("answers for {count} activities"),
            });
            labels.push((activity.name_place(), "it answers for this"));
        }
        if monitor.coordinates {
            duties.push("coordinates that itself".to_string());
        }
        for body in coordination.bodies.iter().filter(|body| body.is_asked() && body.node.id != monitor.node.id) {
            if let Some(duty) = monitor.duty_in(body) {
                duties.push(format!("{duty} {}", body.node.described()));
                labels.push((body.node.name_place(), "it belongs to what is watched"));
            }
        }
        let key = monitor.institutions.first().copied().unwrap_or(monitor.node.id);
        if duties.is_empty() || told.contains(&key) {
            continue;
        }
        told.push(key);
        duties.truncate(3);
        let message = format!(
            "{} watches over the whole at strategic level, and also {}",
            monitor.node.described_first(),
            list(&duties, "and")
        );
        let mut finding = Finding::new("RES-25", monitor.place, message).help(
            "Name a monitor without such duties, or give the duties to others. It may go on monitoring and \
             evaluating, and sit in as `observer`.",
        );
        for (place, text) in labels.into_iter().take(3) {
            finding = finding.label(place, text);
        }
        found.push(finding);
    }
}

/// Somebody who watches at strategic level.
struct Monitor<'plan> {
    node: Node<'plan>,
    place: Place,
    /// The actors and bodies that it is, or consists of.
    institutions: Vec<ThingId>,
    /// Whether it is a body that coordinates.
    coordinates: bool,
}

/// Those named in `monitored-by … as strategic`, and the rapporteurs.
fn monitors<'context>(context: &'context Context, coordination: &Coordination<'context>) -> Vec<Monitor<'context>> {
    let mut monitors = Vec::new();
    for document in context.own_documents() {
        for field in document.fields(Keyword::MonitoredBy).filter(|field| !field.is_broken()) {
            let parts = field.parts();
            for (index, part) in parts.iter().enumerate().filter(|(_, part)| part.class == PartClass::Reference) {
                let level = parts.get(index + 1).filter(|next| next.is_behind(Connective::As));
                let level = level.and_then(|next| word_of(next, &MonitoringLevel::VOCABULARY));
                if level.and_then(MonitoringLevel::from_index) != Some(MonitoringLevel::Strategic) {
                    continue;
                }
                if let Some(id) = field.target(part).thing() {
                    let node = context.plan.node(id);
                    let institutions = institutions(node, coordination);
                    let own = coordination.bodies.iter().find(|body| body.node.id == id);
                    let coordinates = own.and_then(|body| body.kind).is_some_and(BodyKind::coordinates);
                    monitors.push(Monitor { node, place: field.place_of(part), institutions, coordinates });
                }
            }
        }
    }
    for body in coordination.own_of_kind(BodyKind::Rapporteur) {
        let institutions = institutions(body.node, coordination);
        // The one that the plan names says it already.
        let is_named = |other: &Monitor| other.institutions.iter().any(|id| institutions.contains(id));
        if !monitors.iter().any(is_named) {
            let (node, place) = (body.node, body.node.place());
            monitors.push(Monitor { node, place, institutions, coordinates: false });
        }
    }
    monitors
}

/// The institution behind `node`; of a body also its seat and its members, unless it coordinates, which is a duty by itself.
fn institutions(node: Node, coordination: &Coordination) -> Vec<ThingId> {
    let mut all: Vec<ThingId> = institution(node).map(|node| node.id).into_iter().collect();
    if let Some(body) = coordination.bodies.iter().find(|body| body.node.id == node.id)
        && body.kind.is_some_and(|kind| !kind.coordinates())
    {
        let seat = node.linked(Keyword::Seat);
        let others = body.members.iter().map(|member| member.party).map(|party| party.id);
        let others: Vec<ThingId> = seat.map(|node| node.id).chain(others).collect();
        all.extend(others.into_iter().filter_map(|id| institution(node.plan.node(id))).map(|node| node.id));
    }
    all
}

impl Monitor<'_> {
    /// What it does in a body that decides or coordinates.
    fn duty_in(&self, body: &Body) -> Option<&'static str> {
        let kind = body.kind.filter(|kind| kind.coordinates())?;
        let is_one = |node: Node| institution(node).is_some_and(|node| self.institutions.contains(&node.id));
        let is_post = matches!(kind, BodyKind::Coordinator | BodyKind::CoordinatorOffice);
        if body.node.linked(Keyword::Seat).any(is_one) && is_post {
            return Some("houses");
        }
        let member = body.members.iter().find(|member| is_one(member.party) && member.seat != Some(Seat::Observer))?;
        Some(if member.is_chair { "presides over" } else { "decides in" })
    }
}

/// By those `watching`, the first own activity that each answers for, and how many there are: monitoring and evaluating are
/// the task of a monitor.
fn answers_for(context: &Context, watching: &FxHashSet<ThingId>) -> FxHashMap<ThingId, (ThingId, usize)> {
    let mut work: FxHashMap<ThingId, (ThingId, usize)> = FxHashMap::default();
    let mut institutions: FxHashMap<ThingId, Option<ThingId>> = FxHashMap::default();
    for job in context.work().jobs() {
        for answering in job.answering() {
            let party = context.plan.node(answering.party);
            let known = institutions.entry(party.id).or_insert_with(|| institution(party).map(|node| node.id));
            let Some(institution) = known.filter(|id| watching.contains(id)) else { continue };
            if !is_watching(context.plan.node(job.activity)) {
                work.entry(institution).and_modify(|(_, count)| *count += 1).or_insert((job.activity, 1));
            }
        }
    }
    work
}

/// Whether an activity is monitoring or evaluation.
fn is_watching(activity: Node) -> bool {
    let kinds = activity.fields(Keyword::Kind).flat_map(|field| field.word_indices());
    let mut kinds = kinds.filter_map(ActivityKind::from_index).peekable();
    kinds.peek().is_some() && kinds.all(|kind| matches!(kind, ActivityKind::Monitoring | ActivityKind::Evaluation))
}
