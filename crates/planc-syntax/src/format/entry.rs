//! One entry: what stands on its line, what goes to its block, and the block.

use std::ops::Range;

use planc_base::Span;

use super::block::{Block, Moved, Piece};
use super::head::Understanding;
use super::line::Style;
use super::order::{History, Known, WordRole};
use super::record::Changed;
use super::{Formatter, blank_lines};
use crate::item::ItemKind;
use crate::tree::{Entry, EntryId, NOTHING};

/// How the line of an entry came out.
struct Line {
    /// What was moved to the block, in `Formatter::moved`.
    moved: Range<usize>,
    /// The former value that was moved up from the block.
    folded: EntryId,
    /// Whether it takes several lines.
    is_long: bool,
}

impl Line {
    fn plain(is_long: bool) -> Line {
        Line { moved: 0..0, folded: NOTHING, is_long }
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
        let line = self.write_head(piece.known, id, start, style, has_content, has_comments);

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

    fn write_head(&mut self, known: Option<Known>, id: EntryId, start: usize, style: Style, has_content: bool, has_comments: bool) -> Line {
        let entry = self.tree.entries[id as usize];
        self.read_line(&[entry.head]);
        let known = match known {
            Some(known) if self.head.understanding == Understanding::Whole => known,
            _ => {
                self.write_as_it_stands(entry.head, entry.indentation, style);
                return Line::plain(!blank_lines::is_one_line(&self.out[start..]));
            }
        };
        if style.comments.0 < style.comments.1 {
            self.write_parts(0..self.head.parts.len(), &known, Style { is_broken: true, shortens: false, ..style });
            return Line::plain(true);
        }
        let mut line = Line { moved: self.moved.len()..self.moved.len(), ..Line::plain(false) };
        let mut changed = Changed { entry: id, is_moved: false, keyword: None, spans: vec![], folded: None };
        if let Some(history) = known.history
            && self.place_history(&known, history, &entry, id, start, style, (has_content, has_comments), &mut line, &mut changed)
        {
            self.note_change(changed);
            return line;
        }
        let suffix = if has_content || !line.moved.is_empty() { 2 } else { 0 };
        if known.title.is_some() && !self.try_line(&known, start, style, suffix) {
            self.move_titles(&known, id, &mut line, &mut changed);
        }
        let suffix = if has_content || !line.moved.is_empty() { 2 } else { 0 };
        line.is_long = self.write_fitting(&known, start, style, suffix);
        self.note_change(changed);
        line
    }

    fn note_change(&mut self, changed: Changed) {
        if !changed.spans.is_empty() {
            self.record.change(changed);
        }
    }

    /// Reads `spans` as the line that is being written.
    pub(super) fn read_line(&mut self, spans: &[Span]) {
        self.head.read(self.text, spans);
        self.head.drop_left_units(self.text, self.order);
        self.head.order_languages(self.text, &self.languages);
    }

    /// Writes the whole line if it fits, and nothing otherwise. A long text of several lines fits anywhere.
    fn try_line(&mut self, known: &Known, start: usize, style: Style, suffix: usize) -> bool {
        let from = self.out.len();
        self.write_parts(0..self.head.parts.len(), known, style);
        let fits = !blank_lines::is_one_line(&self.out[from..]) || self.fits(start, suffix);
        self.out.truncate(from);
        fits
    }

    /// Writes the line, over several lines if it does not fit on one; returns whether it takes several.
    pub(super) fn write_fitting(&mut self, known: &Known, start: usize, style: Style, suffix: usize) -> bool {
        let from = self.out.len();
        let all = 0..self.head.parts.len();
        self.write_parts(all.clone(), known, style);
        let is_one_line = blank_lines::is_one_line(&self.out[from..]);
        if is_one_line && self.fits(start, suffix) {
            return false;
        }
        if self.head.has_long_text {
            // Either all long texts of a line become texts or none, so that the languages of one text look alike.
            self.out.truncate(from);
            self.write_parts(all.clone(), known, Style { shortens: false, ..style });
            if !blank_lines::is_one_line(&self.out[from..]) {
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

    /// A former value stands on the line if it is the only one and fits, else in the block. Returns whether the line was
    /// written with it; if not, what belongs into the block is taken off the line.
    #[allow(clippy::too_many_arguments)]
    fn place_history(
        &mut self,
        known: &Known,
        history: &History,
        entry: &Entry,
        id: EntryId,
        start: usize,
        style: Style,
        (has_content, has_comments): (bool, bool),
        line: &mut Line,
        changed: &mut Changed,
    ) -> bool {
        let (on_line, at) = self.head.find_word(self.text, history.word);
        let (in_block, former) = self.former_values(entry, id, history);
        match (on_line, in_block) {
            (1, 0) if self.try_line(known, start, style, if has_content { 2 } else { 0 }) => false,
            (1, _) => {
                let Some(of_former) = self.order.enter(known.scope_of_block, history.word) else { return false };
                let span = Span { start: self.head.parts[at].span.start, end: entry.head.end };
                self.moved.push(Moved { owner: id, keyword: None, span, known: of_former });
                line.moved.end += 1;
                let kept = Span { start: entry.head.start, end: self.head.parts[at - 1].span.end };
                changed.spans.push(kept);
                self.read_line(&[kept]);
                false
            }
            (0, 1) if !has_comments && !self.tree.entries[former as usize].has_block() => {
                let spans = [entry.head, self.tree.entries[former as usize].head];
                self.read_line(&spans);
                let is_whole = self.head.understanding == Understanding::Whole && self.head.find_word(self.text, history.word).0 == 1;
                let others_remain = entry.next > id + 2;
                let from = self.out.len();
                self.write_parts(0..self.head.parts.len(), known, style);
                let fits = blank_lines::is_one_line(&self.out[from..]) && self.fits(start, if others_remain { 2 } else { 0 });
                let follows_comma = self.text.as_bytes().get(entry.head.end as usize - 1) == Some(&b',');
                if is_whole && fits && !follows_comma {
                    line.folded = former;
                    changed.spans.extend(spans);
                    changed.folded = Some(former);
                    return true;
                }
                self.out.truncate(from);
                self.read_line(&[entry.head]);
                false
            }
            _ => false,
        }
    }

    /// How many former values stand in the block of `id`, and the last of them.
    fn former_values(&self, entry: &Entry, id: EntryId, history: &History) -> (usize, EntryId) {
        let mut found = (0, NOTHING);
        let mut child = id + 1;
        while child < entry.next {
            if self.keyword_of(self.tree.entries[child as usize].head) == history.word {
                found = (found.0 + 1, child);
            }
            child = self.tree.entries[child as usize].next;
        }
        found
    }

    /// Of a title in several languages the first stays on the line; the others become lines of the block.
    fn move_titles(&mut self, known: &Known, id: EntryId, line: &mut Line, changed: &mut Changed) {
        let Some((keyword, of_title)) =
            known.title.and_then(|keyword| Some((keyword, self.order.enter(known.scope_of_block, keyword)?)))
        else {
            return;
        };
        let is_named = self.head.parts.get(1).is_some_and(|part| {
            part.kind == ItemKind::Word && self.order.role(part.span.text(self.text)) == WordRole::Plain
        });
        let first = if is_named { 2 } else { 1 };
        if !self.head.is_text(first) {
            return;
        }
        let kept_end = self.head.text_end(first);
        let mut end = kept_end;
        while self.head.is_text(end) {
            let next = self.head.text_end(end);
            let span = Span { start: self.head.parts[end].span.start, end: self.head.parts[next - 1].span.end };
            self.moved.push(Moved { owner: id, keyword: Some(keyword), span, known: of_title });
            line.moved.end += 1;
            end = next;
        }
        if end == kept_end {
            return;
        }
        let head_end = self.tree.entries[id as usize].head.end;
        let parts = &self.head.parts;
        changed.spans.push(Span { start: parts[0].span.start, end: parts[first - 1].span.end });
        changed.spans.push(Span { start: parts[first].span.start, end: parts[kept_end - 1].span.end });
        if let Some(after) = parts.get(end) {
            changed.spans.push(Span { start: after.span.start, end: head_end });
        }
        self.head.parts.drain(kept_end..end);
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

    /// The languages that the document `id` lists in its own block, or else those of the package.
    fn take_languages(&mut self, id: EntryId, known: Option<Known>) {
        self.languages.clear();
        self.languages.extend_from_slice(self.order.languages());
        let Some(known) = known else { return };
        let entry = self.tree.entries[id as usize];
        let mut child = id + 1;
        while child < entry.next {
            let Entry { head, next, .. } = self.tree.entries[child as usize];
            if self.order.enter(known.scope_of_block, self.keyword_of(head)).is_some_and(|known| known.lists_languages) {
                self.head.read(self.text, &[head]);
                let words = self.head.parts.iter().skip(1).filter(|part| part.kind == ItemKind::Word);
                self.languages = words.map(|part| part.span.text(self.text).to_string()).collect();
            }
            child = next;
        }
    }
}
