//! Checks of whole packages, one at a time for each, beside everything else.

use super::Message;
use super::outgoing::{Outgoing, Refresh};
use super::state::{Opened, Owner};
use planc_project::Snapshot;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// How long an author has to pause, at most, before a package is checked.
const LONGEST_PAUSE: Duration = Duration::from_millis(250);

impl Opened {
    /// How long to wait before it is checked; `None` if nothing is to be checked. While somebody types in a large package, a
    /// check would only be in the way of what they ask, and be out of date when it is done.
    fn pause_before_check(&self) -> Option<Duration> {
        let is_due = self.has_changed && !self.is_checked;
        let pause = (self.check_took / 2).min(LONGEST_PAUSE);
        is_due.then(|| pause.saturating_sub(self.edited_at.map_or(LONGEST_PAUSE, |at| at.elapsed())))
    }
}

impl Owner {
    /// How long to wait for a message before `begin_checks`; `None` if there is nothing to check.
    pub(super) fn pause_before_checks(&self) -> Option<Duration> {
        self.opened.iter().filter_map(Opened::pause_before_check).min()
    }

    /// Begins to check every package that is due.
    pub(super) fn begin_checks(&mut self) {
        for index in 0..self.opened.len() {
            if self.opened[index].pause_before_check() != Some(Duration::ZERO) {
                continue;
            }
            let today = self.today();
            let opened = &mut self.opened[index];
            (opened.has_changed, opened.is_checked) = (false, true);
            opened.project.on_day(today);
            let (project, snapshot) = (opened.id, opened.project.snapshot(&self.overlay));
            let messages = self.messages.clone();
            std::thread::spawn(move || {
                // A rule that fails costs these findings, not the server.
                let begun = Instant::now();
                let is_complete = catch_unwind(AssertUnwindSafe(|| snapshot.check_aside())).is_ok();
                let took = begun.elapsed();
                let _ = messages.send(Message::Checked { project, snapshot, is_complete, took });
            });
        }
    }

    /// A check is done. What it found is sent, unless the package changed meanwhile: then it is checked again first.
    pub(super) fn end_check(&mut self, project: u64, snapshot: Snapshot, is_complete: bool, took: Duration) {
        let Some(index) = self.opened.iter().position(|opened| opened.id == project) else { return };
        (self.opened[index].is_checked, self.opened[index].check_took) = (false, took);
        if !is_complete {
            self.say_fault("The plan could not be checked");
            return;
        }
        // Edits that came meanwhile are known to the documents, if not to the package yet.
        let has_moved_on = self.opened[index].has_changed
            || self.edited.iter().any(|path| self.opened[index].project.find(path).is_some());
        let opened = &mut self.opened[index];
        if !has_moved_on {
            opened.linked = Some(snapshot.clone());
            opened.edited_since.clear();
        }
        let last = opened.last.replace(snapshot);
        // Freeing a large plan takes longer than anything else here.
        std::thread::spawn(move || drop(last));
        self.renew_standing(index, true);
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
