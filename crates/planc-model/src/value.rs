//! Typed values, as sheets keep them: small and flat.

use planc_base::{Currency, Date, Decimal, Span, Symbol};
use planc_lang::Connective;
use planc_lang::pattern::SlotId;

/// One value on an entry's line, with the slot of the row's pattern that it fills.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    pub span: Span,
    pub slot: SlotId,
    pub class: PartClass,
    /// Up to two connectives that stand directly before it, as `Connective as u8 + 1`; 0 is none. More stand before it as
    /// parts of their own.
    pub connectives: [u8; 2],
    /// By class: see `PartClass`.
    pub value: u32,
}

/// What `Part::value` is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum PartClass {
    /// A connective with nothing behind it (`none`, `ongoing`); in `connectives[0]`.
    Connective,
    /// Symbol of the sheet.
    Name,
    /// Vocabulary number in the upper half, place in its list in the lower.
    Word,
    /// A word of one's own: symbol of the sheet.
    OwnWord,
    /// How many texts, in different languages, stand side by side.
    Text,
    /// Place in `Sheet::references`.
    Reference,
    /// Symbol of the sheet.
    Rule,
    Unit,
    /// Packed currency.
    Currency,
    /// Place in `Sheet::amounts`: a number, quantity, percentage, change or sum of money.
    Number,
    Quantity,
    Money,
    Percentage,
    Change,
    /// Packed date.
    Date,
    /// Place in `Sheet::date_ranges`.
    DateRange,
    /// Place in `Sheet::ranges`.
    Range,
    /// Place in `Sheet::products`.
    Product,
    /// `?`: a promise.
    Hole,
    /// Not understood; there is a finding about it.
    Unknown,
}

/// The slot of a part that fills none.
pub const NO_SLOT: SlotId = SlotId::MAX;

impl Part {
    /// The connectives directly before it, in the order of the text.
    pub fn connectives(&self) -> impl Iterator<Item = Connective> + use<> {
        let [first, second] = self.connectives;
        [first, second].into_iter().filter_map(unpack_connective)
    }

    /// Whether `connective` stands directly before it.
    pub fn is_behind(&self, connective: Connective) -> bool {
        let packed = pack_connective(connective);
        self.connectives.contains(&packed)
    }
}

pub fn pack_connective(connective: Connective) -> u8 {
    connective as u8 + 1
}

fn unpack_connective(packed: u8) -> Option<Connective> {
    Connective::ALL.get(usize::from(packed).checked_sub(1)?).copied()
}

/// What an amount counts. `S` is a symbol: of the sheet while one file is read, of the plan afterwards.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unit {
    None,
    Percent,
    Currency(Currency),
    Word(Symbol),
}

/// A number and what it counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Amount {
    pub value: Decimal,
    pub unit: Unit,
    /// Whether it was written with a sign.
    pub is_change: bool,
}

/// An amount in 16 bytes, as sheets keep them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PackedAmount {
    /// Lower and upper half, so that four bytes are aligned enough.
    mantissa: [u32; 2],
    /// Packed currency or symbol, by the tag.
    unit: u32,
    scale: u8,
    /// Which unit, and whether there is a sign.
    tag: u8,
}

/// Bit of the tag that says that a sign was written; the others number the unit.
const SIGN: u8 = 8;

impl Amount {
    /// `None` if the number has more than 18 digits.
    pub fn pack(self) -> Option<PackedAmount> {
        let mantissa = i64::try_from(self.value.mantissa()).ok()?;
        let (tag, unit) = match self.unit {
            Unit::None => (0, 0),
            Unit::Percent => (1, 0),
            Unit::Currency(currency) => (2, currency.packed()),
            Unit::Word(symbol) => (3, symbol.0),
        };
        let tag = if self.is_change { tag | SIGN } else { tag };
        let mantissa = mantissa.cast_unsigned();
        Some(PackedAmount {
            mantissa: [mantissa as u32, (mantissa >> 32) as u32],
            unit,
            scale: self.value.scale() as u8,
            tag,
        })
    }
}

impl PackedAmount {
    pub fn unpack(self) -> Amount {
        let unit = match self.tag & !SIGN {
            0 => Unit::None,
            1 => Unit::Percent,
            2 => Unit::Currency(Currency::from_packed(self.unit)),
            _ => Unit::Word(Symbol(self.unit)),
        };
        let [low, high] = self.mantissa;
        let mantissa = (u64::from(high) << 32 | u64::from(low)).cast_signed();
        Amount { value: Decimal::new(mantissa, u32::from(self.scale)), unit, is_change: self.tag & SIGN != 0 }
    }

    /// Gives the unit, if it is a word, another symbol.
    pub(crate) fn rename(&mut self, new: impl Fn(Symbol) -> Symbol) {
        if self.tag & !SIGN == 3 {
            self.unit = new(Symbol(self.unit)).0;
        }
    }
}

/// An end of a range; `None` is a `?`.
pub type End = Option<Amount>;

/// `A .. B`; the unit is that of both.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Range {
    pub low: End,
    pub high: End,
}

/// `2020-Q1 .. ?`
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct DateRange {
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// `2 trainers * 3 days * 150 EUR per hour`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Product {
    pub factors: Box<[Factor]>,
    /// The unit behind `per`, after the last factor.
    pub per: Option<Symbol>,
}

/// One factor of a product.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Factor {
    Amount(PackedAmount),
    /// The name of a `price`: place in `Sheet::references`.
    Price(u32),
    Hole,
    Unknown,
}
