//! The words of a list, made ready to be looked up. How they are written is said in `planc_lang::words`.

use planc_lang::words::Phrase;

use super::fold::fold;
use super::marks::Marks;
use super::stem::Stems;
use super::word::Word;

/// One entry of a list: any of some forms, stems or beginnings.
#[derive(Default, Debug)]
pub struct Pattern {
    pub forms: Vec<String>,
    pub stems: Vec<String>,
    pub beginnings: Vec<String>,
}

impl Pattern {
    pub fn new(written: &str, stems: &Stems) -> Pattern {
        let mut pattern = Pattern::default();
        let (are_forms, written) = match written.strip_prefix('=') {
            Some(written) => (true, written),
            None => (false, written),
        };
        for one in written.split('|') {
            match one.strip_suffix('*') {
                Some(beginning) => pattern.beginnings.push(fold(beginning).into_owned()),
                None if are_forms => pattern.forms.push(fold(one).into_owned()),
                None => pattern.stems.push(stems.stem(&fold(one)).into_owned()),
            }
        }
        pattern
    }

    pub fn fits(&self, word: &Word) -> bool {
        self.forms.contains(&word.folded)
            || self.stems.contains(&word.stem)
            || self.beginnings.iter().any(|beginning| word.folded.starts_with(beginning.as_str()))
    }
}

/// A phrase, made ready.
#[derive(Debug)]
pub struct ReadyPhrase {
    pub words: Vec<Pattern>,
    /// Which of the words is to be replaced.
    pub braced: Option<usize>,
    pub instead: &'static [&'static str],
    unless_beside: Vec<Pattern>,
}

impl ReadyPhrase {
    pub fn new(phrase: &'static Phrase, stems: &Stems) -> ReadyPhrase {
        let words: Vec<&str> = phrase.words.split(' ').collect();
        ReadyPhrase {
            braced: words.iter().position(|word| word.starts_with('{')),
            words: words.iter().map(|word| Pattern::new(word.trim_matches(['{', '}']), stems)).collect(),
            instead: phrase.instead,
            unless_beside: phrase.unless_beside.iter().map(|word| Pattern::new(word, stems)).collect(),
        }
    }

    /// The places in `words`, which are those of a text, of each word of the phrase, if it begins at `at`.
    pub fn matched(&self, words: &[Word], at: usize) -> Option<Vec<usize>> {
        let mut places = Vec::with_capacity(self.words.len());
        let mut next = at;
        for (index, pattern) in self.words.iter().enumerate() {
            loop {
                let word = words.get(next)?;
                if pattern.fits(word) {
                    break;
                }
                // Articles may stand between the words of a phrase, not before it.
                if index == 0 || !word.marks.has(Marks::FUNCTION) {
                    return None;
                }
                next += 1;
            }
            places.push(next);
            next += 1;
        }
        let beside = [words.get(next), words.get(next + 1), at.checked_sub(1).and_then(|before| words.get(before))];
        let is_other =
            beside.into_iter().flatten().any(|word| self.unless_beside.iter().any(|pattern| pattern.fits(word)));
        (!is_other).then_some(places)
    }
}
