//! Words of capital letters that stand for longer ones.
//!
//! Only runs of capitals are looked at, and those few are held against what else is written so: Roman numbers, currencies,
//! codes, addresses, headings in capitals, and what everybody knows.

use planc_base::{Currency, Span};

/// A word of capital letters in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Abbreviation {
    pub span: Span,
    /// Whether the words beside it say what it stands for: `national coordinating body (NACB)`.
    pub is_explained: bool,
}

/// How many letters it has, less an ending.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=8;

/// So many bytes are looked at in one go; an even number.
const STRETCH: usize = 2 * (WIDTH - 1);

/// What nobody looks up.
const KNOWN: [&str; 22] = [
    "AIDS", "ATM", "CCTV", "CEO", "COVID", "DNA", "DVD", "FAQ", "GPS", "HIV", "IBAN", "ISBN", "ISO", "PDF", "PIN",
    "SIM", "SMS", "TBD", "USA", "USB", "VAT", "WC",
];

/// The abbreviations in `text`, in order.
pub fn find(text: &str) -> Vec<Abbreviation> {
    let mut found: Vec<Abbreviation> = Vec::new();
    let mut end = 0;
    // Most words of capitals are the currency of the plan.
    let mut currency = "";
    for at in seeds(text.as_bytes()) {
        if at < end {
            continue;
        }
        let (start, stop) = word(text, at);
        end = stop;
        let written = &text[start..stop];
        if written == currency {
            continue;
        }
        if written.len() == 3 && Currency::from_code(written).is_some() {
            currency = written;
        } else {
            found.extend(abbreviation(text, start, stop));
        }
    }
    found
}

/// Places inside of two capital letters side by side, rising.
fn seeds(bytes: &[u8]) -> Vec<usize> {
    let is_capital = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_uppercase);
    let mut seeds: Vec<usize> = Vec::new();
    for start in (0..bytes.len()).step_by(STRETCH) {
        if may_have_two_capitals(bytes, start) {
            // Of three letters side by side, two stand at neighbouring places of which one is odd.
            let odd = (start + 1..bytes.len().min(start + STRETCH)).step_by(2);
            seeds.extend(odd.filter(|at| is_capital(*at) && (is_capital(at - 1) || is_capital(at + 1))));
        }
    }
    let is_cyrillic =
        |at: usize| bytes.get(at) == Some(&0xD0) && bytes.get(at + 1).is_some_and(|next| (0x90..=0xAF).contains(next));
    let latin = seeds.len();
    seeds.extend(memchr::memchr_iter(0xD0, bytes).filter(|at| is_cyrillic(*at) && is_cyrillic(at + 2)));
    if seeds.len() > latin {
        seeds.sort_unstable();
    }
    seeds
}

/// Whether two capitals stand side by side in the stretch from `start` on and the byte behind it; `true` at the end of the text.
fn may_have_two_capitals(bytes: &[u8], start: usize) -> bool {
    // The two windows share a byte.
    window(bytes, start).is_none_or(has_two_capitals) || window(bytes, start + WIDTH - 1).is_none_or(has_two_capitals)
}

/// So many bytes are held in one number.
const WIDTH: usize = size_of::<u128>();

fn window(bytes: &[u8], start: usize) -> Option<u128> {
    bytes.get(start..start + WIDTH)?.try_into().ok().map(u128::from_le_bytes)
}

/// Whether two of the bytes side by side are capitals, worked out for all of them at once.
fn has_two_capitals(window: u128) -> bool {
    /// One in each byte.
    const EACH: u128 = u128::MAX / 0xFF;
    const HIGHEST_BIT: u128 = EACH * 0x80;
    // Each sum reaches the highest bit of its byte if the byte is at least that letter, and none carries into the next byte.
    let low = window & !HIGHEST_BIT;
    let at_least = |letter: u8| low + EACH * u128::from(0x80 - letter);
    let capitals = at_least(b'A') & !at_least(b'Z' + 1) & !window & HIGHEST_BIT;
    capitals & (capitals >> 8) != 0
}

/// Letters, digits and low lines around `at`.
fn word(text: &str, at: usize) -> (usize, usize) {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    (text[..at].trim_end_matches(is_part).len(), text.len() - text[at..].trim_start_matches(is_part).len())
}

/// The word from `start` to `end`, if it is one.
fn abbreviation(text: &str, start: usize, end: usize) -> Option<Abbreviation> {
    // `NGOs`
    let written = text[start..end].strip_suffix('s').unwrap_or(&text[start..end]);
    let (before, after) = (&text[..start], &text[end..]);
    if !is_capitals(written)
        || is_roman(written)
        || written.chars().all(|character| matches!(character, 'X' | 'Y' | 'Z'))
        || Currency::from_code(written).is_some()
        || KNOWN.contains(&written)
        || is_in_code(before, after)
        || is_shouted(before, after)
    {
        return None;
    }
    let span = Span::new(start, start + written.len());
    Some(Abbreviation { span, is_explained: is_explained(before, after) })
}

