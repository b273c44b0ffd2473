//! Lines above entries: work, money, findings, and how often a thing is named.

use crate::view::View;
use planc_ide::LensKind;
use serde_json::json;
use tower_lsp::lsp_types::{CodeLens, Command};

pub fn lenses(view: &View) -> Vec<CodeLens> {
    planc_ide::lenses(view.snapshot(), view.file, &view.language())
        .into_iter()
        .map(|lens| {
            let range = view.range(lens.span);
            let command = match (lens.kind, view.package.configuration.client.as_deref(), view.package.uri(view.file)) {
                (LensKind::References, Some("vscode"), Some(uri)) => Command::new(
                    lens.title,
                    "planc.showReferences".to_string(),
                    Some(vec![json!({ "uri": uri, "position": range.start })]),
                ),
                // A title with nothing behind it.
                (_, _, _) => Command::new(lens.title, String::new(), None),
            };
            CodeLens { range, command: Some(command), data: None }
        })
        .collect()
}
