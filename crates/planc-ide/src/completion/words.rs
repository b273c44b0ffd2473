//! Words: of vocabularies, codes of rules, tags of languages, files of the package.

use super::place::Place;
use super::{Item, ItemKind};
use planc_lang::pattern::Slot;
use planc_lang::rule::Rule;
use planc_lang::vocabularies::VOCABULARIES;
use planc_project::Snapshot;
use planc_workspace::PackageId;

pub fn of_vocabularies(place: &Place, slot: &Slot) -> Vec<Item> {
    let lists = slot.vocabularies.iter().map(|index| &VOCABULARIES[usize::from(*index)]);
    lists
        .flat_map(|list| list.words.iter().map(move |word| (list, word)))
        .filter(|(_, word)| place.fits(word.text))
        .map(|(list, word)| {
            let item = Item::new(place, ItemKind::Word, word.text, word.summary);
            Item { subject: Some(list.name.to_string()), ..item }
        })
        .collect()
}

pub fn rules(place: &Place) -> Vec<Item> {
    Rule::all()
        .filter(|rule| place.fits(rule.code))
        .map(|rule| {
            let item = Item::new(place, ItemKind::Rule, rule.code, rule.summary);
            Item {
                filter: Some(format!("{} {}", rule.code, rule.summary)),
                subject: Some(rule.code.to_string()),
                ..item
            }
        })
        .collect()
}

/// The languages of the package that the line's texts do not have yet.
pub fn languages(snapshot: &Snapshot, place: &Place) -> Vec<Item> {
    let manifest = &snapshot.workspace().package(PackageId(0)).manifest;
    let is_given = |tag: &str| place.line.contains(&format!("\"@{tag}"));
    manifest
        .languages
        .iter()
        .map(|language| language.value.to_string())
        .filter(|tag| place.fits(tag) && !is_given(tag))
        .map(|tag| Item::new(place, ItemKind::Language, tag, "a language of this package"))
        .collect()
}

/// Files of the package, seen from its folder; its plans and manifest aside.
pub fn files(snapshot: &Snapshot, place: &Place) -> Vec<Item> {
    if !place.typed.is_empty() {
        return Vec::new();
    }
    snapshot
        .other_files()
        .into_iter()
        .map(|path| Item::new(place, ItemKind::Text, format!("\"{path}\""), "a file in the package"))
        .collect()
}
