//! How wide the columns of a table are: so that the table becomes low, and no number or short word is broken.

use unicode_width::UnicodeWidthStr;

use crate::document::{Column, RowRole, Table, Value};
use crate::language::Language;
use crate::writers::wrapped::unwrapped;

/// Beside the text of a cell, in twentieths of a point.
const PADDING: usize = 190;
/// A word that is longer may be broken.
const LONGEST_WORD: usize = 20;
/// Where not even such words have room, words longer than this may be broken.
const SHORTEST: usize = 6;
/// Characters that a hand needs for each unit of weight.
const BY_HAND: usize = 6;
/// Rows that are looked at, evenly chosen: a long table is like a part of it.
const ROWS: usize = 2_000;

/// What a column needs, in characters.
struct Need {
    /// Its longest word, or number.
    word: usize,
    /// Whether no part of `word` may stand on the next line.
    is_whole: bool,
    /// The lengths of its texts, each to the third power.
    texts: f64,
    /// The length of the longest line.
    line: usize,
}

/// The widths, which fill a line of `line`; a character takes `character`.
pub fn of(table: &Table, language: &Language, line: usize, character: usize) -> Vec<usize> {
    let needs: Vec<Need> =
        table.columns.iter().enumerate().map(|(index, column)| need(table, index, column, language)).collect();
    let least: Vec<usize> = least(&needs, line, character);
    let taken: usize = least.iter().sum();
    let rest = line.saturating_sub(taken);
    // What is longer than its line makes a row as high as it is longer. With widths in the ratio of the fourth roots of the
    // texts' third powers the sum of the third powers of all heights is smallest: the highest cells count most.
    let shares: Vec<f64> = needs.iter().map(|need| need.texts.powf(0.25)).collect();
    let widths = fill(&least, &shares, &needs, rest, character);
    // What nobody needs is spread over all that say anything, so that every table is as wide as the page.
    let left = line.saturating_sub(widths.iter().sum());
    let whole: f64 = shares.iter().sum();
    widths
        .iter()
        .zip(&shares)
        .map(|(width, share)| match whole > 0.0 {
            true => width + (left as f64 * share / whole) as usize,
            false => width + left / widths.len().max(1),
        })
        .collect()
}

/// What each column has to have: its longest word, or as much of it as there is room for.
fn least(needs: &[Need], line: usize, character: usize) -> Vec<usize> {
    let width = |longest: usize| -> Vec<usize> {
        let words = needs.iter().map(|need| if need.is_whole { need.word } else { need.word.min(longest) });
        words.map(|word| word * character + PADDING).collect()
    };
    let mut widths = width(LONGEST_WORD);
    for longest in (SHORTEST..LONGEST_WORD).rev() {
        if widths.iter().sum::<usize>() <= line {
            return widths;
        }
        widths = width(longest);
    }
    let taken: usize = widths.iter().sum();
    if taken > line {
        for width in &mut widths {
            *width = *width * line / taken;
        }
    }
    widths
}

/// `least`, and `rest` divided by `shares`: a column that has all it needs takes no more, and one that has more than its share
/// already gets none.
fn fill(least: &[usize], shares: &[f64], needs: &[Need], rest: usize, character: usize) -> Vec<usize> {
    let most: Vec<usize> =
        needs.iter().zip(least).map(|(need, least)| (need.line * character + PADDING).max(*least)).collect();
    let width = |at: usize, scale: f64| ((shares[at] * scale) as usize).clamp(least[at], most[at]);
    let target = least.iter().sum::<usize>() + rest;
    // The widths grow with the scale, so the right one is found by halving.
    let (mut low, mut high) = (0.0_f64, 1e9_f64);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        let sum: usize = (0..least.len()).map(|at| width(at, middle)).sum();
        if sum > target { high = middle } else { low = middle }
    }
    (0..least.len()).map(|at| width(at, low)).collect()
}

