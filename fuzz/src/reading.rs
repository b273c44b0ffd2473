//! Every text has a tree that covers it, and every line of it items.

use planc_base::FileId;
use planc_syntax::{Tree, parse};
use planc_tests::pipeline::hold_cover;

use crate::INPUT;

/// Panics if a byte of `text` belongs to nothing or to two entries, or if an item lies outside its line or over another.
pub fn hold(text: &str) {
    let tree = parse(text, FileId(0));
    hold_cover(&tree, text, INPUT);
    hold_items(&tree, text);
    for finding in &tree.findings {
        let places = std::iter::once(finding.place).chain(finding.labels.iter().map(|label| label.place));
        for place in places {
            assert!(text.get(place.span.range()).is_some(), "{finding:?} points beside the text");
        }
    }
}

fn hold_items(tree: &Tree, text: &str) {
    for entry in &tree.entries {
        let mut done = entry.head.start;
        for item in tree.items(entry, text) {
            assert!(!item.span.is_empty(), "{item:?} is empty");
            assert!(
                item.span.start >= done && item.span.end <= entry.head.end,
                "{item:?} of {entry:?} lies over another"
            );
            assert!(text.get(item.span.range()).is_some(), "{item:?} cuts a character");
            done = item.span.end;
        }
    }
}
