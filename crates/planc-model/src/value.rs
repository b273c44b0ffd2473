//! Typed values, as sheets keep them: small and flat.

use planc_base::{Currency, Date, Decimal, Span, Symbol};
use planc_lang::Connective;
use planc_lang::pattern::SlotId;

/// One value on an entry's line, with the slot of the row's pattern that it fills: in 12 bytes, since there are many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// Where it stands; its entry says from where on that is counted: see `Sheet::span_of_part`.
    pub(crate) place: InLine,
    pub slot: SlotId,
    pub class: PartClass,
    /// Up to two connectives that stand directly before it, as `Connective as u8 + 1`; 0 is none. More stand before it as
    /// parts of their own.
    pub connectives: [u8; 2],
    /// By class: see `PartClass`.
    pub value: u32,
}

/// A stretch of a line, in 4 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct InLine {
    /// How far from the beginning of the line, or `FAR`.
    from: u16,
    /// Its length; a number in a list of what is far or long.
    length: u16,
}

const FAR: u16 = u16::MAX;

impl InLine {
    /// The place of `span` in a line that begins at `start`, unless it is too far from there or too long.
    pub(crate) fn new(start: u32, span: Span) -> Option<InLine> {
        let from = u16::try_from(span.start.checked_sub(start)?).ok().filter(|from| *from != FAR)?;
        Some(InLine { from, length: u16::try_from(span.len()).ok()? })
    }

    /// The place with this number in a list of what is far or long.
    pub(crate) fn oversize(number: usize) -> InLine {
        InLine { from: FAR, length: u16::try_from(number).unwrap_or(u16::MAX) }
    }

    /// The stretch, if the line begins at `start`, or the number in the list.
    pub(crate) fn resolve(self, start: u32) -> Result<Span, usize> {
        if self.from == FAR {
            return Err(usize::from(self.length));
        }
        let start = start + u32::from(self.from);
        Ok(Span { start, end: start + u32::from(self.length) })
    }
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
    #[inline]
    pub fn is_behind(&self, connective: Connective) -> bool {
        let ([first, second], packed) = (self.connectives, pack_connective(connective));
        first == packed || second == packed
    }
}

#[inline]
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

/// An amount in 16 bytes.
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

    /// In 8 bytes, if it fits.
    pub(crate) fn small(self) -> Option<SmallAmount> {
        let [low, high] = self.mantissa;
        let mantissa = i32::try_from((u64::from(high) << 32 | u64::from(low)).cast_signed()).ok()?;
        let fits = u32::from(self.scale) < OVERSIZE && self.unit < 1 << 24;
        let packed = self.unit << 8 | u32::from(self.scale) << 4 | u32::from(self.tag);
        fits.then_some(SmallAmount { mantissa, packed })
    }

    /// Gives the unit, if it is a word, another symbol.
    pub(crate) fn rename(&mut self, new: impl Fn(Symbol) -> Symbol) {
        if self.tag & !SIGN == 3 {
            self.unit = new(Symbol(self.unit)).0;
        }
    }
}

/// An amount in 8 bytes, as sheets keep nearly all of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct SmallAmount {
    /// The mantissa; a number in a list of amounts that do not fit.
    mantissa: i32,
    /// The unit in the upper 24 bits, the scale in the next 4, the tag in the lower 4.
    packed: u32,
}

/// The scale of what does not fit.
const OVERSIZE: u32 = 15;

impl SmallAmount {
    /// The amount with this number in a list of those that do not fit.
    pub(crate) fn oversize(number: usize) -> SmallAmount {
        SmallAmount { mantissa: (number as u32).cast_signed(), packed: OVERSIZE << 4 }
    }

    /// The amount, or its number in the list.
    pub(crate) fn resolve(self) -> Result<PackedAmount, usize> {
        let scale = self.packed >> 4 & 15;
        if scale == OVERSIZE {
            return Err(self.mantissa.cast_unsigned() as usize);
        }
        let mantissa = i64::from(self.mantissa).cast_unsigned();
        Ok(PackedAmount {
            mantissa: [mantissa as u32, (mantissa >> 32) as u32],
            unit: self.packed >> 8,
            scale: scale as u8,
            tag: (self.packed & 15) as u8,
        })
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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Product<'sheet> {
    pub factors: &'sheet [Factor],
    /// The unit behind `per`, after the last factor.
    pub per: Option<Symbol>,
}

/// A product as sheets keep it: its factors are those up to the first one of the next product.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PackedProduct {
    pub start: u32,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(mantissa: i64, scale: u32, unit: Unit) -> PackedAmount {
        Amount { value: Decimal::new(mantissa, scale), unit, is_change: mantissa < 0 }.pack().unwrap()
    }

    #[test]
    fn amounts_are_the_same_when_small() {
        let euro = Unit::Currency(Currency::from_code("EUR").unwrap());
        for (mantissa, scale) in [(0, 0), (150, 0), (-12_50, 2), (i64::from(i32::MAX), 14), (i64::from(i32::MIN), 0)] {
            for unit in [Unit::None, Unit::Percent, euro, Unit::Word(Symbol(0)), Unit::Word(Symbol((1 << 24) - 1))] {
                let packed = amount(mantissa, scale, unit);
                assert_eq!(packed.small().map(SmallAmount::resolve), Some(Ok(packed)));
                assert_eq!(packed.unpack().unit, unit);
            }
        }
        assert_eq!(amount(i64::from(i32::MAX) + 1, 0, euro).small(), None);
        assert_eq!(amount(1, 15, euro).small(), None);
        assert_eq!(amount(1, 0, Unit::Word(Symbol(1 << 24))).small(), None);
        assert_eq!(SmallAmount::oversize(70_000).resolve(), Err(70_000));
    }

    #[test]
    fn places_in_a_line_are_counted_from_its_beginning() {
        let line = InLine::new(1_000, Span { start: 1_010, end: 1_020 }).map(|place| place.resolve(1_000));
        assert_eq!(line, Some(Ok(Span { start: 1_010, end: 1_020 })));
        assert_eq!(InLine::new(0, Span { start: 65_535, end: 65_536 }), None);
        assert_eq!(InLine::new(0, Span { start: 0, end: 65_536 }), None);
        assert_eq!(InLine::oversize(3).resolve(1_000), Err(3));
        assert_eq!(InLine::oversize(1_000_000).resolve(0), Err(65_535));
    }

    #[test]
    fn values_are_small() {
        assert_eq!(size_of::<Part>(), 12);
        assert_eq!(size_of::<SmallAmount>(), 8);
        assert_eq!(size_of::<crate::sheet::Entry>(), 12);
    }
}
