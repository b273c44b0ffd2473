//! Actors, units, persons and bodies by what they are called in words.

use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Texts;
use rustc_hash::FxHashMap;

use crate::facts::Context;

/// What a title or an abbreviation is that of; `None` if several things have it.
pub(in crate::rules) struct Known<'plan>(FxHashMap<String, Option<Node<'plan>>>);

impl<'plan> Known<'plan> {
    pub(in crate::rules) fn of(context: &Context<'plan>) -> Known<'plan> {
        let mut known: FxHashMap<String, Option<Node>> = FxHashMap::default();
        let mut add = |text: &str, node: Node<'plan>| {
            let is_other = |other: &Option<Node>| other.is_none_or(|other| other != node);
            known
                .entry(key(text))
                .and_modify(|other| {
                    if is_other(other) {
                        *other = None
                    }
                })
                .or_insert(Some(node));
        };
        let kinds = [Kind::Actor, Kind::Unit, Kind::Person, Kind::Body];
        for node in context.plan.nodes_of_any(&kinds).filter(|node| node.is_own() && node.name().is_some()) {
            let abbreviations = node
                .fields(Keyword::Abbreviation)
                .filter_map(|field| field.parts().iter().find_map(|part| field.texts(part)));
            for texts in node.title().into_iter().chain(abbreviations) {
                texts.0.iter().for_each(|(_, text)| add(text, node));
            }
        }
        Known(known)
    }

    /// The one thing that a text, in any of its languages, is a title or abbreviation of; and whether letter by letter.
    pub(in crate::rules) fn find(&self, texts: &Texts) -> Option<(Node<'plan>, bool)> {
        let found = texts.0.iter().find_map(|(_, text)| Some((self.0.get(&key(text)).copied().flatten()?, text)));
        found.map(|(node, text)| {
            let is_exact = node.title().is_some_and(|title| title.0.iter().any(|(_, title)| title == text));
            (node, is_exact)
        })
    }
}

/// A text less its capitals, its articles and what stands between its words: "The Ministry of the Interior" is "Ministry of
/// Interior".
fn key(text: &str) -> String {
    let lower = text.to_lowercase();
    let words =
        lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "the");
    words.collect::<Vec<_>>().join(" ")
}
