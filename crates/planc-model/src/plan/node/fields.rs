//! The fields of a thing with one keyword: what rules ask for most.

use planc_base::FileId;
use planc_lang::{Keyword, Language};

use super::Node;
use crate::plan::{Field, Plan};

/// The fields in the block of a thing with one keyword, in the order of the text.
#[derive(Clone)]
pub struct Fields<'plan> {
    plan: &'plan Plan<'plan>,
    file: FileId,
    keyword: Keyword,
    /// The entries that are still to be looked at; none if the next one is the end.
    next: u32,
    end: u32,
}

impl<'plan> Fields<'plan> {
    #[inline]
    pub(super) fn of(node: Node<'plan>, keyword: Keyword) -> Fields<'plan> {
        let (plan, thing) = (node.plan, node.thing());
        let mut fields = Fields { plan, file: thing.file, keyword, next: 0, end: 0 };
        // Most of what is asked for is not there, and needs no look at the block.
        if plan.inventory.may_have(node.id, thing.kind, keyword) {
            fields.next = thing.entry + 1;
            fields.end = node.sheet().next_of(thing.entry);
        }
        fields
    }

    /// From here on nobody walks who only asks for what is not there.
    #[inline(never)]
    fn walk(&mut self) -> Option<Field<'plan>> {
        let (sheet, language) = (&self.plan.sheets[self.file.0 as usize], Language::get());
        while self.next < self.end {
            let entry = self.next;
            self.next = sheet.next_of(entry);
            if language.keyword_of_field(sheet.entries[entry as usize].row()) == Some(self.keyword) {
                return Some(Field { plan: self.plan, file: self.file, entry });
            }
        }
        None
    }
}

impl<'plan> Iterator for Fields<'plan> {
    type Item = Field<'plan>;

    #[inline]
    fn next(&mut self) -> Option<Field<'plan>> {
        if self.next < self.end { self.walk() } else { None }
    }
}
