//! GOA-15: which objectives come first.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::is_asked;
use crate::facts::Context;

/// GOA-15: objectives without a priority. Where no objective of a document has one, that is one finding about the document;
/// a single objective needs none.
pub(super) fn priority_missing(context: &Context, found: &mut Vec<Finding>) {
    let mut by_document: FxHashMap<ThingId, Vec<Node>> = FxHashMap::default();
    for node in context.plan.own_nodes_of(Kind::Objective) {
        if let Some(document) = node.document().filter(|_| is_asked(node) && !node.is_unchecked()) {
            by_document.entry(document.id).or_default().push(node);
        }
    }
    for (document, objectives) in by_document {
        if objectives.len() < 2 {
            continue;
        }
        let without: Vec<Node> =
            objectives.iter().copied().filter(|node| node.field(Keyword::Priority).is_none()).collect();
        let help = "Write `priority high`, `priority medium` or `priority low`";
        if without.len() == objectives.len() {
            let document = context.plan.node(document);
            found.push(
                Finding::new(
                    "GOA-15",
                    document.place(),
                    format!("No objective of {} has a priority", document.described()),
                )
                .help(format!("{help} in each, so that it is known what comes first when money or time is short.")),
            );
            continue;
        }
        found.extend(without.into_iter().map(|node| {
            Finding::new("GOA-15", node.place(), format!("{} has no priority", node.described_first()))
                .help(format!("{help}."))
                .with_fix(node.add_line("Add `priority ?`", "priority ?"))
        }));
    }
}
