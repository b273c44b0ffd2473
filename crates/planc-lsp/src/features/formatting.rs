//! The common layout.

use super::edits;
use crate::view::View;
use tower_lsp::lsp_types::{Position, Range, TextEdit};

/// What makes the whole file look as `planc fmt` would; nothing for a file that cannot be laid out, which its findings explain.
pub fn whole(view: &View) -> Option<Vec<TextEdit>> {
    planc_ide::format(view.snapshot(), view.file).ok().map(|changes| edits::of_file(view, &changes))
}

/// The same, of the entries that `range` touches.
pub fn range(view: &View, range: Range) -> Option<Vec<TextEdit>> {
    let changes = planc_ide::format_range(view.snapshot(), view.file, view.span(range)).ok()?;
    Some(edits::of_file(view, &changes))
}

/// What follows from typing a line's end or a closing brace.
pub fn on_type(view: &View, position: Position, typed: &str) -> Option<Vec<TextEdit>> {
    let changes = planc_ide::format_on_type(view.snapshot(), view.cursor(position), typed.chars().next()?);
    Some(edits::of_file(view, &changes))
}
