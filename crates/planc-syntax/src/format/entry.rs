//! One entry: what stands on its line, what goes to its block, and the block.

use std::ops::Range;

use planc_base::Span;

use super::Formatter;
use super::blank_lines::is_one_line;
use super::block::{Block, Moved, Piece};
use super::head::Understanding;
use super::line::Style;
use super::order::Known;
use super::record::Changed;
use crate::item::ItemKind;
use crate::tree::{Entry, EntryId, NOTHING};

/// The entry whose line is written.
pub struct Subject {
    pub id: EntryId,
    pub entry: Entry,
    /// Where its line begins in the output.
    pub start: usize,
    pub style: Style,
    /// Whether its block holds anything.
    pub has_content: bool,
    /// Whether comments stand in its block.
    pub has_comments: bool,
}

/// How a line came out.
pub struct Line {
    /// What was moved to the block, in `Formatter::moved`.
    pub moved: Range<usize>,
    /// The former value that was moved up from the block.
    pub folded: EntryId,
    /// The stretches it was made of, if not of the whole line.
    pub spans: Vec<Span>,
    /// Whether it takes several lines.
    is_long: bool,
}

impl Line {
    fn plain(is_long: bool) -> Line {
        Line { moved: 0..0, folded: NOTHING, spans: Vec::new(), is_long }
    }

    /// What ` {` takes, if a block follows.
    fn brace(&self, subject: &Subject) -> usize {
        if subject.has_content || !self.moved.is_empty() { 2 } else { 0 }
    }
}

