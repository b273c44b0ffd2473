//! What is known of the terminal, and the few colours that are used besides those of the graphical report.

use crate::arguments::ColorChoice;
use std::io::IsTerminal;

/// How wide lines are where there is no terminal to ask: the same on every machine.
const WIDTH: usize = 100;

/// How to write to the standard output.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    pub is_terminal: bool,
    pub has_colours: bool,
    pub width: usize,
}

impl Terminal {
    /// Colours are for terminals only, and not where `NO_COLOR` is set to anything or the terminal is a `dumb` one, unless
    /// `choice` says otherwise.
    pub fn of_output(choice: ColorChoice) -> Terminal {
        let is_terminal = std::io::stdout().is_terminal();
        let has_colours = match choice {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                is_terminal && !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
            }
        };
        let width =
            if is_terminal { terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)) } else { None };
        Terminal { is_terminal, has_colours, width: width.unwrap_or(WIDTH).clamp(40, 120) }
    }

    pub fn bold(self, text: &str) -> String {
        self.styled(text, "1")
    }

    pub fn dim(self, text: &str) -> String {
        self.styled(text, "2")
    }

    pub fn cyan(self, text: &str) -> String {
        self.styled(text, "36")
    }

    fn styled(self, text: &str, code: &str) -> String {
        if self.has_colours && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_string() }
    }
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// `text` without characters that would move the cursor or change colours; each becomes as many `?` as it has bytes, so that
/// offsets stay. Tabs and line ends stay.
pub fn without_controls(text: &str) -> std::borrow::Cow<'_, str> {
    if !has_controls(text.as_bytes()) {
        return text.into();
    }
    let is_control = |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    let mut clean = String::with_capacity(text.len());
    for character in text.chars() {
        if is_control(character) {
            clean.extend(std::iter::repeat_n('?', character.len_utf8()));
        } else {
            clean.push(character);
        }
    }
    clean.into()
}

/// Whether UTF-8 holds a control character other than tabs and line ends. Whole files are asked about, so the bytes are looked at
/// many together, and without branches.
fn has_controls(bytes: &[u8]) -> bool {
    let is_control = |byte: u8| (byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t')) | (byte == 0x7F);
    let in_ascii = |piece: &[u8]| piece.iter().fold(false, |any, byte| any | is_control(*byte));
    // Those from U+0080 to U+009F begin with this byte, and so do signs such as `§` and `«`.
    let behind_ascii = || memchr::memchr_iter(0xC2, bytes).any(|at| bytes.get(at + 1).is_some_and(|next| *next < 0xA0));
    bytes.chunks(4096).any(in_ascii) || behind_ascii()
}

/// `text` in lines of at most `width` characters, the first begun with `first`, the others with as many blanks. Its own line
/// ends stay, and words that are too long are not cut.
pub fn wrapped(text: &str, first: &str, width: usize) -> String {
    let indent = first.chars().count();
    let mut out = String::from(first);
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
        }
        let own_indent = line.len() - line.trim_start_matches(' ').len();
        out.push_str(&line[..own_indent]);
        let mut column = indent + own_indent;
        let mut is_first = true;
        for word in line[own_indent..].split(' ') {
            let length = word.chars().count();
            if !is_first && column + 1 + length > width {
                out.push('\n');
                out.extend(std::iter::repeat_n(' ', indent + own_indent));
                column = indent + own_indent;
            } else if !is_first {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
            is_first = false;
        }
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_move_the_cursor_is_shown_as_question_marks_of_the_same_length() {
        assert_eq!(without_controls("a\u{1b}[2Jb\u{85}\t\n"), "a?[2Jb??\t\n");
        for plain in ["", "plain\ttext\r\n", "§ 4 « ë » \u{a0}", "😀"] {
            assert!(matches!(without_controls(plain), std::borrow::Cow::Borrowed(_)), "{plain}");
        }
        for code in (0..0x100).filter_map(char::from_u32) {
            let is_shown = !code.is_control() || matches!(code, '\n' | '\r' | '\t');
            assert_eq!(without_controls(&format!("§{code}ë")) == format!("§{code}ë"), is_shown, "{code:?}");
        }
    }

    #[test]
    fn lines_are_broken_between_words_and_long_words_are_kept() {
        assert_eq!(wrapped("one two three", "  note: ", 16), "  note: one two\n        three\n");
        assert_eq!(wrapped("incomprehensibilities", "- ", 10), "- incomprehensibilities\n");
        assert_eq!(wrapped("a\n  b", "- ", 10), "- a\n    b\n");
    }
}
