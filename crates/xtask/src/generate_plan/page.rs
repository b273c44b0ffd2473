//! Lays text out as the formatter would: two blanks a block, one blank line around things of more than one line.

use std::fmt::{Arguments, Write};

/// The widest a line may be before its languages or its block are put on lines of their own.
const COLUMNS: usize = 100;

/// A title in the first language of the package and, where there is one, in the second.
#[derive(Debug, Clone, Copy)]
pub struct Title<'a> {
    /// English.
    pub english: &'a str,
    /// Albanian.
    pub albanian: Option<&'a str>,
}

impl<'a> Title<'a> {
    /// A title in both languages.
    pub fn both(english: &'a str, albanian: &'a str) -> Self {
        Title { english, albanian: Some(albanian) }
    }
}

/// The text of one file, or of a stretch that is put into another page later.
#[derive(Debug, Default)]
pub struct Page {
    text: String,
    depth: usize,
    /// A blank line is wanted before whatever comes next, unless that closes a block.
    gap: bool,
    /// The last line is a comment that belongs to what comes next.
    commented: bool,
}

impl Page {
    /// An empty page whose lines are indented by `depth` blocks.
    pub fn at_depth(depth: usize) -> Self {
        Page { depth, ..Page::default() }
    }

    /// What was written so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Forgets what was written and keeps the memory for the next use.
    pub fn clear(&mut self) {
        self.text.clear();
        self.gap = false;
    }

    fn put(&mut self, what: Arguments<'_>) {
        self.text.write_fmt(what).expect("writing to a String does not fail");
    }

    fn begin(&mut self) {
        self.commented = false;
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push('\n');
        }
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn fits(&self, inner: usize) -> bool {
        self.depth * 2 + inner <= COLUMNS
    }

    /// Writes a line.
    pub fn line(&mut self, what: Arguments<'_>) {
        self.begin();
        self.put(what);
        self.text.push('\n');
    }

    /// Asks for a blank line before what comes next.
    pub fn gap(&mut self) {
        // Directly inside a block that was just opened there is none.
        self.gap = !self.commented && !self.text.ends_with("{\n");
    }

    /// Writes a comment about the block that is opened next.
    pub fn comment(&mut self, words: &str) {
        self.gap();
        self.line(format_args!("# {words}"));
        self.commented = true;
    }

    /// Writes something and the short block that belongs to it, on one line where there is room.
    pub fn block(&mut self, head: &str, fields: &[&str]) {
        if self.fits(columns(&[head]) + columns(fields) + 2 * (fields.len() - 1) + 5) {
            self.line(format_args!("{head} {{ {} }}", fields.join("; ")));
            return;
        }
        self.open(format_args!("{head}"));
        for field in fields {
            self.line(format_args!("{field}"));
        }
        self.close();
    }

    /// Writes a text of several lines, each of which is given without its indentation, with the mark of its language.
    pub fn long_text(&mut self, keyword: &str, lines: &[&str], tag: &str) {
        self.line(format_args!("{keyword} \"\"\""));
        for line in lines {
            if line.is_empty() {
                self.text.push('\n');
            } else {
                self.line(format_args!("  {line}"));
            }
        }
        self.line(format_args!("  \"\"\"{tag}"));
    }

    /// Opens a block; the head is given without its brace.
    pub fn open(&mut self, head: Arguments<'_>) {
        self.gap();
        self.begin();
        self.put(head);
        self.text.push_str(" {\n");
        self.depth += 1;
    }

    /// Opens the block of something that is named and titled, with what it is part of.
    pub fn open_titled(&mut self, head: &str, title: Title<'_>, part_of: Option<&str>) {
        let Title { english, albanian } = title;
        match albanian {
            None => {
                self.open(format_args!("{head} \"{english}\""));
                self.part_of(part_of);
            }
            Some(albanian) if self.fits(columns(&[head, english, albanian]) + 14) => {
                self.open(format_args!("{head} \"{english}\"@en \"{albanian}\"@sq"));
                self.part_of(part_of);
            }
            Some(albanian) => {
                self.open(format_args!("{head} \"{english}\"@en"));
                self.part_of(part_of);
                self.line(format_args!("title \"{albanian}\"@sq"));
            }
        }
    }

