//! Something stands where something else is wanted.

use planc_base::{Finding, Span};
use planc_lang::RowId;
use planc_lang::pattern::{Class, GroupClass, Groups, Pattern};

use super::Elaborator;
use crate::expectation::{self, Expected};
use crate::group::{Group, GroupValue, Source};
use crate::malformed;

impl Elaborator<'_> {
    pub(super) fn unexpected(&self, source: &Source, index: u32, row: RowId, at: usize, keyword: Span) -> Finding {
        let table_row = self.language.row(row);
        let pattern = &table_row.pattern;
        let groups = &self.grouped.groups;
        let group = groups[at];
        let word = table_row.keyword.text();
        if group.value == GroupValue::Odd {
            return self.needless_sign(index, word, keyword, group.span);
        }
        let expected = expectation::expected_at(pattern, groups, at);
        if group.value == GroupValue::Comma {
            return self.comma_too_early(table_row, &expected, at);
        }
        if let Some(finding) = self.not_a_name(pattern, &expected, at) {
            return finding;
        }
        let is_word = |group: &Group| matches!(group.value, GroupValue::Word | GroupValue::Connective(_));
        // A word in place of a text has lost its quotation marks.
        if takes(pattern, &expected, &[Class::Text, Class::Title]) && is_word(&group) {
            return self.without_marks(pattern, &expected, word, at);
        }
        if let Some(finding) = self
            .two_texts(source, at)
            .or_else(|| self.period_in_words(at))
            .or_else(|| self.units(pattern, &expected, at))
        {
            return finding;
        }
        let wanted = expectation::in_words(pattern, &expected);
        let found = expectation::group_in_words(&group, source);
        let what = expectation::briefly(pattern, &expected);
        let start = if at > 0 && groups[at - 1].value == GroupValue::Comma { "After the comma " } else { "" };
        Finding::new("TYP-02", group.span.in_file(self.file), format!("{start}`{word}` takes {what}; {found}"))
            .help(format!("Write {wanted}."))
    }

    /// `note Trainer contracted in May`
    fn without_marks(&self, pattern: &'static Pattern, expected: &[Expected], word: &str, at: usize) -> Finding {
        let groups = &self.grouped.groups;
        let is_word = |group: &&Group| {
            matches!(group.value, GroupValue::Word | GroupValue::Connective(_) | GroupValue::Amount(..))
        };
        // A first word in capitals was meant as part of the title, not as a name.
        let is_title = at == 1 && groups[0].span.text(self.text).starts_with(char::is_uppercase);
        let first = if is_title { groups[0] } else { groups[at] };
        let last = groups[at..].iter().take_while(is_word).last().unwrap_or(&first);
        let rest = first.span.cover(last.span);
        let quoted = planc_syntax::text::quote(rest.text(self.text));
        let what = expectation::briefly(pattern, expected);
        Finding::new(
            "SYN-04",
            rest.in_file(self.file),
            format!("`{word}` takes {what}; these words have no quotation marks"),
        )
        .help(format!("Write `{quoted}`."))
        .choice("Put them in quotation marks", rest.in_file(self.file), quoted)
    }

    /// Two texts of which neither, or both, say their language.
    pub(super) fn two_texts(&self, source: &Source, at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let is_text = |group: &Group| matches!(group.value, GroupValue::Text(_));
        (at > 0 && is_text(&groups[at]) && is_text(&groups[at - 1]))
            .then(|| malformed::language_twice(source, groups[at].span, ""))
    }

    /// `2020-Q1 to 2020-Q3`
    pub(super) fn period_in_words(&self, at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let date = Groups::of(GroupClass::Date).with(Groups::of(GroupClass::Number));
        let text = groups[at].span.text(self.text);
        let (before, after) = (groups.get(at.checked_sub(1)?)?, groups.get(at + 1)?);
        if !matches!(text, "to" | "until" | "till") || !before.bit.meets(date) || !after.bit.meets(date) {
            return None;
        }
        let whole = before.span.cover(after.span).in_file(self.file);
        let mended = format!("{} .. {}", before.span.text(self.text), after.span.text(self.text));
        Some(
            Finding::new("SYN-10", whole, format!("A period is written with two dots: `{mended}`"))
                .help(format!("Write `{mended}`."))
                .fix(format!("Write `{mended}`"), whole, mended),
        )
    }
}

/// Whether one of `classes` may stand there.
pub(super) fn takes(pattern: &Pattern, expected: &[Expected], classes: &[Class]) -> bool {
    expected.iter().any(|expected| match expected {
        Expected::Slot(id) => classes.contains(&pattern.slots[usize::from(*id)].class),
        _ => false,
    })
}
