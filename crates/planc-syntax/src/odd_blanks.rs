//! Blanks that cannot be told from a space by eye, and marks that cannot be seen at all (SYN-08).
//!
//! They come along with pasted text, often by the hundred: of a file, the first of them is shown, and one fix mends them all.

use planc_base::{Edit, FileId, Finding, Fix, Span};

use crate::item::{ItemKind, Items};
use crate::text::{is_invisible, is_odd_blank};
use crate::tree::Tree;

/// Where in a text they stand.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct OddBlanks {
    /// Odd blanks outside texts and comments.
    blanks: Vec<u32>,
    /// Invisible marks that are to be taken out.
    marks: Vec<u32>,
    /// Whether one of `marks` stands in a text, where a person should look at it.
    marks_in_text: bool,
}

/// Those of `text`, of which `tree` was made.
pub fn find(text: &str, file: FileId, tree: &Tree) -> OddBlanks {
    let odd = occurrences(text);
    let mut search = Search { text, file, found: OddBlanks::default() };
    if !odd.is_empty() {
        search.look_through(&odd, tree);
    }
    search.found
}

impl OddBlanks {
    pub fn is_empty(&self) -> bool {
        self.blanks.is_empty() && self.marks.is_empty()
    }

    /// Adds those of a part of the text that begins at `offset`, behind what was looked through so far.
    pub fn add(&mut self, part: &OddBlanks, offset: u32) {
        self.blanks.extend(part.blanks.iter().map(|at| at + offset));
        self.marks.extend(part.marks.iter().map(|at| at + offset));
        self.marks_in_text |= part.marks_in_text;
    }

    /// Adds to `findings` what is to be said of those of `text`, a whole file.
    pub fn say(self, text: &str, file: FileId, findings: &mut Vec<Finding>) {
        let search = Search { text, file, found: self };
        findings.extend(search.blank_finding());
        findings.extend(search.mark_finding());
    }
}

/// Offsets of odd blanks and invisible marks, a byte-order mark at the start aside.
fn occurrences(text: &str) -> Vec<u32> {
    // In UTF-8 all of them begin with one of these bytes.
    memchr::memchr3_iter(0xC2, 0xE2, 0xE3, text.as_bytes())
        .chain(memchr::memchr_iter(0xEF, text.as_bytes()).filter(|at| *at > 0))
        .filter(|at| {
            character_at(text, *at).is_some_and(|character| is_odd_blank(character) || is_invisible(character))
        })
        .map(|at| at as u32)
        .collect()
}

fn character_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

struct Search<'text> {
    text: &'text str,
    file: FileId,
    found: OddBlanks,
}

