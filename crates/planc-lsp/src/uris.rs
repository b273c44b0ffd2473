//! Addresses of documents, and paths of files.

use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use tower_lsp::lsp_types::Url;

/// The path of a document. One that is not on a disk yet, as `untitled:Untitled-1`, gets a path of its own where no file is.
pub fn path(uri: &Url) -> PathBuf {
    if let Ok(path) = uri.to_file_path() {
        return planc_workspace::paths::absolute(Path::new("/"), &path);
    }
    let name: String = uri.as_str().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    Path::new("/").join(format!("not-saved-{name}")).join(format!("{name}.plan"))
}

/// The address of a file that is not open.
pub fn of_path(path: &Path) -> Option<Url> {
    Url::from_file_path(path).ok()
}

/// The addresses of open documents, as the client wrote them: it may write one file in several ways.
pub type Uris = FxHashMap<PathBuf, Url>;