    /// Writes something that is named and titled, and its short block.
    pub fn titled_block(&mut self, head: &str, title: Title<'_>, fields: &[&str]) {
        let Title { english, albanian } = title;
        let line = match albanian {
            None => format!("{head} \"{english}\""),
            Some(albanian) => format!("{head} \"{english}\"@en \"{albanian}\"@sq"),
        };
        if albanian.is_none() || self.fits(columns(&[&line]) + 2) {
            self.block(&line, fields);
            return;
        }
        self.open_titled(head, title, None);
        for field in fields {
            self.line(format_args!("{field}"));
        }
        self.close();
    }

    fn part_of(&mut self, part_of: Option<&str>) {
        if let Some(part_of) = part_of {
            self.line(format_args!("part-of {part_of}"));
        }
    }

    /// Writes something that is titled and has no block of its own, unless its languages need one.
    pub fn titled(&mut self, head: &str, title: Title<'_>, tail: &str) {
        let Title { english, albanian } = title;
        match albanian {
            None => self.line(format_args!("{head} \"{english}\" {tail}")),
            Some(albanian) if self.fits(columns(&[head, english, albanian, tail]) + 13) => {
                self.line(format_args!("{head} \"{english}\"@en \"{albanian}\"@sq {tail}"));
            }
            Some(albanian) => {
                self.open(format_args!("{head} \"{english}\"@en {tail}"));
                self.line(format_args!("title \"{albanian}\"@sq"));
                self.close();
            }
        }
    }

    /// Writes a list of names: on one line, or where that is too long on one line each.
    pub fn list(&mut self, keyword: &str, names: &[&str]) {
        let separators = 2 * names.len().saturating_sub(1);
        if self.fits(columns(&[keyword]) + 1 + columns(names) + separators) {
            self.line(format_args!("{keyword} {}", names.join(", ")));
            return;
        }
        for (position, name) in names.iter().enumerate() {
            let comma = if position + 1 < names.len() { "," } else { "" };
            if position == 0 {
                self.line(format_args!("{keyword} {name}{comma}"));
            } else {
                self.line(format_args!("    {name}{comma}"));
            }
        }
    }

    /// Closes the innermost block.
    pub fn close(&mut self) {
        self.gap = false;
        self.depth -= 1;
        self.line(format_args!("}}"));
        self.gap = true;
    }

    /// Puts in what another page of the right depth holds.
    pub fn insert(&mut self, other: &Page) {
        if other.text.is_empty() {
            return;
        }
        self.gap();
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&other.text);
        self.gap = true;
    }
}

fn columns(texts: &[&str]) -> usize {
    texts.iter().map(|text| text.chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::{Page, Title};

    #[test]
    fn blank_lines_stand_around_blocks_and_nowhere_else() {
        let mut page = Page::default();
        page.line(format_args!("first"));
        page.open(format_args!("outer"));
        page.open(format_args!("inner"));
        page.line(format_args!("field 1"));
        page.close();
        page.line(format_args!("last"));
        page.close();
        assert_eq!(page.text(), "first\n\nouter {\n  inner {\n    field 1\n  }\n\n  last\n}\n");
    }

    #[test]
    fn languages_part_where_one_line_is_too_long_for_both() {
        let mut page = Page::default();
        let long = "ë".repeat(60);
        page.open_titled("goal a", Title::both("Short", "Shkurt"), None);
        page.close();
        page.open_titled("goal b", Title::both(&long, &long), Some("x"));
        page.close();
        let expected = format!(
            "goal a \"Short\"@en \"Shkurt\"@sq {{\n}}\n\ngoal b \"{long}\"@en {{\n  part-of x\n  title \"{long}\"@sq\n}}\n"
        );
        assert_eq!(page.text(), expected);
    }

    #[test]
    fn languages_part_in_a_short_block_too() {
        let mut page = Page::default();
        page.titled_block("source a", Title::both("Short", "Shkurt"), &["held-by x"]);
        let long = "ë".repeat(50);
        page.titled_block("source b", Title::both(&long, &long), &["held-by x"]);
        let expected = format!(
            "source a \"Short\"@en \"Shkurt\"@sq {{ held-by x }}\n\nsource b \"{long}\"@en {{\n  title \"{long}\"@sq\n  held-by x\n}}\n"
        );
        assert_eq!(page.text(), expected);
    }

    #[test]
    fn a_line_of_exactly_a_hundred_columns_stays_one() {
        for (width, lines) in [(100, 1), (101, 3)] {
            let mut page = Page::default();
            let fill = "x".repeat(width - r#"output ""@en "b"@sq 4 y"#.len());
            page.titled("output", Title::both(&fill, "b"), "4 y");
            assert_eq!(page.text().lines().count(), lines, "{}", page.text());
        }
    }
}
