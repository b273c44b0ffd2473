//! Names by number, so that they are compared and looked up as integers.

use rustc_hash::FxHashMap;

/// A name in the interner that made it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(pub u32);

/// A growing list of distinct texts. Symbols are handed out in the order of first sight.
#[derive(Clone, Default, Debug)]
pub struct Interner {
    /// Hash of a text to the first symbol with it; those that collide are found through `next`.
    heads: FxHashMap<u64, Symbol>,
    next: Vec<Option<Symbol>>,
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
        let mut last = None;
        let mut candidate = self.heads.get(&hash).copied();
        while let Some(symbol) = candidate {
            if self.text(symbol) == text {
                return symbol;
            }
            last = Some(symbol);
            candidate = self.next[symbol.0 as usize];
        }
        let symbol = Symbol(self.ends.len() as u32);
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.next.push(None);
        match last {
            Some(last) => self.next[last.0 as usize] = Some(symbol),
            None => {
                self.heads.insert(hash, symbol);
            }
        }
        symbol
    }

    /// The symbol of `text`, if it was interned.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        let mut candidate = self.heads.get(&hash(text)).copied();
        while let Some(symbol) = candidate {
            if self.text(symbol) == text {
                return Some(symbol);
            }
            candidate = self.next[symbol.0 as usize];
        }
        None
    }

    /// The text of a symbol of this interner.
    pub fn text(&self, symbol: Symbol) -> &str {
        let index = symbol.0 as usize;
        let start = if index == 0 { 0 } else { self.ends[index - 1] as usize };
        &self.text[start..self.ends[index] as usize]
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
        self.next.shrink_to_fit();
        self
    }
}

fn hash(text: &str) -> u64 {
    use std::hash::{Hash, Hasher};
    let mut hasher = rustc_hash::FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
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
