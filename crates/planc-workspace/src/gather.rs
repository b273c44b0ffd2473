//! The packages that a workspace consists of, before the texts of their plans are read.

use crate::discover::{Found, Obstacle, Root, walk};
use crate::file_system::{EntryKind, FileError, FileSystem};
use crate::known::Known;
use crate::load_error::LoadError;
use crate::manifest::{FILE_NAME, Manifest};
use crate::paths;
use crate::read::read;
use crate::source_file::PackageId;
use crate::wanted::Wanted;
use crate::workspace::Dependency;
use planc_base::{FileId, Finding};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Manifests have to be read before all files are known and numbered; until then each is by itself.
const NOT_NUMBERED: FileId = FileId(u32::MAX);

/// A package whose plans are known and not read.
pub struct Draft {
    pub folder: PathBuf,
    pub manifest: Manifest,
    pub manifest_file: Option<ManifestFile>,
    /// What there is to say about the manifest; the number of its file is still to be filled in.
    pub findings: Vec<Finding>,
    pub plans: Vec<PathBuf>,
    /// Folders below it that are packages of their own.
    pub packages: Vec<PathBuf>,
    pub obstacles: Vec<(PathBuf, Obstacle)>,
    pub dependencies: Vec<Dependency>,
}

/// The text of a `planc.toml`.
pub struct ManifestFile {
    pub shown: String,
    pub text: String,
}

/// The root package and all that it rests on, each once, the root first.
pub fn gather(file_system: &dyn FileSystem, here: &Path, root: &Root, known: &Known) -> Result<Vec<Draft>, LoadError> {
    let gathering = Gathering { file_system, here, known };
    let first = match &root.only_file {
        Some(file) => Draft {
            folder: root.folder.clone(),
            manifest: Manifest::defaults(&name_of(file.file_stem())),
            manifest_file: None,
            findings: Vec::new(),
            plans: vec![file.clone()],
            packages: Vec::new(),
            obstacles: Vec::new(),
            dependencies: Vec::new(),
        },
        None => gathering.draft(&root.folder),
    };
    if let Some((_, Obstacle::Unreadable(reason))) = first.obstacles.iter().find(|(path, _)| *path == root.folder) {
        return Err(LoadError::Unreadable { path: paths::shown(here, &root.folder), reason: reason.clone() });
    }
    let canonical = |path: &Path| file_system.canonical(path).unwrap_or_else(|_| path.to_path_buf());
    // By what a folder is, not by how it was reached: its package, or `None` if it holds no plans.
    let mut known = HashMap::from([(canonical(&root.folder), Some(PackageId(0)))]);
    let mut drafts = vec![first];
    let mut next = 0;
    while next < drafts.len() {
        for setting in drafts[next].manifest.dependencies.clone() {
            let mut dependency = Dependency { name: setting.name, package: None, span: setting.name_span };
            if let Some(path) = setting.path {
                let wanted = Wanted {
                    name: &dependency.name,
                    path: &path.value,
                    place: path.span.unwrap_or(dependency.span).in_file(NOT_NUMBERED),
                    folder: paths::absolute(&drafts[next].folder, Path::new(&path.value)),
                    needed_by: &drafts[next].folder,
                };
                match wanted.check(file_system, here) {
                    Err(finding) => drafts[next].findings.push(*finding),
                    Ok(()) => {
                        let no_plans = wanted.no_plans(here);
                        let folder = wanted.folder;
                        dependency.package = *known.entry(canonical(&folder)).or_insert_with(|| {
                            let draft = gathering.draft(&folder);
                            let has_something = !draft.plans.is_empty() || !draft.obstacles.is_empty();
                            has_something.then(|| {
                                drafts.push(draft);
                                PackageId(drafts.len() as u32 - 1)
                            })
                        });
                        if dependency.package.is_none() {
                            drafts[next].findings.push(no_plans);
                        }
                    }
                }
            }
            drafts[next].dependencies.push(dependency);
        }
        next += 1;
    }
    Ok(drafts)
}

/// What all steps need.
struct Gathering<'load> {
    file_system: &'load dyn FileSystem,
    here: &'load Path,
    known: &'load Known<'load>,
}

impl Gathering<'_> {
    fn draft(&self, folder: &Path) -> Draft {
        let Found { plans, packages, obstacles } = walk(self.file_system, folder);
        let name = name_of(folder.file_name());
        let mut draft = Draft {
            folder: folder.to_path_buf(),
            manifest: Manifest::defaults(&name),
            manifest_file: None,
            findings: Vec::new(),
            plans,
            packages,
            obstacles,
            dependencies: Vec::new(),
        };
        let path = folder.join(FILE_NAME);
        let is_there = match self.file_system.metadata(&path) {
            Ok(metadata) => metadata.kind != EntryKind::Folder,
            Err(error) => error != FileError::Missing,
        };
        if is_there {
            let shown = paths::shown(self.here, &path);
            let (text, finding) = read(self.file_system, &path, &shown, NOT_NUMBERED);
            if finding.is_none() {
                (draft.manifest, draft.findings) = Manifest::parse(&text, NOT_NUMBERED, &name, self.known);
            }
            draft.findings.extend(finding);
            draft.manifest_file = Some(ManifestFile { shown, text });
        }
        draft
    }
}

/// What a package is called that does not say so itself. The root of a disk has no name.
fn name_of(name: Option<&std::ffi::OsStr>) -> String {
    name.map_or_else(|| "plans".to_string(), |name| name.to_string_lossy().into_owned())
}
