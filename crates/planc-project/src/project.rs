//! A package that stays open while its files are edited.

use crate::edited::Edited;
use crate::linked::Linked;
use crate::linking::{packages, plan_count};
use crate::overlay::Overlay;
use crate::settings::{Choices, load, settings};
use crate::snapshot::Snapshot;
use planc_base::{FileId, LineIndex};
use planc_workspace::{LoadError, PackageId, Role, SourceFile, Workspace, paths};
use rustc_hash::FxHashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many names an editor may leave behind before they are cleared away.
const SPARE_NAMES: usize = 100_000;

/// A package with what is known of each of its files, kept from one edit to the next.
pub struct Project {
    /// What it was opened by: a folder, or a file that belongs to none.
    root: PathBuf,
    workspace: Workspace,
    /// The last state of it that was linked.
    linked: Arc<Linked>,
    /// The plans whose texts have changed since.
    edited: Vec<Arc<Edited>>,
    /// How many names there were when all of it was linked from the beginning.
    first_names: usize,
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
        let linked = Linked::whole(&workspace);
        let mut project = Project {
            root: root.to_path_buf(),
            workspace,
            first_names: linked.plan().names.len(),
            linked,
            edited: Vec::new(),
            numbers: FxHashMap::default(),
            choices,
            today,
            snapshot: None,
        };
        project.number_files(overlay);
        Ok(project)
    }

    /// Reads everything anew: files may have come or gone, or the manifest have changed. If all are still there, what did not
    /// change is not read twice.
    pub fn reload(&mut self, overlay: &Overlay) -> Result<(), LoadError> {
        let workspace = load(overlay, &self.root)?;
        let (old, new) = (&self.workspace.files, &workspace.files);
        let is_same = |(one, other): (&Arc<SourceFile>, &Arc<SourceFile>)| {
            (&one.path, one.role, one.package) == (&other.path, other.role, other.package)
        };
        let are_same_files = old.len() == new.len() && old.iter().zip(new).all(is_same);
        if are_same_files && packages(&workspace) == self.linked.plan().packages {
            self.adopt();
            let old = std::mem::replace(&mut self.workspace, workspace);
            for (index, old) in old.files[..plan_count(&old)].iter().enumerate() {
                if old.text != self.workspace.files[index].text {
                    self.note_edit(FileId(index as u32));
                }
            }
        } else {
            self.workspace = workspace;
            self.link_anew();
            self.number_files(overlay);
        }
        self.snapshot = None;
        Ok(())
    }

    fn link_anew(&mut self) {
        self.linked = Linked::whole(&self.workspace);
        self.first_names = self.linked.plan().names.len();
        self.edited.clear();
    }

    fn number_files(&mut self, overlay: &Overlay) {
        self.numbers = (self.workspace.files.iter().enumerate())
            .filter(|(_, file)| file.role != Role::Obstacle)
            .map(|(index, file)| (paths::absolute(overlay.folder(), Path::new(&file.path)), FileId(index as u32)))
            .collect();
    }

    /// Begins from the last snapshot, if it was linked, with what is edited next.
    fn adopt(&mut self) {
        if let Some(linked) = self.snapshot.take().as_ref().and_then(Snapshot::known_plan) {
            self.linked = Arc::clone(linked);
            self.edited.clear();
        }
    }

    /// Notes that `file` has another text than in the plan.
    fn note_edit(&mut self, file: FileId) {
        self.edited.retain(|edited| edited.file != file);
        self.edited.push(Arc::new(Edited::new(file, Arc::clone(&self.workspace.files[file.0 as usize]))));
    }

    /// The profile, and the day, that the editor asks for.
    pub fn choose(&mut self, choices: Choices, today: jiff::civil::Date) {
        (self.choices, self.today) = (choices, today);
        self.snapshot = None;
    }

    /// Goes on to the day `today`: an editor may stay open over midnight.
    pub fn on_day(&mut self, today: jiff::civil::Date) {
        if self.today != today {
            self.today = today;
            self.snapshot = None;
        }
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

    /// Gives `file`, which is a plan, another text, whose lines begin where `lines` says; the rest of the package is not read again.
    pub fn edit(&mut self, file: FileId, text: &Arc<String>, lines: &LineIndex) {
        let index = file.0 as usize;
        let old = &self.workspace.files[index];
        if Arc::ptr_eq(&old.text, text) || old.text == *text {
            return;
        }
        self.workspace.files[index] = Arc::new(old.with_text(Arc::clone(text), lines.clone()));
        self.adopt();
        self.note_edit(file);
        // Names that were typed and changed again stay in the list of names, so from time to time it is made anew.
        if self.linked.plan().names.len() > 2 * self.first_names + SPARE_NAMES {
            self.link_anew();
        }
    }

    /// The package as it stands now.
    pub fn snapshot(&mut self, overlay: &Overlay) -> Snapshot {
        let make = || {
            Snapshot::new(
                self.workspace.clone(),
                Arc::clone(&self.linked),
                self.edited.clone(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use planc_workspace::InMemory;

    #[test]
    fn the_next_day_is_taken_unless_the_editor_asks_for_a_certain_one() {
        let day = |text: &str| text.parse::<jiff::civil::Date>().unwrap();
        let overlay = Overlay::new(Arc::new(InMemory::new("/p").file("a.plan", "plan p \"P\"\n")), "/p".into());
        let (before, after) = (day("2026-06-30"), day("2026-07-01"));
        let mut project = Project::open(&overlay, Path::new("/p"), Choices::default(), before).unwrap();
        assert_eq!(project.snapshot(&overlay).settings().today, before);
        project.on_day(after);
        assert_eq!(project.snapshot(&overlay).settings().today, after);
        let certain = day("2020-01-01");
        project.choose(Choices { as_of: Some(certain), ..Choices::default() }, before);
        project.on_day(after);
        assert_eq!(project.snapshot(&overlay).settings().today, certain);
    }
}
