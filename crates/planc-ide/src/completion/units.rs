//! Units and currencies: what the package uses for the same field, then what it uses elsewhere.

use super::place::Place;
use super::{Item, ItemKind};
use planc_lang::RowId;
use planc_lang::pattern::Class;
use planc_model::value::{PartClass, Unit};
use planc_project::Snapshot;
use rustc_hash::FxHashMap;

/// How many values are looked at, so that a large package does not keep anybody waiting.
const LOOKED_AT: usize = 50_000;

/// What may follow a number in a slot of `class`.
pub fn behind_number(snapshot: &Snapshot, place: &Place, row: RowId, class: Class) -> Vec<Item> {
    match class {
        // A product may begin with whatever is counted; the plain amount is what is meant nearly always.
        Class::Money | Class::Product => currencies(snapshot, place),
        Class::Quantity => words(snapshot, place, row),
        Class::Percentage | Class::Change if place.typed.is_empty() => {
            vec![Item::new(place, ItemKind::Unit, "%", "per cent")]
        }
        _ => Vec::new(),
    }
}

/// Words that amounts are counted in.
pub fn words(snapshot: &Snapshot, place: &Place, row: RowId) -> Vec<Item> {
    let used = used(snapshot, row);
    let mut counts: Vec<(bool, usize, String)> = used
        .into_iter()
        .filter_map(|((unit, is_same_field), count)| match unit {
            // What is being typed is one of them by now.
            Used::Word(word) if place.fits(&word) && (word != place.typed || count > 1) => {
                Some((!is_same_field, count, word))
            }
            _ => None,
        })
        .collect();
    counts.sort_by(|one, other| {
        (one.0, std::cmp::Reverse(one.1), &one.2).cmp(&(other.0, std::cmp::Reverse(other.1), &other.2))
    });
    let mut items: Vec<Item> = Vec::new();
    for (_, count, word) in counts {
        if !items.iter().any(|item| item.label == word) {
            let detail = format!("a unit that is used {count} {}", if count == 1 { "time" } else { "times" });
            items.push(Item::new(place, ItemKind::Unit, word, detail));
        }
    }
    items
}

/// Currencies of the package, the one used most first; `EUR` if there is none.
pub fn currencies(snapshot: &Snapshot, place: &Place) -> Vec<Item> {
    let mut counts: FxHashMap<String, usize> = FxHashMap::default();
    for ((unit, _), count) in used(snapshot, RowId(u16::MAX)) {
        if let Used::Currency(code) = unit {
            *counts.entry(code).or_default() += count;
        }
    }
    if counts.is_empty() {
        counts.insert("EUR".to_string(), 0);
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().filter(|(code, _)| place.fits(code)).collect();
    counts.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    counts.into_iter().map(|(code, _)| Item::new(place, ItemKind::Currency, code, "a currency")).collect()
}

#[derive(PartialEq, Eq, Hash)]
enum Used {
    Word(String),
    Currency(String),
}

/// How often each unit stands in the package, and whether in lines of `row`.
fn used(snapshot: &Snapshot, row: RowId) -> FxHashMap<(Used, bool), usize> {
    let plan = snapshot.plan();
    let mut counts: FxHashMap<(Unit, bool), usize> = FxHashMap::default();
    let mut left = LOOKED_AT;
    for sheet in &plan.sheets {
        for entry in 0..sheet.entries.len() as u32 {
            for part in sheet.parts_of(entry) {
                let is_amount = matches!(
                    part.class,
                    PartClass::Number | PartClass::Quantity | PartClass::Money | PartClass::Change
                );
                if !is_amount {
                    continue;
                }
                let unit = sheet.amount(part.value).unit;
                *counts.entry((unit, sheet.entries[entry as usize].row() == row)).or_default() += 1;
                left -= 1;
                if left == 0 {
                    break;
                }
            }
        }
    }
    counts
        .into_iter()
        .filter_map(|((unit, is_same), count)| match unit {
            Unit::Word(symbol) => Some(((Used::Word(plan.names.text(symbol).to_string()), is_same), count)),
            Unit::Currency(currency) => Some(((Used::Currency(currency.code().to_string()), is_same), count)),
            Unit::None | Unit::Percent => None,
        })
        .collect()
}
