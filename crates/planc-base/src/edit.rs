//! Changes to text that a finding proposes.

use crate::span::{FileId, Place};

/// Text put in the place of a stretch of a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    pub place: Place,
    pub replacement: String,
}

/// `text` with those of `edits` applied that concern `file`. Of two that overlap, or that insert at one place, the first in
/// text order is applied and the other left for a further round; how many were applied comes back with the text.
pub fn apply_edits(text: &str, file: FileId, edits: &[Edit]) -> (String, usize) {
    let mut mine: Vec<&Edit> = edits.iter().filter(|edit| edit.place.file == file).collect();
    mine.sort();
    mine.dedup();
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    let mut applied = 0;
    let mut last_start = None;
    for edit in mine {
        let range = edit.place.span.range();
        let fits = range.start >= done && last_start != Some(range.start) && text.get(range.clone()).is_some();
        if fits {
            result.push_str(&text[done..range.start]);
            result.push_str(&edit.replacement);
            last_start = Some(range.start);
            done = range.end;
            applied += 1;
        }
    }
    result.push_str(&text[done..]);
    (result, applied)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn edit(start: usize, end: usize, replacement: &str) -> Edit {
        Edit { place: Span::new(start, end).in_file(FileId(0)), replacement: replacement.to_string() }
    }

    #[test]
    fn edits_that_overlap_wait_for_the_next_round() {
        let edits = [edit(4, 6, "XY"), edit(0, 1, "A"), edit(5, 7, "no")];
        assert_eq!(apply_edits("abcdefgh", FileId(0), &edits), ("AbcdXYgh".to_string(), 2));
    }

    #[test]
    fn edits_of_other_files_are_not_applied() {
        assert_eq!(apply_edits("abc", FileId(1), &[edit(0, 1, "x")]), ("abc".to_string(), 0));
    }
}
