//! Checks of whole packages, one at a time for each, beside everything else.

use super::Message;
use super::outgoing::{Outgoing, Refresh};
use super::state::Owner;
use planc_project::Snapshot;
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Owner {
    /// Begins to check every package that changed and is not being checked.
    pub(super) fn begin_checks(&mut self) {
        for index in 0..self.opened.len() {
            if !self.opened[index].has_changed || self.opened[index].is_checked {
                continue;
            }
            let opened = &mut self.opened[index];
            (opened.has_changed, opened.is_checked) = (false, true);
            let (project, snapshot) = (opened.id, opened.project.snapshot(&self.overlay));
            let messages = self.messages.clone();
            std::thread::spawn(move || {
                // A rule that fails costs these findings, not the server.
                let is_complete = catch_unwind(AssertUnwindSafe(|| {
                    snapshot.report();
                }))
                .is_ok();
                let _ = messages.send(Message::Checked { project, snapshot, is_complete });
            });
        }
    }

    /// A check is done. What it found is sent, unless the package changed meanwhile: then it is checked again first.
    pub(super) fn end_check(&mut self, project: u64, snapshot: Snapshot, is_complete: bool) {
        let Some(index) = self.opened.iter().position(|opened| opened.id == project) else { return };
        self.opened[index].is_checked = false;
        if !is_complete {
            self.say_fault("The plan could not be checked");
            return;
        }
        // Edits that came meanwhile are known to the documents, if not to the package yet.
        let has_moved_on = self.opened[index].has_changed
            || self.edited.iter().any(|path| self.opened[index].project.find(path).is_some());
        let last = self.opened[index].last.replace(snapshot);
        // Freeing a large plan takes longer than anything else here.
        std::thread::spawn(move || drop(last));
        if has_moved_on {
            return;
        }
        let has_changed = self.say_findings(index);
        if has_changed {
            let refreshes = [
                (self.client.pulls && self.client.refreshes_diagnostics, Refresh::Diagnostics),
                (self.client.refreshes_lenses, Refresh::Lenses),
                (self.client.refreshes_hints, Refresh::Hints),
            ];
            for (_, refresh) in refreshes.into_iter().filter(|(can, _)| *can) {
                let _ = self.out.send(Outgoing::Refresh(refresh));
            }
        }
    }
}
