//! The table, indexed: what may stand in what, by number.
//!
//! Built once, at first use, from the declarations. The patterns are read when a row is first asked for its own: a plan uses a
//! small part of them.

use std::sync::LazyLock;

use crate::connective::Connective;
use crate::field::{Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};
use crate::pattern::{self, Class, LazyPattern};
use crate::shared_fields::SHARED_FIELDS;

/// A row, by its place in `Language::rows`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RowId(pub u16);

/// What a keyword means where it stands.
#[derive(Debug)]
pub struct Row {
    pub keyword: Keyword,
    pub pattern: LazyPattern,
    pub meaning: Meaning,
    /// Rank in the canonical order of a block, unless its kind gives it another; see `Language::order_in`.
    pub order: u16,
    /// The rows that may stand in its block, for a field.
    block: Vec<(Keyword, RowId)>,
}

/// Whether a row is a kind or a field.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    Kind(&'static KindDeclaration),
    Field(&'static Field),
    /// `was …` in the block of the field whose history it is.
    History,
}

/// The whole language.
#[derive(Debug)]
pub struct Language {
    rows: Vec<Row>,
    /// By row: what is asked of entries all the time, in tables that stay in the nearest cache.
    kinds: Box<[Option<Kind>; ROWS]>,
    keywords_of_fields: Box<[Option<Keyword>; ROWS]>,
    /// By kind and keyword.
    by_place: Vec<[Option<RowId>; Keyword::COUNT]>,
    /// The bit of each keyword among those that may stand in a kind, by kind and keyword.
    bits: Vec<[u8; Keyword::COUNT]>,
    /// Ranks of the fields that a kind declares itself, by kind and keyword.
    ranks: Vec<[Option<u16>; Keyword::COUNT]>,
    keywords: WordTable<Keyword>,
    connectives: WordTable<Connective>,
}

/// How many rows there may be: entries keep the number of theirs in nine bits. A test holds that there are fewer.
const ROWS: usize = 512;

/// The table, which never changes.
static LANGUAGE: LazyLock<Language> = LazyLock::new(Language::build);

