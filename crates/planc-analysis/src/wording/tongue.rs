//! The words of a language, made ready to be looked up.

use std::cell::RefCell;
use std::sync::OnceLock;

use planc_lang::words::{LANGUAGES, Language, List, Listed, PhraseList};
use rustc_hash::{FxHashMap, FxHashSet};

use super::fold::fold;
use super::marks::Marks;
use super::pattern::{Pattern, ReadyPhrase};
use super::stem::Stems;

/// Every language that has lists.
pub struct Tongues(Vec<Tongue>);

/// One language.
pub struct Tongue {
    pub language: &'static Language,
    /// Place in `Tongues`.
    pub index: u8,
    stems: Stems,
    by_form: FxHashMap<String, Marks>,
    by_stem: FxHashMap<String, Marks>,
    /// By their first two bytes.
    by_beginning: FxHashMap<[u8; 2], Vec<(String, Marks)>>,
    /// Small words of the others.
    of_others: FxHashSet<String>,
    phrases: Vec<Vec<ReadyPhrase>>,
    pub parties: Vec<Pattern>,
    /// One and several of each.
    pub events: Vec<(Pattern, Pattern)>,
    pub groups: Vec<(&'static str, Vec<Pattern>)>,
}

/// So many words of a language are remembered at once.
const MOST_KNOWN: usize = 20_000;

/// What is known of a word.
#[derive(Clone)]
pub struct Known {
    pub folded: String,
    pub stem: String,
    pub marks: Marks,
}

/// Lists whose words are compared as they stand, without capitals only: TXT-01 and RES-03 do so.
const AS_THEY_STAND: [List; 9] = [
    List::Money,
    List::Roman,
    List::FillIn,
    List::Undecided,
    List::Bodies,
    List::Uncertain,
    List::BesideBodies,
    List::CivilSociety,
    List::CivilSocietyShort,
];

impl Tongues {
    /// Made ready when first asked for.
    pub fn get() -> &'static Tongues {
        static TONGUES: OnceLock<Tongues> = OnceLock::new();
        TONGUES.get_or_init(|| {
            let mut tongues: Vec<Tongue> =
                LANGUAGES.iter().enumerate().map(|(index, language)| Tongue::new(language, index as u8)).collect();
            for index in 0..tongues.len() {
                let others: Vec<String> = (0..tongues.len())
                    .filter(|other| *other != index)
                    .flat_map(|other| tongues[other].function_words())
                    .collect();
                tongues[index].mark_foreign(others);
            }
            Tongues(tongues)
        })
    }

    /// The language of a tag such as `sq-AL`.
    pub fn find(&self, tag: &str) -> Option<&Tongue> {
        let primary = tag.split('-').next().unwrap_or(tag);
        self.0.iter().find(|tongue| tongue.language.tag.eq_ignore_ascii_case(primary))
    }

    pub fn at(&self, index: u8) -> Option<&Tongue> {
        self.0.get(usize::from(index))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Tongue> {
        self.0.iter()
    }
}

impl Tongue {
    fn new(language: &'static Language, index: u8) -> Tongue {
        let stems = Stems::of(language.stemming);
        let parties = language.lists.party.items().iter().map(|word| Pattern::new(word, &stems)).collect();
        let events = language.pairs.events.items().iter();
        let events = events.map(|(one, many)| (Pattern::new(one, &stems), Pattern::new(many, &stems))).collect();
        let groups = language.pairs.groups.items().iter();
        let groups = groups
            .map(|(group, words)| (*group, words.iter().map(|word| Pattern::new(word, &stems)).collect()))
            .collect();
        let phrases = PhraseList::ALL.iter().map(|list| {
            language.phrases.get(*list).items().iter().map(|phrase| ReadyPhrase::new(phrase, &stems)).collect()
        });
        let phrases: Vec<Vec<ReadyPhrase>> = phrases.collect();
        let mut tongue = Tongue {
            language,
            index,
            stems,
            by_form: FxHashMap::default(),
            by_stem: FxHashMap::default(),
            by_beginning: FxHashMap::default(),
            of_others: FxHashSet::default(),
            phrases,
            parties,
            events,
            groups,
        };
        for list in List::ALL.iter().filter(|list| !AS_THEY_STAND.contains(list)) {
            if let Listed::These(words) = language.lists.get(*list) {
                for word in *words {
                    let pattern = Pattern::new(word, &tongue.stems);
                    tongue.mark(&pattern, Marks::of(*list));
                }
            }
        }
        tongue.mark_groups();
        tongue
    }

