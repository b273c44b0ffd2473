//! The form of the line that is being typed.

use crate::view::View;
use tower_lsp::lsp_types::*;

/// What opens it by itself.
pub const TRIGGERS: [&str; 2] = [" ", ","];

pub fn help(view: &View, position: Position) -> Option<SignatureHelp> {
    let signature = planc_ide::signature(view.snapshot(), view.cursor(position))?;
    let value = match signature.next.is_empty() {
        true => signature.summary,
        false => format!("{}\n\nHere may stand {}.", signature.summary, signature.next),
    };
    let documentation = Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value });
    Some(SignatureHelp {
        signatures: vec![SignatureInformation {
            label: signature.form,
            documentation: Some(documentation),
            parameters: None,
            active_parameter: None,
        }],
        active_signature: Some(0),
        active_parameter: None,
    })
}
