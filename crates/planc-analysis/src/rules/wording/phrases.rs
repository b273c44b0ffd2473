//! TXT-03, TXT-04, TXT-07 and TXT-08: words that say what is not meant.

use planc_base::edit::Edit;
use planc_base::{Finding, Fix};
use planc_lang::Kind;
use planc_lang::words::PhraseList;
use planc_model::Node;

use super::title::on_one_line;
use crate::facts::Context;
use crate::rules::goals::list;
use crate::wording::{Marks, ReadyPhrase, Said, Word};

/// A phrase in a text.
struct Hit<'plan> {
    said: Said<'plan>,
    node: Node<'plan>,
    /// What is to be replaced: from and to, in the text.
    from: usize,
    to: usize,
    phrase: &'static ReadyPhrase,
}

impl Hit<'_> {
    fn text(&self) -> String {
        on_one_line(&self.said.spoken.text[self.from..self.to])
    }

    /// A fix that writes `word`, with the capital that was there.
    fn replace(&self, word: &str, is_certain: bool) -> Fix {
        let is_capital = self.said.spoken.text[self.from..].starts_with(char::is_uppercase);
        let mut letters = word.chars();
        let replacement = match letters.next().filter(|_| is_capital) {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => word.to_string(),
        };
        let place = self.said.place(self.from, self.to);
        Fix { title: format!("Write \"{replacement}\""), edits: vec![Edit { place, replacement }], is_certain }
    }
}

/// The phrases of a list in the texts of the package. Names of laws and of sources are what they are, and so is what is quoted.
fn hits<'plan>(context: &Context<'plan>, phrases: PhraseList) -> Vec<Hit<'plan>> {
    let mut hits = Vec::new();
    for said in context.wording().with(context.plan, Marks::holds(phrases)) {
        let Some(node) = said.node() else { continue };
        if matches!(node.kind(), Kind::Document | Kind::Source) && said.is_title(node) {
            continue;
        }
        let words = said.words();
        let mut at = 0;
        while at < words.len() {
            let ready = said.tongue.phrases(phrases).iter();
            let longest = ready
                .filter_map(|phrase| Some((phrase, phrase.matched(&words, at)?)))
                .max_by_key(|(_, places)| places.len());
            let Some((phrase, places)) = longest else {
                at += 1;
                continue;
            };
            let last = places.last().copied().unwrap_or(at);
            let (from, to) = match phrase.braced.and_then(|braced| places.get(braced)) {
                Some(braced) => (words[*braced].start, words[*braced].end()),
                None => (words[at].start, words[last].end()),
            };
            if !is_quoted(&said, &words[at]) {
                hits.push(Hit { said, node, from, to, phrase });
            }
            at = last + 1;
        }
    }
    hits
}

/// Whether a word stands in quotation marks inside the text.
pub(super) fn is_quoted(said: &Said, word: &Word) -> bool {
    let before = &said.spoken.text[..word.start];
    let count = |mark: char| before.matches(mark).count();
    count('“') > count('”') && !before.contains('„')
        || count('„') > count('“')
        || count('«') > count('»')
        || before.matches("\\\"").count() % 2 == 1
}

/// Where a text stands, in words.
pub(super) fn place_in_words(said: &Said, node: Node) -> String {
    super::place_in_words(said.field, node)
}

/// TXT-03: people who migrate are not illegal.
pub(super) fn illegal(context: &Context, found: &mut Vec<Finding>) {
    for hit in hits(context, PhraseList::Illegal) {
        // A name in the middle of a sentence: "the Law on Illegal Migration".
        let text = hit.said.spoken.text;
        let is_name = text[hit.from..].starts_with(char::is_uppercase) && !text[..hit.from].trim().is_empty();
        if is_name {
            continue;
        }
        let instead = hit.phrase.instead;
        let mut finding = Finding::new(
            "TXT-03",
            hit.said.place(hit.from, hit.to),
            format!("\"{}\" in {} makes a crime of how people came", hit.text(), place_in_words(&hit.said, hit.node)),
        )
        .help(format!("Write {}.", options(instead)));
        for word in instead {
            finding = finding.with_fix(hit.replace(word, instead.len() == 1));
        }
        found.push(finding);
    }
}

/// TXT-04: words that degrade.
pub(super) fn stigma(context: &Context, found: &mut Vec<Finding>) {
    for hit in hits(context, PhraseList::Stigma) {
        found.push(
            Finding::new(
                "TXT-04",
                hit.said.place(hit.from, hit.to),
                format!("\"{}\" in {} reduces people to a label", hit.text(), place_in_words(&hit.said, hit.node)),
            )
            .help(format!("Write {}, or what is meant here.", options(hit.phrase.instead))),
        );
    }
}

/// TXT-08: words that mean two things.
pub(super) fn ambiguous(context: &Context, found: &mut Vec<Finding>) {
    for hit in hits(context, PhraseList::Ambiguous) {
        let mut finding = Finding::new(
            "TXT-08",
            hit.said.place(hit.from, hit.to),
            format!("\"{}\" in {} can be read in two ways", hit.text(), place_in_words(&hit.said, hit.node)),
        )
        .help(format!("Write {}.", options(hit.phrase.instead)));
        for word in hit.phrase.instead {
            finding = finding.with_fix(hit.replace(word, false));
        }
        found.push(finding);
    }
}

/// TXT-07: data by sex here and by gender there, in one language. Spoken of is what is written less often, or later.
pub(super) fn sex_and_gender(context: &Context, found: &mut Vec<Finding>) {
    let (sex, gender) = (hits(context, PhraseList::BySex), hits(context, PhraseList::ByGender));
    let mut tongues: Vec<u8> = sex.iter().map(|hit| hit.said.tongue.index).collect();
    tongues.sort_unstable();
    tongues.dedup();
    for tongue in tongues {
        let of = |hits: &[Hit]| hits.iter().filter(|hit| hit.said.tongue.index == tongue).count();
        if of(&gender) == 0 {
            continue;
        }
        let first = |hits: &[Hit]| {
            hits.iter().find(|hit| hit.said.tongue.index == tongue).map(|hit| hit.said.place(hit.from, hit.to))
        };
        let sex_is_odd = match of(&sex).cmp(&of(&gender)) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Greater => false,
            std::cmp::Ordering::Equal => {
                first(&sex).map(|place| (place.file, place.span.start))
                    > first(&gender).map(|place| (place.file, place.span.start))
            }
        };
        let (odd, usual) = if sex_is_odd { (&sex, &gender) } else { (&gender, &sex) };
        let Some(example) = usual.iter().find(|hit| hit.said.tongue.index == tongue) else { continue };
        for hit in odd.iter().filter(|hit| hit.said.tongue.index == tongue) {
            let mut finding = Finding::new(
                "TXT-07",
                hit.said.place(hit.from, hit.to),
                format!(
                    "Data are broken down by \"{}\" in {}, and by \"{}\" elsewhere",
                    hit.text(),
                    place_in_words(&hit.said, hit.node),
                    example.text()
                ),
            )
            .label(example.said.place(example.from, example.to), "the other word")
            .help("Use one word for it: what registers hold is as a rule the sex of a person, and gender is how people live.");
            for word in hit.phrase.instead {
                finding = finding.with_fix(hit.replace(word, false));
            }
            found.push(finding);
        }
    }
}

fn options(instead: &[&str]) -> String {
    let quoted: Vec<String> = instead.iter().map(|word| format!("\"{word}\"")).collect();
    list(&quoted, "or")
}
