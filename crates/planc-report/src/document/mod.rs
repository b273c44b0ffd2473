//! A report as a document, whatever the format it will be written in.

mod chart;
mod table;
mod text;
mod value;

pub use chart::{Bar, Chart, GanttRow, Series, Stretch};
pub use table::{Align, Column, Row, RowRole, Table};
pub use text::{Run, Text};
pub use value::{Fill, Mark, Value};

/// One report.
#[derive(Clone, Debug)]
pub struct Document {
    /// Which report it is, in the words of the command line: `action-plan`.
    pub kind: &'static str,
    pub title: String,
    /// Whose plan it is, and what it covers.
    pub subtitle: Text,
    /// Tag of the language of its labels, `sq`.
    pub language: String,
    /// The day for which it was made.
    pub as_of: jiff::civil::Date,
    /// Whether its tables are so wide that pages are turned.
    pub is_wide: bool,
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// From 2, the title being 1.
    Heading {
        level: u8,
        text: Text,
        /// Path of the thing it is about, for links to it.
        about: Option<String>,
    },
    Paragraph(Text),
    /// Markdown that an author wrote: a section of a plan.
    Long {
        markdown: String,
        /// Tag of its language, if it is not that of the document.
        language: Option<String>,
    },
    /// Facts side by side, each with its label.
    Facts(Vec<Fact>),
    List(Vec<Text>),
    Table(Table),
    Chart(Chart),
    /// A remark about the report itself: what was left out, which texts are in another language.
    Note(Text),
}

/// A label and what it says.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Stable name in JSON.
    pub key: &'static str,
    pub label: String,
    pub value: Value,
}

impl Document {
    pub fn heading(&mut self, level: u8, text: impl Into<Text>) {
        self.blocks.push(Block::Heading { level, text: text.into(), about: None });
    }

    /// A heading about the thing with this path.
    pub fn heading_about(&mut self, level: u8, text: impl Into<Text>, path: String) {
        self.blocks.push(Block::Heading { level, text: text.into(), about: Some(path) });
    }

    pub fn paragraph(&mut self, text: impl Into<Text>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    pub fn note(&mut self, text: impl Into<Text>) {
        self.blocks.push(Block::Note(text.into()));
    }

    pub fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    pub fn list(&mut self, items: Vec<Text>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    pub fn chart(&mut self, chart: Chart) {
        self.blocks.push(Block::Chart(chart));
    }

    /// Its tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}

impl Fact {
    pub fn new(key: &'static str, label: impl Into<String>, value: Value) -> Fact {
        Fact { key, label: label.into(), value }
    }
}
