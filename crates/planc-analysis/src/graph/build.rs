//! The graph from the fields of a plan.

use petgraph::graph::DiGraph;
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{PlanGraph, Relation};
use crate::facts::{Context, is_given_up};

impl PlanGraph {
    pub fn of(context: &Context) -> PlanGraph {
        let plan = context.plan;
        let mut graph = PlanGraph { graph: DiGraph::new(), indices: FxHashMap::default(), open: Vec::new() };
        let mut given_up: FxHashSet<ThingId> = FxHashSet::default();
        for node in plan.nodes() {
            graph.index(node.id);
        }
        for node in plan.nodes() {
            if let Some(whole) = node.parent() {
                graph.add(node.id, Relation::PartOf, whole.id);
            }
            if node.is_unchecked() {
                continue;
            }
            if is_given_up(node) {
                given_up.insert(node.id);
                continue;
            }
            for field in node.all_fields() {
                if let Some(relation) = field.keyword().and_then(|keyword| relation(keyword, node.kind())) {
                    graph.add_field(node, relation, field);
                }
            }
        }
        // Who answers for an activity may be said above it.
        for job in context.work().jobs().filter(|job| !given_up.contains(&job.activity)) {
            let mut seen: FxHashSet<(bool, ThingId)> = FxHashSet::default();
            for involved in job.involved {
                let relation = if involved.role.answers() { Relation::AnsweredForBy } else { Relation::SupportedBy };
                if seen.insert((involved.role.answers(), involved.party)) {
                    graph.add(job.activity, relation, involved.party);
                }
            }
            if job.is_open || job.is_in_words {
                graph.open.push((job.activity, Relation::AnsweredForBy));
            }
        }
        graph
    }

    fn index(&mut self, thing: ThingId) -> petgraph::graph::NodeIndex {
        let graph = &mut self.graph;
        *self.indices.entry(thing).or_insert_with(|| graph.add_node(thing))
    }

    fn add(&mut self, from: ThingId, relation: Relation, to: ThingId) {
        let (from, to) = (self.index(from), self.index(to));
        self.graph.add_edge(from, to, relation);
    }

    fn add_field(&mut self, node: Node, relation: Relation, field: Field) {
        if field.is_none() {
            return;
        }
        let mut is_open = field.is_broken() || field.is_withheld() || field.has_hole();
        let mut seen: Vec<ThingId> = Vec::new();
        for part in field.parts().iter().filter(|part| part.class == PartClass::Reference) {
            match field.target(part) {
                Target::Thing(to) if !seen.contains(&to) => {
                    seen.push(to);
                    self.add(node.id, relation, to);
                }
                Target::Unknown => is_open = true,
                _ => {}
            }
        }
        // An amount that is open says nothing of whose it is; money of which no fund is named may be anybody's.
        if relation == Relation::FundedFrom {
            is_open = seen.is_empty();
        }
        if is_open {
            self.open.push((node.id, relation));
        }
    }
}

/// What a field of a thing of `kind` says; who takes part in activities is known from elsewhere.
fn relation(keyword: Keyword, kind: Kind) -> Option<Relation> {
    Some(match keyword {
        Keyword::Requires => Relation::Requires,
        Keyword::Produces => Relation::Produces,
        Keyword::Serves => Relation::Serves,
        Keyword::ContributesTo | Keyword::Shows => Relation::Moves,
        Keyword::Funding => Relation::FundedFrom,
        Keyword::Owner if kind == Kind::Fund => Relation::BelongsTo,
        Keyword::Collected => Relation::CollectedBy,
        Keyword::VerifiedBy if kind == Kind::Indicator => Relation::VerifiedBy,
        _ => return None,
    })
}
