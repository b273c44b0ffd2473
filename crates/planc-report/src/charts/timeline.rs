//! Stretches of time below each other, between lines at the beginning of each year, or of each quarter where there are few years.

use jiff::civil::Date;
use planc_base::Days;

use super::drawing::{Drawing, LETTER, WIDTH, width};
use crate::document::Stretch;
use crate::language::Language;

const THICK: f64 = 14.0;
/// Years up to which quarters have lines of their own.
const YEARS_WITH_QUARTERS: i16 = 4;

pub fn draw(
    whole: Days,
    stretches: &[Stretch],
    language: &Language,
    address: &dyn Fn(&str) -> Option<String>,
) -> Drawing {
    let mut drawing = Drawing::new();
    if stretches.iter().any(|stretch| stretch.is_critical) {
        drawing.legend(&[&language.label("chart.with-slack"), &language.label("chart.critical")]);
    }
    let scale = Scale { whole, length: days_between(whole.first, whole.last) + 1.0 };
    let top = drawing.height;
    let head = top + LETTER;
    let body = head + 8.0;
    let bottom = body + stretches.len() as f64 * (LETTER + THICK + 16.0);
    let years = whole.last.year() - whole.first.year() + 1;
    let mut free_from = 0.0;
    for year in whole.first.year()..=whole.last.year() {
        for month in [1, 4, 7, 10] {
            // A year of a plan is far from the end of the calendar; one that is not has no line.
            let Ok(day) = Date::new(year, month, 1) else { continue };
            if day < whole.first || day > whole.last || (month > 1 && years > YEARS_WITH_QUARTERS) {
                continue;
            }
            let x = scale.at(day);
            drawing.rule(x, if month == 1 { top } else { body - 4.0 }, bottom);
        }
        let begin = scale.at(Date::new(year, 1, 1).unwrap_or(whole.first));
        // Many years stand close: those whose name would cover the one before have a line only.
        if begin >= free_from {
            let name = year.to_string();
            drawing.text(begin + 3.0, head, &name, WIDTH, false, "quiet");
            free_from = begin + width(&name) + 12.0;
        }
    }
    drawing.height = body;
    for stretch in stretches {
        let (from, to) = (scale.at(stretch.days.first), scale.after(stretch.days.last));
        let text = drawing.height + LETTER;
        let said = format!("{} · {}", stretch.label, language.days(stretch.days));
        // The name begins with its bar, and ends with the sheet where it would not fit otherwise.
        let (x, ends) = if from + width(&said) <= WIDTH { (from, false) } else { (WIDTH, true) };
        let strong = if stretch.is_critical { "strong" } else { "" };
        let link = stretch.about.as_deref().and_then(address);
        drawing.linked(link, |drawing| drawing.text(x, text, &said, WIDTH, ends, strong));
        let series = usize::from(stretch.is_critical);
        let says = match stretch.is_critical {
            true => format!("{said} · {}", language.label("chart.critical")),
            false => said.clone(),
        };
        drawing.part(from, text + 4.0, (to - from).max(3.0), THICK, series, &says);
        drawing.height = text + THICK + 16.0;
    }
    drawing.height = drawing.height.max(bottom);
    drawing
}

struct Scale {
    whole: Days,
    length: f64,
}

impl Scale {
    /// Where a day begins on the sheet; days outside of the whole stand at its edge.
    fn at(&self, day: Date) -> f64 {
        (days_between(self.whole.first, day).clamp(0.0, self.length) / self.length) * WIDTH
    }

    /// Where a day ends.
    fn after(&self, day: Date) -> f64 {
        ((days_between(self.whole.first, day) + 1.0).clamp(0.0, self.length) / self.length) * WIDTH
    }
}

fn days_between(first: Date, last: Date) -> f64 {
    f64::from((last - first).get_days())
}
