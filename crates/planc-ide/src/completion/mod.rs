//! What can be typed next: keywords, words, names of the expected kind, units, currencies, dates, entries of the catalogue.
//!
//! ```text
//! Cursor ──place──► keyword position ─────────► keywords
//!                   or values so far ──next───► values ──► references, words, units, dates
//! ```
//!
//! The pattern machine of planc-model says what may follow; so whatever is offered is accepted.

mod dates;
mod keywords;
mod place;
mod references;
mod units;
mod values;
mod words;

use crate::Cursor;
pub(crate) use place::{Place, Position};
use planc_base::Span;
use planc_lang::Kind;
use planc_project::Snapshot;

/// Things that can be typed at a cursor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completion {
    /// The best first.
    pub items: Vec<Item>,
    /// There are more, which further letters will bring.
    pub is_incomplete: bool,
}

/// One of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What the list shows.
    pub label: String,
    /// A few words beside it.
    pub detail: String,
    /// What letters are held against, if not the label.
    pub filter: Option<String>,
    pub kind: ItemKind,
    /// What is written in the place of `replaces`.
    pub text: String,
    /// Whether `text` has places for the cursor, `${1:name}` and `$0`, and `$` and `}` in it are written with a backslash.
    pub is_snippet: bool,
    /// What was typed of it.
    pub replaces: Span,
    /// What `planc explain` is asked for to learn more; see `describe`.
    pub subject: Option<String>,
    /// Whether something else follows, so that the list is to be opened again.
    pub goes_on: bool,
}

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ItemKind {
    /// The keyword of an entry that declares something.
    Kind,
    Field,
    Connective,
    Word,
    Name(Kind),
    BuiltIn,
    Catalogue,
    Unit,
    Currency,
    Date,
    Language,
    Rule,
    Text,
    Hole,
}

/// How many items are offered at most.
const MOST: usize = 300;

/// What can be typed at `cursor`; `None` in comments, in texts, and where nothing fits.
pub fn complete(snapshot: &Snapshot, cursor: Cursor) -> Option<Completion> {
    let place = Place::at(snapshot, cursor)?;
    let mut items = match place.position {
        Position::Keyword => keywords::offer(&place),
        Position::Value { row } => values::offer(snapshot, &place, row),
        Position::LanguageTag => words::languages(snapshot, &place),
    };
    let is_incomplete = items.len() > MOST;
    items.truncate(MOST);
    (!items.is_empty()).then_some(Completion { items, is_incomplete })
}

/// More about an item, for the reader who stays at it: Markdown.
pub fn describe(subject: &str) -> Option<String> {
    planc_lang::manual::explain(subject)
}

impl Item {
    fn new(place: &Place, kind: ItemKind, label: impl Into<String>, detail: impl Into<String>) -> Item {
        let label = label.into();
        Item {
            text: label.clone(),
            label,
            detail: detail.into(),
            filter: None,
            kind,
            is_snippet: false,
            replaces: place.replaces,
            subject: None,
            goes_on: false,
        }
    }
}
