//! One table on a sheet of its own: its first row the names of the columns, which stays in view and on every printed page.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::cells::{self, Links, Look, Place};
use super::totals;
use crate::document::{Align, RowRole, Table, Value};
use crate::language::Language;

/// Rows of a sheet, less one that says how many more there are.
const LONGEST: usize = 1_048_570;
/// In characters.
const NARROWEST: f64 = 8.0;
const WIDEST: f64 = 56.0;
/// Of a column with a long word in its head.
const WIDEST_HEAD: f64 = 100.0;

pub fn write(sheet: &mut Worksheet, table: &Table, language: &Language) -> Result<(), XlsxError> {
    heads(sheet, table)?;
    let whole: Vec<bool> = (0..table.columns.len()).map(|column| totals::is_whole(table, column)).collect();
    let mut links = Links::default();
    for (index, row) in table.rows.iter().enumerate().take(LONGEST) {
        let at = index as u32 + 1;
        match &row.role {
            RowRole::Heading(level) => heading(sheet, at, *level, table, row.cells.first(), language)?,
            role => {
                for (column, (value, shape)) in row.cells.iter().zip(&table.columns).enumerate() {
                    let formula = match role {
                        RowRole::Total(of) => totals::formula(table, column, of, value, 1),
                        _ => None,
                    };
                    let look = if matches!(role, RowRole::Total(_)) { Look::Total } else { Look::Body };
                    let is_whole = whole[column];
                    let place = Place { row: at, column: column as u16, look, align: shape.align, is_whole };
                    cells::write(sheet, &place, value, formula, &mut links, language)?;
                }
            }
        }
    }
    if table.rows.len() > LONGEST {
        sheet.write_string(LONGEST as u32 + 1, 0, language.count("count.more", (table.rows.len() - LONGEST) as u64))?;
    }
    widths(sheet, table, language)?;
    // A closing total stays below whatever is chosen by a filter.
    let last = table.rows.iter().take(LONGEST).rposition(|row| !matches!(row.role, RowRole::Total(_)));
    if let (Some(last), false) = (last, table.columns.is_empty()) {
        sheet.autofilter(0, 0, last as u32 + 1, table.columns.len() as u16 - 1)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn heads(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    for (column, shape) in table.columns.iter().enumerate() {
        let align = if shape.align == Align::End { FormatAlign::Right } else { FormatAlign::Left };
        let format = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(align)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x1F_3864))
            .set_font_color(Color::White)
            .set_border_bottom(FormatBorder::Thin);
        sheet.write_string_with_format(0, column as u16, cells::fitting(&shape.label), &format)?;
    }
    Ok(())
}

/// What names a group runs over the empty cells beside it; merged cells would stop sorting and filtering.
fn heading(
    sheet: &mut Worksheet,
    row: u32,
    level: u8,
    table: &Table,
    value: Option<&Value>,
    language: &Language,
) -> Result<(), XlsxError> {
    let shade = if level <= 1 { Color::RGB(0xD9_E2F3) } else { Color::RGB(0xED_F1F9) };
    let format = Format::new().set_bold().set_background_color(shade);
    let text = match value {
        Some(Value::Text(text)) => cells::marked(text),
        Some(value) => language.value(value),
        None => String::new(),
    };
    sheet.write_string_with_format(row, 0, cells::fitting(&text.replace('\n', " ")), &format)?;
    for column in 1..table.columns.len() {
        sheet.write_blank(row, column as u16, &format)?;
    }
    Ok(())
}

/// As wide as what stands in a column, long texts wrapped.
fn widths(sheet: &mut Worksheet, table: &Table, language: &Language) -> Result<(), XlsxError> {
    for (column, shape) in table.columns.iter().enumerate() {
        // The arrow of the filter covers the end of a head.
        let head = shape.label.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0) + 3;
        let rows = table.rows.iter().filter(|row| !matches!(row.role, RowRole::Heading(_)));
        let longest = rows.filter_map(|row| row.cells.get(column)).map(|value| length(value, language)).max();
        let width =
            (longest.unwrap_or(0) as f64 * 1.1 + 2.0).min(WIDEST).max((head as f64).min(WIDEST_HEAD)).max(NARROWEST);
        sheet.set_column_width(column as u16, width)?;
    }
    Ok(())
}

fn length(value: &Value, language: &Language) -> usize {
    match value {
        Value::Text(text) => UnicodeWidthStr::width(cells::marked(text).as_str()),
        Value::Lines(lines) => lines.iter().map(|line| cells::marked(line).width()).max().unwrap_or(0),
        other => language.value(other).width() + if other.number().is_some() { 3 } else { 0 },
    }
}
