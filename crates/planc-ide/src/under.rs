//! What stands at the cursor: the ground of every feature. Read from one file alone, whatever state it is in.

use planc_base::{FileId, Span};
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Connective, Keyword, Language, Row, Vocabulary, Word};
use planc_model::Sheet;
use planc_model::sheet::{Entry, NO_ROW};
use planc_model::value::{Factor, Part, PartClass};
use planc_project::Snapshot;
use planc_syntax::{Item, ItemKind, Items};

use crate::Cursor;

/// Something at a place of a file.
#[derive(Clone, Copy, Debug)]
pub struct Under<'snapshot> {
    pub file: FileId,
    pub text: &'snapshot str,
    pub sheet: &'snapshot Sheet,
    /// The entry on whose line, or in whose block, the cursor is.
    pub entry: Option<u32>,
    /// Where `what` stands; empty, at the cursor, for nothing.
    pub span: Span,
    pub what: What,
}

/// What it is.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// A blank, a brace, a comma, or text that is not understood.
    Nothing,
    Comment,
    /// The word that an entry begins with; `None` if it means nothing.
    Keyword(Option<Keyword>),
    /// The name that an entry declares.
    Name,
    /// One of the names of a reference.
    Reference(ReferenceAt),
    /// A word of a vocabulary.
    Word(&'static Vocabulary, &'static Word),
    /// A word of the grammar.
    Connective(Connective),
    /// The code of a rule.
    Rule,
    /// A date, or one end of a range of dates.
    Date,
    /// A number; with what stands behind it, an amount.
    Number,
    Unit,
    Currency,
    /// `?`
    Hole,
    Text,
}

/// A reference, and the one of its names that is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReferenceAt {
    /// Its number in the sheet.
    pub index: u32,
    /// The whole path.
    pub path: Span,
    /// Which of its names, from 0.
    pub segment: usize,
}

impl<'snapshot> Under<'snapshot> {
    /// What stands at `cursor`; of two things that touch there, the one behind it. `None` if the file is no plan.
    pub fn at(snapshot: &'snapshot Snapshot, cursor: Cursor) -> Option<Under<'snapshot>> {
        let sheet = snapshot.sheet(cursor.file)?;
        let text = snapshot.file(cursor.file).text.as_str();
        let offset = cursor.within(text);
        let found =
            Under { file: cursor.file, text, sheet, entry: None, span: Span::at(offset as usize), what: What::Nothing };
        Some(found.look(offset))
    }

    fn look(self, offset: u32) -> Under<'snapshot> {
        let Some(entry) = entry_before(self.sheet, offset) else { return self.comment(offset) };
        let mut around = entry;
        while end_of(self.sheet, around) < offset {
            match parent_of(self.sheet, around) {
                Some(parent) => around = parent,
                None => return self.comment(offset),
            }
        }
        let found = Under { entry: Some(around), ..self };
        let head = head_of(self.sheet, entry);
        if around != entry || offset > head.end {
            return found.comment(offset);
        }
        match item_at(self.text, head, offset) {
            Some((0, item)) => found.keyword(item, offset),
            Some((_, item)) => found.item(item, offset),
            None => found.comment(offset),
        }
    }

