//! Words by language, for the rules that read what is written: plain data, one file a language.
//!
//! A language is added by a file beside `en.rs` and its name in `LANGUAGES`. The compiler asks for every list; what a language
//! cannot have it answers by `Missing`, with the reason.
//!
//! How a word is written in a list:
//!
//! ```text
//! strengthen        every word of the same stem: strengthens, strengthening
//! =trained          this form only
//! =man|men          one of these forms
//! trajnim*          every word that begins so
//! migrant*|refugee  one or the other
//! ```
//!
//! Capitals and marks on letters do not count: `për` and `per` are one word. In a phrase, words of the list `function` may
//! stand between two others, and braces hold what is to be replaced.

mod elsewhere;
mod en;
mod sq;

pub use elsewhere::{COUNTED_ELSEWHERE, FILL_IN_ELSEWHERE, MONEY_ELSEWHERE};

/// Every language that has its lists.
pub const LANGUAGES: &[&Language] = &[&en::ENGLISH, &sq::ALBANIAN];

/// The words of one language.
#[derive(Debug)]
pub struct Language {
    /// `sq`
    pub tag: &'static str,
    /// What messages call it: `Albanian`.
    pub name: &'static str,
    pub stemming: Stemming,
    /// Whether letters of its words have marks: `për` is no English word, though `per` is.
    pub has_marks: bool,
    pub lists: Lists,
    pub phrases: Phrases,
    pub pairs: Pairs,
    pub counted: Counted,
}

/// How the stem of a word is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stemming {
    /// By the algorithm of that name of the Snowball project.
    Snowball(&'static str),
    /// By taking off, twice, the longest of these endings that leaves `at_least` letters.
    Endings { endings: &'static [&'static str], at_least: usize },
}

/// A list of a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Listed<T: 'static> {
    These(&'static [T]),
    /// The language has none: why.
    Missing(&'static str),
}

impl<T> Listed<T> {
    /// What is in the list.
    pub fn items(&self) -> &'static [T] {
        match self {
            Listed::These(items) => items,
            Listed::Missing(_) => &[],
        }
    }
}

/// A phrase, and what to write for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase {
    pub words: &'static str,
    /// What may stand for it, or for what is in braces.
    pub instead: &'static [&'static str],
    /// Words behind it, or before it, with which it means something else.
    pub unless_beside: &'static [&'static str],
}

/// A phrase that is only looked for.
pub const fn phrase(words: &'static str) -> Phrase {
    Phrase { words, instead: &[], unless_beside: &[] }
}

