//! One entry's line, cut into parts that can be written in canonical form.

use planc_base::Span;

use super::number;
use super::order::{Order, WordRole};
use super::quoted;
use crate::item::{Item, ItemKind, Items};
use crate::text;
use crate::tree::Limits;

/// An item of a line.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub kind: ItemKind,
    pub span: Span,
    /// Whether it follows the part before it without a blank.
    pub is_glued: bool,
    /// Whether it is left out: a unit that stands again at the end of its range.
    pub is_dropped: bool,
}

/// What could be made of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Understanding {
    /// Every item is one that the language has.
    #[default]
    Whole,
    /// Something in it is not understood: printed as it stands.
    Partial,
    /// A long text in it lacks a mark, so that its lines hang together by their indentation alone.
    ByIndentation,
}

/// The items of a line, and what the layout asks of them. Reused from entry to entry.
#[derive(Debug, Default)]
pub struct Head {
    pub parts: Vec<Part>,
    pub understanding: Understanding,
    pub commas: usize,
    pub has_long_text: bool,
    has_range: bool,
}

/// A text in one language: its parts, and its place among the languages.
#[derive(Clone, Copy)]
struct Translation {
    start: usize,
    end: usize,
    rank: usize,
}

impl Head {
    /// Reads the items of `spans`, which make one line together.
    pub fn read(&mut self, text: &str, spans: &[Span]) {
        self.parts.clear();
        self.understanding = Understanding::Whole;
        self.commas = 0;
        self.has_long_text = false;
        self.has_range = false;
        for span in spans {
            let mut end = u32::MAX;
            for item in Items::new(text, *span) {
                let is_glued = item.span.start == end;
                end = item.span.end;
                self.has_range |= item.kind == ItemKind::Range;
                self.look_at(text, item, is_glued);
                self.parts.push(Part { kind: item.kind, span: item.span, is_glued, is_dropped: false });
            }
        }
        // More than a line may hold: nobody reads it, and laying it out would take long.
        if self.parts.len() > Limits::ITEMS {
            self.doubt();
        }
        // A line begins with its keyword; one that does not is a stray.
        if self.parts.first().is_none_or(|first| first.kind != ItemKind::Word) {
            self.doubt();
        }
    }

    fn doubt(&mut self) {
        if self.understanding == Understanding::Whole {
            self.understanding = Understanding::Partial;
        }
    }

    fn look_at(&mut self, text: &str, item: Item, is_glued: bool) {
        match item.kind {
            ItemKind::Comma => self.commas += 1,
            // `@sq` after a blank belongs to the text before it.
            ItemKind::Odd => {
                if item.span.text(text) != "@" || !self.is_untagged_text(text) {
                    self.doubt();
                }
            }
            ItemKind::Text => {
                if !text::take_apart(item.span.text(text)).is_closed {
                    self.doubt();
                }
            }
            ItemKind::LongText => {
                self.has_long_text = true;
                if !text::take_apart(item.span.text(text)).is_closed {
                    self.understanding = Understanding::ByIndentation;
                }
            }
            ItemKind::Pasted => {
                if is_glued || quoted::pasted(item.span.text(text)).is_none() {
                    self.doubt();
                }
            }
            ItemKind::Word => {
                let after_at =
                    self.parts.last().is_some_and(|last| last.kind == ItemKind::Odd && last.span.text(text) == "@");
                if after_at && !(is_glued && quoted::is_tag(item.span.text(text))) {
                    self.doubt();
                }
            }
            _ => {
                if self.parts.last().is_some_and(|last| last.kind == ItemKind::Odd) {
                    self.doubt();
                }
            }
        }
    }

    fn is_untagged_text(&self, text: &str) -> bool {
        self.parts.last().is_some_and(|last| match last.kind {
            ItemKind::Text | ItemKind::LongText => text::take_apart(last.span.text(text)).tag.is_none(),
            ItemKind::Pasted => quoted::pasted(last.span.text(text)).is_some_and(|(_, tag)| tag.is_empty()),
            _ => false,
        })
    }

    /// Where the only `word` behind the keyword stands; the count is of all of them.
    pub fn find_word(&self, text: &str, word: &str) -> (usize, usize) {
        let mut found = (0, 0);
        for (index, part) in self.parts.iter().enumerate().skip(1) {
            if part.kind == ItemKind::Word && part.span.text(text) == word {
                found = (found.0 + 1, index);
            }
        }
        found
    }

    /// Whether part `index` is a text, in whichever marks.
    pub fn is_text(&self, index: usize) -> bool {
        self.parts
            .get(index)
            .is_some_and(|part| matches!(part.kind, ItemKind::Text | ItemKind::LongText | ItemKind::Pasted))
    }

    /// Past the text that begins at part `index`, its language included.
    pub fn text_end(&self, index: usize) -> usize {
        let is_tag = self.parts.get(index + 1).is_some_and(|part| part.kind == ItemKind::Odd);
        if is_tag { (index + 3).min(self.parts.len()) } else { index + 1 }
    }

