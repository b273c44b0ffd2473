//! What may stand next on a line that is being typed: the source of completion and signature help.
//!
//! The same machine that checks a line says what could follow it, so whatever is offered is accepted.

use planc_base::{FileId, Span};
use planc_lang::pattern::{GroupClass, Groups, SlotId};
use planc_lang::{Language, RowId};
use planc_syntax::Items;

use crate::expectation::{Expected, expected_at};
use crate::group::{Grouped, Source};

pub use crate::expectation::{Expected as Next, in_words};

/// What may follow `line`, which begins with the keyword of `row` and holds whole values only.
pub fn next_on(line: &str, row: RowId) -> Vec<Next> {
    let (pattern, grouped) = read(line, row);
    expected_at(pattern, &grouped.groups, grouped.groups.len())
}

/// The slots that could take the last value of `line` if something were added to it: a number that ends the line may get a unit.
/// Empty if it ends in something else than a number.
pub fn slots_of_last_number(line: &str, row: RowId) -> Vec<SlotId> {
    let (pattern, grouped) = read(line, row);
    let Some((last, before)) = grouped.groups.split_last() else { return Vec::new() };
    let is_number = last.bit.meets(Groups::of(GroupClass::Number));
    if !is_number || last.span.end as usize != line.trim_end().len() {
        return Vec::new();
    }
    let expected = expected_at(pattern, &grouped.groups, before.len());
    expected.into_iter().filter_map(|one| if let Expected::Slot(slot) = one { Some(slot) } else { None }).collect()
}

fn read(line: &str, row: RowId) -> (&'static planc_lang::pattern::Pattern, Grouped) {
    let language = Language::get();
    let source = Source { text: line, file: FileId(0), language, takes_three_decimals: true };
    let mut grouped = Grouped::default();
    grouped.cut(Items::new(line, Span::new(0, line.len())));
    grouped.group_values(&source);
    (&language.row(row).pattern, grouped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_lang::pattern::Class;
    use planc_lang::{Keyword, Kind};

    fn row(kind: Kind, keyword: Keyword) -> RowId {
        Language::get().in_kind(kind, keyword).expect("the keyword stands there")
    }

    fn classes(row: RowId, slots: &[SlotId]) -> Vec<Class> {
        slots.iter().map(|slot| Language::get().row(row).pattern.slots[usize::from(*slot)].class).collect()
    }

    fn next_classes(line: &str, row: RowId) -> Vec<Class> {
        let slots = next_on(line, row);
        let slots: Vec<SlotId> =
            slots.into_iter().filter_map(|next| if let Next::Slot(slot) = next { Some(slot) } else { None }).collect();
        classes(row, &slots)
    }

    #[test]
    fn a_keyword_alone_is_followed_by_its_values() {
        let responsible = row(Kind::Activity, Keyword::Responsible);
        assert!(next_classes("responsible ", responsible).contains(&Class::Reference));
        assert!(next_classes("responsible moi, ", responsible).contains(&Class::Reference), "the next of a list");
        assert!(next_on("responsible moi ", responsible).contains(&Next::Comma));
    }

    #[test]
    fn a_number_may_get_a_unit() {
        let cost = row(Kind::Activity, Keyword::Cost);
        assert!(classes(cost, &slots_of_last_number("cost 4_000 ", cost)).contains(&Class::Money));
        assert!(slots_of_last_number("cost 4_000 EUR ", cost).is_empty());
    }
}
