//! Text to flat tokens: stretches of entries, braces, `;`, comments and long texts.
//!
//! pest is never given the whole file, since its queue grows by 80 bytes a token: stretches of a few kilobytes, cut at line
//! ends and before long texts, give the same tokens.

use std::cell::Cell;

use pest::Parser;

use crate::grammar::{Grammar, Rule};
use crate::long_text;

/// How much text pest gets at a time, rounded up to a line end.
const CHUNK: usize = 8 * 1024;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// One entry's items, or a part of them.
    Stretch,
    /// A quotation mark without its fellow, to the line's end less a tail of braces, `;` and blanks.
    Unclosed,
    /// `"""` to its closing `"""`, language tag included.
    Long,
    /// `"""` that is not closed; ended by indentation.
    LongUnclosed,
    /// A line that begins with `"""` outside any long text, with the lines above it that are its text.
    LongUnopened,
    Comment,
    Open,
    Close,
    Semicolon,
}

/// A stretch of text that is one thing. What lies between tokens is blank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    pub kind: TokenKind,
    /// Whether only blanks stand before it on its line.
    pub begins_line: bool,
    /// Width of the blanks that its line begins with; a tab counts as `TAB`.
    pub indentation: u16,
    pub start: u32,
    pub end: u32,
}

/// How many tokens back the entry of a long text whose opening is lost is looked for.
const LOOK_BACK: usize = 512;

/// Width of a tab, where indentation is looked at.
pub const TAB: u16 = 4;

/// The tokens of `text`, in order. `text` has no lone `\r`; see `tree::parse`.
pub fn scan(text: &str) -> Vec<Token> {
    let mut scanner = Scanner {
        text,
        tokens: Vec::with_capacity(text.len() / 24),
        indentation: 0,
        line_checked: 0,
        last_line: Cell::new((1, 0)),
    };
    let mut at = 0;
    while at < text.len() {
        at = scanner.chunk(at);
    }
    scanner.tokens
}

struct Scanner<'text> {
    text: &'text str,
    tokens: Vec<Token>,
    /// Indentation of the line that the last token stands on.
    indentation: u16,
    /// Up to where line ends have been looked for.
    line_checked: usize,
    /// A place in the line whose end was looked for last, and that end.
    last_line: Cell<(usize, usize)>,
}

