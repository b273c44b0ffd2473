//! Former values: on the line if there is one and it fits, else in the block.

use planc_base::Span;

use super::Formatter;
use super::blank_lines::is_one_line;
use super::block::Moved;
use super::entry::{Line, Subject};
use super::head::Understanding;
use super::order::{History, Known};
use crate::tree::{EntryId, NOTHING};

impl Formatter<'_> {
    /// Whether the line was written, with the former value that stood in its block. If not, what belongs into the block was
    /// taken off the line.
    pub(super) fn place_history(
        &mut self,
        known: &Known,
        history: &History,
        subject: &Subject,
        line: &mut Line,
    ) -> bool {
        let (on_line, at) = self.head.find_word(self.text, history.word);
        let (in_block, former) = self.former_values(subject, history);
        let brace = if subject.has_content { 2 } else { 0 };
        match (on_line, in_block) {
            (1, 0) if self.try_line(known, subject.start, subject.style, brace) => false,
            (1, _) => {
                self.move_history(known, history, at, subject, line);
                false
            }
            (0, 1) if !subject.has_comments && !self.tree.entries[former as usize].has_block() => {
                self.fold_history(known, history, former, subject, line)
            }
            _ => false,
        }
    }

    /// Takes the former value that begins at part `at` off the line.
    fn move_history(&mut self, known: &Known, history: &History, at: usize, subject: &Subject, line: &mut Line) {
        let Some(of_former) = self.order.enter(known.scope_of_block, history.word) else { return };
        let head = subject.entry.head;
        let span = Span { start: self.head.parts[at].span.start, end: head.end };
        self.moved.push(Moved { owner: subject.id, keyword: None, span, known: of_former });
        line.moved.end += 1;
        let kept = Span { start: head.start, end: self.head.parts[at - 1].span.end };
        line.spans.push(kept);
        self.read_line(&[kept]);
    }

    /// Writes the line with the entry `former` of its block behind it, if both fit.
    fn fold_history(
        &mut self,
        known: &Known,
        history: &History,
        former: EntryId,
        subject: &Subject,
        line: &mut Line,
    ) -> bool {
        let head = subject.entry.head;
        let spans = [head, self.tree.entries[former as usize].head];
        self.read_line(&spans);
        let is_whole =
            self.head.understanding == Understanding::Whole && self.head.find_word(self.text, history.word).0 == 1;
        let follows_comma = self.text.as_bytes().get(head.end as usize - 1) == Some(&b',');
        let others_remain = subject.entry.next > subject.id + 2;
        let from = self.out.len();
        if is_whole && !follows_comma {
            self.write_parts(0..self.head.parts.len(), known, subject.style);
            if is_one_line(&self.out[from..]) && self.fits(subject.start, if others_remain { 2 } else { 0 }) {
                line.folded = former;
                line.spans.extend(spans);
                return true;
            }
        }
        self.out.truncate(from);
        self.read_line(&[head]);
        false
    }

    /// How many former values stand in the block, and the last of them.
    fn former_values(&self, subject: &Subject, history: &History) -> (usize, EntryId) {
        let mut found = (0, NOTHING);
        let mut child = subject.id + 1;
        while child < subject.entry.next {
            if self.keyword_of(self.tree.entries[child as usize].head) == history.word {
                found = (found.0 + 1, child);
            }
            child = self.tree.entries[child as usize].next;
        }
        found
    }
}
