//! What stands under the mouse.

use crate::view::View;
use tower_lsp::lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

pub fn hover(view: &View, position: Position) -> Option<Hover> {
    let found = planc_ide::hover(view.snapshot(), view.cursor(position), &view.language())?;
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: found.markdown });
    Some(Hover { contents, range: Some(view.range(found.span)) })
}
