//! What a piece of a line may begin with.

use planc_lang::Connective;
use planc_lang::pattern::SlotId;
use planc_model::value::Part;

/// A connective, or a value in its slot: what a line consists of, in its order.
#[derive(Clone, Copy, Debug)]
pub enum Event<'plan> {
    Connective(Connective),
    Value(&'plan Part),
}

/// A set of connectives and slots.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct First {
    connectives: u64,
    slots: [u64; 4],
}

impl First {
    pub const NOTHING: First = First { connectives: 0, slots: [0; 4] };

    pub fn connective(connective: Connective) -> First {
        First { connectives: 1 << connective as u64, slots: [0; 4] }
    }

    pub fn slot(slot: SlotId) -> First {
        let mut slots = [0; 4];
        slots[usize::from(slot) / 64] = 1 << (slot % 64);
        First { connectives: 0, slots }
    }

    #[must_use]
    pub fn with(self, other: First) -> First {
        let mut slots = self.slots;
        slots.iter_mut().zip(other.slots).for_each(|(own, others)| *own |= others);
        First { connectives: self.connectives | other.connectives, slots }
    }

    pub fn holds(self, event: Event) -> bool {
        match event {
            Event::Connective(connective) => self.connectives & (1 << connective as u64) != 0,
            Event::Value(part) => self.slots[usize::from(part.slot) / 64] & (1 << (part.slot % 64)) != 0,
        }
    }
}

// A connective is a bit of the set.
const _: () = assert!(Connective::ALL.len() <= 64);
