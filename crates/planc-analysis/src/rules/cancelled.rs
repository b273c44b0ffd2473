//! Activities that were given up: nothing is asked of them any more, and they serve nothing.

use planc_base::FileId;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, is_cancelled};

/// The cancelled activities of a plan.
pub(super) struct Cancelled(FxHashSet<ThingId>);

impl Cancelled {
    pub(super) fn of(plan: &Plan) -> Cancelled {
        let mut cancelled = FxHashSet::default();
        for (index, file) in plan.files.iter().enumerate() {
            // A word that does not stand in the text is in no entry of it.
            if !file.text.contains("cancelled") {
                continue;
            }
            let file = FileId(index as u32);
            let sheet = &plan.sheets[index];
            let entries =
                sheet.entries.iter().enumerate().filter(|(_, entry)| entry.keyword() == Some(Keyword::Status));
            for id in entries.filter_map(|(entry, _)| plan.thing_around(file, entry as u32)) {
                if is_cancelled(plan.node(id)) {
                    cancelled.insert(id);
                }
            }
        }
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
    plan.own_nodes()
        .filter(move |node| node.kind() == Kind::Activity && !node.is_unchecked() && !cancelled.holds(*node))
}
