//! The first stage of findings: what a file that was edited says by itself, at once. What the rest of the package makes of it
//! follows with the check of the whole; until then, those findings of the last check stand that the edit did not touch.

use super::publish::is_still_typed;
use super::state::Owner;
use crate::convert::diagnostic;
use crate::view::Package;
use planc_analysis::Judged;
use planc_base::{FileId, Finding, Span};
use planc_lang::rule::{Level, Rule};
use rustc_hash::FxHashSet;
use std::path::PathBuf;

impl Owner {
    /// Sends the first stage for each document that was edited.
    pub(super) fn say_own_findings(&mut self) {
        for path in std::mem::take(&mut self.unsaid) {
            if self.client.pulls {
                continue;
            }
            self.say_own_findings_of(path);
        }
    }

    fn say_own_findings_of(&mut self, path: PathBuf) {
        let Some((index, file)) = self.home(&path) else { return };
        let last = self.opened[index].last.clone();
        let package = self.package(index);
        let Some(sheet) = package.snapshot.sheet(file) else { return };
        let settings = package.snapshot.settings();
        let mut judged: Vec<Judged> = sheet
            .findings
            .iter()
            .map(|finding| {
                let level = Rule::find(finding.code).map_or(Level::Error, |rule| settings.level(rule, false));
                Judged { finding: finding.clone(), level }
            })
            .filter(|judged| judged.level != Level::Off)
            .collect();
        if let Some(last) = last {
            judged.extend(still_standing(&Package { snapshot: last, ..package.clone() }, &package, file));
        } else if judged.is_empty() {
            // Nothing was checked yet: better to say nothing than that there is nothing.
            return;
        }
        let in_hand = self.documents.get(&path).and_then(|document| document.line_in_hand);
        let diagnostics = judged
            .iter()
            .map(|judged| diagnostic(&package, judged))
            .filter(|diagnostic| !is_still_typed(diagnostic, in_hand))
            .collect();
        self.publish(&path, diagnostics);
        self.opened[index].said.insert(path);
    }
}

/// The findings of the last check about `file` that came from the rest of the package, moved with the text around the edit.
fn still_standing(last: &Package, now: &Package, file: FileId) -> Vec<Judged> {
    let Some(report) = last.snapshot.known_report() else { return Vec::new() };
    if last.snapshot.workspace().files.get(file.0 as usize).map(|old| &old.path) != Some(&now.snapshot.file(file).path)
    {
        return Vec::new();
    }
    let (old, new) = (&last.snapshot.file(file).text, &now.snapshot.file(file).text);
    let own: FxHashSet<(&str, Span)> = last.snapshot.sheet(file).map_or_else(FxHashSet::default, |sheet| {
        sheet.findings.iter().map(|finding| (finding.code, finding.place.span)).collect()
    });
    let shift = Shift::between(old, new);
    report
        .findings
        .iter()
        .filter(|judged| {
            judged.finding.place.file == file && !own.contains(&(judged.finding.code, judged.finding.place.span))
        })
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