impl Scanner<'_> {
    /// Scans one chunk from `start` and returns where the next one begins.
    fn chunk(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        if bytes[start..].starts_with(b"\"\"\"") {
            return self.long(start);
        }
        let full = if start + CHUNK >= bytes.len() { bytes.len() } else { self.next_line(start + CHUNK) };
        // What follows a long text is scanned again, so a chunk ends before the line that opens one, and that line is
        // scanned alone, by the entry point that knows of long texts.
        let Some(marks) = memchr::memmem::find(&bytes[start..full], b"\"\"\"") else {
            return self.pieces(Rule::source, start, full).unwrap_or(full);
        };
        let line = memchr::memrchr(b'\n', &bytes[start..start + marks]).map_or(start, |at| start + at + 1);
        if line > start {
            return self.pieces(Rule::source, start, line).unwrap_or(line);
        }
        let end = self.next_line(start);
        // A line of many long texts is begun anew behind each; where nothing before the next one can hide its marks, only that
        // much is looked at.
        let before = &bytes[start..start + marks];
        let may_hide = before.iter().any(|byte| matches!(byte, b'"' | b'#' | b';' | b'}' | b'\'' | 0xE2 | 0xC2));
        let end = if end - start > CHUNK && !may_hide { start + marks } else { end };
        self.pieces(Rule::line, start, end).unwrap_or(end)
    }

    /// Scans `start..end` by `entry_point`. `Some` is where to begin anew: after a long text, whose end pest cannot know.
    fn pieces(&mut self, entry_point: Rule, start: usize, end: usize) -> Option<usize> {
        let piece = &self.text[start..end];
        let Ok(pairs) = Grammar::parse(entry_point, piece) else {
            // The grammar takes any text; should pest refuse one all the same, its lines are kept as they are.
            self.push_trimmed(TokenKind::Stretch, start, end);
            return None;
        };
        let mut tokens = pairs.tokens();
        let mut done = start;
        while let Some(pest::Token::Start { rule, pos }) = tokens.next() {
            let Some(pest::Token::End { pos: stop, .. }) = tokens.next() else { break };
            let (from, to) = (start + pos.pos(), start + stop.pos());
            if to <= done {
                continue;
            }
            match rule {
                Rule::swift => {
                    let (end, restart) = self.lines(from.max(done), to);
                    if restart.is_some() {
                        return restart;
                    }
                    done = end;
                }
                Rule::stretch => self.push_trimmed(TokenKind::Stretch, from, to),
                Rule::open => self.push(TokenKind::Open, from, to),
                Rule::close => self.push(TokenKind::Close, from, to),
                Rule::semicolon => self.push(TokenKind::Semicolon, from, to),
                Rule::comment => self.push_trimmed(TokenKind::Comment, from, to),
                Rule::unclosed => self.unclosed(from, to),
                Rule::long => return Some(self.long(from)),
                _ => {}
            }
        }
        None
    }

    /// Scans `from..to`, stretches of lines up to a brace or the end of the chunk. Returns up to where that has been done, which is
    /// further than `to` if the brace stands in a text or comment, and where to begin anew, if a long text was met.
    fn lines(&mut self, from: usize, to: usize) -> (usize, Option<usize>) {
        let mut at = from;
        while at < to {
            let bytes = &self.text.as_bytes()[at..to];
            // The blanks that `gap` takes.
            let Some(begin) = bytes.iter().position(|byte| !matches!(byte, b'\t'..=b' ')) else { break };
            let line = &bytes[begin..];
            let (length, is_plain) = look_through(line);
            let start = at + begin;
            at = start + length;
            if is_plain && line[0].is_ascii_alphabetic() {
                self.push_trimmed(TokenKind::Stretch, start, at);
                continue;
            }
            at = self.line_end(start);
            if line[0] == b'#' {
                self.push_trimmed(TokenKind::Comment, start, at);
            } else if let Some(restart) = self.pieces(Rule::line, start, at) {
                return (at, Some(restart));
            }
        }
        (at.max(to), None)
    }

    /// Where the line of `from` ends, its line end excluded.
    fn line_end(&self, from: usize) -> usize {
        // A line that is begun anew behind each of its long texts is looked through once.
        let (start, end) = self.last_line.get();
        if from >= start && from <= end {
            return end;
        }
        let end = memchr::memchr(b'\n', &self.text.as_bytes()[from..]).map_or(self.text.len(), |at| from + at);
        self.last_line.set((from, end));
        end
    }

    fn next_line(&self, from: usize) -> usize {
        (self.line_end(from) + 1).min(self.text.len())
    }

    fn push_trimmed(&mut self, kind: TokenKind, start: usize, end: usize) {
        // A mark at the end of a comment may belong to one inside it.
        let is_comment = kind == TokenKind::Comment;
        let is_trimmed = |c: char| crate::text::is_blank(c) && !(is_comment && crate::text::is_invisible(c));
        let trimmed = self.text[start..end].trim_end_matches(is_trimmed);
        if !trimmed.is_empty() {
            self.push(kind, start, start + trimmed.len());
        }
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) {
        let begins_line = self.look_for_line_start(start);
        self.tokens.push(Token {
            kind,
            begins_line,
            indentation: self.indentation,
            start: start as u32,
            end: end as u32,
        });
        self.line_checked = end;
    }

    /// Whether a line begins between the last token and `start`; sets the indentation if so.
    fn look_for_line_start(&mut self, start: usize) -> bool {
        let begin = self.line_checked.min(start);
        // From behind: indentation is mostly all there is, and made of spaces.
        let gap = &self.text.as_bytes()[begin..start];
        let spaces = gap.iter().rev().take_while(|byte| **byte == b' ').count();
        if let Some(before) = gap.len().checked_sub(spaces + 1)
            && gap[before] == b'\n'
        {
            self.indentation = u16::try_from(spaces).unwrap_or(u16::MAX);
            return true;
        }
        let after = match memchr::memrchr(b'\n', gap) {
            Some(at) => begin + at + 1,
            None if self.line_checked == 0 => begin,
            None => return false,
        };
        self.indentation = width(&self.text[after..start]);
        true
    }

    /// A quotation mark without its fellow: the rest of the line, less the structure at its end.
    fn unclosed(&mut self, start: usize, end: usize) {
        let line = &self.text[start..end];
        let text = line.trim_end_matches(|c| matches!(c, '{' | '}' | ';') || crate::text::is_blank(c));
        if text == "\"" || text.starts_with("\"@") {
            self.join_line(start);
        }
        self.push(TokenKind::Unclosed, start, start + text.len().max(1));
        for (at, character) in line.char_indices().skip_while(|(at, _)| *at < text.len().max(1)) {
            let kind = match character {
                '{' => TokenKind::Open,
                '}' => TokenKind::Close,
                ';' => TokenKind::Semicolon,
                _ => continue,
            };
            self.push(kind, start + at, start + at + 1);
        }
    }

    /// Before a mark that stands at the end of a line and behind a character, so that it closes a text whose opening is lost: a
    /// `;` before it on the line is taken as part of that text.
    fn join_line(&mut self, mark: usize) {
        let is_behind_word =
            self.text[..mark].chars().next_back().is_some_and(|before| !before.is_whitespace() && before != '"');
        let Some(first) = self.tokens.iter().rposition(|token| token.begins_line) else { return };
        let line = &self.tokens[first..];
        let is_one_text = line.len() > 2
            && line[0].kind == TokenKind::Stretch
            && line.iter().all(|token| matches!(token.kind, TokenKind::Stretch | TokenKind::Semicolon))
            && line.last().is_some_and(|last| last.end as usize == mark);
        if is_behind_word && is_one_text {
            self.tokens[first].end = mark as u32;
            self.tokens.truncate(first + 1);
        }
    }

    /// `"""` at `start`: the text it opens, or, at the beginning of a line, the one it closes.
    fn long(&mut self, start: usize) -> usize {
        let begins_line = self.look_for_line_start(start);
        let one_line = long_text::closes_on_its_line(self.text, start);
        if begins_line && one_line.is_none() && self.take_lines_above(start) {
            return self.line_checked;
        }
        let (kind, end) = match one_line {
            Some(end) => (TokenKind::Long, end),
            None => {
                let found = long_text::end(self.text, start, self.indentation);
                (if found.is_closed { TokenKind::Long } else { TokenKind::LongUnclosed }, found.end)
            }
        };
        self.tokens.push(Token {
            kind,
            begins_line,
            indentation: self.indentation,
            start: start as u32,
            end: end as u32,
        });
        self.line_checked = end;
        end
    }

    /// A line that begins with `"""` outside any long text has lost its opening: the lines above it that are deeper than
    /// the entry before them become its text. Without such lines nothing is taken.
    fn take_lines_above(&mut self, start: usize) -> bool {
        let Some(last) = self.tokens.last() else { return false };
        let depth = last.indentation;
        if depth == 0 {
            return false;
        }
        let window = self.tokens.len().saturating_sub(LOOK_BACK);
        let Some(entry) = self.tokens[window..]
            .iter()
            .rposition(|token| token.begins_line && token.indentation < depth && token.kind == TokenKind::Stretch)
            .map(|at| window + at)
        else {
            return false;
        };
        // The line of the entry ends before the first token that begins a line after it.
        let Some(first) = self.tokens[entry + 1..].iter().position(|token| token.begins_line) else { return false };
        let first = entry + 1 + first;
        if self.tokens[first..].iter().any(|token| token.begins_line && token.indentation < depth) {
            return false;
        }
        let Token { start: text_start, indentation, .. } = self.tokens[first];
        let end = long_text::after_closing(self.text, start);
        self.tokens.truncate(first);
        self.tokens.push(Token {
            kind: TokenKind::LongUnopened,
            begins_line: true,
            indentation,
            start: text_start,
            end: end as u32,
        });
        self.line_checked = end;
        true
    }
}

