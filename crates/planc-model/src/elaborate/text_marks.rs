//! Texts with a quotation mark too few (SYN-05).

use planc_base::{Finding, Fix};
use planc_lang::RowId;
use planc_lang::pattern::Class;
use planc_syntax::ItemKind;

use super::Elaborator;
use crate::group::GroupValue;
use crate::machine::Outcome;

impl Elaborator<'_> {
    /// Says what is wrong with the values of a line themselves, the marks of texts above all; whether anything was.
    pub(super) fn text_marks(&mut self, index: u32, row: RowId, outcome: Outcome) -> bool {
        if self.grouped.findings.is_empty() {
            return false;
        }
        if let Some(finding) = self.not_opened(outcome) {
            self.grouped.findings.clear();
            self.sheet.findings.push(finding);
            return true;
        }
        let is_title = self.language.row(row).pattern.slots.iter().any(|slot| slot.class == Class::Title);
        let has_block = self.tree.entries[index as usize].has_block();
        for mut finding in self.grouped.findings.drain(..) {
            if is_title && finding.code == "SYN-05" {
                finding.message = finding.message.replacen("This text", "This title", 1);
            }
            if has_block && finding.code == "SYN-05" {
                finding.help = finding.help.map(|help| format!("{help} The block below is read as usual."));
            }
            self.sheet.findings.push(finding);
        }
        true
    }

    /// `note Trainer contracted in May"`: the mark stands behind a word, and closes a text that none has opened.
    fn not_opened(&self, outcome: Outcome) -> Option<Finding> {
        let last = self.grouped.items.last().filter(|item| item.kind == ItemKind::Text)?;
        let before = self.text[..last.span.start as usize].chars().next_back()?;
        let is_unclosed = !planc_syntax::text::take_apart(last.span.text(self.text)).is_closed;
        if !is_unclosed || before.is_whitespace() || before == '"' {
            return None;
        }
        let (Outcome::Stopped(at) | Outcome::LeftOver(at)) = outcome else { return None };
        let first = self.grouped.groups.get(at).filter(|group| {
            group.span.end <= last.span.start && matches!(group.value, GroupValue::Word | GroupValue::Connective(_))
        })?;
        // A first word in capitals belongs to the title, and is no name.
        let start = match self.grouped.groups.first() {
            Some(name) if at == 1 && name.span.text(self.text).starts_with(char::is_uppercase) => name.span,
            _ => first.span,
        };
        let word = start.text(self.text);
        let place = start.cover(last.span).in_file(self.file);
        let fix = Fix { is_certain: false, ..Fix::insert("Open the text", self.file, start.start as usize, "\"") };
        Some(
            Finding::new("SYN-05", place, "This text is not opened")
                .help(format!("Add `\"` before `{word}`."))
                .with_fix(fix),
        )
    }
}
