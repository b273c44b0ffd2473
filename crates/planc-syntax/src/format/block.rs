//! The pieces of a block, written one below the other with blank lines where they belong.

use planc_base::Span;

use super::blank_lines::is_one_line;
use super::order::{History, Known, Scope};
use super::{Formatter, comment};
use crate::tree::EntryId;

/// A block that is to be written.
#[derive(Clone, Copy)]
pub struct Block {
    /// The entry it belongs to; `NOTHING` for the file.
    pub owner: EntryId,
    /// What its entries are looked up in; `None` if its entry is not understood.
    pub scope: Option<Scope>,
    /// How former values are written in it.
    pub history: Option<&'static History>,
    /// The end of its entry's line.
    pub start: u32,
    /// Its `{`.
    pub open: u32,
    /// Its `}`.
    pub end: u32,
    /// The first comment behind `start`.
    pub first_comment: u32,
    /// An entry that was moved to the line.
    pub folded: EntryId,
}

/// What stands in a block: an entry with its comments, or comments that belong to none.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    pub what: What,
    pub known: Option<Known>,
    /// Pieces never leave their segment: what is not understood, and comments followed by a blank line, part them.
    pub segment: u32,
    /// Order among former values.
    pub age: u32,
    /// The comments above it; those behind `comments.1` may stand inside it.
    pub comments: (u32, u32),
    /// The comment at the end of its last line.
    pub trailing: Option<u32>,
    pub blank_before: bool,
}

#[derive(Clone, Copy, Debug)]
pub enum What {
    Entry(EntryId),
    /// A part of an entry's line, by its place in `Formatter::moved`.
    Moved(u32),
    Comments,
}

/// A part of an entry's line that goes to its block.
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    pub owner: EntryId,
    /// The keyword to put before it, if it does not begin with one.
    pub keyword: Option<&'static str>,
    pub span: Span,
    pub known: Known,
}

/// The pieces of one block, on the stack of pieces from `first` on.
#[derive(Clone, Copy)]
pub struct Gathered {
    pub first: usize,
    /// The comment on the line of `{`.
    pub opening: Option<u32>,
}

impl Formatter<'_> {
    /// Writes the pieces from `first` on and takes them off the stack.
    pub(super) fn write_pieces(&mut self, first: usize, depth: usize) {
        let mut wants_blank = false;
        for index in first..self.pieces.len() {
            let piece = self.pieces[index];
            let is_thing = piece.known.is_some_and(|known| known.is_thing);
            let is_first = index == first;
            let has_blank =
                !is_first && (wants_blank || piece.blank_before || (is_thing && self.is_surely_long(&piece)));
            if has_blank {
                self.out.push('\n');
            }
            let start = self.out.len();
            for comment in piece.comments.0..piece.comments.1 {
                self.indent(depth);
                self.write_comment(comment);
                self.out.push('\n');
            }
            let is_long = self.write_piece(&piece, depth);
            if is_long && is_thing && !has_blank && !is_first {
                self.out.insert(start, '\n');
            }
            wants_blank = (is_long && is_thing) || matches!(piece.what, What::Comments);
        }
        self.pieces.truncate(first);
    }

    /// Whether a thing has a block that is not on its line, as can be told beforehand.
    fn is_surely_long(&self, piece: &Piece) -> bool {
        let What::Entry(id) = piece.what else { return false };
        let entry = self.tree.entries[id as usize];
        entry.has_block() && entry.next > id + 1 && !is_one_line(self.between(entry.open, entry.close))
    }

    fn write_piece(&mut self, piece: &Piece, depth: usize) -> bool {
        match piece.what {
            What::Entry(id) => self.write_entry(piece, id, depth),
            What::Moved(index) => self.write_moved(self.moved[index as usize], depth),
            What::Comments => false,
        }
    }

    pub(super) fn write_comment(&mut self, comment: u32) {
        comment::write(&mut self.out, self.tree.comments[comment as usize].text(self.text));
        self.record.comment(comment);
    }

    /// Writes a comment behind what stands on the line.
    pub(super) fn write_trailing(&mut self, comment: Option<u32>) {
        if let Some(comment) = comment {
            self.out.push_str("  ");
            self.write_comment(comment);
        }
    }
}
