//! Signs that plans do without (SYN-01).

use planc_base::{Finding, Fix, Span};
use planc_syntax::Item;

use super::Elaborator;

impl Elaborator<'_> {
    /// `responsible: moi`, `schedule Q2 (spring)`
    pub(super) fn needless_sign(&self, index: u32, word: &str, keyword: Span, sign: Span) -> Finding {
        let text = sign.text(self.text);
        let end = self.grouped.items.last().map_or(sign.end, |item| item.span.end);
        let rest = Span { start: sign.end, end: end.max(sign.end) };
        if matches!(text, ":" | "=") && self.grouped.items.get(1).is_some_and(|item| item.span == sign) {
            let value = rest.text(self.text).trim();
            let whole = Span { start: keyword.start, end: rest.end };
            let between = Span { start: keyword.end, end: sign.end }.in_file(self.file);
            let space = if rest.text(self.text).starts_with(char::is_whitespace) { "" } else { " " };
            let finding = Finding::new(
                "SYN-01",
                whole.in_file(self.file),
                format!("No sign is needed between `{word}` and its value"),
            );
            return if value.is_empty() {
                finding.help(format!("Write `{word}` and, behind it, its value.")).fix(
                    format!("Take out `{text}`"),
                    between,
                    "",
                )
            } else {
                finding.help(format!("Write `{word} {value}`.")).fix(format!("Take out `{text}`"), between, space)
            };
        }
        let place = sign.in_file(self.file);
        let finding = Finding::new("SYN-01", place, format!("`{text}` has no meaning here"));
        if text == "(" && !self.tree.entries[index as usize].has_block() && rest.text(self.text).ends_with(')') {
            let whole = Span { start: sign.start, end: rest.end }.in_file(self.file);
            let inner = rest.text(self.text).trim_end_matches(')').trim();
            return finding.help("What is said in brackets belongs in a `note`, or behind `#` as a comment.").choice(
                "Make it a comment",
                whole,
                format!(" # {inner}"),
            );
        }
        finding.help("Take it out. Values stand side by side, with commas between those of a list.").with_fix(Fix {
            is_certain: false,
            ..Fix::replace("Take it out", self.with_blank_behind(sign).in_file(self.file), "")
        })
    }

    /// `span` and the blank behind it, if there is one before it too.
    pub(super) fn with_blank_behind(&self, span: Span) -> Span {
        let is_next = |item: &&Item| item.span.start >= span.end;
        match self.grouped.items.iter().find(is_next) {
            Some(next) if self.text[..span.start as usize].ends_with(' ') => Span { end: next.span.start, ..span },
            _ => span,
        }
    }
}
