//! What an edit does to segments: those that it touches become one, to be cut and read again; the others stay as they are.

use super::{Role, Segment, Segments};

/// A stretch of a text that was replaced, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    pub start: usize,
    /// Where what was replaced ended, and where what stands there now ends.
    pub old_end: usize,
    pub new_end: usize,
}

impl Change {
    /// The one that makes `new` of `old`, as short as it can be.
    pub fn between(old: &str, new: &str) -> Change {
        let (old, new) = (old.as_bytes(), new.as_bytes());
        let start = same_at_start(old, new);
        let rest = same_at_end(&old[start..], &new[start..]);
        Change { start, old_end: old.len() - rest, new_end: new.len() - rest }
    }

    /// Where a stretch of the old text stands in the new one; `None` if the change touched it.
    pub fn apply(self, span: planc_base::Span) -> Option<planc_base::Span> {
        if span.end as usize <= self.start {
            return Some(span);
        }
        let moved = |offset: u32| (i64::from(offset) + self.new_end as i64 - self.old_end as i64) as u32;
        (span.start as usize >= self.old_end)
            .then(|| planc_base::Span { start: moved(span.start), end: moved(span.end) })
    }
}

/// Compared at a time: slices of this size are compared many bytes at once.
const CHUNK: usize = 4096;

fn same_at_start(old: &[u8], new: &[u8]) -> usize {
    let whole = old.chunks(CHUNK).zip(new.chunks(CHUNK)).take_while(|(one, other)| one == other);
    let same: usize = whole.map(|(one, _)| one.len()).sum();
    same + old[same..].iter().zip(&new[same..]).take_while(|(one, other)| one == other).count()
}

fn same_at_end(old: &[u8], new: &[u8]) -> usize {
    let whole = old.rchunks(CHUNK).zip(new.rchunks(CHUNK)).take_while(|(one, other)| one == other);
    let same: usize = whole.map(|(one, _)| one.len()).sum();
    let (old, new) = (&old[..old.len() - same], &new[..new.len() - same]);
    same + old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count()
}

impl Segments {
    /// Takes note of a change. Nothing is read before `read`, so that many cost no more than one.
    pub fn change(&mut self, change: Change) {
        self.is_read = false;
        let (mut first, start) = self.holding(change.start);
        // What is put in at the beginning of a block's first or last line stands before it.
        let is_edge = matches!(self.segments[first].role, Role::Opening(_) | Role::Closing);
        if is_edge
            && change.start == start
            && change.old_end == start
            && first > 0
            && self.segments[first - 1].role == Role::Entries
        {
            first -= 1;
        }
        let mut last = first;
        let mut end = self.segments[..=first].iter().map(|segment| segment.length).sum::<usize>();
        while end < change.old_end && last + 1 < self.segments.len() {
            last += 1;
            end += self.segments[last].length;
        }
        let by = change.new_end as i64 - change.old_end as i64;
        if first < last {
            (first, last) = self.whole_blocks(first, last);
            self.join(first, last);
        }
        let segment = &mut self.segments[first];
        let length = (segment.length as i64 + by) as usize;
        *segment = Segment { is_edited: true, ..Segment::new(segment.role, length) };
    }

    /// The segment that `offset` stands in, and where that begins.
    fn holding(&self, offset: usize) -> (usize, usize) {
        let mut start = 0;
        for (index, segment) in self.segments.iter().enumerate() {
            if offset < start + segment.length || index + 1 == self.segments.len() {
                return (index, start);
            }
            start += segment.length;
        }
        (0, 0)
    }

    /// `first` to `last`, and what is missing of the blocks of which they are a part.
    fn whole_blocks(&self, mut first: usize, mut last: usize) -> (usize, usize) {
        let (mut depth, mut least) = (0_i32, 0_i32);
        for segment in &self.segments[first..=last] {
            match segment.role {
                Role::Opening(_) => depth += 1,
                Role::Closing => depth -= 1,
                Role::Entries | Role::File => {}
            }
            least = least.min(depth);
        }
        let mut to_open = -least;
        while to_open > 0 && first > 0 {
            first -= 1;
            match self.segments[first].role {
                Role::Opening(_) => to_open -= 1,
                Role::Closing => to_open += 1,
                Role::Entries | Role::File => {}
            }
        }
        let mut to_close = depth - least;
        while to_close > 0 && last + 1 < self.segments.len() {
            last += 1;
            match self.segments[last].role {
                Role::Opening(_) => to_close += 1,
                Role::Closing => to_close -= 1,
                Role::Entries | Role::File => {}
            }
        }
        (first, last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_base::Span;

    #[test]
    fn what_the_edit_did_not_touch_moves_with_the_text() {
        let change = Change::between("abc def ghi", "abc XdYf ghi");
        assert_eq!(change.apply(Span::new(0, 3)), Some(Span::new(0, 3)));
        assert_eq!(change.apply(Span::new(8, 11)), Some(Span::new(9, 12)));
        assert_eq!(change.apply(Span::new(4, 7)), None);
        let same = Change::between("abab", "ababab");
        assert_eq!(same.apply(Span::new(0, 4)), Some(Span::new(0, 4)));
        let long = "0123456789".repeat(3000);
        let edited = format!("{}x{}", &long[..12_345], &long[12_346..]);
        assert_eq!(Change::between(&long, &edited), Change { start: 12_345, old_end: 12_346, new_end: 12_346 });
    }
}
