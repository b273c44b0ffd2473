//! Titles in several languages that do not fit on a line.

use planc_base::Span;

use super::Formatter;
use super::block::Moved;
use super::entry::{Line, Subject};
use super::order::{Known, WordRole};
use crate::item::ItemKind;

impl Formatter<'_> {
    /// Of a title in several languages the first stays on the line; the others become lines of the block.
    pub(super) fn move_titles(&mut self, known: &Known, subject: &Subject, line: &mut Line) {
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
            self.moved.push(Moved { owner: subject.id, keyword: Some(keyword), span, known: of_title });
            line.moved.end += 1;
            end = next;
        }
        if end == kept_end {
            return;
        }
        let parts = &self.head.parts;
        line.spans.push(Span { start: parts[0].span.start, end: parts[first - 1].span.end });
        line.spans.push(Span { start: parts[first].span.start, end: parts[kept_end - 1].span.end });
        if let Some(after) = parts.get(end) {
            line.spans.push(Span { start: after.span.start, end: subject.entry.head.end });
        }
        self.head.parts.drain(kept_end..end);
    }
}
