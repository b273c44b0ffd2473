//! The disk of the machine.

use super::{Entry, EntryKind, FileError, FileSystem, Metadata};
use std::fs::FileType;
use std::io;
use std::path::{Path, PathBuf};

/// The disk of the machine.
#[derive(Clone, Copy, Default, Debug)]
pub struct Disk;

impl FileSystem for Disk {
    fn current_folder(&self) -> Result<PathBuf, FileError> {
        std::env::current_dir().map_err(in_our_words)
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        std::fs::read(path).map_err(in_our_words)
    }

    fn list(&self, folder: &Path) -> Result<Vec<Entry>, FileError> {
        let entries = std::fs::read_dir(folder).map_err(in_our_words)?;
        entries
            .map(|entry| {
                let entry = entry.map_err(in_our_words)?;
                let kind = kind(entry.file_type().map_err(in_our_words)?);
                Ok(Entry { name: entry.file_name(), kind })
            })
            .collect()
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        let metadata = std::fs::metadata(path).map_err(in_our_words)?;
        Ok(Metadata { kind: kind(metadata.file_type()), size: metadata.len() })
    }

    fn canonical(&self, path: &Path) -> Result<PathBuf, FileError> {
        std::fs::canonicalize(path).map_err(in_our_words)
    }
}

fn kind(file_type: FileType) -> EntryKind {
    if file_type.is_symlink() {
        EntryKind::Link
    } else if file_type.is_dir() {
        EntryKind::Folder
    } else if file_type.is_file() {
        EntryKind::File
    } else {
        EntryKind::Other
    }
}

fn in_our_words(error: io::Error) -> FileError {
    match error.kind() {
        // A file where a folder should be: what is asked for beneath it is not there.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::Missing,
        io::ErrorKind::PermissionDenied => FileError::NotAllowed,
        _ if is_link_circle(&error) => FileError::LinkCircle,
        _ => FileError::Other(error.to_string()),
    }
}

/// The standard library has no stable kind for this error yet, so the numbers of the systems are compared: ELOOP of Linux
/// and of the BSD family, ERROR_CANT_RESOLVE_FILENAME of Windows.
fn is_link_circle(error: &io::Error) -> bool {
    let number = if cfg!(windows) {
        1921
    } else if cfg!(target_os = "linux") {
        40
    } else {
        62
    };
    error.raw_os_error() == Some(number)
}
