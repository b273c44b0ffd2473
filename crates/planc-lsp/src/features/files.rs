//! Files that move.

use super::edits::Changes;
use crate::uris;
use crate::view::Package;
use std::path::PathBuf;
use tower_lsp::lsp_types::{FileRename, Url, WorkspaceEdit};

/// What has to be changed so that everything that names the files finds them at their new places.
pub fn will_rename(all: &[Package], files: &[FileRename]) -> Option<WorkspaceEdit> {
    let path = |uri: &str| Url::parse(uri).ok().map(|uri| uris::path(&uri));
    let moves: Vec<(PathBuf, PathBuf)> =
        files.iter().filter_map(|file| Some((path(&file.old_uri)?, path(&file.new_uri)?))).collect();
    let mut changes = Changes::default();
    for package in all {
        changes.add(package, &planc_ide::rename_files(&package.snapshot, &moves));
    }
    let edit = changes.finish();
    edit.changes.as_ref().is_some_and(|changes| !changes.is_empty()).then_some(edit)
}
