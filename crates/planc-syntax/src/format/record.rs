//! What was written in which order, so that it can be compared with what is read again.

use planc_base::Span;

use crate::tree::EntryId;

/// An entry of the output.
#[derive(Clone, Copy, Debug)]
pub enum Written {
    /// An entry of the input, as a whole.
    Whole(EntryId),
    /// An entry of the input with parts of its line moved away, or moved to it; by its place in `Record::changed`.
    Changed(u32),
}

/// An entry whose line was made of other stretches than its own.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The entry it was made of, or whose block it was moved to.
    pub entry: EntryId,
    /// Whether it was moved to the block of `entry`.
    pub is_moved: bool,
    /// The keyword that was put before it.
    pub keyword: Option<&'static str>,
    pub spans: Vec<Span>,
    /// The entry of its block that was moved to its line.
    pub folded: Option<EntryId>,
}

/// All entries and comments of the output, in order.
#[derive(Debug, Default)]
pub struct Record {
    pub entries: Vec<Written>,
    pub changed: Vec<Changed>,
    /// Each comment of the input, with how many entries were begun before it.
    pub comments: Vec<(u32, u32)>,
}

impl Record {
    pub fn with_capacity(entries: usize, comments: usize) -> Record {
        Record { entries: Vec::with_capacity(entries), changed: Vec::new(), comments: Vec::with_capacity(comments) }
    }

    pub fn entry(&mut self, entry: EntryId) {
        self.entries.push(Written::Whole(entry));
    }

    pub fn comment(&mut self, comment: u32) {
        self.comments.push((comment, self.entries.len() as u32));
    }

    /// Replaces the last entry, whose line was changed.
    pub fn change(&mut self, changed: Changed) {
        self.entries.pop();
        self.entries.push(Written::Changed(self.changed.len() as u32));
        self.changed.push(changed);
    }
}
