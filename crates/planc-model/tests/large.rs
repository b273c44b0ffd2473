//! Sheets keep entries and values small; what is too large for that is kept all the same.

use planc_base::FileId;
use planc_model::sheet::NO_ENTRY;
use planc_model::value::PartClass;
use planc_model::{Sheet, elaborate};

fn sheet(text: &str) -> Sheet {
    elaborate(&planc_syntax::parse(text, FileId(0)), text, FileId(0))
}

/// What stands at the values of an entry.
fn values<'text>(sheet: &Sheet, text: &'text str, entry: u32) -> Vec<&'text str> {
    sheet.parts_of(entry).iter().map(|part| sheet.span_of_part(entry, part).text(text)).collect()
}

#[test]
fn values_far_from_the_beginning_of_their_line_have_their_places() {
    let long = "x".repeat(70_000);
    let text = format!("plan p \"{long}\"@en \"short\"@sq {{\n  owner moi\n}}\nplan q \"Q\"@en \"R\"@sq\n");
    let sheet = sheet(&text);
    assert_eq!(values(&sheet, &text, 0), ["p", &format!("\"{long}\"@en \"short\"@sq")]);
    assert_eq!(sheet.span_of(0).text(&text), text.split_once("\nplan q").map_or("", |(first, _)| first));
    assert_eq!(values(&sheet, &text, 2), ["q", "\"Q\"@en \"R\"@sq"]);
    assert_eq!(sheet.span_of(2).text(&text), "plan q \"Q\"@en \"R\"@sq");
}

#[test]
fn a_line_of_thousands_of_values_has_each_of_them() {
    let names: Vec<String> = (0..4_900).map(|number| format!("a-name-of-some-length-{number}")).collect();
    let line = format!("  partner {}\n", names.join(", "));
    // More values in one stretch of entries than 16 bits count.
    let text = format!("activity x \"X\" {{\n{}}}\nactivity y \"Y\"\n", line.repeat(20));
    let sheet = sheet(&text);
    assert_eq!(sheet.entries.len(), 22);
    for entry in 1..21 {
        assert_eq!(values(&sheet, &text, entry), names, "line {entry}");
    }
    assert_eq!(values(&sheet, &text, 21), ["y", "\"Y\""]);
    let references: Vec<_> = sheet.references().collect();
    assert_eq!(references.len(), 20 * names.len());
    for index in [0, 4_899, 4_900, 50_000, 97_999] {
        assert_eq!(sheet.reference(index), references[index as usize]);
        assert_eq!(references[index as usize].span.text(&text), names[index as usize % names.len()]);
    }
}

#[test]
fn a_block_of_more_entries_than_16_bits_count_ends_where_it_ends() {
    let count = 70_000;
    let text = format!("plan p \"P\" {{\n{}}}\nplan q \"Q\" {{}}\n", "  note \"a\"\n".repeat(count));
    let sheet = sheet(&text);
    assert_eq!(sheet.next_of(0), count as u32 + 1);
    assert_eq!(sheet.children(NO_ENTRY).collect::<Vec<_>>(), [0, count as u32 + 1]);
    assert_eq!(sheet.children(0).count(), count);
    assert_eq!(sheet.span_of(count as u32 + 1).text(&text), "plan q \"Q\" {}");
}

#[test]
fn amounts_of_many_digits_are_exact() {
    let text = "activity x \"X\" {\n  cost 123_456_789_012.55 EUR\n  cost 12 EUR\n  cost 0.5 EUR\n}\n";
    let sheet = sheet(text);
    let amounts: Vec<String> = (1..4)
        .flat_map(|entry| sheet.parts_of(entry))
        .filter(|part| part.class == PartClass::Money)
        .map(|part| sheet.amount(part.value).value.to_string())
        .collect();
    assert_eq!(amounts, ["123456789012.55", "12", "0.5"]);
}
