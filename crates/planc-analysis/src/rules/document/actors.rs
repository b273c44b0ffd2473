//! The actors of a response, and what each is there for.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::Context;
use crate::rules::entries::own_entries;

/// Fields that give an actor something to do, to hold or to say.
const ROLES: &[Keyword] = &[
    Keyword::Lead,
    Keyword::Responsible,
    Keyword::Partner,
    Keyword::Consulted,
    Keyword::Informed,
    Keyword::Contractor,
    Keyword::Binding,
    Keyword::Member,
    Keyword::Chair,
    Keyword::Seat,
    Keyword::HeldBy,
    Keyword::Owner,
    Keyword::By,
    Keyword::From,
    Keyword::To,
    Keyword::For,
    Keyword::Party,
    Keyword::Parent,
    Keyword::ReportsTo,
    Keyword::Participant,
    Keyword::Collected,
    Keyword::JudgedBy,
    Keyword::MonitoredBy,
    Keyword::Funding,
    Keyword::Resource,
    Keyword::InKind,
    Keyword::Contact,
    Keyword::NextStep,
    Keyword::Unavailable,
    Keyword::Status,
];

/// DOC-15: no actors are declared, or one of them has no role anywhere.
pub(super) fn without_role(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        if response.nodes_of(Kind::Actor).next().is_none() {
            let head = response.head();
            found.push(
                Finding::new("DOC-15", head.place(), format!("No actor of {} is declared", head.described())).help(
                    "Declare everyone who has a part in it, such as `actor moi \"Ministry of Interior\" { kind government; \
                     acts-as min-interior }`.",
                ),
            );
        }
    }
    // Where no response is asked for its actors, none of them can be too many.
    if context.asked_responses().next().is_none() {
        return;
    }
    let silent: Vec<Node> = context
        .plan
        .own_nodes_of(Kind::Actor)
        .filter(|node| !node.is_broken() && !node.is_unchecked())
        .filter(|node| node.field(Keyword::ActsAs).is_none())
        .collect();
    if silent.is_empty() {
        return;
    }
    let Some(busy) = with_roles(context) else { return };
    for actor in silent.into_iter().filter(|actor| !busy.contains(&actor.id)) {
        found.push(
            Finding::new("DOC-15", actor.place(), format!("{} has no role in the response", actor.described_first())).help(
                "Say what it is by `acts-as`, such as `acts-as police`, name it where it has a part, or take it out.",
            ),
        );
    }
}

/// The actors that something refers to, by themselves or by one of their departments or officials; `None` if a reference is not
/// known, and may mean any of them.
fn with_roles(context: &Context) -> Option<FxHashSet<ThingId>> {
    let mut busy = FxHashSet::default();
    for field in own_entries(context.plan, ROLES).filter(|field| !field.is_broken()) {
        for target in field.targets() {
            match target {
                Target::Unknown => return None,
                Target::Thing(id) => {
                    let actor = context.plan.node(id).ancestors().find(|node| node.kind() == Kind::Actor);
                    busy.extend(actor.map(|actor| actor.id));
                }
                _ => {}
            }
        }
    }
    Some(busy)
}
