//! Which things the page shows, and the number of each in it: those of the package in the order of the tree, and of other packages
//! what they refer to with what that stands in.

use planc_analysis::Context;
use planc_base::FileId;
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

/// The things of the page.
pub struct Shown<'plan> {
    pub nodes: Vec<Node<'plan>>,
    /// By thing, its number and one more; 0 for what is not shown.
    places: Vec<u32>,
    by_path: FxHashMap<String, u32>,
}

impl<'plan> Shown<'plan> {
    pub fn of(context: &Context<'plan>) -> Shown<'plan> {
        let plan = context.plan;
        let mut is_shown: Vec<bool> = plan.nodes().map(Node::is_own).collect();
        let mut show = |id: ThingId| {
            for above in plan.node(id).ancestors() {
                is_shown[above.id.0 as usize] = true;
            }
        };
        for (index, sheet) in plan.sheets.iter().enumerate() {
            let file = FileId(index as u32);
            if plan.files.get(index).is_some_and(|file| file.package == 0) {
                let targets = (0..sheet.references().count()).map(|place| plan.target(file, place as u32));
                targets.filter_map(Target::thing).for_each(&mut show);
            }
        }
        plan.own_nodes().for_each(|node| show(node.id));
        let mut nodes: Vec<Node> = plan.nodes().filter(|node| is_shown[node.id.0 as usize]).collect();
        nodes.sort_by_key(|node| node.thing().first);
        let mut places = vec![0; is_shown.len()];
        let mut by_path = FxHashMap::default();
        for (place, node) in (0..).zip(&nodes) {
            places[node.id.0 as usize] = place + 1;
            by_path.entry(node.path()).or_insert(place);
        }
        Shown { nodes, places, by_path }
    }

    /// The number of a thing.
    pub fn place(&self, id: ThingId) -> Option<u32> {
        self.places.get(id.0 as usize).and_then(|place| place.checked_sub(1))
    }

    /// The number of the thing with this path, as documents name what they are about.
    pub fn at(&self, path: &str) -> Option<u32> {
        self.by_path.get(path).copied()
    }

    /// The numbers of those of `ids` that are shown.
    pub fn places(&self, ids: impl IntoIterator<Item = ThingId>) -> Vec<u32> {
        ids.into_iter().filter_map(|id| self.place(id)).collect()
    }

    /// Things by their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, Node<'plan>)> {
        (0..).zip(self.nodes.iter().copied())
    }
}