impl Language {
    #[inline]
    pub fn get() -> &'static Language {
        &LANGUAGE
    }

    /// The kind of the entries of a row; `None` for fields, and for a number that no row has.
    #[inline]
    pub fn kind_of(&self, row: RowId) -> Option<Kind> {
        self.kinds[usize::from(row.0) % ROWS]
    }

    /// The keyword of a row that is a field, or the history of one; `None` for kinds, and for a number that no row has.
    #[inline]
    pub fn keyword_of_field(&self, row: RowId) -> Option<Keyword> {
        self.keywords_of_fields[usize::from(row.0) % ROWS]
    }

    /// A bit for `keyword` in sets of what stands in a block of `kind`. Where there are more keywords than bits, some share one:
    /// a set without the bit holds none of them, a set with it may hold either.
    #[inline]
    pub fn bit_in(&self, kind: Kind, keyword: Keyword) -> u64 {
        1 << self.bits[kind as usize][keyword as usize]
    }

    pub fn row(&self, id: RowId) -> &Row {
        &self.rows[usize::from(id.0)]
    }

    /// Every row with its number.
    pub fn rows(&self) -> impl Iterator<Item = (RowId, &Row)> {
        self.rows.iter().enumerate().map(|(index, row)| (RowId(index as u16), row))
    }

    /// The rows that take a value of `class` somewhere.
    pub fn rows_that_take(&self, class: Class) -> Vec<RowId> {
        // Only what names the class is read for it.
        let is_named = pattern::namer(class);
        let takes =
            |row: &Row| is_named(row.pattern.source()) && row.pattern.slots.iter().any(|slot| slot.class == class);
        self.rows().filter(|(_, row)| takes(row)).map(|(id, _)| id).collect()
    }

    /// What `keyword` means in `kind`; at the top of a file, what it means there as `part-of` something.
    pub fn in_kind(&self, kind: Kind, keyword: Keyword) -> Option<RowId> {
        self.by_place[kind as usize][keyword as usize]
    }

    /// What `keyword` means in the block of the field `row`.
    pub fn in_field(&self, row: RowId, keyword: Keyword) -> Option<RowId> {
        self.row(row).block.iter().find(|(other, _)| *other == keyword).map(|(_, id)| *id)
    }

    /// The keywords that may stand in `kind`, in canonical order.
    pub fn keywords_in_kind(&self, kind: Kind) -> Vec<(Keyword, RowId)> {
        let mut rows: Vec<_> =
            Keyword::ALL.iter().filter_map(|keyword| Some((*keyword, self.in_kind(kind, *keyword)?))).collect();
        rows.sort_by_key(|(keyword, _)| self.order_in(kind, *keyword));
        rows
    }

    /// Rank of `keyword` in the canonical order of the blocks of `kind`. A row that several kinds share has its own place in
    /// each of them. `None` if it does not stand there.
    pub fn order_in(&self, kind: Kind, keyword: Keyword) -> Option<u16> {
        let row = self.in_kind(kind, keyword)?;
        Some(self.ranks[kind as usize][keyword as usize].unwrap_or(self.row(row).order))
    }

    /// The keywords that may stand in the block of the field `row`.
    pub fn keywords_in_field(&self, row: RowId) -> &[(Keyword, RowId)] {
        &self.row(row).block
    }

    /// The keyword spelt `text`. Faster than `Keyword::from_text`.
    pub fn keyword(&self, text: &str) -> Option<Keyword> {
        self.keywords.find(text, Keyword::text)
    }

    /// The connective spelt `text`. Faster than `Connective::from_text`.
    pub fn connective(&self, text: &str) -> Option<Connective> {
        self.connectives.find(text, Connective::text)
    }

    fn build() -> Language {
        let mut language = Language {
            rows: Vec::new(),
            kinds: Box::new([None; ROWS]),
            keywords_of_fields: Box::new([None; ROWS]),
            bits: Vec::new(),
            by_place: vec![[None; Keyword::COUNT]; Kind::COUNT],
            ranks: vec![[None; Keyword::COUNT]; Kind::COUNT],
            keywords: WordTable::new(Keyword::ALL, Keyword::text),
            connectives: WordTable::new(Connective::ALL, Connective::text),
        };
        for kind in Kind::WRITTEN {
            language.add_kind(*kind);
        }
        for kind in Kind::WRITTEN {
            language.add_fields(*kind);
        }
        language.add_top_of_file();
        language.add_field_blocks();
        language.index();
        language
    }

    /// The tables by row and by place, once all rows are there.
    fn index(&mut self) {
        for (index, row) in self.rows.iter().enumerate().take(ROWS) {
            self.kinds[index] = row.kind();
            self.keywords_of_fields[index] = row.kind().is_none().then_some(row.keyword);
        }
        self.bits = self
            .by_place
            .iter()
            .map(|places| {
                let mut bits = [0; Keyword::COUNT];
                let is_field = |row: &Option<RowId>| row.is_some_and(|row| self.row(row).kind().is_none());
                let fields = places.iter().enumerate().filter(|(_, row)| is_field(row));
                fields.enumerate().for_each(|(number, (keyword, _))| bits[keyword] = (number % 64) as u8);
                bits
            })
            .collect();
    }

    fn add(&mut self, keyword: Keyword, source: &'static str, meaning: Meaning, order: u16) -> RowId {
        let pattern = LazyPattern::new(source);
        self.rows.push(Row { keyword, pattern, meaning, order, block: Vec::new() });
        RowId((self.rows.len() - 1) as u16)
    }

    fn add_kind(&mut self, kind: Kind) {
        let (Some(declaration), Some(keyword)) = (kind.declaration(), Keyword::from_text(kind.text())) else { return };
        // Things stand after fields; `note` and `tags` last of all.
        let row = self.add(keyword, declaration.head, Meaning::Kind(declaration), ORDER_OF_THINGS);
        for parent in (0..Kind::COUNT).filter_map(Kind::from_index) {
            if declaration.stands_in.holds(parent) {
                self.by_place[parent as usize][keyword as usize] = Some(row);
            }
        }
    }

    fn add_fields(&mut self, kind: Kind) {
        let Some(declaration) = kind.declaration() else { return };
        for (index, field) in declaration.fields.iter().enumerate() {
            // A field that several kinds share is one row.
            let known = self.rows.iter().position(|row| match row.meaning {
                Meaning::Field(other) => {
                    other.keyword == field.keyword
                        && std::ptr::eq(other.manual, field.manual)
                        && other.pattern == field.pattern
                }
                _ => false,
            });
            let row = match known {
                Some(known) => RowId(known as u16),
                None => self.add(field.keyword, field.pattern, Meaning::Field(field), ORDER_OF_FIELDS + index as u16),
            };
            self.by_place[kind as usize][field.keyword as usize] = Some(row);
            self.ranks[kind as usize][field.keyword as usize] = Some(ORDER_OF_FIELDS + index as u16);
        }
        for (index, shared) in SHARED_FIELDS.iter().enumerate() {
            if shared.stands_in.holds(kind) && self.by_place[kind as usize][shared.field.keyword as usize].is_none() {
                let row = self.shared_row(index);
                self.by_place[kind as usize][shared.field.keyword as usize] = Some(row);
            }
        }
    }

    /// The row of the shared field at `index`, made at first sight.
    fn shared_row(&mut self, index: usize) -> RowId {
        let field = &SHARED_FIELDS[index].field;
        let known =
            self.rows.iter().position(|row| matches!(row.meaning, Meaning::Field(other) if std::ptr::eq(other, field)));
        match known {
            Some(known) => RowId(known as u16),
            None => {
                let order = match field.keyword {
                    Keyword::Allow => 0,
                    Keyword::PartOf => 1,
                    Keyword::Number => 2,
                    Keyword::Code => 3,
                    Keyword::Title => 4,
                    Keyword::Description => 5,
                    Keyword::Note => u16::MAX - 1,
                    Keyword::Tags => u16::MAX,
                    // After the kind's own fields.
                    _ => ORDER_OF_SHARED + index as u16,
                };
                self.add(field.keyword, field.pattern, Meaning::Field(field), order)
            }
        }
    }

    /// At the top of a file stands what stands in a file, every thing that is part of another, and `allow`.
    fn add_top_of_file(&mut self) {
        for kind in Kind::WRITTEN {
            let Some(keyword) = Keyword::from_text(kind.text()) else { continue };
            let place = &mut self.by_place[Kind::File as usize][keyword as usize];
            if place.is_none() {
                *place = self
                    .rows
                    .iter()
                    .position(|row| matches!(row.meaning, Meaning::Kind(declaration) if declaration.kind == *kind))
                    .map(|index| RowId(index as u16));
            }
        }
        if let Some(index) = SHARED_FIELDS.iter().position(|shared| shared.field.keyword == Keyword::Allow) {
            let row = self.shared_row(index);
            self.by_place[Kind::File as usize][Keyword::Allow as usize] = Some(row);
        }
    }

    /// The block of a field takes `note`, with history also `was`, and what `shared_fields` says of it.
    fn add_field_blocks(&mut self) {
        let note = SHARED_FIELDS
            .iter()
            .position(|shared| shared.field.keyword == Keyword::Note)
            .map(|index| self.shared_row(index));
        for id in 0..self.rows.len() {
            let Meaning::Field(_) = self.rows[id].meaning else { continue };
            let keyword = self.rows[id].keyword;
            let mut block = Vec::new();
            for (index, shared) in SHARED_FIELDS.iter().enumerate() {
                if shared.in_blocks_of.contains(&keyword) {
                    block.push((shared.field.keyword, self.shared_row(index)));
                }
            }
            if self.rows[id].pattern.takes_history() {
                // In the block the word `was` is the keyword, so the pattern is the one behind it.
                let was = self.add_was(RowId(id as u16));
                block.push((Keyword::Was, was));
            }
            block.extend(note.map(|note| (Keyword::Note, note)));
            self.rows[id].block = block;
        }
    }

    fn add_was(&mut self, row: RowId) -> RowId {
        self.rows.push(Row {
            keyword: Keyword::Was,
            pattern: self.row(row).pattern.behind_was(),
            meaning: Meaning::History,
            order: ORDER_OF_FIELDS,
            block: Vec::new(),
        });
        RowId((self.rows.len() - 1) as u16)
    }
}

