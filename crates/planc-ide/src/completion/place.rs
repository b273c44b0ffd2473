//! Where the cursor is: what stands before it on its line, and in what the line stands.

use crate::Cursor;
use crate::under::{end_of, entry_before, head_of, parent_of};
use planc_base::{FileId, Span};
use planc_lang::{Kind, Language, RowId};
use planc_model::Sheet;
use planc_model::sheet::{Flags, NO_ROW};
use planc_project::Snapshot;

/// A place where something can be typed.
pub struct Place<'snapshot> {
    pub file: FileId,
    pub text: &'snapshot str,
    pub sheet: &'snapshot Sheet,
    pub offset: u32,
    pub position: Position,
    /// The keyword and the whole values before what is being typed.
    pub line: &'snapshot str,
    /// What has been typed of the next one.
    pub typed: &'snapshot str,
    /// That, with what follows of the same word.
    pub replaces: Span,
    /// The entry whose line it is, if the line has begun.
    pub entry: Option<u32>,
    /// The entry in whose block the line stands.
    pub parent: Option<u32>,
}

/// What is wanted there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    /// The beginning of an entry.
    Keyword,
    /// A value of an entry of this row.
    Value { row: RowId },
    /// Behind the `@` of a text.
    LanguageTag,
}

impl<'snapshot> Place<'snapshot> {
    /// `None` in comments, inside texts, behind what is not understood, and in files that are no plans.
    pub fn at(snapshot: &'snapshot Snapshot, cursor: Cursor) -> Option<Place<'snapshot>> {
        let sheet = snapshot.sheet(cursor.file)?;
        let text = snapshot.file(cursor.file).text.as_str();
        let offset = cursor.within(text);
        let entry = entry_before(sheet, offset).filter(|entry| is_on_line(sheet, text, *entry, offset));
        let parent = match entry {
            Some(entry) => parent_of(sheet, entry),
            None => block_around(sheet, text, offset),
        };
        let start = match entry {
            Some(entry) => sheet.entries[entry as usize].head().start,
            None => line_start(text, offset),
        };
        let before = text.get(start as usize..offset as usize)?;
        let ended = Ended::look(before)?;
        if let Ended::InTag = ended {
            let at = before.rfind('@')? + 1;
            return Some(Place {
                file: cursor.file,
                text,
                sheet,
                offset,
                position: Position::LanguageTag,
                line: &before[..at - 1],
                typed: &before[at..],
                replaces: Span { start: start + at as u32, end: word_end(text, offset) },
                entry,
                parent,
            });
        }
        let typed_at =
            before.rfind(is_between).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let (line, typed) = before.split_at(typed_at);
        let position = if line.trim().is_empty() {
            Position::Keyword
        } else {
            let row = sheet.entries[entry? as usize].row();
            (row != NO_ROW).then_some(Position::Value { row })?
        };
        let replaces = Span { start: start + typed_at as u32, end: word_end(text, offset) };
        Some(Place { file: cursor.file, text, sheet, offset, position, line, typed, replaces, entry, parent })
    }

    /// The kind in whose block the line stands; `Kind::File` at the top.
    pub fn parent_kind(&self) -> Option<Kind> {
        match self.parent {
            None => Some(Kind::File),
            Some(parent) => self.sheet.entries[parent as usize].kind(),
        }
    }

    /// The row in whose block the line stands, of a field.
    pub fn parent_row(&self) -> Option<RowId> {
        let row = self.sheet.entries[self.parent? as usize].row();
        (row != NO_ROW).then_some(row)
    }

    /// The entries beside the line, without its own.
    pub fn siblings(&self) -> impl Iterator<Item = u32> {
        let parent = self.parent.unwrap_or(planc_model::sheet::NO_ENTRY);
        let own = self.entry;
        self.sheet.children(parent).filter(move |entry| Some(*entry) != own)
    }

    /// Whether `word` may be what is being typed.
    pub fn fits(&self, word: &str) -> bool {
        self.typed.is_empty() || word.to_lowercase().contains(&self.typed.to_lowercase())
    }

    /// Whether the rest of the line, behind the cursor, is empty.
    pub fn is_last(&self) -> bool {
        let rest = self.text.get(self.replaces.end as usize..).unwrap_or("");
        rest.lines()
            .next()
            .is_none_or(|rest| rest.trim_start().is_empty() || rest.trim_start().starts_with(['}', '#', ';']))
    }

    pub fn language(&self) -> &'static Language {
        Language::get()
    }
}

/// How a stretch ends.
enum Ended {
    Plain,
    InTag,
}

