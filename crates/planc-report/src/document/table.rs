//! Tables: typed columns, and rows that may head a group or add one up.

use super::{Text, Value};

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Stable name: the key in JSON and the name of the CSV file. A sheet is called by the caption or the heading.
    pub key: &'static str,
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Stable name: the key in JSON and the head of a CSV column.
    pub key: String,
    pub label: String,
    pub align: Align,
    /// How much of the width it takes, compared with the others.
    pub weight: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    Start,
    /// For numbers, so that digits stand below each other.
    End,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    pub role: RowRole,
    /// One for each column; a heading has one for the whole row.
    pub cells: Vec<Value>,
    /// Path of the thing that it is about.
    pub about: Option<String>,
}

/// What a row is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowRole {
    Body,
    /// Names what the rows below are about; from 1.
    Heading(u8),
    /// Adds up, in every column that holds numbers, these rows of the table.
    Total(Vec<usize>),
}

impl Table {
    pub fn new(key: &'static str, caption: impl Into<String>, columns: Vec<Column>) -> Table {
        Table { key, caption: caption.into(), columns, rows: Vec::new() }
    }

    /// A row about the thing with this path. There is a cell for each column.
    pub fn row(&mut self, cells: Vec<Value>, about: Option<String>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a row of `{}`", self.key);
        self.rows.push(Row { role: RowRole::Body, cells, about });
    }

    pub fn group(&mut self, level: u8, text: impl Into<Text>, about: Option<String>) {
        self.rows.push(Row { role: RowRole::Heading(level), cells: vec![Value::Text(text.into())], about });
    }

    /// A row that adds up `of`.
    pub fn total(&mut self, of: Vec<usize>, cells: Vec<Value>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a total of `{}`", self.key);
        self.rows.push(Row { role: RowRole::Total(of), cells, about: None });
    }

    /// Whether a column of it is to be filled in by hand.
    pub fn is_form(&self) -> bool {
        self.rows.iter().any(|row| row.cells.contains(&Value::Blank))
    }

    /// The rows that say something by themselves.
    pub fn body(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role == RowRole::Body)
    }
}

impl Column {
    pub fn text(key: impl Into<String>, label: impl Into<String>, weight: u16) -> Column {
        Column { key: key.into(), label: label.into(), align: Align::Start, weight }
    }

    pub fn number(key: impl Into<String>, label: impl Into<String>, weight: u16) -> Column {
        Column { key: key.into(), label: label.into(), align: Align::End, weight }
    }
}
