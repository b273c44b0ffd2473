//! From byte offsets to lines and columns, and back. Bytes are used inside; columns exist at the edge only.

/// A line and a column, both from 0. The unit of the column is said by the function that made it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    pub line: u32,
    pub column: u32,
}

/// Where the lines of a text begin. A line ends at `\n`, `\r\n` or a lone `\r`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    length: u32,
}

impl LineIndex {
    pub fn new(text: &str) -> LineIndex {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        if memchr::memchr(b'\r', bytes).is_none() {
            starts.extend(memchr::memchr_iter(b'\n', bytes).map(|at| at as u32 + 1));
            return LineIndex { starts, length: text.len() as u32 };
        }
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            let pair = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if !pair {
                starts.push(at as u32 + 1);
            }
        }
        LineIndex { starts, length: text.len() as u32 }
    }

    /// After `old` bytes at `start` have been replaced by `new` others, which made `text` of the text before.
    pub fn edit(&mut self, text: &str, start: usize, old: usize, new: usize) {
        let by = new as i64 - old as i64;
        let bytes = text.as_bytes();
        // A `\r` before what was replaced, and a `\n` behind it, may have found or lost their fellow.
        let from = start - usize::from(start > 0);
        let to = (start + new + 1).min(bytes.len());
        let first = self.starts.partition_point(|line| (*line as usize) <= from);
        let last =
            self.starts.partition_point(|line| i64::from(*line) + by <= to as i64 && *line as usize <= start + old + 1);
        for line in &mut self.starts[last..] {
            *line = (i64::from(*line) + by) as u32;
        }
        let breaks = memchr::memchr2_iter(b'\n', b'\r', &bytes[from..to]).map(|at| from + at);
        let are_ends = breaks.filter(|at| bytes[*at] != b'\r' || bytes.get(at + 1) != Some(&b'\n'));
        self.starts.splice(first..last, are_ends.map(|at| at as u32 + 1));
        self.length = text.len() as u32;
    }

    /// Number of lines; an empty text has one.
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line that holds `offset`, from 0.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32 - 1
    }

    /// The bytes of `line`, its end-of-line characters included. `None` if there is no such line.
    pub fn line_range(&self, line: u32) -> Option<std::ops::Range<usize>> {
        let start = *self.starts.get(line as usize)?;
        let end = self.starts.get(line as usize + 1).copied().unwrap_or(self.length);
        Some(start as usize..end as usize)
    }

    /// Line and column of `offset`, the column in bytes.
    pub fn position(&self, offset: u32) -> Position {
        let line = self.line(offset);
        Position { line, column: offset - self.starts[line as usize] }
    }

    /// Line and column, the column in Unicode characters: what terminals and people count.
    pub fn position_in_characters(&self, text: &str, offset: u32) -> Position {
        self.position_by(text, offset, |piece| piece.chars().count())
    }

    /// Line and column, the column in UTF-16 units: what editors count unless they say otherwise.
    pub fn position_in_utf16(&self, text: &str, offset: u32) -> Position {
        self.position_by(text, offset, |piece| piece.encode_utf16().count())
    }

    fn position_by(&self, text: &str, offset: u32, count: impl Fn(&str) -> usize) -> Position {
        let position = self.position(offset);
        let start = self.starts[position.line as usize] as usize;
        let piece = text.get(start..offset as usize).unwrap_or("");
        Position { line: position.line, column: count(piece) as u32 }
    }

    /// The offset of a line and a UTF-16 column; a column beyond the line's end stands for that end.
    pub fn offset_of_utf16(&self, text: &str, position: Position) -> u32 {
        let Some(range) = self.line_range(position.line) else { return self.length };
        let line = text.get(range.clone()).unwrap_or("").trim_end_matches(['\n', '\r']);
        let mut units = 0;
        for (at, character) in line.char_indices() {
            if units >= position.column {
                return (range.start + at) as u32;
            }
            units += character.len_utf16() as u32;
        }
        (range.start + line.len()) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_begins_a_line() {
        let index = LineIndex::new("a\nb\r\nc\rd");
        assert_eq!(index.line_count(), 4);
        assert_eq!([0, 2, 5, 7].map(|offset| index.line(offset)), [0, 1, 2, 3]);
        assert_eq!(index.line_range(1), Some(2..5));
    }

    #[test]
    fn an_edit_leaves_what_the_text_says() {
        let pieces = ["", "a", "\n", "\r", "\r\n", "b\nc", "\n\r", "xyz"];
        let text = "a\nb\r\nc\rd\n\r\n\n";
        for start in 0..=text.len() {
            for end in start..=text.len() {
                for piece in pieces {
                    let mut edited = text.to_string();
                    edited.replace_range(start..end, piece);
                    let mut index = LineIndex::new(text);
                    index.edit(&edited, start, end - start, piece.len());
                    assert_eq!(index, LineIndex::new(&edited), "{start}..{end} {piece:?}");
                }
            }
        }
    }

    #[test]
    fn columns_are_counted_in_the_unit_asked_for() {
        let text = "x\ncë😀z";
        let index = LineIndex::new(text);
        let offset = text.find('z').unwrap() as u32;
        assert_eq!(index.position(offset).column, 7);
        assert_eq!(index.position_in_characters(text, offset).column, 3);
        assert_eq!(index.position_in_utf16(text, offset), Position { line: 1, column: 4 });
        assert_eq!(index.offset_of_utf16(text, Position { line: 1, column: 4 }), offset);
        assert_eq!(index.offset_of_utf16(text, Position { line: 1, column: 99 }), text.len() as u32);
    }
}
