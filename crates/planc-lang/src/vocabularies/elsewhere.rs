//! Lists that are kept elsewhere: the catalogue's actors, and those of international standards.

use crate::catalogue::ACTORS;
use crate::vocabulary::{Standard, Vocabulary, Word};

/// The catalogue's actor codes, as words.
pub const ACTOR: Vocabulary = Vocabulary {
    name: "actor",
    open: false,
    summary: "@manual",
    manual: "@manual",
    example: "@example",
    words: &ACTOR_WORDS,
    standard: None,
};

const ACTOR_WORDS: [Word; ACTORS.len()] = {
    let mut words = [Word { text: "", summary: "" }; ACTORS.len()];
    let mut index = 0;
    while index < ACTORS.len() {
        words[index] = Word { text: ACTORS[index].code, summary: ACTORS[index].name };
        index += 1;
    }
    words
};

/// Countries and their subdivisions.
pub const COUNTRY: Vocabulary = Vocabulary {
    name: "country",
    open: false,
    summary: "@manual",
    manual: "@manual",
    example: "@example",
    words: &[],
    standard: Some(Standard::Country),
};

/// Languages.
pub const LANGUAGE: Vocabulary = Vocabulary {
    name: "language",
    open: false,
    summary: "@manual",
    manual: "@manual",
    example: "@example",
    words: &[],
    standard: Some(Standard::Language),
};
