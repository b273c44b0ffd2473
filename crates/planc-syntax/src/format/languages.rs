//! The languages of a document.

use super::Formatter;
use super::order::Known;
use crate::item::ItemKind;
use crate::tree::{Entry, EntryId};

impl Formatter<'_> {
    /// The languages that the document `id` lists in its own block, or else those of the package.
    pub(super) fn take_languages(&mut self, id: EntryId, known: Option<Known>) {
        self.languages.clear();
        self.languages.extend_from_slice(self.order.languages());
        let Some(known) = known else { return };
        let entry = self.tree.entries[id as usize];
        let mut child = id + 1;
        while child < entry.next {
            let Entry { head, next, .. } = self.tree.entries[child as usize];
            if self.order.enter(known.scope_of_block, self.keyword_of(head)).is_some_and(|known| known.lists_languages)
            {
                self.head.read(self.text, &[head]);
                let words = self.head.parts.iter().skip(1).filter(|part| part.kind == ItemKind::Word);
                self.languages = words.map(|part| part.span.text(self.text).to_string()).collect();
            }
            child = next;
        }
    }
}
