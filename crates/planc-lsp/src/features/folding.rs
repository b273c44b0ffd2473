//! What can be folded away.

use crate::view::View;
use planc_ide::FoldKind;
use tower_lsp::lsp_types::{FoldingRange, FoldingRangeKind};

pub fn ranges(view: &View) -> Vec<FoldingRange> {
    planc_ide::folding(view.snapshot(), view.file)
        .into_iter()
        .map(|fold| {
            let range = view.range(fold.span);
            FoldingRange {
                start_line: range.start.line,
                end_line: range.end.line,
                kind: (fold.kind == FoldKind::Comment).then_some(FoldingRangeKind::Comment),
                ..FoldingRange::default()
            }
        })
        .collect()
}
