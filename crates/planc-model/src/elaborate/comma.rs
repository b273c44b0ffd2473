//! Commas too many and too few (SYN-06).

use planc_base::{Finding, Fix, Span};
use planc_lang::Row;

use super::Elaborator;
use crate::expectation::{self, Expected};
use crate::group::GroupValue;

impl Elaborator<'_> {
    pub(super) fn comma_at_the_end(&self, comma: Span) -> Finding {
        let place = comma.in_file(self.file);
        Finding::new("SYN-06", place, "This comma has nothing after it")
            .help("Take it out, or write the next value behind it. A list goes on in the next line only if that is indented deeper.")
            .with_fix(Fix::replace("Take it out", place, ""))
    }

    /// A comma where a value is wanted.
    pub(super) fn comma_too_early(&self, row: &'static Row, expected: &[Expected], at: usize) -> Finding {
        let groups = &self.grouped.groups;
        let comma = groups[at].span;
        let word = row.keyword.text();
        let place = comma.in_file(self.file);
        let without = self.with_blank_behind(comma).in_file(self.file);
        if at + 1 == groups.len() && at > 0 && groups[at - 1].value != GroupValue::Comma {
            return self.comma_at_the_end(comma);
        }
        if at > 0 && groups[at - 1].value == GroupValue::Comma {
            return Finding::new("SYN-06", place, "Two commas follow each other")
                .help("Take one out, or write the missing value between them.")
                .with_fix(Fix::replace("Take one out", place, ""));
        }
        let wanted = expectation::in_words(&row.pattern, expected);
        Finding::new("SYN-06", place, format!("This comma has nothing before it that could be listed in `{word}`"))
            .help(format!("Write {wanted} before it, or take it out."))
            .with_fix(Fix { is_certain: false, ..Fix::replace("Take it out", without, "") })
    }

    /// A comma behind a field that takes one value.
    pub(super) fn comma_too_many(&self, index: u32, row: &'static Row, at: usize) -> Finding {
        let groups = &self.grouped.groups;
        let comma = groups[at].span;
        let word = row.keyword.text();
        let place = comma.in_file(self.file);
        if at + 1 == groups.len() {
            return self.comma_at_the_end(comma);
        }
        if groups[at + 1].value == GroupValue::Comma {
            return self.comma_too_early(row, &[], at + 1);
        }
        let finding = Finding::new("SYN-06", place, format!("`{word}` takes one value, not a list"));
        if !row.is_repeatable() {
            return finding.help("Keep the one that holds.");
        }
        let indent = " ".repeat(usize::from(self.tree.entries[index as usize].indentation));
        let gap = Span { start: comma.start, end: groups[at + 1].span.start }.in_file(self.file);
        finding.help(format!("Write `{word}` once for each, on a line of its own.")).choice(
            "Begin a new line",
            gap,
            format!("\n{indent}{word} "),
        )
    }

    /// `disaggregated-by sex age`
    pub(super) fn comma_missing(&self, word: &str, at: usize) -> Finding {
        let groups = &self.grouped.groups;
        let (before, after) = (groups[at - 1].span, groups[at].span);
        let listed = format!("{}, {}", before.text(self.text), after.text(self.text));
        let gap = gap_for_comma(self.text, before, after);
        Finding::new("SYN-06", before.cover(after).in_file(self.file), "Two values stand side by side")
            .help(format!("To list both, put a comma between them: `{word} {listed}`."))
            .fix("Put a comma between them", gap.in_file(self.file), if gap.is_empty() { "," } else { ", " })
    }
}

/// What a comma takes the place of: the blank between two values, or nothing if the second stands on the next line.
pub(crate) fn gap_for_comma(text: &str, before: Span, after: Span) -> Span {
    let gap = Span { start: before.end, end: after.start };
    if gap.text(text).contains('\n') { Span { end: gap.start, ..gap } } else { gap }
}
