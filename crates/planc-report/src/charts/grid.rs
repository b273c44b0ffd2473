//! A chart of quarters as tables, for formats without pictures: a column for each quarter, a sign in each in which something runs.

use planc_base::Days;

use crate::document::{Chart, Column, Fill, GanttRow, Mark, Table, Value};
use crate::language::Language;

/// Quarters beside each other in one table.
const MOST: usize = 12;

/// The tables of a chart of quarters, of a few years each; nothing for other charts.
pub fn tables(chart: &Chart, language: &Language) -> Vec<Table> {
    let Chart::Gantt { title, quarters, rows, .. } = chart else { return Vec::new() };
    let is_one = quarters.len() <= MOST;
    quarters.chunks(MOST).map(|quarters| table(title, quarters, rows, is_one, language)).collect()
}

/// What the signs stand for, as far as they are used.
pub fn signs(chart: &Chart, language: &Language) -> Option<String> {
    let Chart::Gantt { rows, .. } = chart else { return None };
    let said = |is_used: bool, mark: Mark, key: &str| {
        is_used.then(|| format!("{} {}", mark.sign(), language.label(&format!("chart.{key}"))))
    };
    let plain = |fill| Mark { fill, is_done: false };
    let has = |test: fn(&GanttRow) -> bool| rows.iter().any(test);
    let said = [
        said(has(|row| row.planned.is_some() && !row.is_critical), plain(Fill::Planned), "planned"),
        said(has(|row| row.planned.is_some() && row.is_critical), plain(Fill::Critical), "critical"),
        said(has(|row| row.former.is_some()), plain(Fill::Former), "former"),
        said(has(|row| row.done.is_some()), Mark { fill: Fill::Nothing, is_done: true }, "done"),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

fn table(title: &str, quarters: &[Days], rows: &[GanttRow], is_one: bool, language: &Language) -> Table {
    let caption = match (is_one, quarters) {
        (false, [first, .., last]) => {
            format!("{title}: {}", language.days(Days { first: first.first, last: last.last }))
        }
        _ => title.to_string(),
    };
    let mut columns = vec![Column::text("activity", language.label("activity.activity"), 12)];
    columns.extend(quarters.iter().map(|days| Column::text(days.first.to_string(), language.days(*days), 1)));
    let mut table = Table::new("gantt", caption, columns);
    for row in rows {
        let marks = quarters.iter().map(|quarter| row.mark(*quarter).map_or(Value::Empty, Value::Mark));
        table.row(std::iter::once(Value::text(row.label.as_str())).chain(marks).collect(), row.about.clone());
    }
    table
}

impl GanttRow {
    /// What is to be seen of it in `quarter`.
    fn mark(&self, quarter: Days) -> Option<Mark> {
        let meets = |days: Days| days.first <= quarter.last && quarter.first <= days.last;
        let is_done = self.done.is_some_and(|day| meets(Days { first: day, last: day }));
        let fill = match (self.planned.is_some_and(meets), self.former.is_some_and(meets)) {
            (true, _) if self.is_critical => Fill::Critical,
            (true, _) => Fill::Planned,
            (false, true) => Fill::Former,
            (false, false) => Fill::Nothing,
        };
        (is_done || fill != Fill::Nothing).then_some(Mark { fill, is_done })
    }
}
