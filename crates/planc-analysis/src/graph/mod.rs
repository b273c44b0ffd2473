//! What hangs on what: one graph of a plan, and what can be read from it.
//!
//! ```text
//! Context ──build──► PlanGraph ──► Timetable (earliest, latest, slack, critical path)
//!                              ──► Impact (what falls with a thing) and foundations (what a thing rests on)
//! ```
//!
//! An edge leads from what says something to what it says it of: from an activity to what it requires, from a measure to the
//! objective that it serves, from a part to its whole. Work that was given up has no edges but those to its whole.

mod build;
mod foundations;
mod impact;
mod schedule;
mod waits;

pub use foundations::{Foundation, foundations};
pub use impact::{Effect, Hit, Impact, Loss, impact, impact_of_all};
pub use schedule::{Timetable, Timing};
pub use waits::is_planned;

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use planc_model::ThingId;
use rustc_hash::FxHashMap;

/// What an edge says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Relation {
    /// A part, of its whole.
    PartOf,
    /// An activity, of what has to be there before.
    Requires,
    /// An activity, of the body, document or source that comes of it.
    Produces,
    /// A measure, of the objective or goal that it takes up.
    Serves,
    /// An activity or measure, of an indicator or outcome that it moves.
    Moves,
    /// Of the fund that pays.
    FundedFrom,
    /// A fund, of the actor that it belongs to.
    BelongsTo,
    /// Of who leads it or answers for it.
    AnsweredForBy,
    /// Of who takes part without answering for it.
    SupportedBy,
    /// An indicator, of who collects its values.
    CollectedBy,
    /// An indicator, of the source of its values.
    VerifiedBy,
}

impl Relation {
    /// Its stable name, in JSON and in drawings.
    pub const fn text(self) -> &'static str {
        match self {
            Relation::PartOf => "part-of",
            Relation::Requires => "requires",
            Relation::Produces => "produces",
            Relation::Serves => "serves",
            Relation::Moves => "moves",
            Relation::FundedFrom => "funded-from",
            Relation::BelongsTo => "belongs-to",
            Relation::AnsweredForBy => "answered-for-by",
            Relation::SupportedBy => "supported-by",
            Relation::CollectedBy => "collected-by",
            Relation::VerifiedBy => "verified-by",
        }
    }
}

/// The things of a plan and what they say of each other.
pub struct PlanGraph {
    graph: DiGraph<ThingId, Relation>,
    indices: FxHashMap<ThingId, NodeIndex>,
    /// Lines that are open, withheld or lead nowhere, by what they stand in.
    open: Vec<(ThingId, Relation)>,
}

impl PlanGraph {
    /// What `thing` says of others.
    pub fn from(&self, thing: ThingId) -> impl Iterator<Item = (Relation, ThingId)> {
        self.edges(thing, Direction::Outgoing)
    }

    /// What others say of `thing`.
    pub fn to(&self, thing: ThingId) -> impl Iterator<Item = (Relation, ThingId)> {
        self.edges(thing, Direction::Incoming)
    }

    /// Every thing that something is said of or that says something, in the order of the plan.
    pub fn things(&self) -> impl Iterator<Item = ThingId> {
        self.graph.node_weights().copied()
    }

    /// Every edge, in the order of the plan.
    pub fn links(&self) -> impl Iterator<Item = (ThingId, Relation, ThingId)> {
        self.graph.edge_references().map(|edge| (self.graph[edge.source()], *edge.weight(), self.graph[edge.target()]))
    }

    /// Lines that are open, withheld or lead nowhere: more may hang together than the graph knows.
    pub fn open(&self) -> &[(ThingId, Relation)] {
        &self.open
    }

    fn edges(&self, thing: ThingId, direction: Direction) -> impl Iterator<Item = (Relation, ThingId)> {
        // petgraph gives the last edge first.
        let index = self.indices.get(&thing);
        let mut edges: Vec<(Relation, ThingId)> = index
            .into_iter()
            .flat_map(|index| self.graph.edges_directed(*index, direction))
            .map(|edge| {
                let other = if direction == Direction::Outgoing { edge.target() } else { edge.source() };
                (*edge.weight(), self.graph[other])
            })
            .collect();
        edges.reverse();
        edges.into_iter()
    }
}

#[cfg(test)]
mod tests;
