//! CSV (RFC 4180), for other programs: the tables of a document, one below the other, each headed by its key and the keys of its
//! columns. Numbers have a point and no other sign, days are written as ISO 8601 does.
//!
//! Text that a spreadsheet would take for a formula has an apostrophe before it, as spreadsheets mark text themselves.

use planc_base::Currency;

use crate::document::{Document, Row, RowRole, Table, Value};
use crate::language::Language;

pub fn write(document: &Document, language: &Language) -> String {
    let tables: Vec<String> = document.tables().map(|table| table_of(table, language)).collect();
    tables.join("\r\n")
}

fn table_of(table: &Table, language: &Language) -> String {
    let mut out = String::new();
    // The role says which rows are sums of others, so that nobody adds them up once more.
    let heads = ["table", "role", "about"].map(str::to_string).into_iter();
    let currencies: Vec<Option<Currency>> = (0..table.columns.len()).map(|index| currency(table, index)).collect();
    let keys = table.columns.iter().zip(&currencies).map(|(column, currency)| match currency {
        Some(currency) => format!("{} {}", column.key, currency.code()),
        None => column.key.clone(),
    });
    line(heads.chain(keys), &mut out);
    for row in &table.rows {
        let about = row.about.clone().unwrap_or_default();
        let cells = row.cells.iter().enumerate().map(|(index, cell)| match (cell, currencies.get(index)) {
            (Value::Money { value, .. }, Some(Some(_))) => value.normalize().to_string(),
            _ => field(cell, language),
        });
        let first = [table.key.to_string(), role(row).to_string(), text(&about)];
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
        Value::Number(number) | Value::Share(number) => number.normalize().to_string(),
        Value::Money { value, currency } => format!("{} {}", value.normalize(), currency.code()),
        Value::Date(day) => day.to_string(),
        Value::Days(days) => format!("{}/{}", days.first, days.last),
        other => text(&language.value(other)),
    }
}

/// Text in which nothing is a formula.
fn text(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_string() }
}

fn line(fields: impl Iterator<Item = String>, out: &mut String) {
    let quoted = fields.map(|field| match field.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field,
    });
    out.push_str(&quoted.collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_plan_says_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(text(formula).starts_with('\''), "{formula:?}");
        }
        let mut out = String::new();
        line(["a \"b\", c", "d\ne", "f"].map(str::to_string).into_iter(), &mut out);
        assert_eq!(out, "\"a \"\"b\"\", c\",\"d\ne\",f\r\n");
    }
}
