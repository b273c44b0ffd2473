//! Plain text for a terminal: tables with their columns in line, long cells wrapped.

use std::fmt::Write;

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{Cell, CellAlignment, ContentArrangement};

use super::harmless::unturned;
use crate::charts::grid;
use crate::document::{Align, Block, Document, RowRole, Table, Value};
use crate::language::Language;

/// Columns of a line; a terminal that is wider shows the same.
const WIDTH: u16 = 110;

pub fn write(document: &Document, language: &Language) -> String {
    let mut out = String::new();
    underlined(&document.title, '=', &mut out);
    if !document.subtitle.is_empty() {
        let _ = writeln!(out, "{}", clean(&document.subtitle.plain()));
    }
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading { level: 2, text, .. } => underlined(&text.plain(), '-', &mut out),
            Block::Heading { text, .. } => {
                let _ = writeln!(out, "{}", clean(&text.plain()));
            }
            Block::Paragraph(text) | Block::Note(text) => {
                let _ = writeln!(out, "{}", clean(&text.plain()));
            }
            Block::Long { markdown, .. } => {
                let _ = writeln!(out, "{}", markdown.lines().map(clean).collect::<Vec<_>>().join("\n"));
            }
            Block::Facts(facts) => {
                for fact in facts {
                    let colon = if fact.label.ends_with('?') { "" } else { ":" };
                    let value = cell(&fact.value, language).replace('\n', "; ");
                    let _ = writeln!(out, "{}{colon} {value}", clean(&fact.label));
                }
            }
            Block::List(items) => {
                for item in items {
                    let _ = writeln!(out, "  • {}", clean(&item.plain()));
                }
            }
            Block::Table(table) => table_of(table, language, &mut out),
            Block::Chart(chart) => {
                let (title, says) = chart.words();
                let _ = writeln!(out, "{}. {}", clean(title), clean(says));
                for table in grid::tables(chart, language) {
                    table_of(&Table { caption: String::new(), ..table }, language, &mut out);
                }
                if let Some(signs) = grid::signs(chart, language) {
                    let _ = writeln!(out, "{}", clean(&signs));
                }
            }
        }
    }
    out
}

fn underlined(text: &str, line: char, out: &mut String) {
    let text = clean(text);
    let width = unicode_width::UnicodeWidthStr::width(text.as_str());
    let _ = writeln!(out, "{text}\n{}", line.to_string().repeat(width));
}

fn table_of(table: &Table, language: &Language, out: &mut String) {
    if !table.caption.is_empty() {
        let _ = writeln!(out, "{}", clean(&table.caption));
    }
    let mut drawn = new_table(table);
    let mut rows = 0;
    for row in &table.rows {
        match &row.role {
            RowRole::Heading(_) => {
                flush(&mut drawn, &mut rows, table, out);
                let text = row.cells.first().map_or_else(String::new, |first| cell(first, language));
                let _ = writeln!(out, "\n{}", text.replace('\n', " "));
            }
            RowRole::Body | RowRole::Total(_) => {
                let cells = row.cells.iter().zip(&table.columns).map(|(value, column)| {
                    let align = if column.align == Align::End { CellAlignment::Right } else { CellAlignment::Left };
                    Cell::new(cell(value, language)).set_alignment(align)
                });
                drawn.add_row(cells.collect::<Vec<_>>());
                rows += 1;
            }
        }
    }
    flush(&mut drawn, &mut rows, table, out);
}

fn new_table(table: &Table) -> comfy_table::Table {
    let mut drawn = comfy_table::Table::new();
    drawn.load_preset(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    drawn.set_header(table.columns.iter().map(|column| clean(&column.label)));
    drawn
}

fn flush(drawn: &mut comfy_table::Table, rows: &mut usize, table: &Table, out: &mut String) {
    if *rows > 0 {
        let _ = writeln!(out, "{}", drawn.trim_fmt());
    }
    *rows = 0;
    *drawn = new_table(table);
}

fn cell(value: &Value, language: &Language) -> String {
    match value {
        Value::Lines(lines) => lines.iter().map(|line| clean(&line.plain())).collect::<Vec<_>>().join("\n"),
        Value::Blank => "____".to_string(),
        other => clean(&language.value(other)),
    }
}

/// On one line, without signs that would command the terminal or turn the line around.
fn clean(text: &str) -> String {
    unturned(text).chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}
