//! What is known and not written, shown between the words.

use crate::view::View;
use planc_ide::HintKind;
use tower_lsp::lsp_types::{InlayHint, InlayHintKind, InlayHintLabel, Range};

pub fn hints(view: &View, range: Range) -> Vec<InlayHint> {
    let configuration = &view.package.configuration;
    let is_wanted = |kind| match kind {
        HintKind::Number => configuration.hints.numbers,
        HintKind::Date => configuration.hints.dates,
        HintKind::Total => configuration.hints.totals,
        HintKind::Inherited => configuration.hints.inherited,
    };
    planc_ide::inlay_hints(view.snapshot(), view.file, view.span(range), &view.language())
        .into_iter()
        .filter(|hint| is_wanted(hint.kind))
        .map(|hint| InlayHint {
            position: view.range(planc_base::Span::at(hint.offset as usize)).start,
            label: InlayHintLabel::String(hint.label),
            kind: (hint.kind == HintKind::Inherited).then_some(InlayHintKind::PARAMETER),
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
        .collect()
}
