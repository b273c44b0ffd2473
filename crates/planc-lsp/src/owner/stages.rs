//! What is said of files before a whole package is checked again, in two stages.
//!
//! First, at once: what a file that was edited says by itself. Second, as soon as the package is linked: names that lead nowhere
//! now, in that file and in all others, and what dates in it mean for what requires the work. What other rules found stands until
//! the check is done, where the edit did not touch it.

use super::Message;
use super::publish::is_still_typed;
use super::standing::Standing;
use super::state::Owner;
use crate::convert::{diagnostic, diagnostic_at};
use crate::document::Document;
use crate::view::Package;
use planc_analysis::{Judged, Near};
use planc_base::{FileId, Finding, Place, Span};
use planc_lang::rule::{Level, Rule};
use planc_project::{Change, Snapshot};
use rustc_hash::FxHashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use tower_lsp::lsp_types::{Diagnostic, Location, NumberOrString};

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
        if !self.opened[index].project.is_plan(file) {
            return;
        }
        let package = self.package(index);
        self.prepare_standing(path, index, file);
        let Some(document) = self.documents.get_mut(path) else { return };
        document.read(file);
        let document: &Document = document;
        let (text, lines) = (&document.text, &document.lines);
        let (encoding, in_hand) = (self.client.encoding, document.line_in_hand);
        let settings = package.snapshot.settings();
        let mut diagnostics = Vec::new();
        let Some(segments) = document.segments() else { return };
        segments.each(text, |offset, found| {
            let level = Rule::find(found.finding.code).map_or(Level::Error, |rule| settings.level(rule, false));
            if level == Level::Off {
                return;
            }
            let range =
                |span: Span| encoding.range(text, lines, Span { start: span.start + offset, end: span.end + offset });
            let locate = |place: Place| Some(Location { uri: document.uri.clone(), range: range(place.span) });
            diagnostics.push(diagnostic_at(&package, level, &found.finding, range(found.shown), locate));
        });
        if self.opened[index].last.is_none() && diagnostics.is_empty() {
            // Nothing was checked yet: better to say nothing than that there is nothing.
            return;
        }
        let [rules, links] = &document.standing;
        let mut by_rules = Vec::new();
        if let Some(rules) = rules {
            rules.add_to(&mut by_rules, encoding, text, lines);
        }
        let linked = self.opened[index].linked.as_ref();
        by_rules.retain(|diagnostic| !is_found_near(linked, file, code_of(diagnostic)));
        diagnostics.extend(by_rules);
        if let Some(links) = links {
            links.add_to(&mut diagnostics, encoding, text, lines);
        }
        diagnostics.retain(|diagnostic| !is_still_typed(diagnostic, in_hand));
        self.publish(path, diagnostics);
        self.opened[index].said.insert(path.to_path_buf());
    }

    /// Sees to it that what still stands of the last check is at hand for the document at `path`, which is `file` of the package at
    /// `index`. What does not come from the last check is made anew.
    pub(super) fn prepare_standing(&mut self, path: &Path, index: usize, file: FileId) {
        let (id, last, linked) = {
            let opened = &self.opened[index];
            (opened.id, opened.last.clone(), opened.linked.clone())
        };
        let now = self.package(index);
        let Some(document) = self.documents.get_mut(path) else { return };
        let states = [last, linked];
        for (which, (standing, state)) in document.standing.iter_mut().zip(states).enumerate() {
            if standing.as_ref().is_some_and(|standing| standing.is_of(id, file)) {
                continue;
            }
            *standing = None;
            let Some(then) = state else { continue };
            let old = then.workspace().files.get(file.0 as usize);
            let Some(old) = old.filter(|old| old.path == now.snapshot.file(file).path) else { continue };
            let (found, other) = if which == 0 { by_rules(&then, file) } else { by_links(&then, file) };
            let found = found.into_iter().filter(|judged| !other.contains(&place_of(&judged.finding)));
            let package = Package { snapshot: then.clone(), ..now.clone() };
            let mut made = Standing::new(&package, id, file, found);
            if !Arc::ptr_eq(&old.text, &document.text) {
                made.move_along(Change::between(&old.text, &document.text));
            }
            *standing = Some(made);
        }
    }

    /// Another check is done: what stands of the one before is out of date. For the document that was edited last, what stands now
    /// is prepared at once, while its author reads.
    pub(super) fn renew_standing(&mut self, index: usize, is_checked: bool) {
        let id = self.opened[index].id;
        for document in self.documents.values_mut() {
            let [rules, links] = &mut document.standing;
            let is_its = |standing: &mut Standing| standing.is_from(id);
            if is_checked {
                rules.take_if(is_its);
            }
            links.take_if(is_its);
        }
        if let Some(path) = self.edited_last.clone()
            && let Some((home, file)) = self.home(&path)
            && home == index
            && !self.client.pulls
        {
            self.prepare_standing(&path, index, file);
        }
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

/// What rules found about `file` in the last check, and the places of what linking found.
fn by_rules(then: &Snapshot, file: FileId) -> (Vec<&Judged>, Places) {
    let found = then.known_report().map_or(&[][..], |report| of_file(&report.findings, file)).iter().collect();
    let other = of_file(then.link_findings(), file).iter().map(|judged| place_of(&judged.finding)).collect();
    (found, other)
}

/// What the second stage said about `file`, and the places of what reading alone finds.
fn by_links(then: &Snapshot, file: FileId) -> (Vec<&Judged>, Places) {
    let own = then.sheet(file).map_or_else(Places::default, |sheet| sheet.findings.iter().map(place_of).collect());
    (quickly_found(then, file).collect(), own)
}

/// What linking found about `file`, and rules about dates if they were looked at before all others.
fn quickly_found(snapshot: &Snapshot, file: FileId) -> impl Iterator<Item = &Judged> {
    let near = snapshot.near().map_or(&[][..], |near| of_file(&near.findings, file));
    of_file(snapshot.link_findings(), file).iter().chain(near)
}

/// Whether what `code` says of `file` is known from the second stage, and no longer from the last check.
fn is_found_near(linked: Option<&Snapshot>, file: FileId, code: &str) -> bool {
    Near::has_rule(code) && linked.and_then(Snapshot::near).is_some_and(|near| near.files.contains(&file))
}

fn code_of(diagnostic: &Diagnostic) -> &str {
    match &diagnostic.code {
        Some(NumberOrString::String(code)) => code,
        _ => "",
    }
}

type Places = FxHashSet<(&'static str, Span)>;

fn place_of(finding: &Finding) -> (&'static str, Span) {
    (finding.code, finding.place.span)
}

/// What rules found about `file` in the last check, moved with the text around the edits since.
fn rules_still_stand(last: &Snapshot, now: &Snapshot, file: FileId) -> Vec<Judged> {
    let (found, other) = by_rules(last, file);
    let old = last.workspace().files.get(file.0 as usize);
    let Some(old) = old.filter(|old| !found.is_empty() && old.path == now.file(file).path) else { return Vec::new() };
    let change = Change::between(&old.text, &now.file(file).text);
    found
        .iter()
        .filter(|judged| !other.contains(&place_of(&judged.finding)))
        .filter_map(|judged| Some(Judged { finding: moved(&judged.finding, file, change)?, level: judged.level }))
        .collect()
}

fn moved(finding: &Finding, file: FileId, change: Change) -> Option<Finding> {
    let mut finding = finding.clone();
    finding.place.span = change.apply(finding.place.span)?;
    finding.labels.retain_mut(|label| {
        label.place.file != file || change.apply(label.place.span).map(|span| label.place.span = span).is_some()
    });
    // Its fixes were made for the text as it was.
    finding.fixes.clear();
    Some(finding)
}
