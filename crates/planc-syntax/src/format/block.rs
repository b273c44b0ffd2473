//! The entries of a block: their order, the comments that move with them, the blank lines between them.

use std::ops::Range;

use planc_base::Span;

use super::blank_lines::{has_blank_line, is_one_line};
use super::order::{History, Known, Scope};
use super::head::Understanding;
use super::{Formatter, comment};
use crate::item::{ItemKind, Items};
use crate::tree::{EntryId, NOTHING};

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
    segment: u32,
    /// Order among former values.
    age: u32,
    /// The comments above it; those behind `comments.1` may stand inside it.
    pub comments: (u32, u32),
    /// The comment at the end of its last line.
    pub trailing: Option<u32>,
    blank_before: bool,
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

impl<'text> Formatter<'text> {
    /// Puts what stands in `block`, after what was moved there, on the stack in canonical order.
    pub(super) fn gather(&mut self, block: &Block, moved: Range<usize>) -> Gathered {
        let first = self.pieces.len();
        for index in moved {
            self.pieces.push(Piece {
                what: What::Moved(index as u32),
                known: Some(self.moved[index].known),
                segment: 0,
                age: 0,
                comments: (block.first_comment, block.first_comment),
                trailing: None,
                blank_before: false,
            });
        }
        let mut gatherer = Gatherer { block: *block, first: self.pieces.len(), comment: block.first_comment, done: block.start, segment: 0, opening: None };
        let (mut id, end) = match block.owner {
            NOTHING => (0, self.tree.entries.len() as EntryId),
            owner => (owner + 1, self.tree.entries[owner as usize].next),
        };
        while id < end {
            let entry = self.tree.entries[id as usize];
            if id != block.folded {
                self.gather_entry(&mut gatherer, id);
            }
            id = entry.next;
        }
        self.gather_rest(&mut gatherer);
        self.sort(first, block.history);
        Gathered { first, opening: gatherer.opening }
    }

    fn gather_entry(&mut self, gatherer: &mut Gatherer, id: EntryId) {
        let entry = self.tree.entries[id as usize];
        let start = entry.head.start;
        self.gather_trailing(gatherer, start);
        let mut blank_before = self.blank_before(gatherer, start);
        let mut lead = gatherer.comment;
        while let Some(span) = self.comment_before(gatherer.comment, start) {
            gatherer.comment += 1;
            gatherer.done = span.end;
            let next = self.comment_before(gatherer.comment, start).map_or(start, |next| next.start);
            if has_blank_line(self.between(span.end, next)) {
                gatherer.segment += 1;
                self.push_comments(gatherer, lead, blank_before);
                gatherer.segment += 1;
                lead = gatherer.comment;
                blank_before = true;
            }
        }
        let keyword = self.keyword_of(entry.head);
        let known = gatherer.block.scope.and_then(|scope| self.order.enter(scope, keyword)).filter(|_| !keyword.is_empty());
        if known.is_none() {
            gatherer.segment += 1;
        }
        self.pieces.push(Piece {
            what: What::Entry(id),
            known,
            segment: gatherer.segment,
            age: 0,
            comments: (lead, gatherer.comment),
            trailing: None,
            blank_before,
        });
        if known.is_none() {
            gatherer.segment += 1;
        }
        let end = entry.span().end;
        while self.comment_before(gatherer.comment, end).is_some() {
            gatherer.comment += 1;
        }
        gatherer.done = end;
    }

    /// The comments behind the last entry belong to none, so nothing moves behind them.
    fn gather_rest(&mut self, gatherer: &mut Gatherer) {
        let end = gatherer.block.end;
        self.gather_trailing(gatherer, end);
        let mut blank_before = self.blank_before(gatherer, end);
        let mut lead = gatherer.comment;
        while let Some(span) = self.comment_before(gatherer.comment, end) {
            gatherer.comment += 1;
            let next = self.comment_before(gatherer.comment, end).map(|next| next.start);
            let parts = next.is_none_or(|next| has_blank_line(self.between(span.end, next)));
            if parts {
                gatherer.segment += 1;
                self.push_comments(gatherer, lead, blank_before);
                lead = gatherer.comment;
                blank_before = true;
            }
        }
    }

    /// A comment on the line on which the last piece, or `{`, ended.
    fn gather_trailing(&mut self, gatherer: &mut Gatherer, before: u32) {
        let Some(span) = self.comment_before(gatherer.comment, before) else { return };
        let follows = |from: u32| from <= span.start && is_one_line(self.between(from, span.start));
        let block = &gatherer.block;
        let is_first = self.pieces.len() == gatherer.first;
        if is_first && block.owner == NOTHING {
            return;
        }
        let on_the_line = if is_first { follows(block.start) || follows(block.open) } else { follows(gatherer.done) };
        if !on_the_line {
            return;
        }
        if is_first {
            gatherer.opening = Some(gatherer.comment);
        } else if let Some(last) = self.pieces.last_mut() {
            last.trailing = Some(gatherer.comment);
        }
        gatherer.comment += 1;
        gatherer.done = span.end;
    }

