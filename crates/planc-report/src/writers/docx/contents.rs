//! The table of contents: a link to each heading, and a field that asks for the number of its page.
//!
//! It is no field of its own (`TOC`): LibreOffice keeps the text of one as it was written, and Word renews it only when a reader
//! says so. References to pages LibreOffice works out when it opens the document, and Word before it prints or makes a PDF.
//! Nothing is marked as out of date, for then Word would greet every reader with a question about "other files".

use super::body::{Body, bookmark};
use crate::document::{Align, Text};

/// With fewer headings, a document needs none.
const FEWEST: usize = 4;
/// With more entries, the contents are longer than they help: then only the first level is listed.
const MOST: usize = 40;

impl Body<'_> {
    /// Lists `headings`, each with its level from 1.
    pub fn contents(&mut self, headings: &[(u8, &Text)]) {
        if headings.len() < FEWEST {
            return;
        }
        let deepest = if headings.iter().filter(|(level, _)| *level <= 3).count() > MOST { 1 } else { 3 };
        let listed = headings.iter().enumerate().filter(|(_, (level, _))| *level <= deepest);
        for (index, (level, text)) in listed {
            self.begin_paragraph(&format!("TOC{level}"), Align::Start, false);
            let name = bookmark(index);
            self.xml.open("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")]);
            self.run_of(&text.plain(), "");
            self.xml.open("w:r", &[]).empty("w:tab", &[]).close();
            self.field("begin");
            self.instruction(&format!(" PAGEREF {name} \\h "));
            self.field("separate");
            // Until it is worked out.
            self.run_of("…", "");
            self.field("end");
            self.xml.close().close();
        }
        self.gap();
    }

    fn field(&mut self, part: &str) {
        self.xml.open("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", part)]).close();
    }

    fn instruction(&mut self, text: &str) {
        self.xml.open("w:r", &[]).open("w:instrText", &[("xml:space", "preserve")]).text(text).close().close();
    }
}
