//! A package, its files and all that it rests on, read once.

use crate::cycle::break_cycles;
use crate::discover::find_root;
use crate::file_system::{FileError, FileSystem};
use crate::gather::{Draft, gather};
use crate::known::Known;
use crate::load_error::LoadError;
use crate::manifest::Manifest;
use crate::paths;
use crate::read::{read, unreadable};
use crate::source_file::{PackageId, Role, SourceFile};
use planc_base::{FileId, Finding, Span};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A package with its files and the packages that it rests on.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The root first, then its dependencies, nearest first. By `PackageId`.
    pub packages: Vec<Package>,
    /// By `FileId`: the plans of the root in order, those of the dependencies, then the manifests, then what could not be
    /// followed.
    ///
    /// Shared, so that an editor may keep many states of a workspace in which one file differs.
    pub files: Vec<Arc<SourceFile>>,
    /// What there is to say about files and manifests, in the order of their places.
    pub findings: Vec<Finding>,
    /// The plans of the root that lie under the path that was given: all of them, unless it was a file or a folder inside it.
    pub asked: Vec<FileId>,
    /// Packages in a folder that is none itself, as they are shown: they stand below what was given, and were not read.
    pub not_read: Vec<String>,
}

/// One package.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    /// Relative to the folder in which the compiler was started, with `/`; `.` for that folder itself.
    pub folder: String,
    pub manifest: Manifest,
    /// `None` if there is no `planc.toml`.
    pub manifest_file: Option<FileId>,
    /// Its plans, in order.
    pub files: Vec<FileId>,
    /// In the order of the manifest. They never lead in a circle.
    pub dependencies: Vec<Dependency>,
}

/// A package that another one rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dependency {
    /// What references begin with.
    pub name: String,
    /// `None` if it is not to be had, or would close a circle; a finding says so, and references into it stay silent.
    pub package: Option<PackageId>,
    /// Its name in the manifest.
    pub span: Span,
}

impl Workspace {
    /// Reads the package that `given` belongs to, and all packages that it rests on. `known` is what manifests may
    /// name.
    ///
    /// `given` is a folder, a plan or a `planc.toml`, absolute or seen from the current folder. The package is that of the
    /// nearest `planc.toml` from there upwards; without one, the folder or the file is a package of its own.
    pub fn load(file_system: &dyn FileSystem, given: &Path, known: &Known) -> Result<Workspace, LoadError> {
        let here = file_system.current_folder().map_err(|reason| LoadError::NoCurrentFolder { reason })?;
        let root = find_root(file_system, &here, given)?;
        let drafts = gather(file_system, &here, &root, known)?;
        let asked = asked(file_system, &drafts[0], &root.asked);
        // Inside a package, one with a manifest of its own was parted on purpose.
        let not_read = match drafts[0].manifest_file {
            Some(_) => Vec::new(),
            None => drafts[0].packages.iter().map(|folder| paths::shown(&here, folder)).collect(),
        };
        if asked.is_empty() && drafts[0].obstacles.is_empty() {
            return Err(LoadError::NoPlans { path: paths::shown(&here, &root.asked), packages: not_read });
        }
        Ok(Workspace { not_read, ..assemble(file_system, &here, drafts, asked) })
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.0 as usize]
    }
}

/// The plans of the root, by their number, that lie under the path that was given.
fn asked(file_system: &dyn FileSystem, root: &Draft, given: &Path) -> Vec<FileId> {
    let number = |index: usize| FileId(index as u32);
    let under: Vec<FileId> =
        (0..root.plans.len()).filter(|index| root.plans[*index].starts_with(given)).map(number).collect();
    if !under.is_empty() {
        return under;
    }
    // The file may have been given by a link to it, or in other capitals than it has.
    let Ok(canonical) = file_system.canonical(given) else { return under };
    let is_under = |path: &PathBuf| file_system.canonical(path).is_ok_and(|path| path.starts_with(&canonical));
    (0..root.plans.len()).filter(|index| is_under(&root.plans[*index])).map(number).collect()
}

/// A file that is still to be read.
struct Unread<'drafts> {
    path: &'drafts Path,
    shown: String,
    package: PackageId,
}

fn assemble(file_system: &dyn FileSystem, here: &Path, mut drafts: Vec<Draft>, asked: Vec<FileId>) -> Workspace {
    let mut unread = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        unread.extend(draft.plans.iter().map(|path| Unread {
            path,
            shown: paths::shown(here, path),
            package: PackageId(index as u32),
        }));
    }
    let read: Vec<(SourceFile, Option<Finding>)> = unread
        .into_par_iter()
        .enumerate()
        .map(|(index, file)| {
            let (text, finding) = read(file_system, file.path, &file.shown, FileId(index as u32));
            (SourceFile::new(file.shown, text, file.package, Role::Plan), finding)
        })
        .collect();
    let mut files = Vec::with_capacity(read.len() + drafts.len());
    let mut findings = Vec::new();
    for (file, finding) in read {
        files.push(Arc::new(file));
        findings.extend(finding);
    }

    let mut packages = Vec::with_capacity(drafts.len());
    let mut first_plan = 0;
    for (index, draft) in drafts.iter_mut().enumerate() {
        let package = PackageId(index as u32);
        let plans = first_plan..first_plan + draft.plans.len() as u32;
        first_plan = plans.end;
        let manifest_file = draft.manifest_file.take().map(|file| {
            let id = FileId(files.len() as u32);
            files.push(Arc::new(SourceFile::new(file.shown, file.text, package, Role::Manifest)));
            findings.extend(draft.findings.drain(..).map(|finding| in_file(finding, id)));
            id
        });
        packages.push(Package {
            name: draft.manifest.name.value.clone(),
            folder: paths::shown(here, &draft.folder),
            manifest: draft.manifest.clone(),
            manifest_file,
            files: plans.map(FileId).collect(),
            dependencies: std::mem::take(&mut draft.dependencies),
        });
    }
    for (index, draft) in drafts.iter().enumerate() {
        for (path, obstacle) in &draft.obstacles {
            let shown = paths::shown(here, path);
            findings.push(obstacle_finding(obstacle, &shown, FileId(files.len() as u32)));
            files.push(Arc::new(SourceFile::new(shown, String::new(), PackageId(index as u32), Role::Obstacle)));
        }
    }
    findings.extend(break_cycles(&mut packages));
    findings.sort_by_key(|finding| finding.place);
    Workspace { packages, files, findings, asked, not_read: Vec::new() }
}

/// A finding of one file, made before the file had its number.
fn in_file(mut finding: Finding, file: FileId) -> Finding {
    finding.place.file = file;
    finding.labels.iter_mut().for_each(|label| label.place.file = file);
    finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits).for_each(|edit| edit.place.file = file);
    finding
}

fn obstacle_finding(obstacle: &crate::discover::Obstacle, shown: &str, file: FileId) -> Finding {
    use crate::discover::Obstacle;
    let place = Span::at(0).in_file(file);
    match obstacle {
        Obstacle::Unreadable(error) => {
            let finding = unreadable("folder", shown, place, error);
            match error {
                FileError::NotAllowed => {
                    finding.help("Ask its owner for leave to read it, or move it out of the package.")
                }
                _ => finding,
            }
        }
        Obstacle::LeadsBack => {
            let message = format!("The link `{shown}` leads back to the folder that it stands in");
            Finding::new("PKG-09", place, message).help("Take the link away.")
        }
        Obstacle::LeadsToItself => Finding::new("PKG-09", place, format!("The link `{shown}` leads back to itself"))
            .help("Take the link away."),
    }
}
