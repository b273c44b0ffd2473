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
    /// It is so much or less: a part of the whole is not known.
    AtMost(Box<Value>),
    /// What is to be seen of something in a stretch of time.
    Mark(Mark),
    /// Still open, with what the author noted about it.
    Open(Option<String>),
    /// Known, and not shown; with the reason.
    Withheld(Option<String>),
    /// There is none, with the reason.
    None(Option<String>),
    /// To be filled in by hand.
    Blank,
}

/// What is to be seen of something in a stretch of time: a shade, and a sign for those who do not see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    pub fill: Fill,
    /// Whether it was finished in it.
    pub is_done: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fill {
    Nothing,
    /// It is to run.
    Planned,
    /// It is to run, and a delay of it delays the end of all.
    Critical,
    /// It was to run at first.
    Former,
}

impl Mark {
    pub fn sign(self) -> String {
        let fill = match self.fill {
            Fill::Nothing => "",
            Fill::Planned => "■",
            Fill::Critical => "◆",
            Fill::Former => "□",
        };
        format!("{fill}{}", if self.is_done { "✓" } else { "" })
    }

    /// Its shade in documents and spreadsheets; all of them differ in grey.
    pub fn shade(self) -> Option<&'static str> {
        match self.fill {
            Fill::Nothing => None,
            Fill::Planned => Some("9DC3D4"),
            Fill::Critical => Some("E0A15E"),
            Fill::Former => Some("EDEDED"),
        }
    }
}

impl Fill {
    pub const ALL: [Fill; 4] = [Fill::Nothing, Fill::Planned, Fill::Critical, Fill::Former];

    /// Its stable name.
    pub fn text(self) -> &'static str {
        match self {
            Fill::Nothing => "nothing",
            Fill::Planned => "planned",
            Fill::Critical => "critical",
            Fill::Former => "former",
        }
    }
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
            Value::AtLeast(value) | Value::AtMost(value) => value.number(),
            _ => None,
        }
    }
}
