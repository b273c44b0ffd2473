//! LNK-09: activities that wait for each other in a circle.

use std::collections::VecDeque;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
use planc_base::{Finding, Place};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::Context;
use crate::graph::is_planned;
use crate::rules::cancelled::Cancelled;
use crate::rules::entries::own_entries_in_things;

/// How many circles are shown of activities that all hang together: mending one often mends the others.
const CIRCLES_SHOWN: usize = 16;
/// How many activities of one circle are named.
const STEPS_SHOWN: usize = 12;

/// Why one activity waits for another.
#[derive(Clone, Copy, Debug)]
enum Reason {
    /// It requires it, or an output of it, or what it alone produces. `what` is what is required.
    Requires { what: ThingId, place: Place },
    /// It is done only once this part of it is.
    Contains,
}

type Graph<'plan> = DiGraph<Node<'plan>, Reason>;

/// One activity cannot end before those that it waits for: what it requires, and its own parts. A circle of these can never
/// be carried out. That an activity requires a part of itself is not looked at.
pub(super) fn requires_cycle(context: &Context, found: &mut Vec<Finding>) {
    let graph = graph(context);
    for component in kosaraju_scc(&graph) {
        circles(&graph, &component, found);
    }
}

/// The activities that require something or are required.
fn graph<'plan>(context: &Context<'plan>) -> Graph<'plan> {
    let plan = context.plan;
    let cancelled = Cancelled::of(context);
    let producers = producers(plan, &cancelled);
    let mut graph = Graph::new();
    let mut indices: FxHashMap<ThingId, NodeIndex> = FxHashMap::default();
    for (activity, field) in lines(plan, Keyword::Requires, &cancelled) {
        for part in field.parts().iter().filter(|part| part.class == PartClass::Reference) {
            let Target::Thing(what) = field.target(part) else { continue };
            let Some(waits_for) = waits_for(plan.node(what), &producers).map(|id| plan.node(id)) else { continue };
            if !waits_for.is_own() || cancelled.holds(waits_for) {
                continue;
            }
            let [from, to] =
                [activity, waits_for].map(|node| *indices.entry(node.id).or_insert_with(|| graph.add_node(node)));
            graph.add_edge(from, to, Reason::Requires { what, place: field.place_of(part) });
        }
    }
    for index in graph.node_indices() {
        let around =
            graph[index].ancestors().skip(1).take_while(|node| matches!(node.kind(), Kind::Activity | Kind::Output));
        if let Some(around) = around.filter_map(|node| indices.get(&node.id)).next() {
            graph.add_edge(*around, index, Reason::Contains);
        }
    }
    graph
}

/// The lines of the activities that are to be carried out.
pub(super) fn lines<'plan>(
    plan: &'plan Plan<'plan>,
    keyword: Keyword,
    cancelled: &Cancelled,
) -> impl Iterator<Item = (Node<'plan>, Field<'plan>)> {
    own_entries_in_things(plan, &[keyword]).filter(|(activity, field)| {
        activity.kind() == Kind::Activity
            && !field.is_broken()
            && !activity.is_unchecked()
            && !cancelled.holds(*activity)
    })
}

/// The activity that brings `what` about, if it is still to come.
fn waits_for(what: Node, producers: &FxHashMap<ThingId, Option<ThingId>>) -> Option<ThingId> {
    match what.kind() {
        Kind::Activity => Some(what.id),
        Kind::Output => what.ancestors().find(|node| node.kind() == Kind::Activity).map(|node| node.id),
        // What exists already is not waited for, even if an activity produces a new version of it.
        _ if is_planned(what) => producers.get(&what.id).copied().flatten(),
        _ => None,
    }
}

/// What produces each body, document and source. `None` where several do: each of them may be enough.
fn producers(plan: &Plan, cancelled: &Cancelled) -> FxHashMap<ThingId, Option<ThingId>> {
    let mut producers = FxHashMap::default();
    for (activity, field) in lines(plan, Keyword::Produces, cancelled) {
        for what in field.targets().filter_map(Target::thing) {
            producers
                .entry(what)
                .and_modify(|producer| {
                    if *producer != Some(activity.id) {
                        *producer = None;
                    }
                })
                .or_insert(Some(activity.id));
        }
    }
    producers
}

