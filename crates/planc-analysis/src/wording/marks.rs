//! What is known of a word: a bit for each list that it is in, and some more.

use planc_lang::words::{List, PhraseList};

/// A set of marks.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Marks(pub u64);

const LISTS: u32 = List::ALL.len() as u32;
const PHRASES: u32 = PhraseList::ALL.len() as u32;
const OWN: u32 = LISTS + PHRASES;

impl Marks {
    pub const NONE: Marks = Marks(0);
    pub const FUNCTION: Marks = Marks::of(List::Function);
    /// Digits.
    pub const NUMBER: Marks = Marks(1 << OWN);
    /// Four digits that may be a year.
    pub const YEAR: Marks = Marks(1 << (OWN + 1));
    /// A word that only another language has, and has often.
    pub const FOREIGN: Marks = Marks(1 << (OWN + 2));
    /// Letters of another script than that of the text.
    pub const STRAY_SCRIPT: Marks = Marks(1 << (OWN + 3));
    /// Capitals in brackets: an abbreviation that is introduced.
    pub const BRACKETED: Marks = Marks(1 << (OWN + 4));
    /// One of a pair of things that are held or made, one and several.
    pub const EVENT: Marks = Marks(1 << (OWN + 5));
    /// A group of people.
    pub const GROUP: Marks = Marks(1 << (OWN + 6));
    /// A sign between words that ends a part of a sentence: neither a word nor a number.
    pub const STOP: Marks = Marks(1 << (OWN + 7));
    /// Letters of a word for what is broadcast, in any language.
    pub const BROADCAST_LETTERS: Marks = Marks(1 << (OWN + 8));
    /// Letters of a word beside which a person may be recognised.
    pub const IDENTIFYING_LETTERS: Marks = Marks(1 << (OWN + 9));
    /// Letters of a word for organisations of civil society, in any language.
    pub const CIVIL_SOCIETY_LETTERS: Marks = Marks(1 << (OWN + 10));

    pub const fn of(list: List) -> Marks {
        Marks(1 << list as u32)
    }

    /// Of the words by which phrases of a list are told: one for each phrase.
    pub const fn holds(list: PhraseList) -> Marks {
        Marks(1 << (LISTS + list as u32))
    }

    /// Whether any of `other` is among them.
    pub const fn has(self, other: Marks) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn and(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }
}

/// There is room for all of them.
const _: () = assert!(OWN + 11 <= 64);
