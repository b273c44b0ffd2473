//! The path of each thing, which is its identity: `Node::path`, made for all things in one walk.
//!
//! Two things may still have one path: siblings of one name, about which there is a finding, or things inside nameless ones.
//! The second in the order of the tree has `#2` behind it, the third `#3`; no name holds a `#`.

use std::hash::{Hash, Hasher};

use planc_lang::Kind;
use planc_model::ThingId;
use planc_model::plan::{NO_NAME, Plan, Thing};
use rustc_hash::{FxHashMap, FxHasher};

use crate::json::Json;

/// Paths of all things of a plan.
pub struct Paths<'plan> {
    plan: &'plan Plan<'plan>,
    /// Of a nameless thing, how many of its kind stand up to it beside it; 0 of others.
    places: Vec<u32>,
    /// Of a thing whose path another has before it, which one with this path it is.
    repeats: FxHashMap<ThingId, u32>,
    /// All things, own package first, parents first.
    order: Vec<ThingId>,
}

impl<'plan> Paths<'plan> {
    pub fn of(plan: &'plan Plan<'plan>) -> Paths<'plan> {
        let mut order: Vec<ThingId> = (0..plan.things.len() as u32).map(ThingId).collect();
        order.sort_unstable_by_key(|id| (plan.thing(*id).package, plan.thing(*id).first, id.0));
        let mut paths = Paths { plan, places: places(plan), repeats: FxHashMap::default(), order };
        paths.repeats = paths.repeated();
        paths
    }

    /// All things, own package first, parents before children.
    pub fn in_order(&self) -> &[ThingId] {
        &self.order
    }

    pub fn write(&self, id: ThingId, json: &mut Json) {
        json.joined(|add| self.pieces(id, add));
    }

    /// Hands the pieces of a path to `add`, in order.
    fn pieces(&self, id: ThingId, add: &mut dyn FnMut(&str)) {
        let thing = self.plan.thing(id);
        self.names_above(thing, add);
        match thing.name {
            NO_NAME => {
                add(thing.kind.text());
                add(&format!("-{}", self.places[id.0 as usize]));
            }
            name => add(self.plan.names.text(name)),
        }
        if let Some(count) = self.repeats.get(&id) {
            add(&format!("#{count}"));
        }
    }

    /// The names of the named things around `thing`, outermost first, a dot behind each.
    fn names_above(&self, thing: &Thing, add: &mut dyn FnMut(&str)) {
        let Some(parent) = thing.parent.get() else { return };
        let parent = self.plan.thing(parent);
        // Blocks are at most 64 deep, and so are calls, but for what is attached.
        self.names_above(parent, add);
        if parent.name != NO_NAME {
            add(self.plan.names.text(parent.name));
            add(".");
        }
    }

    fn text(&self, id: ThingId) -> String {
        let mut text = String::new();
        self.pieces(id, &mut |piece| text.push_str(piece));
        text
    }

    /// Things whose path another one of their package has before them.
    fn repeated(&self) -> FxHashMap<ThingId, u32> {
        let mut text = Vec::new();
        let mut hashes: Vec<(u64, u32)> = Vec::with_capacity(self.order.len());
        for (place, id) in self.order.iter().enumerate() {
            text.clear();
            self.pieces(*id, &mut |piece| text.extend_from_slice(piece.as_bytes()));
            let mut hasher = FxHasher::default();
            (self.plan.thing(*id).package, &text).hash(&mut hasher);
            hashes.push((hasher.finish(), place as u32));
        }
        hashes.sort_unstable();
        let mut repeats = FxHashMap::default();
        for same in hashes.chunk_by(|left, right| left.0 == right.0).filter(|same| same.len() > 1) {
            // Equal hashes are no proof.
            let mut counts: FxHashMap<(u16, String), u32> = FxHashMap::default();
            for (_, place) in same {
                let id = self.order[*place as usize];
                let count = counts.entry((self.plan.thing(id).package, self.text(id))).or_insert(0);
                *count += 1;
                if *count > 1 {
                    repeats.insert(id, *count);
                }
            }
        }
        repeats
    }
}

/// How many nameless things of each kind stand up to each beside it.
fn places(plan: &Plan) -> Vec<u32> {
    let mut places = vec![0; plan.things.len()];
    let mut counts = [0_u32; Kind::COUNT];
    for parent in (0..plan.things.len() as u32).map(ThingId).chain([ThingId::NONE]) {
        let children = plan.children_of(parent);
        if children.iter().any(|id| plan.thing(*id).name == NO_NAME) {
            counts.fill(0);
            for id in children {
                let thing = plan.thing(*id);
                // Named ones count, as they do for `Node::path`.
                counts[thing.kind as usize] += 1;
                if thing.name == NO_NAME {
                    places[id.0 as usize] = counts[thing.kind as usize];
                }
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::plan_json::tests::linked;

    fn all(text: &str) -> Vec<(String, String)> {
        let linked = linked(text);
        let paths = Paths::of(&linked);
        paths.in_order().iter().map(|id| (paths.text(*id), linked.node(*id).path())).collect()
    }

    #[test]
    fn a_path_is_that_of_the_node() {
        let text = "plan p \"P\" {\n  risk \"a\"\n  risk \"b\"\n  activity train \"T\" {\n    output \"x\" 1 x\n    output o \"y\" 2 x\n    output \"z\" 3 x\n  }\n}\n";
        let paths = all(text);
        assert_eq!(paths.len(), 7);
        assert!(paths.iter().all(|(own, of_node)| own == of_node), "{paths:?}");
        assert!(paths.iter().any(|(own, _)| own == "p.train.output-3"));
    }

    #[test]
    fn no_two_things_have_one_path() {
        let text = "plan p \"P\" {\n  activity a \"A\"\n  activity a \"B\"\n  activity \"N\" { output \"x\" }\n  activity \"M\" { output \"y\" }\n}\n";
        let paths = all(text);
        let different: HashSet<&String> = paths.iter().map(|(own, _)| own).collect();
        assert_eq!(different.len(), paths.len(), "{paths:?}");
        assert!(
            different.contains(&"p.a#2".to_string()) && different.contains(&"p.output-1#2".to_string()),
            "{paths:?}"
        );
    }
}