impl Formatter<'_> {
    /// Writes an entry, from its indentation to its last line end; returns whether it takes several lines.
    pub(super) fn write_entry(&mut self, piece: &Piece, id: EntryId, depth: usize) -> bool {
        let entry = self.tree.entries[id as usize];
        if depth == 0 {
            self.take_languages(id, piece.known);
        }
        self.record.entry(id);
        let start = self.out.len();
        self.indent(depth);
        let inner = (piece.comments.1, self.comments_within(piece.comments.1, entry.head.end));
        let has_comments = entry.has_block() && self.comment_before(inner.1, entry.close).is_some();
        let has_content = entry.next > id + 1 || has_comments;
        let style = Style { depth, shortens: true, is_broken: false, comments: inner };
        let subject = Subject { id, entry, start, style, has_content, has_comments };
        let line = self.write_head(piece.known, &subject);

        let block = Block {
            owner: id,
            scope: piece.known.map(|known| known.scope_of_block),
            history: piece.known.and_then(|known| known.history),
            start: entry.head.end,
            open: if entry.has_block() { entry.open } else { entry.head.end },
            end: if entry.has_block() { entry.close } else { entry.head.end },
            first_comment: inner.1,
            folded: line.folded,
        };
        let is_left_empty = !has_content || (line.folded != NOTHING && entry.next == id + 2);
        if is_left_empty && line.moved.is_empty() {
            self.write_trailing(piece.trailing);
            self.out.push('\n');
            return line.is_long;
        }
        if !line.is_long && line.moved.is_empty() && self.write_one_line_block(&block, start) {
            self.write_trailing(piece.trailing);
            self.out.push('\n');
            return false;
        }
        self.write_block(&block, line.moved, piece.trailing, depth);
        true
    }

    fn write_block(&mut self, block: &Block, moved: Range<usize>, trailing: Option<u32>, depth: usize) {
        self.out.push_str(" {");
        let gathered = self.gather(block, moved);
        // A comment behind an entry that had no block until now stays on its line.
        let had_block = self.tree.entries[block.owner as usize].has_block();
        let (opening, closing) = if had_block { (gathered.opening, trailing) } else { (trailing, None) };
        self.write_trailing(opening);
        self.out.push('\n');
        self.write_pieces(gathered.first, depth + 1);
        self.indent(depth);
        self.out.push('}');
        self.write_trailing(closing);
        self.out.push('\n');
    }

    fn write_head(&mut self, known: Option<Known>, subject: &Subject) -> Line {
        let Subject { entry, start, style, .. } = *subject;
        self.read_line(&[entry.head]);
        let known = match known {
            Some(known) if self.head.understanding == Understanding::Whole => known,
            _ => {
                self.write_as_it_stands(entry.head, entry.indentation, style);
                return Line::plain(!is_one_line(&self.out[start..]));
            }
        };
        if style.comments.0 < style.comments.1 {
            self.write_parts(0..self.head.parts.len(), &known, Style { is_broken: true, shortens: false, ..style });
            return Line::plain(true);
        }
        let mut line = Line { moved: self.moved.len()..self.moved.len(), ..Line::plain(false) };
        let is_written = known.history.is_some_and(|history| self.place_history(&known, history, subject, &mut line));
        if !is_written {
            if known.title.is_some() && !self.try_line(&known, start, style, line.brace(subject)) {
                self.move_titles(&known, subject, &mut line);
            }
            line.is_long = self.write_fitting(&known, start, style, line.brace(subject));
        }
        if !line.spans.is_empty() {
            let folded = (line.folded != NOTHING).then_some(line.folded);
            let spans = std::mem::take(&mut line.spans);
            self.record.change(Changed { entry: subject.id, is_moved: false, keyword: None, spans, folded });
        }
        line
    }

    /// Reads `spans` as the line that is being written.
    pub(super) fn read_line(&mut self, spans: &[Span]) {
        self.head.read(self.text, spans);
        self.head.drop_left_units(self.text, self.order);
        self.head.order_languages(self.text, &self.languages);
    }

    /// Writes the whole line if it fits, and nothing otherwise. A long text of several lines fits anywhere.
    pub(super) fn try_line(&mut self, known: &Known, start: usize, style: Style, suffix: usize) -> bool {
        let from = self.out.len();
        self.write_parts(0..self.head.parts.len(), known, style);
        let fits = !is_one_line(&self.out[from..]) || self.fits(start, suffix);
        self.out.truncate(from);
        fits
    }

    /// Writes the line, over several lines if it does not fit on one; returns whether it takes several.
    pub(super) fn write_fitting(&mut self, known: &Known, start: usize, style: Style, suffix: usize) -> bool {
        let from = self.out.len();
        let all = 0..self.head.parts.len();
        self.write_parts(all.clone(), known, style);
        if is_one_line(&self.out[from..]) && self.fits(start, suffix) {
            return false;
        }
        if self.head.has_long_text {
            // Either all long texts of a line become texts or none, so that the languages of one text look alike.
            self.out.truncate(from);
            self.write_parts(all.clone(), known, Style { shortens: false, ..style });
            if !is_one_line(&self.out[from..]) {
                return true;
            }
        }
        let ends_with_comma = self.head.parts.last().is_some_and(|last| last.kind == ItemKind::Comma);
        if self.head.commas == usize::from(ends_with_comma) {
            return false;
        }
        self.out.truncate(from);
        self.write_parts(all, known, Style { is_broken: true, ..style });
        true
    }

    /// Writes what was moved from an entry's line to its block.
    pub(super) fn write_moved(&mut self, moved: Moved, depth: usize) -> bool {
        self.record.entry(moved.owner);
        let spans = vec![moved.span];
        self.record.change(Changed { entry: moved.owner, is_moved: true, keyword: moved.keyword, spans, folded: None });
        let start = self.out.len();
        self.indent(depth);
        if let Some(keyword) = moved.keyword {
            self.out.push_str(keyword);
            self.out.push(' ');
        }
        self.read_line(&[moved.span]);
        let style = Style { depth, shortens: true, is_broken: false, comments: (0, 0) };
        let is_long = self.write_fitting(&moved.known, start, style, 0);
        self.out.push('\n');
        is_long
    }

    /// The first comment that is not before `end`.
    fn comments_within(&self, first: u32, end: u32) -> u32 {
        let mut comment = first;
        while self.comment_before(comment, end).is_some() {
            comment += 1;
        }
        comment
    }
}
