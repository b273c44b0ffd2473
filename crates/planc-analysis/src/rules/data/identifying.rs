//! Words by which a single person may be recognised: initials or a name with an age, a day of birth, the number of a paper.
//!
//! It is better to miss some than to doubt what is harmless: each form needs two signs that seldom stand side by side
//! otherwise. Everything begins at a few rare signs and words, looked for by machine instructions; only around them is anything read.
//! Names in other letters than capital and small ones, and ages in words, are not looked for.

use std::sync::LazyLock;

use memchr::memchr_iter;
use planc_base::Span;

use crate::needles::Needles;

use super::identifying_words::{
    ABBREVIATIONS, AGE_WORDS, AGED, BEFORE_A_DATE, BEFORE_A_NUMBER, BIRTH_WORDS, MONTHS, NO_NAMES, PAPER_WORDS, YEARS,
};

/// What may give a person away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Trait {
    InitialsAndAge,
    NameAndAge,
    DayOfBirth,
    NumberOfPaper,
}

/// Letters of the words around which something is looked for: of each word, its longest piece between blanks.
pub(crate) fn letters() -> Vec<&'static str> {
    let longest = |word: &&'static str| word.split(' ').max_by_key(|piece| piece.len()).unwrap_or(word);
    [AGE_WORDS, BIRTH_WORDS, PAPER_WORDS].concat().iter().map(longest).collect()
}

/// The traits in `text`, in order. All words that tell of one stand in `places`.
pub(super) fn find(text: &str, places: &[Span]) -> Vec<(Span, Trait)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(usize, usize, Trait)> = Vec::new();
    for at in memchr_iter(b'.', bytes) {
        found.extend(initials(text, at).map(|(start, end)| (start, end, Trait::InitialsAndAge)));
    }
    static WORDS: LazyLock<Needles> = LazyLock::new(|| Needles::new([AGE_WORDS, BIRTH_WORDS, PAPER_WORDS].concat()));
    let words = places.iter().flat_map(|place| {
        let from = place.start as usize;
        WORDS.find(place.text(text)).map(move |(at, word)| (from + at, word))
    });
    for (at, word) in words {
        let (search, what): (Search, Trait) = match word {
            word if AGE_WORDS.contains(&word) => (name_and_age, Trait::NameAndAge),
            word if BIRTH_WORDS.contains(&word) => (birth, Trait::DayOfBirth),
            _ => (number, Trait::NumberOfPaper),
        };
        found.extend(search(text, at, word).map(|(start, end)| (start, end, what)));
    }
    found.sort_by_key(|(start, end, what)| (*start, *end, *what));
    found.dedup_by(|next, last| next.0 < last.1);
    found.into_iter().map(|(start, end, what)| (Span::new(start, end), what)).collect()
}

/// Reads the text around a word at a place: the stretch that gives somebody away.
type Search = fn(&str, usize, &str) -> Option<(usize, usize)>;

/// `A.B., 17`, `A. B. (17)`, `A.B., aged 17`: from the full stop behind the first letter, at `at`.
fn initials(text: &str, at: usize) -> Option<(usize, usize)> {
    let first = text[..at].chars().next_back().filter(|letter| letter.is_uppercase())?;
    let start = at - first.len_utf8();
    let before = &text[..start];
    if before.ends_with(|character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | '_'))
        || ends_with_initial(before)
    {
        return None;
    }
    let mut rest = &text[at + 1..];
    let mut letters = String::from(first);
    while let Some((letter, after)) = initial(rest) {
        letters.push(letter);
        rest = after;
    }
    let count = letters.chars().count();
    if !(2..=3).contains(&count) || ABBREVIATIONS.contains(&letters.as_str()) {
        return None;
    }
    // `Smith, A. B., 12`: an author in a list of sources.
    let previous = before.trim_end();
    if let Some(word) = previous.strip_suffix(',').map(last_word)
        && is_name(word)
        && !MONTHS.contains(&word.to_lowercase().as_str())
    {
        return None;
    }
    let (age, after) = age_behind(rest)?;
    (1..=99).contains(&age).then_some((start, text.len() - after.len()))
}

/// Whether `text` ends in `A. `: what follows is no first initial.
fn ends_with_initial(text: &str) -> bool {
    let mut characters = text.trim_end_matches([' ', '\u{a0}']).chars().rev();
    characters.next() == Some('.')
        && characters.next().is_some_and(char::is_uppercase)
        && characters.next().is_none_or(|before| !before.is_alphanumeric())
}

