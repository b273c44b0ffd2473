//! The second stage of findings: a package that was edited is linked beside everything else.

use super::Message;
use super::stages::{is_found_near, of_file, quickly_found, rules_still_stand};
use super::state::Owner;
use crate::view::Package;
use planc_analysis::Judged;
use planc_base::FileId;
use planc_project::Snapshot;
use rustc_hash::FxHashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Owner {
    /// Begins to link a package that was edited, beside everything else; once at a time.
    pub(super) fn begin_linking(&mut self, index: usize) {
        let opened = &mut self.opened[index];
        // Before the first check is done, there is nothing that could be out of date.
        if opened.to_link.is_empty() || opened.is_linked_now || opened.last.is_none() || self.client.pulls {
            return;
        }
        opened.is_linked_now = true;
        let edited = std::mem::take(&mut opened.to_link);
        opened.edited_since.extend(&edited);
        let edited_since = opened.edited_since.clone();
        let (project, snapshot) = (opened.id, opened.project.snapshot(&self.overlay));
        let messages = self.messages.clone();
        std::thread::spawn(move || {
            // What fails here fails in the check as well, which says so.
            let is_complete = catch_unwind(AssertUnwindSafe(|| {
                snapshot.link_findings();
                snapshot.look_near(&edited_since);
            }))
            .is_ok();
            let _ = messages.send(Message::Linked { project, snapshot, edited, is_complete });
        });
    }

    /// A package is linked: sends the second stage for the files of which something else is to be said.
    pub(super) fn end_linking(
        &mut self,
        project: u64,
        snapshot: Snapshot,
        edited: FxHashSet<FileId>,
        is_complete: bool,
    ) {
        let Some(index) = self.opened.iter().position(|opened| opened.id == project) else { return };
        self.opened[index].is_linked_now = false;
        if !is_complete {
            return;
        }
        let before = self.opened[index].linked.replace(snapshot.clone());
        let Some(last) = self.opened[index].last.clone() else { return };
        let package = Package { snapshot, ..self.package(index) };
        let mut files: FxHashSet<FileId> = match &before {
            Some(before) => files_that_differ(before.link_findings(), package.snapshot.link_findings()),
            None => FxHashSet::default(),
        };
        files.extend(edited.into_iter().filter(|file| self.opened[index].project.is_own(*file)));
        files.extend(package.snapshot.near().iter().flat_map(|near| &near.files));
        for file in files {
            // A file that was edited again is said with what it says now, and linked next.
            let path = package.snapshot.path(file);
            if self.opened[index].to_link.contains(&file) || self.edited.contains(&path) {
                self.opened[index].to_link.insert(file);
                continue;
            }
            let mut judged: Vec<Judged> = quickly_found(&package.snapshot, file).cloned().collect();
            let rules = rules_still_stand(&last, &package.snapshot, file).into_iter();
            judged.extend(rules.filter(|judged| !is_found_near(Some(&package.snapshot), file, judged.finding.code)));
            self.say_of_file(index, &path, &package, &judged);
        }
        self.renew_standing(index, false);
        std::thread::spawn(move || drop(before));
    }
}

/// The files of which two checks say different things.
fn files_that_differ(before: &[Judged], now: &[Judged]) -> FxHashSet<FileId> {
    let files: FxHashSet<FileId> = before.iter().chain(now).map(|judged| judged.finding.place.file).collect();
    files.into_iter().filter(|file| of_file(before, *file) != of_file(now, *file)).collect()
}
