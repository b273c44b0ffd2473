//! Changes of texts.

use crate::view::{Package, View};
use planc_base::Edit;
use rustc_hash::FxHashMap;
use tower_lsp::lsp_types::{TextEdit, Url, WorkspaceEdit};

/// Changes of one file.
pub fn of_file(view: &View, edits: &[Edit]) -> Vec<TextEdit> {
    edits
        .iter()
        .filter(|edit| edit.place.file == view.file)
        .map(|edit| TextEdit { range: view.range(edit.place.span), new_text: edit.replacement.clone() })
        .collect()
}

/// Changes of several files.
pub fn of_package(package: &Package, edits: &[Edit]) -> WorkspaceEdit {
    let mut changes = Changes::default();
    changes.add(package, edits);
    changes.finish()
}

/// Changes gathered from several packages, which may share files.
#[derive(Default)]
pub struct Changes(FxHashMap<Url, Vec<TextEdit>>);

impl Changes {
    pub fn add(&mut self, package: &Package, edits: &[Edit]) {
        for edit in edits {
            let Some(uri) = package.uri(edit.place.file) else { continue };
            let change = TextEdit { range: package.range(edit.place), new_text: edit.replacement.clone() };
            let changes = self.0.entry(uri).or_default();
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
    }

    pub fn finish(self) -> WorkspaceEdit {
        WorkspaceEdit { changes: Some(self.0.into_iter().collect()), ..WorkspaceEdit::default() }
    }
}
