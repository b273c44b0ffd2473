//! What differs between two texts, as edits: lines first, then the stretch that differs in lines that were changed.

use std::time::{Duration, Instant};

use planc_base::{Edit, FileId, Span};
use similar::{Algorithm, capture_diff_slices_deadline};

/// How long to look for the least difference; after that, what was found so far does, and is right too.
const PATIENCE: Duration = Duration::from_millis(200);

/// The edits that make `new` of `old`, in order.
pub fn edits(old: &str, new: &str, file: FileId) -> Vec<Edit> {
    if old == new {
        return Vec::new();
    }
    let (old_lines, new_lines) = (lines(old), lines(new));
    let (old_words, new_words) = (words(&old_lines), words(&new_lines));
    let deadline = Instant::now() + PATIENCE;
    let operations = capture_diff_slices_deadline(Algorithm::Patience, &old_words, &new_words, Some(deadline));
    let (old_starts, new_starts) = (starts(&old_lines), starts(&new_lines));
    let mut edits = Vec::new();
    for operation in operations {
        let (old_range, new_range) = (operation.old_range(), operation.new_range());
        if old_range.len() == new_range.len() {
            // Line by line, so that what is next to a change stays where it is.
            for (one, other) in old_range.zip(new_range) {
                push(&mut edits, file, old_starts[one], old_lines[one], new_lines[other]);
            }
        } else {
            let replacement = &new[new_starts[new_range.start]..new_starts[new_range.end]];
            let replaced = &old[old_starts[old_range.start]..old_starts[old_range.end]];
            push(&mut edits, file, old_starts[old_range.start], replaced, replacement);
        }
    }
    edits
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// The lines without what layout changes in them: those that say the same are compared with each other.
fn words(lines: &[&str]) -> Vec<String> {
    let is_layout = |character: &char| character.is_whitespace() || *character == '_';
    lines.iter().map(|line| line.chars().filter(|character| !is_layout(character)).collect()).collect()
}

/// Where each line begins, and where the last one ends.
fn starts(lines: &[&str]) -> Vec<usize> {
    let mut starts = vec![0];
    for line in lines {
        starts.push(starts[starts.len() - 1] + line.len());
    }
    starts
}

/// An edit of what differs between `old`, which begins at `start`, and `new`.
fn push(edits: &mut Vec<Edit>, file: FileId, start: usize, old: &str, new: &str) {
    if old == new {
        return;
    }
    let before: usize =
        old.chars().zip(new.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (old_rest, new_rest) = (&old[before..], &new[before..]);
    let after = old_rest.chars().rev().zip(new_rest.chars().rev());
    let after: usize = after.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    edits.push(Edit {
        place: Span::new(start + before, start + old.len() - after).in_file(file),
        replacement: new_rest[..new_rest.len() - after].to_string(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_base::apply_edits;

    #[test]
    fn edits_make_the_new_text_and_touch_no_more_than_they_must() {
        for (old, new, count) in [
            ("a\nb\nc\n", "a\nb\nc\n", 0),
            ("a\n  bë\nc\n", "a\n    bë\nc\n", 1),
            ("a\nb\n", "a\nx\nb\n", 1),
            ("", "a\n", 1),
            ("😀a\r\nb", "😀a\nb\n", 2),
            ("x\ny\nz\n", "", 1),
        ] {
            let edits = edits(old, new, FileId(0));
            assert_eq!(apply_edits(old, FileId(0), &edits).0, new);
            assert_eq!(edits.len(), count, "{old:?}");
        }
    }
}
