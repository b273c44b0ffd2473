//! Mending blocks where the braces of a file do not balance (grammar.md section 3).
//!
//! A lost brace then costs no more than the entries beside it: where a block ends or begins is told from indentation. Files
//! whose braces balance never come here, so text without any indentation is read as its braces say.

use planc_base::{FileId, Finding, Fix, LineIndex, Span};

use crate::scan::{Token, TokenKind};
use crate::tree::{Entry, EntryId, Part};

/// How far ahead a closing brace is looked for, in tokens: bounds the work on a damaged file.
const LOOK_AHEAD: usize = 20_000;

/// Whether every brace has its pair.
pub fn is_balanced(tokens: &[Token]) -> bool {
    let mut depth = 0_usize;
    for token in tokens {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close if depth == 0 => return false,
            TokenKind::Close => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

/// Decides what a `}` closes, in a file whose braces do not balance.
pub struct Mender {
    /// For each token, whether it is a `}` alone on its line.
    stands_alone: Vec<bool>,
    /// For each token, where the first one on its line starts.
    line_starts: Vec<u32>,
}

impl Mender {
    pub fn new(tokens: &[Token]) -> Mender {
        let stands_alone = tokens
            .iter()
            .enumerate()
            .map(|(index, token)| {
                token.kind == TokenKind::Close
                    && token.begins_line
                    && tokens.get(index + 1).is_none_or(|next| next.begins_line || next.kind == TokenKind::Comment)
            })
            .collect();
        let mut line_start = 0;
        let line_starts = tokens
            .iter()
            .map(|token| {
                if token.begins_line {
                    line_start = token.start;
                }
                line_start
            })
            .collect();
        Mender { stands_alone, line_starts }
    }

    /// The depth in `stack` of the block that the `}` at `index` closes, with all those within it; `None` if it is to be
    /// skipped.
    pub fn closed_by(
        &self,
        token: Token,
        index: usize,
        tokens: &[Token],
        stack: &[EntryId],
        entries: &[Entry],
    ) -> Option<usize> {
        let indentation = |depth: usize| entries[stack[depth] as usize].indentation;
        let innermost = stack.len().checked_sub(1)?;
        if self.stands_alone[index] {
            // It closes the block that began at its indentation.
            return (0..stack.len()).rev().find(|depth| indentation(*depth) == token.indentation);
        }
        if token.begins_line {
            return (indentation(innermost) <= token.indentation).then_some(innermost);
        }
        // At the end of a line: the block opened on that line, or one that nothing further down closes.
        let entry = &entries[stack[innermost] as usize];
        let opened_here = entry.open >= self.line_starts[index];
        (opened_here || !self.is_closed_below(index + 1, tokens, entry.indentation)).then_some(innermost)
    }

    /// Whether a `}` at exactly `indentation` comes before anything else that is not deeper.
    fn is_closed_below(&self, from: usize, tokens: &[Token], indentation: u16) -> bool {
        let end = tokens.len().min(from + LOOK_AHEAD);
        (from..end)
            .find(|index| tokens[*index].begins_line && tokens[*index].indentation <= indentation)
            .is_some_and(|index| self.stands_alone[index] && tokens[index].indentation == indentation)
    }
}

/// A block without its `}`; it ends before `end`. `comment_end` is where the last comment before `end` ends.
pub fn missing_close(
    text: &str,
    lines: &LineIndex,
    file: FileId,
    part: Part,
    entry: &Entry,
    end: usize,
    comment_end: usize,
) -> Finding {
    let number = |offset: u32| lines.line(offset) + part.first_line + 1;
    let line = number(entry.head.start);
    let what = what_it_is(text, entry);
    let last = text[..end].trim_end().len();
    let place = if entry.head.is_empty() { first_character(text, entry.open) } else { entry.head };
    let is_last = end >= text.len() && part.ends_file;
    let before = number(end as u32);
    let message = if is_last {
        format!("The block of {what} (line {line}) is not closed before the file ends")
    } else {
        format!("The block of {what} (line {line}) is not closed; from its indentation it ends before line {before}")
    };
    // A brace behind a comment would be part of it.
    let on_its_line = lines.line(last as u32) == lines.line(entry.head.start) && comment_end < last;
    let brace =
        if on_its_line { " }".to_string() } else { format!("\n{}}}", " ".repeat(usize::from(entry.indentation))) };
    let help = match (on_its_line, is_last) {
        (true, _) => "Add `}` at the end of the line.".to_string(),
        (false, true) => "Add `}` on a line of its own at the end of the file.".to_string(),
        (false, false) => format!("Add `}}` on a line of its own before line {before}."),
    };
    Finding::new("SYN-02", place.in_file(file), message).help(help).with_fix(Fix::insert("Add `}`", file, last, brace))
}

/// An entry whose block has lost its `{`.
pub fn missing_open(text: &str, file: FileId, entry: &Entry) -> Finding {
    let what = what_it_is(text, entry);
    Finding::new(
        "SYN-02",
        entry.head.in_file(file),
        format!("The lines below {what} are indented like its block, but no `{{` opens it"),
    )
    .help("Add `{` at the end of this line.")
    .with_fix(Fix::insert("Add `{`", file, entry.head.end as usize, " {"))
}

/// Indented lines at the head of a file.
pub fn nothing_above(token: Token, file: FileId) -> Finding {
    let place = Span { start: token.start, end: token.end }.in_file(file);
    Finding::new("SYN-02", place, "These indented lines belong to nothing: no entry stands above them")
        .help("Write above them what they are part of, such as `activity name \"Title\" {`.")
}

/// A `}` that closes nothing.
pub fn unmatched_close(token: Token, file: FileId) -> Finding {
    let place = Span { start: token.start, end: token.end }.in_file(file);
    Finding::new("SYN-02", place, "This `}` closes nothing: no block is open here")
        .help("Remove it, or add the `{` that it belongs to.")
        .with_fix(Fix { is_certain: false, ..Fix::replace("Remove it", place, "") })
}

/// "activity `train`", from the words of its line.
fn what_it_is(text: &str, entry: &Entry) -> String {
    let head = entry.head.text(text);
    let mut words = head.split_whitespace();
    match (words.next(), words.next()) {
        (Some(keyword), Some(name)) if name.starts_with(char::is_alphabetic) => format!("{keyword} `{name}`"),
        (Some(keyword), _) if keyword.starts_with(char::is_alphabetic) => format!("this `{keyword}`"),
        _ => "this entry".to_string(),
    }
}

/// The character at `offset`: a mended brace stands before any letter.
fn first_character(text: &str, offset: u32) -> Span {
    let length = text[offset as usize..].chars().next().map_or(0, char::len_utf8);
    Span { start: offset, end: offset + length as u32 }
}

#[cfg(test)]
mod tests {
    use crate::parse;
    use planc_base::FileId;

    #[test]
    fn places_stand_between_characters() {
        // An indented first line that begins with a letter of two bytes, and no brace closes what it seems to open.
        let text = "# c\n  ëb; x\n}\n\ny {\n";
        for finding in parse(text, FileId(0)).findings {
            assert!(text.get(finding.place.span.range()).is_some(), "{finding:?}");
        }
    }
}
