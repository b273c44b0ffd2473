//! A plan whose author means harm, or was careless, in the formats of word processors and spreadsheets: the files are whole, nothing
//! in them acts, and all of it can be read.

use std::collections::HashSet;
use std::io::{Cursor, Read};

use planc_report::document::{Column, Table, Text, Value};
use planc_report::{Document, Format, Language, writers};
use quick_xml::events::Event;

#[path = "support/harmful.rs"]
mod harmful;

use harmful::{HARMFUL, document, long_word};

/// Units of UTF-16 that a spreadsheet allows in a cell and in the name of a sheet.
const CELL: usize = 32_767;
const NAME: usize = 31;

/// A part of an archive: its name, and its elements with their attributes and the text right in them.
struct Part {
    name: String,
    elements: Vec<Element>,
}

struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

fn parts(document: &Document, format: Format) -> Vec<Part> {
    let bytes = writers::write(document, &Language::load("en").expect("English"), format);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).expect("a part");
            let name = file.name().expect("a part has a name").into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).expect("a part is text");
            for sign in text.chars() {
                let is_line = matches!(sign, '\n' | '\r' | '\t');
                let is_turn = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                let is_none = matches!(sign, '\u{fffe}' | '\u{ffff}');
                assert!(is_line || !(sign.is_control() || is_turn || is_none), "{name}: U+{:04X}", sign as u32);
            }
            Part { elements: elements(&name, &text), name }
        })
        .collect()
}

fn elements(part: &str, text: &str) -> Vec<Element> {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                elements.push(element(&start));
                open.push(elements.len() - 1);
            }
            Ok(Event::Empty(start)) => elements.push(element(&start)),
            Ok(Event::End(_)) => {
                open.pop();
            }
            Ok(Event::Text(text)) => {
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&text.decode().expect("UTF-8"));
                }
            }
            Ok(Event::GeneralRef(name)) => {
                let name = name.decode().expect("UTF-8");
                let sign = quick_xml::escape::unescape(&format!("&{name};")).expect("a sign").into_owned();
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&sign);
                }
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{part}: {error}"),
        }
    }
    assert!(open.is_empty(), "{part} ends");
    elements
}

fn element(start: &quick_xml::events::BytesStart) -> Element {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        let value = text(&attribute.value);
        (text(attribute.key.as_ref()), quick_xml::escape::unescape(&value).expect("its value").into_owned())
    });
    Element { name: text(start.name().as_ref()), attributes: attributes.collect(), text: String::new() }
}

fn part<'parts>(parts: &'parts [Part], name: &str) -> &'parts Part {
    parts.iter().find(|part| part.name == name).unwrap_or_else(|| panic!("there is a part {name}"))
}

/// Without all that may differ between what was written and what is read: blanks, breaks, and signs that were left out.
fn bare(text: &str) -> String {
    let is_left_out = |sign: &char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200d}')
    };
    text.chars().filter(|sign| !is_left_out(sign)).collect()
}

/// The addresses that relations lead to outside of the file.
fn addresses(parts: &[Part]) -> Vec<&str> {
    let relations = parts.iter().filter(|part| part.name.ends_with(".rels")).flat_map(|part| &part.elements);
    relations
        .filter(|element| element.attribute("TargetMode") == Some("External"))
        .filter_map(|element| element.attribute("Target"))
        .collect()
}

