use planc_lang::language::Meaning;
use planc_lang::{Keyword, Language, pattern};

use super::*;

/// Every property of `pieces` and of what is in them.
fn properties(pieces: &'static [Piece], found: &mut Vec<&'static Property>) {
    fn of_value(value: &'static Value, found: &mut Vec<&'static Property>) {
        match value {
            Value::Leaf(_) => {}
            Value::Object(pieces) => properties(pieces, found),
            Value::List(inner) => of_value(inner, found),
        }
    }
    for piece in pieces {
        match &piece.form {
            Form::Property(property) => {
                found.push(property);
                property.value.iter().for_each(|value| of_value(value, found));
            }
            Form::Perhaps(inner) => properties(inner, found),
            Form::Either(branches) => branches.iter().for_each(|branch| properties(&branch.pieces, found)),
        }
    }
}

fn keys(pieces: &'static [Piece]) -> Vec<&'static str> {
    let mut found = Vec::new();
    properties(pieces, &mut found);
    found.iter().flat_map(|property| &property.ways).map(|way| way.key.as_str()).collect()
}

#[test]
fn every_word_of_every_pattern_leaves_a_trace() {
    for (id, row) in Language::get().rows() {
        let mut found = Vec::new();
        properties(&of(id).present, &mut found);
        for property in found.iter().filter(|property| property.value.is_none()) {
            let leaves_trace = property.ways.iter().all(|way| !way.connectives.is_empty());
            assert!(leaves_trace, "{} in `{}`", property.ways[0].key, row.keyword.text());
        }
    }
}

#[test]
fn no_derived_key_is_one_of_the_format() {
    for (id, row) in Language::get().rows() {
        for key in keys(&of(id).present).into_iter().filter(|key| *key != "ref") {
            assert!(!RESERVED.contains(&key), "{key} in `{}`", row.keyword.text());
        }
    }
}

#[test]
fn a_former_value_has_the_same_keys_on_the_line_and_in_the_block() {
    let language = Language::get();
    let mut count = 0;
    for (id, row) in language.rows() {
        let Some(was) = language.in_field(id, Keyword::Was) else { continue };
        assert!(matches!(language.row(was).meaning, Meaning::History));
        let before = of(id).history.as_deref().unwrap_or_else(|| panic!("`{}` has a history", row.keyword.text()));
        let (on_line, in_block) = (keys(before), keys(&of(was).present));
        assert_eq!(on_line, in_block, "{}", row.keyword.text());
        // What a value is now, it was.
        assert!(
            keys(&of(id).present).iter().all(|key| *key == "label" || on_line.contains(key)),
            "{}",
            row.keyword.text()
        );
        count += 1;
    }
    assert!(count > 10, "{count}");
}

/// A row that the table does not have: its keys follow from its pattern.
#[test]
fn a_new_pattern_has_keys_of_its_own() {
    let pattern = pattern::parse(
        "text? <priority> (under ref(document))? (not text | ongoing) (with (number | date)+)? history?",
    )
    .unwrap();
    let shape = Box::leak(Box::new(derive(&pattern, false, false)));
    assert_eq!(keys(&shape.present), ["label", "word", "under", "not", "ongoing", "with", "amount", "date"]);
    let before = shape.history.as_deref().unwrap();
    assert_eq!(keys(before), ["label", "word", "under", "not", "ongoing", "with", "amount", "date", "on", "because"]);
}

#[test]
fn two_values_of_one_class_have_different_keys() {
    let pattern = pattern::parse("number (on date)? quantity").unwrap();
    let shape = Box::leak(Box::new(derive(&pattern, false, false)));
    assert_eq!(keys(&shape.present), ["amount", "on", "amount-2"]);
}
