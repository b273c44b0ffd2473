//! TXT-02: the same letters for different things that are still to be filled in.

use planc_base::{FileId, Finding, Place, Span};
use planc_lang::words::{LANGUAGES, List};
use planc_model::ThingId;
use planc_model::plan::spoken;
use rustc_hash::FxHashMap;

use super::{place_in_words, text_around};
use crate::facts::Context;
use crate::wording::{Tongues, fold};

/// What a placeholder stands for, as far as its neighbours tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Year,
    Amount,
    Name,
    Count,
}

impl Meaning {
    fn in_words(self) -> &'static str {
        match self {
            Meaning::Year => "a year",
            Meaning::Amount => "an amount",
            Meaning::Name => "a name",
            Meaning::Count => "a number of something",
        }
    }
}

/// A letter of a document.
type Letter = (Option<ThingId>, char);

/// TXT-02: twice in one text; or for a year here and for a sum there, in one document.
pub(super) fn same_letters(context: &Context, found: &mut Vec<Finding>) {
    let mut met: FxHashMap<Letter, Vec<(Meaning, Place)>> = FxHashMap::default();
    for (file, spans) in context.placeholders() {
        let mut last: Option<(Span, &str)> = None;
        for span in spans {
            let text = context.plan.files[file.0 as usize].text;
            let written = span.text(text);
            let Some(letter) = written.chars().find_map(letter) else { continue };
            let Some(one) = one_text(context, *file, *span) else { continue };
            let Some((field, _)) = text_around(context, *file, *span) else { continue };
            let Some(node) = context.plan.thing_around(*file, field.entry).map(|id| context.plan.node(id)) else {
                continue;
            };
            let meaning = meaning(text, one, *span);
            let before = last.filter(|(other, letters)| {
                // Day and month of one date.
                let is_date = matches!(&text[other.end as usize..span.start as usize], "." | "/");
                one.contains(other.start as usize) && *letters == written && !is_date
            });
            last = Some((*span, written));
            if let Some((other, _)) = before.filter(|_| !written.chars().any(|character| character.is_ascii_digit())) {
                found.push(
                    Finding::new(
                        "TXT-02",
                        span.in_file(*file),
                        format!("\"{written}\" stands for two things in {}", place_in_words(field, node)),
                    )
                    .label(other.in_file(*file), "the first of them")
                    .help("Fill them in, or write `?` in place of the whole value: what is open is then listed, each by itself."),
                );
                continue;
            }
            let Some(meaning) = meaning else { continue };
            let key = (node.document().map(|document| document.id), letter);
            let others = met.entry(key).or_default();
            let is_second = others.len() == 1 && others[0].0 != meaning;
            if is_second {
                let (other, place) = others[0];
                found.push(
                    Finding::new(
                        "TXT-02",
                        span.in_file(*file),
                        format!(
                            "\"{written}\" in {} stands for {}, and the same letter elsewhere for {}",
                            place_in_words(field, node),
                            meaning.in_words(),
                            other.in_words()
                        ),
                    )
                    .label(place, "elsewhere")
                    .help("Fill them in, or write `?` in place of the whole value: what is open is then listed, each by itself."),
                );
            }
            if others.iter().all(|(other, _)| *other != meaning) {
                others.push((meaning, span.in_file(*file)));
            }
        }
    }
}

/// `X` or `Y`, in whatever alphabet.
fn letter(character: char) -> Option<char> {
    match character {
        'X' | 'Х' => Some('X'),
        'Y' => Some('Y'),
        _ => None,
    }
}

/// The one text, of those side by side, that holds a placeholder.
fn one_text(context: &Context, file: FileId, span: Span) -> Option<Span> {
    let (field, part) = text_around(context, file, span)?;
    spoken(field.source_of(part))
        .map(|one| {
            let start = field.span_of(part).start as usize + one.start;
            Span::new(start, start + one.text.len())
        })
        .find(|one| one.contains(span.start as usize))
}

/// What stands beside a placeholder says what it is for.
fn meaning(text: &str, one: Span, span: Span) -> Option<Meaning> {
    let written = span.text(text);
    let before = &text[one.start as usize..span.start as usize];
    let after = &text[span.end as usize..one.end as usize];
    let crosses = |text: &str| text.starts_with(|character| letter(character).is_some());
    let joint: &[char] = &['-', '–', ' '];
    let is_range = after.trim_start_matches(joint).len() < after.len()
        && crosses(after.trim_start_matches(joint))
        && after.contains(['-', '–'])
        || before.ends_with(['-', '–'])
        || before.trim_end().ends_with(['-', '–']);
    if written.contains(|character: char| character.is_ascii_digit()) || is_range && written.chars().count() == 4 {
        return Some(Meaning::Year);
    }
    let next = after.split_whitespace().next().unwrap_or("");
    let next_word: String = next.chars().take_while(|character| character.is_alphanumeric()).collect();
    let is_money = planc_base::Currency::from_code(&next_word).is_some()
        || next.starts_with(['%', '€', '$'])
        || is_in(List::Money, &next_word.to_lowercase());
    if is_money {
        return Some(Meaning::Amount);
    }
    let mut back = before.split_whitespace().rev();
    let last = back.next().unwrap_or("");
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let in_list = |list: List, word: &str| {
        Tongues::get().iter().any(|tongue| tongue.classify(word).marks.has(crate::wording::Marks::of(list)))
    };
    if written.chars().count() == 4 && in_list(List::Year, last) {
        return Some(Meaning::Year);
    }
    // "Ministry of XXXX"
    if in_list(List::Of, last) && back.next().is_some_and(is_capital) || is_capital(last) {
        return Some(Meaning::Name);
    }
    let is_thing =
        |word: &str| !word.is_empty() && word.chars().all(char::is_lowercase) && !in_list(List::Function, word);
    (is_thing(&next_word) || is_thing(last) && !fold(last).is_empty()).then_some(Meaning::Count)
}

fn is_in(list: List, word: &str) -> bool {
    LANGUAGES.iter().any(|language| language.lists.get(list).items().contains(&word))
}
