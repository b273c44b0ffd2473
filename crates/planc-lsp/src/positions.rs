//! Lines and columns of an editor, and offsets of ours.

use planc_base::{LineIndex, Span};
use tower_lsp::lsp_types::{Position, PositionEncodingKind, Range};

/// What the columns of a client count.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Encoding {
    Utf8,
    /// What is counted unless the client offers something else.
    #[default]
    Utf16,
}

impl Encoding {
    /// The best one that a client offers.
    pub fn negotiate(offered: Option<&[PositionEncodingKind]>) -> Encoding {
        match offered {
            Some(offered) if offered.contains(&PositionEncodingKind::UTF8) => Encoding::Utf8,
            _ => Encoding::Utf16,
        }
    }

    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// Where `offset` stands.
    pub fn position(self, text: &str, lines: &LineIndex, offset: u32) -> Position {
        let position = match self {
            Encoding::Utf8 => lines.position(offset),
            Encoding::Utf16 => lines.position_in_utf16(text, offset),
        };
        Position::new(position.line, position.column)
    }

    pub fn range(self, text: &str, lines: &LineIndex, span: Span) -> Range {
        Range::new(self.position(text, lines, span.start), self.position(text, lines, span.end))
    }

    /// The offset of a position. One beyond the end of its line or of the text stands for that end; one inside a character, for
    /// the beginning of it.
    pub fn offset(self, text: &str, lines: &LineIndex, position: Position) -> u32 {
        if self == Encoding::Utf16 {
            let position = planc_base::Position { line: position.line, column: position.character };
            return lines.offset_of_utf16(text, position);
        }
        let Some(range) = lines.line_range(position.line) else { return text.len() as u32 };
        let line = text.get(range.clone()).unwrap_or("").trim_end_matches(['\n', '\r']);
        let mut column = (position.character as usize).min(line.len());
        while !line.is_char_boundary(column) {
            column -= 1;
        }
        (range.start + column) as u32
    }

    pub fn span(self, text: &str, lines: &LineIndex, range: Range) -> Span {
        let (start, end) = (self.offset(text, lines, range.start), self.offset(text, lines, range.end));
        // Some clients send selections from their end to their beginning.
        Span { start: start.min(end), end: start.max(end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_that_the_client_counts() {
        let text = "a\nçë😀z\r\n";
        let lines = LineIndex::new(text);
        let offset = text.find('z').unwrap() as u32;
        for (encoding, column) in [(Encoding::Utf8, 8), (Encoding::Utf16, 4)] {
            assert_eq!(encoding.position(text, &lines, offset), Position::new(1, column));
            assert_eq!(encoding.offset(text, &lines, Position::new(1, column)), offset);
            assert_eq!(encoding.offset(text, &lines, Position::new(1, 99)), offset + 1, "before the line's end");
            assert_eq!(encoding.offset(text, &lines, Position::new(9, 0)), text.len() as u32);
        }
        assert_eq!(Encoding::Utf8.offset(text, &lines, Position::new(1, 1)), 2, "inside of ç");
    }
}
