//! Which thing of the old plan is which of the new one.
//!
//! First by name in the same place, then by name elsewhere (moved), then by title (renamed), then by likeness. What stands in
//! two things that are one is paired next to each other before anything is looked for far away.

use std::hash::{Hash, Hasher};

use planc_lang::Kind;
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHasher};

use super::likeness;

/// The pairs, both ways; `NONE` for what has no partner.
#[derive(Debug)]
pub struct Pairs {
    to_new: Vec<ThingId>,
    to_old: Vec<ThingId>,
}

/// How often titles and likeness are looked at again, since each pair found lets the things in it be paired.
const ROUNDS: usize = 4;

/// How alike things have to be that stand in the same thing, and that stand anywhere: the share of what they say in common.
const ALIKE_NEARBY: f64 = 0.4;
const ALIKE_ANYWHERE: f64 = 0.6;

impl Pairs {
    pub fn of(old: &Plan, new: &Plan) -> Pairs {
        let mut pairing = Pairing {
            old,
            new,
            pairs: Pairs {
                to_new: vec![ThingId::NONE; old.things.len()],
                to_old: vec![ThingId::NONE; new.things.len()],
            },
        };
        pairing.dependencies();
        pairing.inside(ThingId::NONE, ThingId::NONE);
        pairing.by_key(|node| Some((node.kind(), Place::Anywhere, hash(&node.name()?))));
        for _ in 0..ROUNDS {
            let titles = pairing.by_title_nearby() + pairing.by_title_anywhere();
            let alike = pairing.alike_nearby() + pairing.alike_anywhere();
            if titles + alike == 0 {
                break;
            }
        }
        pairing.pairs
    }

    pub fn to_new(&self, old: ThingId) -> Option<ThingId> {
        self.to_new.get(old.0 as usize).and_then(|id| id.get())
    }

    pub fn to_old(&self, new: ThingId) -> Option<ThingId> {
        self.to_old.get(new.0 as usize).and_then(|id| id.get())
    }
}

/// Where a partner is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    /// In this thing of the new plan.
    In(ThingId),
    Anywhere,
}

type Key = (Kind, Place, u64);

/// A thing, and what it stands in, as a thing of the new plan.
type Placed = (ThingId, ThingId);

struct Pairing<'a> {
    old: &'a Plan<'a>,
    new: &'a Plan<'a>,
    pairs: Pairs,
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

/// What stands for its title; `None` if it has none.
fn title(node: Node) -> Option<u64> {
    let title = node.title()?;
    Some(hash(&title.first()?.trim()))
}

impl<'a> Pairing<'a> {
    /// What other packages say is theirs to change: it is paired by its path, so that references to it can be held together.
    fn dependencies(&mut self) {
        let others = |node: &Node| !node.is_own();
        if !self.old.things.iter().any(|thing| thing.package != 0) {
            return;
        }
        let by_path: FxHashMap<String, ThingId> =
            self.new.nodes().filter(others).map(|node| (node.path(), node.id)).collect();
        for node in self.old.nodes().filter(others) {
            if let Some(id) = by_path.get(&node.path()) {
                self.set(node.id, *id);
            }
        }
    }

    fn set(&mut self, old: ThingId, new: ThingId) {
        self.pairs.to_new[old.0 as usize] = new;
        self.pairs.to_old[new.0 as usize] = old;
    }

    /// Makes two things one, and pairs what stands in them.
    fn join(&mut self, old: ThingId, new: ThingId) {
        self.set(old, new);
        self.inside(old, new);
    }

    fn is_open_old(&self, node: Node) -> bool {
        node.is_own() && self.pairs.to_new(node.id).is_none()
    }

    fn is_open_new(&self, node: Node) -> bool {
        node.is_own() && self.pairs.to_old(node.id).is_none()
    }

    /// Pairs what stands in `old` with what stands in `new`, and so on downwards: what has a name by its name, what has none by
    /// its title, or its line if it has no title either.
    fn inside(&mut self, old: ThingId, new: ThingId) {
        let mut stack = vec![(old, new)];
        while let Some((old, new)) = stack.pop() {
            let mut waiting: FxHashMap<(Kind, bool, u64), Vec<ThingId>> = FxHashMap::default();
            for id in self.new.children_of(new).iter().rev() {
                let node = self.new.node(*id);
                if self.is_open_new(node) {
                    waiting.entry(key_nearby(node)).or_default().push(*id);
                }
            }
            for id in self.old.children_of(old) {
                let node = self.old.node(*id);
                if !self.is_open_old(node) {
                    continue;
                }
                if let Some(partner) = waiting.get_mut(&key_nearby(node)).and_then(Vec::pop) {
                    self.set(*id, partner);
                    stack.push((*id, partner));
                }
            }
        }
    }