    fn mark_groups(&mut self) {
        let mut marked: Vec<(Pattern, Marks)> = Vec::new();
        let language = self.language;
        for list in PhraseList::ALL {
            for phrase in language.phrases.get(*list).items() {
                let telling = Pattern::new(telling_word(phrase.words), &self.stems);
                marked.push((telling, Marks::holds(*list)));
            }
        }
        for (one, many) in language.pairs.events.items() {
            marked.extend([one, many].map(|word| (Pattern::new(word, &self.stems), Marks::EVENT)));
        }
        for (_, words) in language.pairs.groups.items() {
            marked.extend(words.iter().map(|word| (Pattern::new(word, &self.stems), Marks::GROUP)));
        }
        for (pattern, marks) in marked {
            self.mark(&pattern, marks);
        }
    }

    fn mark(&mut self, pattern: &Pattern, marks: Marks) {
        for form in &pattern.forms {
            let known = self.by_form.entry(form.clone()).or_default();
            *known = known.and(marks);
        }
        for stem in &pattern.stems {
            let known = self.by_stem.entry(stem.clone()).or_default();
            *known = known.and(marks);
        }
        for beginning in &pattern.beginnings {
            if let Some(key) = key(beginning) {
                self.by_beginning.entry(key).or_default().push((beginning.clone(), marks));
            }
        }
    }

    fn function_words(&self) -> Vec<String> {
        self.by_form.iter().filter(|(_, marks)| marks.has(Marks::FUNCTION)).map(|(form, _)| form.clone()).collect()
    }

    /// Marks the words that others have and this one has not. One or two letters are too little to know a language by.
    fn mark_foreign(&mut self, others: Vec<String>) {
        let own: FxHashSet<String> = self.function_words().into_iter().collect();
        let all = others.clone();
        let foreign = others.into_iter().filter(|word| word.len() >= 2 && !own.contains(word));
        for word in foreign.collect::<Vec<_>>() {
            let known = self.by_form.entry(word).or_default();
            *known = known.and(Marks::FOREIGN);
        }
        self.of_others = all.into_iter().collect();
    }

    /// What is known of `word`, from the time before if it was asked for: stemming takes long.
    pub fn classify(&self, word: &str) -> Known {
        thread_local! {
            static KNOWN: RefCell<Vec<FxHashMap<String, Known>>> = const { RefCell::new(Vec::new()) };
        }
        KNOWN.with_borrow_mut(|known| {
            let index = usize::from(self.index);
            if known.len() <= index {
                known.resize_with(index + 1, FxHashMap::default);
            }
            let known = &mut known[index];
            if let Some(known) = known.get(word) {
                return known.clone();
            }
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
            known.entry(word.to_string()).or_insert_with(|| self.classify_anew(word)).clone()
        })
    }