    /// Outside everything else there may be a comment; texts, which may hold its sign, were looked at before.
    fn comment(self, offset: u32) -> Under<'snapshot> {
        let line = self.text[..offset as usize].rfind('\n').map_or(0, |at| at + 1);
        // Behind what stands on the line: its texts are passed over.
        let from = entry_before(self.sheet, offset).map_or(line, |entry| head_of(self.sheet, entry).end as usize);
        let from = from.clamp(line, offset as usize);
        let end = self.text[offset as usize..].find('\n').map_or(self.text.len(), |at| offset as usize + at);
        let stretch = &self.text[from..end];
        let start = if self.text[line..from].is_empty() { comment_start(stretch) } else { stretch.find('#') };
        match start {
            Some(start) if from + start <= offset as usize => {
                let stop = from + stretch.trim_end().len();
                Under { span: Span::new(from + start, stop.max(offset as usize)), what: What::Comment, ..self }
            }
            _ => self,
        }
    }

    fn keyword(self, item: Item, offset: u32) -> Under<'snapshot> {
        if item.kind != ItemKind::Word {
            return self.item(item, offset);
        }
        let keyword = self.row().map(|row| row.keyword);
        let keyword = keyword.or_else(|| Language::get().keyword(item.span.text(self.text)));
        Under { span: item.span, what: What::Keyword(keyword), ..self }
    }

    /// Whether a name stands there, of whatever.
    pub fn names_something(&self) -> bool {
        matches!(self.what, What::Name | What::Reference(_))
    }

    /// The row of the table that the entry is of.
    pub fn row(&self) -> Option<&'static Row> {
        row_of(self.entry_data()?)
    }

    pub fn entry_data(&self) -> Option<&'snapshot Entry> {
        self.sheet.entries.get(self.entry? as usize)
    }

    /// The value of the entry's line that holds the place.
    pub fn part(&self) -> Option<&'snapshot Part> {
        let entry = self.entry?;
        let holds = |span: Span| span.start <= self.span.start && self.span.end <= span.end && !span.is_empty();
        self.sheet.parts_of(entry).iter().find(|part| holds(self.sheet.span_of_part(entry, part)))
    }

    /// Where that value stands.
    pub fn part_span(&self) -> Option<Span> {
        Some(self.sheet.span_of_part(self.entry?, self.part()?))
    }

    fn item(self, item: Item, offset: u32) -> Under<'snapshot> {
        let found = Under { span: item.span, ..self };
        let what = match item.kind {
            ItemKind::Text | ItemKind::LongText | ItemKind::Pasted => What::Text,
            ItemKind::Question => What::Hole,
            ItemKind::Number => found.number(),
            ItemKind::Word => return found.word(offset),
            ItemKind::Range | ItemKind::Comma | ItemKind::Star | ItemKind::Odd => What::Nothing,
            ItemKind::Percent => What::Number,
        };
        Under { what, ..found }
    }

    fn number(&self) -> What {
        match self.part().map(|part| part.class) {
            Some(PartClass::Date | PartClass::DateRange) => What::Date,
            None | Some(PartClass::Unknown) if planc_base::Date::parse(self.span.text(self.text)).is_some() => {
                What::Date
            }
            _ => What::Number,
        }
    }

    fn word(self, offset: u32) -> Under<'snapshot> {
        let text = self.span.text(self.text);
        let part = self.part();
        if let Some(reference) = part.and_then(|part| self.reference_in(part, offset)) {
            return Under { span: reference.1, what: What::Reference(reference.0), ..self };
        }
        let what = match part.map(|part| part.class) {
            Some(PartClass::Name) => What::Name,
            Some(PartClass::Word) => {
                part.and_then(word_of).map_or(What::Nothing, |(list, word)| What::Word(list, word))
            }
            Some(PartClass::Rule) => What::Rule,
            Some(PartClass::Date | PartClass::DateRange) => What::Date,
            Some(PartClass::Currency) => What::Currency,
            Some(PartClass::Unit | PartClass::OwnWord) => What::Unit,
            _ => self.loose_word(text, part),
        };
        Under { what, ..self }
    }

    /// A word that is no value of its own: a connective, a currency or unit behind a number, a date; or one on a line that is
    /// not understood.
    fn loose_word(&self, text: &str, part: Option<&Part>) -> What {
        if let Some(connective) = Language::get().connective(text) {
            return What::Connective(connective);
        }
        if planc_base::Currency::from_code(text).is_some() {
            return What::Currency;
        }
        if planc_base::Date::parse(text).is_some() {
            return What::Date;
        }
        match part {
            Some(part) if part.class != PartClass::Unknown => What::Unit,
            _ => What::Nothing,
        }
    }

    /// The reference that `part` is or holds, with the name of it that stands at `offset`.
    fn reference_in(&self, part: &Part, offset: u32) -> Option<(ReferenceAt, Span)> {
        let index = match part.class {
            PartClass::Reference => part.value,
            PartClass::Product => self.price_in(part)?,
            _ => return None,
        };
        let path = self.span;
        let (segment, span) = segment_at(self.text, path, offset)?;
        Some((ReferenceAt { index, path, segment }, span))
    }

    /// The name of a price among the factors of a product.
    fn price_in(&self, part: &Part) -> Option<u32> {
        let product = self.sheet.product(part.value);
        price_at(self.text, self.sheet.span_of_part(self.entry?, part), product.factors, self.span)
    }
}

