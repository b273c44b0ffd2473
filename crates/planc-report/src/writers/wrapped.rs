//! Texts that an author wrote over several lines: where a line ends in the plan says nothing about where one ends in a document.

use std::borrow::Cow;

/// Each paragraph on one line. Blank lines divide paragraphs.
pub fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut unwrapped = String::with_capacity(text.len());
    let mut ends_paragraph = false;
    for (index, line) in text.lines().enumerate() {
        // What stands before the first line belongs to the stretch before it.
        let line = if index == 0 { line.trim_end() } else { line.trim() };
        if line.is_empty() {
            ends_paragraph = index > 0;
            continue;
        }
        if index > 0 {
            unwrapped.push(if ends_paragraph && !unwrapped.is_empty() { '\n' } else { ' ' });
        }
        ends_paragraph = false;
        unwrapped.push_str(line);
    }
    Cow::Owned(unwrapped)
}

#[cfg(test)]
mod tests {
    use super::unwrapped;

    #[test]
    fn only_blank_lines_divide() {
        let table = [
            ("as it is ", "as it is "),
            ("one\n  line", "one line"),
            ("one\r\nline\n", "one line"),
            ("one\n\n \ntwo\nlines", "one\ntwo lines"),
            (" by\nwhom", " by whom"),
            ("\n", ""),
        ];
        for (text, expected) in table {
            assert_eq!(unwrapped(text), expected, "{text:?}");
        }
    }
}
