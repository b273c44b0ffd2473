//! Activities that were given up: nothing is asked of them any more, and they serve nothing.

use planc_lang::vocabularies::ActivityStatus;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::entries::own_entries;
use crate::facts::{Context, is_cancelled};

const CANCELLED: &str = ActivityStatus::VOCABULARY.words[ActivityStatus::Cancelled as usize].text;

/// The cancelled activities of a package.
pub(super) struct Cancelled(FxHashSet<ThingId>);

impl Cancelled {
    pub(super) fn of(plan: &Plan) -> Cancelled {
        // A word that stands in no text is in no entry.
        if !plan.files.iter().any(|file| file.text.contains(CANCELLED)) {
            return Cancelled(FxHashSet::default());
        }
        let things =
            own_entries(plan, &[Keyword::Status]).filter_map(|field| plan.thing_around(field.file, field.entry));
        let cancelled = things.filter(|id| is_cancelled(plan.node(*id))).collect();
        Cancelled(cancelled)
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
