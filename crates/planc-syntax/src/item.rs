//! One entry's line, cut into items.
//!
//! By hand, since it is the hottest loop of a check; `tests/items_like_pest.rs` holds it equal to the rule `items` of
//! `grammar/plan.pest`. Numbers and words take more than is right, so that what was meant can be named (grammar.md section 2).

use planc_base::Span;

use crate::long_text;
use crate::scan::width;
use crate::text::is_blank;

/// What an item is, as its first character tells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ItemKind {
    /// `"…"` with its language tag, closed or not.
    Text,
    /// `"""…"""`.
    LongText,
    /// In a word processor's quotation marks, or single ones.
    Pasted,
    Number,
    Word,
    /// `..`, also written `...` or `…`.
    Range,
    Comma,
    /// `*` or `×`.
    Star,
    Question,
    Percent,
    /// One character that begins nothing.
    Odd,
}

/// An item and its place in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    pub kind: ItemKind,
    pub span: Span,
}

/// The items of a stretch of text, blanks, line ends and comments passed over.
#[derive(Clone, Debug)]
pub struct Items<'text> {
    text: &'text str,
    /// The text up to the end of the stretch.
    bytes: &'text [u8],
    /// Where the stretch begins.
    begin: usize,
    at: usize,
    end: usize,
    /// Where the last long text ended, and the indentation of the line that it began on: what follows it on its last line is
    /// still on that one.
    after_long: (usize, u16),
}

/// What a byte may be inside words and numbers.
const CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let b = byte as u8;
        if b.is_ascii_alphabetic() {
            class[byte] = LETTER | IN_WORD | IN_NUMBER;
        } else if b.is_ascii_digit() {
            class[byte] = DIGIT | IN_WORD | IN_NUMBER;
        } else if b == b'-' || b == b'_' || b == b'/' {
            class[byte] = IN_WORD | IN_NUMBER;
        } else if b == b':' {
            class[byte] = IN_NUMBER;
        } else if b == b' ' || b == b'\t' || b == b'\n' || b == b'\r' {
            class[byte] = BLANK;
        }
        byte += 1;
    }
    class
};
const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const IN_WORD: u8 = 4;
const IN_NUMBER: u8 = 8;
const BLANK: u8 = 16;

