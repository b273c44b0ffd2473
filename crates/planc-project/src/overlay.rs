//! A disk, with what is open in an editor in the place of what stands on it.

use planc_workspace::file_system::{Entry, EntryKind, Metadata};
use planc_workspace::{FileError, FileSystem};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file system in which some files have other texts than on the disk, or stand on no disk at all.
#[derive(Clone)]
pub struct Overlay {
    beneath: Arc<dyn FileSystem + Send + Sync>,
    /// The folder that paths are shown from.
    folder: PathBuf,
    /// By absolute path.
    texts: FxHashMap<PathBuf, Arc<String>>,
}

impl Overlay {
    /// `beneath` with nothing open yet; paths are shown as they look from `folder`, which is absolute.
    pub fn new(beneath: Arc<dyn FileSystem + Send + Sync>, folder: PathBuf) -> Overlay {
        Overlay { beneath, folder, texts: FxHashMap::default() }
    }

    /// From now on, `path` holds `text`.
    pub fn open(&mut self, path: PathBuf, text: Arc<String>) {
        self.texts.insert(path, text);
    }

    /// From now on, `path` holds what stands on the disk.
    pub fn close(&mut self, path: &Path) {
        self.texts.remove(path);
    }

    /// The text of `path` if it is open.
    pub fn text(&self, path: &Path) -> Option<&Arc<String>> {
        self.texts.get(path)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl FileSystem for Overlay {
    fn current_folder(&self) -> Result<PathBuf, FileError> {
        Ok(self.folder.clone())
    }

    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        match self.texts.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.beneath.read(path),
        }
    }

    /// What is open and not saved yet stands in its folder too, even if that folder is not there yet.
    fn list(&self, folder: &Path) -> Result<Vec<Entry>, FileError> {
        let mut open = self.texts.keys().filter_map(|path| path.strip_prefix(folder).ok()).peekable();
        let mut entries = match self.beneath.list(folder) {
            Err(error) if open.peek().is_none() => return Err(error),
            entries => entries.unwrap_or_default(),
        };
        for path in open {
            let Some(name) = path.iter().next() else { continue };
            if entries.iter().all(|entry| entry.name != name) {
                let kind = if Path::new(name) == path { EntryKind::File } else { EntryKind::Folder };
                entries.push(Entry { name: name.to_os_string(), kind });
            }
        }
        Ok(entries)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, FileError> {
        if let Some(text) = self.texts.get(path) {
            return Ok(Metadata { kind: EntryKind::File, size: text.len() as u64 });
        }
        let below = || self.texts.keys().any(|open| open.starts_with(path));
        match self.beneath.metadata(path) {
            Err(FileError::Missing) if below() => Ok(Metadata { kind: EntryKind::Folder, size: 0 }),
            metadata => metadata,
        }
    }

    fn canonical(&self, path: &Path) -> Result<PathBuf, FileError> {
        match self.beneath.canonical(path) {
            Err(FileError::Missing) if self.texts.contains_key(path) => Ok(path.to_path_buf()),
            canonical => canonical,
        }
    }
}
