//! What the page says in its own words, and how it writes numbers: all of it from the labels of the language.

use std::collections::BTreeMap;

use planc_base::Decimal;
use serde::Serialize;

use crate::language::Language;

#[derive(Serialize)]
pub struct Words {
    /// By key; by plural category where there are several forms.
    labels: BTreeMap<String, Label>,
    /// Words of the language of plans, such as those of a status.
    words: BTreeMap<String, String>,
    /// Between groups of three digits, and before the broken part of a number.
    group: String,
    point: String,
    /// Whether four digits are parted too.
    parts_thousands: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Label {
    Text(String),
    Forms(BTreeMap<String, String>),
}

/// Parts of the labels that the page uses besides those of its own.
const ALSO: [&str; 7] = ["level.", "money.", "value.", "time.", "role.", "relation.", "chart."];

pub fn of(language: &Language) -> Words {
    let mut labels = BTreeMap::new();
    let own = language.under("site.").into_iter();
    let also = ALSO.iter().flat_map(|prefix| {
        language.under(prefix).into_iter().map(move |(key, label)| (format!("{prefix}{key}"), label))
    });
    for (key, mut forms) in own.chain(also) {
        let label = match forms.len() {
            1 => Label::Text(forms.remove("other").unwrap_or_default()),
            _ => Label::Forms(forms),
        };
        labels.insert(key, label);
    }
    let words =
        language.under("word.").into_iter().filter_map(|(word, mut forms)| Some((word, forms.remove("other")?)));
    let [group, point] = signs(language);
    Words { labels, words: words.collect(), group, point, parts_thousands: parts_thousands(language) }
}

/// The signs of the language: a number as it writes it, without its digits.
fn signs(language: &Language) -> [String; 2] {
    let written = language.number(Decimal::new(12_345_675, 1));
    let mut signs = written.split(|character: char| character.is_ascii_digit()).filter(|sign| !sign.is_empty());
    let group = signs.next().unwrap_or_default().to_string();
    let point = signs.next_back().unwrap_or(".").to_string();
    [group, point]
}

fn parts_thousands(language: &Language) -> bool {
    language.whole(1_234) != "1234"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_cut_as_the_language_does() {
        let signs = |tag: &str| super::signs(&Language::load(tag).unwrap());
        assert_eq!(signs("en"), [",", "."]);
        assert_eq!(signs("sq"), ["\u{a0}", ","]);
        let parts = |tag: &str| parts_thousands(&Language::load(tag).unwrap());
        assert!(parts("en") && !parts("sq"));
    }
}
