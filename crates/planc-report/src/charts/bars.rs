//! Lengths below each other: the name of each above its bar, however long it is, and what it comes to at the end.

use planc_base::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::drawing::{Drawing, LETTER, WIDTH};
use crate::document::{Bar, Series};
use crate::language::Language;

const THICK: f64 = 18.0;
/// Room for the sum behind a bar.
const SUM: f64 = 130.0;

pub fn draw(
    series: &[Series],
    bars: &[Bar],
    unit: &str,
    language: &Language,
    address: &dyn Fn(&str) -> Option<String>,
) -> Drawing {
    let mut drawing = Drawing::new();
    if series.len() > 1 {
        let names: Vec<&str> = series.iter().map(|series| series.label.as_str()).collect();
        drawing.legend(&names);
    }
    let longest = bars.iter().map(length).max().filter(|length| !length.is_zero()).unwrap_or(Decimal::ONE);
    let room = WIDTH - SUM;
    for bar in bars {
        let top = drawing.height + LETTER;
        let link = bar.about.as_deref().and_then(address);
        drawing.linked(link, |drawing| drawing.text(0.0, top, &bar.label, WIDTH, false, ""));
        let top = top + 6.0;
        drawing.track(0.0, top, room, THICK);
        let mut left = 0.0;
        for (index, value) in bar.values.iter().enumerate().filter(|(_, value)| **value > Decimal::ZERO) {
            let share = value.checked_div(longest).and_then(|share| share.to_f64()).unwrap_or_default();
            let name = series.get(index).map_or("", |series| series.label.as_str());
            let says = format!("{name}: {} {unit}", language.number(*value));
            drawing.part(left, top, share * room, THICK, index, &says);
            left += share * room;
        }
        let sum = format!("{} {unit}", language.number(length(bar)));
        drawing.text(WIDTH, top + THICK - 4.0, &sum, SUM - 8.0, true, "quiet");
        drawing.height = top + THICK + 10.0;
    }
    drawing
}

/// What a bar comes to. Less than nothing has no length.
fn length(bar: &Bar) -> Decimal {
    bar.values.iter().fold(Decimal::ZERO, |sum, value| sum.saturating_add((*value).max(Decimal::ZERO)))
}
