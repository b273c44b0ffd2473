//! Earliest and latest dates, slack and the critical path, from the dates that the plan gives and what waits for what.
//!
//! An activity takes the days from the first to the last that the plan gives it. It begins on the first of them, or the day
//! after the last of what it waits for has ended, whichever is later. It may end as late as lets everything that waits for it
//! be in time, and itself by the last day of its document's period. Two activities that the plan puts into the same quarter or
//! month may follow each other within it, as ACT-04 has it: there, the one does not push the other.
//!
//! What has no dates has none here, and makes what waits for it uncertain. Working days are not told from others.

use jiff::ToSpan;
use jiff::civil::Date as Day;
use petgraph::algo::{kosaraju_scc, toposort};
use petgraph::graph::{DiGraph, NodeIndex};
use planc_lang::Kind;
use planc_model::ThingId;
use rustc_hash::{FxHashMap, FxHashSet};

use super::PlanGraph;
use super::waits::waits_for;
use crate::facts::dates::{Stretch, may_follow, planned};
use crate::facts::{Context, is_given_up};

/// When one activity can be done; `None` is not known.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Timing {
    pub planned: Stretch,
    pub earliest_start: Option<Day>,
    pub earliest_end: Option<Day>,
    /// Whether it waits for something of which the dates are not known, so that it may be later.
    pub may_be_later: bool,
    pub latest_end: Option<Day>,
    /// Whether something waits for it of which the dates are not known, so that it may have to end sooner.
    pub may_be_sooner: bool,
    /// By how many days it can end later than at the earliest; below zero, what waits for it or its document is late.
    pub slack: Option<i32>,
}

/// The activities of a package in time.
#[derive(Default, Debug)]
pub struct Timetable {
    timings: FxHashMap<ThingId, Timing>,
    waits: FxHashMap<ThingId, Vec<ThingId>>,
    /// Of what waits in a chain, the chain that ends last, from its first step.
    pub critical_path: Vec<ThingId>,
    /// Activities that wait for each other, each circle from its first member to its last, which waits for the first.
    pub circles: Vec<Vec<ThingId>>,
}

impl Timetable {
    pub fn of(graph: &PlanGraph, context: &Context) -> Timetable {
        let mut table = Timetable::default();
        let activities: Vec<ThingId> = context
            .plan
            .own_nodes()
            .filter(|node| node.kind() == Kind::Activity && !node.is_unchecked() && !is_given_up(*node))
            .map(|node| node.id)
            .collect();
        for id in &activities {
            let node = context.plan.node(*id);
            let planned = planned(node, context.document(node));
            table.timings.insert(*id, Timing { planned, ..Timing::default() });
            let waits = waits_for(graph, context, *id);
            if !waits.is_empty() {
                table.waits.insert(*id, waits);
            }
        }
        let order = table.order(&activities);
        let in_circles: FxHashSet<ThingId> = table.circles.iter().flatten().copied().collect();
        for id in &order {
            table.forwards(*id, &in_circles);
        }
        let mut waited: FxHashMap<ThingId, Vec<ThingId>> = FxHashMap::default();
        for id in &activities {
            for before in table.waits_for(*id) {
                waited.entry(*before).or_default().push(*id);
            }
        }
        for id in order.iter().rev() {
            let deadline = context.document(context.plan.node(*id)).period.map(|period| period.last);
            table.backwards(*id, waited.get(id).map_or(&[], Vec::as_slice), deadline);
        }
        table.critical_path = table.longest_chain(&order);
        table
    }

    pub fn timing(&self, activity: ThingId) -> Option<&Timing> {
        self.timings.get(&activity)
    }

    /// The activities that `activity` waits for.
    pub fn waits_for(&self, activity: ThingId) -> &[ThingId] {
        self.waits.get(&activity).map_or(&[], Vec::as_slice)
    }

    /// Everything after what it waits for; finds the circles on the way.
    fn order(&mut self, activities: &[ThingId]) -> Vec<ThingId> {
        let mut graph: DiGraph<ThingId, ()> = DiGraph::with_capacity(activities.len(), self.waits.len());
        let indices: FxHashMap<ThingId, NodeIndex> = activities.iter().map(|id| (*id, graph.add_node(*id))).collect();
        for id in activities {
            for before in self.waits_for(*id) {
                if let Some(before) = indices.get(before) {
                    graph.add_edge(*before, indices[id], ());
                }
            }
        }
        if let Ok(order) = toposort(&graph, None) {
            return order.into_iter().map(|index| graph[index]).collect();
        }
        let components = kosaraju_scc(&graph);
        for component in &components {
            let members: FxHashSet<ThingId> = component.iter().map(|index| graph[*index]).collect();
            let first = members.iter().min().copied();
            let circle = first.and_then(|first| self.circle_from(first, &members));
            self.circles.extend(circle);
        }
        self.circles.sort();
        // Components come with what is waited for last.
        components.iter().rev().flatten().map(|index| graph[*index]).collect()
    }