/// ` B.` at the start of `text`: the letter and what follows.
fn initial(text: &str) -> Option<(char, &str)> {
    let text = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
    let letter = text.chars().next().filter(|letter| letter.is_uppercase())?;
    Some((letter, text[letter.len_utf8()..].strip_prefix('.')?))
}

/// The age behind a name, and what follows it: `, 17,`, ` (17)`, `, aged 17`, `, 17 years old`.
fn age_behind(text: &str) -> Option<(u32, &str)> {
    let trimmed = text.trim_start_matches([' ', '\u{a0}']);
    let (inside, is_bracket) = match trimmed.strip_prefix('(') {
        Some(inside) => (inside, true),
        None => (trimmed.strip_prefix(',')?, false),
    };
    let inside = inside.trim_start();
    let (inside, is_said) = match AGED.iter().find_map(|word| inside.strip_prefix(word)) {
        Some(rest) => (rest.trim_start(), true),
        None => (inside, false),
    };
    let (age, after) = whole_number(inside)?;
    let follows = after.trim_start_matches([' ', '-', '\u{a0}', '\u{2010}', '\u{2011}']);
    if let Some(rest) = YEARS.iter().find_map(|word| follows.strip_prefix(word)) {
        return Some((age, rest));
    }
    let is_end = match is_bracket {
        true => after.starts_with(')'),
        false => is_said && is_end_of_number(after) || after.starts_with([',', ')', ';']) || is_end_of_sentence(after),
    };
    is_end.then_some((age, after))
}

/// Whether a number ends there, and no range begins: `aged 17 to 24`.
fn is_end_of_number(after: &str) -> bool {
    let next = after.trim_start();
    let ranges = ["to ", "and over", "and above", "and older", "and under", "or ", "deri ", "e lart", "do ", "i više"];
    !next.starts_with(['-', '–', '—', '+', '/', '%'])
        && !ranges.iter().any(|word| next.starts_with(word))
        && !after.starts_with(|character: char| character.is_alphanumeric())
}

fn is_end_of_sentence(after: &str) -> bool {
    let Some(rest) = after.strip_prefix('.') else { return after.is_empty() || after.starts_with(['"', '\n']) };
    rest.is_empty() || rest.starts_with([' ', '\n', '"'])
}

/// `Ana Marku, 17 years old`, `Ana Marku, aged 17`, `17-year-old Ana Marku`: around the word at `at` that tells an age.
fn name_and_age(text: &str, at: usize, word: &str) -> Option<(usize, usize)> {
    let end = at + word.len();
    let before = text[..at].trim_end_matches([' ', '-', '\u{a0}', '\u{2010}', '\u{2011}']);
    if AGED.contains(&word.trim()) {
        let (age, after) = whole_number(text[end..].trim_start())?;
        let start = name_before(before.trim_end_matches([' ', ',', '(']))?;
        return ((1..=99).contains(&age) && is_end_of_number(after)).then_some((start, text.len() - after.len()));
    }
    let digits = before.len() - before.trim_end_matches(|character: char| character.is_ascii_digit()).len();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let number = before.len() - digits;
    let name = text[..number].trim_end_matches([' ', ',', '(']);
    if name.len() < number
        && let Some(start) = name_before(name)
    {
        return Some((start, end));
    }
    // `17-vjeçarja A. M.`: behind the ending of the word.
    let rest = text[end..].trim_start_matches(char::is_alphabetic).strip_prefix(' ')?;
    let length = name_length(rest).or_else(|| initials_length(rest))?;
    Some((number, text.len() - rest.len() + length))
}

/// Where a first name and a surname begin that end `text`.
fn name_before(text: &str) -> Option<usize> {
    let surname = last_word(text);
    let before = text[..text.len() - surname.len()].strip_suffix(' ')?;
    let first = last_word(before);
    (is_name(surname) && is_name(first)).then_some(before.len() - first.len())
}

/// How long a first name and a surname at the start of `text` are.
fn name_length(text: &str) -> Option<usize> {
    let first = first_word(text);
    let surname = first_word(text[first.len()..].strip_prefix(' ')?);
    (is_name(first) && is_name(surname)).then_some(first.len() + 1 + surname.len())
}

