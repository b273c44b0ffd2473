//! The table of contents: a field that a word processor can renew, with its entries already in it.

use super::body::{Body, bookmark};
use crate::document::{Align, Text};

/// With fewer headings, a document needs none.
const FEWEST: usize = 4;

impl Body<'_> {
    /// Lists `headings`, each with its level from 1.
    pub fn contents(&mut self, headings: &[(u8, &Text)]) {
        if headings.len() < FEWEST {
            return;
        }
        let listed = headings.iter().enumerate().filter(|(_, (level, _))| *level <= 3);
        for (position, (index, (level, text))) in listed.enumerate() {
            self.begin_paragraph(&format!("TOC{level}"), Align::Start, false);
            if position == 0 {
                self.field("begin");
                self.instruction(" TOC \\o \"1-3\" \\h \\z \\u ");
                self.field("separate");
            }
            let name = bookmark(index);
            self.xml.open("w:hyperlink", &[("w:anchor", &name), ("w:history", "1")]);
            self.run_of(&text.plain(), "");
            self.xml.open("w:r", &[]).empty("w:tab", &[]).close();
            self.field("begin");
            self.instruction(&format!(" PAGEREF {name} \\h "));
            self.field("separate");
            self.run_of("…", "");
            self.field("end");
            self.xml.close().close();
        }
        self.xml.open("w:p", &[]);
        self.field("end");
        self.xml.close();
    }

    /// The numbers of pages are not known before a page is set: fields are marked to be renewed when the file is opened.
    fn field(&mut self, part: &str) {
        let dirty = if part == "begin" { "true" } else { "false" };
        self.xml.open("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", part), ("w:dirty", dirty)]).close();
    }

    fn instruction(&mut self, text: &str) {
        self.xml.open("w:r", &[]).open("w:instrText", &[("xml:space", "preserve")]).text(text).close().close();
    }
}
