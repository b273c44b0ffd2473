//! Several words looked for in one pass over a text.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, Input, MatchKind};

/// Words to look for as they stand. None of them begins with another.
pub(crate) struct Needles {
    words: Vec<&'static str>,
    machine: AhoCorasick,
}

impl Needles {
    pub(crate) fn new(words: impl IntoIterator<Item = &'static str>) -> Needles {
        Needles::built(words, AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst))
    }

    /// Small and capital letters of English are the same.
    pub(crate) fn in_any_case(words: impl IntoIterator<Item = &'static str>) -> Needles {
        Needles::built(words, AhoCorasick::builder().ascii_case_insensitive(true))
    }

    fn built(words: impl IntoIterator<Item = &'static str>, builder: &AhoCorasickBuilder) -> Needles {
        let words: Vec<&'static str> = words.into_iter().collect();
        let machine = builder.build(&words).unwrap_or_else(|error| panic!("a few words are never too many: {error}"));
        Needles { words, machine }
    }

    /// Whether one of the words stands in `text`.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.machine.is_match(text)
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
        assert!(needles.are_in("<bab>") && !needles.are_in("ba ab"));
        assert!(Needles::in_any_case(["ngo"]).are_in("for NGOs"));
    }
}
