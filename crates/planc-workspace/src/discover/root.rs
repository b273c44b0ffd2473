//! From the path that was given to the package that is meant.

use super::{is_entered, is_plan_name};
use crate::file_system::{EntryKind, FileError, FileSystem};
use crate::load_error::LoadError;
use crate::manifest::FILE_NAME;
use crate::paths;
use std::path::{Path, PathBuf};

/// The package that is meant, and what of it was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Root {
    /// The folder of the package: the nearest one, from the given path upwards, with a `planc.toml`; if there is none, the
    /// given folder itself, or that of the given file.
    pub folder: PathBuf,
    /// The only file of the package: given by itself, and outside any package.
    pub only_file: Option<PathBuf>,
    /// What was given: a file, a folder inside the package, or the package itself.
    pub asked: PathBuf,
}

/// Finds the package that `given` belongs to. `current_folder` is absolute.
pub fn find_root(file_system: &dyn FileSystem, current_folder: &Path, given: &Path) -> Result<Root, LoadError> {
    let path = paths::absolute(current_folder, given);
    let shown = || paths::shown(current_folder, &path);
    let metadata = file_system.metadata(&path).map_err(|reason| match reason {
        FileError::Missing => LoadError::Missing { path: shown() },
        reason => LoadError::Unreadable { path: shown(), reason },
    })?;
    let name = path.file_name().unwrap_or_default();
    let folder = path.parent().unwrap_or(&path).to_path_buf();
    match metadata.kind {
        EntryKind::Folder => {
            let package = package_of(file_system, &path).unwrap_or_else(|| path.clone());
            Ok(Root { folder: package, only_file: None, asked: path })
        }
        _ if name == FILE_NAME => Ok(Root { asked: folder.clone(), folder, only_file: None }),
        _ if !is_plan_name(name) => Err(LoadError::NotAPlan { path: shown() }),
        _ => Ok(match package_of(file_system, &folder) {
            Some(package) => Root { folder: package, only_file: None, asked: path },
            None => Root { folder, only_file: Some(path.clone()), asked: path },
        }),
    }
}

/// The folder of the nearest package that what stands in `folder` belongs to. A folder that packages leave out, such as
/// `build`, does not belong to the one above it.
pub fn package_of(file_system: &dyn FileSystem, folder: &Path) -> Option<PathBuf> {
    let has_manifest = |candidate: &&Path| {
        file_system.metadata(&candidate.join(FILE_NAME)).is_ok_and(|metadata| metadata.kind != EntryKind::Folder)
    };
    let package = folder.ancestors().find(has_manifest)?;
    is_entered(package, folder).then(|| package.to_path_buf())
}
