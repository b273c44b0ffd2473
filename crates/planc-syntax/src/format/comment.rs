//! Comments: `# ` and what they say.

/// Writes `comment`, which begins with `#`. Blanks behind the first stay: they may lay out an entry that is commented out.
pub fn write(out: &mut String, comment: &str) {
    let comment = comment.trim_end();
    let words = comment.trim_start_matches('#');
    out.push_str(&comment[..comment.len() - words.len()]);
    if words.is_empty() {
        return;
    }
    let said = words.trim_start_matches(crate::text::is_blank);
    let blanks = words[..words.len() - said.len()].chars().count();
    for _ in 0..blanks.max(1) {
        out.push(' ');
    }
    out.push_str(said);
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_blank_stands_behind_the_sign() {
        for (given, wanted) in
            [("#a ", "# a"), ("#", "#"), ("##", "##"), ("#\tb", "# b"), ("#   c", "#   c"), ("## d", "## d")]
        {
            let mut out = String::new();
            super::write(&mut out, given);
            assert_eq!(out, wanted);
        }
    }
}
