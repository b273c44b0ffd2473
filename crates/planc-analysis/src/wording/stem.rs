//! What the forms of a word have in common.

use std::borrow::Cow;

use planc_lang::words::Stemming;
use rust_stemmers::{Algorithm, Stemmer};

/// Finds stems in one language.
pub enum Stems {
    Snowball(Stemmer),
    Endings {
        endings: &'static [&'static str],
        at_least: usize,
    },
    /// The algorithm asked for is not known: every form is its own stem. A test holds that there is none such.
    None,
}

impl Stems {
    pub fn of(stemming: Stemming) -> Stems {
        match stemming {
            Stemming::Endings { endings, at_least } => Stems::Endings { endings, at_least },
            Stemming::Snowball(name) => match algorithm(name) {
                Some(algorithm) => Stems::Snowball(Stemmer::create(algorithm)),
                None => Stems::None,
            },
        }
    }

    /// The stem of a folded word.
    pub fn stem<'word>(&self, word: &'word str) -> Cow<'word, str> {
        match self {
            Stems::Snowball(stemmer) => stemmer.stem(word),
            Stems::None => Cow::Borrowed(word),
            Stems::Endings { endings, at_least } => {
                let shorter = |word: &'word str| {
                    let rests = endings.iter().filter_map(|ending| word.strip_suffix(*ending));
                    rests.into_iter().find(|rest| rest.chars().count() >= *at_least)
                };
                // Endings follow one another: case behind number.
                let once = shorter(word).unwrap_or(word);
                Cow::Borrowed(shorter(once).unwrap_or(once))
            }
        }
    }
}

fn algorithm(name: &str) -> Option<Algorithm> {
    Some(match name {
        "english" => Algorithm::English,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use planc_lang::words::LANGUAGES;

    use super::Stems;

    #[test]
    fn every_language_has_its_stems() {
        for language in LANGUAGES {
            assert!(!matches!(Stems::of(language.stemming), Stems::None), "{}", language.name);
        }
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let words = [
            ("en", vec!["train", "trains", "training"]),
            ("sq", vec!["trajnim", "trajnimi", "trajnimit", "trajnime", "trajnimeve", "trajnimet"]),
            ("sq", vec!["gjyqtar", "gjyqtari", "gjyqtare", "gjyqtaret", "gjyqtareve"]),
            ("sq", vec!["viktima", "viktimat", "viktimave", "viktimes"]),
            ("sq", vec!["oficer", "oficere", "oficeret", "oficereve"]),
            ("sq", vec!["nepunes", "nepunesve", "nepunesit"]),
            ("sq", vec!["kurs", "kursi", "kursit", "kurset"]),
        ];
        for (tag, forms) in words {
            let language = LANGUAGES.iter().find(|language| language.tag == tag).expect("the language has its lists");
            let stems = Stems::of(language.stemming);
            let first = stems.stem(forms[0]).into_owned();
            for form in forms {
                assert_eq!(stems.stem(form), first, "{form}");
            }
        }
        // Words of their own stay so.
        let albanian = LANGUAGES.iter().find(|language| language.tag == "sq").expect("Albanian has its lists");
        let stems = Stems::of(albanian.stemming);
        assert_ne!(stems.stem("pune"), stems.stem("punetor"));
    }
}