/// How long initials at the start of `text` are.
fn initials_length(text: &str) -> Option<usize> {
    let (_, rest) = initial(text)?;
    let (_, rest) = initial(rest)?;
    Some(text.len() - rest.len())
}

fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(|character: char| character.is_alphabetic() || character == '-').len()..]
}

fn first_word(text: &str) -> &str {
    let end = text.find(|character: char| !(character.is_alphabetic() || character == '-')).unwrap_or(text.len());
    &text[..end]
}

/// Whether a word may be a name: a capital letter and small ones, and none of those by which groups and bodies are called.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() >= 1
        && letters.all(|letter| letter.is_lowercase() || letter == '-')
        && !NO_NAMES.contains(&word.to_lowercase().as_str())
}

/// `born on 12 March 2004`, `e lindur më 12.03.2004`: from the word at `at`.
fn birth(text: &str, at: usize, word: &str) -> Option<(usize, usize)> {
    let start = start_of_word(text, at)?;
    // Behind the ending of the word.
    let rest = text[at + word.len()..].trim_start_matches(char::is_alphabetic);
    let rest = behind_words(rest, BEFORE_A_DATE);
    let after = full_date(rest)?;
    let next = after.trim_start();
    // A day from which on something holds: `born on 1 January 2010 or later`.
    let is_limit = ["or ", "and later", "and after", "ose ", "e më pas"].iter().any(|word| next.starts_with(word));
    (!is_limit).then_some((start, text.len() - after.len()))
}

/// What follows behind a few of `words` at the start of `text`.
fn behind_words<'text>(text: &'text str, words: &[&str]) -> &'text str {
    let mut rest = text;
    for _ in 0..4 {
        rest = rest.trim_start_matches([' ', ':', '.', '#', '№', '(', '\u{a0}']);
        let word = first_word(rest);
        if !words.contains(&word.to_lowercase().as_str()) {
            break;
        }
        rest = &rest[word.len()..];
    }
    rest
}

/// What follows a day, month and year at the start of `text`.
fn full_date(text: &str) -> Option<&str> {
    if let Some(rest) = month_name(text) {
        // `March 12, 2004`
        let (_, rest) = whole_number(rest.trim_start())?;
        return year(rest.strip_prefix(',').unwrap_or(rest).trim_start());
    }
    let (first, rest) = whole_number(text)?;
    if let Some(rest) = rest.strip_prefix(['.', '/', '-'])
        && let Some((_, rest)) = whole_number(rest.trim_start())
    {
        let rest = rest.strip_prefix(['.', '/', '-'])?.trim_start();
        return if first > 31 { whole_number(rest).map(|(_, rest)| rest) } else { year(rest) };
    }
    let rest = rest.trim_start_matches(['.', ' ', '\u{a0}']);
    let rest = ["st ", "nd ", "rd ", "th "].iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
    year(month_name(rest)?.trim_start())
}

/// What follows the name of a month.
fn month_name(text: &str) -> Option<&str> {
    let word = first_word(text);
    MONTHS.contains(&word.to_lowercase().as_str()).then(|| &text[word.len()..])
}

/// What follows a year of four digits.
fn year(text: &str) -> Option<&str> {
    let (year, rest) = whole_number(text)?;
    (1900..2100).contains(&year).then_some(rest)
}

/// A number of up to four digits at the start of `text`, and what follows.
fn whole_number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    (digits.len() <= 4).then(|| digits.parse().ok()).flatten().map(|number| (number, rest))
}

/// `passport no. AB1234567`: from the word at `at`.
fn number(text: &str, at: usize, word: &str) -> Option<(usize, usize)> {
    let start = start_of_word(text, at)?;
    let rest = behind_words(text[at + word.len()..].trim_start_matches(char::is_alphabetic), BEFORE_A_NUMBER);
    let end = rest.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let token = &rest[..end];
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let is_number = token.len() >= 6 && digits >= 5 && !token.bytes().any(|byte| byte.is_ascii_lowercase());
    is_number.then_some((start, text.len() - rest.len() + end))
}

/// Where the word begins of which only the first letter, if any, stands before `at`; `None` if more does. `datë` may stand
/// before a word of birth as a part of it.
fn start_of_word(text: &str, at: usize) -> Option<usize> {
    let start = text[..at].trim_end_matches(char::is_alphanumeric).len();
    let before = &text[start..at];
    (before.chars().count() <= 1 || matches!(before, "datë" | "Datë")).then_some(start)
}

