//! The canonical layout (grammar.md section 10).
//!
//! ```text
//! tree ──block──► pieces in order ──entry, line──► text ──parse──► the same meaning? (soundness)
//! ```
//!
//! `gather` and `sort` put the entries of a block into their order; `block` says where blank lines stand; `entry` decides
//! whether an entry is one line, a line and a block, or a list over several lines, `history` and `titles` what moves from the
//! line to the block; `line` writes items. What is not understood is printed as it
//! stands. The output is read again: if it does not say the same, the file is left alone.
//!
//! What is *absent*: keywords. `Order` tells what they mean.

mod blank_lines;
mod block;
mod comment;
mod entry;
mod gather;
mod head;
mod history;
mod languages;
mod line;
mod meaning;
mod number;
mod one_line;
mod order;
mod quoted;
mod record;
mod sort;
mod soundness;
mod titles;

use planc_base::{FileId, Finding, Span};

use crate::tree::{NOTHING, Tree, line_ends, parse};
use block::{Block, Moved, Piece};
use head::Head;
pub use order::{History, Known, Order, Scope, WordRole};
use record::Record;

/// How wide a line may be before its parts go to lines of their own.
pub const COLUMNS: usize = 100;

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Formatted {
    /// Its text in canonical layout; `None` if it was left alone.
    pub text: Option<String>,
    /// Why it was left alone.
    pub findings: Vec<Finding>,
}

/// Findings of `parse` that say why a file is not formatted: without its blocks nothing can be laid out.
const ABOUT_BLOCKS: [&str; 2] = ["SYN-02", "PKG-08"];

/// Lays `text` out in the canonical form. A file whose braces do not balance, or whose meaning or comments would change, is
/// left alone.
pub fn format(text: &str, file: FileId, order: &dyn Order) -> Formatted {
    let source = line_ends(text);
    let tree = parse(&source, file);
    let mut about_blocks = tree.findings.iter().filter(|finding| ABOUT_BLOCKS.contains(&finding.code)).peekable();
    if !tree.is_balanced || about_blocks.peek().is_some() {
        return Formatted { text: None, findings: about_blocks.cloned().collect() };
    }
    let (out, record) = Formatter::new(&source, &tree, order).write();
    if out == text || soundness::says_the_same(&source, &tree, &out, &record) {
        return Formatted { text: Some(out), findings: Vec::new() };
    }
    Formatted { text: None, findings: vec![left_alone(file)] }
}

fn left_alone(file: FileId) -> Finding {
    Finding::new(
        "PKG-12",
        Span::at(0).in_file(file),
        "The layout of this file was left as it is: tidying it up would have changed what it says",
    )
    .note("Usually a line in it could not be read, and there will be a finding about that line.")
    .help("Mend what `planc check` reports in this file, then run `planc fmt` again.")
}

struct Formatter<'text> {
    text: &'text str,
    tree: &'text Tree,
    order: &'text dyn Order,
    out: String,
    /// The pieces of the blocks that are being written, those of the innermost one last.
    pieces: Vec<Piece>,
    /// What was moved from lines to blocks; seldom anything.
    moved: Vec<Moved>,
    /// The line that is being written.
    head: Head,
    /// The languages of the document that is being written, then those of the package.
    languages: Vec<String>,
    record: Record,
}

impl<'text> Formatter<'text> {
    fn new(text: &'text str, tree: &'text Tree, order: &'text dyn Order) -> Formatter<'text> {
        Formatter {
            text,
            tree,
            order,
            out: String::with_capacity(text.len() + text.len() / 16 + 16),
            pieces: Vec::new(),
            moved: Vec::new(),
            head: Head::default(),
            languages: order.languages().to_vec(),
            record: Record::with_capacity(tree.entries.len(), tree.comments.len()),
        }
    }

    fn write(mut self) -> (String, Record) {
        let file = Block {
            owner: NOTHING,
            scope: Some(self.order.top()),
            history: None,
            start: 0,
            open: NOTHING,
            end: self.text.len() as u32,
            first_comment: 0,
            folded: NOTHING,
        };
        let pieces = self.gather(&file, 0..0);
        self.write_pieces(pieces.first, 0);
        (self.out, self.record)
    }

    /// The text between two offsets; empty if they are out of order.
    fn between(&self, start: u32, end: u32) -> &'text str {
        Span { start, end }.text(self.text)
    }

    /// Whether what was written since `start`, with `more` behind it, fits on a line.
    fn fits(&self, start: usize, more: usize) -> bool {
        let line = &self.out[start..];
        line.len() + more <= COLUMNS || line.chars().count() + more <= COLUMNS
    }

    fn indent(&mut self, depth: usize) {
        quoted::indent(&mut self.out, 2 * depth);
    }
}
