//! Lists that are kept elsewhere: the catalogue's actors, and those of international standards.

use crate::catalogue::ACTORS;
use crate::vocabulary::{Standard, Vocabulary, Word};

/// The catalogue's actor codes, as words.
pub const ACTOR: Vocabulary = Vocabulary {
    name: "actor",
    open: false,
    summary: "The catalogue's list of authorities, professions and organisations",
    manual: r"Codes for who should take part in which field of action: ministries, police, labour
inspectors, procurement officials and many more. With `acts-as` an actor of your plan says which of them it
is, so that the catalogue's advice on whom to involve can be compared with the real names (RES-10, RES-24). A
`target-group` may name them as well.

The list is closed and comes with the catalogue. An actor may be several of them.",
    example: "acts-as min-interior, police",
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
    summary: "Countries and their parts, by the codes of ISO 3166",
    manual: r"Two capital letters name a country; letters behind a hyphen name a part of it, as in
`US-NC`. The country of the strategy tells its own money from money that comes from abroad.

The list is kept by the standard ISO 3166, parts 1 and 2.",
    example: "country ME",
    words: &[],
    standard: Some(Standard::Country),
};

/// Languages.
pub const LANGUAGE: Vocabulary = Vocabulary {
    name: "language",
    open: false,
    summary: "Languages, by their usual short codes",
    manual: r"Two or three small letters name a language (`en`, `sq`); a script or a country may follow,
as in `sr-Latn`. The first one listed is that of every text without a mark of its own; the same codes stand
behind a text, after `@`.

The list is kept by the standard BCP 47.",
    example: "languages en, sq",
    words: &[],
    standard: Some(Standard::Language),
};
