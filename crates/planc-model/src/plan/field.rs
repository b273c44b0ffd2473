//! A walker over fields: the values of one line.

use planc_base::{Currency, Date, FileId, Place, Span};
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Connective, Keyword, Language, Row};

use super::{Plan, Target, Texts, texts_of};
use crate::sheet::{self, Entry, Flags, NO_ROW, Sheet};
use crate::value::{Amount, DateRange, Part, PartClass, Product, Range};

/// One entry, read for its values.
#[derive(Clone, Copy)]
pub struct Field<'plan> {
    pub plan: &'plan Plan<'plan>,
    pub file: FileId,
    pub entry: u32,
}

impl<'plan> Field<'plan> {
    #[inline]
    pub fn sheet(self) -> &'plan Sheet {
        &self.plan.sheets[self.file.0 as usize]
    }

    #[inline]
    pub fn entry(self) -> &'plan Entry {
        &self.sheet().entries[self.entry as usize]
    }

    #[inline]
    pub fn row(self) -> Option<&'static Row> {
        let row = self.entry().row();
        (row != NO_ROW).then(|| Language::get().row(row))
    }

    #[inline]
    pub fn keyword(self) -> Option<Keyword> {
        self.row().map(|row| row.keyword)
    }

    #[inline]
    pub fn place(self) -> Place {
        self.entry().head().in_file(self.file)
    }

    /// As it is written.
    #[inline]
    pub fn source(self) -> &'plan str {
        self.entry().head().text(self.text())
    }

    #[inline]
    fn text(self) -> &'plan str {
        self.plan.files[self.file.0 as usize].text
    }

    #[inline]
    pub fn is_broken(self) -> bool {
        self.entry().flags().has(Flags::BROKEN)
    }

    #[inline]
    pub fn is_none(self) -> bool {
        self.entry().flags().has(Flags::NONE)
    }

    #[inline]
    pub fn is_withheld(self) -> bool {
        self.entry().flags().has(Flags::WITHHELD)
    }

    /// Whether one of its values is a `?`.
    #[inline]
    pub fn has_hole(self) -> bool {
        self.entry().flags().has(Flags::HOLE)
    }

    /// Its values with those of `was …` on the line.
    #[inline]
    pub fn all_parts(self) -> &'plan [Part] {
        self.sheet().parts_of(self.entry)
    }

    /// Its present values.
    #[inline]
    pub fn parts(self) -> &'plan [Part] {
        let all = self.all_parts();
        if self.entry().flags().has(Flags::HISTORY) { sheet::present(all) } else { all }
    }

    /// The first value directly behind `connective`.
    #[inline]
    pub fn behind(self, connective: Connective) -> Option<&'plan Part> {
        self.parts().iter().find(|part| part.is_behind(connective))
    }

    /// Whether `connective` stands on its line, in the present value.
    #[inline]
    pub fn has(self, connective: Connective) -> bool {
        self.parts().iter().any(|part| part.is_behind(connective))
    }

    /// Where one of its values stands in its file.
    #[inline]
    pub fn span_of(self, part: &Part) -> Span {
        self.sheet().span_of_part(self.entry, part)
    }

    #[inline]
    pub fn source_of(self, part: &Part) -> &'plan str {
        self.span_of(part).text(self.text())
    }

    pub fn place_of(self, part: &Part) -> Place {
        self.span_of(part).in_file(self.file)
    }

    /// What its references lead to, in order.
    pub fn targets(self) -> impl Iterator<Item = Target> {
        self.parts().iter().filter(|part| part.class == PartClass::Reference).map(move |part| self.target(part))
    }

    #[inline]
    pub fn target(self, part: &Part) -> Target {
        match part.class {
            PartClass::Reference => self.plan.target(self.file, part.value),
            _ => Target::Unknown,
        }
    }

    /// The amount of a part that is one.
    #[inline]
    pub fn amount(self, part: &Part) -> Option<Amount> {
        sheet::is_amount(part.class).then(|| self.sheet().amount(part.value))
    }

    pub fn range(self, part: &Part) -> Option<Range> {
        (part.class == PartClass::Range).then(|| self.sheet().ranges[part.value as usize])
    }

    pub fn date_range(self, part: &Part) -> Option<DateRange> {
        match part.class {
            PartClass::DateRange => Some(self.sheet().date_ranges[part.value as usize]),
            PartClass::Date => {
                let date = Date::from_packed(part.value);
                Some(DateRange { from: Some(date), to: Some(date) })
            }
            _ => None,
        }
    }

    pub fn product(self, part: &Part) -> Option<Product<'plan>> {
        (part.class == PartClass::Product).then(|| self.sheet().product(part.value))
    }

    pub fn date(self, part: &Part) -> Option<Date> {
        (part.class == PartClass::Date).then(|| Date::from_packed(part.value))
    }

    pub fn currency(self, part: &Part) -> Option<Currency> {
        (part.class == PartClass::Currency).then(|| Currency::from_packed(part.value))
    }

    /// A word, of a vocabulary or one's own, as written.
    pub fn word(self, part: &Part) -> Option<&'plan str> {
        match part.class {
            PartClass::Word => {
                let vocabulary = VOCABULARIES.get((part.value >> 16) as usize)?;
                vocabulary.words.get((part.value & 0xffff) as usize).map(|word| word.text)
            }
            PartClass::OwnWord | PartClass::Unit | PartClass::Rule => {
                Some(self.plan.names.text(planc_base::Symbol(part.value)))
            }
            _ => None,
        }
    }

    /// Its first word of a vocabulary, as the place in that list: what the enums of `planc_lang::vocabularies` are made of.
    #[inline]
    pub fn word_index(self) -> Option<usize> {
        self.parts().iter().find(|part| part.class == PartClass::Word).map(|part| (part.value & 0xffff) as usize)
    }

    /// Its words of vocabularies, as places in their lists.
    pub fn word_indices(self) -> impl Iterator<Item = usize> {
        self.parts().iter().filter(|part| part.class == PartClass::Word).map(|part| (part.value & 0xffff) as usize)
    }

    pub fn texts(self, part: &Part) -> Option<Texts<'plan>> {
        (part.class == PartClass::Text).then(|| texts_of(self.source_of(part)))
    }

    /// The entries in its block: `note`, `was …`.
    pub fn block(self) -> impl Iterator<Item = Field<'plan>> {
        self.sheet().children(self.entry).map(move |entry| Field { entry, ..self })
    }
}
