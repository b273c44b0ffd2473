//! Terms and abbreviations: each is explained, and once.

use planc_base::{FileId, Finding, Place, Span};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Plan;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::abbreviations::{self, Abbreviation};
use super::texts::{own_files, text_around};
use crate::facts::Context;

/// What gives names to things of the world: the letters in its name or title are explained by it.
const NAMING: [Kind; 9] = [
    Kind::Actor,
    Kind::Unit,
    Kind::Body,
    Kind::Fund,
    Kind::Source,
    Kind::Document,
    Kind::Term,
    Kind::Strategy,
    Kind::Plan,
];

/// Fields whose texts are codes, or give the abbreviation itself.
const CODES: [Keyword; 4] = [Keyword::Code, Keyword::Number, Keyword::Identifier, Keyword::Abbreviation];

/// DOC-25: an abbreviation that nothing explains, or a term that is explained twice.
pub(super) fn undefined_or_twice(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    let files = own_files(plan);
    let used: Vec<Vec<Abbreviation>> = files.par_iter().map(|(_, text)| abbreviations::find(text)).collect();
    if used.iter().any(|file| !file.is_empty()) {
        let mut explained = explained(plan);
        for ((_, text), used) in files.iter().zip(&used) {
            let here = used.iter().filter(|abbreviation| abbreviation.is_explained);
            explained.extend(here.map(|abbreviation| abbreviation.span.text(text).to_string()));
        }
        for ((file, text), used) in files.iter().zip(&used) {
            for Abbreviation { span, .. } in used {
                let word = span.text(text);
                if !explained.contains(word) && is_in_words(plan, *file, *span) {
                    found.push(not_explained(word, span.in_file(*file)));
                    // Said once, at its first use.
                    explained.insert(word.to_string());
                }
            }
        }
    }
    found.extend(twice(plan));
}

/// Whether it stands in a text that is to be read, not in a code or a comment.
fn is_in_words(plan: &Plan, file: FileId, span: Span) -> bool {
    text_around(plan, file, span)
        .is_some_and(|(field, _)| !field.keyword().is_some_and(|keyword| CODES.contains(&keyword)))
}

fn not_explained(word: &str, place: Place) -> Finding {
    let name = word.to_lowercase();
    Finding::new("DOC-25", place, format!("\"{word}\" is not explained anywhere")).help(format!(
        "Write what it stands for: `term {name} \"…\" {{ abbreviation \"{word}\"; means \"…\" }}`, or `abbreviation \
         \"{word}\"` in the actor that is called so."
    ))
}

/// What is explained by terms, and by names, titles and short forms of actors, bodies, funds and the like; those of packages
/// that this one depends on included.
fn explained(plan: &Plan) -> FxHashSet<String> {
    let mut explained = FxHashSet::default();
    for node in plan.nodes_of_any(&NAMING) {
        if let Some(name) = node.name() {
            explained.insert(name.replace('-', "").to_uppercase());
        }
        for texts in node.fields(Keyword::Abbreviation).chain([node.head()]).chain(node.fields(Keyword::Title)) {
            for text in texts.parts().iter().filter_map(|part| texts.texts(part)) {
                for (_, text) in text.0 {
                    let is_letter = |character: char| character.is_alphanumeric();
                    let words = text.split(|character: char| !is_letter(character));
                    explained.extend(words.filter(|word| abbreviations::is_capitals(word)).map(str::to_string));
                    explained.insert(text.trim().to_string());
                }
            }
        }
    }
    explained
}

/// Terms of the same words.
fn twice(plan: &Plan) -> Vec<Finding> {
    let mut first: FxHashMap<(Option<String>, String), Node> = FxHashMap::default();
    let mut found = Vec::new();
    for term in plan.own_nodes_of(Kind::Term).filter(|node| !node.is_broken()) {
        let Some(title) = term.title() else { continue };
        let keys = title.0.iter().map(|(language, text)| {
            (language.map(str::to_string), text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
        });
        let mut other: Option<Node> = None;
        for key in keys {
            other = other.or(first.get(&key).copied());
            first.entry(key).or_insert(term);
        }
        if let Some(other) = other {
            found.push(
                Finding::new("DOC-25", term.place(), format!("\"{}\" is explained twice", term.short_title()))
                    .label(other.place(), "the other explanation")
                    .help("Keep the one that holds, or give each its own title if two things are meant."),
            );
        }
    }
    found
}
