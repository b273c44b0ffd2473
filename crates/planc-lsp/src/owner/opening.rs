//! Packages come and go: with the folders of the client, with documents, with files on the disk.

use super::outgoing::Outgoing;
use super::state::{Opened, Owner};
use crate::configuration::Configuration;
use crate::document::Document;
use crate::uris;
use planc_project::{Overlay, Project};
use planc_workspace::FileSystem;
use planc_workspace::discover::{is_plan_name, walk};
use planc_workspace::manifest::FILE_NAME;
use rustc_hash::FxHashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tower_lsp::lsp_types::MessageType;

impl Owner {
    pub(super) fn today(&self) -> jiff::civil::Date {
        jiff::Zoned::now().date()
    }

    /// Opens every package in `folders`, and the plans beside them that belong to none.
    pub(super) fn add_folders(&mut self, folders: Vec<PathBuf>) {
        if folders.is_empty() {
            return;
        }
        let _ = self.out.send(Outgoing::Loading { has_begun: true });
        for folder in folders {
            let found = walk(&self.overlay, &folder);
            let is_part_of_package =
                folder.ancestors().any(|above| self.overlay.metadata(&above.join(FILE_NAME)).is_ok());
            if is_part_of_package || !found.plans.is_empty() {
                self.open_package(&folder, false);
            }
            for package in found.packages {
                self.open_package(&package, false);
            }
            self.folders.push(folder);
        }
        let _ = self.out.send(Outgoing::Loading { has_begun: false });
    }

    pub(super) fn remove_folders(&mut self, folders: &[PathBuf]) {
        self.folders.retain(|folder| !folders.contains(folder));
        let is_kept = |opened: &Opened| {
            let root = opened.project.folder(&self.overlay);
            self.folders.iter().any(|folder| root.starts_with(folder) || folder.starts_with(&root))
        };
        let (kept, gone) = std::mem::take(&mut self.opened).into_iter().partition(is_kept);
        self.opened = kept;
        let gone: Vec<Opened> = gone;
        gone.iter().for_each(|opened| self.forget(opened));
        // Documents stay open, whichever folders there are.
        let paths: Vec<PathBuf> = self.documents.keys().cloned().collect();
        paths.iter().for_each(|path| self.find_home(path));
    }

    /// Opens the package at `root`, unless it is open.
    fn open_package(&mut self, root: &Path, for_document: bool) {
        if let Some(opened) = self.opened.iter_mut().find(|opened| opened.project.root() == root) {
            opened.for_document &= for_document;
            return;
        }
        let project = Project::open(&self.overlay, root, self.configuration.choices(), self.today());
        match project {
            Ok(project) => {
                let folder = project.folder(&self.overlay);
                let is_open = |opened: &Opened| opened.project.folder(&self.overlay) == folder;
                // A folder within a package leads to the whole of it.
                if project.has_manifest()
                    && self.opened.iter().any(|opened| opened.project.has_manifest() && is_open(opened))
                {
                    return;
                }
                let id = self.next_id;
                self.next_id += 1;
                self.opened.push(Opened {
                    id,
                    project,
                    has_changed: true,
                    is_checked: false,
                    check_took: Duration::ZERO,
                    edited_at: None,
                    last: None,
                    linked: None,
                    is_linked_now: false,
                    to_link: FxHashSet::default(),
                    edited_since: FxHashSet::default(),
                    said: FxHashSet::default(),
                    for_document,
                });
            }
            Err(error) => {
                let _ = self.out.send(Outgoing::Say(MessageType::LOG, error.to_string()));
            }
        }
    }

    pub(super) fn open_document(&mut self, path: PathBuf, document: Document) {
        self.overlay.open(path.clone(), Arc::clone(&document.text));
        self.documents.insert(path.clone(), document);
        // A client that asks for the findings of what is open would show them beside those that it was told before.
        if self.client.pulls
            && self.published.contains_key(&path)
            && let Some(uri) = uris::of_path(&path)
        {
            let _ = self.out.send(Outgoing::Diagnostics { uri, diagnostics: Vec::new(), version: None });
        }
        self.find_home(&path);
        self.edited.insert(path);
    }

