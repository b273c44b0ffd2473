//! A package that a manifest asks for, and what is said if it is not to be had (PKG-04).

use crate::discover::package_of;
use crate::file_system::{EntryKind, FileError, FileSystem};
use crate::manifest::FILE_NAME;
use crate::manifest::nearest::{Nearest, nearest};
use crate::paths;
use planc_base::{Finding, Place};
use std::path::{Path, PathBuf};

/// A dependency as it is looked for.
pub struct Wanted<'manifest> {
    pub name: &'manifest str,
    /// As the manifest gives it.
    pub path: &'manifest str,
    /// Where the manifest gives it.
    pub place: Place,
    /// The folder that this leads to.
    pub folder: PathBuf,
    /// The folder of the package that asks.
    pub needed_by: &'manifest Path,
}

impl Wanted<'_> {
    /// Whether there is a folder that can be a package. `here` is the folder from which paths are shown.
    pub fn check(&self, file_system: &dyn FileSystem, here: &Path) -> Result<(), Box<Finding>> {
        let (name, path) = (self.name, self.path);
        match file_system.metadata(&self.folder) {
            Ok(metadata) if metadata.kind == EntryKind::Folder => {}
            Ok(_) => {
                let help = "That is a file. Give the path of the folder that holds the plans of the package.";
                return Err(Box::new(self.not_there(here).help(help)));
            }
            Err(FileError::Missing) => return Err(Box::new(self.nearly_there(file_system, here))),
            Err(error) => {
                let message = format!("The package `{name}` at `{path}` cannot be read: {}", error.reason());
                return Err(Box::new(self.finding(here, message).help(error.help())));
            }
        }
        let is_own_part = self.folder != self.needed_by
            && file_system.metadata(&self.folder.join(FILE_NAME)).is_err()
            && package_of(file_system, &self.folder).as_deref() == Some(self.needed_by);
        if is_own_part {
            let message = format!("The package `{name}` at `{path}` is a part of this package");
            let help = format!(
                "The plans in it can be used as they are: take the dependency out. To make it a package of its own, put a \
                 `{FILE_NAME}` into it."
            );
            return Err(Box::new(self.finding(here, message).help(help)));
        }
        Ok(())
    }

    /// The folder is there and holds no plan.
    pub fn no_plans(&self, here: &Path) -> Finding {
        self.finding(here, format!("There is no plan in the package `{}` at `{}`", self.name, self.path))
            .help("Give the path of a folder that holds plans: files with names that end in `.plan`.")
    }

    fn not_there(&self, here: &Path) -> Finding {
        self.finding(here, format!("The package `{}` is not at `{}`", self.name, self.path))
    }

    /// There is nothing at that place; a folder beside it that is called nearly the same was probably meant.
    fn nearly_there(&self, file_system: &dyn FileSystem, here: &Path) -> Finding {
        let finding = self.not_there(here);
        let Some(path) = self.similar(file_system) else {
            return finding
                .help("Paths are taken from the folder of the manifest. Correct it, or take the dependency out.");
        };
        finding.help(format!("There is a folder `{path}`: write `{} = {{ path = \"{path}\" }}`.", self.name)).choice(
            format!("Write `\"{path}\"`"),
            self.place,
            format!("\"{path}\""),
        )
    }

    fn similar(&self, file_system: &dyn FileSystem) -> Option<String> {
        let parent = self.folder.parent()?;
        let entries = file_system.list(parent).ok()?;
        let others = entries
            .into_iter()
            .filter(|entry| entry.kind == EntryKind::Folder && parent.join(&entry.name) != self.needed_by);
        let names: Vec<String> = others.filter_map(|entry| entry.name.into_string().ok()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let wanted = self.folder.file_name()?.to_str()?;
        match nearest(wanted, &names) {
            Nearest::Same(name) | Nearest::Close(name) => {
                let before = self.path.trim_end_matches('/').strip_suffix(wanted)?;
                Some(format!("{before}{name}"))
            }
            Nearest::None => None,
        }
    }

    fn finding(&self, here: &Path, message: String) -> Finding {
        let finding = Finding::new("PKG-04", self.place, message);
        let shown = paths::shown(here, &self.folder);
        if shown == self.path.trim_end_matches('/') {
            finding
        } else {
            finding.note(format!("From the folder you are in, that is `{shown}`."))
        }
    }
}
