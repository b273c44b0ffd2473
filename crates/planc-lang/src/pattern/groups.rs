//! What an entry's items are grouped into, and sets of that.

use crate::connective::Connective;

/// The class of a group of items, known before any table is asked (grammar.md section 4).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum GroupClass {
    Word,
    Text,
    /// A number alone, which may also be a year.
    Number,
    Date,
    Day,
    Quantity,
    Money,
    Percentage,
    Change,
    Product,
    NumberRange,
    DateRange,
    ValueRange,
    Hole,
    Comma,
}

/// A set of groups: classes and connectives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Groups(u128);

/// Bits of classes come first, then those of connectives.
const CONNECTIVES_FROM: u32 = 16;

impl Groups {
    pub const NOTHING: Groups = Groups(0);

    pub const fn of(class: GroupClass) -> Groups {
        Groups(1 << class as u32)
    }

    pub const fn of_connective(connective: Connective) -> Groups {
        Groups(1 << (CONNECTIVES_FROM + connective as u32))
    }

    #[must_use]
    pub const fn with(self, other: Groups) -> Groups {
        Groups(self.0 | other.0)
    }

    #[must_use]
    pub const fn shared_with(self, other: Groups) -> Groups {
        Groups(self.0 & other.0)
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub const fn meets(self, other: Groups) -> bool {
        self.0 & other.0 != 0
    }

    /// The connectives in it.
    pub fn connectives(self) -> impl Iterator<Item = Connective> {
        Connective::ALL.iter().copied().filter(move |connective| self.meets(Groups::of_connective(*connective)))
    }

    /// Itself less the connectives.
    #[must_use]
    pub const fn classes_only(self) -> Groups {
        Groups(self.0 & ((1 << CONNECTIVES_FROM) - 1))
    }
}

impl std::fmt::Debug for Groups {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        const CLASSES: [GroupClass; 15] = {
            use GroupClass::*;
            [
                Word,
                Text,
                Number,
                Date,
                Day,
                Quantity,
                Money,
                Percentage,
                Change,
                Product,
                NumberRange,
                DateRange,
                ValueRange,
                Hole,
                Comma,
            ]
        };
        let classes =
            CLASSES.into_iter().filter(|class| self.meets(Groups::of(*class))).map(|class| format!("{class:?}"));
        let words = self.connectives().map(|connective| format!("`{}`", connective.text()));
        formatter.write_str(&classes.chain(words).collect::<Vec<_>>().join(", "))
    }
}
