//! Paragraphs and the stretches in them.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::xml::Xml;
use crate::document::{Align, Run, Text};
use crate::language::Language;
use crate::writers::harmless::address;
use crate::writers::prose::{self, Prose, Shape};
use crate::writers::wrapped::unwrapped;

/// The body of a document while it is written.
pub struct Body<'document> {
    pub xml: Xml,
    pub language: &'document Language,
    /// Width of a line, in twentieths of a point.
    pub line: usize,
    /// Addresses that were led to, in order.
    pub links: Vec<String>,
    /// Bookmark of each thing that has a heading, by its path.
    pub headings: FxHashMap<&'document str, String>,
    pub bookmarks: usize,
    /// Lists that count, so far.
    pub counted: usize,
    /// Whether paragraphs of a table stay with the next one.
    pub keep_next: bool,
}

impl Body<'_> {
    /// A paragraph that stays open.
    pub fn begin_paragraph(&mut self, style: &str, align: Align, keep_next: bool) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", style)]);
        if keep_next {
            self.xml.empty("w:keepNext", &[]);
        }
        if align == Align::End {
            self.xml.empty("w:jc", &[("w:val", "right")]);
        }
        self.xml.close();
    }

    pub fn paragraph(&mut self, style: &str, text: &Text) {
        self.begin_paragraph(style, Align::Start, false);
        self.text(text, "");
        self.xml.close();
    }

    /// A paragraph that stays on the page of what it introduces.
    pub fn introduction(&mut self, text: &Text) {
        self.begin_paragraph("Normal", Align::Start, true);
        self.text(text, "");
        self.xml.close();
    }

    pub fn plain(&mut self, style: &str, text: &str) {
        self.begin_paragraph(style, Align::Start, false);
        self.run_of(text, "");
        self.xml.close();
    }

    /// The little room behind a table, without which two would become one.
    pub fn gap(&mut self) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]);
        self.xml.empty("w:spacing", &[("w:after", "60"), ("w:line", "120"), ("w:lineRule", "exact")]).close().close();
    }

    /// A heading with its bookmark; 1 is the highest below the title.
    pub fn heading(&mut self, level: u8, text: &Text) {
        let style = format!("Heading{}", level.clamp(1, 6));
        self.begin_paragraph(&style, Align::Start, false);
        let id = self.bookmarks.to_string();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark(self.bookmarks))]);
        self.text(text, "");
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.bookmarks += 1;
        self.xml.close();
    }

    pub fn item(&mut self, text: &Text) {
        self.begin_item(1, 1);
        self.text(text, "");
        self.xml.close();
    }

    fn begin_item(&mut self, depth: u8, list: usize) {
        self.xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", "ListParagraph")]);
        let level = depth.saturating_sub(1).min(8).to_string();
        self.xml.open("w:numPr", &[]).empty("w:ilvl", &[("w:val", &level)]);
        self.xml.empty("w:numId", &[("w:val", &list.to_string())]).close().close();
    }

    /// Markdown below a heading of `level`.
    pub fn long(&mut self, markdown: &str, tag: Option<&str>, level: u8) {
        for prose in prose::read(markdown, tag) {
            self.prose(&prose, level);
        }
    }

    fn prose(&mut self, prose: &Prose, level: u8) {
        match prose.shape {
            Shape::Paragraph => self.begin_paragraph("Normal", Align::Start, false),
            Shape::Quote => self.begin_paragraph("Quote", Align::Start, false),
            Shape::Heading(own) => {
                let style = format!("Heading{}", level.saturating_add(own).clamp(1, 6));
                self.begin_paragraph(&style, Align::Start, false);
            }
            Shape::Item { depth, number } => {
                if number == Some(1) || (number.is_some() && self.counted == 0) {
                    self.counted += 1;
                }
                self.begin_item(depth, if number.is_some() { self.counted + 1 } else { 1 });
            }
            Shape::InItem { depth } => {
                let left = (usize::from(depth) * 360).to_string();
                self.xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", "ListParagraph")]);
                self.xml.empty("w:ind", &[("w:left", &left)]).close();
            }
        }
        for piece in &prose.pieces {
            self.run(&piece.run, if piece.is_emphasised { "<w:i/>" } else { "" }, false);
        }
        self.xml.close();
    }

    /// Stretches, all of them with `look` besides their own.
    pub fn text(&mut self, text: &Text, look: &str) {
        for run in &text.runs {
            self.run(run, look, true);
        }
    }

    fn run(&mut self, run: &Run, look: &str, is_marked: bool) {
        let link = run.link.as_deref().and_then(|link| self.target(link));
        if let Some((key, value)) = &link {
            self.xml.open("w:hyperlink", &[(key, value)]);
        }
        let style = if link.is_some() { Some("Hyperlink") } else { None };
        // In Markdown, the lines that stand here are those that the author wanted.
        let text = if is_marked { unwrapped(&run.text) } else { Cow::Borrowed(run.text.as_str()) };
        self.stretch(&text, style, run, look);
        if link.is_some() {
            self.xml.close();
        }
        if let (Some(tag), true) = (&run.language, is_marked) {
            self.run_of(&format!(" ({tag})"), "<w:color w:val=\"595959\"/>");
        }
    }

    /// The attribute of a link that leads somewhere.
    fn target(&mut self, link: &str) -> Option<(&'static str, String)> {
        if let Some(path) = link.strip_prefix('#') {
            return self.headings.get(path).map(|name| ("w:anchor", name.clone()));
        }
        let link = address(link)?;
        let index = self.links.iter().position(|known| *known == link).unwrap_or_else(|| {
            self.links.push(link);
            self.links.len() - 1
        });
        Some(("r:id", format!("rId{}", index + 101)))
    }

    /// A stretch in the language of the document.
    pub fn run_of(&mut self, text: &str, look: &str) {
        self.stretch(text, None, &Run::default(), look);
    }

    fn stretch(&mut self, text: &str, style: Option<&str>, run: &Run, look: &str) {
        self.xml.open("w:r", &[]).open("w:rPr", &[]);
        if let Some(style) = style {
            self.xml.empty("w:rStyle", &[("w:val", style)]);
        }
        if run.is_code {
            self.xml.empty("w:rFonts", &[("w:ascii", "Consolas"), ("w:hAnsi", "Consolas"), ("w:cs", "Consolas")]);
        }
        if run.is_strong || look.contains("<w:b/>") {
            self.xml.empty("w:b", &[]);
        }
        if look.contains("<w:i/>") {
            self.xml.empty("w:i", &[]);
        }
        if let Some((_, rest)) = look.split_once("<w:color w:val=\"") {
            self.xml.empty("w:color", &[("w:val", rest.get(..6).unwrap_or("000000"))]);
        }
        if let Some(tag) = &run.language {
            self.xml.empty("w:lang", &[("w:val", tag)]);
        }
        self.xml.close();
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.xml.empty("w:br", &[]);
            }
            self.xml.open("w:t", &[("xml:space", "preserve")]).text(line).close();
        }
        self.xml.close();
    }
}

/// Name of the bookmark of a heading.
pub fn bookmark(index: usize) -> String {
    format!("_Toc{}", index + 1)
}
