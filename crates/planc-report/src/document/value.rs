//! What stands in a cell or behind a label, with its type: a writer decides how it looks.

use planc_base::{Currency, Days, Decimal};

use super::Text;

/// A typed value.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Nothing is said.
    Empty,
    Text(Text),
    /// Several, one below the other.
    Lines(Vec<Text>),
    Count(u64),
    Number(Decimal),
    Money {
        value: Decimal,
        currency: Currency,
    },
    /// Part of a whole, 0.25 for a quarter.
    Share(Decimal),
    Date(jiff::civil::Date),
    Days(Days),
    /// Yes or no.
    Flag(bool),
    /// It is so much or more: a part of it is not known.
    AtLeast(Box<Value>),
    /// Still open, with what the author noted about it.
    Open(Option<String>),
    /// Known, and not shown; with the reason.
    Withheld(Option<String>),
    /// There is none, with the reason.
    None(Option<String>),
    /// To be filled in by hand.
    Blank,
}

impl Value {
    pub fn text(text: impl Into<Text>) -> Value {
        let text = text.into();
        if text.is_empty() { Value::Empty } else { Value::Text(text) }
    }

    /// The texts, one below the other; nothing for none, a plain text for one.
    pub fn lines(mut texts: Vec<Text>) -> Value {
        match texts.len() {
            0 => Value::Empty,
            1 => Value::Text(texts.remove(0)),
            _ => Value::Lines(texts),
        }
    }

    /// The number that a spreadsheet can add up, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Count(count) => Some(Decimal::from(*count)),
            Value::Number(value) | Value::Share(value) | Value::Money { value, .. } => Some(*value),
            Value::AtLeast(value) => value.number(),
            _ => None,
        }
    }
}
