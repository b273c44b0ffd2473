//! A keyword: what it means where it stands, how it is written, an example.

use planc_lang::language::Meaning;
use planc_lang::manual::{places, syntax_line};
use planc_lang::{Field, Keyword, KindDeclaration, Row};

use crate::under::{Under, parent_of, row_of};

pub fn page(under: &Under, keyword: Keyword) -> Option<String> {
    match under.row() {
        Some(row) => Some(of_row(row, &stands_in(under))),
        // A keyword in a place where it means nothing: what it means elsewhere.
        None => {
            let place = places(keyword).into_iter().next()?;
            Some(of_field(place.field, ""))
        }
    }
}

/// The kind or field in whose block the entry stands, as ` of activity`.
fn stands_in(under: &Under) -> String {
    let parent = under.entry.and_then(|entry| parent_of(under.sheet, entry));
    let row = parent.and_then(|parent| row_of(&under.sheet.entries[parent as usize]));
    row.map_or_else(String::new, |row| format!(" of `{}`", row.keyword.text()))
}

fn of_row(row: &Row, stands_in: &str) -> String {
    match row.meaning {
        Meaning::Kind(declaration) => of_kind(declaration),
        Meaning::Field(field) => of_field(field, stands_in),
        Meaning::History => format!("**{}** · {}.", row.keyword.text(), row.summary()),
    }
}

fn of_kind(declaration: &KindDeclaration) -> String {
    let line = format!("{} {}", declaration.kind.text(), syntax_line(declaration.head));
    written(
        &format!("**{}** · a kind of entry", declaration.kind.text()),
        &line,
        declaration.summary,
        declaration.manual,
        declaration.example,
    )
}

fn of_field(field: &Field, stands_in: &str) -> String {
    let line = format!("{} {}", field.keyword.text(), syntax_line(field.pattern));
    written(
        &format!("**{}** · a field{stands_in}", field.keyword.text()),
        &line,
        field.summary,
        field.manual,
        field.example,
    )
}

fn written(title: &str, line: &str, summary: &str, manual: &str, example: &str) -> String {
    let first = manual.split("\n\n").next().unwrap_or("").trim();
    format!("{title}\n\n{summary}.\n\n```text\n{}\n```\n\n{first}\n\n```plan\n{}\n```", line.trim_end(), example.trim())
}