/// How far the line reaches that `text` begins with, and whether it plainly holds items only: no `;`, `#` or brace, no quotation
/// mark that is not straight, none without its fellow, and none that might be escaped.
fn look_through(text: &[u8]) -> (usize, bool) {
    let end = memchr::memchr(b'\n', text).unwrap_or(text.len());
    // Without branches: whether anything is odd, and whether the marks come in pairs.
    let (mut seen, mut pairs) = (0, 0);
    for byte in &text[..end] {
        let look = LOOK[usize::from(*byte)];
        seen |= look;
        pairs ^= look;
    }
    (end, seen & ODD == 0 && pairs & MARK == 0)
}

const MARK: u8 = 1;
const ODD: u8 = 2;

/// What a byte says of the line that it stands in.
const LOOK: [u8; 256] = {
    let mut look = [0; 256];
    look[b'"' as usize] = MARK;
    // `“ ” „ ‘ ’` begin with 0xE2, `« »` with 0xC2.
    let odd = [b';', b'{', b'}', b'#', b'\'', b'\\', 0xE2, 0xC2];
    let mut at = 0;
    while at < odd.len() {
        look[odd[at] as usize] = ODD;
        at += 1;
    }
    look
};

/// How far `blanks` reach to the right.
pub fn width(blanks: &str) -> u16 {
    let columns = blanks.chars().fold(0_u32, |width, blank| match blank {
        '\t' => (width / u32::from(TAB) + 1) * u32::from(TAB),
        '\u{FEFF}' | '\r' => width,
        _ if crate::text::is_invisible(blank) => width,
        _ => width + 1,
    });
    u16::try_from(columns).unwrap_or(u16::MAX)
}
