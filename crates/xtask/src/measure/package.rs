//! A generated package on a disk, and other files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::gen_plan;

/// The same one as `cargo xtask gen-plan` writes without `--seed`.
pub const SEED: u64 = 1;

#[derive(Debug)]
pub struct Package {
    pub folder: PathBuf,
    pub files: usize,
    pub bytes: u64,
}

impl Package {
    pub fn generate(activities: usize, folder: &Path) -> Result<Package, String> {
        let (files, bytes) = gen_plan::write_package(activities, SEED, folder)
            .map_err(|error| format!("The package could not be written to {}: {error}", folder.display()))?;
        Ok(Package { folder: folder.to_owned(), files, bytes: bytes as u64 })
    }

    /// Before the next one is made: the largest take half a gigabyte.
    pub fn remove(&self) -> Result<(), String> {
        fs::remove_dir_all(&self.folder).map_err(|error| format!("{}: {error}", self.folder.display()))
    }
}

pub fn length(path: &Path) -> Result<u64, String> {
    fs::metadata(path).map(|metadata| metadata.len()).map_err(|error| format!("{}: {error}", path.display()))
}

/// Whether a file of Rust in `folder`, or below it, was changed after `binary` was built.
pub fn is_older(binary: &Path, folder: &Path) -> bool {
    let Some(built) = changed(binary) else { return false };
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| {
        let is_source = path.extension().is_some_and(|extension| extension == "rs");
        (is_source && changed(&path).is_some_and(|changed| changed > built)) || is_older(binary, &path)
    })
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_source_that_was_changed_later_makes_a_binary_old() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let sources = folder.path().join("sources/deep");
        fs::create_dir_all(&sources)?;
        let now = SystemTime::now();
        let write = |path: PathBuf, time| File::create(path)?.set_modified(time);
        let binary = folder.path().join("binary");
        write(binary.clone(), now)?;
        write(sources.join("a.rs"), now - Duration::from_secs(5))?;
        write(sources.join("page.md"), now + Duration::from_secs(5))?;
        assert!(!is_older(&binary, folder.path()));
        write(sources.join("b.rs"), now + Duration::from_secs(5))?;
        assert!(is_older(&binary, folder.path()));
        Ok(())
    }

    #[test]
    fn a_package_is_measured_whole_and_goes() {
        let folder = tempfile::tempdir().map(|folder| folder.path().join("package"));
        let package = folder.map_err(|error| error.to_string()).and_then(|folder| Package::generate(5, &folder));
        let package = package.unwrap_or_else(|error| panic!("{error}"));
        let activities = length(&package.folder.join("activities/0001.plan"));
        assert!(activities.is_ok_and(|bytes| bytes > 500 && bytes < package.bytes));
        assert_eq!(package.remove(), Ok(()));
        assert!(!package.folder.exists());
    }
}