/// The number of the reference at `word`, a word of the product that stands at `product`.
pub(crate) fn price_at(text: &str, product: Span, factors: &[Factor], word: Span) -> Option<u32> {
    let before = Items::new(text, Span { start: product.start, end: word.start });
    let factor = before.filter(|item| item.kind == ItemKind::Star).count();
    match factors.get(factor)? {
        Factor::Price(reference) => Some(*reference),
        _ => None,
    }
}

/// Where the reference `index`, a factor of the product at `product`, stands.
pub(crate) fn place_of_price(text: &str, product: Span, factors: &[Factor], index: u32) -> Option<Span> {
    let wanted = factors.iter().position(|factor| *factor == Factor::Price(index))?;
    let mut factor = 0;
    for item in Items::new(text, product) {
        match item.kind {
            ItemKind::Star => factor += 1,
            ItemKind::Word if factor == wanted => return Some(item.span),
            _ => {}
        }
    }
    None
}

/// The names of the path at `path` of `text`, with their places; there may be blanks in none of them.
pub(crate) fn segments(text: &str, path: Span) -> impl Iterator<Item = Span> {
    let mut start = path.start;
    path.text(text).split('.').map(move |name| {
        let span = Span { start, end: start + name.len() as u32 };
        start = span.end + 1;
        span
    })
}

fn segment_at(text: &str, path: Span, offset: u32) -> Option<(usize, Span)> {
    segments(text, path).enumerate().find(|(_, span)| span.start <= offset && offset <= span.end)
}

/// The word of a vocabulary that `part` is.
pub(crate) fn word_of(part: &Part) -> Option<(&'static Vocabulary, &'static Word)> {
    let vocabulary = VOCABULARIES.get((part.value >> 16) as usize)?;
    Some((vocabulary, vocabulary.words.get((part.value & 0xffff) as usize)?))
}

pub(crate) fn row_of(entry: &Entry) -> Option<&'static Row> {
    (entry.row() != NO_ROW).then(|| Language::get().row(entry.row()))
}

/// The last entry that begins at or before `offset`.
pub(crate) fn entry_before(sheet: &Sheet, offset: u32) -> Option<u32> {
    let after = sheet.entries.partition_point(|entry| entry.head().start <= offset);
    after.checked_sub(1).map(|index| index as u32)
}

/// The line of an entry. Its length is kept in 16 bits; of a longer one without a block, the end is known all the same.
pub(crate) fn head_of(sheet: &Sheet, entry: u32) -> Span {
    let data = &sheet.entries[entry as usize];
    let head = data.head();
    if head.len() == usize::from(u16::MAX) && sheet.next_of(entry) == entry + 1 {
        return Span { end: sheet.end_of(entry), ..head };
    }
    head
}

/// Past the block of an entry; of one that is not closed, past what stands in it.
pub(crate) fn end_of(sheet: &Sheet, entry: u32) -> u32 {
    let last = sheet.next_of(entry).saturating_sub(1).max(entry);
    sheet.end_of(entry).max(sheet.end_of(last))
}

/// The entry in whose block `entry` stands.
pub(crate) fn parent_of(sheet: &Sheet, entry: u32) -> Option<u32> {
    let mut before = entry.checked_sub(1)?;
    loop {
        if sheet.next_of(before) > entry {
            return Some(before);
        }
        before = before.checked_sub(1)?;
    }
}

/// The item of the line `head` at `offset`, and which one it is; of two that touch there, the one behind it, unless that is only
/// a sign.
fn item_at(text: &str, head: Span, offset: u32) -> Option<(usize, Item)> {
    let mut before = None;
    for (index, item) in Items::new(text, head).enumerate() {
        if item.span.start > offset {
            break;
        }
        if item.span.contains(offset as usize) {
            let is_sign = matches!(item.kind, ItemKind::Comma | ItemKind::Star | ItemKind::Range | ItemKind::Odd);
            return if is_sign && before.is_some() { before } else { Some((index, item)) };
        }
        before = (item.span.end == offset).then_some((index, item));
    }
    before
}

/// Where a comment begins in a line of which nothing else is known.
fn comment_start(line: &str) -> Option<usize> {
    let mut in_text = false;
    for (at, character) in line.char_indices() {
        match character {
            '"' => in_text = !in_text,
            '#' if !in_text => return Some(at),
            _ => {}
        }
    }
    None
}
