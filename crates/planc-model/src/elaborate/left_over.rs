//! What is left on a line whose pattern is full.

use planc_base::{Finding, Place, Span};
use planc_lang::RowId;

use super::Elaborator;
use crate::expectation::{self, Expected};
use crate::group::{GroupValue, Source};
use crate::nearest;

impl Elaborator<'_> {
    pub(super) fn left_over(&self, source: &Source, index: u32, row: RowId, at: usize, keyword: Span) -> Finding {
        let table_row = self.language.row(row);
        let groups = &self.grouped.groups;
        let group = groups[at];
        let word = table_row.keyword.text();
        let place = group.span.in_file(self.file);
        if group.value == GroupValue::Odd {
            return self.needless_sign(index, word, keyword, group.span);
        }
        let text = group.span.text(self.text);
        if group.value == GroupValue::Word
            && let Some(other) = self.language.keyword(text)
            && self.stands_beside(index, other)
        {
            let indent = " ".repeat(usize::from(self.tree.entries[index as usize].indentation));
            let start = if at == 0 { keyword.end } else { groups[at - 1].span.end };
            let gap = Span { start, end: group.span.start };
            return Finding::new("SYN-07", place, format!("A second entry, `{text}`, begins on this line"))
                .help(format!("Begin a new line before `{text}`."))
                .fix("Begin a new line", gap.in_file(self.file), format!("\n{indent}"));
        }
        let expected = expectation::expected_at(&table_row.pattern, groups, at);
        let special = self
            .not_a_name(&table_row.pattern, &expected, at)
            .or_else(|| self.two_texts(source, at))
            .or_else(|| self.period_in_words(at))
            .or_else(|| self.units(&table_row.pattern, &expected, at));
        if let Some(finding) = special {
            return finding;
        }
        if expected.contains(&Expected::Comma) && at > 0 && groups[at - 1].bit == group.bit {
            return self.comma_missing(word, at);
        }
        if group.value == GroupValue::Comma {
            return self.comma_too_many(index, table_row, at);
        }
        let wanted = match expectation::briefly(&table_row.pattern, &expected) {
            wanted if wanted.is_empty() => "nothing more".to_string(),
            wanted => wanted,
        };
        let found = expectation::group_in_words(&group, source);
        let finding = Finding::new("TYP-02", place, format!("Here `{word}` may be followed by {wanted}; {found}"));
        match group.value {
            GroupValue::Word => self.with_near_connective(finding, &expected, text, place),
            _ => finding.help(format!("Take it out, or write it as an entry of its own below `{word}`.")),
        }
    }

    /// A misspelt connective: `becuase`.
    fn with_near_connective(&self, finding: Finding, expected: &[Expected], text: &str, place: Place) -> Finding {
        let words = expected.iter().filter_map(|expected| match expected {
            Expected::Connective(connective) => Some(connective.text()),
            _ => None,
        });
        match nearest::within(text, nearest::limit_for(text), words).first() {
            Some(near) => {
                finding.help(format!("Did you mean `{near}`?")).choice(format!("Write `{near}`"), place, *near)
            }
            None => finding.help("Take it out, or put a text in quotation marks."),
        }
    }
}