fn lead_to_pages_only(parts: &[Part]) {
    let addresses = addresses(parts);
    for address in &addresses {
        assert!(address.starts_with("https://example.org/"), "{address}");
        assert!(address.is_ascii() && !address.contains([' ', '"', '<', '>']) && address.len() < 2_080, "{address}");
    }
    for part in parts.iter().filter(|part| part.name.ends_with(".rels")) {
        let ids: Vec<_> = part.elements.iter().filter_map(|element| element.attribute("Id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<HashSet<_>>().len(), "{}: each has a name of its own", part.name);
    }
}

#[test]
fn a_word_document_is_whole_and_does_nothing() {
    let parts = parts(&document(), Format::Docx);
    lead_to_pages_only(&parts);
    assert!(!addresses(&parts).is_empty(), "pages are led to");
    let body = part(&parts, "word/document.xml");
    // What a field of a word processor does is in its instruction: ours, nothing of an author's.
    for element in body.elements.iter().filter(|element| element.name == "w:instrText") {
        let own = element.text.strip_prefix(" PAGEREF _Toc").and_then(|rest| rest.strip_suffix(" \\h "));
        assert!(own.is_some_and(|number| number.parse::<u32>().is_ok()), "{:?}", element.text);
    }
    for name in ["w:object", "w:pict", "w:drawing", "w:altChunk", "w:subDoc", "w:fldSimple"] {
        assert!(body.elements.iter().all(|element| element.name != name), "{name}");
    }
    let text = |name: &str| {
        let texts = body.elements.iter().filter(|element| element.name == name);
        texts.map(|element| element.text.as_str()).collect::<String>()
    };
    let text = bare(&text("w:t"));
    for harmful in HARMFUL.iter().copied().chain([long_word().as_str()]) {
        assert!(text.contains(&bare(harmful)), "{harmful:?} can be read");
    }
    let bookmarks: Vec<&str> = body
        .elements
        .iter()
        .filter(|element| element.name == "w:bookmarkStart")
        .filter_map(|e| e.attribute("w:name"))
        .collect();
    for element in body.elements.iter().filter(|element| element.name == "w:hyperlink") {
        if let Some(anchor) = element.attribute("w:anchor") {
            assert!(bookmarks.contains(&anchor), "`{anchor}` leads nowhere");
        }
    }
}

/// The document, with a table for each harmful text as its caption, and cells that are too long.
fn long_document() -> Document {
    let mut document = document();
    let columns = |label: &str| vec![Column::text("a", label, 1), Column::number("b", label, 1)];
    for text in
        HARMFUL.iter().copied().chain(["x".repeat(300).as_str(), "History", "'quoted'", "👩".repeat(40).as_str()])
    {
        let mut table = Table::new("many", text, columns(text));
        let rows = [text.to_string(), "👩".repeat(40_000), format!("{text}\n").repeat(300), "ë".repeat(40_000)];
        for row in rows {
            table.group(1, row.as_str(), None);
            table.row(vec![Value::text(row.as_str()), Value::Withheld(Some(row.clone()))], None);
        }
        let links = Text::link("a link", format!("https://example.org/{}", "ë".repeat(900)));
        table.row(vec![Value::text(links), Value::Count(1)], None);
        document.table(table);
    }
    document
}

#[test]
fn a_workbook_is_whole_and_within_the_bounds_of_its_format() {
    let parts = parts(&long_document(), Format::Xlsx);
    lead_to_pages_only(&parts);
    let mut names = HashSet::new();
    for sheet in part(&parts, "xl/workbook.xml").elements.iter().filter(|element| element.name == "sheet") {
        let name = sheet.attribute("name").expect("a sheet has a name");
        assert!(!name.is_empty() && name.encode_utf16().count() <= NAME, "{name:?}");
        assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name:?}");
        assert!(!name.starts_with('\'') && !name.ends_with('\''), "{name:?}");
        assert!(names.insert(name.to_lowercase()), "{name:?} is there twice");
    }
    // The first sheet, the table and the chart of the document, and the tables that were added.
    assert_eq!(names.len(), 3 + HARMFUL.len() + 4);
    let strings = part(&parts, "xl/sharedStrings.xml");
    let texts: Vec<&str> =
        strings.elements.iter().filter(|element| element.name == "t").map(|element| element.text.as_str()).collect();
    for text in &texts {
        // Signs that are written as `_x000D_` would count for more.
        assert!(text.encode_utf16().count() <= CELL, "{}", text.len());
        assert!(text.lines().count() <= 253, "{}", text.lines().count());
    }
    let bared: HashSet<String> = texts.iter().map(|text| bare(text)).collect();
    for harmful in HARMFUL.iter().copied().chain([long_word().as_str()]).filter(|text| !text.is_empty()) {
        assert!(bared.contains(&bare(harmful)), "{harmful:?} can be read");
    }
    let sheets = parts.iter().filter(|part| part.name.starts_with("xl/worksheets/sheet"));
    for element in sheets.flat_map(|part| &part.elements) {
        if element.name == "f" {
            assert!(element.text.starts_with("SUM("), "{:?}", element.text);
        }
        if let Some(width) = element.attribute("width").filter(|_| element.name == "col") {
            assert!(width.parse::<f64>().is_ok_and(|width| width <= 255.0), "{width}");
        }
    }
}
