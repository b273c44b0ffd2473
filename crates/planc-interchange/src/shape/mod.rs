//! What the line of each row of the table is in JSON, derived from the row's pattern.
//!
//! The derivation, the same for all rows:
//!
//! - A line is an object. A value has the words before it for its key, joined by `-` (`at-least`, `because`, `at-rate`); with no
//!   word before it, its class (`text`, `date`, `amount`; a reference gives its `ref` to the object itself). A text that may
//!   stand before all else is the `label`. The word that a line is about is `word`; further words have the name of their list.
//! - Words with no value behind them are `true` (`ongoing`); so are words that may be left out before others (`any-of`).
//! - A list is an array: of values, if only one class of value can stand in it, else of objects. With no word before it, its
//!   key is `items`.
//! - Where values of several classes may stand behind a word, the value is an object with each under the key of its class.
//! - `none` and `withheld` are the `state`, and the text behind them the `reason`.
//! - What stands behind `was` is an object of the same keys in `history`.
//!
//! Not handled: a word that is no connective, with no connective before it and no value behind it, leaves no trace in the
//! values of a line. No pattern has one, which a test holds.

mod derive;
mod first;
#[cfg(test)]
mod tests;
mod words;

pub use derive::derive;
pub use first::{Event, First};

use std::sync::LazyLock;

use planc_lang::pattern::Class;
use planc_lang::{Connective, Language, RowId};

/// The keys of every entry that are not derived from its pattern. A derived key is never one of them.
pub const RESERVED: &[&str] =
    &["state", "reason", "history", "notes", "fields", "unknown", "written", "ref", "package", "catalogue", "builtIn"];

/// What a line is in JSON.
#[derive(Debug)]
pub struct Shape {
    pub present: Vec<Piece>,
    /// What stands behind `was`.
    pub history: Option<Vec<Piece>>,
}

/// A part of a line.
#[derive(Debug)]
pub struct Piece {
    pub form: Form,
    pub first: First,
    pub is_nullable: bool,
}

/// How a part is written.
#[derive(Debug)]
pub enum Form {
    Property(Property),
    Either(Vec<Branch>),
    Perhaps(Vec<Piece>),
}

/// One of several alternatives.
#[derive(Debug)]
pub struct Branch {
    pub pieces: Vec<Piece>,
    pub first: First,
}

/// A key and what is under it.
#[derive(Debug)]
pub struct Property {
    pub ways: Vec<Way>,
    /// Without one, the words are `true`.
    pub value: Option<Value>,
    pub value_is_optional: bool,
    /// Whether it stands elsewhere: the name and title of a kind.
    pub is_hidden: bool,
}

/// Words before a value, and the key that they make.
#[derive(Debug)]
pub struct Way {
    pub connectives: Vec<Connective>,
    pub key: String,
}

/// What is under a key.
#[derive(Debug)]
pub enum Value {
    Leaf(Leaf),
    Object(Vec<Piece>),
    List(Box<Value>),
}

/// One value.
#[derive(Debug)]
pub struct Leaf {
    pub classes: Vec<Class>,
    /// Of words: places in `planc_lang::vocabularies::VOCABULARIES`.
    pub vocabularies: Vec<u8>,
    pub first: First,
}

impl Property {
    /// Whether it is `none` or `withheld` with its reason.
    pub fn is_absence(&self) -> bool {
        self.ways.iter().any(|way| matches!(way.connectives.first(), Some(Connective::None | Connective::Withheld)))
    }

    /// Whether it is a reference whose keys are those of the object it stands in.
    pub fn is_inline_reference(&self) -> bool {
        matches!(&self.value, Some(Value::Leaf(leaf)) if leaf.classes.contains(&Class::Reference))
            && matches!(self.ways.as_slice(), [way] if way.connectives.is_empty() && way.key == "ref")
    }
}

impl Value {
    pub fn first(&self) -> First {
        match self {
            Value::Leaf(leaf) => leaf.first,
            Value::Object(pieces) => first_of(pieces),
            Value::List(inner) => inner.first(),
        }
    }
}

/// What `pieces` may begin with.
pub fn first_of(pieces: &[Piece]) -> First {
    let needed = pieces.iter().position(|piece| !piece.is_nullable).map_or(pieces.len(), |at| at + 1);
    pieces[..needed].iter().fold(First::NOTHING, |first, piece| first.with(piece.first))
}

/// By row.
static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    Language::get().rows().map(|(_, row)| derive(&row.pattern, row.kind().is_some(), row.is_history())).collect()
});

/// The shape of a row of the table.
pub fn of(row: RowId) -> &'static Shape {
    &SHAPES[usize::from(row.0)]
}

/// Whether a row is `was …` in the block of a field.
trait IsHistory {
    fn is_history(&self) -> bool;
}

impl IsHistory for planc_lang::Row {
    fn is_history(&self) -> bool {
        matches!(self.meaning, planc_lang::language::Meaning::History)
    }
}
