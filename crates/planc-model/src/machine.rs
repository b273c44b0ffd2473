//! The pattern machine: holds the groups of a line against a row's pattern.
//!
//! Patterns are LL(1) over groups, so it never goes back: a slot takes what stands there, or the line stops at it.

use planc_base::{Date, Span, Symbol};
use planc_lang::pattern::{Class, Form, GroupClass, Groups, Node, Pattern, Slot, SlotId};
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::vocabulary::{Standard, Vocabulary};
use planc_lang::{Connective, RowId};

use crate::group::{Group, GroupUnit, GroupValue, Grouped, Source};
use crate::names::NameTable;
use crate::sheet::{Flags, Sheet};
use crate::value::{
    Amount, DateRange, End, Factor, NO_SLOT, PackedProduct, Part, PartClass, Range, Unit, pack_connective,
};

/// How a line ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Everything on the line has its slot.
    Complete,
    /// Something else is wanted where the group with this number stands, or at the end of the line.
    Stopped(usize),
    /// The pattern is full; the groups from this one on are left over.
    LeftOver(usize),
}

/// A value that fills its slot by class, but is not what it should be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Doubt {
    /// Not a word of the slot's vocabularies.
    NoSuchWord {
        slot: SlotId,
        span: Span,
    },
    NotAName {
        span: Span,
    },
    NotACurrency {
        span: Span,
    },
    NoSuchRule {
        span: Span,
    },
    /// A number where a date is wanted, and not of four digits.
    NotAYear {
        span: Span,
    },
    MalformedPath {
        slot: SlotId,
        span: Span,
    },
    ReversedDates {
        span: Span,
    },
    ReversedNumbers {
        span: Span,
    },
    /// A number of more digits than are kept.
    TooLarge {
        span: Span,
    },
    TooManyDecimals {
        span: Span,
        currency: planc_base::Currency,
        decimals: u32,
    },
}

/// What is kept from line to line, for its memory.
#[derive(Default)]
pub struct Buffers {
    /// What is wrong with the values of the last line.
    pub doubts: Vec<Doubt>,
    /// Connectives that no value has followed yet.
    pending: Vec<(Connective, Span)>,
    /// The names of the file so far.
    names: NameTable,
}

/// One run over one line.
pub struct Machine<'run, 'text> {
    pub source: &'run Source<'text>,
    pub grouped: &'run Grouped,
    pub pattern: &'static Pattern,
    pub sheet: &'run mut Sheet,
    buffers: &'run mut Buffers,
    /// Where the line begins.
    start: u32,
    at: usize,
    main_is_filled: bool,
    flags: Flags,
}

impl<'run, 'text> Machine<'run, 'text> {
    pub fn new(
        source: &'run Source<'text>,
        grouped: &'run Grouped,
        row: RowId,
        entry: u32,
        sheet: &'run mut Sheet,
        buffers: &'run mut Buffers,
    ) -> Machine<'run, 'text> {
        buffers.doubts.clear();
        buffers.pending.clear();
        let start = sheet.entries[entry as usize].head().start;
        let pattern = &source.language.row(row).pattern;
        Machine {
            source,
            grouped,
            pattern,
            sheet,
            buffers,
            start,
            at: 0,
            main_is_filled: false,
            flags: Flags::default(),
        }
    }

    /// Reads the whole line; its parts go into the sheet.
    pub fn run(mut self) -> (Outcome, Flags) {
        let fits = self.node(&self.pattern.root);
        self.flush_pending(0);
        let outcome = if !fits {
            Outcome::Stopped(self.at)
        } else if self.at < self.grouped.groups.len() {
            Outcome::LeftOver(self.at)
        } else {
            Outcome::Complete
        };
        (outcome, self.flags)
    }

