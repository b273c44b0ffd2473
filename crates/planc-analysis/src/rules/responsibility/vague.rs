//! Words that point to nobody in particular, in the languages that have lists of words.

use planc_lang::words::{LANGUAGES, List};

/// Whether `text` leaves open who is meant: a form not filled in, or nothing but general words.
pub(super) fn is_vague(text: &str) -> bool {
    is_placeholder(text) || is_general(text)
}

/// Whether something is to be filled in: `Ministry of XXXX`, `[list of bodies]`, `…`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let has_brackets =
        [('[', ']'), ('<', '>')].into_iter().any(|(open, close)| text.contains(open) && text.contains(close));
    let has_marks = ["...", "…", "__", "??"].into_iter().any(|mark| text.contains(mark));
    // Two could be a Roman twenty.
    let is_crosses = |word: &str| word.len() >= 3 && word.chars().all(|character| character == 'X');
    let mut words = text.split(|character: char| !character.is_alphanumeric());
    let lower = text.to_lowercase();
    has_brackets
        || has_marks
        || words.any(is_crosses)
        || OPEN.contains(&lower.trim())
        || is_listed(List::Undecided, lower.trim())
}

/// Whether all words are general ones, and one of them says that nobody certain is meant. "Ministry of Interior" is certain
/// by its last word.
fn is_general(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|character: char| !(character.is_alphanumeric() || character == '-'))
        .filter(|word| !word.is_empty())
        .peekable();
    let mut is_open = false;
    words.peek().is_some()
        && words.all(|word| {
            let names_nobody = is_listed(List::Bodies, word) || is_listed(List::Uncertain, word);
            is_open |= names_nobody;
            names_nobody || is_listed(List::BesideBodies, word)
        })
        && is_open
}

/// Letters of which some stand in every text that speaks of organisations of civil society.
pub(crate) fn letters_of_civil_society() -> Vec<&'static str> {
    vec!["ngo", "cso", "civil", "governmental", "ojq", "ojf", "qeveritar"]
}

/// Whether `text` speaks of organisations of civil society.
pub(super) fn speaks_of_civil_society(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|character: char| !(character.is_alphanumeric() || character == '-'));
    LANGUAGES.iter().any(|language| language.lists.civil_society.items().iter().any(|words| lower.contains(words)))
        || words.any(|word| {
            // `ojq-ve`, `ngo-të`: endings behind a hyphen.
            let stem = word.split('-').next().unwrap_or(word);
            is_listed(List::CivilSocietyShort, stem)
        })
}

/// Whether a word is in a list of any language: who is meant is often written in another language than the rest.
fn is_listed(list: List, word: &str) -> bool {
    LANGUAGES.iter().any(|language| language.lists.get(list).items().contains(&word))
}

/// Marks that stand for a decision to come in every language.
const OPEN: &[&str] = &["?", "-"];

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn what_points_to_nobody() {
        for text in [
            "all relevant bodies",
            "Competent authorities",
            "Relevant ministries and civil society organisations",
            "Ministry of XXXX",
            "[list of bodies]",
            "<unit>",
            "TBD",
            "to be determined",
            "NGOs",
            "Line ministries",
            "organet përkatëse shtetërore",
            "Renditni organet përkatëse shtetërore",
            "Të gjitha institucionet",
        ] {
            assert!(is_vague(text), "{text}");
        }
    }

    #[test]
    fn what_is_a_certain_body() {
        for text in [
            "Ministry of Interior",
            "The Government",
            "State Police",
            "Centre for Social Work",
            "Local police stations",
            "Alliance of Relevant Education Centres",
            "Ministria e Brendshme",
            "International Organization for Migration",
            "Police district XX",
            "",
        ] {
            assert!(!is_vague(text), "{text}");
        }
    }
}