fn need(table: &Table, index: usize, column: &Column, language: &Language) -> Need {
    // Heads are bold, and stand on several lines if need be.
    let head = longest_word(&column.label) + 1;
    let mut need = Need { word: head, is_whole: false, texts: 0.0, line: head };
    let step = table.rows.len().div_ceil(ROWS).max(1);
    let last = table.rows.len().saturating_sub(1);
    let rows = table.rows.iter().enumerate().filter(|(at, _)| at % step == 0 || *at == last).map(|(_, row)| row);
    let mut numbers = 0;
    for row in rows.filter(|row| !matches!(row.role, RowRole::Heading(_))) {
        let Some(value) = row.cells.get(index) else { continue };
        if *value == Value::Blank {
            need.add(usize::from(column.weight) * BY_HAND);
            need.line = need.line.max(usize::from(column.weight) * BY_HAND);
            continue;
        }
        let text = match value {
            Value::Text(text) => unwrapped(&text.plain()).into_owned(),
            Value::Lines(lines) => lines.iter().map(|line| unwrapped(&line.plain()).into_owned() + "\n").collect(),
            other => language.value(other),
        };
        let lines: Vec<&str> = text.lines().collect();
        // Totals are bold.
        let bold = if row.role == RowRole::Body { 0 } else { 1 };
        let word = lines.iter().map(|text| whole_words(text)).max().unwrap_or(0) + bold;
        if is_never_broken(value) {
            numbers = numbers.max(word);
        }
        need.word = need.word.max(word);
        need.add(lines.iter().map(|text| text.width()).sum());
        need.line = need.line.max(lines.iter().map(|text| text.width()).max().unwrap_or(0) + bold);
    }
    // One number in a column of words is no reason to keep the words whole.
    if numbers >= need.word.min(LONGEST_WORD) {
        need.is_whole = true;
    }
    need
}

impl Need {
    fn add(&mut self, length: usize) {
        self.texts += (length as f64).powi(3);
    }
}

fn is_never_broken(value: &Value) -> bool {
    value.number().is_some() || matches!(value, Value::Date(_))
}

/// What of a line should stand together: a short one as a whole, such as `Q1 2020`, one that is a little longer at least by half,
/// such as two of these with a dash, and any other by its words.
fn whole_words(line: &str) -> usize {
    let half = match line.width() {
        width @ 0..=10 => width,
        width @ 11..=24 => width / 2 + 1,
        _ => 0,
    };
    longest_word(line).max(half)
}

/// No space that keeps what is around it together ends a word.
fn longest_word(text: &str) -> usize {
    text.split([' ', '\n']).map(UnicodeWidthStr::width).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_base::{Currency, Decimal};

    const LINE: usize = 14_000;
    const CHARACTER: usize = 80;

    fn euros(value: i64) -> Value {
        Value::Money { value: Decimal::from(value), currency: Currency::from_code("EUR").expect("a currency") }
    }

    fn widths(columns: Vec<Column>, rows: Vec<Vec<Value>>) -> Vec<usize> {
        let mut table = Table::new("t", "", columns);
        for row in rows {
            table.row(row, None);
        }
        of(&table, &Language::load("en").expect("English"), LINE, CHARACTER)
    }

    #[test]
    fn what_says_more_is_wider_and_what_says_nothing_is_narrow() {
        let long =
            "Ministry of the Interior and all of its departments in the towns along the northern border. ".repeat(4);
        let columns = ["no", "long", "short", "empty"].map(|key| Column::text(key, key, 5)).to_vec();
        let row = vec![Value::text("1.1"), Value::text(long), Value::text("Some words here"), Value::Empty];
        let widths = widths(columns, vec![row; 3]);
        assert!(widths.iter().sum::<usize>() <= LINE, "{widths:?}");
        assert!(widths[1] > 8 * widths[2] / 2 && widths[2] > widths[0], "{widths:?}");
        assert_eq!(widths[3], 6 * CHARACTER + PADDING, "only its head");
    }

    #[test]
    fn numbers_stay_whole_where_words_have_to_give_way() {
        let word = "Trafikimipersonave".to_string();
        let columns = (0..10).map(|at| Column::text(format!("c{at}"), "c", 1)).collect::<Vec<_>>();
        let mut row: Vec<Value> = (0..8).map(|_| Value::text(format!("{word} {word}"))).collect();
        row.extend([euros(12_293_460), euros(12_293_460)]);
        let widths = widths(columns, vec![row]);
        assert!(widths.iter().sum::<usize>() <= LINE, "{widths:?}");
        let number = "12,293,460 EUR".len() * CHARACTER + PADDING;
        assert!(widths[8] >= number && widths[9] >= number, "{widths:?}");
    }

    #[test]
    fn what_is_filled_in_by_hand_has_room() {
        let columns = vec![Column::text("a", "A", 1), Column::text("b", "B", 8)];
        let widths = widths(columns, vec![vec![Value::text("abc"), Value::Blank]]);
        assert!(widths[1] > 40 * CHARACTER, "{widths:?}");
    }

    #[test]
    fn an_empty_table_is_as_wide_as_the_page() {
        let columns = ["a", "b"].map(|key| Column::text(key, key, 1)).to_vec();
        assert_eq!(widths(columns, Vec::new()), [LINE / 2, LINE / 2]);
    }
}