impl Ended {
    /// `None` inside a text or a comment.
    fn look(before: &str) -> Option<Ended> {
        let mut in_text = false;
        let mut characters = before.char_indices().peekable();
        let mut tag = false;
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' if in_text => {
                    characters.next();
                }
                '"' if before[at..].starts_with("\"\"\"") => {
                    // A long text is one whole value, or the cursor is in it.
                    let end = before[at + 3..].find("\"\"\"")? + at + 6;
                    while characters.peek().is_some_and(|(at, _)| *at < end) {
                        characters.next();
                    }
                    tag = before[end..].starts_with('@');
                }
                '"' => {
                    in_text = !in_text;
                    tag = !in_text && before[at + 1..].starts_with('@');
                }
                '#' if !in_text => return None,
                '@' if !in_text => {}
                _ if !(in_text || character.is_alphanumeric() || character == '-') => tag = false,
                _ => {}
            }
        }
        match (in_text, tag) {
            (true, _) => None,
            (false, true) => Some(Ended::InTag),
            (false, false) => Some(Ended::Plain),
        }
    }
}

/// Whether a character ends what stands before it.
fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '{' | '}' | ';' | '*' | '"')
}

/// The end of the word that goes over `offset`.
fn word_end(text: &str, offset: u32) -> u32 {
    let rest = &text[offset as usize..];
    let length =
        rest.find(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | '/')));
    offset + length.unwrap_or(rest.len()) as u32
}

/// Where the entry that is begun at `offset` begins: behind the last line end, brace or semicolon.
fn line_start(text: &str, offset: u32) -> u32 {
    text[..offset as usize].rfind(['\n', '{', '}', ';']).map_or(0, |at| at as u32 + 1)
}

/// Whether `offset` is on the line of `entry`: in its head, behind it with blanks between, or behind a comma on the next line.
fn is_on_line(sheet: &Sheet, text: &str, entry: u32, offset: u32) -> bool {
    let head = head_of(sheet, entry);
    if offset <= head.end {
        return true;
    }
    let Some(between) = text.get(head.end as usize..offset as usize) else { return false };
    let goes_on = head.text(text).ends_with(',');
    between.chars().all(|character| character.is_whitespace() && (goes_on || character != '\n' && character != '\r'))
}

/// The innermost entry in whose block `offset` is. A block that is not closed goes on for as long as lines are indented more than
/// the one that opens it, as the reading of such files has it too.
fn block_around(sheet: &Sheet, text: &str, offset: u32) -> Option<u32> {
    let mut entry = entry_before(sheet, offset)?;
    loop {
        let data = &sheet.entries[entry as usize];
        let end = sheet.end_of(entry);
        let is_closed = text.get(..end as usize).is_some_and(|block| block.ends_with('}'));
        let last = end_of(sheet, entry);
        let is_inside = match is_closed {
            true => offset < end,
            false => offset <= last || is_indented_more(text, data.head().start, last, offset),
        };
        if data.flags().has(Flags::BLOCK) && data.head().end < offset && is_inside {
            return Some(entry);
        }
        entry = parent_of(sheet, entry)?;
    }
}

/// Whether `offset`, with nothing between it and `end`, is on the same line or on one that is indented more than that of `start`.
fn is_indented_more(text: &str, start: u32, end: u32, offset: u32) -> bool {
    let between = text.get(end as usize..offset as usize).unwrap_or("");
    if !between.chars().all(|character| character.is_whitespace() || character == ';') {
        return false;
    }
    let column = |offset: u32| {
        let line = text[..offset as usize].rfind('\n').map_or(0, |at| at + 1);
        text[line..].chars().take_while(|character| matches!(character, ' ' | '\t')).count()
    };
    !between.contains('\n') || column(offset) > column(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended(before: &str) -> &'static str {
        match Ended::look(before) {
            None => "inside",
            Some(Ended::InTag) => "tag",
            Some(Ended::Plain) => "plain",
        }
    }

    #[test]
    fn texts_and_their_tags_are_told_apart() {
        for (before, wanted) in [
            ("title \"Tr", "inside"),
            ("title \"Tr\\\"a", "inside"),
            ("title \"Training\"", "plain"),
            ("title \"Training\"@", "tag"),
            ("title \"Training\"@sr-Lat", "tag"),
            ("title \"Training\"@en ", "plain"),
            ("note \"\"\"a \" b", "inside"),
            ("note \"\"\"a\"\"\"@s", "tag"),
            ("cost 4 # so", "inside"),
            ("title \"#\" ", "plain"),
        ] {
            assert_eq!(ended(before), wanted, "{before}");
        }
    }
}
