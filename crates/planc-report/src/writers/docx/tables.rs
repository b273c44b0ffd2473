//! Tables: their first row again on every page, no row over two pages, columns as wide as what stands in them.

use super::body::Body;
use super::{styles, widths};
use crate::document::{Align, Fact, Row, RowRole, Table, Value};

/// The shade of what is to be filled in.
const BLANK: &str = "FFF9E5";

impl Body<'_> {
    pub fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let size = match table.columns.len() {
            0..=6 => 0,
            7..=10 => 1,
            _ => 2,
        };
        let widths = widths::of(table, self.language, self.line, [98, 88, 78][size]);
        let style = styles::CELLS[size];
        if !table.caption.is_empty() {
            self.plain("Caption", &table.caption);
        }
        self.begin_table(&widths);
        self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).empty("w:tblHeader", &[]).close();
        for (column, width) in table.columns.iter().zip(&widths) {
            self.begin_cell(*width, 1, Some("1F3864"));
            self.begin_paragraph(style, column.align, true);
            self.run_of(&column.label, "<w:b/><w:color w:val=\"FFFFFF\"/>");
            self.xml.close().close();
        }
        self.xml.close();
        for (index, row) in table.rows.iter().enumerate() {
            self.row(table, row, &widths, style, table.rows.get(index + 1));
        }
        self.xml.close();
        self.gap();
    }

    /// Labels and what they say, without lines.
    pub fn facts(&mut self, facts: &[Fact]) {
        let widths = [self.line * 3 / 10, self.line - self.line * 3 / 10];
        self.begin_table(&widths);
        for fact in facts {
            self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).close();
            self.begin_cell(widths[0], 1, Some("EDF1F9"));
            self.begin_paragraph(styles::CELLS[0], Align::Start, false);
            self.run_of(&fact.label, "<w:b/>");
            self.xml.close().close();
            self.begin_cell(widths[1], 1, (fact.value == Value::Blank).then_some(BLANK));
            self.value(&fact.value, styles::CELLS[0], Align::Start, false);
            self.xml.close().close();
        }
        self.xml.close();
        self.gap();
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[usize], style: &str, next: Option<&Row>) {
        self.xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).close();
        match row.role {
            RowRole::Heading(level) => {
                let shade = if level <= 1 { "D9E2F3" } else { "EDF1F9" };
                self.begin_cell(widths.iter().sum(), widths.len(), Some(shade));
                let value = row.cells.first().unwrap_or(&Value::Empty);
                // A group stays with its first row.
                self.keep_next = next.is_some();
                self.value(value, style, Align::Start, true);
                self.keep_next = false;
                self.xml.close();
            }
            RowRole::Body | RowRole::Total(_) => {
                let is_total = row.role != RowRole::Body;
                // A total does not stand alone on a page.
                self.keep_next = next.is_some_and(|next| matches!(next.role, RowRole::Total(_)));
                for ((value, column), width) in row.cells.iter().zip(&table.columns).zip(widths) {
                    let shade = match value {
                        Value::Blank => Some(BLANK),
                        Value::Mark(mark) => mark.shade(),
                        _ if is_total => Some("F2F2F2"),
                        _ => None,
                    };
                    self.begin_cell(*width, 1, shade);
                    self.value(value, style, column.align, is_total);
                    self.xml.close();
                }
                self.keep_next = false;
            }
        }
        self.xml.close();
    }

    fn value(&mut self, value: &Value, style: &str, align: Align, is_strong: bool) {
        let look = if is_strong { "<w:b/>" } else { "" };
        let texts = match value {
            Value::Text(text) => std::slice::from_ref(text),
            Value::Lines(lines) => lines,
            other => {
                let quiet = match other {
                    Value::Open(_) | Value::Withheld(_) | Value::None(_) => "<w:i/><w:color w:val=\"595959\"/>",
                    _ => "",
                };
                self.begin_paragraph(style, align, self.keep_next);
                let text = self.language.value(other);
                self.run_of(&text, &format!("{look}{quiet}"));
                self.xml.close();
                return;
            }
        };
        for text in texts {
            self.begin_paragraph(style, align, self.keep_next);
            self.text(text, look);
            self.xml.close();
        }
    }

    fn begin_table(&mut self, widths: &[usize]) {
        let whole = widths.iter().sum::<usize>().to_string();
        self.xml.open("w:tbl", &[]).open("w:tblPr", &[]).empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
        self.xml.open("w:tblBorders", &[]);
        for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            self.xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "BFBFBF")]);
        }
        self.xml.close().empty("w:tblLayout", &[("w:type", "fixed")]).close().open("w:tblGrid", &[]);
        for width in widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close();
    }

    fn begin_cell(&mut self, width: usize, columns: usize, shade: Option<&str>) {
        self.xml.open("w:tc", &[]).open("w:tcPr", &[]);
        self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if columns > 1 {
            self.xml.empty("w:gridSpan", &[("w:val", &columns.to_string())]);
        }
        if let Some(shade) = shade {
            self.xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", shade)]);
        }
        self.xml.close();
    }
}
