//! Where references would lead if a thing had another name: what a renaming has to know before it changes any text.

use planc_base::{FileId, Interner, Symbol};
use std::sync::Arc;

use super::attach::{ancestors_fit, may_hold};
use super::catalogue_index::CatalogueIndex;
use super::parents::ParentTargets;
use super::resolve::{Resolver, slot_of};
use super::tree;
use crate::plan::{Plan, Target, ThingId};

/// A plan in which one thing has another name. It has no texts: only what names are resolved by.
pub struct Renamed<'plan, 'text> {
    before: &'plan Plan<'text>,
    thing: ThingId,
    after: Plan<'text>,
    catalogue: CatalogueIndex,
}

impl<'plan, 'text> Renamed<'plan, 'text> {
    /// `plan`, with the thing `id` called `name`.
    pub fn new(plan: &'plan Plan<'text>, id: ThingId, name: &str) -> Renamed<'plan, 'text> {
        let mut after = Plan::unlinked(plan.files.clone(), plan.packages.clone());
        let mut names: Interner = Interner::clone(&plan.names);
        let name = names.intern(name);
        after.names = Arc::new(names);
        let mut things = Vec::clone(&plan.things);
        things[id.index()].name = name;
        after.things = Arc::new(things);
        after.things_of_file = Arc::clone(&plan.things_of_file);
        after.implements = Arc::clone(&plan.implements);
        tree::index_names(&mut after);
        tree::sort_names(&mut after);
        Renamed { before: plan, thing: id, after, catalogue: CatalogueIndex::new() }
    }

    /// What has another name.
    pub fn thing(&self) -> ThingId {
        self.thing
    }

    /// What the reference `index` of `file` leads to if `path` is written in its place; `Unknown` for nothing and for several.
    pub fn target(&self, file: FileId, index: u32, path: &[&str]) -> Target {
        let sheet = &self.before.sheets[file.0 as usize];
        let reference = sheet.reference(index);
        // A name that stands nowhere in the plan is that of nothing.
        let symbols: Option<Vec<Symbol>> = path.iter().map(|name| self.after.names.find(name)).collect();
        let Some(symbols) = symbols else { return Target::Unknown };
        let around = self.before.thing_around(file, reference.entry);
        if slot_of(&reference).to_parent
            && let Some(child) = around.filter(|id| self.is_at_the_top(*id))
        {
            return self.parent(child, &symbols);
        }
        let resolver = Resolver { plan: &self.after, catalogue: &self.catalogue, parents: &ParentTargets::default() };
        resolver.resolve_path(file, &symbols, super::resolve::kinds_of(&reference), around).0
    }

    /// Whether the thing stands at the top of its file, where `part-of` says what it is part of.
    fn is_at_the_top(&self, id: ThingId) -> bool {
        let thing = self.before.thing(id);
        thing.is_attached || thing.parent == ThingId::NONE
    }

    /// What `path` means behind the `part-of` of `child`.
    fn parent(&self, child: ThingId, path: &[Symbol]) -> Target {
        let Some((last, before)) = path.split_last() else { return Target::Unknown };
        let plan = &self.after;
        let own = plan.thing(child);
        let mut fitting = plan.named(*last).iter().copied().filter(|id| {
            let thing = plan.thing(*id);
            thing.package == own.package
                && may_hold(thing.kind, own.kind)
                && !(own.first <= thing.first && thing.first <= own.last)
                && ancestors_fit(plan, *id, before)
        });
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Target::Thing(only),
            _ => Target::Unknown,
        }
    }
}