    fn group(&self) -> Option<&'run Group> {
        self.grouped.groups.get(self.at)
    }

    fn node(&mut self, node: &'static Node) -> bool {
        // Most lines end long before their pattern does.
        if self.at == self.grouped.groups.len() {
            return node.is_nullable;
        }
        match &node.form {
            Form::Slot(id) => self.slot(*id),
            Form::Connective(connective) => self.connective(*connective),
            Form::Literal(word) => self.literal(word),
            // Most parts may be left out, and are.
            Form::Sequence(parts) => parts.iter().all(|part| match &part.form {
                Form::Optional(inner) => !self.enters(inner) || self.node(inner),
                _ => self.node(part),
            }),
            Form::Optional(inner) => !self.enters(inner) || self.node(inner),
            Form::Choice(branches) => match self.branch(branches) {
                Some(branch) => self.node(branch),
                None => node.is_nullable,
            },
            Form::List(inner) => {
                if !self.node(inner) {
                    return false;
                }
                while self.group().is_some_and(|group| matches!(group.value, GroupValue::Comma)) {
                    self.at += 1;
                    if !self.node(inner) {
                        return false;
                    }
                }
                true
            }
        }
    }

    /// Whether the group at hand begins `node`, which may be left out.
    fn enters(&self, node: &'static Node) -> bool {
        let Some(group) = self.group() else { return false };
        if is_bare_hole(group) {
            return self.hole_enters(node);
        }
        group.bit.meets(node.first)
    }

    fn branch(&self, branches: &'static [Node]) -> Option<&'static Node> {
        let group = self.group()?;
        if is_bare_hole(group) {
            let main = branches.iter().find(|branch| !self.main_is_filled && self.holds_main(branch));
            return main.or_else(|| branches.iter().find(|branch| !branch.first.classes_only().is_empty()));
        }
        branches.iter().find(|branch| group.bit.meets(branch.first))
    }

    /// A bare `?` waits for the main slot; behind a connective, it fills the slot behind it.
    fn hole_enters(&self, node: &'static Node) -> bool {
        let is_behind_connective = !self.buffers.pending.is_empty();
        let takes_classes = !node.first.classes_only().is_empty();
        takes_classes && (is_behind_connective || self.main_is_filled || self.holds_main(node))
    }

    fn holds_main(&self, node: &'static Node) -> bool {
        let Some(main) = self.pattern.main else { return false };
        node.walk().iter().any(|node| matches!(node.form, Form::Slot(id) if id == main))
    }

    fn connective(&mut self, connective: Connective) -> bool {
        match self.group() {
            Some(Group { value: GroupValue::Connective(found), span, .. }) if *found == connective => {
                match connective {
                    Connective::None if self.buffers.pending.is_empty() => self.flags.set(Flags::NONE),
                    Connective::Was => self.flags.set(Flags::HISTORY),
                    Connective::Withheld if self.buffers.pending.is_empty() => self.flags.set(Flags::WITHHELD),
                    _ => {}
                }
                self.buffers.pending.push((connective, *span));
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    fn literal(&mut self, word: &str) -> bool {
        let fits = self
            .group()
            .is_some_and(|group| group.value == GroupValue::Word && group.span.text(self.source.text) == word);
        if fits {
            self.at += 1;
        }
        fits
    }

    /// Makes parts of their own of all pending connectives but the last `keep`.
    #[inline]
    fn flush_pending(&mut self, keep: usize) {
        if self.buffers.pending.len() > keep {
            self.flush_first(self.buffers.pending.len() - keep);
        }
    }

    fn flush_first(&mut self, count: usize) {
        for (connective, span) in self.buffers.pending.drain(..count) {
            let place = self.sheet.in_line(self.start, span);
            self.sheet.parts.push(Part {
                place,
                slot: NO_SLOT,
                class: PartClass::Connective,
                connectives: [pack_connective(connective), 0],
                value: 0,
            });
        }
    }

    fn slot(&mut self, id: SlotId) -> bool {
        let Some(group) = self.group() else { return false };
        let slot = &self.pattern.slots[usize::from(id)];
        let is_hole = matches!(group.value, GroupValue::Hole(_)) && slot.class != Class::Name;
        // A hole with a unit has the bit of that unit's class, and fits the slots of it.
        if !(group.bit.meets(slot.class.groups()) || is_hole && (is_bare_hole(group) || self.unit_fits(slot, group))) {
            return false;
        }
        let Some((class, value)) = self.value(id, slot, group) else { return false };
        self.flush_pending(2);
        let mut connectives = [0; 2];
        if !self.buffers.pending.is_empty() {
            for (place, (connective, _)) in connectives.iter_mut().zip(&self.buffers.pending) {
                *place = pack_connective(*connective);
            }
            self.buffers.pending.clear();
        }
        if Some(id) == self.pattern.main {
            self.main_is_filled = true;
        }
        let place = self.sheet.in_line(self.start, group.span);
        self.sheet.parts.push(Part { place, slot: id, class, connectives, value });
        self.at += 1;
        true
    }

    /// `? persons` fits a slot for a plain number or a range too.
    fn unit_fits(&self, slot: &Slot, group: &Group) -> bool {
        let amounts = Groups::of(GroupClass::Quantity)
            .with(Groups::of(GroupClass::Money))
            .with(Groups::of(GroupClass::Percentage));
        group.bit.meets(amounts) && matches!(slot.class, Class::Product | Class::Range | Class::Change)
    }

    /// Class and value of the part that `group` makes in `slot`.
    fn value(&mut self, id: SlotId, slot: &'static Slot, group: &Group) -> Option<(PartClass, u32)> {
        let span = group.span;
        Some(match group.value {
            GroupValue::Hole(_) => {
                self.flags.set(Flags::HOLE);
                (PartClass::Hole, 0)
            }
            GroupValue::Unknown => (PartClass::Unknown, 0),
            GroupValue::Word => self.word(id, slot, span, span.text(self.source.text)),
            GroupValue::Text(count) => (PartClass::Text, count),
            GroupValue::Amount(value, unit) => match slot.class {
                Class::Date | Class::Period => match year(span.text(self.source.text)) {
                    Some(date) => (PartClass::Date, date.packed()),
                    None => {
                        self.buffers.doubts.push(Doubt::NotAYear { span });
                        (PartClass::Unknown, 0)
                    }
                },
                _ => {
                    let Some(amount) = self.amount(value, unit, group).pack() else {
                        self.buffers.doubts.push(Doubt::TooLarge { span });
                        return Some((PartClass::Unknown, 0));
                    };
                    (amount_class(slot.class), self.sheet.push_amount(amount))
                }
            },
            GroupValue::Date(date) => (PartClass::Date, date.packed()),
            GroupValue::Range(low, high) => self.range(span, low, high, slot.class == Class::Period),
            GroupValue::Product(start, stop, per) => self.product(start, stop, per),
            GroupValue::Connective(_) | GroupValue::Comma | GroupValue::Odd => return None,
        })
    }

    fn word(&mut self, id: SlotId, slot: &'static Slot, span: Span, text: &str) -> (PartClass, u32) {
        match slot.class {
            Class::Name => {
                if !is_name(text) {
                    self.buffers.doubts.push(Doubt::NotAName { span });
                    return (PartClass::Unknown, 0);
                }
                (PartClass::Name, self.intern(span).0)
            }
            Class::Reference => {
                if !is_path(text) {
                    self.buffers.doubts.push(Doubt::MalformedPath { slot: id, span });
                    return (PartClass::Unknown, 0);
                }
                (PartClass::Reference, self.reference(span))
            }
            Class::Vocabulary => self.vocabulary_word(id, slot, span, text),
            Class::Rule => {
                if planc_lang::rule::Rule::find(text).is_none() {
                    self.buffers.doubts.push(Doubt::NoSuchRule { span });
                }
                (PartClass::Rule, self.intern(span).0)
            }
            Class::Unit => (PartClass::Unit, self.intern(span).0),
            Class::Currency => match planc_base::Currency::from_code(text) {
                Some(currency) => (PartClass::Currency, currency.packed()),
                None => {
                    self.buffers.doubts.push(Doubt::NotACurrency { span });
                    (PartClass::Unknown, 0)
                }
            },
            _ => (PartClass::OwnWord, self.intern(span).0),
        }
    }

    fn intern(&mut self, span: Span) -> Symbol {
        self.sheet.names.intern(&mut self.buffers.names, self.source.text, span)
    }

    fn reference(&mut self, span: Span) -> u32 {
        let path = self.intern(span);
        self.sheet.references.push(path);
        self.sheet.references.len() as u32 - 1
    }

    fn vocabulary_word(&mut self, id: SlotId, slot: &'static Slot, span: Span, text: &str) -> (PartClass, u32) {
        let lists = slot.vocabularies.iter().map(|index| (*index, &VOCABULARIES[usize::from(*index)]));
        for (index, vocabulary) in lists.clone() {
            if let Some(place) = vocabulary.find(text) {
                return (PartClass::Word, u32::from(index) << 16 | place as u32);
            }
            if vocabulary.standard.is_some_and(|standard| is_in_standard(standard, text)) {
                return (PartClass::OwnWord, self.intern(span).0);
            }
        }
        let is_open = lists.clone().any(|(_, vocabulary): (u8, &Vocabulary)| vocabulary.open);
        if !is_open {
            self.buffers.doubts.push(Doubt::NoSuchWord { slot: id, span });
            return (PartClass::Unknown, 0);
        }
        (PartClass::OwnWord, self.intern(span).0)
    }

    fn amount(&mut self, value: planc_base::Decimal, unit: GroupUnit, group: &Group) -> Amount {
        let text = group.span.text(self.source.text);
        let unit = match unit {
            GroupUnit::None => Unit::None,
            GroupUnit::Percent => Unit::Percent,
            GroupUnit::Currency(currency) => {
                if let Some(decimals) = currency.decimals()
                    && value.normalize().scale() > decimals
                {
                    self.buffers.doubts.push(Doubt::TooManyDecimals { span: group.span, currency, decimals });
                }
                Unit::Currency(currency)
            }
            GroupUnit::Written(span) => Unit::Word(self.intern(span)),
        };
        Amount { value, unit, is_change: text.starts_with(['+', '-', '−']) }
    }

    fn range(&mut self, span: Span, low: u32, high: u32, takes_period: bool) -> (PartClass, u32) {
        let (low, high) = (self.grouped.operands[low as usize], self.grouped.operands[high as usize]);
        let is_date = |group: &Group| matches!(group.value, GroupValue::Date(_));
        let years = is_year_range(self.source.text, &low, &high);
        if is_date(&low) || is_date(&high) || years && takes_period {
            let end = |group: &Group| match group.value {
                GroupValue::Date(date) => Some(date),
                GroupValue::Amount(..) => year(group.span.text(self.source.text)),
                _ => None,
            };
            let range = DateRange { from: end(&low), to: end(&high) };
            if let (Some(from), Some(to)) = (range.from, range.to)
                && let (Some(from), Some(to)) = (from.days(1, None), to.days(1, None))
                && to.last < from.first
            {
                self.buffers.doubts.push(Doubt::ReversedDates { span });
            }
            self.sheet.date_ranges.push(range);
            return (PartClass::DateRange, self.sheet.date_ranges.len() as u32 - 1);
        }
        // The unit stands once, at the end.
        let unit_of = |group: &Group| match group.value {
            GroupValue::Amount(_, unit) | GroupValue::Hole(unit) => unit,
            _ => GroupUnit::None,
        };
        let common = if unit_of(&high) == GroupUnit::None { unit_of(&low) } else { unit_of(&high) };
        let mut end = |group: &Group| -> End {
            match group.value {
                GroupValue::Amount(value, unit) => {
                    let unit = if unit == GroupUnit::None { common } else { unit };
                    Some(self.amount(value, unit, group))
                }
                _ => None,
            }
        };
        let range = Range { low: end(&low), high: end(&high) };
        if let (Some(low), Some(high)) = (range.low, range.high)
            && high.value < low.value
        {
            self.buffers.doubts.push(Doubt::ReversedNumbers { span });
        }
        self.sheet.ranges.push(range);
        (PartClass::Range, self.sheet.ranges.len() as u32 - 1)
    }

    fn product(&mut self, start: u32, stop: u32, per: Option<Span>) -> (PartClass, u32) {
        let first = self.sheet.factors.len() as u32;
        for place in start..stop {
            let group = self.grouped.operands[place as usize];
            let factor = match group.value {
                GroupValue::Amount(value, unit) => {
                    self.amount(value, unit, &group).pack().map_or(Factor::Unknown, Factor::Amount)
                }
                GroupValue::Word => Factor::Price(self.reference(group.span)),
                GroupValue::Hole(_) => {
                    self.flags.set(Flags::HOLE);
                    Factor::Hole
                }
                _ => Factor::Unknown,
            };
            self.sheet.factors.push(factor);
        }
        let per = per.filter(|span| !span.is_empty()).map(|span| self.intern(span));
        self.sheet.products.push(PackedProduct { start: first, per });
        (PartClass::Product, self.sheet.products.len() as u32 - 1)
    }
}

fn is_bare_hole(group: &Group) -> bool {
    matches!(group.value, GroupValue::Hole(GroupUnit::None))
}

fn amount_class(class: Class) -> PartClass {
    match class {
        Class::Money => PartClass::Money,
        Class::Percentage => PartClass::Percentage,
        Class::Change => PartClass::Change,
        Class::Quantity => PartClass::Quantity,
        _ => PartClass::Number,
    }
}

/// Four digits as a year.
fn year(text: &str) -> Option<Date> {
    (text.len() == 4).then(|| Date::parse(text)).flatten()
}

fn is_year_range(text: &str, low: &Group, high: &Group) -> bool {
    let is_year = |group: &Group| match group.value {
        GroupValue::Amount(_, GroupUnit::None) => year(group.span.text(text)).is_some(),
        GroupValue::Hole(_) => true,
        _ => false,
    };
    is_year(low) && is_year(high)
}

/// Letter, then letters, marks, digits and single inner `-`.
pub fn is_name(text: &str) -> bool {
    is_joined::<false>(text)
}

/// Names joined by dots.
fn is_path(text: &str) -> bool {
    is_joined::<true>(text)
}

/// Whether `text` is a name, or names joined by dots if `DOTS`. Characters are not taken apart: what is not ASCII in a word is a
/// letter or a mark, but for `’`.
fn is_joined<const DOTS: bool>(text: &str) -> bool {
    let bytes = text.as_bytes();
    let joins = |byte: u8| byte == b'-' || DOTS && byte == b'.';
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    // A name begins and ends with a letter or digit, and so does what stands between two joints. Without branches, so that many
    // bytes are looked at together.
    let is_known = |byte: u8| byte.is_ascii_alphanumeric() | (byte >= 128) | joins(byte);
    let are_known = bytes.iter().fold(true, |all, byte| all & is_known(*byte));
    let are_parted = bytes.iter().zip(&bytes[1..]).fold(true, |all, (one, next)| all & !(joins(*one) & joins(*next)));
    are_known && are_parted && !joins(*first) && !joins(*last) && (bytes.is_ascii() || !text.contains('’'))
}

fn is_in_standard(standard: Standard, text: &str) -> bool {
    match standard {
        Standard::Country => planc_lang::countries::is_country(text),
        Standard::Language => text.parse::<unic_langid::LanguageIdentifier>().is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_name, is_path};

    #[test]
    fn names_are_joined_by_dots_in_paths_only() {
        for name in ["moi", "train-officers", "a1-2", "Iom", "tirana-ë", "ë"] {
            assert!(is_name(name) && is_path(name), "{name}");
        }
        for path in ["nap.train", "a.b-c.d", "nap.ë", "ë.nap.x-y"] {
            assert!(!is_name(path) && is_path(path), "{path}");
        }
        for neither in
            ["", "-", "-a", "a-", "a--b", ".a", "a.", "a..b", "a-.b", "a.-b", "a/b", "a_b", "ë--b", "a’b", "a.ë-"]
        {
            assert!(!is_name(neither) && !is_path(neither), "{neither}");
        }
    }
}
