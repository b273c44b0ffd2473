//! One file, typed: what elaboration makes of its tree.

use planc_base::{Finding, Span, Symbol};
use planc_lang::{Connective, Keyword, Kind, Language, RowId};

use crate::deferred::Deferred;
use crate::names::LocalNames;
use crate::value::{DateRange, Factor, PackedAmount, Part, PartClass, Product, Range};

/// Everything one file says, by number. Entries are in pre-order, one for each entry of the tree.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub entries: Vec<Entry>,
    /// Of entries with a block or a very long head: their numbers, in order, and the offsets past them.
    pub(crate) blocks: Vec<(u32, u32)>,
    pub parts: Vec<Part>,
    pub amounts: Vec<PackedAmount>,
    pub ranges: Vec<Range>,
    pub date_ranges: Vec<DateRange>,
    pub products: Vec<Product>,
    pub(crate) references: Vec<PackedReference>,
    /// Texts of the symbols in parts and amounts. Emptied by linking, which replaces them by the plan's.
    pub(crate) names: LocalNames,
    pub findings: Vec<Finding>,
    /// What can only be said once all files are known.
    pub(crate) deferred: Vec<Deferred>,
}

/// One entry, in 16 bytes: a million of them are nothing unusual. What few need is elsewhere: see `Sheet::end_of`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The first entry after its block.
    pub next: u32,
    /// Its first part; those of the next entry follow.
    pub parts: u32,
    /// Offset of its keyword.
    start: u32,
    /// Row in the upper 9 bits, flags in the next 7, length of the head in the lower 16.
    packed: u32,
}

const LENGTH_BITS: u32 = 16;
const FLAG_BITS: u32 = 7;
const LONGEST_HEAD: u32 = (1 << LENGTH_BITS) - 1;

impl Entry {
    /// An entry of `text` whose row is not known yet. A head of more than 64 KiB is kept with that length, or a little less, so
    /// that it ends between two signs; `Sheet::end_of` knows more.
    pub(crate) fn new(head: Span, next: u32, parts: u32, text: &str) -> Entry {
        let start = head.start as usize;
        let length = match head.len() as u32 > LONGEST_HEAD {
            true => text.floor_char_boundary(start + LONGEST_HEAD as usize).saturating_sub(start) as u32,
            false => head.len() as u32,
        };
        let mut entry = Entry { next, parts, start: head.start, packed: length };
        entry.set_row(NO_ROW);
        entry
    }

    /// From its keyword to its last item.
    pub fn head(&self) -> Span {
        Span { start: self.start, end: self.start + (self.packed & LONGEST_HEAD) }
    }

    /// Its row of the table, or `NO_ROW` if its keyword means nothing here.
    pub fn row(&self) -> RowId {
        RowId((self.packed >> (LENGTH_BITS + FLAG_BITS)) as u16)
    }

    pub(crate) fn set_row(&mut self, row: RowId) {
        let shift = LENGTH_BITS + FLAG_BITS;
        self.packed = self.packed & ((1 << shift) - 1) | u32::from(row.0) << shift;
    }

    pub fn flags(&self) -> Flags {
        Flags((self.packed >> LENGTH_BITS) as u16 & ((1 << FLAG_BITS) - 1))
    }

    pub(crate) fn set_flags(&mut self, flags: Flags) {
        self.packed |= u32::from(flags.0) << LENGTH_BITS;
    }
}

pub const NO_ENTRY: u32 = u32::MAX;
/// Rows have 9 bits in an entry; a test of planc-lang's size would fail long before there were so many.
pub const NO_ROW: RowId = RowId(511);

/// What is known of an entry besides its parts.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Flags(pub u16);

