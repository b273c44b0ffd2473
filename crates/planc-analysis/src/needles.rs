//! Several words looked for in one pass over a text.

use aho_corasick::{AhoCorasick, Input, MatchKind};

/// Words to look for as they stand. None of them begins with another.
pub(crate) struct Needles {
    words: Vec<&'static str>,
    machine: AhoCorasick,
}

impl Needles {
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Needles {
        let words: Vec<&'static str> = words.into_iter().collect();
        let machine = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(&words);
        let machine = machine.unwrap_or_else(|error| panic!("a few words are never too many: {error}"));
        Needles { words, machine }
    }

    /// Where they stand: each place with the word that begins there, rising. Places of different words may lie over each other,
    /// those of one word do not.
    pub(crate) fn find<'text>(&'text self, text: &'text str) -> impl Iterator<Item = (usize, &'static str)> + 'text {
        let mut from = 0;
        let mut ends = vec![0; self.words.len()];
        std::iter::from_fn(move || {
            loop {
                let found = self.machine.find(Input::new(text).range(from..))?;
                from = found.start() + 1;
                let end = &mut ends[found.pattern().as_usize()];
                if found.start() >= *end {
                    *end = found.end();
                    return Some((found.start(), self.words[found.pattern().as_usize()]));
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Needles;

    #[test]
    fn words_are_found_beside_and_over_each_other() {
        let needles = Needles::new(["aba", "bab", "...", "ë"]);
        let found = |text: &'static str| needles.find(text).collect::<Vec<_>>();
        assert_eq!(found("xababa"), [(1, "aba"), (2, "bab")]);
        assert_eq!(found("ë......ë"), [(0, "ë"), (2, "..."), (5, "..."), (8, "ë")]);
        assert_eq!(found(""), []);
    }
}
