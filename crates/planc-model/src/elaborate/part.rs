//! Part of a file, typed by itself: entries that stand beside each other at its top, or in the block of a thing.
//!
//! An entry knows its block and what it stands in, not what stands beside it. Only the block does: whether a field is given
//! twice in it, or is missing. So what a part says of the block around it is handed out beside its findings (`Beside`).

use planc_base::FileId;
use planc_lang::{Keyword, Kind};
use planc_syntax::Tree;

use super::Elaborator;
use super::frame::{Frame, Seen};
use crate::keyword_place::Scope;
use crate::sheet::{NO_ENTRY, Sheet};

/// What the entries of a part stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Around(Scope);

impl Around {
    /// Nothing: they stand at the top of the file.
    pub const FILE: Around = Around(Scope::Kind(Kind::File));
}

/// What the entries of a part are to the block around them.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Beside {
    given: Vec<Given>,
    /// Whether a keyword was not understood.
    has_unknown: bool,
    /// Whether there is something to say that only the whole block can.
    is_contradictory: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Given {
    keyword: Keyword,
    is_repeatable: bool,
    /// As `none` or `withheld`, of all there could be; and as something else.
    absent: bool,
    value: bool,
}

impl Beside {
    /// Whether there is something to say about the entries together, which takes reading them together.
    pub fn is_contradictory(&self) -> bool {
        self.is_contradictory
    }

    /// Adds those of the next part of the same block.
    pub fn add(&mut self, next: &Beside) {
        self.has_unknown |= next.has_unknown;
        self.is_contradictory |= next.is_contradictory;
        for other in &next.given {
            let Some(given) = self.given.iter_mut().find(|given| given.keyword == other.keyword) else {
                self.given.push(*other);
                continue;
            };
            given.absent |= other.absent;
            given.value |= other.value;
            self.is_contradictory |= !given.is_repeatable || given.absent && given.value;
        }
    }
}

/// How a part is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'beside> {
    pub around: Around,
    /// How many lines stand before it.
    pub first_line: u32,
    /// The part is one entry alone, and this what stands in its block.
    pub inside: Option<&'beside Beside>,
}

/// A part that was read.
#[derive(Debug)]
pub struct Part {
    pub sheet: Sheet,
    /// How many of the findings speak of structure; those of a whole file stand before all others.
    pub structure: usize,
    /// Where the findings begin that stand behind all those of the block of the last entry.
    pub closing: usize,
    pub beside: Beside,
    /// What stands in the block of its first entry, if that is a thing.
    pub within: Option<Around>,
    /// Whether a finding names a line.
    pub names_lines: bool,
}

/// The part of which `tree` was made, from `text`.
pub fn elaborate_part(tree: &Tree, text: &str, file: FileId, reading: Reading) -> Part {
    let lines = planc_syntax::line_ends(text);
    let mut elaborator = Elaborator::new(tree, &lines, file);
    elaborator.around = reading.around.0;
    elaborator.first_line = reading.first_line;
    let has_frame = reading.around != Around::FILE;
    if has_frame {
        elaborator.frames.push(Frame::around(reading.around.0));
    }
    let count = tree.entries.len() as u32;
    for index in 0..count {
        elaborator.close_frames(index);
        elaborator.entry(index);
        if index == 0
            && let Some(inside) = reading.inside
        {
            elaborator.take_as_seen(inside);
        }
    }
    let closing = elaborator.sheet.findings.len();
    elaborator.close_frames(u32::MAX - 1);
    let frame = if has_frame { elaborator.frames.pop() } else { None };
    let beside = frame.map_or_else(Beside::default, |frame| elaborator.beside(&frame));
    let within = elaborator.scopes.first().filter(|scope| matches!(scope, Scope::Kind(_))).map(|scope| Around(*scope));
    let names_lines = elaborator.line_index.get().is_some();
    Part { structure: tree.findings.len(), closing, beside, within, names_lines, sheet: elaborator.sheet }
}

impl Frame {
    /// That of the block around a part.
    fn around(scope: Scope) -> Frame {
        Frame {
            entry: NO_ENTRY,
            next: u32::MAX,
            scope,
            seen: Vec::new(),
            has_unknown: false,
            has_misplaced: false,
            is_contradictory: false,
        }
    }
}

impl Elaborator<'_> {
    /// Takes what stands in the block of the first entry, which is not read with it, as seen.
    fn take_as_seen(&mut self, inside: &Beside) {
        let Some(frame) = self.frames.last_mut() else { return };
        frame.has_unknown |= inside.has_unknown;
        frame.seen.extend(inside.given.iter().map(|given| Seen::elsewhere(given.keyword)));
    }

    fn beside(&self, frame: &Frame) -> Beside {
        let given = |seen: &Seen| {
            let row = self.sheet.entries[seen.first as usize].row();
            Given {
                keyword: seen.keyword,
                is_repeatable: self.language.row(row).is_repeatable(),
                absent: seen.absent.is_some(),
                value: seen.value.is_some(),
            }
        };
        Beside {
            given: frame.seen.iter().map(given).collect(),
            has_unknown: frame.has_unknown,
            is_contradictory: frame.is_contradictory,
        }
    }

    /// Whether the entry `owner`, in whose block something is to be said, is part of what is read. If it is not, that is noted.
    pub(super) fn is_within_part(&mut self, owner: u32) -> bool {
        if owner == NO_ENTRY
            && let Some(frame) = self.frames.last_mut()
        {
            frame.is_contradictory = true;
            return false;
        }
        true
    }
}