/// Whether all its letters are capitals, as many as an abbreviation has.
pub fn is_capitals(word: &str) -> bool {
    LENGTH.contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}

/// Whether it is a piece of something longer without blanks: `NP-25-001`, `moi.example`, an address, text between backticks.
fn is_in_code(before: &str, after: &str) -> bool {
    let last = before.chars().next_back();
    let mut next = after.chars();
    let first = next.next();
    let second = next.next();
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let is_letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    let joins = |character: Option<char>| matches!(character, Some('-' | '–' | '/' | ':'));
    let marks = |character: Option<char>| matches!(character, Some('`' | '@' | '#' | '&' | '=' | '%' | '\\'));
    let before_last = before.chars().rev().nth(1);
    let piece = before.rsplit(char::is_whitespace).next().unwrap_or("");
    marks(last)
        || marks(first)
        || joins(first) && is_digit(second)
        || joins(last) && is_digit(before_last)
        || last == Some('.') && is_letter(before_last)
        || first == Some('.') && is_letter(second)
        || piece.contains("://")
        // The path of a link.
        || before.ends_with("](")
}

/// Whether the word before or after it, in the same text, is in capitals as well: then it is a heading that shouts.
fn is_shouted(before: &str, after: &str) -> bool {
    let is_end = |character: char| matches!(character, '"' | '\n' | '“' | '”' | '.' | ';' | ':' | '(' | ')' | ',');
    let shouts = |word: &str| {
        let letters = word.chars().filter(|character| character.is_alphabetic());
        letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
    };
    let left = before.rsplit(is_end).next().unwrap_or("");
    let right = after.split(is_end).next().unwrap_or("");
    let stands_apart = |character: Option<char>| character.is_some_and(char::is_whitespace);
    stands_apart(left.chars().next_back()) && left.split_whitespace().next_back().is_some_and(shouts)
        || stands_apart(right.chars().next()) && right.split_whitespace().next().is_some_and(shouts)
}

/// `… body (NACB)`, `NACB (national coordinating body)`
fn is_explained(before: &str, after: &str) -> bool {
    let is_word_before = |text: &str| text.trim_end().ends_with(char::is_alphabetic);
    let stands_behind = before.strip_suffix('(').is_some_and(is_word_before) && after.starts_with(')');
    let words = after.trim_start_matches([' ', '\u{a0}']).strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let is_followed =
        words.is_some_and(|(words, _)| words.split_whitespace().count() >= 2 && !words.contains(['"', '\n']));
    stands_behind || is_followed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|abbreviation| abbreviation.span.text(text)).collect()
    }

    #[test]
    fn words_of_capitals_are_found() {
        let table = [
            ("The NACB decides", vec!["NACB"]),
            ("\"NACB\"", vec!["NACB"]),
            ("all NGOs and IOM", vec!["NGO", "IOM"]),
            ("OJQ-ve dhe MPÇS", vec!["OJQ", "MPÇS"]),
            ("the MVPEI/NKKTL", vec!["MVPEI", "NKKTL"]),
            ("Службата на МВР и НРМ", vec!["МВР", "НРМ"]),
            ("xNACB NACBx NACB", vec!["NACB"]),
            ("NRM.", vec!["NRM"]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
            // At odd and at even places alike.
            assert_eq!(found(&format!(" {text}")), expected, "{text}");
        }
    }

    #[test]
    fn what_is_only_written_in_capitals_is_left_alone() {
        for text in [
            "the EU and the UN",
            "Chapter XVIII and part MCM",
            "4_000 EUR or 120 RSD",
            "code NP-25-001, form 25-ABC and SDG5",
            "COVID-19",
            "send an SMS",
            "STRATEGY FOR COMBATING TRAFFICKING",
            "`NACB`",
            "info@ABC.example, https://example.org/ABC/DEF",
            "see [the body](NACB)",
            "McDonald and eGOV",
            "XXXX YYY",
            "A B C",
            "ABCDEFGHIJK",
            "U.N.H.C.R.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn the_words_beside_it_explain_it() {
        let is_explained = |text: &str| find(text).iter().any(|abbreviation| abbreviation.is_explained);
        assert!(is_explained("the national coordinating body (NACB) decides"));
        assert!(is_explained("NACB (national coordinating body) decides"));
        assert!(!is_explained("the NACB decides"));
        assert!(!is_explained("NACB (2 seats"));
        assert!(!is_explained("in 2026 (NACB, MOI)"));
    }
}
