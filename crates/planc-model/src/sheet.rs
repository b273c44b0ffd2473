//! One file, typed: what elaboration makes of its tree.

mod entry;
mod reference;

use planc_base::{Finding, Span, Symbol};
use planc_lang::Connective;

use crate::deferred::Deferred;
use crate::names::LocalNames;
use crate::value::{
    Amount, DateRange, Factor, InLine, PackedAmount, PackedProduct, Part, PartClass, Product, Range, SmallAmount,
};
pub use entry::{Entry, Flags, NO_ROW};
use entry::{LONGEST_HEAD, TOO_MANY};
pub use reference::Reference;

pub const NO_ENTRY: u32 = u32::MAX;

/// Everything one file says, by number. Entries are in pre-order, one for each entry of the tree.
///
/// A plan of a hundred thousand activities has a million entries and one and a half million parts, so these are kept small:
/// what is counted is counted from the last of the `stretches`, and what is too large for that is in `oversize`.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub entries: Vec<Entry>,
    stretches: Vec<Stretch>,
    /// Offsets past the blocks of the entries that have one, in order.
    block_ends: Vec<u32>,
    pub(crate) parts: Vec<Part>,
    pub(crate) amounts: Vec<SmallAmount>,
    pub ranges: Vec<Range>,
    pub date_ranges: Vec<DateRange>,
    pub(crate) products: Vec<PackedProduct>,
    pub(crate) factors: Vec<Factor>,
    /// The path of each reference, by number: a symbol of the sheet; of the plan once it is linked.
    pub(crate) references: Vec<Symbol>,
    /// Texts of the symbols in parts and amounts. Emptied by linking, which replaces them by the plan's.
    pub(crate) names: LocalNames,
    pub findings: Vec<Finding>,
    /// What can only be said once all files are known.
    pub(crate) deferred: Vec<Deferred>,
    oversize: Oversize,
}

/// How many entries make a stretch.
const STRETCH: u32 = 64;

/// What stands before a stretch of entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Stretch {
    parts: u32,
    blocks: u32,
    references: u32,
}

/// What is too large for the place that it usually has; empty for nearly all files.
#[derive(Clone, Debug, Default)]
struct Oversize {
    /// By entry, in order: the first entry after its block, its first part, and where its head ends.
    next: Vec<(u32, u32)>,
    parts: Vec<(u32, u32)>,
    heads: Vec<(u32, u32)>,
    /// Of parts that are far from the beginning of their line, or very long.
    spans: Vec<Span>,
    amounts: Vec<PackedAmount>,
}

/// What is kept of the entry `index`, if anything is.
fn of_entry(list: &[(u32, u32)], index: u32) -> Option<u32> {
    list.binary_search_by_key(&index, |(entry, _)| *entry).ok().map(|place| list[place].1)
}

impl Sheet {
    /// Adds an entry of `text` whose block ends before the entry `next`, and at the offset `block_end` if it has braces.
    pub(crate) fn begin_entry(&mut self, text: &str, head: Span, next: u32, block_end: Option<u32>) {
        let index = self.entries.len() as u32;
        if index.is_multiple_of(STRETCH) {
            self.stretches.push(Stretch {
                parts: self.parts.len() as u32,
                blocks: self.block_ends.len() as u32,
                references: self.references.len() as u32,
            });
        }
        let fits = |number: u32| u16::try_from(number).unwrap_or(TOO_MANY);
        let first = self.parts.len() as u32;
        let inside = fits(next - index - 1);
        if inside == TOO_MANY {
            self.oversize.next.push((index, next));
        }
        let parts = fits(first - self.stretches[(index / STRETCH) as usize].parts);
        if parts == TOO_MANY {
            self.oversize.parts.push((index, first));
        }
        if head.len() as u32 > LONGEST_HEAD {
            self.oversize.heads.push((index, head.end));
        }
        let mut entry = Entry::new(text, head, inside, parts);
        if let Some(end) = block_end {
            self.block_ends.push(end);
            entry.set_flags(Flags::BLOCK);
        }
        self.entries.push(entry);
    }

    /// The place of `span` in the line of an entry that begins at `start`.
    pub(crate) fn in_line(&mut self, start: u32, span: Span) -> InLine {
        InLine::new(start, span).unwrap_or_else(|| {
            self.oversize.spans.push(span);
            InLine::oversize(self.oversize.spans.len() - 1)
        })
    }

    /// Where `part`, one of the entry at `index`, stands.
    #[inline]
    pub fn span_of_part(&self, index: u32, part: &Part) -> Span {
        let head = self.entries[index as usize].head();
        match part.place.resolve(head.start) {
            Ok(span) => span,
            // Of more than 65,534 such parts in one file the others are shown by their line.
            Err(number) => self.oversize.spans.get(number).copied().unwrap_or(head),
        }
    }

    /// Keeps an amount, and returns its number.
    pub(crate) fn push_amount(&mut self, amount: PackedAmount) -> u32 {
        let small = amount.small().unwrap_or_else(|| {
            self.oversize.amounts.push(amount);
            SmallAmount::oversize(self.oversize.amounts.len() - 1)
        });
        self.amounts.push(small);
        self.amounts.len() as u32 - 1
    }