impl<'text> Items<'text> {
    pub fn new(text: &'text str, stretch: Span) -> Items<'text> {
        let end = (stretch.end as usize).min(text.len());
        Items {
            text,
            bytes: &text.as_bytes()[..end],
            begin: stretch.start as usize,
            at: stretch.start as usize,
            end,
            after_long: (0, 0),
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn character(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    fn is_digit(&self, at: usize) -> bool {
        CLASS[usize::from(self.byte(at))] & DIGIT != 0
    }

    fn skip_blanks(&mut self) {
        while self.at < self.end {
            let byte = self.byte(self.at);
            if CLASS[usize::from(byte)] & BLANK != 0 {
                self.at += 1;
            } else if byte == b'#' {
                self.at = memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.end, |n| self.at + n);
            } else if byte >= 128 {
                match self.character(self.at) {
                    Some(character) if is_blank(character) => self.at += character.len_utf8(),
                    _ => return,
                }
            } else {
                return;
            }
        }
    }

    fn word_end(&self, from: usize) -> usize {
        // Letters, digits and `-` in one sweep; what needs a closer look ends it.
        let sweep = &self.bytes[from..];
        let plain = sweep.iter().position(|byte| CLASS[usize::from(*byte)] & IN_WORD == 0).unwrap_or(sweep.len());
        let mut at = from + plain;
        loop {
            let byte = self.byte(at);
            if CLASS[usize::from(byte)] & IN_WORD != 0 || byte == b'.' && at < self.end && self.byte(at + 1) != b'.' {
                at += 1;
            } else if byte >= 128
                && let Some(character) = self.character(at)
                && (matches!(character, '’' | '\u{200C}' | '\u{200D}') || unicode_ident::is_xid_continue(character))
            {
                at += character.len_utf8();
            } else {
                return at;
            }
        }
    }

    fn number_end(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            let byte = self.byte(at);
            let goes_on = match byte {
                b'.' => at < self.end && self.byte(at + 1) != b'.',
                b',' | b'\'' => self.is_digit(at + 1),
                _ => CLASS[usize::from(byte)] & IN_NUMBER != 0,
            };
            if goes_on {
                at += 1;
                continue;
            }
            if byte >= 128
                && let Some(character) = self.character(at)
            {
                let after = at + character.len_utf8();
                let joins = matches!(character, '’' | '–' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}');
                if joins && self.is_digit(after) || !joins && unicode_ident::is_xid_continue(character) {
                    at = after;
                    continue;
                }
            }
            return if byte == b'%' && at < self.end { at + 1 } else { at };
        }
    }

    fn tag_end(&self, from: usize) -> usize {
        if self.byte(from) != b'@' {
            return from;
        }
        let tag = (from + 1..self.end)
            .take_while(|at| matches!(self.byte(*at), b'-') || self.byte(*at).is_ascii_alphanumeric());
        match tag.last() {
            Some(last) => last + 1,
            None => from,
        }
    }

    fn text_item(&mut self, start: usize) -> (ItemKind, usize) {
        let bytes = self.bytes;
        if bytes[start..].starts_with(b"\"\"\"") {
            return (ItemKind::LongText, self.long_text_end(start));
        }
        let mut from = start + 1;
        while let Some(at) = memchr::memchr3(b'"', b'\\', b'\n', &bytes[from..]) {
            let at = from + at;
            match bytes[at] {
                b'"' => return (ItemKind::Text, self.tag_end(at + 1)),
                b'\n' => return (ItemKind::Text, at),
                _ if bytes.get(at + 1).is_some_and(|next| *next != b'\n') => {
                    from = at + 1 + self.character(at + 1).map_or(1, char::len_utf8);
                }
                _ => from = at + 1,
            }
            if from >= bytes.len() {
                break;
            }
        }
        (ItemKind::Text, self.end)
    }

    /// By the rule that the scanner follows, so that both see the same text.
    fn long_text_end(&mut self, start: usize) -> usize {
        let text = &self.text[..self.end];
        let behind = &text.as_bytes()[self.after_long.0..start];
        let indentation = if self.after_long.0 > 0 && memchr::memchr(b'\n', behind).is_none() {
            self.after_long.1
        } else if start == self.begin {
            // A text looked at by itself: whatever stands in it is deeper than its entry, or it would have ended before.
            0
        } else {
            let line = memchr::memrchr(b'\n', &text.as_bytes()[..start]).map_or(0, |at| at + 1);
            let blanks = text[line..start].len() - text[line..start].trim_start_matches(is_blank).len();
            width(&text[line..line + blanks])
        };
        let end = match long_text::closes_on_its_line(text, start) {
            Some(end) => end,
            None => long_text::end(text, start, indentation).end,
        };
        self.after_long = (end, indentation);
        end
    }

    fn pasted_end(&self, from: usize) -> usize {
        for (at, character) in self.text[from..self.end].char_indices() {
            match character {
                '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => {
                    return self.tag_end(from + at + character.len_utf8());
                }
                '\n' => return from + at,
                _ => {}
            }
        }
        self.end
    }

    /// A sign before a digit begins a number; returns where its digits begin.
    fn sign_end(&self, character: char) -> Option<usize> {
        let after = self.at + character.len_utf8();
        (matches!(character, '+' | '-' | '−') && self.is_digit(after)).then_some(after)
    }
}

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        self.skip_blanks();
        let start = self.at;
        if start >= self.end {
            return None;
        }
        let byte = self.byte(start);
        let class = CLASS[usize::from(byte)];
        let (kind, end) = if class & LETTER != 0 {
            (ItemKind::Word, self.word_end(start + 1))
        } else if class & DIGIT != 0 {
            (ItemKind::Number, self.number_end(start + 1))
        } else {
            match byte {
                b'"' => self.text_item(start),
                b',' => (ItemKind::Comma, start + 1),
                b'*' => (ItemKind::Star, start + 1),
                b'?' => (ItemKind::Question, start + 1),
                b'%' => (ItemKind::Percent, start + 1),
                b'.' if self.byte(start + 1) == b'.' => {
                    (ItemKind::Range, start + if self.byte(start + 2) == b'.' { 3 } else { 2 })
                }
                b'\'' => (ItemKind::Pasted, self.pasted_end(start + 1)),
                _ => {
                    let character = self.character(start)?;
                    let after = start + character.len_utf8();
                    match character {
                        '×' => (ItemKind::Star, after),
                        '…' => (ItemKind::Range, after),
                        '“' | '”' | '„' | '«' | '»' | '‘' => (ItemKind::Pasted, self.pasted_end(after)),
                        _ if self.sign_end(character).is_some() => (ItemKind::Number, self.number_end(after + 1)),
                        _ if character.is_alphabetic() => (ItemKind::Word, self.word_end(after)),
                        _ => (ItemKind::Odd, after),
                    }
                }
            }
        };
        self.at = end.max(start + 1);
        Some(Item { kind, span: Span::new(start, self.at) })
    }
}
