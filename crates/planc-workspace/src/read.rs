//! The text of one file, or a finding that says why there is none.

use crate::decode::decode;
use crate::file_system::{EntryKind, FileError, FileSystem};
use planc_base::{FileId, Finding, Place, Span};
use std::path::Path;

/// The largest file that is read. Places in a text have 32 bits, and no plan that people write comes near this.
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// The text of the file at `path`; empty, with a finding, if it cannot be read. `shown` is the path in messages.
pub fn read(file_system: &dyn FileSystem, path: &Path, shown: &str, file: FileId) -> (String, Option<Finding>) {
    match try_read(file_system, path, shown, Span::at(0).in_file(file)) {
        Ok(text) => (text, None),
        Err(finding) => (String::new(), Some(*finding)),
    }
}

fn try_read(file_system: &dyn FileSystem, path: &Path, shown: &str, place: Place) -> Result<String, Box<Finding>> {
    let unreadable = |error: FileError| Box::new(unreadable("file", shown, place, &error));
    let metadata = file_system.metadata(path).map_err(unreadable)?;
    if metadata.kind != EntryKind::File {
        return Err(unreadable(FileError::NotAFile));
    }
    if metadata.size > LARGEST_FILE {
        return Err(Box::new(too_large(shown, place, metadata.size)));
    }
    let bytes = file_system.read(path).map_err(unreadable)?;
    // It may have grown meanwhile.
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Box::new(too_large(shown, place, bytes.len() as u64)));
    }
    decode(bytes).map_err(|what| Box::new(Finding::new("PKG-07", place, what.message(shown)).help(what.help())))
}

/// PKG-06 about a "file" or a "folder".
pub fn unreadable(what: &str, shown: &str, place: Place, error: &FileError) -> Finding {
    let message = format!("The {what} `{shown}` cannot be read: {}", error.reason());
    Finding::new("PKG-06", place, message).help(error.help())
}

fn too_large(shown: &str, place: Place, size: u64) -> Finding {
    // Rounded up, so that what is just above the limit is not said to be at it.
    let size = size.div_ceil(1024 * 1024);
    let limit = LARGEST_FILE / (1024 * 1024);
    Finding::new(
        "PKG-08",
        place,
        format!("The file `{shown}` has {size} MiB; the compiler reads files of up to {limit} MiB"),
    )
    .help("Divide it. What stands at the top of a file may stand in any file of the package.")
}
