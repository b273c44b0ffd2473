//! A package that stays open while its files are edited.

use crate::lazy_sheet::LazySheet;
use crate::linking::plan_count;
use crate::overlay::Overlay;
use crate::settings::{Choices, load, settings};
use crate::snapshot::Snapshot;
use planc_base::FileId;
use planc_workspace::{LoadError, PackageId, Role, SourceFile, Workspace, paths};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A package with what is known of each of its files, kept from one edit to the next.
pub struct Project {
    /// What it was opened by: a folder, or a file that belongs to none.
    root: PathBuf,
    workspace: Workspace,
    sheets: Vec<Arc<LazySheet>>,
    /// By absolute path, the numbers of its plans and manifests.
    numbers: FxHashMap<PathBuf, FileId>,
    choices: Choices,
    today: jiff::civil::Date,
    /// The last one that was asked for, unless something changed since.
    snapshot: Option<Snapshot>,
}

impl Project {
    /// Reads the package that `root`, which is absolute, belongs to.
    pub fn open(
        overlay: &Overlay,
        root: &Path,
        choices: Choices,
        today: jiff::civil::Date,
    ) -> Result<Project, LoadError> {
        let workspace = load(overlay, root)?;
        let mut project = Project {
            root: root.to_path_buf(),
            workspace,
            sheets: Vec::new(),
            numbers: FxHashMap::default(),
            choices,
            today,
            snapshot: None,
        };
        project.take_stock(overlay, &[], &[]);
        Ok(project)
    }

    /// Reads everything anew: files may have come or gone, or the manifest have changed. What did not change is not read twice.
    pub fn reload(&mut self, overlay: &Overlay) -> Result<(), LoadError> {
        let workspace = load(overlay, &self.root)?;
        let old_workspace = std::mem::replace(&mut self.workspace, workspace);
        let old_sheets = std::mem::take(&mut self.sheets);
        self.take_stock(overlay, &old_workspace.files, &old_sheets);
        Ok(())
    }

    /// Numbers the files, and makes the sheets that are not at hand.
    fn take_stock(&mut self, overlay: &Overlay, old_files: &[Arc<SourceFile>], old_sheets: &[Arc<LazySheet>]) {
        let count = plan_count(&self.workspace);
        self.sheets = self.workspace.files[..count]
            .par_iter()
            .enumerate()
            .map(|(index, file)| match (old_files.get(index), old_sheets.get(index)) {
                // A sheet names its file by number, so it stays good only under the same one.
                (Some(old), Some(sheet)) if old.text == file.text => Arc::clone(sheet),
                _ => Arc::new(LazySheet::new(file, FileId(index as u32))),
            })
            // All of them at once, in parallel: whoever opens a package wants to know all about it.
            .inspect(|sheet| {
                sheet.get();
            })
            .collect();
        self.numbers = (self.workspace.files.iter().enumerate())
            .filter(|(_, file)| file.role != Role::Obstacle)
            .map(|(index, file)| (paths::absolute(overlay.folder(), Path::new(&file.path)), FileId(index as u32)))
            .collect();
        self.snapshot = None;
    }

    /// The profile, and the day, that the editor asks for.
    pub fn choose(&mut self, choices: Choices, today: jiff::civil::Date) {
        (self.choices, self.today) = (choices, today);
        self.snapshot = None;
    }

    /// The number of the plan or manifest at `path`, which is absolute.
    pub fn find(&self, path: &Path) -> Option<FileId> {
        self.numbers.get(path).copied()
    }

    /// Whether `file` belongs to the package itself, not to one that it rests on.
    pub fn is_own(&self, file: FileId) -> bool {
        self.workspace.file(file).package == PackageId(0)
    }

    /// Whether `file` is a plan: others have to be read with the whole package.
    pub fn is_plan(&self, file: FileId) -> bool {
        self.workspace.file(file).role == Role::Plan
    }

    /// Gives `file`, which is a plan, another text; the rest of the package is not read again.
    pub fn edit(&mut self, file: FileId, text: &Arc<String>) {
        let index = file.0 as usize;
        let old = &self.workspace.files[index];
        if old.text == **text {
            return;
        }
        let new = SourceFile::new(old.path.clone(), String::clone(text), old.package, old.role);
        let new = Arc::new(new);
        self.sheets[index] = Arc::new(LazySheet::new(&new, file));
        self.workspace.files[index] = new;
        self.snapshot = None;
    }

    /// The package as it stands now.
    pub fn snapshot(&mut self, overlay: &Overlay) -> Snapshot {
        let make = || {
            Snapshot::new(
                self.workspace.clone(),
                self.sheets.clone(),
                settings(&self.workspace, &self.choices, self.today),
                overlay.clone(),
            )
        };
        self.snapshot.get_or_insert_with(make).clone()
    }

    /// The folder of the package, absolute.
    pub fn folder(&self, overlay: &Overlay) -> PathBuf {
        paths::absolute(overlay.folder(), Path::new(&self.workspace.package(PackageId(0)).folder))
    }

    /// What it was opened by.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether a manifest makes it a package; a file or a folder without one is a package for itself.
    pub fn has_manifest(&self) -> bool {
        self.workspace.package(PackageId(0)).manifest_file.is_some()
    }
}
