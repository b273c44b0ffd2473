//! What a text in quotation marks says.

use std::borrow::Cow;

/// Blanks inside a line: space and tab, and those that word processors put in (SYN-08). The byte-order mark counts as one, and
/// so do invisible marks.
pub fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r') || is_odd_blank(character) || is_invisible(character)
}

/// Marks without width: those that turn the direction of writing, and the zero-width space.
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Blanks that are taken, with a finding: they cannot be told from a space by eye.
pub fn is_odd_blank(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{2009}' | '\u{3000}' | '\u{FEFF}')
}

/// A text as written, taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quoted<'source> {
    /// Between the marks, escapes and indentation still in.
    pub inner: &'source str,
    /// `sq` of `"…"@sq`.
    pub tag: Option<&'source str>,
    pub is_long: bool,
    pub is_closed: bool,
}

/// Takes `source`, which begins with a straight quotation mark, apart.
pub fn take_apart(source: &str) -> Quoted<'_> {
    let (marks, is_long) = if source.starts_with("\"\"\"") { ("\"\"\"", true) } else { ("\"", false) };
    let (body, tag) = split_tag(source);
    let inner = body.strip_prefix(marks).unwrap_or(body);
    match inner.strip_suffix(marks) {
        // A lone `"` is its own prefix and suffix, and not closed.
        Some(inner) if body.len() >= 2 * marks.len() && (is_long || !ends_escaped(inner)) => {
            Quoted { inner, tag, is_long, is_closed: true }
        }
        _ => Quoted { inner, tag, is_long, is_closed: false },
    }
}

/// Whether a quotation mark after `inner` would be escaped.
fn ends_escaped(inner: &str) -> bool {
    inner.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn split_tag(source: &str) -> (&str, Option<&str>) {
    if source.ends_with('"') {
        return (source, None);
    }
    let bytes = source.as_bytes();
    let length = bytes.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    let tag = bytes.len() - length;
    if length > 0 && bytes[..tag].ends_with(b"\"@") {
        (&source[..tag - 1], Some(&source[tag..]))
    } else {
        (source, None)
    }
}

impl<'source> Quoted<'source> {
    /// What it says: escapes resolved, and of a long text the common indentation removed.
    pub fn content(self) -> Cow<'source, str> {
        if self.is_long { self.long_content() } else { unescape(self.inner) }
    }

    /// Lines less the closing line's indentation; trailing blanks and the last line end do not count.
    fn long_content(self) -> Cow<'source, str> {
        let inner = self.inner.strip_prefix('\r').unwrap_or(self.inner);
        let Some(body) = inner.strip_prefix('\n') else {
            return Cow::Borrowed(self.inner.trim());
        };
        let (body, closing) = match body.rsplit_once('\n') {
            Some((body, closing)) if closing.trim().is_empty() => (body, closing),
            _ if body.trim().is_empty() => return Cow::Borrowed(""),
            // Closed at the end of its last line, or not closed: the first line's indentation counts.
            _ => (body, &body[..body.len() - body.trim_start_matches([' ', '\t']).len()]),
        };
        let mut content = String::with_capacity(body.len());
        for (index, line) in body.split('\n').enumerate() {
            if index > 0 {
                content.push('\n');
            }
            let line = line.trim_end();
            let common = line.bytes().zip(closing.bytes()).take_while(|(a, b)| a == b).count();
            content.push_str(&line[common..]);
        }
        let kept = content.trim_end().len();
        content.truncate(kept);
        if content.contains("\\\"\"\"") {
            content = content.replace("\\\"\"\"", "\"\"\"");
        }
        Cow::Owned(content)
    }
}

/// `\"` and `\\` are the only escapes; any other backslash stands for itself.
fn unescape(inner: &str) -> Cow<'_, str> {
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let mut content = String::with_capacity(inner.len());
    let mut characters = inner.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('\\', Some(next @ ('"' | '\\'))) => {
                content.push(*next);
                characters.next();
            }
            _ => content.push(character),
        }
    }
    Cow::Owned(content)
}

/// `content` as a text in straight quotation marks.
pub fn quote(content: &str) -> String {
    let mut quoted = String::with_capacity(content.len() + 2);
    quoted.push('"');
    let mut characters = content.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' if matches!(characters.peek(), Some('"' | '\\') | None) => quoted.push_str("\\\\"),
            '\n' | '\r' => quoted.push(' '),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(source: &str) -> String {
        take_apart(source).content().into_owned()
    }

    #[test]
    fn only_two_escapes() {
        assert_eq!(content(r#""data\new.csv""#), r"data\new.csv");
        assert_eq!(content(r#""say \"yes\" \\ no""#), r#"say "yes" \ no"#);
        assert_eq!(take_apart("\"Trajnim\"@sr-Latn").tag, Some("sr-Latn"));
        assert!(!take_apart("\"Train officers").is_closed);
        assert!(!take_apart("\"").is_closed);
    }

    #[test]
    fn a_long_text_loses_the_closing_lines_indentation() {
        assert_eq!(content("\"\"\"\n    One\n      two  \n\n    three\n    \"\"\""), "One\n  two\n\nthree");
        assert_eq!(content("\"\"\"abc\"\"\""), "abc");
        assert_eq!(content("\"\"\"\n  a \\\"\"\" b\n  \"\"\""), "a \"\"\" b");
        assert_eq!(content("\"\"\"\n  \"\"\""), "");
    }

    #[test]
    fn what_is_quoted_reads_back() {
        for text in ["plain", r#"a "b" c"#, r"c:\new", r"ends with \", r#"\" both"#] {
            assert_eq!(content(&quote(text)), text);
        }
    }
}
