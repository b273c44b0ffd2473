//! Writing the items of one entry.

use std::ops::Range;

use super::head::{Part, Understanding};
use super::order::Known;
use super::{Formatter, blank_lines, comment, number, quoted};
use crate::item::ItemKind;
use crate::scan::width;
use crate::text;

/// How a line is written.
#[derive(Clone, Copy)]
pub struct Style {
    /// Where the entry's block is indented to, for what goes below its line.
    pub depth: usize,
    /// Whether long texts of one line are written as texts.
    pub shortens: bool,
    /// Whether each item of a list has a line of its own.
    pub is_broken: bool,
    /// Comments that stand within the entry.
    pub comments: (u32, u32),
}

impl Formatter<'_> {
    /// Writes the parts `range` of an understood line.
    pub(super) fn write_parts(&mut self, range: Range<usize>, known: &Known, style: Style) {
        let mut comment = style.comments.0;
        let mut begins_line = false;
        for index in range.clone() {
            let part = self.head.parts[index];
            if part.is_dropped {
                continue;
            }
            if begins_line {
                quoted::indent(&mut self.out, 2 * style.depth + 4);
            } else if index > range.start && !self.is_joined(index) {
                self.out.push(' ');
            }
            begins_line = false;
            self.write_part(index, part, known, style);
            let is_last = index + 1 == range.end;
            if style.is_broken && part.kind == ItemKind::Comma && !is_last {
                let next = self.head.parts[index + 1].span.start;
                comment = self.write_inner_comments(part.span.end, next, comment, style);
                self.out.push('\n');
                begins_line = true;
            }
        }
    }

    /// Whether part `index` is written without a blank before it.
    fn is_joined(&self, index: usize) -> bool {
        let part = self.head.parts[index];
        let before = index.checked_sub(1).map(|before| self.head.parts[before]);
        match part.kind {
            ItemKind::Comma | ItemKind::Odd => true,
            ItemKind::Word => before.is_some_and(|before| before.kind == ItemKind::Odd),
            ItemKind::Percent => before
                .is_some_and(|before| before.kind == ItemKind::Number && !before.span.text(self.text).ends_with('%')),
            _ => false,
        }
    }

    fn write_part(&mut self, index: usize, part: Part, known: &Known, style: Style) {
        let raw = part.span.text(self.text);
        match part.kind {
            ItemKind::Number => {
                let history = known.history.map(|history| history.word);
                let is_count =
                    raw.len() < 4 || self.head.is_count(self.text, index, self.order, known.head_counts, history);
                number::write(&mut self.out, raw, is_count);
            }
            ItemKind::Word if index > 0 && number::is_fiscal_year(raw) => {
                self.out.extend(raw.chars().map(|character| character.to_ascii_uppercase()));
            }
            ItemKind::Range => self.out.push_str(".."),
            ItemKind::Star => self.out.push('*'),
            ItemKind::Pasted => match quoted::pasted(raw) {
                Some((content, tag)) => quoted::write_short(&mut self.out, content, tag),
                None => self.out.push_str(raw),
            },
            ItemKind::LongText => self.write_long_text(raw, style),
            _ => self.out.push_str(raw),
        }
    }

    fn write_long_text(&mut self, raw: &str, style: Style) {
        let quoted = text::take_apart(raw);
        if style.shortens
            && let Some(content) = quoted::one_line(quoted)
        {
            let tag = quoted.tag.map_or(String::new(), |tag| format!("@{tag}"));
            quoted::write_short(&mut self.out, &content, &tag);
        } else {
            quoted::write_long(&mut self.out, quoted, 2 * style.depth + 2);
        }
    }

    /// Writes the comments between two items of a list and returns the next one.
    fn write_inner_comments(&mut self, from: u32, to: u32, first: u32, style: Style) -> u32 {
        let mut comment = first;
        while comment < style.comments.1 && self.tree.comments[comment as usize].start < to {
            let span = self.tree.comments[comment as usize];
            if comment == first && blank_lines::is_one_line(self.between(from, span.start)) {
                self.out.push_str("  ");
            } else {
                self.out.push('\n');
                quoted::indent(&mut self.out, 2 * style.depth + 4);
            }
            comment::write(&mut self.out, span.text(self.text));
            self.record.comment(comment);
            comment += 1;
        }
        comment
    }

    /// Writes a line that is not understood as it stands: its items as they are, single blanks where there were any.
    pub(super) fn write_as_it_stands(&mut self, head: planc_base::Span, indentation: u16, style: Style) {
        if self.head.understanding == Understanding::ByIndentation {
            self.write_shifted(head.text(self.text), indentation, style);
            return;
        }
        let mut comment = style.comments.0;
        for index in 0..self.head.parts.len() {
            let part = self.head.parts[index];
            if index > 0 && !part.is_glued {
                let before = self.head.parts[index - 1].span.end;
                comment = self.write_inner_comments(before, part.span.start, comment, style);
                if blank_lines::is_one_line(self.between(before, part.span.start)) {
                    self.out.push(' ');
                } else {
                    self.out.push('\n');
                    quoted::indent(&mut self.out, 2 * style.depth + 4);
                }
            }
            match part.kind {
                ItemKind::LongText => {
                    self.write_long_text(part.span.text(self.text), Style { shortens: false, ..style })
                }
                _ => self.out.push_str(part.span.text(self.text)),
            }
        }
    }

    /// Writes lines that hang together by their indentation, all moved by as much as the first.
    fn write_shifted(&mut self, lines: &str, indentation: u16, style: Style) {
        for (index, line) in lines.split('\n').enumerate() {
            let content = line.trim_matches(text::is_blank);
            if index > 0 {
                self.out.push('\n');
                let blanks = &line[..line.len() - line.trim_start_matches(text::is_blank).len()];
                if !content.is_empty() {
                    let deeper = usize::from(width(blanks).saturating_sub(indentation));
                    quoted::indent(&mut self.out, 2 * style.depth + deeper);
                }
            }
            self.out.push_str(content);
        }
        for comment in style.comments.0..style.comments.1 {
            self.record.comment(comment);
        }
    }
}