    /// Pairs what has the same key if it is the only one that has it, in both plans; how many pairs were made.
    fn by_key(&mut self, key: impl Fn(Node) -> Option<Key>) -> usize {
        let mut found: FxHashMap<Key, [Option<ThingId>; 2]> = FxHashMap::default();
        let mut several: Vec<Key> = Vec::new();
        let mut note = |side: usize, key: Key, id: ThingId| {
            let slot = &mut found.entry(key).or_default()[side];
            if slot.replace(id).is_some() {
                several.push(key);
            }
        };
        for node in self.old.nodes().filter(|node| self.is_open_old(*node)) {
            if let Some(key) = key(node) {
                note(0, key, node.id);
            }
        }
        for node in self.new.nodes().filter(|node| self.is_open_new(*node)) {
            if let Some(key) = key(node) {
                note(1, key, node.id);
            }
        }
        for key in &several {
            found.remove(key);
        }
        let mut pairs: Vec<(ThingId, ThingId)> = found.into_values().filter_map(|[old, new]| old.zip(new)).collect();
        // The order of a hash map is nobody's.
        pairs.sort_unstable();
        self.join_all(pairs)
    }

    /// Pairs those that are still open: a pair made before may have paired what stands in it.
    fn join_all(&mut self, pairs: impl IntoIterator<Item = (ThingId, ThingId)>) -> usize {
        let mut count = 0;
        for (old, new) in pairs {
            if self.pairs.to_new(old).is_none() && self.pairs.to_old(new).is_none() {
                self.join(old, new);
                count += 1;
            }
        }
        count
    }

    /// What is still open in both plans, with what it stands in; of the old one, only what stands in something that has a partner.
    fn parents(&self) -> (Vec<Placed>, Vec<Placed>) {
        let old = self.old.nodes().filter(|node| self.is_open_old(*node)).filter_map(|node| {
            let parent = match node.thing().parent.get() {
                Some(parent) => self.pairs.to_new(parent)?,
                None => ThingId::NONE,
            };
            Some((node.id, parent))
        });
        let new = self.new.nodes().filter(|node| self.is_open_new(*node)).map(|node| (node.id, node.thing().parent));
        (old.collect(), new.collect())
    }

    /// Same title in the same thing, whatever the names; several of one title in their order.
    fn by_title_nearby(&mut self) -> usize {
        let (old, new) = self.parents();
        let mut waiting: FxHashMap<(Kind, ThingId, u64), Vec<ThingId>> = FxHashMap::default();
        for (id, parent) in new.into_iter().rev() {
            let node = self.new.node(id);
            if let Some(title) = title(node) {
                waiting.entry((node.kind(), parent, title)).or_default().push(id);
            }
        }
        let mut pairs = Vec::new();
        for (id, parent) in old {
            let node = self.old.node(id);
            let Some(title) = title(node) else { continue };
            if let Some(partner) = waiting.get_mut(&(node.kind(), parent, title)).and_then(Vec::pop) {
                pairs.push((id, partner));
            }
        }
        self.join_all(pairs)
    }

    /// Same title, anywhere.
    fn by_title_anywhere(&mut self) -> usize {
        self.by_key(|node| Some((node.kind(), Place::Anywhere, title(node)?)))
    }

    fn alike_nearby(&mut self) -> usize {
        let (old, new) = self.parents();
        let old = old.into_iter().map(|(id, parent)| (self.old.node(id), Place::In(parent)));
        let new = new.into_iter().map(|(id, parent)| (self.new.node(id), Place::In(parent)));
        let pairs = likeness::most_alike(old, new, ALIKE_NEARBY);
        self.join_all(pairs)
    }

    /// Nameless small things are alike by chance; they go with what they stand in.
    fn alike_anywhere(&mut self) -> usize {
        let old = self.old.nodes().filter(|node| self.is_open_old(*node) && node.name().is_some());
        let new = self.new.nodes().filter(|node| self.is_open_new(*node) && node.name().is_some());
        let old = old.map(|node| (node, Place::Anywhere));
        let new = new.map(|node| (node, Place::Anywhere));
        let pairs = likeness::most_alike(old, new, ALIKE_ANYWHERE);
        self.join_all(pairs)
    }
}

/// What a thing is known by among those that stand beside it.
fn key_nearby(node: Node) -> (Kind, bool, u64) {
    let (is_named, known_by) = match (node.name(), title(node)) {
        (Some(name), _) => (true, hash(&name)),
        (None, Some(title)) => (false, title),
        (None, None) => (false, hash(&node.head().source())),
    };
    (node.kind(), is_named, known_by)
}
