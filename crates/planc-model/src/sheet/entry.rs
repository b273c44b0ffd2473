//! One entry of a sheet, in 12 bytes: a million of them are nothing unusual.

use planc_base::Span;
use planc_lang::{Keyword, Kind, Language, RowId};

/// One entry. What few need, and what does not fit, is elsewhere: see `Sheet::end_of`, `Sheet::next_of`, `Sheet::parts_of`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Offset of its keyword.
    start: u32,
    /// Row in the upper 9 bits, flags in the next 7, length of the head in the lower 16.
    packed: u32,
    /// How many entries stand in its block, or `TOO_MANY`.
    pub(super) inside: u16,
    /// How many parts those before it in its stretch have, or `TOO_MANY`.
    pub(super) parts: u16,
}

/// The number is kept in `Oversize`.
pub(super) const TOO_MANY: u16 = u16::MAX;

const LENGTH_BITS: u32 = 16;
const FLAG_BITS: u32 = 7;
pub(super) const LONGEST_HEAD: u32 = (1 << LENGTH_BITS) - 1;

impl Entry {
    /// An entry of `text` whose row is not known yet. A head of more than 64 KiB is kept with that length, or a little less, so
    /// that it ends between two signs; `Sheet::end_of` knows more.
    pub(super) fn new(text: &str, head: Span, inside: u16, parts: u16) -> Entry {
        let longest = (head.len() as u32).min(LONGEST_HEAD);
        // A sign has four bytes at most, so this looks at no more than four places.
        let is_between = |length: &u32| text.is_char_boundary((head.start + length) as usize);
        let length = (0..=longest).rev().find(is_between).unwrap_or(longest);
        let mut entry = Entry { start: head.start, packed: length, inside, parts };
        entry.set_row(NO_ROW);
        entry
    }

    /// From its keyword to its last item.
    #[inline]
    pub fn head(&self) -> Span {
        Span { start: self.start, end: self.start + (self.packed & LONGEST_HEAD) }
    }

    /// Its row of the table, or `NO_ROW` if its keyword means nothing here.
    #[inline]
    pub fn row(&self) -> RowId {
        RowId((self.packed >> (LENGTH_BITS + FLAG_BITS)) as u16)
    }

    pub(crate) fn set_row(&mut self, row: RowId) {
        let shift = LENGTH_BITS + FLAG_BITS;
        self.packed = self.packed & ((1 << shift) - 1) | u32::from(row.0) << shift;
    }

    #[inline]
    pub fn flags(&self) -> Flags {
        Flags((self.packed >> LENGTH_BITS) as u16 & ((1 << FLAG_BITS) - 1))
    }

    pub(crate) fn set_flags(&mut self, flags: Flags) {
        self.packed |= u32::from(flags.0) << LENGTH_BITS;
    }

    /// The kind it is an entry of, if it is one.
    #[inline]
    pub fn kind(&self) -> Option<Kind> {
        Language::get().kind_of(self.row())
    }

    /// Its keyword, if it is a field.
    #[inline]
    pub fn field_keyword(&self) -> Option<Keyword> {
        Language::get().keyword_of_field(self.row())
    }

    pub fn keyword(&self) -> Option<Keyword> {
        (self.row() != NO_ROW).then(|| Language::get().row(self.row()).keyword)
    }
}

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

    #[inline]
    pub const fn has(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }

    pub fn set(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}
