//! A workbook for a spreadsheet: a first sheet that tells what it is, then each table on a sheet of its own, with typed cells.
//!
//! Text stays text: what begins like a formula is none. Links inside the document lead nowhere here.

mod cells;
mod front;
mod names;
mod sheet;
mod totals;

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::charts::grid;
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
    let tables: Vec<(String, Cow<Table>)> =
        called(document, language).into_iter().map(|(wanted, table)| (names.give(&wanted, table.key), table)).collect();
    let sheets: Vec<String> = tables.iter().map(|(name, _)| name.clone()).collect();
    let front = workbook.add_worksheet();
    front.set_name(first)?;
    front::write(front, document, &sheets, language)?;
    page(front, document, false);
    for (name, table) in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet::write(sheet, &table, language)?;
        page(sheet, document, true);
    }
    Ok(workbook)
}

/// Each table, those of charts as well, with what it is called: its caption, else the heading above it; where several headings
/// read alike, with the one above that.
fn called<'document>(document: &'document Document, language: &Language) -> Vec<(String, Cow<'document, Table>)> {
    let mut headings: Vec<(u8, String)> = Vec::new();
    let mut called: Vec<(String, String, Cow<Table>)> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level, text, .. } => {
                headings.retain(|(other, _)| other < level);
                headings.push((*level, text.plain()));
            }
            Block::Table(table) if table.caption.is_empty() => {
                let mut near = headings.iter().rev().map(|(_, heading)| heading.clone());
                let heading = near.next().unwrap_or_default();
                called.push((heading, near.next().unwrap_or_default(), Cow::Borrowed(table)));
            }
            Block::Table(table) => called.push((table.caption.clone(), String::new(), Cow::Borrowed(table))),
            Block::Chart(chart) => called.extend(
                grid::tables(chart, language)
                    .into_iter()
                    .map(|table| (table.caption.clone(), String::new(), Cow::Owned(table))),
            ),
            _ => {}
        }
    }
    let places: FxHashSet<(String, String)> =
        called.iter().map(|(name, above, _)| (name.clone(), above.clone())).collect();
    let mut alike: FxHashMap<String, usize> = FxHashMap::default();
    for (name, _) in places {
        *alike.entry(name).or_default() += 1;
    }
    let named = called.into_iter().map(|(name, above, table)| {
        let is_elsewhere_too = alike.get(&name).is_some_and(|count| *count > 1);
        (if is_elsewhere_too && !above.is_empty() { format!("{name} - {above}") } else { name }, table)
    });
    named.collect()
}

/// A4, as wide as the page, numbered.
fn page(sheet: &mut rust_xlsxwriter::Worksheet, document: &Document, is_table: bool) {
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&L&A&R&P / &N");
    if is_table || document.is_wide {
        sheet.set_landscape();
    }
}
