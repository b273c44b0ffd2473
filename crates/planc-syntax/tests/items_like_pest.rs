//! The hand-written cutter of items gives what the rule `items` of grammar/plan.pest gives: over the examples, over damaged
//! copies of their lines, and over lines made of the characters that matter.

use std::fs;
use std::path::{Path, PathBuf};

use planc_base::Span;
use planc_syntax::{Item, ItemKind, Items, items_by_pest};

fn by_hand(text: &str) -> Vec<Item> {
    Items::new(text, Span::new(0, text.len())).collect()
}

/// By pest, but for the ends of long texts: they depend on indentation, which is no matter of the grammar, so after each of
/// them pest begins anew where the text ends by hand.
fn by_pest(text: &str, by_hand: &[Item]) -> Vec<Item> {
    let mut found = Vec::new();
    let mut from = 0;
    loop {
        let shifted = items_by_pest(&text[from..]).into_iter().map(|item| Item {
            span: Span::new(item.span.start as usize + from, item.span.end as usize + from),
            ..item
        });
        let mut is_done = true;
        for item in shifted {
            found.push(item);
            let hand = by_hand.get(found.len() - 1);
            if let Some(hand) = hand.filter(|hand| {
                item.kind == ItemKind::LongText && hand.kind == item.kind && hand.span.start == item.span.start
            }) {
                found.pop();
                found.push(*hand);
                from = hand.span.end as usize;
                is_done = false;
                break;
            }
        }
        if is_done {
            return found;
        }
    }
}

fn hold_equal(text: &str) {
    let hand = by_hand(text);
    let pest = by_pest(text, &hand);
    if hand != pest {
        let at = hand.iter().zip(&pest).position(|(a, b)| a != b).unwrap_or(hand.len().min(pest.len()));
        let show = |items: &[Item]| items.get(at).map(|item| (item.kind, item.span.text(text).to_string()));
        let start = text.char_indices().rev().find(|(at, _)| text.len() - at > 400).map_or(0, |(at, _)| at);
        panic!("… {:?}\nitem {at}: by hand {:?}, by pest {:?}", &text[start..], show(&hand), show(&pest));
    }
}

fn plans_under(path: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            plans_under(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "plan") {
            found.push(path);
        }
    }
    found.sort();
}

fn examples() -> Vec<String> {
    let mut paths = Vec::new();
    plans_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples"), &mut paths);
    assert!(paths.len() > 10, "the examples were not found");
    paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// A number that follows from the one before: the same in every run.
fn next(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    (*seed >> 16) as usize
}

/// What decides where an item begins and ends.
const PIECES: &[&str] = &[
    "\"", "\"\"\"", "\\", "\\\"", "@", "@sq", "'", "’", "‘", "“", "”", "„", "«", "»", ".", "..", "...", "…", ",", "*",
    "×", "?", "%", "+", "-", "−", "–", "_", "/", ":", "=", "(", ")", "{", "}", ";", "#", " ", "\n", "\t", "\r",
    "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}",
    "\u{202E}", "\u{2069}", "\u{301}", "0", "1", "9", "12", "٣", "²", "½", "a", "Z", "Q1", "ë", "ж", "漢", "ß", "€",
    "№", "🙂", "x", "e", "\0", "\u{7f}", "\u{85}", "\u{ad}", "ª", "·",
];

#[test]
fn whole_examples() {
    for text in examples() {
        hold_equal(&text);
    }
}

#[test]
fn damaged_lines_of_examples() {
    let mut seed = 0x5EED_0001;
    for text in examples() {
        for line in text.lines() {
            for _ in 0..6 {
                let places: Vec<usize> = (0..=line.len()).filter(|at| line.is_char_boundary(*at)).collect();
                let mut at = || places[next(&mut seed) % places.len()];
                let (from, to) = (at(), at());
                let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 4));
                let to = (to..=line.len()).find(|at| line.is_char_boundary(*at)).unwrap_or(line.len());
                let piece = PIECES[next(&mut seed) % PIECES.len()];
                hold_equal(&format!("{}{piece}{}", &line[..from], &line[to..]));
            }
        }
    }
}

#[test]
fn lines_of_what_matters() {
    let mut seed = 0x5EED_0002;
    for _ in 0..60_000 {
        let length = 1 + next(&mut seed) % 9;
        let line: String = (0..length).map(|_| PIECES[next(&mut seed) % PIECES.len()]).collect();
        hold_equal(&line);
    }
}

/// Every two and three pieces in a row that touch.
#[test]
fn every_pair_of_what_matters() {
    for first in PIECES {
        for second in PIECES {
            hold_equal(&format!("{first}{second}"));
            for third in ["a", "1", "\"", " "] {
                hold_equal(&format!("{first}{second}{third}"));
                hold_equal(&format!("{third}{first}{second}"));
            }
        }
    }
}
