//! RES-11 to RES-13 and RES-15: organisations of civil society among those who coordinate.

use planc_base::Finding;
use planc_lang::vocabularies::{BodyKind, DocumentKind, Seat, Terms};
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::naming::names;
use super::papers::{holds, kind_of};
use crate::facts::{Answer, Body, Context, institution, stands_for};

/// RES-11: no organisation of civil society is a member of the coordinating body.
pub(super) fn in_coordinating_body(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let bodies: Vec<&Body> = coordination.own_of_kind(BodyKind::CoordinatingBody).collect();
    // Where there are several, one with such members is enough.
    if let Some(first) = bodies.first()
        && bodies.iter().all(|body| lacks_civil_society(body, context))
    {
        found.push(without_civil_society("RES-11", first.node));
    }
}

/// RES-12: a working group without an organisation of civil society.
pub(super) fn in_working_groups(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let groups = coordination.own_of_kind(BodyKind::WorkingGroup).filter(|body| lacks_civil_society(body, context));
    found.extend(groups.map(|body| without_civil_society("RES-12", body.node)));
}

fn without_civil_society(code: &'static str, body: Node) -> Finding {
    let message = format!("No organisation of civil society is a member of {}", body.described());
    Finding::new(code, body.place(), message)
        .help(
            "Add one, as `member` with the name of an actor of `kind ngo`. If a member is one already, give that \
             actor its `kind`.",
        )
        .with_fix(body.add_line("Add `member ?`", "member ?"))
}

/// Whether all that is known of a body's members speaks against one of civil society.
fn lacks_civil_society(body: &Body, context: &Context) -> bool {
    let actors = context.actors();
    !body.is_open
        && !body.has_none()
        && body.members.iter().all(|member| actors.profile(member.party).is_civil_society() == Answer::No)
}

/// RES-13: an organisation of civil society that only observes.
pub(super) fn without_vote(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    for body in coordination.tables().filter(|body| body.is_asked()) {
        for member in body.members.iter().filter(|member| member.seat == Some(Seat::Observer)) {
            if context.actors().profile(member.party).is_civil_society() != Answer::Yes {
                continue;
            }
            let party = member.party.path();
            let message =
                format!("`{party}`, an organisation of civil society, has no vote in {}", body.node.described());
            let mut finding = Finding::new("RES-13", member.place(), message)
                .help(format!("Write `member {party}` without `as observer`, so that it takes part in decisions."));
            if let Some(place) = member.seat_place() {
                finding = finding.choice(format!("Let `{party}` vote"), place, "");
            }
            found.push(finding);
        }
    }
}

/// RES-15: organisations of civil society that no agreement covers, and agreements with them that set out no duties.
pub(super) fn without_agreement(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    let agreements = Agreements::of(context);
    for node in &agreements.without_duties {
        let message = format!("{} does not set out the duties of its parties", node.described_first());
        found.push(
            Finding::new("RES-15", node.place(), message)
                .help("Once it says what each side has to do, add `sets-out duties`.")
                .with_fix(node.add_line("Add `sets-out duties`", "sets-out duties")),
        );
    }
    if agreements.is_open {
        return;
    }
    let mut seen = FxHashSet::default();
    for body in coordination.tables().filter(|body| body.is_asked()) {
        let members = body.members.iter().flat_map(|member| stands_for(member.party)).filter_map(institution);
        let outside: Vec<Node> = members
            .filter(|node| node.kind() == Kind::Actor && !agreements.parties.contains(&node.id))
            .filter(|node| context.actors().profile(*node).is_civil_society() == Answer::Yes && seen.insert(node.id))
            .collect();
        let Some(first) = outside.first() else { continue };
        let message = format!(
            "No agreement with {} is on record, though {} in {}",
            names(outside.iter().copied()),
            if outside.len() == 1 { "it sits" } else { "they sit" },
            body.node.described()
        );
        found.push(Finding::new("RES-15", body.node.place(), message).help(format!(
            "Declare it, as `document agreement \"…\" {{ kind memorandum; party {}; sets-out duties }}`, or add them \
             to the `party` of one that there is.",
            first.path()
        )));
    }
}

/// The memoranda that hold, or may.
struct Agreements<'plan> {
    /// Everyone who signed one.
    parties: FxHashSet<ThingId>,
    /// Own ones with an organisation of civil society, which do not say what each side has to do.
    without_duties: Vec<Node<'plan>>,
    /// Whether there may be a party that is not known.
    is_open: bool,
}

impl<'plan> Agreements<'plan> {
    fn of(context: &Context<'plan>) -> Agreements<'plan> {
        let mut agreements = Agreements { parties: FxHashSet::default(), without_duties: Vec::new(), is_open: false };
        let mut is_civil: FxHashMap<ThingId, bool> = FxHashMap::default();
        for node in context.plan.nodes_of(Kind::Document) {
            match kind_of(node) {
                Some(DocumentKind::Memorandum) if holds(node) => {}
                None => {
                    agreements.is_open |= node.field(Keyword::Party).is_some();
                    continue;
                }
                Some(_) => continue,
            }
            let mut has_civil_society = false;
            for field in node.fields(Keyword::Party) {
                agreements.is_open |= field.is_broken() || field.has_hole();
                for target in field.targets() {
                    let Some(party) = target.thing().map(|id| context.plan.node(id)) else {
                        agreements.is_open = true;
                        continue;
                    };
                    agreements.parties.extend(stands_for(party).into_iter().map(|party| party.id));
                    agreements.parties.insert(party.id);
                    has_civil_society |= *is_civil
                        .entry(party.id)
                        .or_insert_with(|| context.actors().profile(party).is_civil_society() == Answer::Yes);
                }
            }
            if has_civil_society && node.is_own() && !node.is_broken() && !sets_out_duties(node) {
                agreements.without_duties.push(node);
            }
        }
        agreements
    }
}

fn sets_out_duties(document: Node) -> bool {
    document.fields(Keyword::SetsOut).any(|field| {
        field.is_broken()
            || field.has_hole()
            || field.word_indices().any(|index| Terms::from_index(index) == Some(Terms::Duties))
    })
}
