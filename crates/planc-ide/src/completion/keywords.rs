//! Keywords at the beginning of an entry: what the block may still have, what is wanted first.

use super::place::Place;
use super::{Item, ItemKind};
use planc_lang::field::Wanted;
use planc_lang::language::{Meaning, Row, child_wanted};
use planc_lang::{Keyword, Kind, RowId, snippet};

pub fn offer(place: &Place) -> Vec<Item> {
    let language = place.language();
    let rows: Vec<(Keyword, RowId)> = match (place.parent_kind(), place.parent_row()) {
        (Some(kind), _) => language.keywords_in_kind(kind),
        (None, Some(row)) => language.keywords_in_field(row).to_vec(),
        (None, None) => return Vec::new(),
    };
    let given: Vec<RowId> = place.siblings().map(|entry| place.sheet.entries[entry as usize].row()).collect();
    let mut found: Vec<(u8, Item)> = rows
        .into_iter()
        .filter(|(keyword, _)| place.fits(keyword.text()))
        .map(|(keyword, id)| (keyword, id, language.row(id)))
        .filter(|(_, id, row)| row.is_repeatable() || !given.contains(id))
        .map(|(keyword, id, row)| (rank(place, row, given.contains(&id)), item(place, keyword, row)))
        .collect();
    // What begins with the letters that were typed stands before what only holds them.
    let begins = |item: &Item| !item.label.to_lowercase().starts_with(&place.typed.to_lowercase());
    found.sort_by_key(|(rank, item)| (begins(item), *rank));
    found.into_iter().map(|(_, item)| item).collect()
}

/// Missing and wanted first, then what may be given, then what is there already and may be given again.
fn rank(place: &Place, row: &Row, is_given: bool) -> u8 {
    let wanted = match row.meaning {
        Meaning::Field(field) => field.wanted,
        Meaning::Kind(declaration) => match place.parent_kind().and_then(Kind::declaration) {
            Some(parent) => child_wanted(parent, declaration.kind),
            None => Wanted::No,
        },
        Meaning::History => Wanted::No,
    };
    match (is_given, wanted) {
        (false, Wanted::Always) => 0,
        (false, Wanted::Adopted { .. }) => 1,
        (false, Wanted::No) => 2,
        (true, _) => 3,
    }
}

fn item(place: &Place, keyword: Keyword, row: &Row) -> Item {
    let kind = if row.kind().is_some() { ItemKind::Kind } else { ItemKind::Field };
    let mut item = Item::new(place, kind, keyword.text(), row.summary());
    item.subject = Some(subject(place, keyword, row));
    // Before values that stand there already, only the word is written.
    if !place.is_last() {
        return item;
    }
    match row.meaning {
        Meaning::Kind(declaration) => {
            let body = snippet::of_kind(declaration);
            item.text = body.join(&format!("\n{}", indentation(place))).replace('\t', "  ");
            item.is_snippet = true;
        }
        Meaning::Field(_) | Meaning::History => {
            item.text = format!("{} ", keyword.text());
            item.goes_on = true;
        }
    }
    item
}

/// The blanks at the beginning of the line.
fn indentation<'text>(place: &Place<'text>) -> &'text str {
    let start = place.text[..place.offset as usize].rfind('\n').map_or(0, |at| at + 1);
    let line = &place.text[start..place.replaces.start as usize];
    &line[..line.len() - line.trim_start().len()]
}

fn subject(place: &Place, keyword: Keyword, row: &Row) -> String {
    match (row.kind(), place.parent_kind()) {
        (None, Some(kind)) if kind != Kind::File => format!("{}.{}", kind.text(), keyword.text()),
        _ => keyword.text().to_string(),
    }
}
