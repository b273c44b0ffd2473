//! Tables as HTML: each with a caption, heads for columns and rows, and a body of its own for each group of rows.

use std::fmt::Write;

use super::texts::{Anchors, escaped, inline, value};
use crate::document::{Align, Row, RowRole, Table, Text, Value};
use crate::language::Language;

/// `under` is the heading that the table stands below; it names a table without a caption for those who do not see the page.
pub fn write(table: &Table, under: &Text, language: &Language, anchors: &mut Anchors, out: &mut String) {
    let named = if table.caption.is_empty() { escaped(&under.plain()) } else { escaped(&table.caption) };
    // It can be moved with the keyboard where it is wider than the screen.
    let _ = writeln!(out, "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{named}\">\n<table>");
    if !table.caption.is_empty() {
        let _ = writeln!(out, "<caption>{}</caption>", escaped(&table.caption));
    } else if !under.is_empty() {
        let unlinked = under.runs.iter().cloned().map(|run| crate::document::Run { link: None, ..run });
        let under = Text { runs: unlinked.collect() };
        let _ = writeln!(out, "<caption class=\"heard\">{}</caption>", inline(&under, anchors));
    }
    if table.is_form() {
        out.push_str(&widths(table));
    }
    out.push_str("<thead><tr>");
    for column in &table.columns {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(column.align, false), escaped(&column.label));
    }
    out.push_str("</tr></thead>\n");
    let mut is_open = false;
    let mut is_behind_rows = false;
    for row in &table.rows {
        let heads = matches!(row.role, RowRole::Heading(_));
        // Headings that follow each other stand together at the beginning of what they are about.
        if !is_open || (heads && is_behind_rows) {
            out.push_str(if is_open { "</tbody>\n<tbody>\n" } else { "<tbody>\n" });
            is_open = true;
        }
        is_behind_rows = !heads;
        write_row(table, row, language, anchors, out);
    }
    out.push_str(if is_open { "</tbody>\n</table>\n</div>\n" } else { "</table>\n</div>\n" });
}

/// How wide each column is: in a form, what is still empty needs its room.
fn widths(table: &Table) -> String {
    let all: u32 = table.columns.iter().map(|column| u32::from(column.weight)).sum::<u32>().max(1);
    let widths =
        table.columns.iter().map(|column| format!("<col style=\"width:{}%\">", u32::from(column.weight) * 100 / all));
    format!("<colgroup>{}</colgroup>\n", widths.collect::<String>())
}

fn write_row(table: &Table, row: &Row, language: &Language, anchors: &mut Anchors, out: &mut String) {
    let place = anchors.place(row.about.as_deref());
    match row.role {
        RowRole::Heading(level) => {
            let text = row.cells.first().map_or_else(String::new, |cell| value(cell, language, anchors));
            let columns = table.columns.len();
            let _ = writeln!(
                out,
                "<tr{place} class=\"group level{level}\"><th scope=\"rowgroup\" colspan=\"{columns}\" class=\"broken\">{text}</th></tr>"
            );
        }
        RowRole::Body | RowRole::Total(_) => {
            let kind = if row.role == RowRole::Body { "" } else { " class=\"total\"" };
            let _ = write!(out, "<tr{place}{kind}>");
            for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let text = value(cell, language, anchors);
                let class = class(column.align, has_long_word(cell, language));
                // The first cell of a row is what the others are about.
                let _ = match index {
                    0 if !matches!(cell, Value::Empty | Value::Blank) => {
                        write!(out, "<th scope=\"row\"{class}>{text}</th>")
                    }
                    _ => write!(out, "<td{class}>{text}</td>"),
                };
            }
            out.push_str("</tr>\n");
        }
    }
}

/// From how many signs on a word may be broken anywhere, lest it make its column as wide as itself.
const LONG_WORD: usize = 40;

fn has_long_word(cell: &Value, language: &Language) -> bool {
    language.value(cell).split_whitespace().any(|word| word.chars().count() >= LONG_WORD)
}

fn class(align: Align, is_broken: bool) -> &'static str {
    match (align, is_broken) {
        (Align::Start, false) => "",
        (Align::Start, true) => " class=\"broken\"",
        (Align::End, false) => " class=\"number\"",
        (Align::End, true) => " class=\"number broken\"",
    }
}
