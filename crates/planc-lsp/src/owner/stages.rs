//! What is said of files before a whole package is checked again, in two stages.
//!
//! First, at once: what a file that was edited says by itself. Second, as soon as the package is linked: names that lead nowhere
//! now, in that file and in all others, and what dates in it mean for what requires the work. What other rules found stands until
//! the check is done, where the edit did not touch it.

use super::publish::is_still_typed;
use super::standing::{Standing, Standings};
use super::state::Owner;
use crate::convert::{diagnostic, diagnostic_at};
use crate::document::Document;
use crate::view::Package;
use planc_analysis::{Judged, Near};
use planc_base::{FileId, Finding, Place, Span};
use planc_lang::rule::{Level, Rule};
use planc_project::{Change, Snapshot};
use rustc_hash::FxHashSet;
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
        let mut by_rules = Vec::new();
        if let Some(rules) = &document.standing.rules {
            rules.add_to(&mut by_rules, encoding, text, lines);
        }
        let linked = self.opened[index].linked.as_ref();
        by_rules.retain(|diagnostic| !is_found_near(linked, file, code_of(diagnostic)));
        diagnostics.extend(by_rules);
        if let Some(links) = &document.standing.links {
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
        let Standings { rules, links } = &mut document.standing;
        let sources: [(_, _, Finder); 2] = [(rules, last, by_rules), (links, linked, by_links)];
        for (standing, state, find) in sources {
            if standing.as_ref().is_some_and(|standing| standing.is_of(id, file)) {
                continue;
            }
            *standing = None;
            let Some(then) = state else { continue };
            let old = then.workspace().files.get(file.0 as usize);
            let Some(old) = old.filter(|old| old.path == now.snapshot.file(file).path) else { continue };
            let (found, other) = find(&then, file);
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
            let Standings { rules, links } = &mut document.standing;
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

    pub(super) fn say_of_file(&mut self, index: usize, path: &Path, package: &Package, judged: &[Judged]) {
        let in_hand = self.documents.get(path).and_then(|document| document.line_in_hand);
        let diagnostics = judged
            .iter()
            .map(|judged| diagnostic(package, judged))
            .filter(|diagnostic| !is_still_typed(diagnostic, in_hand))
            .collect();
        self.publish(path, diagnostics);
        self.opened[index].said.insert(path.to_path_buf());
    }
}

/// Those of `findings`, which are in the order of files, that are about `file`.
pub(super) fn of_file(findings: &[Judged], file: FileId) -> &[Judged] {
    let start = findings.partition_point(|judged| judged.finding.place.file < file);
    let end = findings.partition_point(|judged| judged.finding.place.file <= file);
    &findings[start..end]
}

/// What was found about a file in a state of its package, and the places of those findings that come from elsewhere.
type Finder = for<'state> fn(&'state Snapshot, FileId) -> (Vec<&'state Judged>, Places);

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
pub(super) fn quickly_found(snapshot: &Snapshot, file: FileId) -> impl Iterator<Item = &Judged> {
    let near = snapshot.near().map_or(&[][..], |near| of_file(&near.findings, file));
    of_file(snapshot.link_findings(), file).iter().chain(near)
}

/// Whether what `code` says of `file` is known from the second stage, and no longer from the last check.
pub(super) fn is_found_near(linked: Option<&Snapshot>, file: FileId, code: &str) -> bool {
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
pub(super) fn rules_still_stand(last: &Snapshot, now: &Snapshot, file: FileId) -> Vec<Judged> {
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
