//! A block on the line of its entry, where its author wrote it so.

use super::block::{Block, What};
use super::head::Understanding;
use super::line::Style;
use super::{Formatter, blank_lines};
use crate::tree::EntryId;

impl Formatter<'_> {
    /// Writes `{ …; … }` behind an entry whose line begins at `start`, if the author wrote it so, it has no block inside and
    /// all of it fits; else writes nothing.
    pub(super) fn write_one_line_block(&mut self, block: &Block, start: usize) -> bool {
        if !blank_lines::is_one_line(self.between(block.open, block.end)) || self.has_block_inside(block.owner) {
            return false;
        }
        let (from, entries, first) = (self.out.len(), self.record.entries.len(), self.pieces.len());
        self.gather(block, 0..0);
        let is_written = self.write_joined(first);
        self.pieces.truncate(first);
        if is_written && blank_lines::is_one_line(&self.out[from..]) && self.fits(start, 0) {
            return true;
        }
        self.out.truncate(from);
        self.record.entries.truncate(entries);
        false
    }

    fn has_block_inside(&self, owner: EntryId) -> bool {
        let end = self.tree.entries[owner as usize].next;
        (owner + 1..end).any(|id| self.tree.entries[id as usize].has_block())
    }

    /// Writes the pieces from `first` on with `;` between them. `false` if one of them has to keep its lines.
    fn write_joined(&mut self, first: usize) -> bool {
        let style = Style { depth: 0, shortens: true, is_broken: false, comments: (0, 0) };
        for index in first..self.pieces.len() {
            let piece = self.pieces[index];
            let What::Entry(id) = piece.what else { return false };
            if piece.comments.0 < piece.comments.1 || piece.trailing.is_some() {
                return false;
            }
            let entry = self.tree.entries[id as usize];
            self.out.push_str(if index == first { " { " } else { "; " });
            self.record.entry(id);
            self.read_line(&[entry.head]);
            match (piece.known, self.head.understanding) {
                (_, Understanding::ByIndentation) => return false,
                (Some(known), Understanding::Whole) => self.write_parts(0..self.head.parts.len(), &known, style),
                _ => self.write_as_it_stands(entry.head, entry.indentation, style),
            }
        }
        self.out.push_str(" }");
        true
    }
}
