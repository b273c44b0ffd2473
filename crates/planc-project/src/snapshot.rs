//! One state of a package: immutable, shared between threads, each of its steps made when it is first asked for.

use crate::background;
use crate::checking::check_whole;
use crate::edited::Edited;
use crate::linked::Linked;
use crate::overlay::Overlay;
use planc_analysis::ledger::Ledger;
use planc_analysis::{Context, Judged, Near, Report, Settings};
use planc_base::FileId;
use planc_model::{Plan, Sheet};
use planc_workspace::discover::is_plan_name;
use planc_workspace::file_system::EntryKind;
use planc_workspace::manifest::FILE_NAME;
use planc_workspace::{FileSystem, PackageId, Role, SourceFile, Workspace, paths};
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// How many files `other_files` names, and how many folders wait to be looked into at a time.
const FILES: usize = 200;
const FOLDERS: usize = 50;

/// What a check of a snapshot came to.
pub type Checked = Arc<Report>;

/// A package as it stood at one moment. Cloning it is cheap, and all clones share what was computed.
#[derive(Clone)]
pub struct Snapshot(Arc<State>);

struct State {
    workspace: Workspace,
    /// An earlier state of the same files, linked.
    before: Arc<Linked>,
    /// The plans whose texts have changed since.
    edited: Vec<Arc<Edited>>,
    settings: Settings,
    overlay: Overlay,
    linked: OnceLock<Arc<Linked>>,
    report: OnceLock<Checked>,
    ledgers: OnceLock<Vec<Ledger>>,
    are_ledgers_begun: AtomicBool,
    link_findings: OnceLock<Vec<Judged>>,
    near: OnceLock<Near>,
}

impl Snapshot {
    pub(crate) fn new(
        workspace: Workspace,
        before: Arc<Linked>,
        edited: Vec<Arc<Edited>>,
        settings: Settings,
        overlay: Overlay,
    ) -> Snapshot {
        Snapshot(Arc::new(State {
            workspace,
            before,
            edited,
            settings,
            overlay,
            linked: OnceLock::new(),
            report: OnceLock::new(),
            ledgers: OnceLock::new(),
            are_ledgers_begun: AtomicBool::new(false),
            link_findings: OnceLock::new(),
            near: OnceLock::new(),
        }))
    }

    /// Its files, packages and settings. What stands in `sheet` and `plan` has the numbers of files that are in here.
    pub fn workspace(&self) -> &Workspace {
        &self.0.workspace
    }

    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub fn file(&self, file: FileId) -> &SourceFile {
        self.0.workspace.file(file)
    }

    /// What one file says by itself; `None` if it is no plan. Needs nothing but that file.
    pub fn sheet(&self, file: FileId) -> Option<&Sheet> {
        match self.0.edited.iter().find(|edited| edited.file == file) {
            Some(edited) => Some(edited.sheet()),
            None => self.0.before.plan().sheets.get(file.0 as usize).map(Arc::as_ref),
        }
    }

    /// All files together, resolved. Made by whoever asks first.
    pub fn plan(&self) -> &Plan<'_> {
        if self.0.edited.is_empty() {
            return self.0.before.plan();
        }
        self.0.linked.get_or_init(|| self.0.before.after(&self.0.workspace, &self.0.edited)).plan()
    }

    /// The plan, if somebody has asked for it before.
    pub(crate) fn known_plan(&self) -> Option<&Arc<Linked>> {
        self.0.linked.get()
    }

    /// Everything there is to say about the package. Made by whoever asks first.
    pub fn report(&self) -> &Checked {
        self.0
            .report
            .get_or_init(|| Arc::new(check_whole(&self.0.overlay, &self.0.workspace, self.plan(), &self.0.settings)))
    }

    /// What the report will say that no rule finds: what is not understood, and names that lead nowhere. In the order of
    /// places. Made by whoever asks first, in much less time than the report.
    pub fn link_findings(&self) -> &[Judged] {
        self.0.link_findings.get_or_init(|| planc_analysis::check_links(self.plan(), &self.0.settings))
    }

    /// Finds out what dates in the files `edited` mean for what is near; once for each snapshot.
    pub fn look_near(&self, edited: &FxHashSet<FileId>) {
        self.0.near.get_or_init(|| planc_analysis::check_near(self.plan(), &self.0.settings, edited));
    }

    /// What `look_near` found, if somebody has asked for it.
    pub fn near(&self) -> Option<&Near> {
        self.0.near.get()
    }

    /// Makes the report beside everything else that goes on, on threads that let others go first.
    pub fn check_aside(&self) {
        background::run(|| {
            self.report();
            self.link_findings();
        });
    }

    /// The findings, if somebody has asked for them before.
    pub fn known_report(&self) -> Option<&Checked> {
        self.0.report.get()
    }

    /// The money of the package's documents. Made by whoever asks first.
    pub fn ledgers(&self) -> &[Ledger] {
        self.0.ledgers.get_or_init(|| Ledger::all(&Context::new(self.plan(), &self.0.settings)))
    }

    /// The money, if it is known already; if not, it is found out beside everything else, for whoever asks next.
    pub fn ledgers_at_hand(&self) -> Option<&[Ledger]> {
        let known = self.0.ledgers.get().map(Vec::as_slice);
        if known.is_none() && !self.0.are_ledgers_begun.swap(true, Ordering::Relaxed) {
            let snapshot = self.clone();
            background::begin(move || {
                snapshot.ledgers();
            });
        }
        known
    }

    /// The file at `path`, which is absolute.
    pub fn find(&self, path: &Path) -> Option<FileId> {
        let here = self.0.overlay.folder();
        let shown = paths::shown(here, path);
        let index = self.0.workspace.files.iter().position(|file| file.path == shown && file.role != Role::Obstacle)?;
        Some(FileId(index as u32))
    }

    /// Where `file` stands, absolute.
    pub fn path(&self, file: FileId) -> PathBuf {
        paths::absolute(self.0.overlay.folder(), Path::new(&self.file(file).path))
    }

    /// The folder of its package, absolute.
    pub fn folder(&self) -> PathBuf {
        paths::absolute(self.0.overlay.folder(), Path::new(&self.0.workspace.package(PackageId(0)).folder))
    }

    /// Files in the folder of its package that are neither plans nor its manifest, seen from there: at most 200, none in folders
    /// that programs keep for themselves.
    pub fn other_files(&self) -> Vec<String> {
        let root = self.folder();
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            let mut entries = self.0.overlay.list(&folder).unwrap_or_default();
            entries.sort_by(|one, other| one.name.cmp(&other.name));
            for entry in entries {
                let path = folder.join(&entry.name);
                let is_hidden = entry.name.to_string_lossy().starts_with('.');
                match entry.kind {
                    EntryKind::Folder if !is_hidden && folders.len() < FOLDERS => folders.push(path),
                    EntryKind::File if !is_hidden && !is_plan_name(&entry.name) && entry.name != FILE_NAME => {
                        found.push(paths::shown(&root, &path));
                    }
                    _ => {}
                }
            }
            if found.len() >= FILES {
                found.truncate(FILES);
                break;
            }
        }
        found
    }
}
