//! Selections that grow: the word, the value, the line, the entry, what is around it.

use crate::view::View;
use tower_lsp::lsp_types::{Position, Range, SelectionRange};

/// One for each position; the client counts on their number.
pub fn ranges(view: &View, positions: &[Position]) -> Vec<SelectionRange> {
    positions.iter().map(|position| at(view, *position)).collect()
}

fn at(view: &View, position: Position) -> SelectionRange {
    let spans = planc_ide::selection_ranges(view.snapshot(), view.cursor(position));
    let nested = spans
        .into_iter()
        .rev()
        .fold(None, |parent, span| Some(SelectionRange { range: view.range(span), parent: parent.map(Box::new) }));
    nested.unwrap_or(SelectionRange { range: Range::new(position, position), parent: None })
}
