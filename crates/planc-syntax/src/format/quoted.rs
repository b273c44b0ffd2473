//! Texts: straight quotation marks, and long texts indented below their entry.

use std::borrow::Cow;

use crate::text::{self, Quoted};

/// What a text in a word processor's quotation marks, or in single ones, says; `None` if it is not closed.
pub fn pasted(raw: &str) -> Option<(&str, &str)> {
    let first = raw.chars().next()?;
    let (body, tag) = match raw.rfind('@') {
        Some(at) if is_tag(&raw[at + 1..]) && ends_closed(&raw[..at]) => raw.split_at(at),
        _ => (raw, ""),
    };
    let inner = body.get(first.len_utf8()..)?;
    let last = inner.chars().next_back().filter(|last| is_closing(*last))?;
    Some((&inner[..inner.len() - last.len_utf8()], tag))
}

fn ends_closed(body: &str) -> bool {
    body.chars().next_back().is_some_and(is_closing)
}

fn is_closing(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'')
}

/// Whether `tag` can be a language, as far as its characters go.
pub fn is_tag(tag: &str) -> bool {
    !tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What a long text says, if that is one line without an escape that only long texts have.
pub fn one_line(quoted: Quoted<'_>) -> Option<Cow<'_, str>> {
    let content = quoted.content();
    (!content.contains('\n')).then_some(content)
}

/// Writes a closed long text below its entry, its lines indented by `indentation`. Its marks and its language tag stay
/// where they are: at the end of the entry's line, and at the beginning of the last one.
pub fn write_long(out: &mut String, quoted: Quoted<'_>, indentation: usize) {
    out.push_str("\"\"\"\n");
    let content = layout(quoted);
    for line in content.lines().map(str::trim_end) {
        if !line.is_empty() {
            indent(out, indentation);
            out.push_str(line);
        }
        out.push('\n');
    }
    indent(out, indentation);
    out.push_str("\"\"\"");
    if let Some(tag) = quoted.tag {
        out.push('@');
        out.push_str(tag);
    }
}

/// The lines of a long text, less their common indentation, escapes still in.
fn layout(quoted: Quoted<'_>) -> Cow<'_, str> {
    let content = quoted.content();
    if content.contains("\"\"\"") { Cow::Owned(content.replace("\"\"\"", "\\\"\"\"")) } else { content }
}

/// Writes `text` in straight marks.
pub fn write_short(out: &mut String, content: &str, tag: &str) {
    out.push_str(&text::quote(content));
    out.push_str(tag);
}

/// `count` blanks.
pub fn indent(out: &mut String, count: usize) {
    const BLANKS: &str = "                                                                ";
    let mut left = count;
    while left > 0 {
        let now = left.min(BLANKS.len());
        out.push_str(&BLANKS[..now]);
        left -= now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_pasted_texts_are_told_from_open_ones() {
        assert_eq!(pasted("“Plani”@sq"), Some(("Plani", "@sq")));
        assert_eq!(pasted("«a»"), Some(("a", "")));
        assert_eq!(pasted("“Plani"), None);
        assert_eq!(pasted("“"), None);
    }

    #[test]
    fn a_long_text_is_laid_out_below_its_entry() {
        let mut out = String::new();
        write_long(&mut out, text::take_apart("\"\"\"\n  a\n\n    b \\\"\"\" c\n  \"\"\"@sq"), 4);
        assert_eq!(out, "\"\"\"\n    a\n\n      b \\\"\"\" c\n    \"\"\"@sq");
    }
}