impl Flags {
    /// There is a finding about its line: every later step is silent about it.
    pub const BROKEN: Flags = Flags(1);
    /// It is `none`.
    pub const NONE: Flags = Flags(2);
    /// It is `withheld`.
    pub const WITHHELD: Flags = Flags(4);
    /// One of its values is a `?`.
    pub const HOLE: Flags = Flags(8);
    /// It stands in a block that was not understood, and is not checked.
    pub const UNCHECKED: Flags = Flags(16);
    /// It has a block in braces.
    pub const BLOCK: Flags = Flags(32);
    /// `was …` stands on its line.
    pub const HISTORY: Flags = Flags(64);

    pub const fn has(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    pub fn set(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}

/// A use of a name, as sheets keep it: the part that holds it says the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PackedReference {
    pub entry: u32,
    /// Symbol of the sheet; of the plan once it is linked.
    pub path: Symbol,
}

/// A use of a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reference {
    pub entry: u32,
    /// The names, joined by dots.
    pub path: Symbol,
    /// Where it stands; of a factor of a product, where the product does.
    pub span: Span,
    /// Row and slot that it fills, which say what kinds it may lead to.
    pub row: RowId,
    pub slot: u8,
}

impl Sheet {
    /// The parts of the entry at `index`.
    pub fn parts_of(&self, index: u32) -> &[Part] {
        let start = self.entries[index as usize].parts as usize;
        let end = self.entries.get(index as usize + 1).map_or(self.parts.len(), |next| next.parts as usize);
        &self.parts[start..end]
    }

    /// Offset past the block of the entry at `index`, or past its head if it has none.
    pub fn end_of(&self, index: u32) -> u32 {
        match self.blocks.binary_search_by_key(&index, |(entry, _)| *entry) {
            Ok(place) => self.blocks[place].1,
            Err(_) => self.entries[index as usize].head().end,
        }
    }

    /// From the keyword of the entry at `index` to the end of its block.
    pub fn span_of(&self, index: u32) -> Span {
        Span { start: self.entries[index as usize].head().start, end: self.end_of(index) }
    }

    /// The reference with the number `index`, which is in range if a part of this sheet says it.
    pub fn reference(&self, index: u32) -> Reference {
        let PackedReference { entry, path } = self.references[index as usize];
        let holds = |part: &&Part| match part.class {
            PartClass::Reference => part.value == index,
            PartClass::Product => self.products[part.value as usize].factors.contains(&Factor::Price(index)),
            _ => false,
        };
        let part = self.parts_of(entry).iter().find(holds);
        let (span, slot) = part.map_or((self.entries[entry as usize].head(), 0), |part| (part.span, part.slot));
        Reference { entry, path, span, row: self.entries[entry as usize].row(), slot }
    }

    /// Every reference, in the order of the text.
    pub fn references(&self) -> impl Iterator<Item = Reference> {
        (0..self.references.len() as u32).map(|index| self.reference(index))
    }

    /// The entries directly in the block of `parent`; of the whole file for `NO_ENTRY`.
    pub fn children(&self, parent: u32) -> impl Iterator<Item = u32> {
        let (mut at, end) = match parent {
            NO_ENTRY => (0, self.entries.len() as u32),
            parent => (parent + 1, self.entries[parent as usize].next),
        };
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let index = at;
                at = self.entries[index as usize].next;
                index
            })
        })
    }

    /// Frees what growing needs.
    pub(crate) fn shrink(&mut self) {
        self.entries.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.parts.shrink_to_fit();
        self.amounts.shrink_to_fit();
        self.references.shrink_to_fit();
        self.date_ranges.shrink_to_fit();
        self.ranges.shrink_to_fit();
    }
}

impl Entry {
    /// The kind it is an entry of, if it is one.
    pub fn kind(&self) -> Option<Kind> {
        (self.row() != NO_ROW).then(|| Language::get().row(self.row()).kind()).flatten()
    }

    pub fn keyword(&self) -> Option<Keyword> {
        (self.row() != NO_ROW).then(|| Language::get().row(self.row()).keyword)
    }
}

/// The parts before `was`.
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