    /// Puts texts that stand side by side into the order of `languages`; those without a language are in the first.
    pub fn order_languages(&mut self, text: &str, languages: &[String]) {
        if languages.len() < 2 {
            return;
        }
        let mut index = 1;
        while index < self.parts.len() {
            let mut translations: Vec<Translation> = Vec::new();
            while self.is_text(index) {
                let end = self.text_end(index);
                let rank = self.language_rank(text, index, end, languages);
                translations.push(Translation { start: index, end, rank });
                index = end;
            }
            index += 1;
            let is_ordered = translations.is_sorted_by_key(|translation| translation.rank);
            let are_known = translations.iter().all(|translation| translation.rank < languages.len());
            if is_ordered || !are_known {
                continue;
            }
            let start = translations[0].start;
            translations.sort_by_key(|translation| translation.rank);
            let ordered: Vec<Part> = translations
                .iter()
                .flat_map(|translation| &self.parts[translation.start..translation.end])
                .copied()
                .collect();
            self.parts[start..start + ordered.len()].copy_from_slice(&ordered);
        }
    }

    fn language_rank(&self, text: &str, start: usize, end: usize, languages: &[String]) -> usize {
        let raw = self.parts[start].span.text(text);
        let tag = match self.parts[start].kind {
            _ if end > start + 1 => Some(self.parts[end - 1].span.text(text)),
            ItemKind::Pasted => {
                quoted::pasted(raw).map(|(_, tag)| tag.trim_start_matches('@')).filter(|tag| !tag.is_empty())
            }
            _ => text::take_apart(raw).tag,
        };
        match tag {
            None => 0,
            Some(tag) => languages.iter().position(|language| language == tag).unwrap_or(usize::MAX),
        }
    }

    /// `1_000 EUR .. 2_000 EUR`: the unit stands once, at the end. Not where the right one goes on: `EUR .. 2 EUR per hour`.
    pub fn drop_left_units(&mut self, text: &str, order: &dyn Order) {
        if !self.has_range || self.understanding != Understanding::Whole {
            return;
        }
        let role =
            |part: &Part| if part.kind == ItemKind::Word { Some(order.role(part.span.text(text))) } else { None };
        let is_unit = |part: &Part| part.kind == ItemKind::Text || role(part) == Some(WordRole::Plain);
        for range in 3..self.parts.len().saturating_sub(2) {
            let parts = &self.parts;
            let left = range - 1;
            let is_multiplied = |index: usize| parts.get(index).and_then(role) == Some(WordRole::Multiplier);
            let number = if is_multiplied(left - 1) { left - 2 } else { left - 1 };
            let right = if is_multiplied(range + 2) { range + 3 } else { range + 2 };
            let is_range = parts[range].kind == ItemKind::Range
                && parts[range + 1].kind == ItemKind::Number
                && parts[number].kind == ItemKind::Number;
            let is_same = parts.get(right).is_some_and(|right| right.span.text(text) == parts[left].span.text(text));
            let goes_on = parts.get(right + 1).and_then(role) == Some(WordRole::Per);
            if is_range && is_unit(&parts[left]) && is_same && !goes_on {
                self.parts[left].is_dropped = true;
            }
        }
    }

    /// Whether the number at `index` is a count and no year. `head_counts` speaks for numbers that no word stands before.
    pub fn is_count(
        &self,
        text: &str,
        index: usize,
        order: &dyn Order,
        head_counts: bool,
        history: Option<&str>,
    ) -> bool {
        if !number::may_be_a_year(self.parts[index].span.text(text)) {
            return true;
        }
        if self.shows_a_count(text, index, order) {
            return true;
        }
        let other = match (self.kind_at(index + 1), index.checked_sub(1).and_then(|before| self.kind_at(before))) {
            (Some(ItemKind::Range), _) => Some(index + 2),
            // The left unit may be the one that was dropped.
            (_, Some(ItemKind::Range)) => (1..index - 1).rev().find(|left| self.parts[*left].kind == ItemKind::Number),
            _ => None,
        };
        if other.is_some_and(|other| {
            self.kind_at(other) == Some(ItemKind::Number) && self.shows_a_count(text, other, order)
        }) {
            return true;
        }
        for before in (0..index).rev() {
            let part = self.parts[before];
            if before == 0 {
                return head_counts;
            }
            if part.kind != ItemKind::Word {
                continue;
            }
            let word = part.span.text(text);
            if history == Some(word) {
                return head_counts;
            }
            match order.role(word) {
                WordRole::BeforeCount => return true,
                WordRole::Plain => {}
                WordRole::Multiplier | WordRole::Per | WordRole::Reserved => return false,
            }
        }
        false
    }

    fn kind_at(&self, index: usize) -> Option<ItemKind> {
        self.parts.get(index).map(|part| part.kind)
    }

    /// Whether the number at `index`, or what stands beside it, shows that it is a count.
    fn shows_a_count(&self, text: &str, index: usize, order: &dyn Order) -> bool {
        if number::is_surely_a_count(self.parts[index].span.text(text)) {
            return true;
        }
        if !number::may_be_a_year(self.parts[index].span.text(text)) {
            return false;
        }
        let behind = match self.parts.get(index + 1) {
            Some(part) if part.kind == ItemKind::Word => {
                matches!(order.role(part.span.text(text)), WordRole::Plain | WordRole::Multiplier)
            }
            Some(part) => matches!(part.kind, ItemKind::Text | ItemKind::Percent | ItemKind::Star),
            None => false,
        };
        behind || index.checked_sub(1).is_some_and(|before| self.parts[before].kind == ItemKind::Star)
    }
}
