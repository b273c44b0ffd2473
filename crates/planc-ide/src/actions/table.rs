//! Lines with tabs between their cells, as spreadsheets and word processors paste them: what each column holds.

use planc_base::date::DateForm;
use planc_base::{Currency, Date};

/// What a column says of an activity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    Number,
    Title,
    Responsible,
    Partner,
    Schedule,
    Cost,
    Output,
    /// Anything else: kept as a note.
    Note,
}

/// A table, its header aside.
pub struct Table<'text> {
    pub columns: Vec<Column>,
    /// What the header calls each column; empty without one.
    pub headings: Vec<&'text str>,
    pub rows: Vec<Vec<&'text str>>,
    /// The currency that a heading names.
    pub currency: Option<Currency>,
}

/// Beginnings of the words of headings, in English and Albanian, in small letters.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Partner, &["partner", "support", "mbështet", "partnerë"]),
    (
        Column::Responsible,
        &["responsib", "lead", "implement", "institution", "who", "owner", "përgjegj", "institucion", "zbatues"],
    ),
    (
        Column::Schedule,
        &["schedule", "deadline", "time", "when", "date", "period", "due", "afat", "koha", "data", "periudh"],
    ),
    (Column::Cost, &["cost", "budget", "amount", "price", "kosto", "buxhet", "shuma", "vlera"]),
    (Column::Output, &["output", "result", "product", "rezultat", "produkt"]),
    (Column::Number, &["no", "no.", "nr", "nr.", "number", "#", "numri", "№"]),
    (Column::Title, &["activit", "title", "action", "task", "measure", "aktivitet", "veprim", "titull", "mas"]),
];

impl<'text> Table<'text> {
    /// The table that `lines` are; `None` if they are none: a line without a tab, no cell that could be a title.
    pub fn read(lines: &[&'text str]) -> Option<Table<'text>> {
        let rows: Vec<Vec<&str>> =
            lines.iter().map(|line| cells(line)).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        let width = rows.iter().map(Vec::len).max().filter(|width| *width > 1)?;
        let named: Vec<Option<Column>> = rows.first()?.iter().map(|cell| by_heading(cell)).collect();
        // One heading alone may be a title that begins so.
        let has_header = named.iter().flatten().count() >= 2 && rows.len() > 1;
        let (headings, rows) = if has_header { (rows[0].clone(), rows[1..].to_vec()) } else { (Vec::new(), rows) };
        let mut columns = if has_header {
            (0..width).map(|place| named.get(place).copied().flatten().unwrap_or(Column::Note)).collect()
        } else {
            by_content(&rows, width)
        };
        keep_first(&mut columns);
        if !columns.contains(&Column::Title) {
            let free = columns.iter().position(|column| *column == Column::Note)?;
            columns[free] = Column::Title;
        }
        let currency = headings.iter().find_map(|heading| currency_in(heading));
        Some(Table { columns, headings, rows, currency })
    }
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_end_matches(['\r', '\n']).split('\t').map(clean).collect()
}

/// Without blanks and the marks that spreadsheets put around cells with special characters.
fn clean(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).map_or(cell, str::trim)
}

fn by_heading(cell: &str) -> Option<Column> {
    let lower = cell.to_lowercase();
    let is_short = lower.chars().count() <= 40;
    let begins = |word: &str, beginnings: &[&str]| {
        beginnings.iter().any(|beginning| match beginning.len() {
            0..=3 => word == *beginning,
            _ => word.starts_with(beginning),
        })
    };
    let words = || lower.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ':']));
    let named = HEADINGS.iter().find(|(_, beginnings)| words().any(|word| begins(word, beginnings)));
    named.filter(|_| is_short).map(|(column, _)| *column)
}

/// What the cells of each column look like; the first that looks like nothing else is the title.
fn by_content(rows: &[Vec<&str>], width: usize) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..width {
        let cells: Vec<&str> =
            rows.iter().filter_map(|row| row.get(place).copied()).filter(|cell| !cell.is_empty()).collect();
        let all = |is: fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| is(cell));
        columns.push(if place == 0 && all(is_numbering) {
            Column::Number
        } else if all(is_date) {
            Column::Schedule
        } else if all(has_amount) {
            Column::Cost
        } else if !columns.contains(&Column::Title) {
            Column::Title
        } else if !columns.contains(&Column::Responsible) {
            Column::Responsible
        } else {
            Column::Note
        });
    }
    columns
}

/// Of two columns of one sort, the second is kept as a note; partners may be in several.
fn keep_first(columns: &mut [Column]) {
    for place in 1..columns.len() {
        if columns[place] != Column::Partner && columns[..place].contains(&columns[place]) {
            columns[place] = Column::Note;
        }
    }
}

/// `2.1.3`, `4`, `1.`
fn is_numbering(cell: &str) -> bool {
    cell.starts_with(|first: char| first.is_ascii_digit())
        && cell.chars().all(|one| one.is_ascii_digit() || one == '.')
        && cell.len() < 12
}

fn is_date(cell: &str) -> bool {
    schedule(cell).is_some()
}

/// A number of at least two digits, maybe with a currency.
fn has_amount(cell: &str) -> bool {
    let rest = cell.trim_matches(|one: char| one.is_alphabetic() || one.is_whitespace() || "€$£".contains(one));
    let is_number = |one: char| one.is_ascii_digit() || one.is_whitespace() || matches!(one, '.' | ',' | '\'' | '’');
    rest.chars().filter(char::is_ascii_digit).count() >= 2 && rest.chars().all(is_number)
}

/// The currency that a cell or heading names: its code, or a sign that only one currency has.
pub fn currency_in(cell: &str) -> Option<Currency> {
    let words = cell.split(|one: char| !one.is_alphabetic());
    let by_code =
        words.filter(|word| word.len() == 3 && word.chars().all(char::is_uppercase)).find_map(Currency::from_code);
    by_code.or_else(|| if cell.contains('€') { Currency::from_code("EUR") } else { None })
}

/// `2020-Q1`, `Q1 2020`, `2020`, `2020-Q1 - 2020-Q3`, as plans write them.
pub fn schedule(cell: &str) -> Option<String> {
    if let Some(date) = date(cell) {
        return Some(date);
    }
    let (from, to) = [" - ", " – ", "–", "..", " to ", " deri "].iter().find_map(|between| cell.split_once(between))?;
    let (from, to) = (date(from)?, date(to)?);
    (from <= to).then(|| format!("{from} .. {to}"))
}

fn date(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let words: Vec<&str> = cell.split([' ', '/', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let is_year = |word: &str| word.len() == 4 && word.chars().all(|one| one.is_ascii_digit());
    let text = match words.as_slice() {
        [part, year] if is_year(year) => format!("{year}-{}", part.to_uppercase()),
        [year, part] if is_year(year) => format!("{year}-{}", part.to_uppercase()),
        [one] => one.to_string(),
        _ => return None,
    };
    let date = Date::parse(&text)?;
    match date.form() {
        // A number of four digits may be an amount.
        DateForm::Year { year } if !(1950..2150).contains(&year) => None,
        DateForm::DayOfYear { .. } => None,
        _ => Some(date.to_string()),
    }
}
