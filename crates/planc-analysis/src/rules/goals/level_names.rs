//! GOA-19: what the readers call the levels of a plan.

use planc_base::{Finding, Place};
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::{Context, documents_above};

/// One word for one level: in a `vocabulary`, or before the number with which a title begins, as in "Specific goal 2.1".
struct Use<'plan> {
    level: Keyword,
    /// Empty if no language is known.
    language: String,
    word: String,
    place: Place,
    document: Node<'plan>,
    is_title: bool,
}

/// The words of all documents that belong together, by what they all carry out.
type Groups<'plan> = FxHashMap<ThingId, Vec<Use<'plan>>>;

/// GOA-19: two words for one level, or one word for two levels, in documents that belong together.
pub(super) fn names_differ(context: &Context, found: &mut Vec<Finding>) {
    for uses in uses(context).values() {
        two_words(uses, found);
        two_levels(uses, found);
    }
    found.sort_by_key(|finding| (finding.place.file, finding.place.span.start));
}

fn uses<'plan>(context: &Context<'plan>) -> Groups<'plan> {
    let mut groups: Groups = FxHashMap::default();
    const ASKED: [Kind; 6] = [Kind::Area, Kind::Goal, Kind::Objective, Kind::Outcome, Kind::Measure, Kind::Vocabulary];
    for node in context.plan.nodes_of_any(&ASKED).filter(|node| !node.is_broken() && !node.is_unchecked()) {
        let is_level = node.kind() != Kind::Vocabulary;
        let Some(document) = node.document() else { continue };
        let Some(top) = documents_above(node).last() else { continue };
        let default = context.plan.packages.get(usize::from(node.thing().package));
        let default = default.and_then(|package| package.languages.first()).map_or("", String::as_str);
        let group = groups.entry(top).or_default();
        let mut add = |level, language: Option<&str>, word: &str, place, is_title| {
            let language = language.unwrap_or(default).to_string();
            group.push(Use { level, language, word: word.trim().to_string(), place, document, is_title });
        };
        if is_level {
            let Some(level) = Keyword::from_text(node.kind().text()) else { continue };
            let titles = node.fields(Keyword::Title).filter(|field| !field.is_broken());
            let titles = titles.flat_map(|field| field.parts().iter().filter_map(move |part| field.texts(part)));
            for (language, text) in node.title().into_iter().chain(titles).flat_map(|texts| texts.0) {
                if let Some(word) = word_before_number(&text) {
                    add(level, language, word, node.place(), true);
                }
            }
            continue;
        }
        for field in node.all_fields().filter(|field| !field.is_broken() && !field.has_hole()) {
            let Some(level) = field.keyword() else { continue };
            for texts in field.parts().iter().filter_map(|part| field.texts(part)) {
                texts.0.iter().for_each(|(language, text)| add(level, *language, text, field.place(), false));
            }
        }
    }
    for uses in groups.values_mut() {
        // The word that others are held against: of a vocabulary before one in a title, and of what is carried out before
        // what carries it out.
        uses.sort_by_key(|one| {
            (one.is_title, documents_above(one.document).count(), one.place.file, one.place.span.start)
        });
    }
    groups
}

/// "Specific goal" of "Specific goal 2.1: …": up to three words before a number, with a point in it or a mark behind it.
pub(super) fn word_before_number(title: &str) -> Option<&str> {
    let start = title.find(|character: char| character.is_ascii_digit())?;
    let word = title[..start].trim_end();
    let is_word = word.split_whitespace().count() <= 3
        && word.chars().all(|character| character.is_alphabetic() || character.is_whitespace() || character == '-')
        && word.chars().any(char::is_alphabetic)
        && word.len() < start;
    let rest = &title[start..];
    let end = rest.find(|character: char| !(character.is_ascii_digit() || character == '.')).unwrap_or(rest.len());
    let (number, behind) = (&rest[..end], rest[end..].trim_start());
    let is_marked =
        number.contains('.') || behind.is_empty() || behind.starts_with([':', ')', '-', '–', '—', ',', ';']);
    (is_word && is_marked).then_some(word)
}

fn two_words(uses: &[Use], found: &mut Vec<Finding>) {
    let mut first: FxHashMap<(Keyword, &str), &Use> = FxHashMap::default();
    let mut reported: FxHashSet<(Keyword, &str, String, ThingId)> = FxHashSet::default();
    for one in uses {
        let reference = *first.entry((one.level, one.language.as_str())).or_insert(one);
        let is_same = reference.word.to_lowercase() == one.word.to_lowercase();
        if is_same
            || !one.document.is_own()
            || !reported.insert((one.level, &one.language, one.word.to_lowercase(), one.document.id))
        {
            continue;
        }
        let level = level_in_plural(one.level);
        let (here, there) = (&one.word, &reference.word);
        let message = match (reference.document == one.document, one.is_title) {
            (true, _) => format!("{level} are called \"{here}\" here and \"{there}\" elsewhere in the document"),
            (false, _) => {
                format!("{level} are called \"{here}\" here and \"{there}\" in {}", reference.document.described())
            }
        };
        found.push(
            Finding::new("GOA-19", one.place, message).label(reference.place, format!("\"{there}\" here")).help(
                match one.is_title || reference.is_title {
                    true => "Leave word and number out of titles, since they are printed from the `vocabulary` and \
                             computed, or use one word for the level."
                        .to_string(),
                    false => format!("Use one word for the level, such as `{} \"{there}\"`.", one.level.text()),
                },
            ),
        );
    }
}

fn two_levels(uses: &[Use], found: &mut Vec<Finding>) {
    let mut first: FxHashMap<(&str, String), &Use> = FxHashMap::default();
    let mut reported: FxHashSet<(&str, String, Keyword)> = FxHashSet::default();
    for one in uses {
        let word = (one.language.as_str(), one.word.to_lowercase());
        let reference = *first.entry(word).or_insert(one);
        let is_step = |level| matches!(level, Keyword::Activity | Keyword::SubActivity);
        let is_same = reference.level == one.level || (is_step(reference.level) && is_step(one.level));
        if is_same || !one.document.is_own() || !reported.insert((&one.language, one.word.to_lowercase(), one.level)) {
            continue;
        }
        let (here, there) =
            (level_in_plural(one.level).to_lowercase(), level_in_plural(reference.level).to_lowercase());
        let message = match reference.document == one.document {
            true => format!("\"{}\" is the word for {there} and for {here}", one.word),
            false => format!(
                "\"{}\" is the word for {here} here and for {there} in {}",
                one.word,
                reference.document.described()
            ),
        };
        found.push(
            Finding::new("GOA-19", one.place, message)
                .label(reference.place, format!("the word for {there}"))
                .help("Give each level a word of its own, the same in all documents that belong together."),
        );
    }
}

/// "Goals".
fn level_in_plural(level: Keyword) -> String {
    let plural = Kind::from_text(level.text())
        .map_or_else(|| format!("{}s", level.text().replace('-', " ")), |kind| kind.plural().to_string());
    let mut characters = plural.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