    /// A shortest way from `first` back to it within `members`; `None` if it waits for nothing there.
    fn circle_from(&self, first: ThingId, members: &FxHashSet<ThingId>) -> Option<Vec<ThingId>> {
        let mut came_from: FxHashMap<ThingId, ThingId> = FxHashMap::default();
        let mut queue = std::collections::VecDeque::from([first]);
        while let Some(at) = queue.pop_front() {
            for before in self.waits_for(at).iter().filter(|before| members.contains(before)) {
                if *before == first {
                    let mut path = vec![at];
                    while let Some(previous) = path.last().and_then(|last| came_from.get(last)) {
                        path.push(*previous);
                    }
                    path.reverse();
                    return Some(path);
                }
                if !came_from.contains_key(before) {
                    came_from.insert(*before, at);
                    queue.push_back(*before);
                }
            }
        }
        None
    }

    fn forwards(&mut self, id: ThingId, in_circles: &FxHashSet<ThingId>) {
        let mut timing = self.timings.get(&id).copied().unwrap_or_default();
        if in_circles.contains(&id) {
            // What waits for itself never begins.
            timing.may_be_later = true;
            self.timings.insert(id, timing);
            return;
        }
        let mut start = timing.planned.first;
        for before in self.waits_for(id) {
            let Some(before) = self.timings.get(before) else { continue };
            timing.may_be_later |= before.may_be_later;
            match before.earliest_end.map(|end| (end, end.tomorrow())) {
                Some((end, Ok(next))) => {
                    let is_as_planned = Some(end) == before.planned.last;
                    if !(is_as_planned && may_follow(timing.planned.start, before.planned.end)) {
                        start = start.map(|start| start.max(next));
                    }
                }
                _ => timing.may_be_later = true,
            }
        }
        timing.earliest_start = start;
        timing.earliest_end = match (timing.planned.days(), start) {
            (Some(days), Some(start)) => {
                let length = days.first.until(days.last).map_or(0, |span| span.get_days());
                start.checked_add(length.days()).ok()
            }
            // `by 2026-06`: it may end sooner, but not of necessity.
            _ => timing.planned.last,
        };
        self.timings.insert(id, timing);
    }

    fn backwards(&mut self, id: ThingId, waiting: &[ThingId], deadline: Option<Day>) {
        let Some(mut timing) = self.timings.get(&id).copied() else { return };
        let mut latest = deadline;
        for after in waiting.iter().filter_map(|after| self.timings.get(after)) {
            timing.may_be_sooner |= after.may_be_sooner || after.latest_end.is_none();
            let Some(end) = after.latest_end else { continue };
            let limit = if may_follow(after.planned.start, timing.planned.end) {
                // Within the same quarter, the one after the other.
                Some(end)
            } else {
                let length =
                    after.planned.days().map(|days| days.first.until(days.last).map_or(0, |span| span.get_days()));
                timing.may_be_sooner |= length.is_none();
                end.checked_sub((length.unwrap_or(0) + 1).days()).ok()
            };
            latest = match (latest, limit) {
                (Some(latest), Some(limit)) => Some(latest.min(limit)),
                (one, other) => one.or(other),
            };
        }
        timing.latest_end = latest;
        timing.slack =
            timing.earliest_end.zip(latest).and_then(|(end, latest)| Some(end.until(latest).ok()?.get_days()));
        self.timings.insert(id, timing);
    }

    /// From the activity that waits and ends last, back by what ends last of that which each step waits for.
    fn longest_chain(&self, order: &[ThingId]) -> Vec<ThingId> {
        let end = |id: &ThingId| self.timings.get(id).and_then(|timing| timing.earliest_end);
        // How many days the chain up to each takes: of two that end on one day, the longer chain counts.
        let mut worked: FxHashMap<ThingId, i32> = FxHashMap::default();
        let mut step: FxHashMap<ThingId, ThingId> = FxHashMap::default();
        for id in order.iter().filter(|id| end(id).is_some()) {
            let days = self.timings[id].planned.days();
            let own = days.and_then(|days| days.first.until(days.last).ok()).map_or(0, |span| span.get_days() + 1);
            let before = self.waits_for(*id).iter().filter(|before| worked.contains_key(before));
            let before = before.max_by_key(|before| (end(before), worked[*before], std::cmp::Reverse(**before)));
            if let Some(before) = before {
                step.insert(*id, *before);
            }
            worked.insert(*id, own + before.map_or(0, |before| worked[before]));
        }
        let last = step.keys().max_by_key(|id| (end(id), worked[*id], std::cmp::Reverse(**id)));
        let mut chain: Vec<ThingId> = std::iter::successors(last.copied(), |id| step.get(id).copied()).collect();
        chain.reverse();
        chain
    }
}
