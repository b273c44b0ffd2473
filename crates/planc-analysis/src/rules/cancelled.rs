//! Activities that were given up: nothing is asked of them any more, and they serve nothing.

use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::Context;

/// The cancelled activities of a package.
#[derive(Clone, Copy)]
pub(super) struct Cancelled<'context>(&'context FxHashSet<ThingId>);

impl<'context> Cancelled<'context> {
    pub(super) fn of(context: &'context Context) -> Cancelled<'context> {
        Cancelled(context.cancelled())
    }

    /// Whether `node`, or an activity that it is a part of, is cancelled.
    pub(super) fn holds(&self, node: Node) -> bool {
        !self.0.is_empty() && node.ancestors().any(|node| self.0.contains(&node.id))
    }
}

/// The activities of the package asked for that are to be carried out.
pub(super) fn own_activities<'plan>(
    context: &Context<'plan>,
    cancelled: &Cancelled,
) -> impl Iterator<Item = Node<'plan>> {
    let plan = context.plan;
    plan.own_nodes_of(Kind::Activity).filter(move |node| !node.is_unchecked() && !cancelled.holds(*node))
}
