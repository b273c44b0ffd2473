//! How findings name several of those who take part.

use planc_model::Node;

use crate::rules::goals::list;

/// How many are named before the rest is counted.
const MANY: usize = 6;

/// "`moi`, `iom` and 3 others": by the names that references use.
pub(super) fn names<'plan>(parties: impl IntoIterator<Item = Node<'plan>>) -> String {
    let paths = parties.into_iter().map(|party| format!("`{}`", party.path()));
    listed(&paths.collect::<Vec<_>>())
}

/// "a, b and 3 others".
pub(super) fn listed(items: &[String]) -> String {
    // One other is as short as its name.
    if items.len() <= MANY + 1 {
        return list(items, "and");
    }
    let others = format!("{} others", items.len() - MANY);
    let first = items[..MANY].iter().cloned().chain([others]);
    list(&first.collect::<Vec<_>>(), "and")
}