/// A phrase with what to write for it.
pub const fn instead(words: &'static str, instead: &'static [&'static str]) -> Phrase {
    Phrase { words, instead, unless_beside: &[] }
}

/// Declares the lists of words that a language has: a field of `Lists` and a name in `List` each.
macro_rules! lists {
    ($( $(#[doc = $doc:literal])+ $name:ident $field:ident; )+) => {
        /// A list of words.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum List { $( $(#[doc = $doc])+ $name, )+ }

        impl List {
            pub const ALL: &'static [List] = &[ $( List::$name, )+ ];
        }

        /// The lists of words of one language.
        #[derive(Debug)]
        pub struct Lists { $( $(#[doc = $doc])+ pub $field: Listed<&'static str>, )+ }

        impl Lists {
            pub fn get(&self, list: List) -> &Listed<&'static str> {
                match list { $( List::$name => &self.$field, )+ }
            }
        }
    };
}

lists! {
    /// Words that say nothing by themselves, such as articles; also what a language is known by.
    Function function;
    /// "A" and "one": what makes a thing single.
    One one;
    /// Words that join two things that are both meant.
    And and;

    /// ACT-11: what an activity begins with that names a change in place of work.
    Change change;
    /// ACT-11: behind these stands the work by which a change is brought about.
    Means means;

    /// GOA-13: what an objective begins with that names work or a product.
    Action action;
    /// GOA-13: those of `Action` that people's abilities are brought about by.
    Building building;
    /// GOA-13: what people are or can do: "build" before one of these is a change.
    Ability ability;
    /// GOA-13, IND-29, ACT-07: what is done with a product, as it is said afterwards.
    Done done;
    /// IND-29: things that work brings about, as against what they change.
    Product product;
    /// ACT-07: what says no more than that something was done.
    Filler filler;

    /// ACT-08, BUD-22: work on paper, which brings nothing about yet.
    Prepare prepare;
    /// BUD-22: small words behind which stands what the work is about, no longer the work.
    About about;
    /// BUD-22: work that only tells of other work.
    Telling telling;
    /// ACT-08: what is said of a plan or rule that is followed.
    CarriedOut carried_out;
    /// ACT-08: words for following a plan or rule.
    CarryOut carry_out;
    /// ACT-08: people and places, a line for each sort, that work reaches.
    Party party;
    /// ACT-08: words for people of every sort.
    Collective collective;

    /// ACT-17: what is said of that which others broadcast.
    Broadcast broadcast;

    /// BUD-22: work that takes money.
    Costly costly;

    /// IND-18: words that leave open how much.
    Vague vague;
    /// IND-18: beside these, a vague word is part of a name.
    NotVague not_vague;
    /// IND-07, IND-19: what stands before the year by which something is due.
    Deadline deadline;
    /// IND-07, IND-19: what may stand between a word of `Deadline` and the year.
    DeadlineFill deadline_fill;
    /// IND-19: words for getting more or less.
    Rise rise;
    /// IND-19: those of `Rise` that mean less.
    Fall fall;
    /// IND-19: what stands between a word of `Rise` and by how much.
    ByAmount by_amount;
    /// IND-19: what stands between a word of `Rise` and what is to be reached.
    ToAmount to_amount;
    /// What stands for `%`.
    Percent percent;
    /// IND-29: words before what is counted, such as "number".
    Counting counting;

    /// IND-29: words that begin a clause about what stands before them.
    Relative relative;

    /// TXT-02: what stands before a year.
    Year year;
    /// TXT-02: what stands before the name of a body.
    Of of;
    /// TXT-01: money in words, before which crosses stand for an amount.
    Money money;
    /// TXT-01: what is numbered in Roman numerals.
    Roman roman;
    /// TXT-01: what a text in brackets begins with that asks to be filled in.
    FillIn fill_in;

    /// RES-03: what stands alone for a decision to come.
    Undecided undecided;
    /// RES-03: sorts of bodies, in the plural.
    Bodies bodies;
    /// RES-03: words that leave it open which one is meant.
    Uncertain uncertain;
    /// RES-03: words that may stand beside these without making anybody certain.
    BesideBodies beside_bodies;
    /// RES-19: organisations of civil society in words, and by their beginnings.
    CivilSociety civil_society;
    /// RES-19: their usual abbreviations.
    CivilSocietyShort civil_society_short;
}

/// Declares the lists of phrases, in the same way.
macro_rules! phrase_lists {
    ($( $(#[doc = $doc:literal])+ $name:ident $field:ident; )+) => {
        /// A list of phrases.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum PhraseList { $( $(#[doc = $doc])+ $name, )+ }

        impl PhraseList {
            pub const ALL: &'static [PhraseList] = &[ $( PhraseList::$name, )+ ];
        }

        /// The lists of phrases of one language.
        #[derive(Debug)]
        pub struct Phrases { $( $(#[doc = $doc])+ pub $field: Listed<Phrase>, )+ }

        impl Phrases {
            pub fn get(&self, list: PhraseList) -> &Listed<Phrase> {
                match list { $( PhraseList::$name => &self.$field, )+ }
            }
        }
    };
}

phrase_lists! {
    /// IND-19: before a number that is a target.
    AtLeast at_least;
    /// GOA-12: what puts somebody first.
    Focus focus;
    /// TXT-03: "illegal" of people who migrate.
    Illegal illegal;
    /// TXT-04: words that degrade those who are meant.
    Stigma stigma;
    /// TXT-07: data by sex.
    BySex by_sex;
    /// TXT-07: data by gender.
    ByGender by_gender;
    /// TXT-08: words that mean two things.
    Ambiguous ambiguous;
}

/// What has two sides.
#[derive(Debug)]
pub struct Pairs {
    /// ACT-08: things that are held or made, one and several.
    pub events: Listed<(&'static str, &'static str)>,
    /// GOA-12: groups of people, by the word of the vocabulary `victim-group`.
    pub groups: Listed<(&'static str, &'static [&'static str])>,
}

/// What the outputs of activities count, by the words of their units: every form, one and several.
#[derive(Debug)]
pub struct Counted {
    /// ACT-09, ACT-10, ACT-18: what takes place within hours or days.
    pub events: Listed<&'static str>,
    /// ACT-09, ACT-18: what is written again and again.
    pub papers: Listed<&'static str>,
    /// ACT-18: other things that work brings about, or that it takes.
    pub things: Listed<&'static str>,
    /// ACT-18: people.
    pub people: Listed<&'static str>,
}

impl Counted {
    /// Each list with its name.
    pub fn lists(&self) -> [(&'static str, &Listed<&'static str>); 4] {
        [("events", &self.events), ("papers", &self.papers), ("things", &self.things), ("people", &self.people)]
    }
}

impl Language {
    /// The language of a tag such as `sq` or `sq-AL`, if it has its lists.
    pub fn find(tag: &str) -> Option<&'static Language> {
        let primary = tag.split('-').next().unwrap_or(tag);
        LANGUAGES.iter().copied().find(|language| language.tag.eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LANGUAGES, Language, List, Listed, Phrase, PhraseList, Stemming};
    use crate::vocabularies::VictimGroup;

    /// A list that says why it is missing, or holds something; no item of it twice.
    fn holds<T: std::fmt::Debug>(language: &Language, name: &str, listed: &Listed<T>) {
        match listed {
            Listed::These(items) => {
                assert!(!items.is_empty(), "{name} of {} is empty and does not say why", language.name);
                let shown: BTreeSet<String> = items.iter().map(|item| format!("{item:?}")).collect();
                assert_eq!(shown.len(), items.len(), "{name} of {} holds something twice", language.name);
            }
            Listed::Missing(why) => {
                assert!(why.len() > 10, "{name} of {} does not say why it is missing", language.name);
            }
        }
    }

    #[test]
    fn every_list_is_there_in_every_language_or_says_why_not() {
        assert!(LANGUAGES.len() >= 2);
        for language in LANGUAGES {
            for list in List::ALL {
                holds(language, &format!("{list:?}"), language.lists.get(*list));
            }
            for list in PhraseList::ALL {
                holds(language, &format!("{list:?}"), language.phrases.get(*list));
            }
            for (name, list) in language.counted.lists() {
                holds(language, name, list);
            }
            holds(language, "events", &language.pairs.events);
            holds(language, "groups", &language.pairs.groups);
        }
    }

    #[test]
    fn words_are_written_as_the_page_of_this_folder_says() {
        for language in LANGUAGES {
            let lists = List::ALL.iter().flat_map(|list| language.lists.get(*list).items()).copied();
            let phrases = PhraseList::ALL.iter().flat_map(|list| language.phrases.get(*list).items());
            let phrases: Vec<&Phrase> = phrases.collect();
            let of_phrases = phrases.iter().flat_map(|phrase| phrase.words.split(' ')).map(|word| {
                assert_eq!(word.starts_with('{'), word.ends_with('}'), "{word}");
                word.trim_matches(['{', '}'])
            });
            for word in lists.chain(of_phrases) {
                let forms = word.strip_prefix('=').unwrap_or(word);
                assert!(!(forms != word && forms.contains('*')), "{word} of {}", language.name);
                for form in forms.split('|') {
                    let body = form.trim_end_matches('*');
                    let is_plain = !body.is_empty() && !body.contains(['=', '*']) && body == body.to_lowercase();
                    assert!(is_plain, "{word} of {}", language.name);
                }
            }
            for phrase in phrases {
                let braces = phrase.words.matches('{').count();
                assert!(braces <= 1, "{}", phrase.words);
                assert!(braces == 0 || !phrase.instead.is_empty(), "{} says not what to write", phrase.words);
            }
        }
    }

    #[test]
    fn the_groups_are_those_of_the_vocabulary() {
        for language in LANGUAGES {
            for (group, words) in language.pairs.groups.items() {
                let known = VictimGroup::VOCABULARY.words.iter().any(|word| word.text == *group);
                assert!(known && !words.is_empty(), "{group} of {}", language.name);
            }
        }
    }

    #[test]
    fn languages_are_found_by_their_tags() {
        assert_eq!(Language::find("sq-AL").map(|language| language.name), Some("Albanian"));
        assert_eq!(Language::find("EN").map(|language| language.name), Some("English"));
        assert!(Language::find("fr").is_none() && Language::find("").is_none());
        let tags: BTreeSet<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
        assert_eq!(tags.len(), LANGUAGES.len());
    }

    #[test]
    fn endings_are_tried_from_the_longest() {
        for language in LANGUAGES {
            if let Stemming::Endings { endings, at_least } = language.stemming {
                assert!(at_least >= 2);
                assert!(endings.windows(2).all(|pair| pair[0].len() >= pair[1].len()), "{}", language.name);
            }
        }
    }
}