    /// Sees to it that the document at `path` is part of a package: of one that is open and has it, of one that is open and can
    /// take it, of that which its manifest makes, else of the client's folder that it is in, else of one for itself.
    fn find_home(&mut self, path: &Path) {
        if self.opened.iter().any(|opened| opened.project.find(path).is_some_and(|file| opened.project.is_own(file))) {
            return;
        }
        let around = (0..self.opened.len()).find(|index| {
            let opened = &self.opened[*index];
            path.starts_with(opened.project.folder(&self.overlay)) && opened.project.root() != path
        });
        if let Some(index) = around {
            self.reload(index);
            if self.home(path).is_some() {
                return;
            }
        }
        let has_manifest =
            path.ancestors().skip(1).any(|folder| self.overlay.metadata(&folder.join(FILE_NAME)).is_ok());
        let folder = self.folders.iter().find(|folder| path.starts_with(folder)).cloned();
        match folder {
            Some(folder) if !has_manifest => self.open_package(&folder, false),
            _ => self.open_package(path, true),
        }
    }

    pub(super) fn close_document(&mut self, path: &Path) {
        self.documents.remove(path);
        self.overlay.close(path);
        self.edited.remove(path);
        self.unsaid.remove(path);
        // It asks no more, so that it is told again.
        if self.client.pulls {
            self.published.remove(path);
        }
        let Some((index, _)) = self.home(path) else { return self.say_nothing_about(path) };
        let folder = self.opened[index].project.folder(&self.overlay);
        let others = self
            .documents
            .keys()
            .any(|open| open.starts_with(&folder) && self.opened[index].project.find(open).is_some());
        if self.opened[index].for_document && !others {
            let opened = self.opened.remove(index);
            self.forget(&opened);
        }
        // What was not saved is gone, for all that have the file.
        let with_it: Vec<usize> =
            (0..self.opened.len()).filter(|index| self.opened[*index].project.find(path).is_some()).collect();
        with_it.into_iter().rev().for_each(|index| self.reload(index));
    }

    /// Reads a package again. One that is not to be had any more is closed.
    pub(super) fn reload(&mut self, index: usize) {
        match self.opened[index].project.reload(&self.overlay) {
            Ok(()) => {
                let opened = &mut self.opened[index];
                opened.has_changed = true;
                // Files may have other numbers now.
                opened.linked = None;
                opened.to_link.clear();
                opened.edited_since.clear();
            }
            Err(_) => {
                let opened = self.opened.remove(index);
                self.forget(&opened);
            }
        }
    }

    /// Files changed on the disk. Those that are open are what the editor says.
    pub(super) fn look_again(&mut self, paths: &[PathBuf]) {
        let changed: Vec<&PathBuf> = paths.iter().filter(|path| !self.documents.contains_key(*path)).collect();
        let concerns = |overlay: &Overlay, opened: &Opened| {
            let folder = opened.project.folder(overlay);
            changed.iter().any(|path| {
                let may_be_its = path.starts_with(&folder) && path.file_name().is_some_and(is_plan_name);
                may_be_its || opened.project.find(path).is_some()
            })
        };
        let indices: Vec<usize> =
            (0..self.opened.len()).filter(|index| concerns(&self.overlay, &self.opened[*index])).collect();
        indices.into_iter().rev().for_each(|index| self.reload(index));
        // A manifest that came or went makes one package of several, or several of one.
        if changed.iter().any(|path| path.file_name().is_some_and(|name| name == FILE_NAME)) {
            let gone = std::mem::take(&mut self.opened);
            gone.iter().for_each(|opened| self.forget(opened));
            let folders = std::mem::take(&mut self.folders);
            self.add_folders(folders);
            let open: Vec<PathBuf> = self.documents.keys().cloned().collect();
            open.iter().for_each(|path| self.find_home(path));
            return;
        }
        // A plan that came may stand where none was before.
        for path in changed.into_iter().filter(|path| path.file_name().is_some_and(is_plan_name)) {
            if self.home(path).is_none()
                && self.overlay.metadata(path).is_ok()
                && let Some(folder) = self.folders.iter().find(|folder| path.starts_with(folder)).cloned()
            {
                self.open_package(&folder, false);
            }
        }
    }

    pub(super) fn configure(&mut self, configuration: Configuration) {
        self.configuration = Arc::new(configuration);
        let (choices, today) = (self.configuration.choices(), self.today());
        for opened in &mut self.opened {
            opened.project.choose(choices, today);
            opened.has_changed = true;
        }
    }
}