const ORDER_OF_FIELDS: u16 = 100;
const ORDER_OF_SHARED: u16 = 1_000;
const ORDER_OF_THINGS: u16 = 2_000;

impl Row {
    /// The kind, if an entry of this row has a block of its own kind.
    pub fn kind(&self) -> Option<Kind> {
        match self.meaning {
            Meaning::Kind(declaration) => Some(declaration.kind),
            Meaning::Field(_) | Meaning::History => None,
        }
    }

    pub fn field(&self) -> Option<&'static Field> {
        match self.meaning {
            Meaning::Field(field) => Some(field),
            Meaning::Kind(_) | Meaning::History => None,
        }
    }

    /// Whether it may be given more than once in a block.
    pub fn is_repeatable(&self) -> bool {
        match self.meaning {
            Meaning::Kind(_) | Meaning::History => true,
            Meaning::Field(field) => field.count == Count::Many,
        }
    }

    pub fn summary(&self) -> &'static str {
        match self.meaning {
            Meaning::Kind(declaration) => declaration.summary,
            Meaning::Field(field) => field.summary,
            Meaning::History => "What the value was before, on which day it changed, and why",
        }
    }
}

/// When `child` is wanted in `parent`, as the parent's declaration says.
pub fn child_wanted(parent: &KindDeclaration, child: Kind) -> Wanted {
    parent.children.iter().find(|entry| entry.kind == child).map_or(Wanted::No, |entry| entry.wanted)
}

