//! Names by number, so that they are compared and looked up as integers.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// A name in the interner that made it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(pub u32);

/// A growing list of distinct texts. Symbols are handed out in the order of first sight.
#[derive(Clone, Default, Debug)]
pub struct Interner {
    /// Symbols by the hash of their texts, which are kept once, in `text`.
    symbols: HashTable<u32>,
    ends: Vec<u32>,
    text: String,
}

impl Interner {
    pub fn new() -> Interner {
        Interner::default()
    }

    /// The symbol of `text`, made if it is new.
    pub fn intern(&mut self, text: &str) -> Symbol {
        let hash = hash(text);
        let found = self.symbols.find(hash, |index| text_at(&self.ends, &self.text, *index) == text);
        if let Some(index) = found {
            return Symbol(*index);
        }
        let index = self.ends.len() as u32;
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        let (ends, all) = (&self.ends, &self.text);
        self.symbols.insert_unique(hash, index, |index| self::hash(text_at(ends, all, *index)));
        Symbol(index)
    }

    /// The symbol of `text`, if it was interned.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.symbols
            .find(hash(text), |index| text_at(&self.ends, &self.text, *index) == text)
            .map(|index| Symbol(*index))
    }

    /// The text of a symbol of this interner.
    pub fn text(&self, symbol: Symbol) -> &str {
        text_at(&self.ends, &self.text, symbol.0)
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every symbol with its text, in the order of first sight.
    pub fn iter(&self) -> impl Iterator<Item = (Symbol, &str)> {
        (0..self.ends.len() as u32).map(|index| (Symbol(index), self.text(Symbol(index))))
    }

    /// Gives back what is only needed to intern more.
    pub fn into_frozen(mut self) -> Interner {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        let (ends, text) = (&self.ends, &self.text);
        self.symbols.shrink_to_fit(|index| hash(text_at(ends, text, *index)));
        self
    }
}

fn text_at<'all>(ends: &[u32], all: &'all str, index: u32) -> &'all str {
    let index = index as usize;
    let start = if index == 0 { 0 } else { ends[index - 1] as usize };
    &all[start..ends[index] as usize]
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_symbol() {
        let mut names = Interner::new();
        let first = names.intern("moi");
        let second = names.intern("iom");
        assert_eq!(names.intern("moi"), first);
        assert_ne!(first, second);
        assert_eq!((names.text(first), names.text(second)), ("moi", "iom"));
        assert_eq!(names.find("moi"), Some(first));
        assert_eq!(names.find("unhcr"), None);
    }
}
