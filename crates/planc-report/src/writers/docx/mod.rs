//! A document for a word processor: headings that it knows as such, a table of contents, tables that repeat their first row,
//! numbered pages. Charts are told in their sentence.

mod body;
mod contents;
mod package;
mod styles;
mod tables;
mod widths;
mod xml;

use crate::charts::grid;
use crate::document::{Block, Document, Table, Text};
use crate::language::Language;
use body::{Body, bookmark};
use package::{MAIN, RELATIONS};
use xml::Xml;

/// A4 and its margins, in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;

pub fn write(document: &Document, language: &Language) -> Vec<u8> {
    let (width, height) = if document.is_wide { (LONG, SHORT) } else { (SHORT, LONG) };
    let headings: Vec<(u8, &Text, Option<&str>)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, text, about } => Some((level.saturating_sub(1).max(1), text, about.as_deref())),
            _ => None,
        })
        .collect();
    let about =
        headings.iter().enumerate().filter_map(|(index, (_, _, about))| about.map(|path| (path, bookmark(index))));
    let mut body = Body {
        xml: Xml::default(),
        language,
        line: width - 2 * MARGIN,
        links: Vec::new(),
        headings: about.collect(),
        bookmarks: 0,
        counted: 0,
        keep_next: false,
    };
    body.xml.open("w:document", &[("xmlns:w", MAIN), ("xmlns:r", RELATIONS)]).open("w:body", &[]);
    body.plain("Title", &document.title);
    if !document.subtitle.is_empty() {
        body.paragraph("Subtitle", &document.subtitle);
    }
    body.plain("Subtitle", &language.day(document.as_of));
    body.contents(&headings.iter().map(|(level, text, _)| (*level, *text)).collect::<Vec<_>>());
    let mut level = 1;
    for (index, block) in document.blocks.iter().enumerate() {
        let next = document.blocks.get(index + 1);
        match block {
            Block::Heading { level: own, text, .. } => {
                level = own.saturating_sub(1).max(1);
                body.heading(level, text);
            }
            Block::Paragraph(text) if matches!(next, Some(Block::Table(_) | Block::List(_) | Block::Facts(_))) => {
                body.introduction(text);
            }
            Block::Paragraph(text) => body.paragraph("Normal", text),
            Block::Long { markdown, language } => body.long(markdown, language.as_deref(), level),
            Block::Facts(facts) => body.facts(facts),
            Block::List(items) => {
                for item in items {
                    body.item(item);
                }
            }
            Block::Table(table) => body.table(table),
            Block::Chart(chart) => {
                let (title, says) = chart.words();
                body.paragraph("Normal", &Text::strong(format!("{title}. ")).with(says));
                for table in grid::tables(chart, language) {
                    body.table(&Table { caption: String::new(), ..table });
                }
                if let Some(signs) = grid::signs(chart, language) {
                    body.plain("Note", &signs);
                }
            }
            Block::Note(text) => body.paragraph("Note", text),
        }
    }
    page(&mut body.xml, width, height);
    let (line, counted) = (body.line, body.counted);
    let links = std::mem::take(&mut body.links);
    package::bytes(document, &body.xml.finish(), line, &links, counted)
}

/// Size of the pages, and the footer on each.
fn page(xml: &mut Xml, width: usize, height: usize) {
    let (wide, high, margin) = (width.to_string(), height.to_string(), MARGIN.to_string());
    xml.open("w:sectPr", &[]).empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId4")]);
    let mut size = vec![("w:w", wide.as_str()), ("w:h", high.as_str())];
    if width > height {
        size.push(("w:orient", "landscape"));
    }
    xml.empty("w:pgSz", &size);
    let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
    let ends = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
    xml.empty("w:pgMar", &[sides.as_slice(), ends.as_slice()].concat());
    xml.close();
}
