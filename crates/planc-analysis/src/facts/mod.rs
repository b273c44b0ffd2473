//! What many rules need to know of a plan, found out once.

mod dates;
mod document;
mod money;

pub use dates::{Stretch, schedule_of};
pub use document::DocumentFacts;
pub use money::{Converted, Money, Rates, Sum};

use planc_lang::Kind;
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::settings::Settings;

/// A plan, how it is to be checked, and what is known of it as a whole.
pub struct Context<'plan> {
    pub plan: &'plan Plan<'plan>,
    pub settings: &'plan Settings,
    pub rates: Rates,
    documents: FxHashMap<ThingId, DocumentFacts>,
    /// Whether any document of the package is adopted: decides for what stands outside documents.
    pub any_is_adopted: bool,
}

impl<'plan> Context<'plan> {
    pub fn new(plan: &'plan Plan<'plan>, settings: &'plan Settings) -> Context<'plan> {
        let documents: FxHashMap<ThingId, DocumentFacts> = plan
            .roots()
            .filter(|node| matches!(node.kind(), Kind::Strategy | Kind::Plan))
            .map(|node| (node.id, DocumentFacts::of(node)))
            .collect();
        let any_is_adopted = documents.iter().any(|(id, facts)| facts.is_adopted && plan.node(*id).is_own());
        Context { plan, settings, rates: Rates::of(plan), documents, any_is_adopted }
    }

    /// The facts of the document around `node`; those of no document if it stands outside all.
    pub fn document(&self, node: Node) -> &DocumentFacts {
        const NONE: &DocumentFacts = &DocumentFacts::NONE;
        node.document().and_then(|document| self.documents.get(&document.id)).unwrap_or(NONE)
    }

    /// Whether the document around `node` is adopted; outside documents, whether any is.
    pub fn is_adopted(&self, node: Node) -> bool {
        match node.document() {
            Some(document) => self.documents.get(&document.id).is_some_and(|facts| facts.is_adopted),
            None => self.any_is_adopted,
        }
    }

    /// The strategies and plans of the package that was asked for.
    pub fn own_documents(&self) -> impl Iterator<Item = Node<'plan>> {
        let plan = self.plan;
        plan.roots().filter(|node| node.is_own() && matches!(node.kind(), Kind::Strategy | Kind::Plan))
    }
}
