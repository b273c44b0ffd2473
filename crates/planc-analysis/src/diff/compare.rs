//! Goes through both plans, thing by thing.

use planc_lang::{Connective, Keyword, Kind};
use planc_model::{Node, ThingId};

use super::change::{Change, Diff, Severity, Spot, What};
use super::money::CostShift;
use super::pairs::Pairs;
use super::schedule::Slips;
use crate::facts::{Context, Sum};

/// What changed in meaning from `old` to `new`, as far as the packages that were asked for say it.
pub fn compare(old: &Context, new: &Context) -> Diff {
    let pairs = Pairs::of(old.plan, new.plan);
    let slips = Slips::of(old, new, &pairs);
    let mut comparing = Comparing { old, new, pairs: &pairs, slips: &slips, changes: Vec::new(), costs: Vec::new() };
    for node in new.plan.own_nodes() {
        match pairs.to_old(node.id) {
            Some(id) => comparing.pair(old.plan.node(id), node),
            None => comparing.added(node),
        }
    }
    for node in old.plan.own_nodes().filter(|node| pairs.to_new(node.id).is_none()) {
        comparing.dropped(node);
    }
    comparing.costs_moved();
    let mut changes = comparing.changes;
    changes.sort_by_key(|(place, _)| *place);
    Diff { changes: changes.into_iter().map(|(_, change)| change).collect() }
}

/// Where a change stands among the others: place in the tree of the new plan, and whether it is about something dropped there.
pub type Order = (u32, bool);

pub struct Comparing<'a> {
    pub old: &'a Context<'a>,
    pub new: &'a Context<'a>,
    pub pairs: &'a Pairs,
    pub slips: &'a Slips,
    pub changes: Vec<(Order, Change)>,
    /// Costs that went up or down, to see whether one went to the other.
    pub costs: Vec<CostShift>,
}

impl<'a> Comparing<'a> {
    /// Adds a change of a thing that there was and is.
    pub fn add(&mut self, old: Node, new: Node, what: What, severity: Severity, sentence: String) -> &mut Change {
        let spot = |node: Node| Some(Spot { path: node.path(), place: node.name_place() });
        let change = Change {
            what,
            severity,
            sentence,
            kind: new.kind(),
            keyword: None,
            before: None,
            after: None,
            old: spot(old),
            new: spot(new),
        };
        self.changes.push(((new.thing().first, false), change));
        let last = self.changes.len() - 1;
        &mut self.changes[last].1
    }

    fn pair(&mut self, old: Node<'a>, new: Node<'a>) {
        if old.name() != new.name() {
            let sentence = match (old.name(), new.name()) {
                (Some(was), Some(_)) => format!("{} was called `{was}` before.", new.described_first()),
                (None, _) => format!("{} had no name before.", new.described_first()),
                (Some(was), None) => {
                    format!("{} was called `{was}` before and has no name now.", new.described_first())
                }
            };
            self.add(old, new, What::Renamed, Severity::Detail, sentence);
        }
        self.parents(old, new);
        self.numbers(old, new);
        self.fields(old, new);
    }

    fn parents(&mut self, old: Node, new: Node) {
        let from = old.thing().parent.get();
        let to = new.thing().parent.get();
        let is_same = match (from, to) {
            (Some(from), Some(to)) => self.pairs.to_new(from) == Some(to),
            (from, to) => from.is_none() && to.is_none(),
        };
        if is_same {
            return;
        }
        let place = |node: Option<Node>| node.map_or("nothing else".to_string(), Node::described);
        let sentence = format!(
            "{} stands in {} now, before in {}.",
            new.described_first(),
            place(new.parent()),
            place(old.parent())
        );
        self.add(old, new, What::Moved, Severity::Substance, sentence);
    }

    /// Only where the change begins: what is numbered in a thing follows its number.
    fn numbers(&mut self, old: Node, new: Node) {
        let (Some(was), Some(is)) = (old.number(), new.number()) else { return };
        if was == is {
            return;
        }
        let follows = new.numbered_in().zip(old.numbered_in()).is_some_and(|(above, before)| {
            self.pairs.to_old(above.id) == Some(before.id) && above.number() != before.number()
        });
        if !follows {
            let sentence = format!("{} has the number {is} now, before {was}.", new.described_first());
            let change = self.add(old, new, What::Renumbered, Severity::Detail, sentence);
            (change.before, change.after) = (Some(was), Some(is));
        }
    }

