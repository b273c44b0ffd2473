//! The words of a language alone, without its numbers and dates: for an editor, which needs a few of them at every keystroke and
//! on many threads.

use std::sync::OnceLock;

use icu_locale_core::Locale;
use icu_plurals::{PluralRules, PluralRulesOptions};

use super::labels::Labels;
use super::{LANGUAGES, category, fill};

/// The labels of one language.
pub struct Words {
    pub tag: &'static str,
    labels: Labels,
}

impl Words {
    /// Those of the language with the tag `tag`, which may name a region; of the first language if there are none for it.
    pub fn of(tag: &str) -> &'static Words {
        static ALL: OnceLock<Vec<Words>> = OnceLock::new();
        let all = ALL.get_or_init(|| {
            LANGUAGES.iter().map(|(tag, source)| Words { tag, labels: Labels::read(source) }).collect()
        });
        let language = tag.split(['-', '_']).next().unwrap_or(tag);
        all.iter().find(|words| words.tag.eq_ignore_ascii_case(language)).unwrap_or(&all[0])
    }

    /// The label `key`. One that is missing shows its key.
    pub fn label<'words>(&'words self, key: &'words str) -> &'words str {
        self.labels.text(key)
    }

    /// The label `key`, each `{name}` in it replaced by what belongs there.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.labels.text(key), values)
    }

    /// The label `key` in the form for `count`, which stands for `{count}` in it.
    pub fn count(&self, key: &str, count: usize) -> String {
        let locale = self.tag.parse::<Locale>().ok();
        // Data for every language with labels is compiled in.
        let rules = locale.and_then(|locale| PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok());
        let category = rules.map_or("other", |rules| category(rules.category_for(count)));
        fill(self.labels.form(key, category), &[("count", &count.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_language_whatever_its_region() {
        assert_eq!(Words::of("sq-AL").tag, "sq");
        assert_eq!(Words::of("SQ").tag, "sq");
        assert_eq!(Words::of("tlh").tag, "en");
        assert_eq!(Words::of("en").count("editor.references", 1), "1 reference");
        assert_eq!(Words::of("en").count("editor.references", 0), "0 references");
        assert_eq!(Words::of("sq").count("editor.references", 2), "2 referenca");
        assert_eq!(Words::of("sq").fill("editor.cost", &[("amount", "3 EUR")]), "Kostoja: 3 EUR");
        assert_eq!(Words::of("sq").label("no.such"), "no.such");
    }
}
