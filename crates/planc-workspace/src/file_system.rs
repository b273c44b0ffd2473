//! What is asked of a disk, so that tests and editors can put something else in its place.

mod disk;
mod in_memory;

pub use disk::Disk;
pub use in_memory::InMemory;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Folders and files. All paths are absolute and free of `.` and `..`, as `paths::absolute` makes them.
pub trait FileSystem: Sync {
    /// The folder in which the compiler was started; paths are shown relative to it.
    fn current_folder(&self) -> Result<PathBuf, FileError>;

    /// The whole content of a file.
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError>;

    /// What stands in a folder, in no particular order.
    fn list(&self, folder: &Path) -> Result<Vec<Entry>, FileError>;

    /// What stands at a path. Links are followed.
    fn metadata(&self, path: &Path) -> Result<Metadata, FileError>;

    /// The one path among all that lead to the same file or folder: links are followed, in every part of it. Two paths name
    /// the same thing exactly if these are equal.
    fn canonical(&self, path: &Path) -> Result<PathBuf, FileError>;
}

/// One line of the list of a folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub name: OsString,
    pub kind: EntryKind,
}

/// What stands in a folder under a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryKind {
    File,
    Folder,
    /// A symbolic link, whatever it leads to.
    Link,
    /// A device, a pipe and the like.
    Other,
}

/// What stands at a path, links followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Metadata {
    /// Never `Link`.
    pub kind: EntryKind,
    /// In bytes.
    pub size: u64,
}

/// Why something could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FileError {
    Missing,
    NotAllowed,
    /// Links that lead in a circle.
    LinkCircle,
    /// Neither a file nor a folder.
    NotAFile,
    /// Anything else, in the words of the system.
    Other(String),
}

impl FileError {
    /// The reason, as the second half of "The file `x.plan` cannot be read: …".
    pub fn reason(&self) -> String {
        match self {
            FileError::Missing => "there is nothing at this place".to_string(),
            FileError::NotAllowed => "permission denied".to_string(),
            FileError::LinkCircle => "it is a link that leads back to itself".to_string(),
            FileError::NotAFile => "it is neither a file nor a folder".to_string(),
            FileError::Other(words) => format!("the system says “{words}”"),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            FileError::NotAllowed => "Ask its owner for leave to read it, or move it out of the folder.",
            FileError::Missing => "If it is a link, take it away or let it lead to a file that exists.",
            FileError::LinkCircle => "Take the link away.",
            FileError::NotAFile => "Move it out of the folder, or give it a name that does not end in `.plan`.",
            FileError::Other(_) => "Try to open it in another program. If that fails too, take it from the last copy.",
        }
    }
}
