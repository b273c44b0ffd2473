//! Where a text is cut: before entries, each of which begins a line with a letter.
//!
//! Such a line is in no long text, goes on with no list, and ends whatever the lines above have left open, if nothing above it in
//! the same block is indented less. So nothing before it says how it is read, except for the braces: these have to balance on
//! both sides, or, where those of the file do not, what is looked at is indentation, which begins anew there.

use super::{Part, Role, Segment, Segments};
use planc_base::FileId;
use planc_syntax::{EntryId, NOTHING, TokenKind, Tree, line_ends, parse_part, scan};

/// How much longer than a segment a block is, at least, that is cut.
const BLOCK: usize = 3;

impl Segments {
    /// Cuts what was edited anew, wherever its edges are no places to cut at any more.
    pub(super) fn cut(&mut self, text: &str) {
        if self.segments.iter().any(|segment| segment.role == Role::File) {
            self.segments = cut(text, 0, self.least);
            return;
        }
        let (mut index, mut start) = (0, 0);
        // Indentation of what stands in the blocks that are open.
        let mut around: Vec<u16> = Vec::new();
        while index < self.segments.len() {
            let indentation = around.last().copied().unwrap_or(0);
            let segment = &self.segments[index];
            let end = start + segment.length;
            if segment.is_edited {
                let piece = &text[start..end];
                let is_sound = match segment.role {
                    Role::Entries => true,
                    Role::Opening(_) => is_opening(piece, indentation),
                    Role::Closing => {
                        let ends = index + 1 == self.segments.len() || piece.ends_with('\n');
                        ends && is_closing(piece, around.iter().rev().nth(1).copied().unwrap_or(0))
                    }
                    Role::File => false,
                };
                if !is_sound {
                    // The whole block is cut anew, as part of what it stands in.
                    let opening = if segment.role == Role::Closing { self.opening_of(index) } else { Some(index) };
                    let Some((opening, closing)) = opening.and_then(|at| Some((at, self.closing_of(at)?))) else {
                        self.segments = cut(text, 0, self.least);
                        return;
                    };
                    if index == closing {
                        around.pop();
                    }
                    start -= self.segments[opening..index].iter().map(|segment| segment.length).sum::<usize>();
                    index = opening;
                    self.join(opening, closing);
                    continue;
                }
                if self.segments[index].role == Role::Entries {
                    let is_last = index + 1 == self.segments.len();
                    let ends = is_last || piece.ends_with('\n') || piece.is_empty();
                    let is_first = index == 0 || matches!(self.segments[index - 1].role, Role::Opening(_));
                    let begins = piece.is_empty() || begins_well(piece, indentation, index == 0, is_first);
                    if !ends || !begins {
                        let is_beside =
                            |at: usize| self.segments.get(at).is_some_and(|other| other.role == Role::Entries);
                        let (first, last) = match (begins, ends) {
                            (false, _) if index > 0 && is_beside(index - 1) => (index - 1, index),
                            (_, false) if is_beside(index + 1) => (index, index + 1),
                            // Beside the first or last line of a block: that block is joined as well.
                            (false, _) if index > 0 => self.with_block(index, index - 1),
                            _ => self.with_block(index, index + 1),
                        };
                        // From the beginning again, which is cheap, and seldom.
                        self.join(first, last);
                        (index, start) = (0, 0);
                        around.clear();
                        continue;
                    }
                    if piece.is_empty() && self.segments.len() > 1 {
                        self.segments.remove(index);
                        continue;
                    }
                    if piece.len() > 2 * self.least {
                        let cut = cut(piece, indentation, self.least);
                        let count = cut.len();
                        self.segments.splice(index..=index, cut);
                        (index, start) = (index + count, end);
                        continue;
                    }
                }
                self.segments[index].is_edited = false;
            }
            match self.segments[index].role {
                Role::Opening(inside) => around.push(inside),
                Role::Closing => {
                    around.pop();
                }
                Role::Entries | Role::File => {}
            }
            (index, start) = (index + 1, end);
        }
    }

