//! Values: what the pattern of the line says may follow.

use super::place::Place;
use super::{Item, ItemKind, dates, references, units, words};
use planc_lang::pattern::{Class, Slot};
use planc_lang::{Connective, RowId};
use planc_model::next::{Next, next_on, slots_of_last_number};
use planc_project::Snapshot;

pub fn offer(snapshot: &Snapshot, place: &Place, row: RowId) -> Vec<Item> {
    let pattern = &place.language().row(row).pattern;
    let slots_for_unit = slots_of_last_number(place.line, row);
    let mut items: Vec<Item> = Vec::new();
    for slot in slots_for_unit.iter().map(|slot| &pattern.slots[usize::from(*slot)]) {
        add(&mut items, units::behind_number(snapshot, place, row, slot.class));
    }
    let next = next_on(place.line, row);
    for next in &next {
        if let Next::Slot(slot) = next {
            add(&mut items, of_slot(snapshot, place, row, &pattern.slots[usize::from(*slot)]));
        }
    }
    for next in &next {
        match next {
            Next::Connective(connective) if place.fits(connective.text()) => {
                add(&mut items, vec![connective_item(place, *connective)]);
            }
            Next::Literal(word) if place.fits(word) => {
                add(&mut items, vec![Item::new(place, ItemKind::Connective, *word, "")]);
            }
            _ => {}
        }
    }
    // What can be chosen, then what is to be made up, then what leads on.
    items.sort_by_key(|item| match item.kind {
        ItemKind::Connective => 2,
        ItemKind::Text | ItemKind::Hole => 1,
        _ => 0,
    });
    items
}

fn add(items: &mut Vec<Item>, more: Vec<Item>) {
    for item in more {
        if !items.iter().any(|other| other.label == item.label && other.kind == item.kind) {
            items.push(item);
        }
    }
}

fn of_slot(snapshot: &Snapshot, place: &Place, row: RowId, slot: &'static Slot) -> Vec<Item> {
    let mut items = match slot.class {
        Class::Reference => references::offer(snapshot, place, slot),
        Class::Vocabulary => words::of_vocabularies(place, slot),
        Class::Rule => words::rules(place),
        Class::Unit => units::words(snapshot, place, row),
        Class::Currency => units::currencies(snapshot, place),
        Class::Date | Class::Period => dates::offer(snapshot, place, slot.class),
        Class::Day => dates::days(place),
        Class::Title | Class::Text => text(place, "\"$1\"", "a text in quotation marks"),
        Class::Url => text(place, "\"https://$1\"", "an address"),
        Class::File => words::files(snapshot, place),
        Class::Money | Class::Product => amount(place, "1_000 EUR", "an amount of money"),
        Class::Percentage => amount(place, "80%", "a percentage"),
        Class::Change => amount(place, "+10%", "a change"),
        Class::Range => amount(place, "40% .. 60%", "a range"),
        // A name, a number or a word of one's own is the author's to choose.
        Class::Name | Class::Word | Class::Number | Class::Quantity => Vec::new(),
    };
    let takes_hole = !matches!(slot.class, Class::Name | Class::Title) && place.typed.is_empty();
    if takes_hole {
        items.push(Item::new(place, ItemKind::Hole, "?", "not known yet: a gap that is asked for until it is filled"));
    }
    items
}

/// A text to be filled in; only where nothing has been typed, since a mark before it would be doubled.
fn text(place: &Place, snippet: &str, detail: &str) -> Vec<Item> {
    if !place.typed.is_empty() || place.text[place.replaces.end as usize..].starts_with('"') {
        return Vec::new();
    }
    let label = snippet.replace("$1", "…");
    let item = Item::new(place, ItemKind::Text, label, detail);
    vec![Item { text: snippet.to_string(), is_snippet: true, ..item }]
}

/// An example that shows the form, to be typed over.
fn amount(place: &Place, example: &str, detail: &str) -> Vec<Item> {
    if !place.typed.is_empty() {
        return Vec::new();
    }
    let item = Item::new(place, ItemKind::Text, example, format!("{detail}, such as this"));
    vec![Item { text: format!("${{1:{example}}}"), is_snippet: true, ..item }]
}

fn connective_item(place: &Place, connective: Connective) -> Item {
    let detail = match connective {
        Connective::None => "there is none, and this is known",
        Connective::Withheld => "known, but not to be published",
        Connective::Was => "and before: the former value",
        _ => "",
    };
    let item = Item::new(place, ItemKind::Connective, connective.text(), detail);
    if !place.is_last() {
        return item;
    }
    Item { text: format!("{} ", connective.text()), goes_on: true, ..item }
}
