//! Lines that begin with no word (SYN-03).

use planc_base::{Finding, Fix, Span};
use planc_syntax::ItemKind;

use super::{Elaborator, name_from};

/// Marks that lists have in other texts.
const BULLETS: [char; 8] = ['-', '–', '—', '•', '·', '*', '▪', '◦'];

impl Elaborator<'_> {
    pub(super) fn stray(&self, index: u32, kind: ItemKind, head: Span) -> Finding {
        let text = head.text(self.text);
        let place = head.in_file(self.file);
        if let Some(rest) = text.strip_prefix("//").or_else(|| text.strip_prefix("--")) {
            let marks = &text[..2];
            let comment = format!("# {}", rest.trim());
            return Finding::new("SYN-03", place, format!("This line begins with `{marks}`, not with a keyword"))
                .help(format!("A comment begins with `#`: write `{comment}`."))
                .fix("Make it a comment", place, comment);
        }
        match kind {
            ItemKind::Number => {
                let (number, title) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
                let finding =
                    Finding::new("SYN-03", place, format!("This line begins with `{number}`, not with a keyword"));
                let title = title.trim().trim_matches('"');
                if title.is_empty() || self.tree.entries[index as usize].has_block() {
                    return finding.help(
                        "Begin the line with a keyword, such as `activity`. Numbers are computed; `number` pins one.",
                    );
                }
                let entry = format!(
                    "activity {} {} {{ number \"{number}\" }}",
                    name_from(title),
                    planc_syntax::text::quote(title)
                );
                finding
                    .help(format!("If it is an activity, write `{entry}`. Numbers are computed; `number` pins one."))
                    .choice("Make it an activity", place, entry)
            }
            ItemKind::Text | ItemKind::LongText | ItemKind::Pasted => {
                let finding = Finding::new("SYN-03", place, "This line begins with a text, not with a keyword")
                    .help("A text stands behind the keyword it belongs to, on the same line. A remark is a `note`.");
                let quoted = planc_syntax::text::take_apart(text);
                if kind == ItemKind::Text && quoted.is_closed {
                    finding.choice("Make it a note", place, format!("note {text}"))
                } else {
                    finding
                }
            }
            _ => self.sign_first(text, head),
        }
    }

    /// `- responsible moi`, `( … )`
    fn sign_first(&self, text: &str, head: Span) -> Finding {
        let first = text.chars().next().unwrap_or(' ');
        let place = head.in_file(self.file);
        let finding = Finding::new("SYN-03", place, format!("This line begins with `{first}`, not with a keyword"));
        let rest = text[first.len_utf8()..].trim_start();
        let word = rest.split(char::is_whitespace).next().unwrap_or("");
        if BULLETS.contains(&first) && self.language.keyword(word).is_some() {
            let bullet = Span { start: head.start, end: head.end - rest.len() as u32 }.in_file(self.file);
            return finding
                .help(format!("Lines need no mark before them: begin it with `{word}`."))
                .with_fix(Fix::replace(format!("Take out `{first}`"), bullet, ""));
        }
        finding.help("An entry begins with a keyword, such as `activity`; a comment begins with `#`.")
    }
}