    /// The amount with the number `index`, which is in range if a part of this sheet says it.
    #[inline]
    pub fn amount(&self, index: u32) -> Amount {
        let small = self.amounts[index as usize];
        match small.resolve() {
            Ok(amount) => amount.unpack(),
            Err(number) => self.oversize.amounts[number].unpack(),
        }
    }

    /// Gives the units of amounts that are words other symbols.
    pub(crate) fn rename_units(&mut self, new: impl Fn(Symbol) -> Symbol) {
        for amount in &mut self.oversize.amounts {
            amount.rename(&new);
        }
        for place in &mut self.amounts {
            let Ok(mut amount) = place.resolve() else { continue };
            amount.rename(&new);
            *place = amount.small().unwrap_or_else(|| {
                self.oversize.amounts.push(amount);
                SmallAmount::oversize(self.oversize.amounts.len() - 1)
            });
        }
    }

    /// The product with the number `index`, which is in range if a part of this sheet says it.
    pub fn product(&self, index: u32) -> Product<'_> {
        let PackedProduct { start, per } = self.products[index as usize];
        let end = self.products.get(index as usize + 1).map_or(self.factors.len(), |next| next.start as usize);
        Product { factors: &self.factors[start as usize..end], per }
    }

    /// The parts of the entry at `index`.
    #[inline]
    pub fn parts_of(&self, index: u32) -> &[Part] {
        let next = index + 1;
        let end = if (next as usize) < self.entries.len() { self.parts_before(next) } else { self.parts.len() };
        &self.parts[self.parts_before(index)..end]
    }

    #[inline]
    fn parts_before(&self, index: u32) -> usize {
        let entry = &self.entries[index as usize];
        if entry.parts == TOO_MANY {
            return self.oversize_parts_before(index);
        }
        self.stretches[(index / STRETCH) as usize].parts as usize + usize::from(entry.parts)
    }

    #[cold]
    fn oversize_parts_before(&self, index: u32) -> usize {
        of_entry(&self.oversize.parts, index).unwrap_or_default() as usize
    }

    /// The first entry after the block of the entry at `index`.
    #[inline]
    pub fn next_of(&self, index: u32) -> u32 {
        match self.entries[index as usize].inside {
            TOO_MANY => self.oversize_next_of(index),
            inside => index + 1 + u32::from(inside),
        }
    }

    /// Apart, so that what is asked all the time stays small.
    #[cold]
    fn oversize_next_of(&self, index: u32) -> u32 {
        of_entry(&self.oversize.next, index).unwrap_or(index + 1)
    }

    /// Offset past the block of the entry at `index`, or past its head if it has none.
    pub fn end_of(&self, index: u32) -> u32 {
        let entry = &self.entries[index as usize];
        if !entry.flags().has(Flags::BLOCK) {
            return of_entry(&self.oversize.heads, index).unwrap_or(entry.head().end);
        }
        let first = index / STRETCH * STRETCH;
        let before = &self.entries[first as usize..index as usize];
        let blocks = before.iter().filter(|entry| entry.flags().has(Flags::BLOCK)).count();
        self.block_ends[self.stretches[(index / STRETCH) as usize].blocks as usize + blocks]
    }

    /// From the keyword of the entry at `index` to the end of its block.
    pub fn span_of(&self, index: u32) -> Span {
        Span { start: self.entries[index as usize].head().start, end: self.end_of(index) }
    }

    /// The entries directly in the block of `parent`; of the whole file for `NO_ENTRY`.
    #[inline]
    pub fn children(&self, parent: u32) -> impl Iterator<Item = u32> {
        let (mut at, end) = match parent {
            NO_ENTRY => (0, self.entries.len() as u32),
            parent => (parent + 1, self.next_of(parent)),
        };
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let index = at;
                at = self.next_of(index);
                index
            })
        })
    }

    /// How many parts are far from the beginning of their line, or very long.
    pub fn oversize_parts(&self) -> usize {
        self.oversize.spans.len()
    }

    /// Frees what growing needs.
    pub(crate) fn shrink(&mut self) {
        self.entries.shrink_to_fit();
        self.stretches.shrink_to_fit();
        self.block_ends.shrink_to_fit();
        self.parts.shrink_to_fit();
        self.amounts.shrink_to_fit();
        self.products.shrink_to_fit();
        self.factors.shrink_to_fit();
        self.references.shrink_to_fit();
        self.date_ranges.shrink_to_fit();
        self.ranges.shrink_to_fit();
        self.names.shrink();
    }
}

/// The parts before `was`.
#[inline]
pub fn present(parts: &[Part]) -> &[Part] {
    let was = parts.iter().position(|part| part.is_behind(Connective::Was));
    &parts[..was.unwrap_or(parts.len())]
}

/// Whether a value is an amount of some kind.
pub fn is_amount(class: PartClass) -> bool {
    matches!(
        class,
        PartClass::Number | PartClass::Quantity | PartClass::Money | PartClass::Percentage | PartClass::Change
    )
}
