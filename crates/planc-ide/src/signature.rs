//! The form of the line at the cursor, and what may stand next on it.

use crate::Cursor;
use crate::completion::{Place, Position};
use planc_lang::language::Meaning;
use planc_lang::manual::syntax_line;
use planc_model::next::{in_words, next_on};
use planc_project::Snapshot;

/// How a line is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Signature {
    /// The keyword with its values, as the manual shows it.
    pub form: String,
    /// What the keyword is for.
    pub summary: String,
    /// What may stand at the cursor, in words; empty if the line is complete.
    pub next: String,
}

/// The form of the line at `cursor`; `None` where no values are typed.
pub fn signature(snapshot: &Snapshot, cursor: Cursor) -> Option<Signature> {
    let place = Place::at(snapshot, cursor)?;
    let Position::Value { row: id } = place.position else { return None };
    let row = place.language().row(id);
    let next = in_words(&row.pattern, &next_on(place.line, id));
    let notation = match row.meaning {
        Meaning::Kind(declaration) => declaration.head,
        Meaning::Field(field) => field.pattern,
        Meaning::History => row.pattern.source,
    };
    let form = format!("{} {}", row.keyword.text(), syntax_line(notation));
    Some(Signature { form, summary: row.summary().to_string(), next })
}
