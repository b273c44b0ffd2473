//! What can be folded: blocks, long texts, comments of several lines.

use planc_base::{FileId, Span};
use planc_model::sheet::Flags;
use planc_project::Snapshot;
use planc_syntax::{TokenKind, line_ends, scan};

use crate::under::end_of;

/// What is folded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FoldKind {
    Block,
    Text,
    Comment,
}

/// A stretch of several lines that can be folded, from its first line to its last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fold {
    pub span: Span,
    pub kind: FoldKind,
}

/// The folds of `file`, in the order of their beginnings. Needs nothing but its text.
pub fn folding(snapshot: &Snapshot, file: FileId) -> Vec<Fold> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    let source = snapshot.file(file);
    let lines = source.line_index();
    let is_long = |span: Span| lines.line(span.start) < lines.line(span.end.max(span.start + 1) - 1);
    let mut folds: Vec<Fold> = Vec::new();
    for (index, entry) in sheet.entries.iter().enumerate() {
        if entry.flags().has(Flags::BLOCK) {
            let span = Span { start: entry.head().start, end: end_of(sheet, index as u32) };
            folds.push(Fold { span, kind: FoldKind::Block });
        }
    }
    let text = line_ends(&source.text);
    let mut comment: Option<Span> = None;
    for token in scan(&text) {
        let span = Span { start: token.start, end: token.end };
        match token.kind {
            TokenKind::Comment if token.begins_line => {
                // Comments on lines one below the other are folded as one.
                let goes_on = comment.filter(|before| lines.line(before.end) + 1 == lines.line(span.start));
                if goes_on.is_none() {
                    folds.extend(comment.map(|span| Fold { span, kind: FoldKind::Comment }));
                }
                comment = Some(goes_on.map_or(span, |before| before.cover(span)));
            }
            TokenKind::Long | TokenKind::LongUnclosed | TokenKind::LongUnopened => {
                folds.push(Fold { span, kind: FoldKind::Text });
            }
            _ => {}
        }
    }
    folds.extend(comment.map(|span| Fold { span, kind: FoldKind::Comment }));
    folds.retain(|fold| is_long(fold.span));
    folds.sort_by_key(|fold| (fold.span.start, std::cmp::Reverse(fold.span.end)));
    folds
}
