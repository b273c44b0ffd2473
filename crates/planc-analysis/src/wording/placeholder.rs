//! Letters and signs that stand for something still to be filled in.
//!
//! Everything begins at a few rare signs, looked for by machine instructions; only around them is anything read.

use std::sync::LazyLock;

use memchr::memchr3_iter;
use planc_base::Span;
use planc_lang::words::{COUNTED_ELSEWHERE, FILL_IN_ELSEWHERE, LANGUAGES, List, MONEY_ELSEWHERE};
use rayon::prelude::*;

use crate::needles::Needles;

/// Stretches of a long text are looked through side by side.
const STRETCH: usize = 1 << 20;

/// The longest `[list of …]`, in bytes.
const LONGEST_BRACKET: usize = 200;

/// What is looked for besides `X`, `Y` and `[`. Cyrillic `Х` is written for `X` where the keyboard is set to it.
const WANTED: [&str; 7] = ["TBD", "orem ipsum", ".....", "………", "\"...\"", "\"…\"", "ХХ"];

/// The placeholders in `text`, in order.
pub fn find(text: &str) -> Vec<Span> {
    let mut starts = vec![0];
    while let Some(start) = starts.last().map(|start| start + STRETCH).filter(|start| *start < text.len()) {
        // No placeholder goes over a line end.
        match memchr::memchr(b'\n', &text.as_bytes()[start..]) {
            Some(end) if start + end + 1 < text.len() => starts.push(start + end + 1),
            _ => break,
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let stretches: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let found: Vec<Vec<Span>> =
        stretches.par_iter().map(|(start, end)| in_stretch(&text[*start..*end], *start)).collect();
    found.concat()
}

fn in_stretch(text: &str, offset: usize) -> Vec<Span> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    // Most capitals and brackets are told apart from placeholders by their neighbours alone.
    let bytes = text.as_bytes();
    for at in memchr3_iter(b'X', b'Y', b'[', bytes) {
        let hit = match bytes[at] {
            b'[' => bracket(text, at),
            _ if at > 0 && matches!(bytes[at - 1], b'X' | b'Y') => None,
            _ => letters(text, at),
        };
        found.extend(hit);
    }
    static SIGNS: LazyLock<Needles> = LazyLock::new(|| Needles::new(WANTED));
    for (at, wanted) in SIGNS.find(text) {
        found.extend(sign(text, at, wanted));
    }
    found.sort_unstable();
    found.dedup_by(|next, last| next.0 < last.1);
    found.into_iter().map(|(start, end)| Span::new(offset + start, offset + end)).collect()
}

/// What begins at one of `WANTED`.
fn sign(text: &str, at: usize, wanted: &str) -> Option<(usize, usize)> {
    match wanted {
        "TBD" => {
            let (start, end) = word(text, at);
            (text[start..end] == *wanted).then_some((start, end))
        }
        "orem ipsum" => {
            let start = at.checked_sub(1).filter(|start| matches!(text.as_bytes()[*start], b'L' | b'l'))?;
            Some((start, at + wanted.len()))
        }
        "ХХ" => letters(text, at),
        // Less their quotation marks.
        "\"...\"" | "\"…\"" => {
            let is_whole = !text[..at].ends_with('"') && !text[at + wanted.len()..].starts_with('"');
            is_whole.then_some((at + 1, at + wanted.len() - 1))
        }
        _ => {
            let dot = wanted.chars().next()?;
            let start = at - (text[..at].len() - text[..at].trim_end_matches(dot).len());
            let end = text.len() - text[at..].trim_start_matches(dot).len();
            Some((start, end))
        }
    }
}

/// `XXXX`, `YY`, `202X`, `XX.XX.2026`: from the `X` or `Y` at `at`.
fn letters(text: &str, at: usize) -> Option<(usize, usize)> {
    let (start, end) = word(text, at);
    let written = &text[start..end];
    let count = written.chars().count();
    let is_placeholder = if written.chars().all(is_cross) {
        match count {
            0 | 1 => false,
            2 | 3 => is_number_in_crosses(text, start, end) || count == 3 && !is_roman(text, start, end),
            4 => !is_in_account_number(text, start),
            _ => true,
        }
    } else if written.chars().all(|character| character == 'Y') {
        count >= 2 && !is_date_form(text, start, end)
    } else if written.chars().all(|character| is_cross(character) || character == 'Y') {
        count >= 4
    } else {
        is_open_year(written)
    };
    (is_placeholder && !is_in_address(text, start)).then_some((start, end))
}

/// Whether it stands in `https://…`.
fn is_in_address(text: &str, start: usize) -> bool {
    let before = text[..start].rsplit(char::is_whitespace).next().unwrap_or("");
    before.contains("://")
}

fn is_cross(character: char) -> bool {
    matches!(character, 'X' | 'Х')
}

/// `20XX`, `202X`, `20YY`
fn is_open_year(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (year, open) = word.split_at(digits);
    (1..4).contains(&digits)
        && matches!(year, "1" | "2" | "19" | "20") | (digits == 3 && (year.starts_with("19") || year.starts_with("20")))
        && open.chars().count() == 4 - digits
        && open.chars().all(|character| is_cross(character) || character == 'Y')
}

/// Letters and digits around `at`.
fn word(text: &str, at: usize) -> (usize, usize) {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    (text[..at].trim_end_matches(is_part).len(), text.len() - text[at..].trim_start_matches(is_part).len())
}

/// Whether two or three crosses can only stand for a number that is to come: `XX%`, `XX EUR`, `XX.XX.2026`, `no. XX`. Elsewhere
/// they may be a Roman twenty or thirty.
fn is_number_in_crosses(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (&text[..start], &text[end..]);
    let unit = after.trim_start_matches([' ', '\u{a0}']);
    let next_word: String = unit.chars().take_while(|character| character.is_alphanumeric()).collect();
    if unit.starts_with(['%', '€', '$'])
        || planc_base::Currency::from_code(&next_word).is_some()
        || is_money(&next_word)
    {
        return true;
    }
    let is_piece_of_date = |piece: &str| {
        piece.chars().all(is_cross) && piece.chars().count() >= 2
            || is_open_year(piece)
            || piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit())
    };
    let joint = ['.', '/', '-'];
    if let Some(rest) = after.strip_prefix(joint) {
        let end = rest.find(|character: char| !character.is_alphanumeric()).unwrap_or(rest.len());
        if is_piece_of_date(&rest[..end]) {
            return true;
        }
    }
    if let Some(rest) = before.strip_suffix(joint) {
        let (start, end) = word(rest, rest.len());
        if start < end && is_piece_of_date(&rest[start..end]) {
            return true;
        }
    }
    let numbered = before.trim_end_matches([' ', '\u{a0}']);
    ["No.", "no.", "Nr.", "nr.", "br.", "бр.", "№"].iter().any(|sign| numbered.ends_with(sign))
}

