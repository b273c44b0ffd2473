//! What a path would lead to if it were written somewhere: for what is offered while a line is being typed.

use planc_base::{FileId, Symbol};
use planc_lang::KindSet;

use super::catalogue_index::CatalogueIndex;
use super::parents::ParentTargets;
use super::resolve::Resolver;
use crate::plan::{Plan, Target, ThingId};

/// Answers for many paths, one after the other.
pub struct LookUp<'plan, 'text> {
    plan: &'plan Plan<'text>,
    catalogue: CatalogueIndex,
    parents: ParentTargets,
}

impl<'plan, 'text> LookUp<'plan, 'text> {
    pub fn new(plan: &'plan Plan<'text>) -> LookUp<'plan, 'text> {
        LookUp { plan, catalogue: CatalogueIndex::new(), parents: ParentTargets::default() }
    }

    /// What `path` leads to in the block of `around` in `file`, where only `kinds` are taken; `Unknown` for nothing and for several.
    pub fn target(&self, file: FileId, around: Option<ThingId>, path: &[&str], kinds: KindSet) -> Target {
        // A name that stands nowhere in the plan is that of nothing.
        let symbols: Option<Vec<Symbol>> = path.iter().map(|name| self.plan.names.find(name)).collect();
        let Some(symbols) = symbols else { return Target::Unknown };
        let resolver = Resolver { plan: self.plan, catalogue: &self.catalogue, parents: &self.parents };
        resolver.resolve_path(file, &symbols, kinds, around).0
    }
}
