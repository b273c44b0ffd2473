//! TXT-06: abbreviations with two meanings, and meanings with two abbreviations.

use planc_base::{Finding, Place};
use planc_lang::{Keyword, Kind};
use planc_model::plan::spoken;
use planc_model::value::PartClass;
use rustc_hash::FxHashMap;

use super::title::{on_one_line, own};
use crate::facts::Context;
use crate::wording::{Marks, Said, Word, fold};

/// An abbreviation and what it stands for, in one language.
#[derive(Clone)]
struct Meaning {
    tongue: u8,
    short: String,
    /// As written.
    long: String,
    /// Stems of the words that say something by themselves.
    stems: Vec<String>,
    place: Place,
}

/// TXT-06, over all declarations and then all texts.
pub(super) fn two_meanings(context: &Context, found: &mut Vec<Finding>) {
    let mut by_short: FxHashMap<(u8, String), Meaning> = FxHashMap::default();
    let mut by_long: FxHashMap<(u8, String), Meaning> = FxHashMap::default();
    for meaning in declared(context).into_iter().chain(introduced(context)) {
        let short = (meaning.tongue, key(&meaning.short));
        let long = (meaning.tongue, meaning.stems.join(" "));
        if let Some(first) = by_short.get(&short) {
            if !is_same(&first.stems, &meaning.stems) {
                found.push(
                    Finding::new(
                        "TXT-06",
                        meaning.place,
                        format!(
                            "\"{}\" stands for \"{}\" here, and for \"{}\" elsewhere",
                            meaning.short, meaning.long, first.long
                        ),
                    )
                    .label(first.place, "the other meaning")
                    .help("Give each of them an abbreviation of its own, or write the words out."),
                );
            }
        } else if let Some(first) = by_long.get(&long) {
            found.push(
                Finding::new(
                    "TXT-06",
                    meaning.place,
                    format!(
                        "\"{}\" is abbreviated \"{}\" here, and \"{}\" elsewhere",
                        meaning.long, meaning.short, first.short
                    ),
                )
                .label(first.place, "the other abbreviation")
                .help("Use one of them for it in the whole plan, and declare it once as a `term`."),
            );
        }
        by_long.entry(long).or_insert_with(|| meaning.clone());
        by_short.entry(short).or_insert(meaning);
    }
}

/// Capitals, points and hyphens do not count.
fn key(short: &str) -> String {
    short.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two expansions are the same but for endings and words left out.
fn is_same(one: &[String], other: &[String]) -> bool {
    // The stems of some languages are rough: their beginnings tell enough.
    let beginning = |stem: &String| stem.chars().take(5).collect::<String>();
    let holds = |whole: &[String], part: &[String]| {
        part.iter().all(|stem| whole.iter().any(|other| beginning(other) == beginning(stem)))
    };
    one.is_empty() || other.is_empty() || holds(one, other) || holds(other, one)
}

/// Abbreviations of terms, actors, units and bodies.
fn declared(context: &Context) -> Vec<Meaning> {
    let kinds = [Kind::Term, Kind::Actor, Kind::Unit, Kind::Body];
    let things = context.plan.nodes_of_any(&kinds).filter(|node| node.is_own() && !node.is_broken());
    let mut meanings = Vec::new();
    for node in things {
        for field in node.fields(Keyword::Abbreviation).filter(|field| !field.is_broken()) {
            let titles = own(context, node);
            for part in field.parts().iter().filter(|part| part.class == PartClass::Text) {
                for short in spoken(field.source_of(part)) {
                    let document = || node.document().map(|document| document.id);
                    let Some(tongue) = context.wording().languages.find(short.tag, document) else { continue };
                    let Some(title) = titles.iter().find(|title| title.tongue.index == tongue.index) else { continue };
                    meanings.push(Meaning {
                        tongue: tongue.index,
                        short: short.text.trim().to_string(),
                        long: on_one_line(title.spoken.text),
                        stems: stems(&title.words()),
                        place: field.place_of(part),
                    });
                }
            }
        }
    }
    meanings
}

fn stems(words: &[Word]) -> Vec<String> {
    words.iter().filter(|word| word.is_content()).map(|word| word.stem.clone()).collect()
}

/// "National Referral Mechanism (NRM)" in texts.
fn introduced(context: &Context) -> Vec<Meaning> {
    let mut meanings = Vec::new();
    for said in context.wording().with(context.plan, Marks::BRACKETED) {
        let words = said.words();
        for at in 1..words.len().saturating_sub(1) {
            let is_bracketed = words[at - 1].text == "(" && words[at + 1].text.starts_with([')', ',', ';', ':']);
            let capitals = words[at].text.chars().filter(|character| character.is_uppercase()).count();
            if is_bracketed && capitals >= 2 {
                meanings.extend(meaning(&said, &words, at));
            }
        }
    }
    meanings
}

/// What the abbreviation at `at` stands for: the words before it that have its letters for initials.
fn meaning(said: &Said, words: &[Word], at: usize) -> Option<Meaning> {
    let letters: Vec<char> = fold(words[at].text).chars().collect();
    let before = &words[..at - 1];
    let start = before.iter().rposition(|word| word.marks.has(Marks::STOP)).map_or(0, |stop| stop + 1);
    let before = &before[start..];
    let with_all = initials(before, &letters, |_| true);
    let first = with_all.or_else(|| initials(before, &letters, |word| word.is_content()))?;
    let words_meant = &before[first..];
    Some(Meaning {
        tongue: said.tongue.index,
        short: words[at].text.to_string(),
        long: on_one_line(&said.spoken.text[words_meant.first()?.start..words_meant.last()?.end()]),
        stems: stems(words_meant),
        place: said.place_of(&words[at]),
    })
}

/// From where on the words that count have `letters` for initials.
fn initials(words: &[Word], letters: &[char], counts: impl Fn(&Word) -> bool) -> Option<usize> {
    let counted: Vec<usize> = (0..words.len()).filter(|at| counts(&words[*at])).collect();
    let last = counted.get(counted.len().checked_sub(letters.len())?..)?;
    let are_initials = last.iter().zip(letters).all(|(at, letter)| words[*at].folded.starts_with(*letter));
    (are_initials && !last.is_empty()).then(|| last[0])
}
