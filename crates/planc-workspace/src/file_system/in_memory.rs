//! Files that stand in memory: for tests, and for texts that an editor has not saved yet.

use super::{Entry, EntryKind, FileError, FileSystem, Metadata};
use crate::paths;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many links in a row are followed before they count as a circle; Linux allows as many.
const LINKS_IN_A_ROW: usize = 40;

/// Files in memory. Folders come into being with what is put into them. Paths are given relative to the current folder.
#[derive(Clone, Debug)]
pub struct InMemory {
    current_folder: PathBuf,
    things: BTreeMap<PathBuf, Thing>,
    failures: BTreeMap<PathBuf, FileError>,
}

#[derive(Clone, Debug)]
enum Thing {
    File(Vec<u8>),
    /// A file of which only the size exists.
    Sized(u64),
    Folder,
    Link(PathBuf),
    Other,
}

impl InMemory {
    /// No files yet. `current_folder` is absolute.
    pub fn new(current_folder: impl AsRef<Path>) -> InMemory {
        let current_folder = paths::absolute(Path::new("/"), current_folder.as_ref());
        let mut files = InMemory { current_folder, things: BTreeMap::new(), failures: BTreeMap::new() };
        files.put(Path::new("."), Thing::Folder);
        files
    }

    #[must_use]
    pub fn file(mut self, path: &str, content: impl Into<Vec<u8>>) -> InMemory {
        self.put(Path::new(path), Thing::File(content.into()));
        self
    }

    /// A file that is too large to exist in memory: it has a size, and reading it fails.
    #[must_use]
    pub fn file_of_size(mut self, path: &str, size: u64) -> InMemory {
        self.put(Path::new(path), Thing::Sized(size));
        self
    }

    #[must_use]
    pub fn folder(mut self, path: &str) -> InMemory {
        self.put(Path::new(path), Thing::Folder);
        self
    }

    /// A symbolic link; `target` is relative to the folder of the link.
    #[must_use]
    pub fn link(mut self, path: &str, target: &str) -> InMemory {
        self.put(Path::new(path), Thing::Link(PathBuf::from(target)));
        self
    }

    /// Something that is neither a file nor a folder, such as a pipe.
    #[must_use]
    pub fn device(mut self, path: &str) -> InMemory {
        self.put(Path::new(path), Thing::Other);
        self
    }

    /// From now on, what stands at `path` cannot be read or listed.
    #[must_use]
    pub fn failing(mut self, path: &str, error: FileError) -> InMemory {
        self.failures.insert(paths::absolute(&self.current_folder, Path::new(path)), error);
        self
    }

    fn put(&mut self, path: &Path, thing: Thing) {
        let path = paths::absolute(&self.current_folder, path);
        for folder in path.ancestors().skip(1) {
            self.things.entry(folder.to_path_buf()).or_insert(Thing::Folder);
        }
        self.things.insert(path, thing);
    }

    fn fail(&self, path: &Path) -> Result<(), FileError> {
        self.failures.get(path).cloned().map_or(Ok(()), Err)
    }
}

impl FileSystem for InMemory {
    fn current_folder(&self) -> Result<PathBuf, FileError> {
        Ok(self.current_folder.clone())
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        let path = self.canonical(path)?;
        self.fail(&path)?;
        match self.things.get(&path) {
            Some(Thing::File(content)) => Ok(content.clone()),
            Some(Thing::Sized(_)) => Err(FileError::Other("this file has a size only".to_string())),
            Some(_) => Err(FileError::NotAFile),
            None => Err(FileError::Missing),
        }
    }

    fn list(&self, folder: &Path) -> Result<Vec<Entry>, FileError> {
        let folder = self.canonical(folder)?;
        self.fail(&folder)?;
        if !matches!(self.things.get(&folder), Some(Thing::Folder)) {
            return Err(FileError::Missing);
        }
        let inside = self.things.iter().filter(|(path, _)| path.parent() == Some(&folder));
        let entries = inside.filter_map(|(path, thing)| {
            let kind = match thing {
                Thing::File(_) | Thing::Sized(_) => EntryKind::File,
                Thing::Folder => EntryKind::Folder,
                Thing::Link(_) => EntryKind::Link,
                Thing::Other => EntryKind::Other,
            };
            Some(Entry { name: path.file_name()?.to_os_string(), kind })
        });
        Ok(entries.collect())
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        match self.things.get(&self.canonical(path)?) {
            Some(Thing::File(content)) => Ok(Metadata { kind: EntryKind::File, size: content.len() as u64 }),
            Some(Thing::Sized(size)) => Ok(Metadata { kind: EntryKind::File, size: *size }),
            Some(Thing::Folder) => Ok(Metadata { kind: EntryKind::Folder, size: 0 }),
            Some(Thing::Other) => Ok(Metadata { kind: EntryKind::Other, size: 0 }),
            Some(Thing::Link(_)) | None => Err(FileError::Missing),
        }
    }

    fn canonical(&self, path: &Path) -> Result<PathBuf, FileError> {
        let mut path = path.to_path_buf();
        for _ in 0..LINKS_IN_A_ROW {
            let link =
                path.ancestors().collect::<Vec<_>>().into_iter().rev().find_map(|part| match self.things.get(part) {
                    Some(Thing::Link(target)) => Some((part.to_path_buf(), target)),
                    _ => None,
                });
            let Some((link, target)) = link else {
                return if self.things.contains_key(&path) { Ok(path) } else { Err(FileError::Missing) };
            };
            let target = paths::absolute(link.parent().unwrap_or(Path::new("/")), target);
            path = match path.strip_prefix(&link) {
                Ok(rest) if !rest.as_os_str().is_empty() => target.join(rest),
                _ => target,
            };
        }
        Err(FileError::LinkCircle)
    }
}