    fn blank_before(&self, gatherer: &Gatherer, before: u32) -> bool {
        let next = self.comment_before(gatherer.comment, before).map_or(before, |span| span.start);
        has_blank_line(self.between(gatherer.done, next))
    }

    fn push_comments(&mut self, gatherer: &Gatherer, lead: u32, blank_before: bool) {
        self.pieces.push(Piece {
            what: What::Comments,
            known: None,
            segment: gatherer.segment,
            age: 0,
            comments: (lead, gatherer.comment),
            trailing: None,
            blank_before,
        });
    }

    /// The comment `index`, if it begins before `offset`.
    pub(super) fn comment_before(&self, index: u32, offset: u32) -> Option<Span> {
        self.tree.comments.get(index as usize).copied().filter(|span| span.start < offset)
    }

    /// The first word of a line; empty if it begins with none.
    pub(super) fn keyword_of(&self, head: Span) -> &'text str {
        match Items::new(self.text, head).next() {
            Some(item) if item.kind == ItemKind::Word => item.span.text(self.text),
            _ => "",
        }
    }

    /// Stable, so things and repeated fields stay as written.
    fn sort(&mut self, first: usize, history: Option<&'static History>) {
        if let Some(history) = history {
            self.look_up_ages(first, history);
        }
        let key = |piece: &Piece| (piece.segment, piece.known.map_or(0, |known| known.rank), piece.age);
        if self.pieces[first..].is_sorted_by_key(key) {
            return;
        }
        // Only now it matters which lines are understood as a whole: the others stay where they are.
        let mut more = 0;
        for index in first..self.pieces.len() {
            let is_whole = self.is_understood(self.pieces[index].what);
            more += u32::from(!is_whole);
            self.pieces[index].segment += more;
            more += u32::from(!is_whole);
        }
        self.pieces[first..].sort_by_key(key);
    }

    fn is_understood(&mut self, what: What) -> bool {
        let What::Entry(id) = what else { return true };
        self.head.read(self.text, &[self.tree.entries[id as usize].head]);
        self.head.understanding == Understanding::Whole
    }

    /// Former values stand newest first, if all of them have a day of the same precision.
    fn look_up_ages(&mut self, first: usize, history: &History) {
        let mut precision = None;
        for index in first..self.pieces.len() {
            let span = match self.pieces[index].what {
                What::Entry(id) => self.tree.entries[id as usize].head,
                What::Moved(index) => self.moved[index as usize].span,
                What::Comments => continue,
            };
            if self.keyword_of(span) != history.word {
                continue;
            }
            let day = self.day_behind(span, history.day);
            let digits = day.map_or(0, str::len);
            if day.is_none() || precision.is_some_and(|precision| precision != digits) {
                self.pieces[first..].iter_mut().for_each(|piece| piece.age = 0);
                return;
            }
            precision = Some(digits);
            let number = day.unwrap_or("").bytes().filter(u8::is_ascii_digit).fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
            self.pieces[index].age = u32::MAX - number;
        }
    }

    /// The date behind `word`, if it is written as one.
    fn day_behind(&mut self, span: Span, word: &str) -> Option<&'text str> {
        self.head.read(self.text, &[span]);
        let (count, at) = self.head.find_word(self.text, word);
        let date = self.head.parts.get(at + 1).filter(|part| count == 1 && part.kind == ItemKind::Number)?.span.text(self.text);
        let is_date = matches!(date.len(), 4 | 7 | 10)
            && date.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
        is_date.then_some(date)
    }

    /// Writes the pieces from `first` on and takes them off the stack.
    pub(super) fn write_pieces(&mut self, first: usize, depth: usize) {
        let mut wants_blank = false;
        for index in first..self.pieces.len() {
            let piece = self.pieces[index];
            let is_thing = piece.known.is_some_and(|known| known.is_thing);
            let is_first = index == first;
            let has_blank = !is_first && (wants_blank || piece.blank_before || (is_thing && self.is_surely_long(&piece)));
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

/// Where the walk through a block has got to.
struct Gatherer {
    block: Block,
    /// The first piece that is not moved.
    first: usize,
    /// The next comment.
    comment: u32,
    /// The end of what was gathered last.
    done: u32,
    segment: u32,
    opening: Option<u32>,
}
