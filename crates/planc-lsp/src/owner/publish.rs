//! Findings of files to the client: only those that changed, and nothing for a file that is gone.

use super::outgoing::Outgoing;
use super::state::{Opened, Owner};
use crate::convert::diagnostic;
use crate::uris;
use crate::view::Package;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};
use std::path::Path;
use tower_lsp::lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, Range};

impl Owner {
    /// Sends what the last check of a package found; whether anything differs from what was sent before.
    pub(super) fn say_findings(&mut self, index: usize) -> bool {
        let Some(snapshot) = self.opened[index].last.clone() else { return false };
        let package = Package { snapshot, ..self.package(index) };
        let Some(report) = package.snapshot.known_report().cloned() else { return false };
        let mut has_changed = false;
        let mut said = FxHashSet::default();
        // They are in the order of their files.
        for found in report.findings.chunk_by(|one, next| one.finding.place.file == next.finding.place.file) {
            let path = package.snapshot.path(found[0].finding.place.file);
            let in_hand = self.documents.get(&path).and_then(|document| document.line_in_hand);
            let diagnostics = found
                .iter()
                .map(|judged| diagnostic(&package, judged))
                .filter(|diagnostic| !is_still_typed(diagnostic, in_hand))
                .collect();
            has_changed |= self.publish(&path, diagnostics);
            said.insert(path);
        }
        // Of a file that is gone, or has no finding any more, nothing stays.
        for path in std::mem::replace(&mut self.opened[index].said, said.clone()) {
            if !said.contains(&path) && self.home(&path).is_none_or(|(home, _)| home == index) {
                has_changed |= self.publish(&path, Vec::new());
            }
        }
        has_changed
    }

    /// Sends the findings of one file, if they are others than before.
    pub(super) fn publish(&mut self, path: &Path, diagnostics: Vec<Diagnostic>) -> bool {
        let number = number_of(&diagnostics);
        let was = if diagnostics.is_empty() {
            self.published.remove(path)
        } else {
            self.published.insert(path.into(), number)
        };
        if was == (!diagnostics.is_empty()).then_some(number) {
            return false;
        }
        let document = self.documents.get(path);
        // A client that asks for the findings of what it shows would have them twice.
        if document.is_some() && self.client.pulls {
            return true;
        }
        let uri = document.map(|document| document.uri.clone()).or_else(|| uris::of_path(path));
        if let Some(uri) = uri {
            let version = document.map(|document| document.version);
            let _ = self.out.send(Outgoing::Diagnostics { uri, diagnostics, version });
        }
        true
    }

    pub(super) fn say_nothing_about(&mut self, path: &Path) {
        self.publish(path, Vec::new());
    }

    /// A package is closed: nothing is said any more about its files, unless another one has them.
    pub(super) fn forget(&mut self, opened: &Opened) {
        for path in opened.said.iter().filter(|path| self.home(path).is_none()).cloned().collect::<Vec<_>>() {
            self.say_nothing_about(&path);
        }
    }
}

/// Whether a finding only says that the line the author is typing on is not done yet.
pub(super) fn is_still_typed(diagnostic: &Diagnostic, line_in_hand: Option<u32>) -> bool {
    let is_unfinished = diagnostic.code.as_ref().is_some_and(
        |code| matches!(code, NumberOrString::String(code) if crate::convert::is_about_unfinished_lines(code)),
    );
    is_unfinished && line_in_hand == Some(diagnostic.range.start.line)
}

fn number_of(diagnostics: &[Diagnostic]) -> u64 {
    let mut hasher = FxHasher::default();
    for diagnostic in diagnostics {
        diagnostic.message.hash(&mut hasher);
        hash_range(diagnostic.range, &mut hasher);
        (diagnostic.severity == Some(DiagnosticSeverity::ERROR)).hash(&mut hasher);
        (diagnostic.severity == Some(DiagnosticSeverity::WARNING)).hash(&mut hasher);
        if let Some(NumberOrString::String(code)) = &diagnostic.code {
            code.hash(&mut hasher);
        }
        for related in diagnostic.related_information.iter().flatten() {
            related.location.uri.as_str().hash(&mut hasher);
            hash_range(related.location.range, &mut hasher);
            related.message.hash(&mut hasher);
        }
    }
    hasher.finish()
}

fn hash_range(range: Range, hasher: &mut FxHasher) {
    (range.start.line, range.start.character, range.end.line, range.end.character).hash(hasher);
}
