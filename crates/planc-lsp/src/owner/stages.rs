//! What is said of files before a whole package is checked again, in two stages.
//!
//! First, at once: what a file that was edited says by itself. Second, as soon as the package is linked: names that lead nowhere
//! now, in that file and in all others. What rules found stands until the check is done, where the edit did not touch it.

use super::Message;
use super::publish::is_still_typed;
use super::state::Owner;
use crate::convert::diagnostic;
use crate::view::Package;
use planc_analysis::Judged;
use planc_base::{FileId, Finding, Span};
use planc_lang::rule::{Level, Rule};
use planc_project::Snapshot;
use rustc_hash::FxHashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

impl Owner {
    /// Sends the first stage for each document that was edited, and begins the second.
    pub(super) fn say_own_findings(&mut self) {
        for path in std::mem::take(&mut self.unsaid) {
            let Some((index, file)) = self.home(&path) else { continue };
            if !self.client.pulls {
                self.say_own_findings_of(&path, index, file);
            }
            // It may be a file of packages that others rest on.
            for opened in &mut self.opened {
                opened.to_link.extend(opened.project.find(&path));
            }
        }
        for index in 0..self.opened.len() {
            self.begin_linking(index);
        }
    }

    fn say_own_findings_of(&mut self, path: &Path, index: usize, file: FileId) {
        let package = self.package(index);
        let Some(sheet) = package.snapshot.sheet(file) else { return };
        let settings = package.snapshot.settings();
        let own = sheet.findings.iter().map(|finding| {
            let level = Rule::find(finding.code).map_or(Level::Error, |rule| settings.level(rule, false));
            Judged { finding: finding.clone(), level }
        });
        let mut judged: Vec<Judged> = own.filter(|judged| judged.level != Level::Off).collect();
        let (last, linked) = (self.opened[index].last.clone(), self.opened[index].linked.clone());
        if last.is_none() && judged.is_empty() {
            // Nothing was checked yet: better to say nothing than that there is nothing.
            return;
        }
        judged.extend(last.iter().flat_map(|last| rules_still_stand(last, &package.snapshot, file)));
        judged.extend(linked.iter().flat_map(|linked| links_still_stand(linked, &package.snapshot, file)));
        self.say_of_file(index, path, &package, &judged);
    }

    fn say_of_file(&mut self, index: usize, path: &Path, package: &Package, judged: &[Judged]) {
        let in_hand = self.documents.get(path).and_then(|document| document.line_in_hand);
        let diagnostics = judged
            .iter()
            .map(|judged| diagnostic(package, judged))
            .filter(|diagnostic| !is_still_typed(diagnostic, in_hand))
            .collect();
        self.publish(path, diagnostics);
        self.opened[index].said.insert(path.to_path_buf());
    }