    fn opening_of(&self, closing: usize) -> Option<usize> {
        let mut depth = 0;
        for index in (0..=closing).rev() {
            match self.segments[index].role {
                Role::Closing => depth += 1,
                Role::Opening(_) => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(index);
                    }
                }
                Role::Entries | Role::File => {}
            }
        }
        None
    }

    /// The segments from `index` to the block whose edge is at `edge`.
    fn with_block(&self, index: usize, edge: usize) -> (usize, usize) {
        match self.segments[edge].role {
            Role::Opening(_) => (edge.min(index), self.closing_of(edge).unwrap_or(self.segments.len() - 1)),
            _ => (self.opening_of(edge).unwrap_or(0), edge.max(index)),
        }
    }
}

/// Whether a line of `text` begins at its start, is indented by exactly `indentation` spaces, and begins with a letter.
fn begins_entry(text: &str, indentation: u16) -> bool {
    let (blanks, rest) = text.as_bytes().split_at(usize::from(indentation).min(text.len()));
    blanks.iter().all(|blank| *blank == b' ')
        && blanks.len() == usize::from(indentation)
        && rest.first().is_some_and(u8::is_ascii_alphabetic)
}

/// Whether `text` can be a segment of entries by what it begins with. A file may begin with anything, and a block with comments.
fn begins_well(text: &str, indentation: u16, begins_file: bool, is_first: bool) -> bool {
    if begins_file {
        return true;
    }
    let mut rest = text;
    while is_first && let Some((line, next)) = rest.split_once('\n') {
        if !is_nothing(line) {
            break;
        }
        rest = next;
    }
    (is_first && is_nothing(rest) && !rest.contains('\n')) || begins_entry(rest, indentation)
}

/// Whether a line is empty or a comment.
fn is_nothing(line: &str) -> bool {
    let line = line.trim_matches([' ', '\t', '\r']);
    (line.is_empty() || line.starts_with('#')) && !line.contains('\r')
}

/// Whether `text` is the first line of a block, and no more.
fn is_opening(text: &str, indentation: u16) -> bool {
    if !begins_entry(text, indentation)
        || text.find('\n') != Some(text.len() - 1)
        || text[..text.len() - 1].trim_end_matches('\r').contains('\r')
    {
        return false;
    }
    let tokens = scan(text);
    tokens.split_last().is_some_and(|(last, before)| {
        last.kind == TokenKind::Open
            && !before.is_empty()
            && before.iter().all(|token| token.kind == TokenKind::Stretch)
            && text[last.end as usize..].bytes().all(|byte| matches!(byte, b' ' | b'\r' | b'\n'))
    })
}

/// Whether `text` is the last line of a block that begins at `indentation`, and comments.
fn is_closing(text: &str, indentation: u16) -> bool {
    let (blanks, rest) = text.as_bytes().split_at(usize::from(indentation).min(text.len()));
    if blanks.iter().any(|blank| *blank != b' ') || rest.first() != Some(&b'}') {
        return false;
    }
    let mut lines = text[blanks.len() + 1..].split('\n');
    let is_alone = lines.next().is_some_and(|line| line.trim_matches(' ').trim_end_matches('\r').is_empty());
    is_alone && lines.all(is_nothing)
}

/// The segments of `text`, entries that stand beside each other, indented by `indentation`; each of `least` bytes, if there are
/// that many entries.
fn cut(text: &str, indentation: u16, least: usize) -> Vec<Segment> {
    let lines = line_ends(text);
    let tokens = scan(&lines);
    let mut depths = tokens.iter().scan(0_i64, |depth, token| {
        *depth += match token.kind {
            TokenKind::Open => 1,
            TokenKind::Close => -1,
            _ => 0,
        };
        Some(*depth)
    });
    let is_balanced = depths.try_fold(0, |_, depth| (depth >= 0).then_some(depth)) == Some(0);
    let part = Part { indentation, mends: !is_balanced, ..Part::WHOLE };
    let (tree, _) = parse_part(text, FileId(0), &tokens, part);
    let mut cutter = Cutter { text, tree: &tree, cuts_blocks: is_balanced, least, segments: Vec::new() };
    let roots: Vec<EntryId> = tree.roots().collect();
    cutter.siblings(0, text.len(), &roots, indentation);
    if cutter.segments.is_empty() {
        cutter.segments.push(Segment::new(Role::Entries, text.len()));
    }
    cutter.segments
}

