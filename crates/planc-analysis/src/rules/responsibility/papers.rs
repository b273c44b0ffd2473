//! What sort of paper a declared document is, and whether it holds.

use planc_lang::Keyword;
use planc_lang::vocabularies::{DocumentKind, DocumentStatus};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::latest_status;

/// What sort of paper it is; `None` if that is not known. A word of one's own is none of the list.
pub(super) fn kind_of(document: Node) -> Option<DocumentKind> {
    let field = document.field(Keyword::Kind).filter(|field| !field.is_broken() && !field.has_hole())?;
    Some(field.word_index().and_then(DocumentKind::from_index).unwrap_or(DocumentKind::Other))
}

/// Whether it is more than a draft, and not repealed; one that says nothing of it holds.
pub(super) fn holds(document: Node) -> bool {
    let status = latest_status(document).and_then(Field::word_index).and_then(DocumentStatus::from_index);
    !matches!(status, Some(DocumentStatus::Planned | DocumentStatus::Draft | DocumentStatus::Repealed))
}
