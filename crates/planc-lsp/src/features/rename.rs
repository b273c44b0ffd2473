//! Another name for a thing, wherever it is named.

use super::edits::Changes;
use super::navigation::others;
use crate::view::{Package, View};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types::{Position, PrepareRenameResponse, WorkspaceEdit};

pub fn prepare(view: &View, position: Position) -> Result<Option<PrepareRenameResponse>> {
    let found = planc_ide::prepare_rename(view.snapshot(), view.cursor(position)).map_err(refused)?;
    Ok(found.map(|(span, placeholder)| PrepareRenameResponse::RangeWithPlaceholder {
        range: view.range(span),
        placeholder,
    }))
}

/// The changes in the package of `view`, and in every open package that rests on the one in which the thing is declared.
pub fn rename(view: &View, all: &[Package], position: Position, name: &str) -> Result<WorkspaceEdit> {
    let cursor = view.cursor(position);
    let identity = planc_ide::identity(view.snapshot(), cursor);
    let mut changes = Changes::default();
    changes.add(&view.package, &planc_ide::rename(view.snapshot(), cursor, name).map_err(refused)?);
    for package in others(view, all) {
        let Some((path, offset)) = &identity else { break };
        let edits = planc_ide::rename_in(&package.snapshot, path, *offset, name).map_err(refused)?;
        changes.add(package, &edits);
    }
    Ok(changes.finish())
}

/// Why it cannot be, for the author to read.
fn refused(reason: String) -> Error {
    Error { code: ErrorCode::ServerError(-32_803), message: reason.into(), data: None }
}
