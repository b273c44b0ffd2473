//! What stands in a block: its entries, the comments that move with them, and those that belong to none.

use std::ops::Range;

use planc_base::Span;

use super::Formatter;
use super::blank_lines::{has_blank_line, is_one_line};
use super::block::{Block, Gathered, Piece, What};
use crate::item::{ItemKind, Items};
use crate::tree::{EntryId, NOTHING};

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
        let mut gatherer = Gatherer {
            block: *block,
            first: self.pieces.len(),
            comment: block.first_comment,
            done: block.start,
            segment: 0,
            opening: None,
        };
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
        let known =
            gatherer.block.scope.and_then(|scope| self.order.enter(scope, keyword)).filter(|_| !keyword.is_empty());
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
}