    fn added(&mut self, node: Node) {
        if node.parent().is_some_and(|parent| self.pairs.to_old(parent.id).is_none()) {
            return;
        }
        let within = node.descendants().filter(|node| self.pairs.to_old(node.id).is_none()).count();
        let place = node.parent().map_or(String::new(), |parent| format!(" in {}", parent.described()));
        let sentence = format!("{} is new{place}{}.", node.described_first(), with_things(within));
        let change = Change {
            what: What::Added,
            severity: severity_of_thing(node),
            sentence,
            kind: node.kind(),
            keyword: None,
            before: None,
            after: None,
            old: None,
            new: Some(Spot { path: node.path(), place: node.name_place() }),
        };
        self.changes.push(((node.thing().first, false), change));
    }

    fn dropped(&mut self, node: Node) {
        if node.parent().is_some_and(|parent| self.pairs.to_new(parent.id).is_none()) {
            return;
        }
        let within: Vec<Node> = node.descendants().filter(|node| self.pairs.to_new(node.id).is_none()).collect();
        let place = node.parent().map_or(String::new(), |parent| format!(" from {}", parent.described()));
        let mut cost = Sum::default();
        for thing in std::iter::once(&node).chain(&within).filter(|node| node.kind() == Kind::Activity) {
            let parts_cost = thing.children_of(Kind::Activity).any(|part| part.field(Keyword::Cost).is_some());
            // Where parts say what they cost, the whole is their sum.
            if !parts_cost {
                cost.add_sum(&Sum::of(*thing, Keyword::Cost, self.old.settings.hours_per_day));
            }
        }
        let mut sentence = format!("{} was dropped{place}{}", node.described_first(), with_things(within.len()));
        if !cost.by_currency.is_empty() {
            sentence.push_str(&format!("; it was to cost {}", cost.in_words()));
            if cost.unknown > 0 {
                sentence.push_str(" at least");
            }
        }
        sentence.push('.');
        if node.kind() == Kind::Activity && self.old.is_adopted(node) {
            sentence.push_str(
                " The plan was adopted: `status cancelled on … because \"…\"` would let readers follow what became of it.",
            );
        }
        let change = Change {
            what: What::Dropped,
            severity: severity_of_thing(node),
            sentence,
            kind: node.kind(),
            keyword: None,
            before: None,
            after: None,
            old: Some(Spot { path: node.path(), place: node.name_place() }),
            new: None,
        };
        // With what it stood in, as far as that is there.
        let near = node.ancestors().skip(1).find_map(|above| self.pairs.to_new(above.id));
        let order = near.map_or(u32::MAX, |id| self.new.plan.thing(id).first);
        self.changes.push(((order, true), change));
    }

    /// What a thing of the old plan is called; by its new name, if it has one.
    pub fn called(&self, old: ThingId) -> String {
        self.pairs
            .to_new(old)
            .map_or_else(|| self.old.plan.node(old).described(), |new| self.new.plan.node(new).described())
    }
}

fn with_things(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => ", with one thing in it".to_string(),
        count => format!(", with {count} things in it"),
    }
}

/// Promises, and what they are measured by, are the substance of a plan; lists of words and texts are not.
fn severity_of_thing(node: Node) -> Severity {
    match node.kind() {
        Kind::Term | Kind::Vocabulary | Kind::Section | Kind::Lesson | Kind::Person | Kind::Document | Kind::Attest => {
            Severity::Detail
        }
        _ => Severity::Substance,
    }
}

/// Whether the line keeps the value it had before, or needs not: only fields that take `was`, of adopted documents, do.
pub fn keeps_history(context: &Context, old: Node, field: planc_model::plan::Field) -> bool {
    let takes_history =
        field.row().and_then(planc_lang::Row::field).is_some_and(|field| field.pattern.contains("history"));
    let has_was = field.all_parts().iter().any(|part| part.is_behind(Connective::Was))
        || field.block().any(|inner| inner.keyword() == Some(Keyword::Was))
        || field.all_parts().len() > field.parts().len();
    !takes_history || has_was || !context.is_adopted(old)
}
