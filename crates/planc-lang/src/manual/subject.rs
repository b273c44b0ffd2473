//! What can be explained, and how it is called.

use crate::catalogue::{self, Area, Item, Theme};
use crate::connective::Connective;
use crate::field::Field;
use crate::keyword::Keyword;
use crate::kind::Kind;
use crate::rule::Rule;
use crate::shared_fields::SHARED_FIELDS;
use crate::threshold::{THRESHOLDS, Threshold, ThresholdDeclaration};
use crate::vocabularies::VOCABULARIES;
use crate::vocabulary::{Vocabulary, Word};

use super::field_page::{field_in, places};
use super::value::{VALUES, Value};

/// One thing that the manual explains.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    Kind(Kind),
    /// A field as one kind has it, or as all kinds that have it do.
    Field(Option<Kind>, Keyword),
    /// A keyword that is a field of its own in each of several kinds.
    Places(Keyword),
    Vocabulary(&'static Vocabulary),
    Word(&'static Vocabulary, &'static Word),
    Value(&'static Value),
    Connective(Connective),
    Rule(&'static Rule),
    Threshold(&'static ThresholdDeclaration),
    /// All of it, as a list of themes.
    Catalogue,
    Area(&'static Area),
    Theme(&'static Theme),
    Item(&'static Theme, &'static Item),
}

/// A subject for lists: what to type, and what it is in a line.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SubjectName {
    pub name: String,
    pub summary: &'static str,
}

/// All that `text` may mean, the likeliest first.
///
/// `<text>` means only the list of words or the sort of value that is called so. Capital letters are passed over where
/// nothing is spelt with them.
pub fn find(text: &str) -> Vec<Subject> {
    let text = text.trim().trim_matches('`');
    let found = find_as_spelt(text);
    let small = text.to_lowercase();
    if found.is_empty() && small != text { find_as_spelt(&small) } else { found }
}

fn find_as_spelt(text: &str) -> Vec<Subject> {
    let mut found = Vec::new();
    let bracketed = |open, close| text.strip_prefix(open).and_then(|rest: &str| rest.strip_suffix(close));
    if let Some(name) = bracketed('<', '>').or_else(|| bracketed('‹', '›')) {
        add_lists(name, &mut found);
        return found;
    }
    if let Some(kind) = written_kind(text) {
        found.push(Subject::Kind(kind));
    }
    if let Some(keyword) = Keyword::from_text(text) {
        match places(keyword).as_slice() {
            [] => {}
            [_] => found.push(Subject::Field(None, keyword)),
            _ => found.push(Subject::Places(keyword)),
        }
    }
    if let Some((before, after)) = text.split_once('.') {
        add_pair(before, after, &mut found);
    }
    add_lists(text, &mut found);
    if let Some(rule) = Rule::find(text) {
        found.push(Subject::Rule(rule));
    }
    found.extend(Threshold::find(text).map(Subject::Threshold));
    add_catalogue(text.strip_prefix("catalogue.").unwrap_or(text), &mut found);
    if let Some(connective) = Connective::from_text(text) {
        found.push(Subject::Connective(connective));
    }
    found
}

fn written_kind(text: &str) -> Option<Kind> {
    Kind::WRITTEN.iter().copied().find(|kind| kind.text() == text)
}

/// `activity.cost`, `measure.activity`, `plan-status.draft`.
fn add_pair(before: &str, after: &str, found: &mut Vec<Subject>) {
    if let (Some(kind), Some(keyword)) = (written_kind(before), Keyword::from_text(after)) {
        if field_in(kind, keyword).is_some() {
            found.push(Subject::Field(Some(kind), keyword));
        } else if let Some(child) = written_kind(after)
            && child.declaration().is_some_and(|declaration| declaration.stands_in.holds(kind))
        {
            found.push(Subject::Kind(child));
        }
    }
    let name = before.trim_start_matches('<').trim_end_matches('>');
    for vocabulary in VOCABULARIES.iter().filter(|vocabulary| vocabulary.name == name) {
        found.extend(
            vocabulary.words.iter().filter(|word| word.text == after).map(|word| Subject::Word(vocabulary, word)),
        );
    }
}

fn add_lists(name: &str, found: &mut Vec<Subject>) {
    found.extend(VOCABULARIES.iter().filter(|vocabulary| vocabulary.name == name).map(Subject::Vocabulary));
    found.extend(VALUES.iter().filter(|value| value.name == name).map(Subject::Value));
}

fn add_catalogue(id: &str, found: &mut Vec<Subject>) {
    if id == "catalogue" {
        found.push(Subject::Catalogue);
    }
    found.extend(catalogue::area(id).map(Subject::Area));
    found.extend(catalogue::theme(id).map(Subject::Theme));
    found.extend(catalogue::item(id).map(|(theme, item)| Subject::Item(theme, item)));
}

impl Subject {
    /// What sort of thing it is, for a list of meanings.
    pub(super) fn description(self) -> String {
        match self {
            Subject::Kind(_) => "a kind of entry".to_string(),
            Subject::Field(None, _) => "a field".to_string(),
            Subject::Field(Some(kind), _) => format!("a field of {}", kind.with_article()),
            Subject::Places(_) => "a field in several kinds".to_string(),
            Subject::Vocabulary(_) => "a list of words".to_string(),
            Subject::Word(vocabulary, _) => format!("a word of the list `{}`", vocabulary.name),
            Subject::Value(_) => "a sort of value".to_string(),
            Subject::Connective(_) => "a word of the grammar".to_string(),
            Subject::Rule(_) => "a rule".to_string(),
            Subject::Threshold(_) => "a number that a rule compares with".to_string(),
            Subject::Catalogue => "the catalogue of recommended interventions".to_string(),
            Subject::Area(_) => "an area of the catalogue".to_string(),
            Subject::Theme(_) => "a theme of the catalogue".to_string(),
            Subject::Item(..) => "an item of the catalogue".to_string(),
        }
    }

    /// What to ask for in order to get this and nothing else first, as far as there is such a name: a field that has the
    /// name of a kind is asked for with the kind it stands in.
    pub(super) fn unmistakable_name(self) -> String {
        match self {
            Subject::Kind(kind) => kind.text().to_string(),
            Subject::Field(Some(kind), keyword) => format!("{}.{}", kind.text(), keyword.text()),
            Subject::Field(None, keyword) | Subject::Places(keyword) => {
                let kind = places(keyword).first().and_then(|place| place.kinds.first().copied());
                match kind {
                    Some(kind) => format!("{}.{}", kind.text(), keyword.text()),
                    None => keyword.text().to_string(),
                }
            }
            Subject::Vocabulary(vocabulary) => format!("<{}>", vocabulary.name),
            Subject::Word(vocabulary, word) => format!("{}.{}", vocabulary.name, word.text),
            Subject::Value(value) => format!("<{}>", value.name),
            Subject::Connective(connective) => connective.text().to_string(),
            Subject::Rule(rule) => rule.code.to_string(),
            Subject::Threshold(threshold) => threshold.name.to_string(),
            Subject::Catalogue => "catalogue".to_string(),
            Subject::Area(area) => format!("catalogue.{}", area.id),
            Subject::Theme(theme) => format!("catalogue.{}", theme.id),
            Subject::Item(theme, item) => format!("catalogue.{}", theme.full_id(item)),
        }
    }
}

/// Everything that `explain` answers for, sorted by name, each name once: for completions, and for "did you mean".
pub fn subjects() -> Vec<SubjectName> {
    let mut all = Vec::new();
    let mut add = |name: String, summary: &'static str| all.push(SubjectName { name, summary });
    for kind in Kind::WRITTEN {
        let Some(declaration) = kind.declaration() else { continue };
        add(kind.text().to_string(), declaration.summary);
        for field in declaration.fields {
            add(format!("{}.{}", kind.text(), field.keyword.text()), field.summary);
        }
    }
    for Field { keyword, summary, .. } in SHARED_FIELDS.iter().map(|shared| &shared.field) {
        add(keyword.text().to_string(), summary);
    }
    for keyword in Keyword::ALL {
        if let Some(field) = places(*keyword).first().map(|place| place.field) {
            add(keyword.text().to_string(), field.summary);
        }
    }
    for vocabulary in VOCABULARIES {
        add(vocabulary.name.to_string(), vocabulary.summary);
        for word in vocabulary.words {
            add(format!("{}.{}", vocabulary.name, word.text), word.summary);
        }
    }
    add("catalogue".to_string(), "What the guide recommends, by area and theme");
    for value in VALUES {
        add(value.name.to_string(), value.says);
    }
    for rule in Rule::all() {
        add(rule.code.to_string(), rule.summary);
        add(rule.name.to_string(), rule.summary);
    }
    for threshold in THRESHOLDS {
        add(threshold.name.to_string(), threshold.summary);
    }
    for area in catalogue::areas() {
        add(area.id.to_string(), area.title);
    }
    for theme in catalogue::themes() {
        add(theme.id.to_string(), theme.title);
        for item in theme.items {
            add(theme.full_id(item), item.text);
        }
    }
    for connective in Connective::ALL {
        add(connective.text().to_string(), "A word of the grammar");
    }
    // The first to be added under a name is what `find` puts first; the sort keeps that order.
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all.dedup_by(|later, earlier| later.name == earlier.name);
    all
}
