//! Uses of names in a sheet. Each is a part, or a factor of a product; only its path is kept beside.

use planc_base::{Span, Symbol};
use planc_lang::RowId;

use super::{STRETCH, Sheet};
use crate::value::{Factor, Part, PartClass};

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
    /// The reference with the number `index`, which is in range if a part of this sheet says it.
    pub fn reference(&self, index: u32) -> Reference {
        let after = self.stretches.partition_point(|stretch| stretch.references <= index);
        let from = after.saturating_sub(1) as u32 * STRETCH;
        let found = (from..self.entries.len() as u32).flat_map(|entry| self.references_in(entry));
        let found = found.into_iter().find(|(number, _)| *number == index);
        debug_assert!(found.is_some(), "every reference is said by a part");
        found.map_or_else(|| self.nowhere(index), |(_, reference)| reference)
    }

    /// Every reference, in the order of the text: that of their numbers.
    pub fn references(&self) -> impl Iterator<Item = Reference> {
        (0..self.entries.len() as u32).flat_map(|entry| self.references_in(entry)).map(|(_, reference)| reference)
    }

    /// Goes over every reference with its number, in the order of the text: as `references`, and faster.
    pub(crate) fn each_reference(&self, mut visit: impl FnMut(u32, &Reference)) {
        for entry in 0..self.entries.len() as u32 {
            for part in self.parts_of(entry) {
                match part.class {
                    PartClass::Reference => visit(part.value, &self.reference_of(entry, part, part.value)),
                    PartClass::Product => {
                        for factor in self.product(part.value).factors {
                            if let Factor::Price(index) = factor {
                                visit(*index, &self.reference_of(entry, part, *index));
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// The references of the entry `entry`, with their numbers.
    fn references_in(&self, entry: u32) -> impl Iterator<Item = (u32, Reference)> {
        self.parts_of(entry).iter().flat_map(move |part| {
            let factors = match part.class {
                PartClass::Product => self.product(part.value).factors,
                _ => &[],
            };
            let prices = factors.iter().filter_map(|factor| match factor {
                Factor::Price(index) => Some(*index),
                _ => None,
            });
            let own = (part.class == PartClass::Reference).then_some(part.value);
            own.into_iter().chain(prices).map(move |index| (index, self.reference_of(entry, part, index)))
        })
    }

    fn reference_of(&self, entry: u32, part: &Part, index: u32) -> Reference {
        Reference {
            entry,
            path: self.references[index as usize],
            span: self.span_of_part(entry, part),
            row: self.entries[entry as usize].row(),
            slot: part.slot,
        }
    }

    /// Stands for a reference that no part says, which does not happen.
    fn nowhere(&self, index: u32) -> Reference {
        Reference {
            entry: 0,
            path: self.references[index as usize],
            span: Span::default(),
            row: super::NO_ROW,
            slot: 0,
        }
    }
}
