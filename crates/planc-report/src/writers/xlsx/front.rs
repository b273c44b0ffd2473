//! The first sheet: title, what the document says around its tables, and where each table stands.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatUnderline, Url, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::cells::{self, Links, Look, Place};
use crate::charts::grid;
use crate::document::{Align, Block, Document};
use crate::language::Language;
use crate::writers::prose::{self, Shape};

/// Widths of the two columns, in characters.
const LABELS: f64 = 40.0;
const VALUES: f64 = 70.0;
/// In points.
const LINE: f64 = 15.0;
/// Of a row, which a spreadsheet bounds.
const HIGHEST: f64 = 400.0;

/// Writes it; `sheets` are the names of those of the tables, in order.
pub fn write(
    sheet: &mut Worksheet,
    document: &Document,
    sheets: &[String],
    language: &Language,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, LABELS)?;
    sheet.set_column_width(1, VALUES)?;
    sheet.set_screen_gridlines(false);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let quiet = plain.clone().set_italic().set_font_color(Color::RGB(0x59_5959));
    let mut front = Front { sheet, row: 0, links: Links::default() };
    front.line(&document.title, &plain.clone().set_bold().set_font_size(18), 1.7)?;
    if !document.subtitle.is_empty() {
        front.line(&cells::marked(&document.subtitle), &plain.clone().set_font_size(12), 1.2)?;
    }
    front.line(&language.day(document.as_of), &quiet, 1.0)?;
    let mut sheets = sheets.iter();
    for block in &document.blocks {
        match block {
            Block::Heading { level, text, .. } => front.heading(*level, &cells::marked(text), &plain)?,
            Block::Paragraph(text) => front.line(&cells::marked(text), &plain, 1.0)?,
            Block::Note(text) => front.line(&cells::marked(text), &quiet, 1.0)?,
            Block::List(items) => {
                for item in items {
                    front.line(&format!("• {}", cells::marked(item)), &plain, 1.0)?;
                }
            }
            Block::Chart(chart) => {
                let (title, says) = chart.words();
                front.line(&format!("{title}. {says}"), &plain, 1.0)?;
                for _ in grid::tables(chart, language) {
                    front.leads_to(sheets.next(), &plain)?;
                }
                if let Some(signs) = grid::signs(chart, language) {
                    front.line(&signs, &quiet, 1.0)?;
                }
            }
            Block::Long { markdown, language } => {
                for prose in prose::read(markdown, language.as_deref()) {
                    match prose.shape {
                        Shape::Heading(level) => front.heading(level.saturating_add(2), &prose.plain(), &plain)?,
                        _ => front.line(&prose.plain(), &plain, 1.0)?,
                    }
                }
            }
            Block::Facts(facts) => {
                for fact in facts {
                    let row = front.row;
                    let label = plain.clone().set_bold();
                    front.sheet.write_string_with_format(row, 0, cells::fitting(&fact.label), &label)?;
                    let is_whole = fact.value.number().is_some_and(|value| value.fract().is_zero());
                    let place = Place { row, column: 1, look: Look::Body, align: Align::Start, is_whole };
                    cells::write(front.sheet, &place, &fact.value, None, &mut front.links, language)?;
                    front.row += 1;
                }
            }
            Block::Table(_) => front.leads_to(sheets.next(), &plain)?,
        }
    }
    Ok(())
}

struct Front<'sheet> {
    sheet: &'sheet mut Worksheet,
    row: u32,
    links: Links,
}

impl Front<'_> {
    /// A link to the sheet called `name`.
    fn leads_to(&mut self, name: Option<&String>, plain: &Format) -> Result<(), XlsxError> {
        if let Some(name) = name {
            let format = plain.clone().set_font_color(Color::RGB(0x05_63C1)).set_underline(FormatUnderline::Single);
            let target = format!("internal:'{}'!A1", name.replace('\'', "''"));
            let text = format!("→ {name}");
            if self.links.take() {
                self.sheet.write_url_with_format(self.row, 0, Url::new(target).set_text(text), &format)?;
            } else {
                self.sheet.write_string_with_format(self.row, 0, text, plain)?;
            }
            self.row += 1;
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str, plain: &Format) -> Result<(), XlsxError> {
        self.row += 1;
        let size = match level {
            0..=2 => 14,
            3 => 12,
            _ => 11,
        };
        self.line(text, &plain.clone().set_bold().set_font_size(size), 1.3)
    }

    /// A text over both columns. Rows with merged cells do not find their height by themselves.
    fn line(&mut self, text: &str, format: &Format, height: f64) -> Result<(), XlsxError> {
        let text = cells::fitting(text);
        let width = (LABELS + VALUES) / height;
        let lines: f64 = text.lines().map(|line| (line.width() as f64 / width).ceil().max(1.0)).sum();
        self.sheet.set_row_height(self.row, (lines.max(1.0) * LINE * height).min(HIGHEST))?;
        self.sheet.merge_range(self.row, 0, self.row, 1, "", format)?;
        self.sheet.write_string_with_format(self.row, 0, &text, format)?;
        self.row += 1;
        Ok(())
    }
}
