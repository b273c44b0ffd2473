//! The files for a word processor and for a spreadsheet, opened as the archives of XML that they are.

use std::io::{Cursor, Read};

use planc_base::{Currency, Decimal};
use planc_report::document::{Block, Column, Document, Run, Table, Text, Value};
use planc_report::{Format, Language, writers};

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn euros(text: &str) -> Value {
    Value::Money { value: decimal(text), currency: Currency::from_code("EUR").expect("a currency") }
}

fn document() -> Document {
    let columns = vec![
        Column::text("what", "What", 3),
        Column::number("cost", "Cost", 1),
        Column::number("share", "Share", 1),
        Column::text("day", "Day", 1),
    ];
    let mut table = Table::new("costs", "Costs: a/b", columns.clone());
    table.group(1, "=HYPERLINK(\"x\")", None);
    let day = Value::Date(jiff::civil::date(2026, 3, 12));
    table.row(vec![Value::text("=1+1"), euros("1200.50"), Value::Share(decimal("0.25")), day], None);
    table.row(vec![Value::text("+41 & <b>"), euros("99.50"), Value::Share(decimal("0.75")), Value::Blank], None);
    let unknown = Value::Withheld(Some("tender".to_string()));
    table.row(vec![Value::text("@cmd\u{1}"), unknown, Value::Empty, Value::Open(None)], None);
    let total = Value::AtLeast(Box::new(euros("1300")));
    table.total(vec![1, 2, 3], vec![Value::text("Total"), total, Value::Share(Decimal::ONE), Value::Empty]);
    let mut document = Document {
        kind: "costs",
        title: "Costs".to_string(),
        subtitle: Text::from("-2+3 \u{202e}reversed"),
        language: "en".to_string(),
        as_of: jiff::civil::date(2026, 1, 15),
        is_wide: true,
        blocks: Vec::new(),
    };
    document.heading_about(2, "First", "a.b".to_string());
    document.paragraph(Text::link("up", "#a.b").with(Text::link("out", "https://example.org/?a=1&b=2")));
    document.heading(2, Text::in_language("Dytë", "sq"));
    document.heading(3, "Third");
    document.heading(3, "Fourth");
    document.blocks.push(Block::Long { markdown: "*a*\n\n1. b\n2. c\n".to_string(), language: Some("sq".to_string()) });
    document.list(vec![Text { runs: vec![Run { text: "</w:t>".to_string(), is_code: true, ..Run::default() }] }]);
    document.table(table);
    document.table(Table::new("costs", "", columns));
    document
}

fn write(format: Format) -> Vec<u8> {
    writers::write(&document(), &Language::load("en").expect("English"), format)
}

/// The parts of an archive, each of them well-formed.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a part");
        let name = file.name().expect("a part has a name").into_owned();
        let day = file.last_modified().expect("a day");
        assert_eq!((day.year(), day.month(), day.day()), (1980, 1, 1), "{name}");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}"),
            }
        }
        parts.push((name, text));
    }
    parts
}

fn part<'parts>(parts: &'parts [(String, String)], name: &str) -> &'parts str {
    let names: Vec<&String> = parts.iter().map(|(name, _)| name).collect();
    parts.iter().find(|(other, _)| other == name).map_or_else(|| panic!("{name} among {names:?}"), |(_, text)| text)
}

#[test]
fn a_second_run_gives_the_same_bytes() {
    for format in [Format::Docx, Format::Xlsx] {
        assert!(write(format) == write(format), "{format:?}");
    }
}

#[test]
fn a_workbook_has_typed_cells_and_sums() {
    let parts = parts(write(Format::Xlsx));
    let sheet = part(&parts, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<f>SUM(B3:B5)</f><v>1300</v>"), "{sheet}");
    assert_eq!(sheet.matches("<f>").count(), 1, "shares are not added up, texts are no formulas: {sheet}");
    assert!(
        sheet.contains("<v>1200.5</v>") && sheet.contains("<v>0.25</v>") && sheet.contains("<v>46093</v>"),
        "{sheet}"
    );
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:D5\"/>"), "{sheet}");
    let strings = part(&parts, "xl/sharedStrings.xml");
    for text in ["=1+1", "+41 &amp; &lt;b&gt;", "@cmd<", "=HYPERLINK"] {
        assert!(strings.contains(text), "{text} in {strings}");
    }
    let styles = part(&parts, "xl/styles.xml");
    assert!(
        styles.contains("#,##0.00\\ [$EUR]") && styles.contains("&quot;at least &quot;#,##0.00\\ [$EUR]"),
        "{styles}"
    );
    let workbook = part(&parts, "xl/workbook.xml");
    for name in ["\"Costs\"", "\"Costs- a-b\"", "\"Fourth\""] {
        assert!(workbook.contains(&format!("<sheet name={name}")), "{name} in {workbook}");
    }
    assert!(part(&parts, "docProps/core.xml").contains("2026-01-15T00:00:00Z"));
}

#[test]
fn a_word_document_has_headings_contents_and_repeated_heads() {
    let parts = parts(write(Format::Docx));
    let body = part(&parts, "word/document.xml");
    for wanted in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        " PAGEREF _Toc1 \\h ",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "<w:lang w:val=\"sq\"/>",
        "<w:hyperlink w:anchor=\"_Toc1\">",
        "<w:hyperlink r:id=\"rId101\">",
        "w:orient=\"landscape\"",
        "+41 &amp; &lt;b&gt;",
        "&lt;/w:t&gt;",
    ] {
        assert!(body.contains(wanted), "{wanted} in {body}");
    }
    assert_eq!(body.matches("<w:tblHeader/>").count(), 2);
    assert!(!body.contains('\u{1}'));
    let relations = part(&parts, "word/_rels/document.xml.rels");
    assert!(relations.contains("Target=\"https://example.org/?a=1&amp;b=2\" TargetMode=\"External\""), "{relations}");
    assert!(part(&parts, "word/numbering.xml").contains("<w:num w:numId=\"2\">"));
    assert!(part(&parts, "word/footer1.xml").contains("NUMPAGES"));
    assert!(part(&parts, "docProps/core.xml").contains("2026-01-15T00:00:00Z"));
}

#[test]
fn behind_the_last_link_that_a_sheet_can_hold_the_texts_stay() {
    const MOST: usize = 65_530;
    let mut document = document();
    document.blocks.clear();
    let mut table = Table::new("pages", "Pages", vec![Column::text("page", "Page", 1)]);
    for number in 0..MOST + 3 {
        table.row(vec![Value::Text(Text::link("a page", format!("https://example.org/{number}")))], None);
    }
    document.table(table);
    let bytes = writers::write(&document, &Language::load("en").expect("English"), Format::Xlsx);
    let parts = parts(bytes);
    let sheet = part(&parts, "xl/worksheets/sheet2.xml");
    assert_eq!(sheet.matches("<hyperlink ").count(), MOST);
    assert_eq!(sheet.matches("<row ").count(), MOST + 4);
    let last = format!("<c r=\"A{}\"", MOST + 4);
    assert!(sheet.contains(&last), "the text of the last is written");
}