struct Cutter<'text> {
    text: &'text str,
    tree: &'text Tree,
    cuts_blocks: bool,
    least: usize,
    segments: Vec<Segment>,
}

/// A block that can be cut.
struct Block {
    /// Where its second line begins, and where its last.
    inside: usize,
    last_line: usize,
    indentation: u16,
    children: Vec<EntryId>,
}

impl Cutter<'_> {
    /// Cuts what stands from `from` to `to`: the entries `siblings`, and comments.
    fn siblings(&mut self, from: usize, to: usize, siblings: &[EntryId], indentation: u16) {
        let mut start = from;
        for (place, id) in siblings.iter().enumerate() {
            let Some(at) = self.place_to_cut(*id, indentation) else { continue };
            if at < start {
                continue;
            }
            if at - start >= self.least {
                self.segments.push(Segment::new(Role::Entries, at - start));
                start = at;
            }
            let end = match siblings.get(place + 1) {
                Some(next) => self.place_to_cut(*next, indentation),
                None => Some(to),
            };
            let Some(end) = end.filter(|end| self.cuts_blocks && end - at > BLOCK * self.least) else { continue };
            let Some(block) = self.block(*id, at, end, indentation) else { continue };
            if at > start {
                self.segments.push(Segment::new(Role::Entries, at - start));
            }
            self.segments.push(Segment::new(Role::Opening(block.indentation), block.inside - at));
            self.siblings(block.inside, block.last_line, &block.children, block.indentation);
            self.segments.push(Segment::new(Role::Closing, end - block.last_line));
            start = end;
        }
        if to > start {
            self.segments.push(Segment::new(Role::Entries, to - start));
        }
    }

    /// Where the line of an entry begins, if that is a place to cut at.
    fn place_to_cut(&self, id: EntryId, indentation: u16) -> Option<usize> {
        let entry = &self.tree.entries[id as usize];
        let at = (entry.head.start as usize).checked_sub(usize::from(indentation))?;
        let begins_line = at == 0 || self.text.as_bytes()[at - 1] == b'\n';
        (entry.begins_line
            && entry.indentation == indentation
            && begins_line
            && self.text.is_char_boundary(at)
            && begins_entry(&self.text[at..], indentation))
        .then_some(at)
    }

    /// The block of an entry whose line begins at `at`, if it can be cut; behind it there are comments up to `end`.
    fn block(&self, id: EntryId, at: usize, end: usize, indentation: u16) -> Option<Block> {
        let entry = &self.tree.entries[id as usize];
        if entry.open == NOTHING || entry.close == NOTHING {
            return None;
        }
        let inside = entry.open as usize + 1 + self.text[entry.open as usize + 1..].find('\n')? + 1;
        let last_line = (entry.close as usize).checked_sub(usize::from(indentation))?;
        if inside > last_line || !self.text.is_char_boundary(last_line) || !self.text[..last_line].ends_with('\n') {
            return None;
        }
        let children: Vec<EntryId> = self.tree.children(id).collect();
        let inner = self.tree.entries[*children.first()? as usize].indentation;
        let is_sound = inner > indentation
            && is_opening(&self.text[at..inside], indentation)
            && is_closing(&self.text[last_line..end], indentation)
            && begins_well(&self.text[inside..last_line], inner, false, true);
        is_sound.then_some(Block { inside, last_line, indentation: inner, children })
    }
}
