//! Where a long text ends (grammar.md 2.2). Decided by lines and indentation, so by hand and not in the grammar.

use crate::scan::width;

/// The end of a long text, and whether a closing `"""` is there.
pub struct LongTextEnd {
    /// Past the closing marks and their language tag; or the end of the last line of an unclosed one.
    pub end: usize,
    pub is_closed: bool,
}

/// The end of `"""abc"""` if the marks at `start` are closed on their own line.
pub fn closes_on_its_line(text: &str, start: usize) -> Option<usize> {
    // Not the whole line is looked at first: it may be long, and hold many such texts.
    let bytes = text.as_bytes();
    let mut from = start + 3;
    loop {
        let at = from + memchr::memchr2(b'"', b'\n', &bytes[from..])?;
        if bytes[at] == b'\n' {
            return None;
        }
        if bytes[at..].starts_with(b"\"\"\"") && !text[start + 3..at].ends_with('\\') {
            return Some(after_closing(text, at));
        }
        from = at + 1;
    }
}

/// The end of the text that the marks at `start` open, on a line indented by `indentation`.
///
/// In this order: a line that begins with `"""` closes it; a deeper line that ends with `"""` closes it; a line that is not
/// blank and not deeper than the opening line ends it unclosed.
pub fn end(text: &str, start: usize, indentation: u16) -> LongTextEnd {
    let mut at = next_line(text, start);
    let mut last = line_end(text, start);
    while at < text.len() {
        let stop = line_end(text, at);
        let line = text[at..stop].trim_end_matches('\r');
        let content = line.trim_start_matches(crate::text::is_blank);
        let blanks = &line[..line.len() - content.len()];
        if content.starts_with("\"\"\"") {
            return LongTextEnd { end: after_closing(text, at + blanks.len()), is_closed: true };
        }
        if !content.is_empty() {
            if width(blanks) <= indentation {
                break;
            }
            if let Some(close) = find_marks(content) {
                let close = at + blanks.len() + close;
                let end = after_closing(text, close);
                if text[end..stop].trim_matches(crate::text::is_blank).is_empty() {
                    return LongTextEnd { end, is_closed: true };
                }
            }
            last = at + line.trim_end_matches(crate::text::is_blank).len();
        }
        at = next_line(text, at);
    }
    LongTextEnd { end: last, is_closed: false }
}

/// Past the marks at `marks` and the language tag that follows at once.
pub fn after_closing(text: &str, marks: usize) -> usize {
    let at = marks + 3;
    let rest = &text.as_bytes()[at..];
    if rest.first() != Some(&b'@') {
        return at;
    }
    let tag = rest[1..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    at + 1 + tag
}

/// `"""` in one line, not behind a `\`.
fn find_marks(line: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = line[from..].find("\"\"\"") {
        let at = from + at;
        if !line[..at].ends_with('\\') {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

fn line_end(text: &str, from: usize) -> usize {
    memchr::memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |at| from + at)
}

fn next_line(text: &str, from: usize) -> usize {
    (line_end(text, from) + 1).min(text.len())
}