impl Search<'_> {
    /// Sorts `odd` by whether they stand in a text, in a comment, or outside.
    fn look_through(&mut self, odd: &[u32], tree: &Tree) {
        let mut odd = odd.to_vec();
        odd.sort_unstable();
        let mut entries = tree.entries.iter().peekable();
        let mut comments = tree.comments.iter().peekable();
        let mut after_comment = 0;
        let mut at = 0;
        while at < odd.len() {
            let offset = odd[at];
            while entries.next_if(|entry| entry.head.end <= offset).is_some() {}
            while let Some(comment) = comments.next_if(|comment| comment.end <= offset) {
                after_comment = comment.end;
            }
            // Comments first: a list over several lines has them inside its head.
            let stretch = match (comments.peek(), entries.peek()) {
                (Some(comment), _) if comment.start <= offset => Some((**comment, true)),
                (_, Some(entry)) if entry.head.start <= offset => Some((entry.head, false)),
                _ => None,
            };
            let Some((stretch, is_comment)) = stretch else {
                self.outside(offset);
                at += 1;
                continue;
            };
            let count = odd[at..].iter().take_while(|offset| **offset < stretch.end).count();
            if is_comment {
                self.inside(&odd[at..at + count]);
                at += count;
            } else {
                let next_comment = comments.peek().map_or(u32::MAX, |comment| comment.start);
                let count = odd[at..at + count].iter().take_while(|offset| **offset < next_comment).count().max(1);
                // No item reaches over a comment, so what is before the last one need not be cut again.
                self.line(&odd[at..at + count], Span { start: stretch.start.max(after_comment), ..stretch });
                at += count;
            }
        }
    }

    /// Those on the line `head` of an entry.
    fn line(&mut self, odd: &[u32], head: Span) {
        let mut items = Items::new(self.text, head).peekable();
        let mut at = 0;
        while at < odd.len() {
            while items.next_if(|item| item.span.end <= odd[at]).is_some() {}
            let Some(item) = items.peek().filter(|item| item.span.start <= odd[at]) else {
                self.outside(odd[at]);
                at += 1;
                continue;
            };
            let count = odd[at..].iter().take_while(|offset| **offset < item.span.end).count();
            // A blank inside a number is said to be one by SYN-09.
            if matches!(item.kind, ItemKind::Text | ItemKind::LongText | ItemKind::Pasted) {
                self.inside(&odd[at..at + count]);
            }
            at += count;
        }
    }

    fn outside(&mut self, offset: u32) {
        match character_at(self.text, offset as usize) {
            Some(character) if is_odd_blank(character) => self.found.blanks.push(offset),
            _ => self.found.marks.push(offset),
        }
    }

    /// Those in one text or comment: blanks are its author's, and so are marks that come in pairs.
    fn inside(&mut self, odd: &[u32]) {
        let mut open: Vec<(u32, char)> = Vec::new();
        let before = self.found.marks.len();
        for offset in odd {
            match character_at(self.text, *offset as usize) {
                Some('\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}') => open.push((*offset, '\u{202C}')),
                Some('\u{2066}'..='\u{2068}') => open.push((*offset, '\u{2069}')),
                Some(end @ ('\u{202C}' | '\u{2069}')) => match open.last() {
                    Some((_, wanted)) if *wanted == end => {
                        open.pop();
                    }
                    _ => self.found.marks.push(*offset),
                },
                _ => {}
            }
        }
        self.found.marks.extend(open.iter().map(|(offset, _)| *offset));
        self.found.marks_in_text |= self.found.marks.len() > before;
        self.found.marks[before..].sort_unstable();
    }

    fn blank_finding(&self) -> Option<Finding> {
        let first = *self.found.blanks.first()?;
        let character = character_at(self.text, first as usize)?;
        let name = match character {
            '\u{A0}' => "A no-break space",
            '\u{2007}' => "A space as wide as a digit",
            '\u{202F}' => "A narrow no-break space",
            '\u{2009}' => "A thin space",
            '\u{3000}' => "A space as wide as a Chinese character",
            _ => "A blank that cannot be seen",
        };
        let message = format!("{name} (U+{:04X}) stands {}", u32::from(character), self.where_it_is(first, character));
        let help = match self.found.blanks.len() - 1 {
            0 => "Replace it by an ordinary space.".to_string(),
            1 => "Replace it by an ordinary space, and so the other one in this file.".to_string(),
            more => format!("Replace it by an ordinary space, and so {more} more in this file."),
        };
        let fix = self.replace(
            &self.found.blanks,
            if self.found.blanks.len() == 1 { "Replace it" } else { "Replace all of this file" },
        );
        Some(Finding::new("SYN-08", self.place(first), message).help(help).with_fix(fix))
    }

    fn mark_finding(&self) -> Option<Finding> {
        let first = *self.found.marks.iter().min()?;
        let character = character_at(self.text, first as usize)?;
        let what =
            if character == '\u{200B}' { "space without width" } else { "mark that turns the direction of writing" };
        let message = format!(
            "An invisible {what} (U+{:04X}) stands {}",
            u32::from(character),
            self.where_it_is(first, character)
        );
        let help = match self.found.marks.len() - 1 {
            0 => "Take it out.".to_string(),
            1 => "Take it out, and the other one in this file.".to_string(),
            more => format!("Take it out, and {more} more in this file."),
        };
        let fix = self.replace(
            &self.found.marks,
            if self.found.marks.len() == 1 { "Take it out" } else { "Take out all of this file" },
        );
        let fix = Fix { is_certain: !self.found.marks_in_text, ..fix };
        Some(Finding::new("SYN-08", self.place(first), message).help(help).with_fix(fix))
    }

    fn place(&self, offset: u32) -> planc_base::Place {
        let length = character_at(self.text, offset as usize).map_or(0, char::len_utf8) as u32;
        Span { start: offset, end: offset + length }.in_file(self.file)
    }

    /// Spaces in their place; nothing for what has no width, unless two words would grow together.
    fn replace(&self, offsets: &[u32], title: &str) -> Fix {
        let is_blank = |character: Option<char>| {
            character.is_none_or(|character| character.is_whitespace() || crate::text::is_blank(character))
        };
        let edits = offsets
            .iter()
            .map(|offset| {
                let place = self.place(*offset);
                let span = place.span;
                let has_width = character_at(self.text, span.start as usize).is_some_and(is_odd_blank);
                let before = self.text[..span.start as usize].chars().next_back();
                let grows_together = !self.found.marks_in_text
                    && !is_blank(before)
                    && !is_blank(character_at(self.text, span.end as usize));
                Edit { place, replacement: if has_width || grows_together { " ".to_string() } else { String::new() } }
            })
            .collect();
        Fix { title: title.to_string(), edits, is_certain: true }
    }

    /// "between `schedule` and `Q2`"
    fn where_it_is(&self, offset: u32, character: char) -> String {
        let is_end = |character: char| matches!(character, '\n' | '\r');
        let before = &self.text[..offset as usize];
        let before = &before[before.rfind(is_end).map_or(0, |at| at + 1)..];
        let after = &self.text[offset as usize + character.len_utf8()..];
        let after = &after[..after.find(is_end).unwrap_or(after.len())];
        let is_blank = |character: char| character.is_whitespace() || crate::text::is_blank(character);
        let last = before.split(is_blank).rfind(|word| !word.is_empty());
        let next = after.split(is_blank).find(|word| !word.is_empty());
        match (last, next) {
            (Some(last), Some(next)) => format!("between `{}` and `{}`", shorten(last), shorten(next)),
            (Some(last), None) => format!("after `{}`", shorten(last)),
            (None, Some(next)) => format!("before `{}`", shorten(next)),
            (None, None) => "on an empty line".to_string(),
        }
    }
}

fn shorten(word: &str) -> String {
    match word.char_indices().nth(30) {
        Some((at, _)) => format!("{}…", &word[..at]),
        None => word.to_string(),
    }
}