    /// What is known of `word`.
    pub fn classify_anew(&self, word: &str) -> Known {
        let folded = fold(word).into_owned();
        let stem = self.stems.stem(&folded).into_owned();
        let mut marks = self.by_form.get(&folded).copied().unwrap_or_default();
        marks = marks.and(self.by_stem.get(&stem).copied().unwrap_or_default());
        if let Some(beginnings) = key(&folded).and_then(|key| self.by_beginning.get(&key)) {
            for (beginning, of_it) in beginnings {
                if folded.starts_with(beginning.as_str()) {
                    marks = marks.and(*of_it);
                }
            }
        }
        // "për" is no English word, though "per" is.
        if !self.language.has_marks && !word.is_ascii() && self.of_others.contains(&folded) {
            marks = Marks(marks.0 & !Marks::FUNCTION.0).and(Marks::FOREIGN);
        }
        if word.starts_with(|character: char| character.is_ascii_digit()) {
            marks = marks.and(number(word));
        } else if !word.is_ascii() && has_stray_script(word) {
            marks = marks.and(Marks::STRAY_SCRIPT);
        }
        Known { folded, stem, marks }
    }

    pub fn phrases(&self, list: PhraseList) -> &[ReadyPhrase] {
        &self.phrases[list as usize]
    }

    /// A pattern in this language, for one that is not in its lists.
    pub fn stem_of(&self, word: &str) -> String {
        self.stems.stem(&fold(word)).into_owned()
    }
}

/// The word of a phrase that texts without it seldom have: the one in braces, else the longest.
fn telling_word(phrase: &str) -> &str {
    let length = |word: &&str| word.split('|').next().map_or(0, |form| form.chars().count());
    let words = || phrase.split(' ');
    let braced = words().find(|word| word.starts_with('{'));
    braced.or_else(|| words().max_by_key(length)).unwrap_or("").trim_matches(['{', '}'])
}

fn key(word: &str) -> Option<[u8; 2]> {
    word.as_bytes().get(..2)?.try_into().ok()
}

fn number(word: &str) -> Marks {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'_'));
    let is_year = word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit());
    match (is_number, is_year) {
        (true, true) => Marks::NUMBER.and(Marks::YEAR),
        (true, false) => Marks::NUMBER,
        _ => Marks::NONE,
    }
}

/// Whether it is a Cyrillic or Greek letter.
pub fn is_of_other_script(character: char) -> bool {
    matches!(character, '\u{370}'..='\u{52F}') && character.is_alphabetic()
}

/// Whether Cyrillic or Greek letters stand among Latin ones, or one of them alone. Whole words in another script are quoted, or
/// names. The languages that have lists so far are written in Latin letters.
fn has_stray_script(word: &str) -> bool {
    let letters = word.chars().filter(|character| character.is_alphabetic()).count();
    let others = word.chars().filter(|character| is_of_other_script(*character)).count();
    others > 0 && (others < letters || letters == 1)
}

#[cfg(test)]
mod tests {
    use planc_lang::words::List;

    use super::{Marks, Tongues};

    #[test]
    fn words_are_known_by_form_stem_and_beginning() {
        let tongues = Tongues::get();
        let english = tongues.find("en-GB").expect("English has its lists");
        let albanian = tongues.find("sq").expect("Albanian has its lists");
        let has = |known: super::Known, list| known.marks.has(Marks::of(list));
        assert!(has(english.classify("Strengthening"), List::Change));
        assert!(!has(english.classify("strength"), List::Change));
        assert!(has(albanian.classify("Përmirësimi"), List::Change));
        assert!(has(albanian.classify("Permiresimit"), List::Change));
        assert!(!has(albanian.classify("Organizatat"), List::Action));
        assert!(albanian.classify("the").marks.has(Marks::FOREIGN));
        assert!(!albanian.classify("për").marks.has(Marks::FOREIGN));
        assert!(english.classify("është").marks.has(Marks::FOREIGN));
        assert!(
            english.classify("për").marks.has(Marks::FOREIGN) && !english.classify("per").marks.has(Marks::FOREIGN)
        );
        // Both languages have these.
        assert!(
            !english.classify("as").marks.has(Marks::FOREIGN) && !albanian.classify("do").marks.has(Marks::FOREIGN)
        );
        assert!(english.classify("Сontrol").marks.has(Marks::STRAY_SCRIPT));
        assert!(!english.classify("Влада").marks.has(Marks::STRAY_SCRIPT));
    }
}
