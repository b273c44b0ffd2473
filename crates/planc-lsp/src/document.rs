//! One document that is open in the editor.

use crate::positions::Encoding;
use planc_base::LineIndex;
use std::sync::Arc;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, Url};

/// Its text as the client has it.
pub struct Document {
    pub uri: Url,
    pub version: i32,
    pub text: Arc<String>,
    /// The line of the last edit, until it is saved or another line is edited: what is missing at its end may just not be
    /// typed yet.
    pub line_in_hand: Option<u32>,
    lines: LineIndex,
}

impl Document {
    pub fn new(uri: Url, version: i32, text: String) -> Document {
        let lines = LineIndex::new(&text);
        Document { uri, version, text: Arc::new(text), line_in_hand: None, lines }
    }

    /// Applies the changes of one message, each to what the one before left.
    pub fn change(&mut self, version: i32, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        self.version = version;
        for change in changes {
            let Some(range) = change.range else {
                self.line_in_hand = None;
                self.text = Arc::new(change.text);
                self.lines = LineIndex::new(&self.text);
                continue;
            };
            let span = encoding.span(&self.text, &self.lines, range);
            let breaks = change.text.bytes().filter(|byte| *byte == b'\n').count() as u32;
            self.line_in_hand = Some(self.lines.line(span.start) + breaks);
            Arc::make_mut(&mut self.text).replace_range(span.range(), &change.text);
            self.lines = LineIndex::new(&self.text);
        }
    }
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
        document.change(
            3,
            vec![TextDocumentContentChangeEvent { range: None, range_length: None, text: "x".into() }],
            Encoding::Utf16,
        );
        assert_eq!(*document.text, "x");
    }
}
