//! A block in the common layout and order.

use planc_base::{FileId, Span};
use planc_project::Snapshot;

use super::{Action, ActionKind};
use crate::formatting::format_range;
use crate::under::{end_of, entry_before, head_of};

/// Up to this size of a file: actions are asked for at every step of the cursor, and laying out reads the whole file.
const LARGEST: usize = 512 * 1024;

/// Lays out the block of the thing on whose line the stretch begins.
pub fn block(snapshot: &Snapshot, file: FileId, span: Span) -> Option<Action> {
    let sheet = snapshot.sheet(file).filter(|_| snapshot.file(file).text.len() <= LARGEST)?;
    let entry = entry_before(sheet, span.start)?;
    let head = head_of(sheet, entry);
    sheet.entries.get(entry as usize)?.kind()?;
    if head.end < span.start {
        return None;
    }
    let whole = Span { start: head.start, end: end_of(sheet, entry) };
    let edits = format_range(snapshot, file, whole).ok()?;
    Some(Action::new("Lay this block out and sort its lines", ActionKind::Refactor, edits))
}
