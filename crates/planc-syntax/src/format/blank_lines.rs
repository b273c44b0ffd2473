//! Whether a blank line, or a line end, stands between two places.

/// Whether `gap`, which holds blanks and at most braces and `;`, has a line of nothing but blanks in it.
pub fn has_blank_line(gap: &str) -> bool {
    let Some(first) = memchr::memchr(b'\n', gap.as_bytes()) else { return false };
    let mut rest = &gap[first + 1..];
    while let Some(end) = memchr::memchr(b'\n', rest.as_bytes()) {
        if rest[..end].chars().all(char::is_whitespace) {
            return true;
        }
        rest = &rest[end + 1..];
    }
    false
}

/// Whether `stretch` ends on the line on which it begins.
pub fn is_one_line(stretch: &str) -> bool {
    memchr::memchr(b'\n', stretch.as_bytes()).is_none()
}

#[cfg(test)]
mod tests {
    use super::has_blank_line;

    #[test]
    fn a_brace_on_a_line_of_its_own_is_no_blank_line() {
        assert!(has_blank_line("\n  \t\n"));
        assert!(has_blank_line(" \n{\n\r\n"));
        assert!(!has_blank_line("\n{\n"));
        assert!(!has_blank_line("\n    "));
    }
}
