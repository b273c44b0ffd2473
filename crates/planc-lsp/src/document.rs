//! One document that is open in the editor.

use crate::owner::Standings;
use crate::positions::Encoding;
use planc_base::{FileId, LineIndex};
use planc_project::{Change, Segments};
use std::sync::Arc;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, Url};

/// Its text as the client has it, and what goes along with it from edit to edit.
pub struct Document {
    pub uri: Url,
    pub version: i32,
    pub text: Arc<String>,
    /// The line of the last edit, until it is saved or another line is edited: what is missing at its end may just not be
    /// typed yet.
    pub line_in_hand: Option<u32>,
    /// Where its lines begin.
    pub lines: LineIndex,
    /// What was found about it last, moved with the text.
    pub standing: Standings,
    segments: Option<Segments>,
}

impl Document {
    pub fn new(uri: Url, version: i32, text: String) -> Document {
        let lines = LineIndex::new(&text);
        let text = Arc::new(text);
        Document { uri, version, text, line_in_hand: None, lines, standing: Standings::default(), segments: None }
    }

    /// Applies the changes of one message, each to what the one before left.
    pub fn change(&mut self, version: i32, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        self.version = version;
        for change in changes {
            let Some(range) = change.range else {
                self.line_in_hand = None;
                let what = Change::between(&self.text, &change.text);
                self.text = Arc::new(change.text);
                self.lines = LineIndex::new(&self.text);
                self.move_along(what);
                continue;
            };
            let span = encoding.span(&self.text, &self.lines, range);
            let breaks = change.text.bytes().filter(|byte| *byte == b'\n').count() as u32;
            self.line_in_hand = Some(self.lines.line(span.start) + breaks);
            self.text = replaced(std::mem::take(&mut self.text), span.range(), &change.text);
            self.lines.edit(&self.text, span.start as usize, span.len(), change.text.len());
            let new_end = span.start as usize + change.text.len();
            self.move_along(Change { start: span.start as usize, old_end: span.end as usize, new_end });
        }
    }

    fn move_along(&mut self, change: Change) {
        if let Some(segments) = &mut self.segments {
            segments.change(change);
        }
        self.standing.move_along(change);
    }

    /// Reads its text as it stands now, as the file with the number `file`.
    pub fn read(&mut self, file: FileId) {
        // Taken out, so that a text that brings the reading to fall leaves nothing half done.
        let segments = match self.segments.take().filter(|segments| segments.file() == file) {
            Some(mut segments) => {
                segments.read(&self.text);
                segments
            }
            None => Segments::new(&self.text, file),
        };
        self.segments = Some(segments);
    }

    /// Its text in segments, if it was read.
    pub fn segments(&self) -> Option<&Segments> {
        self.segments.as_ref()
    }
}

/// `text` with `new` in the place of `range`. Who else holds the text keeps it as it was.
fn replaced(mut text: Arc<String>, range: std::ops::Range<usize>, new: &str) -> Arc<String> {
    if let Some(text) = Arc::get_mut(&mut text) {
        text.replace_range(range, new);
        return Arc::new(std::mem::take(text));
    }
    let mut edited = String::with_capacity(text.len() + new.len());
    edited.push_str(&text[..range.start]);
    edited.push_str(new);
    edited.push_str(&text[range.end..]);
    Arc::new(edited)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tower_lsp::lsp_types::{Position, Range};

    #[test]
    fn changes_build_on_each_other() {
        let uri = Url::parse("file:///a.plan").expect("an address");
        let mut document = Document::new(uri, 1, "actor a \"Ë😀\"\n".to_string());
        let change = |line, from, to, text: &str| TextDocumentContentChangeEvent {
            range: Some(Range::new(Position::new(line, from), Position::new(line, to))),
            range_length: None,
            text: text.to_string(),
        };
        document.change(2, vec![change(0, 9, 12, "Ministry"), change(0, 6, 7, "moi\n")], Encoding::Utf16);
        assert_eq!(*document.text, "actor moi\n \"Ministry\"\n");
        assert_eq!((document.version, document.line_in_hand), (2, Some(1)));
        assert_eq!(document.lines, LineIndex::new(&document.text));
        document.change(
            3,
            vec![TextDocumentContentChangeEvent { range: None, range_length: None, text: "x".into() }],
            Encoding::Utf16,
        );
        assert_eq!(*document.text, "x");
    }
}
