//! What runs when, by quarter: names at the left, a bar for what is planned, a frame below it for what was planned before, a sign
//! for what is done.

use jiff::civil::Date as Day;
use planc_base::Days;

use super::drawing::{Drawing, LETTER, WIDTH, width};
use crate::document::GanttRow;
use crate::drawing::wrapped;
use crate::language::Language;

/// Width of the names, and letters of a line of them.
const NAMES: f64 = 300.0;
const COLUMNS: usize = 34;
/// Height of a bar, of the frame of what was planned before, and of a line of names.
const THICK: f64 = 13.0;
const THIN: f64 = 6.0;
const LINE: f64 = 15.0;
/// Rows after which the quarters are named again.
const ROWS: usize = 40;

pub fn draw(
    quarters: &[Days],
    rows: &[GanttRow],
    today: Option<Day>,
    language: &Language,
    address: &dyn Fn(&str) -> Option<String>,
) -> Drawing {
    let mut drawing = Drawing::new();
    let (Some(first), Some(last)) = (quarters.first(), quarters.last()) else { return drawing };
    let has = |test: fn(&GanttRow) -> bool| rows.iter().any(test);
    let label = |key: &str| language.label(&format!("chart.{key}"));
    if has(|row| row.is_critical) {
        drawing.legend(&[&label("planned"), &label("critical")]);
    }
    let mut signs = Vec::new();
    if has(|row| row.former.is_some()) {
        signs.push(format!("▭ {}", label("former")));
    }
    if has(|row| row.done.is_some()) {
        signs.push(format!("✓ {}", label("done")));
    }
    if !signs.is_empty() {
        let top = drawing.height + LETTER;
        drawing.text(0.0, top, &signs.join("   "), WIDTH, false, "quiet");
        drawing.height = top + 6.0;
    }
    let scale = Scale { first: first.first, length: days_between(first.first, last.last) + 1.0 };
    for rows in rows.chunks(ROWS) {
        let top = drawing.height;
        heads(&mut drawing, quarters, &scale, language);
        let below = drawing.height;
        let heights: Vec<f64> = rows.iter().map(height).collect();
        let bottom = below + heights.iter().sum::<f64>();
        for (index, quarter) in quarters.iter().enumerate() {
            let starts_year = index > 0 && quarter.first.year() != quarters[index - 1].first.year();
            drawing.rule(scale.at(quarter.first), if index == 0 || starts_year { top } else { below - 16.0 }, bottom);
        }
        drawing.rule(WIDTH, top, bottom);
        if let Some(day) = today.filter(|day| first.first <= *day && *day <= last.last) {
            drawing.today(scale.at(day), below, bottom, &language.day(day));
        }
        for (row, height) in rows.iter().zip(heights) {
            draw_row(&mut drawing, row, height, &scale, language, address);
        }
    }
    drawing
}

/// The years, and the quarters below them.
fn heads(drawing: &mut Drawing, quarters: &[Days], scale: &Scale, language: &Language) {
    let top = drawing.height + LETTER;
    let mut free_from = 0.0;
    for (index, quarter) in quarters.iter().enumerate() {
        let (from, to) = (scale.at(quarter.first), scale.after(quarter.last));
        if index == 0 || quarter.first.year() != quarters[index - 1].first.year() {
            let year = quarter.first.year().to_string();
            if from >= free_from {
                drawing.text(from + 4.0, top, &year, WIDTH, false, "strong");
                free_from = from + width(&year) + 12.0;
            }
        }
        let number = (quarter.first.month() - 1) / 3 + 1;
        let name = language.fill("chart.quarter", &[("quarter", &number.to_string())]);
        if width(&name) + 6.0 <= to - from {
            drawing.text(from + 4.0, top + 17.0, &name, WIDTH, false, "quiet");
        }
    }
    drawing.height = top + 22.0;
}

fn height(row: &GanttRow) -> f64 {
    let bars = THICK + if row.former.is_some() { THIN + 3.0 } else { 0.0 };
    (names(row).len() as f64 * LINE).max(bars) + 9.0
}

fn names(row: &GanttRow) -> Vec<String> {
    let lines = wrapped(&row.label, COLUMNS, 3);
    if lines.is_empty() { vec![String::new()] } else { lines }
}

fn draw_row(
    drawing: &mut Drawing,
    row: &GanttRow,
    height: f64,
    scale: &Scale,
    language: &Language,
    address: &dyn Fn(&str) -> Option<String>,
) {
    let top = drawing.height;
    drawing.track(0.0, top + height - 1.0, WIDTH, 1.0);
    let strong = if row.is_critical { "strong" } else { "" };
    let link = row.about.as_deref().and_then(address);
    drawing.linked(link, |drawing| {
        for (index, line) in names(row).iter().enumerate() {
            drawing.text(0.0, top + LINE * (index as f64 + 1.0) - 1.0, line, NAMES - 8.0, false, strong);
        }
    });
    let said = |key: &str, when: String| format!("{}: {} {when}", row.label, language.label(&format!("chart.{key}")));
    if let Some(days) = row.planned {
        let (from, to) = (scale.at(days.first), scale.after(days.last));
        let key = if row.is_critical { "critical" } else { "planned" };
        let says = said(key, language.days(days));
        drawing.part(from, top + 4.0, (to - from).max(3.0), THICK, usize::from(row.is_critical), &says);
    }
    if let Some(days) = row.former {
        let (from, to) = (scale.at(days.first), scale.after(days.last));
        drawing.frame(from, top + 4.0 + THICK + 3.0, (to - from).max(3.0), THIN, &said("former", language.days(days)));
    }
    if let Some(day) = row.done {
        drawing.sign(scale.after(day), top + 4.0 + THICK / 2.0, "✓", &said("done", language.day(day)));
    }
    drawing.height = top + height;
}

struct Scale {
    first: Day,
    length: f64,
}

impl Scale {
    /// Where a day begins; days outside stand at the edge.
    fn at(&self, day: Day) -> f64 {
        NAMES + (days_between(self.first, day).clamp(0.0, self.length) / self.length) * (WIDTH - NAMES)
    }

    /// Where a day ends.
    fn after(&self, day: Day) -> f64 {
        NAMES + ((days_between(self.first, day) + 1.0).clamp(0.0, self.length) / self.length) * (WIDTH - NAMES)
    }
}

fn days_between(first: Day, last: Day) -> f64 {
    f64::from((last - first).get_days())
}
