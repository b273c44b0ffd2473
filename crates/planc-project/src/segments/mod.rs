//! What a file says by itself, kept up to date while it is edited: of a text of megabytes, an edit has a few kilobytes read again.
//!
//! The text is cut into segments of whole entries, and each is read by itself. Entries that stand beside each other do not
//! depend on each other, so the findings of all segments together are those of the whole file (`sheet(text).findings`), in the
//! same order; a test compares them after thousands of edits. A large block is cut too: its first line, what stands in it, and
//! its last line are segments of their own.
//!
//! Whatever might tell a segment from the same text within the file is looked for: braces that do not balance, lines that are
//! indented less than what they stand in, a field that is given twice in a block of several segments. Then larger pieces are
//! read, at last the whole file, which is always right.

mod change;
mod cut;
mod read;

pub use change::Change;

use planc_base::{FileId, Finding, Span};
use planc_model::{Beside, Sheet};
use planc_syntax::{Part, Token};
use read::{Reading, Shape};

/// A file in segments.
#[derive(Debug)]
pub struct Segments {
    file: FileId,
    segments: Vec<Segment>,
    /// Whether everything has been read since the last change.
    is_read: bool,
    /// How long segments are, at least, if there are that many entries.
    least: usize,
}

const LEAST: usize = 4 * 1024;

#[derive(Debug)]
struct Segment {
    length: usize,
    role: Role,
    /// Whether its text has changed since it was cut.
    is_edited: bool,
    /// Only until it is read.
    tokens: Vec<Token>,
    shape: Option<Shape>,
    reading: Option<Reading>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    /// Whole entries, and the comments behind them.
    Entries,
    /// The first line of a block, whose entries are indented by so much.
    Opening(u16),
    /// The last line of a block, and the comments behind it.
    Closing,
    /// All of a file that cannot be cut.
    File,
}

impl Segment {
    fn new(role: Role, length: usize) -> Segment {
        Segment { length, role, is_edited: false, tokens: Vec::new(), shape: None, reading: None }
    }
}

/// A finding of a segment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Its places count from the beginning of the segment.
    pub finding: Finding,
    /// Where an editor shows it: see `shown`.
    pub shown: Span,
}

impl Segments {
    /// Those of `text`, the file with the number `file`.
    pub fn new(text: &str, file: FileId) -> Segments {
        Segments::of_length(text, file, LEAST)
    }

    /// As `new`, with segments of another length.
    pub fn of_length(text: &str, file: FileId, least: usize) -> Segments {
        let whole = Segment { is_edited: true, ..Segment::new(Role::File, text.len()) };
        let mut segments = Segments { file, segments: vec![whole], is_read: false, least };
        segments.read(text);
        segments
    }

    pub fn file(&self) -> FileId {
        self.file
    }

    /// Hands out every finding with the offset that its places count from, in order. Those of odd blanks, which speak of the whole
    /// file, are made of `text`.
    pub fn each(&self, text: &str, mut visit: impl FnMut(u32, &Found)) {
        let mut odd = planc_syntax::odd_blanks::OddBlanks::default();
        let readings = || {
            self.segments.iter().scan(0_u32, |offset, segment| {
                let start = *offset;
                *offset += segment.length as u32;
                Some((start, segment.role, segment.reading.as_ref()))
            })
        };
        for (offset, _, reading) in readings() {
            let Some(reading) = reading else { continue };
            reading.structure.iter().for_each(|found| visit(offset, found));
            if !reading.odd_blanks.is_empty() {
                odd.add(&reading.odd_blanks, offset);
            }
        }
        let mut of_blanks = Vec::new();
        if !odd.is_empty() {
            odd.say(text, self.file, &mut of_blanks);
        }
        for finding in of_blanks {
            let shown = finding.place.span;
            visit(0, &Found { finding, shown });
        }
        let mut open = Vec::new();
        for (offset, role, reading) in readings() {
            let Some(reading) = reading else { continue };
            match role {
                Role::Opening(_) => {
                    reading.meaning.iter().for_each(|found| visit(offset, found));
                    open.push((offset, reading));
                }
                Role::Closing => {
                    if let Some((offset, reading)) = open.pop() {
                        reading.closing.iter().for_each(|found| visit(offset, found));
                    }
                }
                Role::Entries | Role::File => {
                    reading.meaning.iter().for_each(|found| visit(offset, found));
                    reading.closing.iter().for_each(|found| visit(offset, found));
                }
            }
        }
    }

    /// The findings, each with its place in the file.
    pub fn findings(&self, text: &str) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.each(text, |offset, found| findings.push(moved(&found.finding, offset)));
        findings
    }

    /// How many segments there are.
    pub fn count(&self) -> usize {
        self.segments.len()
    }

    /// The index of the segment that closes the block which the one at `opening` opens.
    fn closing_of(&self, opening: usize) -> Option<usize> {
        let mut depth = 0;
        for (index, segment) in self.segments.iter().enumerate().skip(opening) {
            match segment.role {
                Role::Opening(_) => depth += 1,
                Role::Closing => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(index);
                    }
                }
                Role::Entries | Role::File => {}
            }
        }
        None
    }

    /// Makes one segment of those from `first` to `last`, as of entries that were edited.
    fn join(&mut self, first: usize, last: usize) {
        let length = self.segments[first..=last].iter().map(|segment| segment.length).sum();
        let joined = Segment { is_edited: true, ..Segment::new(Role::Entries, length) };
        self.segments.splice(first..=last, [joined]);
    }
}

fn moved(finding: &Finding, by: u32) -> Finding {
    let mut finding = finding.clone();
    let file = finding.place.file;
    let shift = |span: &mut Span| *span = Span { start: span.start + by, end: span.end + by };
    shift(&mut finding.place.span);
    finding.labels.iter_mut().for_each(|label| shift(&mut label.place.span));
    for edit in finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
        debug_assert_eq!(edit.place.file, file, "what a file says by itself is about that file");
        shift(&mut edit.place.span);
    }
    finding
}
