//! TXT-05: another language, or letters of another script, in a text.

use planc_base::Finding;
use planc_model::Node;

use super::phrases::{is_quoted, place_in_words};
use super::title::on_one_line;
use crate::facts::Context;
use crate::wording::{Marks, Said, Tongue, Tongues, Word, is_of_other_script};

/// How many words of another language make a sentence one of that language, and how many a whole short text.
const IN_SENTENCE: usize = 3;
const IN_SHORT_TEXT: usize = 2;
/// How many words a short text has.
const SHORT: usize = 14;

/// TXT-05: a sentence in another language than its text, or a letter of another script in a word.
pub(super) fn mixed(context: &Context, found: &mut Vec<Finding>) {
    for said in context.wording().with(context.plan, Marks::FOREIGN.and(Marks::STRAY_SCRIPT)) {
        let Some(node) = said.node() else { continue };
        let words = said.words();
        if let Some(word) = words.iter().find(|word| word.marks.has(Marks::STRAY_SCRIPT)) {
            found.push(stray(&said, node, word));
        }
        found.extend(foreign(&said, node, &words));
    }
}

fn stray(said: &Said, node: Node, word: &Word) -> Finding {
    let mut finding = Finding::new(
        "TXT-05",
        said.place_of(word),
        format!("\"{}\" in {} has letters of another alphabet in it", word.text, place_in_words(said, node)),
    )
    .help("Type the word again: it looks right, but is not found by a search.");
    let latin: String = word.text.chars().map(|character| look_alike(character).unwrap_or(character)).collect();
    // One letter that has no twin is enough to leave the word to its author.
    if !latin.chars().any(is_of_other_script) {
        finding = finding.fix(format!("Write \"{latin}\" in Latin letters"), said.place_of(word), latin);
    }
    finding
}

/// The Latin letter that a Cyrillic or Greek one cannot be told from.
fn look_alike(character: char) -> Option<char> {
    const PAIRS: [(&str, char); 26] = [
        ("АΑ", 'A'),
        ("ВΒ", 'B'),
        ("С", 'C'),
        ("ЕΕ", 'E'),
        ("НΗ", 'H'),
        ("ІΙ", 'I'),
        ("Ј", 'J'),
        ("КΚ", 'K'),
        ("МΜ", 'M'),
        ("Ν", 'N'),
        ("ОΟ", 'O'),
        ("РΡ", 'P'),
        ("Ѕ", 'S'),
        ("ТΤ", 'T'),
        ("ХΧ", 'X'),
        ("Υ", 'Y'),
        ("Ζ", 'Z'),
        ("а", 'a'),
        ("с", 'c'),
        ("е", 'e'),
        ("і", 'i'),
        ("ј", 'j'),
        ("оο", 'o'),
        ("р", 'p'),
        ("ѕ", 's'),
        ("х", 'x'),
    ];
    PAIRS.into_iter().find(|(letters, _)| letters.contains(character)).map(|(_, latin)| latin)
}

/// The first sentence in another language.
fn foreign(said: &Said, node: Node, words: &[Word]) -> Option<Finding> {
    let is_end = |word: &Word| word.marks.has(Marks::STOP) && word.text.starts_with(['.', '!', '?', ';', ':', '\n']);
    let enough =
        if words.iter().filter(|word| word.is_content()).count() <= SHORT { IN_SHORT_TEXT } else { IN_SENTENCE };
    words.split(is_end).find_map(|sentence| {
        let spoken: Vec<&Word> = sentence.iter().filter(|word| !is_quoted(said, word)).collect();
        let others: Vec<&Word> = spoken.iter().copied().filter(|word| word.marks.has(Marks::FOREIGN)).collect();
        let own = spoken.iter().filter(|word| word.marks.has(Marks::FUNCTION) && word.folded.len() >= 2).count();
        let (first, last) = (others.first()?, others.last()?);
        let other = language_of(said.tongue, &others)?;
        // Words that both have count for neither.
        let shared = spoken.iter().filter(|word| is_shared(other, said.tongue, word)).count();
        if others.len() < enough || own - shared.min(own) > 0 && others.len() <= 3 * (own - shared.min(own)) {
            return None;
        }
        let stretch = on_one_line(&said.spoken.text[first.start..last.end()]);
        let shown: String = stretch.chars().take(50).collect();
        let shown = if shown.len() < stretch.len() { format!("{}…", shown.trim_end()) } else { shown };
        Some(
            Finding::new(
                "TXT-05",
                said.place(first.start, last.end()),
                format!(
                    "\"{shown}\" in {} seems to be {}, but the text is marked as {}",
                    place_in_words(said, node),
                    other.language.name,
                    said.tongue.language.name
                ),
            )
            .help(format!(
                "Translate it, or give each language a text of its own: `\"…\"@{} \"…\"@{}`.",
                said.tongue.language.tag, other.language.tag
            )),
        )
    })
}

/// The language that has the most of these words.
fn language_of(own: &Tongue, words: &[&Word]) -> Option<&'static Tongue> {
    let others = Tongues::get().iter().filter(|tongue| tongue.index != own.index);
    others
        .max_by_key(|tongue| words.iter().filter(|word| tongue.classify(word.text).marks.has(Marks::FUNCTION)).count())
}

fn is_shared(other: &Tongue, own: &Tongue, word: &Word) -> bool {
    let is_function = |tongue: &Tongue| tongue.classify(word.text).marks.has(Marks::FUNCTION);
    word.folded.len() >= 2 && is_function(own) && is_function(other)
}
