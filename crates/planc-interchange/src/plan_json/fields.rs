//! Fields by their keywords, and what was not understood.

use std::sync::LazyLock;

use planc_lang::Keyword;
use planc_model::plan::Field;

use super::entry;
use super::writer::Surroundings;
use crate::json::Json;

/// By keyword, its place in the alphabet: quicker to compare than the words.
static PLACES: LazyLock<[u16; Keyword::COUNT]> = LazyLock::new(|| {
    let mut sorted = Keyword::ALL.to_vec();
    sorted.sort_by_key(|keyword| keyword.text());
    let mut places = [0; Keyword::COUNT];
    sorted.iter().enumerate().for_each(|(place, keyword)| places[*keyword as usize] = place as u16);
    places
});

/// Writes `"fields": {KEYWORD: [entries]}`, keywords in alphabetical order, entries in that of the text; nothing if there are
/// none.
pub fn write(all: &[Field], around: &Surroundings, json: &mut Json) {
    let mut known: Vec<(Keyword, &Field)> = all.iter().filter_map(|field| Some((field.keyword()?, field))).collect();
    if known.is_empty() {
        return;
    }
    known.sort_unstable_by_key(|(keyword, field)| (PLACES[*keyword as usize], field.entry));
    json.key("fields");
    json.begin_object();
    for same in known.chunk_by(|(left, _), (right, _)| left == right) {
        json.key(same[0].0.text());
        json.begin_array();
        same.iter().for_each(|(_, field)| entry::write(**field, around, json));
        json.end_array();
    }
    json.end_object();
}

/// An entry whose keyword means nothing where it stands.
pub struct Raw;

impl Raw {
    /// Writes `"unknown": [{"written": …}]` for those of `all` that are such; nothing if none is.
    pub fn write_all(all: &[Field], json: &mut Json) {
        let mut raw = all.iter().filter(|field| field.keyword().is_none()).peekable();
        if raw.peek().is_none() {
            return;
        }
        json.key("unknown");
        json.begin_array();
        for field in raw {
            json.begin_object();
            json.key("written");
            json.string(Raw::source(*field));
            json.end_object();
        }
        json.end_array();
    }

    /// As it is written, with its block; without it if there are things in the block, which are nodes of their own.
    fn source<'plan>(field: Field<'plan>) -> &'plan str {
        let next = field.sheet().next_of(field.entry);
        let inner = &field.sheet().entries[field.entry as usize + 1..next as usize];
        if inner.iter().any(|inner| inner.kind().is_some()) {
            return field.source();
        }
        field.sheet().span_of(field.entry).text(field.plan.files[field.file.0 as usize].text)
    }
}