/// The circles among activities that all wait for each other: a shortest one, then one of those left without its last step,
/// and so on.
fn circles(graph: &Graph, component: &[NodeIndex], found: &mut Vec<Finding>) {
    let is_alone = component.len() == 1 && !graph.contains_edge(component[0], component[0]);
    if is_alone {
        return;
    }
    let mut members: Vec<NodeIndex> = component.to_vec();
    members.sort_by_key(|index| graph[*index].id);
    // Without the steps that were shown already.
    let mut rest = Graph::with_capacity(members.len(), members.len());
    let index: FxHashMap<NodeIndex, NodeIndex> =
        members.iter().map(|member| (*member, rest.add_node(graph[*member]))).collect();
    for member in &members {
        for edge in graph.edges(*member) {
            if let Some(to) = index.get(&edge.target()) {
                rest.add_edge(index[member], *to, *edge.weight());
            }
        }
    }
    let mut start = 0;
    for _ in 0..CIRCLES_SHOWN {
        let circle = loop {
            if start == rest.node_count() {
                return;
            }
            match circle_from(&rest, NodeIndex::new(start)) {
                Some(circle) => break circle,
                None => start += 1,
            }
        };
        found.push(finding(&rest, &circle));
        // The last step that somebody wrote; what contains what cannot be taken out.
        let written = circle.iter().rev().find(|edge| matches!(rest[**edge], Reason::Requires { .. }));
        match written {
            Some(edge) => rest.remove_edge(*edge),
            None => return,
        };
    }
}

/// A shortest circle through `start`, as its steps.
fn circle_from(graph: &Graph, start: NodeIndex) -> Option<Vec<EdgeIndex>> {
    let mut step_to: Vec<Option<EdgeIndex>> = vec![None; graph.node_count()];
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for edge in graph.edges(at) {
            let to = edge.target();
            if to == start {
                let mut circle = vec![edge.id()];
                let mut at = at;
                while at != start {
                    let step = step_to[at.index()]?;
                    circle.push(step);
                    at = graph.edge_endpoints(step)?.0;
                }
                circle.reverse();
                return Some(circle);
            }
            if step_to[to.index()].is_none() {
                step_to[to.index()] = Some(edge.id());
                queue.push_back(to);
            }
        }
    }
    None
}

fn finding(graph: &Graph, circle: &[EdgeIndex]) -> Finding {
    let steps: Vec<(Node, Reason, Node)> = circle
        .iter()
        .filter_map(|edge| graph.edge_endpoints(*edge).map(|(from, to)| (graph[from], graph[*edge], graph[to])))
        .collect();
    let places: Vec<(Place, String)> = steps
        .iter()
        .filter_map(|(from, reason, to)| match reason {
            Reason::Requires { place, .. } => {
                Some((*place, format!("{} waits for {} here", called(*from), called(*to))))
            }
            Reason::Contains => None,
        })
        .collect();
    let first = steps.first().map(|(from, ..)| *from);
    let place = places.first().map(|(place, _)| *place).or(first.map(Node::place));
    let place = place.unwrap_or(Place { file: planc_base::FileId(0), span: planc_base::Span::default() });
    let mut text = first.map_or_else(String::new, called);
    for (number, (_, reason, to)) in steps.iter().enumerate() {
        let which = if number == 0 { " " } else { ", which " };
        if number == STEPS_SHOWN && steps.len() > STEPS_SHOWN + 1 {
            text.push_str(&format!(
                ", and so on by way of {} more, back to {}",
                steps.len() - 1 - number,
                first.map_or_else(String::new, called)
            ));
            break;
        }
        text.push_str(&format!("{which}{}", step(*reason, *to)));
    }
    let message = match steps.as_slice() {
        [(activity, reason, _)] => {
            format!("{} waits for itself: it {}", activity.described_first(), own_step(*reason, *activity))
        }
        _ => format!("Activities wait for each other in a circle: {text}"),
    };
    let mut finding = Finding::new("LNK-09", place, message).help("Take one of these `requires` out.");
    for (place, text) in places.into_iter().skip(1).take(STEPS_SHOWN) {
        finding = finding.label(place, text);
    }
    finding
}

/// "requires `b`", "requires document `d` from `b`".
fn step(reason: Reason, to: Node) -> String {
    match reason {
        Reason::Contains => format!("contains {}", called(to)),
        Reason::Requires { what, .. } if what == to.id => format!("requires {}", called(to)),
        Reason::Requires { what, .. } => {
            let what = to.plan.node(what);
            format!("requires {} {} from {}", what.kind().text(), called(what), called(to))
        }
    }
}

/// The step of an activity to itself.
fn own_step(reason: Reason, activity: Node) -> String {
    match reason {
        Reason::Requires { what, .. } if what != activity.id => {
            let what = activity.plan.node(what);
            format!("requires {} {}, which it brings about itself", what.kind().text(), called(what))
        }
        _ => "requires itself".to_string(),
    }
}

/// Its name, or its title where it has none.
fn called(node: Node) -> String {
    node.name().map_or_else(|| format!("\"{}\"", node.short_title()), |name| format!("`{name}`"))
}
