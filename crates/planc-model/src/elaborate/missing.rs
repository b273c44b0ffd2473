//! Lines that end too early (TYP-07).

use planc_base::{Finding, Fix};
use planc_lang::RowId;
use planc_lang::pattern::Class;

use super::{Elaborator, capitalised};
use crate::expectation::{self, Expected};
use crate::group::GroupValue;

impl Elaborator<'_> {
    pub(super) fn missing(&self, index: u32, row: RowId) -> Finding {
        let table_row = self.language.row(row);
        let groups = &self.grouped.groups;
        if let Some(last) = groups.last()
            && last.value == GroupValue::Comma
        {
            return self.comma_at_the_end(last.span);
        }
        let expected = expectation::expected_at(&table_row.pattern, groups, groups.len());
        let word = table_row.keyword.text();
        let head = self.sheet.entries[index as usize].head();
        let place = head.in_file(self.file);
        let wants_title = expected.iter().any(|expected| match expected {
            Expected::Slot(id) => table_row.pattern.slots[usize::from(*id)].class == Class::Title,
            _ => false,
        });
        if wants_title && table_row.kind().is_some() {
            let what = match groups.first() {
                Some(group) => format!("{} `{}`", capitalised(word), group.span.text(self.text)),
                None => format!("This {word}"),
            };
            return Finding::new("TYP-07", place, format!("{what} has no title"))
                .help(format!("Write it in quotes: `{} \"…\"`, or `?` while it is open.", head.text(self.text)))
                .with_fix(Fix {
                    is_certain: false,
                    ..Fix::insert("Add an open title", self.file, head.end as usize, " ?")
                });
        }
        let wanted = expectation::in_words(&table_row.pattern, &expected);
        match groups.last() {
            None => Finding::new("TYP-07", place, format!("`{word}` says nothing yet"))
                .help(format!("Write behind it {wanted}, or `?` while it is open.")),
            Some(last) => {
                let last = expectation::shorten(last.span.text(self.text));
                Finding::new(
                    "TYP-07",
                    place,
                    format!("This `{word}` ends too early: something is missing after `{last}`"),
                )
                .help(format!("Write behind it {wanted}."))
            }
        }
    }
}
