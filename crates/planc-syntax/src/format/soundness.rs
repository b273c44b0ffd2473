//! Whether the output, read again, says what the input said.

use planc_base::{FileId, Span};

use super::meaning::{Atom, atoms};
use super::record::{Changed, Record, Written};
use super::{blank_lines, comment};
use crate::tree::{Entry, EntryId, NOTHING, Tree, parse};

/// Whether `out` has the entries of `tree`, each with the same items in the same block, and its comments, as `record` says
/// they were written.
pub fn says_the_same(text: &str, tree: &Tree, out: &str, record: &Record) -> bool {
    let again = parse(out, FileId(0));
    let check = Check { text, tree, out, again: &again, record };
    again.is_balanced && check.is_complete() && check.entries_agree() && check.comments_agree()
}

struct Check<'a> {
    text: &'a str,
    tree: &'a Tree,
    out: &'a str,
    again: &'a Tree,
    record: &'a Record,
}

impl Check<'_> {
    /// Whether every entry and every comment was written once.
    fn is_complete(&self) -> bool {
        let mut entries = vec![0_u8; self.tree.entries.len()];
        for written in &self.record.entries {
            let (entry, folded) = match self.changed(*written) {
                Err(entry) => (Some(entry), None),
                Ok(changed) => ((!changed.is_moved).then_some(changed.entry), changed.folded),
            };
            for entry in [entry, folded].into_iter().flatten() {
                entries[entry as usize] = entries[entry as usize].saturating_add(1);
            }
        }
        let mut comments = vec![0_u8; self.tree.comments.len()];
        for (comment, _) in &self.record.comments {
            comments[*comment as usize] = comments[*comment as usize].saturating_add(1);
        }
        entries.iter().chain(&comments).all(|times| *times == 1)
    }

    fn changed(&self, written: Written) -> Result<&Changed, EntryId> {
        match written {
            Written::Whole(entry) => Err(entry),
            Written::Changed(index) => Ok(&self.record.changed[index as usize]),
        }
    }

    fn entries_agree(&self) -> bool {
        self.again.entries.len() == self.record.entries.len()
            && self
                .again
                .entries
                .iter()
                .zip(&self.record.entries)
                .all(|(entry, written)| self.entry_agrees(entry, *written))
    }

    fn entry_agrees(&self, entry: &Entry, written: Written) -> bool {
        let (parent, says_the_same) = match self.changed(written) {
            Err(id) => {
                let before = &self.tree.entries[id as usize];
                (before.parent, self.same_line(before.head, entry.head))
            }
            Ok(changed) => {
                let parent =
                    if changed.is_moved { changed.entry } else { self.tree.entries[changed.entry as usize].parent };
                (parent, self.same_spans(changed, entry.head))
            }
        };
        says_the_same && self.written_as(entry.parent) == Some(parent)
    }

    /// The entry of the input that the entry `id` of the output was made of.
    fn written_as(&self, id: EntryId) -> Option<EntryId> {
        if id == NOTHING {
            return Some(NOTHING);
        }
        match self.changed(self.record.entries[id as usize]) {
            Err(entry) => Some(entry),
            Ok(changed) => (!changed.is_moved).then_some(changed.entry),
        }
    }

    fn same_line(&self, before: Span, after: Span) -> bool {
        let (was, is) = (before.text(self.text), after.text(self.out));
        if was == is && blank_lines::is_one_line(was) {
            return true;
        }
        atoms(self.text, &[before]) == atoms(self.out, &[after])
    }

    fn same_spans(&self, changed: &Changed, after: Span) -> bool {
        let mut before = atoms(self.text, &changed.spans);
        if let Some(keyword) = changed.keyword {
            before.insert(0, Atom::Word(keyword.to_string()));
        }
        before == atoms(self.out, &[after])
    }

    fn comments_agree(&self) -> bool {
        let mut begun = 0;
        let mut expected = String::new();
        self.again.comments.len() == self.record.comments.len()
            && self.again.comments.iter().zip(&self.record.comments).all(|(after, (before, entries))| {
                while self.again.entries.get(begun).is_some_and(|entry| entry.head.start < after.start) {
                    begun += 1;
                }
                expected.clear();
                comment::write(&mut expected, self.tree.comments[*before as usize].text(self.text));
                expected == after.text(self.out) && begun == *entries as usize
            })
    }
}
