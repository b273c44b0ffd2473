//! What the last check found about a document, kept ready to be sent and moved with the text from edit to edit.

use crate::convert::{diagnostic_at, shown_place};
use crate::positions::Encoding;
use crate::view::Package;
use planc_analysis::Judged;
use planc_base::{FileId, LineIndex, Span};
use planc_project::Change;
use tower_lsp::lsp_types::{Diagnostic, Location, Range};

/// What still stands about one document.
#[derive(Default)]
pub struct Standings {
    /// What rules found in the last check.
    pub rules: Option<Standing>,
    /// What was found when the package was linked last.
    pub links: Option<Standing>,
}

impl Standings {
    /// Moves them with a change of the text.
    pub fn move_along(&mut self, change: Change) {
        [&mut self.rules, &mut self.links].into_iter().flatten().for_each(|standing| standing.move_along(change));
    }
}

/// Findings that an edit of their document did not touch.
pub struct Standing {
    /// The package and the file that they were found in.
    package: u64,
    file: FileId,
    found: Vec<Prepared>,
}

struct Prepared {
    /// Its place, and the part of it that is shown.
    place: Span,
    shown: Span,
    /// By number of its related places, those in the document itself.
    labels: Vec<Option<Span>>,
    /// All but where it stands.
    diagnostic: Diagnostic,
}

impl Standing {
    /// What was `found` about `file` in the state `then` of the package with the number `package`.
    pub fn new<'all>(
        then: &Package,
        package: u64,
        file: FileId,
        found: impl Iterator<Item = &'all Judged>,
    ) -> Standing {
        let prepared = |judged: &Judged| {
            let finding = &judged.finding;
            // Of places in the document only the address is needed: where they stand is said when they are sent.
            let locate = |place: planc_base::Place| match place.file == file {
                true => Some(Location { uri: then.uri(file)?, range: Range::default() }),
                false => then.location(place),
            };
            let labels = finding.labels.iter().filter(|label| locate(label.place).is_some());
            Prepared {
                place: finding.place.span,
                shown: shown_place(then, finding.place).span,
                labels: labels.map(|label| (label.place.file == file).then_some(label.place.span)).collect(),
                diagnostic: diagnostic_at(then, judged.level, finding, Range::default(), locate),
            }
        };
        Standing { package, file, found: found.map(prepared).collect() }
    }

    /// Whether they are those of `file` in `package`.
    pub fn is_of(&self, package: u64, file: FileId) -> bool {
        self.package == package && self.file == file
    }

    /// Whether they are of the package with the number `package`.
    pub fn is_from(&self, package: u64) -> bool {
        self.package == package
    }

    /// Moves them with a change of the text; those that it touches are dropped.
    pub fn move_along(&mut self, change: Change) {
        self.found.retain_mut(|prepared| {
            let Some(place) = change.apply(prepared.place) else { return false };
            // What is shown is a part of the place, from its beginning.
            let length = prepared.shown.len();
            prepared.place = place;
            prepared.shown = Span::new(place.start as usize, place.start as usize + length);
            let mut related = prepared.diagnostic.related_information.take().unwrap_or_default();
            let mut at = 0;
            prepared.labels.retain_mut(|label| {
                let Some(span) = label else {
                    at += 1;
                    return true;
                };
                match change.apply(*span) {
                    Some(moved) => {
                        *span = moved;
                        at += 1;
                        true
                    }
                    None => {
                        related.remove(at);
                        false
                    }
                }
            });
            prepared.diagnostic.related_information = (!related.is_empty()).then_some(related);
            true
        });
    }

    /// Adds them as they stand in `text`.
    pub fn add_to(&self, diagnostics: &mut Vec<Diagnostic>, encoding: Encoding, text: &str, lines: &LineIndex) {
        diagnostics.extend(self.found.iter().map(|prepared| {
            let mut diagnostic = prepared.diagnostic.clone();
            diagnostic.range = encoding.range(text, lines, prepared.shown);
            let related = diagnostic.related_information.iter_mut().flatten();
            for (related, label) in related.zip(&prepared.labels) {
                if let Some(span) = label {
                    related.location.range = encoding.range(text, lines, *span);
                }
            }
            diagnostic
        }));
    }
}