fn is_money(word: &str) -> bool {
    is_listed(List::Money, MONEY_ELSEWHERE, &word.to_lowercase())
}

/// Whether a word is in a list of any language: what language a text is in does not matter here.
fn is_listed(list: List, elsewhere: &[&str], word: &str) -> bool {
    elsewhere.contains(&word) || LANGUAGES.iter().any(|language| language.lists.get(list).items().contains(&word))
}

/// Whether three crosses may be a Roman thirty: after or before a capitalised word (`Chapter XXX`), or before what is counted
/// so.
fn is_roman(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches(' ');
    let (first, last) = word(before, before.len());
    let is_after_name = first < last && before[first..].starts_with(char::is_uppercase);
    let next = text[end..].trim_start_matches(' ');
    let next_word = &next[..next.find(|character: char| !character.is_alphanumeric()).unwrap_or(next.len())];
    is_after_name || next_word.starts_with(char::is_uppercase) || is_listed(List::Roman, COUNTED_ELSEWHERE, next_word)
}

/// `YYYY-MM-DD`, `DD.MM.YYYY`: how dates are written, not one that is missing.
fn is_date_form(text: &str, start: usize, end: usize) -> bool {
    let joint = ['.', '/', '-'];
    let is_month = |piece: &str| piece.starts_with("MM") || piece.ends_with("MM");
    text[end..].strip_prefix(joint).is_some_and(is_month) || text[..start].strip_suffix(joint).is_some_and(is_month)
}

