//! The names of one file by number, while it is read: places in its text, not copies of them.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use planc_base::{Span, Symbol};
use rustc_hash::FxBuildHasher;
use unicode_normalization::UnicodeNormalization;

/// Distinct texts of one file. Those that are not in the normal form of composed characters (NFC) are kept in it.
#[derive(Clone, Debug, Default)]
pub struct LocalNames {
    places: Vec<Span>,
    /// Texts that differ from what stands at their place, by symbol; few or none.
    normalised: Vec<(u32, String)>,
}

/// The names of one file by what they say: needed only while it is read.
#[derive(Debug, Default)]
pub struct NameTable(HashTable<u32>);

impl LocalNames {
    /// The symbol of what stands at `span` of `source`, in its normal form.
    pub fn intern(&mut self, table: &mut NameTable, source: &str, span: Span) -> Symbol {
        let text = span.text(source);
        let hash = FxBuildHasher.hash_one(text);
        // What is found is in the normal form, since all that is kept is; only what is new has to be looked at.
        if let Some(symbol) = self.find(table, source, hash, text) {
            return symbol;
        }
        if text.is_ascii() || unicode_normalization::is_nfc(text) {
            return self.add(table, source, span, hash, text, false);
        }
        let normal: String = text.nfc().collect();
        let hash = FxBuildHasher.hash_one(normal.as_str());
        self.find(table, source, hash, &normal).unwrap_or_else(|| self.add(table, source, span, hash, &normal, true))
    }

    fn find(&self, table: &NameTable, source: &str, hash: u64, text: &str) -> Option<Symbol> {
        table.0.find(hash, |symbol| self.text(source, Symbol(*symbol)) == text).map(|symbol| Symbol(*symbol))
    }

    fn add(
        &mut self,
        table: &mut NameTable,
        source: &str,
        span: Span,
        hash: u64,
        text: &str,
        is_normalised: bool,
    ) -> Symbol {
        let symbol = self.places.len() as u32;
        self.places.push(span);
        if is_normalised {
            self.normalised.push((symbol, text.to_string()));
        }
        let (places, normalised) = (&self.places, &self.normalised);
        table
            .0
            .insert_unique(hash, symbol, |symbol| FxBuildHasher.hash_one(text_of(source, places, normalised, *symbol)));
        Symbol(symbol)
    }

    /// The text of `symbol`; `source` is the text it was interned from.
    pub fn text<'text>(&'text self, source: &'text str, symbol: Symbol) -> &'text str {
        text_of(source, &self.places, &self.normalised, symbol.0)
    }

    /// Frees what growing needs.
    pub fn shrink(&mut self) {
        self.places.shrink_to_fit();
    }

    pub fn len(&self) -> usize {
        self.places.len()
    }
}

fn text_of<'text>(source: &'text str, places: &[Span], normalised: &'text [(u32, String)], symbol: u32) -> &'text str {
    if normalised.is_empty() {
        return places[symbol as usize].text(source);
    }
    match normalised.binary_search_by_key(&symbol, |(symbol, _)| *symbol) {
        Ok(place) => &normalised[place].1,
        Err(_) => places[symbol as usize].text(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_have_one_symbol_whatever_their_form() {
        // The same name with a composed letter and with a combining mark.
        let source = "tiran\u{eb} moi tirane\u{308} moi";
        let (mut names, mut table) = (LocalNames::default(), NameTable::default());
        let spans: Vec<Span> = source
            .split(' ')
            .scan(0, |at, word| {
                let start = *at;
                *at += word.len() + 1;
                Some(Span::new(start, start + word.len()))
            })
            .collect();
        let symbols: Vec<Symbol> = spans.iter().map(|span| names.intern(&mut table, source, *span)).collect();
        assert_eq!(symbols, [Symbol(0), Symbol(1), Symbol(0), Symbol(1)]);
        assert_eq!(names.text(source, Symbol(0)), "tiran\u{eb}");
        let (mut names, mut table) = (LocalNames::default(), NameTable::default());
        assert_eq!(names.intern(&mut table, source, spans[2]), Symbol(0));
        assert_eq!(names.text(source, Symbol(0)), "tiran\u{eb}");
        assert_eq!(names.len(), 1);
    }
}
