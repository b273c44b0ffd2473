//! What a report says in its own words, and how it writes numbers and dates: one language a file in `labels/`.
//!
//! Numbers, dates and the forms of plurals are those of CLDR, by ICU4X.

mod labels;
mod numbers;
mod words;

use std::collections::BTreeMap;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

pub use labels::missing_labels;
use labels::{Label, Labels};
pub use words::Words;

/// The languages there are, each with its labels. The first one is what others are held against.
const LANGUAGES: &[(&str, &str)] =
    &[("en", include_str!("../../labels/en.toml")), ("sq", include_str!("../../labels/sq.toml"))];

/// A language to write reports in.
pub struct Language {
    pub tag: &'static str,
    labels: Labels,
    plurals: PluralRules,
    decimals: DecimalFormatter,
    days: DateTimeFormatter<YMD>,
}

impl Language {
    /// Tags of the languages that reports can be written in.
    pub fn tags() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(tag, _)| *tag)
    }

    /// The language with this tag; `None` if there are no labels for it.
    pub fn load(tag: &str) -> Option<Language> {
        let (tag, source) = LANGUAGES.iter().find(|(other, _)| other.eq_ignore_ascii_case(tag))?;
        // Data for every language with labels is compiled in, which the tests of this module hold.
        let locale: Locale = tag.parse().ok()?;
        Some(Language {
            tag,
            labels: Labels::read(source),
            plurals: PluralRules::try_new(locale.clone().into(), PluralRulesOptions::default()).ok()?,
            decimals: DecimalFormatter::try_new(locale.clone().into(), Default::default()).ok()?,
            days: DateTimeFormatter::try_new(locale.into(), YMD::medium()).ok()?,
        })
    }

    /// The label `key`. One that is missing shows its key; a test holds that none is.
    pub fn label(&self, key: &str) -> String {
        self.labels.text(key).to_string()
    }

    /// The texts of all labels whose keys begin with `prefix`, by the rest of the key; a label with forms has each by its
    /// category.
    pub fn under(&self, prefix: &str) -> BTreeMap<String, BTreeMap<String, String>> {
        let forms = |label: &Label| match label {
            Label::Text(text) => BTreeMap::from([("other".to_string(), text.clone())]),
            Label::Plural(forms) => forms.iter().cloned().collect(),
        };
        self.labels.under(prefix).map(|(key, label)| (key.to_string(), forms(label))).collect()
    }

    /// Whether there is a label `key`: for words of a plan that may be the author's own.
    pub fn has(&self, key: &str) -> bool {
        self.labels.get(key).is_some()
    }

    /// The label `key`, each `{name}` in it replaced by what belongs there.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.labels.text(key), values)
    }

    /// The label `key` in the form for `count`, which stands for `{count}` in it.
    pub fn count(&self, key: &str, count: u64) -> String {
        let text = self.labels.form(key, category(self.plurals.category_for(count)));
        fill(text, &[("count", &self.whole(count))])
    }
}

fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    // In one walk, so that braces in a value stay what they are.
    while let Some(open) = rest.find('{') {
        let (before, behind) = rest.split_at(open);
        filled.push_str(before);
        let value = behind.find('}').and_then(|close| {
            let (_, value) = values.iter().find(|(name, _)| *name == &behind[1..close])?;
            Some((value, close + 1))
        });
        match value {
            Some((value, end)) => {
                filled.push_str(value);
                rest = &behind[end..];
            }
            None => {
                filled.push('{');
                rest = &behind[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_label_and_no_other() {
        for tag in Language::tags().skip(1) {
            let missing = missing_labels(tag);
            assert!(missing.is_empty(), "labels/{tag}.toml: {missing:#?}");
        }
    }

    #[test]
    fn every_language_can_be_loaded() {
        for tag in Language::tags() {
            assert!(Language::load(tag).is_some(), "{tag}");
        }
        assert!(Language::load("tlh").is_none());
    }

    #[test]
    fn placeholders_are_filled_once() {
        assert_eq!(fill("{a} and {b}, {c}", &[("a", "{b}"), ("b", "2")]), "{b} and 2, {c}");
    }

    #[test]
    fn counts_take_the_form_of_the_language() {
        let english = Language::load("en").unwrap();
        assert_eq!(english.count("count.findings", 1), "1 finding");
        assert_eq!(english.count("count.findings", 1_200), "1,200 findings");
        let albanian = Language::load("sq").unwrap();
        assert_eq!(albanian.count("count.findings", 1), "1 gjetje");
    }
}