#[cfg(test)]
mod tests {
    use planc_base::Span;

    use super::{Trait, find};

    fn found(text: &str) -> Vec<(&str, Trait)> {
        let places = [Span::new(0, text.len())];
        find(text, &places).into_iter().map(|(span, what)| (span.text(text), what)).collect()
    }

    #[test]
    fn what_gives_a_person_away_is_found() {
        use Trait::{DayOfBirth, InitialsAndAge, NameAndAge, NumberOfPaper};
        let table = [
            ("A.B., 17, was found in a bar", "A.B., 17", InitialsAndAge),
            ("The girl (A. B., 17) was found", "A. B., 17", InitialsAndAge),
            ("victim M.K. (16) testified", "M.K. (16", InitialsAndAge),
            ("Viktima Ç.D., 15 vjeç, u strehua", "Ç.D., 15 vjeç", InitialsAndAge),
            ("M.K., aged 16 and pregnant", "M.K., aged 16", InitialsAndAge),
            ("M.K., aged 16, from the north", "M.K., aged 16", InitialsAndAge),
            ("In May, S. M. T., 34, fled.", "S. M. T., 34", InitialsAndAge),
            ("they freed J.D., 12.", "J.D., 12", InitialsAndAge),
            ("Ana Marku, 17 years old, called", "Ana Marku, 17 years old", NameAndAge),
            ("Ana Marku (17 vjeç) telefonoi", "Ana Marku (17 vjeç", NameAndAge),
            ("the 17-year-old Ana Marku called", "17-year-old Ana Marku", NameAndAge),
            ("17-vjeçarja A. M. telefonoi", "17-vjeçarja A. M.", NameAndAge),
            ("Ana Marku, aged 17, called", "Ana Marku, aged 17", NameAndAge),
            ("a woman born on 12 March 2004 in the north", "born on 12 March 2004", DayOfBirth),
            ("born 12.03.2004", "born 12.03.2004", DayOfBirth),
            ("Date of birth: 2004-03-12", "birth: 2004-03-12", DayOfBirth),
            ("born March 12, 2004", "born March 12, 2004", DayOfBirth),
            ("e lindur më 12.03.2004", "lindur më 12.03.2004", DayOfBirth),
            ("datëlindja: 12/03/2004", "datëlindja: 12/03/2004", DayOfBirth),
            ("passport no. AB1234567 was taken away", "passport no. AB1234567", NumberOfPaper),
            ("with passport K03114512", "passport K03114512", NumberOfPaper),
            ("Numri personal J12345678A", "Numri personal J12345678A", NumberOfPaper),
            ("JMBG 1203004225018", "JMBG 1203004225018", NumberOfPaper),
            ("ID card number 004512781", "ID card number 004512781", NumberOfPaper),
            ("Letërnjoftimi nr. 012345678", "Letërnjoftimi nr. 012345678", NumberOfPaper),
        ];
        for (text, expected, what) in table {
            assert_eq!(found(text), [(expected, what)], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_left_alone() {
        for text in [
            "the U.S. (17) and the U.N., 27, member states",
            "the report of the U.N., 17 pages",
            "A.B., 17 pages",
            "Annex A.B. 17",
            "A.2.1, 17",
            "Smith, J.R., 12, on shelters",
            "Article 5.A., 17",
            "girls aged 15 to 17",
            "Young People aged 15 to 24",
            "Young People, 17 years old",
            "Children aged 12",
            "Police Service, 20 years old",
            "a girl, 17 years old, from the north",
            "A 17-year-old girl called",
            "the 17-year-old law",
            "Fëmijët 14-17 vjeç",
            "Vajza, 17 vjeç",
            "children born on 1 January 2010 or later",
            "born in 2004",
            "born in March 2004",
            "children born after 12 March 2004",
            "newborn 12.03.2004",
            "births registered by 12.03.2004",
            "the place of birth is asked for",
            "passport no. on file",
            "passport controls at 12 crossings",
            "passports of 120000 citizens",
            "passport 2024",
            "an identity card for each victim",
            "personal number of calls",
            "project ID 123456",
            "rebirth 12.03.2004",
            "Law no. 123456",
            "C.V., 2 pages",
            "in the year 2020, S.A. 17 cases",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
