//! Totals as formulas, where adding up the rows gives what the report says.

use rust_xlsxwriter::utility::column_number_to_name;

use crate::document::{RowRole, Table, Value};
use planc_base::{Currency, Decimal};

/// A sum has no more parts than this.
const PARTS: usize = 200;
/// A formula is no longer than this.
const LONGEST: usize = 8_000;

/// The formula that adds up the cells of `column` in the rows `of`, if it gives `total`. A share, amounts in several
/// currencies, and a total that was not made by adding up have none: there the value stands by itself.
pub fn formula(table: &Table, column: usize, of: &[usize], total: &Value, first_row: usize) -> Option<String> {
    let wanted = total.number()?;
    let mut sum = Decimal::ZERO;
    for row in of {
        let Some(value) = table.rows.get(*row).and_then(|row| row.cells.get(column)) else { continue };
        if is_share(value) || currency(value).is_some_and(|own| currency(total) != Some(own)) {
            return None;
        }
        sum = sum.checked_add(value.number().unwrap_or_default())?;
    }
    if sum != wanted || is_share(total) || of.is_empty() {
        return None;
    }
    let letters = column_number_to_name(u16::try_from(column).ok()?);
    let cells: Vec<String> = stretches(table, of)
        .into_iter()
        .map(|(first, last)| {
            let (first, last) = (first + first_row + 1, last + first_row + 1);
            if first == last { format!("{letters}{first}") } else { format!("{letters}{first}:{letters}{last}") }
        })
        .collect();
    let sums: Vec<String> = cells.chunks(PARTS).map(|cells| format!("SUM({})", cells.join(","))).collect();
    let formula = format!("={}", sums.join("+"));
    (formula.len() <= LONGEST).then_some(formula)
}

/// The rows as stretches. Headings between them, which hold no numbers, do not divide.
fn stretches(table: &Table, of: &[usize]) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for &row in of {
        let follows = stretches.last().is_some_and(|(_, last)| {
            row > *last && table.rows[last + 1..row].iter().all(|row| matches!(row.role, RowRole::Heading(_)))
        });
        match stretches.last_mut() {
            Some((_, last)) if follows => *last = row,
            _ => stretches.push((row, row)),
        }
    }
    stretches
}

fn is_share(value: &Value) -> bool {
    match value {
        Value::Share(_) => true,
        Value::AtLeast(value) | Value::AtMost(value) => is_share(value),
        _ => false,
    }
}

fn currency(value: &Value) -> Option<Currency> {
    match value {
        Value::Money { currency, .. } => Some(*currency),
        Value::AtLeast(value) | Value::AtMost(value) => currency(value),
        _ => None,
    }
}

/// Whether every amount in `column` is without coins.
pub fn is_whole(table: &Table, column: usize) -> bool {
    table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(column))
        .filter_map(Value::number)
        .all(|value| value.fract().is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new("t", "", vec![crate::document::Column::number("n", "N", 1)]);
        for count in [1, 2] {
            table.row(vec![Value::Count(count)], None);
        }
        table.group(1, "Group", None);
        table.row(vec![Value::Count(3)], None);
        table.row(vec![Value::Withheld(None)], None);
        table
    }

    #[test]
    fn a_total_is_a_sum_of_stretches() {
        let table = table();
        assert_eq!(formula(&table, 0, &[0, 1, 3], &Value::Count(6), 1).as_deref(), Some("=SUM(A2:A5)"));
        assert_eq!(formula(&table, 0, &[0, 3, 4], &Value::Count(4), 1).as_deref(), Some("=SUM(A2,A5:A6)"));
    }

    #[test]
    fn what_does_not_add_up_is_no_formula() {
        let table = table();
        assert_eq!(formula(&table, 0, &[0, 1], &Value::Count(4), 1), None);
        assert_eq!(formula(&table, 0, &[0], &Value::Share(Decimal::ONE), 1), None);
    }
}
