//! The CSV of the reports on money, added up by a reader of its own, which shares nothing with the compiler: every sum in them is
//! that of its rows, and tables that break down the same money come to the same.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Reports with money in them.
const REPORTS: &[&str] = &["resources", "donors", "action-plan", "operational"];
const EXAMPLES: &[&str] =
    &["national-action-plan", "programme-budget", "open-government", "municipality", "minimal.plan", "as-published"];

/// Millionths of a unit of money, which hold every amount exactly.
type Amount = i128;

struct Table {
    key: String,
    heads: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    role: String,
    about: String,
    fields: Vec<String>,
}

/// The fields of each line, by RFC 4180; an empty line has none.
fn lines(text: &str) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    let (mut line, mut field, mut is_quoted, mut was_quoted) = (Vec::new(), String::new(), false, false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => field.extend(signs.next()),
            '"' => {
                is_quoted = !is_quoted;
                was_quoted = true;
            }
            ',' if !is_quoted => line.push(std::mem::take(&mut field)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                if !line.is_empty() || !field.is_empty() || was_quoted {
                    line.push(std::mem::take(&mut field));
                }
                lines.push(std::mem::take(&mut line));
                was_quoted = false;
            }
            other => field.push(other),
        }
    }
    lines
}

fn tables(text: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut is_new = true;
    for line in lines(text) {
        if line.is_empty() {
            is_new = true;
        } else if is_new {
            assert_eq!(line[..4], ["table", "under", "role", "about"], "a table begins with its heads");
            tables.push(Table { key: String::new(), heads: line, rows: Vec::new() });
            is_new = false;
        } else if let Some(table) = tables.last_mut() {
            assert_eq!(line.len(), table.heads.len(), "{line:?}");
            table.key.clone_from(&line[0]);
            table.rows.push(Row { role: line[2].clone(), about: line[3].clone(), fields: line });
        }
    }
    tables
}

/// The amount in a field: `1200.5`, or `at least 1,200.50 EUR`; `None` for words and for nothing.
fn amount(field: &str) -> Option<Amount> {
    let number = match field.strip_prefix("at least ") {
        Some(words) => words.split_once(['\u{a0}', ' '])?.0.replace(',', ""),
        None => field.to_string(),
    };
    let (sign, number) = number.strip_prefix('-').map_or((1, number.as_str()), |number| (-1, number));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = !whole.is_empty() && [whole, part].iter().all(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    if !is_number || part.len() > 6 {
        return None;
    }
    Some(sign * (whole.parse::<Amount>().ok()? * 1_000_000 + format!("{part:0<6}").parse::<Amount>().ok()?))
}

impl Table {
    /// The columns of money, by their heads: `planned EUR`.
    fn money(&self) -> impl Iterator<Item = usize> {
        let is_money = |head: &String| {
            head.rsplit_once(' ')
                .is_some_and(|(_, code)| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
        };
        (4..self.heads.len()).filter(move |column| is_money(&self.heads[*column]))
    }

    /// What the rows in `range` come to in `column`. A row about a part of what another is about is in that one already.
    fn sum(&self, range: std::ops::Range<usize>, column: usize) -> Amount {
        let rows = self.rows[range].iter().filter(|row| row.role == "row");
        let is_part = |row: &Row| {
            let around = |other: &&Row| !other.about.is_empty() && row.about.starts_with(&format!("{}.", other.about));
            self.rows.iter().filter(|other| other.role == "row").any(|other| around(&other))
        };
        rows.filter(|row| !is_part(row)).filter_map(|row| amount(&row.fields[column])).sum()
    }

    /// Every sum that is not that of its rows; and how many were looked at.
    fn wrong(&self) -> (Vec<String>, usize) {
        let (mut wrong, mut count) = (Vec::new(), 0);
        let last = self.rows.iter().rposition(|row| row.role == "total");
        for (at, row) in self.rows.iter().enumerate().filter(|(_, row)| row.role == "total") {
            // The last sum is that of all, any other that of its group.
            let first = match Some(at) == last {
                true => 0,
                false => self.rows[..at].iter().rposition(|row| row.role == "heading").unwrap_or(0),
            };
            for column in self.money() {
                let (told, added) = (amount(&row.fields[column]), self.sum(first..at, column));
                count += usize::from(told.is_some());
                if told.unwrap_or(0) != added {
                    wrong.push(format!(
                        "{}, {}, line {at}: {told:?} is told, {added} is the sum",
                        self.key, self.heads[column]
                    ));
                }
            }
        }
        (wrong, count)
    }
}

fn csv(report: &str, example: &str, year: Option<&str>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let mut command = Command::new(env!("CARGO_BIN_EXE_planc"));
    command.args(["report", report]).arg(path).args(["--format", "csv", "--lang", "en", "--as-of", "2020-06-30"]);
    command.args(year.iter().flat_map(|year| ["--year", year]));
    let output = command.output().expect("planc was built for this test");
    assert!(output.status.success(), "{report} of {example}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("CSV is text")
}

#[test]
fn every_sum_is_that_of_its_rows() {
    let mut all = 0;
    for example in EXAMPLES {
        for report in REPORTS {
            let years: &[Option<&str>] = if *report == "operational" { &[Some("2020"), Some("2021")] } else { &[None] };
            for year in years {
                for table in tables(&csv(report, example, *year)) {
                    let (wrong, count) = table.wrong();
                    assert!(wrong.is_empty(), "{report} of {example}:\n{}", wrong.join("\n"));
                    all += count;
                }
            }
        }
    }
    assert!(all > 120, "{all} sums were looked at");
}

#[test]
fn the_same_money_comes_to_the_same_however_it_is_broken_down() {
    const BREAKDOWNS: [&str; 8] =
        ["areas", "years", "quarters", "sources", "origins", "institutions", "priorities", "activities"];
    let mut compared = 0;
    for example in EXAMPLES {
        // The tables of each document begin with that by area.
        let mut sums: BTreeMap<String, (String, Amount)> = BTreeMap::new();
        for table in tables(&csv("resources", example, None)) {
            if table.key == "areas" {
                sums.clear();
            }
            if !BREAKDOWNS.contains(&table.key.as_str()) {
                continue;
            }
            for column in table.money() {
                let sum = table.sum(0..table.rows.len(), column);
                let (first, expected) = sums.entry(table.heads[column].clone()).or_insert((table.key.clone(), sum));
                assert_eq!(sum, *expected, "{example}, {}: {} and {first}", table.heads[column], table.key);
                compared += usize::from(*first != table.key);
            }
        }
    }
    assert!(compared > 40, "{compared} breakdowns were compared");
}

#[test]
fn a_cent_too_much_is_noticed() {
    for table in &mut tables(&csv("resources", "national-action-plan", None)) {
        let places: Vec<(usize, usize)> = table
            .money()
            .flat_map(|column| (0..table.rows.len()).map(move |row| (row, column)))
            .filter(|(row, column)| amount(&table.rows[*row].fields[*column]).is_some())
            .collect();
        let has_total = table.rows.iter().any(|row| row.role == "total");
        for (row, column) in places.into_iter().filter(|_| has_total) {
            let before = table.rows[row].fields[column].clone();
            let more = amount(&before).expect("it is an amount") + 10_000;
            table.rows[row].fields[column] = format!("{}.{:06}", more / 1_000_000, more % 1_000_000);
            assert!(!table.wrong().0.is_empty(), "{}, {before} in line {row}", table.key);
            table.rows[row].fields[column] = before;
        }
    }
}
