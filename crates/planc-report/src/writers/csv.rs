//! CSV (RFC 4180), for other programs: the tables of a document, each headed by the keys of its columns. Numbers have a point and
//! no other sign, days are written as ISO 8601 does.
//!
//! Before the columns of a table stand four of ours: `table`, its key; `under`, the heading that it stands below; `role`, which
//! tells sums and headings of groups from rows; `about`, the path of the thing that a row is about. Several tables follow each
//! other with an empty line between them; `files` has each in a file of its own.
//!
//! Text that a spreadsheet would take for a formula has an apostrophe before it, as spreadsheets mark text themselves.

use std::collections::HashMap;

use planc_base::{Currency, Decimal};

use super::harmless::unturned;
use crate::document::{Block, Document, Row, RowRole, Table, Value};
use crate::language::Language;

pub fn write(document: &Document, language: &Language) -> String {
    tables(document).map(|(table, under)| table_of(table, &under, language)).collect::<Vec<_>>().join("\r\n")
}

/// Each table as a file: its name, by the key of the table, and its content. A key that comes again is counted.
pub fn files(document: &Document, language: &Language) -> Vec<(String, String)> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    let named = tables(document).map(|(table, under)| {
        let count = counts.entry(table.key).or_default();
        *count += 1;
        let name = if *count == 1 { format!("{}.csv", table.key) } else { format!("{}-{count}.csv", table.key) };
        (name, table_of(table, &under, language))
    });
    named.collect()
}

/// Each table with the heading that it stands under.
fn tables(document: &Document) -> impl Iterator<Item = (&Table, String)> {
    let mut under = String::new();
    document.blocks.iter().filter_map(move |block| match block {
        Block::Heading { text, .. } => {
            under = text.plain();
            None
        }
        Block::Table(table) => Some((table, under.clone())),
        _ => None,
    })
}

fn table_of(table: &Table, under: &str, language: &Language) -> String {
    let mut out = String::new();
    // The role says which rows are sums of others, so that nobody adds them up once more.
    let heads = ["table", "under", "role", "about"].map(str::to_string).into_iter();
    let currencies: Vec<Option<Currency>> = (0..table.columns.len()).map(|index| currency(table, index)).collect();
    let keys = table.columns.iter().zip(&currencies).map(|(column, currency)| match currency {
        Some(currency) => format!("{} {}", column.key, currency.code()),
        None => column.key.clone(),
    });
    line(heads.chain(keys), &mut out);
    for row in &table.rows {
        let about = row.about.clone().unwrap_or_default();
        // The heading of a group has one cell; every line has as many fields as the first.
        let cells = (0..table.columns.len()).map(|index| match (row.cells.get(index), currencies.get(index)) {
            (Some(Value::Money { value, .. }), Some(Some(_))) => value.normalize().to_string(),
            (Some(cell), _) => field(cell, language),
            (None, _) => String::new(),
        });
        let first = [table.key.to_string(), text(under), role(row).to_string(), text(&about)];
        line(first.into_iter().chain(cells), &mut out);
    }
    out
}

/// The currency of a column whose money is all in one: it stands in the head, and the cells are numbers.
fn currency(table: &Table, index: usize) -> Option<Currency> {
    let mut currencies = table.rows.iter().filter_map(|row| match row.cells.get(index) {
        Some(Value::Money { currency, .. }) => Some(*currency),
        _ => None,
    });
    let first = currencies.next()?;
    currencies.all(|other| other == first).then_some(first)
}

fn role(row: &Row) -> &'static str {
    match row.role {
        RowRole::Body => "row",
        RowRole::Heading(_) => "heading",
        RowRole::Total(_) => "total",
    }
}

fn field(value: &Value, language: &Language) -> String {
    match value {
        Value::Count(count) => count.to_string(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Share(share) => percent(*share),
        Value::Money { value, currency } => format!("{} {}", value.normalize(), currency.code()),
        Value::Date(day) => day.to_string(),
        Value::Days(days) => format!("{}/{}", days.first, days.last),
        other => text(&language.value(other)),
    }
}

/// As spreadsheets read percentages, to a hundred-thousandth of one.
fn percent(share: Decimal) -> String {
    format!("{}%", share.saturating_mul(Decimal::ONE_HUNDRED).round_dp(5).normalize())
}

/// Text in which nothing is a formula, and nothing turns the line around.
fn text(text: &str) -> String {
    let text = unturned(text);
    // Blanks before it do not keep every spreadsheet from reading a formula.
    let begins = text.trim_start_matches([' ', '\n', '\u{a0}', '\u{feff}']);
    if begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
        format!("'{text}")
    } else {
        text.replace('\0', "")
    }
}

/// Any text as one field.
pub fn field_of(written: &str) -> String {
    quoted(text(written))
}

fn line(fields: impl Iterator<Item = String>, out: &mut String) {
    out.push_str(&fields.map(quoted).collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}

fn quoted(field: String) -> String {
    match field.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_plan_says_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{ff1d}1", "\u{202e}=1", "\n=1"] {
            assert!(text(formula).starts_with('\''), "{formula:?}");
        }
        assert_eq!(text("1 = 1"), "1 = 1");
        let mut out = String::new();
        line(["a \"b\", c", "d\ne", "f"].map(str::to_string).into_iter(), &mut out);
        assert_eq!(out, "\"a \"\"b\"\", c\",\"d\ne\",f\r\n");
    }
}