    /// Begins to link a package that was edited, beside everything else; once at a time.
    fn begin_linking(&mut self, index: usize) {
        let opened = &mut self.opened[index];
        // Before the first check is done, there is nothing that could be out of date.
        if opened.to_link.is_empty() || opened.is_linked_now || opened.last.is_none() || self.client.pulls {
            return;
        }
        opened.is_linked_now = true;
        let edited = std::mem::take(&mut opened.to_link);
        let (project, snapshot) = (opened.id, opened.project.snapshot(&self.overlay));
        let messages = self.messages.clone();
        std::thread::spawn(move || {
            // What fails here fails in the check as well, which says so.
            let is_complete = catch_unwind(AssertUnwindSafe(|| {
                snapshot.link_findings();
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
        for file in files {
            // A file that was edited again is said with what it says now, and linked next.
            let path = package.snapshot.path(file);
            if self.opened[index].to_link.contains(&file) || self.edited.contains(&path) {
                self.opened[index].to_link.insert(file);
                continue;
            }
            let mut judged = of_file(package.snapshot.link_findings(), file).to_vec();
            judged.extend(rules_still_stand(&last, &package.snapshot, file));
            self.say_of_file(index, &path, &package, &judged);
        }
        std::thread::spawn(move || drop(before));
    }
}

/// Those of `findings`, which are in the order of files, that are about `file`.
fn of_file(findings: &[Judged], file: FileId) -> &[Judged] {
    let start = findings.partition_point(|judged| judged.finding.place.file < file);
    let end = findings.partition_point(|judged| judged.finding.place.file <= file);
    &findings[start..end]
}

/// The files of which two checks say different things.
fn files_that_differ(before: &[Judged], now: &[Judged]) -> FxHashSet<FileId> {
    let files: FxHashSet<FileId> = before.iter().chain(now).map(|judged| judged.finding.place.file).collect();
    files.into_iter().filter(|file| of_file(before, *file) != of_file(now, *file)).collect()
}

/// What rules found about `file` in the last check, moved with the text around the edits since.
fn rules_still_stand(last: &Snapshot, now: &Snapshot, file: FileId) -> Vec<Judged> {
    let Some(report) = last.known_report() else { return Vec::new() };
    let other = places_of(of_file(last.link_findings(), file).iter().map(|judged| &judged.finding));
    still_standing(of_file(&report.findings, file), &other, last, now, file)
}

/// What linking found about `file`, and reading alone does not, moved with the text around the edits since.
fn links_still_stand(linked: &Snapshot, now: &Snapshot, file: FileId) -> Vec<Judged> {
    let own = linked.sheet(file).map_or_else(FxHashSet::default, |sheet| places_of(sheet.findings.iter()));
    still_standing(of_file(linked.link_findings(), file), &own, linked, now, file)
}

fn places_of<'all>(findings: impl Iterator<Item = &'all Finding>) -> FxHashSet<(&'static str, Span)> {
    findings.map(|finding| (finding.code, finding.place.span)).collect()
}

/// `found` about `file` as it was in `then`, without `other`, where it is now.
fn still_standing(
    found: &[Judged],
    other: &FxHashSet<(&'static str, Span)>,
    then: &Snapshot,
    now: &Snapshot,
    file: FileId,
) -> Vec<Judged> {
    let old = then.workspace().files.get(file.0 as usize);
    let Some(old) = old.filter(|old| !found.is_empty() && old.path == now.file(file).path) else { return Vec::new() };
    let shift = Shift::between(&old.text, &now.file(file).text);
    found
        .iter()
        .filter(|judged| !other.contains(&(judged.finding.code, judged.finding.place.span)))
        .filter_map(|judged| Some(Judged { finding: moved(&judged.finding, file, shift)?, level: judged.level }))
        .collect()
}

/// The stretch in which two texts differ.
#[derive(Clone, Copy)]
struct Shift {
    /// Up to here both are the same.
    start: u32,
    /// From here on in the old one, both are the same.
    old_end: u32,
    by: i64,
}

impl Shift {
    fn between(old: &str, new: &str) -> Shift {
        let (old, new) = (old.as_bytes(), new.as_bytes());
        let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
        let rest =
            old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(one, other)| one == other).count();
        Shift { start: start as u32, old_end: (old.len() - rest) as u32, by: new.len() as i64 - old.len() as i64 }
    }

    /// Where a stretch of the old text stands in the new one; `None` if the edit touched it.
    fn apply(self, span: Span) -> Option<Span> {
        if span.end <= self.start {
            return Some(span);
        }
        let moved = |offset: u32| (i64::from(offset) + self.by) as u32;
        (span.start >= self.old_end).then(|| Span { start: moved(span.start), end: moved(span.end) })
    }
}

fn moved(finding: &Finding, file: FileId, shift: Shift) -> Option<Finding> {
    let mut finding = finding.clone();
    finding.place.span = shift.apply(finding.place.span)?;
    finding.labels.retain_mut(|label| {
        label.place.file != file || shift.apply(label.place.span).map(|span| label.place.span = span).is_some()
    });
    // Its fixes were made for the text as it was.
    finding.fixes.clear();
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_edit_did_not_touch_moves_with_the_text() {
        let shift = Shift::between("abc def ghi", "abc XdYf ghi");
        assert_eq!(shift.apply(Span::new(0, 3)), Some(Span::new(0, 3)));
        assert_eq!(shift.apply(Span::new(8, 11)), Some(Span::new(9, 12)));
        assert_eq!(shift.apply(Span::new(4, 7)), None);
        let same = Shift::between("abab", "ababab");
        assert_eq!(same.apply(Span::new(0, 4)), Some(Span::new(0, 4)));
    }
}