/// `ME25 XXXX XXXX`: a bank account, whose digits are left out on purpose.
fn is_in_account_number(text: &str, start: usize) -> bool {
    // An IBAN has nine groups at most.
    let groups = text[..start].rsplit(' ').skip(1).take(8);
    for group in groups {
        let bytes = group.as_bytes();
        let bytes = &bytes[bytes.len().saturating_sub(4)..];
        if bytes.len() < 4 || !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return false;
        }
        if bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..].iter().all(u8::is_ascii_digit) {
            return true;
        }
    }
    false
}

/// `[list of bodies]`: words in brackets that ask for something. `[words](path)` is a link, and other brackets are the author's.
fn bracket(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let stretch = &bytes[at + 1..bytes.len().min(at + 1 + LONGEST_BRACKET)];
    let length = stretch.iter().position(|byte| matches!(byte, b']' | b'[' | b'\n' | b'"'))?;
    let end = at + 1 + length;
    if bytes[end] != b']'
        || matches!(bytes.get(end + 1), Some(b'(' | b'[' | b':'))
        || at > 0 && matches!(bytes[at - 1], b'!' | b']')
    {
        return None;
    }
    let inside = text[at + 1..end].trim().to_lowercase();
    let first_word = inside.split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    let asks =
        is_listed(List::FillIn, FILL_IN_ELSEWHERE, first_word) && !inside.bytes().any(|byte| byte.is_ascii_digit());
    let tells = TELLING.iter().any(|word| inside.contains(word));
    (asks && !tells).then_some((at, end + 1))
}

/// Words by which brackets say that something was left out on purpose.
const TELLING: &[&str] = &["withheld", "omitted", "redacted", "removed", "changed", "confidential", "not published"];

#[cfg(test)]
mod tests {
    use super::find;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|span| span.text(text)).collect()
    }

    #[test]
    fn what_is_to_be_filled_in_is_found() {
        let table = [
            ("officers of the XXXX trained", vec!["XXXX"]),
            ("in the years XXXX-YYYY, police raised XX charges", vec!["XXXX", "YYYY"]),
            ("by 202X, at the latest by 20XX or 20YY", vec!["202X", "20XX", "20YY"]),
            ("YY calls", vec!["YY"]),
            ("XX% of pupils, XX EUR, XXX Euro", vec!["XX", "XX", "XXX"]),
            ("on XX.XX.2026, Official Gazette XX/2020, law no. XX", vec!["XX", "XX", "XX", "XX"]),
            ("the ministry of XXX decides", vec!["XXX"]),
            ("Министерство ХХХХ, 20ХХ", vec!["ХХХХ", "20ХХ"]),
            ("by [list of bodies] and [lista e organeve]", vec!["[list of bodies]", "[lista e organeve]"]),
            ("name: .......... and …………", vec!["..........", "…………"]),
            ("\"...\" \"…\"", vec!["...", "…"]),
            ("Costs TBD, Lorem ipsum dolor", vec!["TBD", "Lorem ipsum"]),
            ("XXXXXXXX", vec!["XXXXXXXX"]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_left_alone() {
        for text in [
            "the XX century",
            "XX and XXI centuries",
            "Chapter XX",
            "Chapter XXX",
            "Article XXX of the treaty",
            "XXXI session",
            "the XXX session",
            "XIX-XX century",
            "Louis XX",
            "Annex XX of the law",
            "XY chromosomes",
            "form XL and XXL",
            "X",
            "Y",
            "see [the strategy](thb) and [words][reference]",
            "![number](picture.png)",
            "a quotation [sic] and [...]",
            "[name changed] and [address withheld]",
            "[1]",
            "[data from 2019]",
            "[ ] done",
            "and so on...",
            "and so on…",
            "wait….",
            "account ME25 5050 XXXX XXXX XXXX 32",
            "ME25XXXXXXXXXX",
            "product XR2XX",
            "dates as YYYY-MM-DD or DD.MM.YYYY",
            "EUROJUST TBDX",
            "see https://moi.example/a?b=202X&c=XXXX",
            "2 X 3",
            "model 202XL",
            "20X",
            "[see chapter X]",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn long_texts_are_looked_through_in_stretches() {
        let line = "officers are trained by their own academy, year after year\n";
        let mut text = line.repeat(3 * super::STRETCH / line.len());
        text.push_str("the XXXX\n");
        text.push_str(&line.repeat(super::STRETCH / line.len()));
        text.push_str("by 202X");
        assert_eq!(found(&text), ["XXXX", "202X"]);
    }
}