/// Whether `kind` may stand at the top of a file without being part of anything.
pub fn stands_alone(kind: Kind) -> bool {
    kind.declaration().is_some_and(|declaration| match declaration.stands_in {
        StandsIn::These(kinds) => kinds.contains(&Kind::File),
        StandsIn::EveryKind => false,
    })
}

/// Words by a cheap hash, open addressing: a look-up is a few nanoseconds, where a `match` over texts is a hundred.
#[derive(Debug)]
struct WordTable<T> {
    slots: Vec<Option<T>>,
}

impl<T: Copy> WordTable<T> {
    const SIZE: usize = 1024;

    fn new(all: &[T], text: impl Fn(T) -> &'static str) -> WordTable<T> {
        let mut slots = vec![None; Self::SIZE];
        for word in all {
            let mut at = Self::hash(text(*word));
            while slots[at].is_some() {
                at = (at + 1) % Self::SIZE;
            }
            slots[at] = Some(*word);
        }
        WordTable { slots }
    }

    fn find(&self, text: &str, spelling: impl Fn(T) -> &'static str) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let mut at = Self::hash(text);
        while let Some(word) = self.slots[at] {
            if spelling(word) == text {
                return Some(word);
            }
            at = (at + 1) % Self::SIZE;
        }
        None
    }

    fn hash(text: &str) -> usize {
        let bytes = text.as_bytes();
        let middle = usize::from(bytes[bytes.len() / 2]);
        let ends = usize::from(bytes[0]) * 31 + usize::from(bytes[bytes.len() - 1]) * 257;
        (ends + middle * 61 + bytes.len() * 7) % Self::SIZE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_again() {
        let language = Language::get();
        for keyword in Keyword::ALL {
            assert_eq!(language.keyword(keyword.text()), Some(*keyword));
        }
        for connective in Connective::ALL {
            assert_eq!(language.connective(connective.text()), Some(*connective));
        }
        assert_eq!(language.keyword("activities"), None);
        assert_eq!(language.keyword(""), None);
    }

    #[test]
    fn rows_fit_into_nine_bits() {
        // planc-model keeps the row of an entry in so many.
        assert!(Language::get().rows().count() < 511);
    }

    #[test]
    fn tables_by_row_say_what_the_rows_do() {
        let language = Language::get();
        for (id, row) in language.rows() {
            assert_eq!(language.kind_of(id), row.kind());
            assert_eq!(language.keyword_of_field(id), row.kind().is_none().then_some(row.keyword));
        }
        assert_eq!((language.kind_of(RowId(511)), language.keyword_of_field(RowId(511))), (None, None));
    }

    #[test]
    fn rows_that_take_a_class_are_found_by_its_name() {
        let language = Language::get();
        for class in [Class::File, Class::Url, Class::Reference, Class::Money, Class::Date] {
            let takes = |row: &Row| row.pattern.slots.iter().any(|slot| slot.class == class);
            let all: Vec<RowId> = language.rows().filter(|(_, row)| takes(row)).map(|(id, _)| id).collect();
            assert_eq!(language.rows_that_take(class), all, "{class:?}");
            assert!(!all.is_empty());
        }
    }

    #[test]
    fn a_keyword_means_what_its_place_says() {
        let language = Language::get();
        let kind_of = |kind, keyword| language.in_kind(kind, keyword).map(|row| language.row(row).kind());
        assert_eq!(kind_of(Kind::Actor, Keyword::Unit), Some(Some(Kind::Unit)));
        assert_eq!(kind_of(Kind::Indicator, Keyword::Unit), Some(None));
        assert_eq!(kind_of(Kind::File, Keyword::Activity), Some(Some(Kind::Activity)));
        assert_eq!(kind_of(Kind::File, Keyword::Cost), None);
        let cost = language.in_kind(Kind::Activity, Keyword::Cost).unwrap();
        assert_eq!(language.in_kind(Kind::Review, Keyword::Cost), Some(cost));
        assert!(language.in_field(cost, Keyword::Was).is_some());
        assert!(language.in_field(cost, Keyword::Code).is_some());
    }
}
