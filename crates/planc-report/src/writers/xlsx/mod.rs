//! A workbook for a spreadsheet: a first sheet that tells what it is, then each table on a sheet of its own, with typed cells.
//!
//! Text stays text: what begins like a formula is none. Links inside the document lead nowhere here.

mod cells;
mod front;
mod names;
mod sheet;
mod totals;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::document::{Block, Document, Table};
use crate::language::Language;
use names::Names;

pub fn write(document: &Document, language: &Language) -> Vec<u8> {
    let bytes = workbook(document, language).and_then(|mut workbook| workbook.save_to_buffer());
    // Lengths of names, texts, rows and links, which are all that is refused, are kept by what writes them.
    bytes.expect("a workbook within the bounds of its format")
}

fn workbook(document: &Document, language: &Language) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(cells::fitting(&document.title));
    let day = document.as_of;
    // The day of the report, so that the same report is the same file.
    if let Ok(day) = ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    let mut names = Names::default();
    let first = names.give(&document.title, document.kind);
    let tables: Vec<(String, &Table)> =
        called(document).into_iter().map(|(wanted, table)| (names.give(&wanted, table.key), table)).collect();
    let sheets: Vec<String> = tables.iter().map(|(name, _)| name.clone()).collect();
    let front = workbook.add_worksheet();
    front.set_name(first)?;
    front::write(front, document, &sheets, language)?;
    page(front, document, false);
    for (name, table) in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet::write(sheet, table, language)?;
        page(sheet, document, true);
    }
    Ok(workbook)
}

/// Each table with what it is called: its caption, else the heading above it.
fn called(document: &Document) -> Vec<(String, &Table)> {
    let mut heading = String::new();
    let mut called = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => heading = text.plain(),
            Block::Table(table) if table.caption.is_empty() => called.push((heading.clone(), table)),
            Block::Table(table) => called.push((table.caption.clone(), table)),
            _ => {}
        }
    }
    called
}

/// A4, as wide as the page, numbered.
fn page(sheet: &mut rust_xlsxwriter::Worksheet, document: &Document, is_table: bool) {
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
    if is_table || document.is_wide {
        sheet.set_landscape();
    }
}
