//! Lines that have something else where a name is wanted: what they mean is known once all names are.

use planc_base::Span;
use planc_lang::RowId;
use planc_lang::pattern::{Class, GroupClass, Groups, Pattern};

use super::Elaborator;
use crate::deferred::{Deferred, DeferredForm};
use crate::expectation::{self, Expected};
use crate::group::{Group, GroupValue};
use crate::machine::Outcome;
use crate::value::PartClass;

impl Elaborator<'_> {
    pub(super) fn instead_of_name(&self, index: u32, row: RowId, outcome: Outcome) -> Option<Deferred> {
        let pattern = &self.language.row(row).pattern;
        match outcome {
            Outcome::Complete => None,
            Outcome::Stopped(at) => self.number_or_title(index, row, pattern, *self.grouped.groups.get(at)?, at),
            Outcome::LeftOver(at) => self.side_by_side(index, row, pattern, at),
        }
    }

    /// `requires 2.1.3`, `serves "Awareness"`
    fn number_or_title(
        &self,
        index: u32,
        row: RowId,
        pattern: &'static Pattern,
        group: Group,
        at: usize,
    ) -> Option<Deferred> {
        let expected = expectation::expected_at(pattern, &self.grouped.groups, at);
        let slot = expected.iter().find_map(|expected| match expected {
            Expected::Slot(id) if pattern.slots[usize::from(*id)].class == Class::Reference => Some(*id),
            _ => None,
        })?;
        let form = match group.value {
            GroupValue::Text(_) => DeferredForm::Text,
            GroupValue::Amount(..) | GroupValue::Unknown if !group.bit.meets(Groups::of(GroupClass::Date)) => {
                DeferredForm::Number
            }
            _ => return None,
        };
        let text = group.span.text(self.text).to_string();
        let kinds = pattern.slots[usize::from(slot)].kinds;
        Some(Deferred {
            place: group.span.in_file(self.file),
            entry: index,
            row,
            slot,
            kinds,
            text,
            form,
            takes_text: false,
        })
    }

    /// Words side by side, the first of which was taken as a name.
    fn side_by_side(&self, index: u32, row: RowId, pattern: &'static Pattern, at: usize) -> Option<Deferred> {
        let groups = &self.grouped.groups;
        let before = self.sheet.parts_of(index).last()?;
        let is_word = |group: &Group| matches!(group.value, GroupValue::Word | GroupValue::Connective(_));
        if before.class != PartClass::Reference || at == 0 || !is_word(&groups[at]) {
            return None;
        }
        // A keyword there means that a line end is missing.
        if self
            .language
            .keyword(groups[at].span.text(self.text))
            .is_some_and(|keyword| self.stands_beside(index, keyword))
        {
            return None;
        }
        let first = self.sheet.span_of_part(index, before);
        let words: Vec<Span> = std::iter::once(first)
            .chain(groups[at..].iter().take_while(|group| is_word(group)).map(|group| group.span))
            .collect();
        let span = first.cover(*words.last()?);
        let slot = &pattern.slots[usize::from(before.slot)];
        let takes_text =
            pattern.slots.iter().any(|slot| slot.class == Class::Text && slot.connective.is_none() && !slot.in_history);
        Some(Deferred {
            place: span.in_file(self.file),
            entry: index,
            row,
            slot: before.slot,
            kinds: slot.kinds,
            text: span.text(self.text).to_string(),
            form: DeferredForm::Words(words),
            takes_text,
        })
    }
}
