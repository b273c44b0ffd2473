//! What letters, shapes and lines of a drawing stand for, in rows below its title.

use std::fmt::Write;

use planc_model::Plan;
use unicode_width::UnicodeWidthStr;

use super::CRITICAL;
use super::boxes::{self, Areas, Shape};
use crate::charts::short;
use crate::drawing::{Drawing, texts};
use crate::language::Language;
use crate::writers::escaped_for_html as escaped;

/// Height of a row.
const ROW: f64 = 22.0;
/// Letters of an entry at most.
const LONGEST: usize = 60;

/// The legend from `top` down, in `width`; and how far down it goes.
pub fn draw(drawing: &Drawing, plan: &Plan, areas: &Areas, language: &Language, top: f64, width: f64) -> (String, f64) {
    let mut legend = Legend { out: String::from("<g>"), x: 0.0, y: top, width };
    if drawing.boxes.is_empty() {
        legend.entry(0.0, &language.label("graph.nothing"), |_, _, _| {});
    }
    for (place, name) in areas.names().enumerate() {
        legend.entry(16.0, name, |x, y, out| boxes::strip(place, (x, y), 15.0, 0.0, out));
    }
    legend.next_row();
    let shapes = Shape::ALL
        .into_iter()
        .filter(|shape| drawing.boxes.iter().any(|id| Shape::of(plan.node(*id).kind()) == *shape));
    for shape in shapes {
        legend.entry(26.0, &language.label(shape.label()), |x, y, out| {
            shape.draw((x, y + 1.0), (26.0, 13.0), false, out);
        });
    }
    let line = |ink: &'static str, look: &'static str| {
        move |x: f64, y: f64, out: &mut String| {
            let (end, middle) = (short(x + 30.0), short(y + 7.5));
            let _ = write!(out, "<path d=\"M{} {middle}H{end}\" stroke=\"{ink}\" {look}/>", short(x));
        }
    };
    if !drawing.critical.is_empty() {
        legend.entry(30.0, &language.label("chart.critical"), line(CRITICAL, "stroke-width=\"2.8\""));
    }
    if drawing.arrows.iter().any(|arrow| !arrow.flows.is_empty()) {
        legend.entry(30.0, &language.label("money.granted"), line("#6b7480", "stroke-width=\"3\""));
        let look = "stroke-width=\"3\" stroke-dasharray=\"6 4\"";
        legend.entry(30.0, &language.label("money.requested"), line("#6b7480", look));
    }
    if let Some(folded) = drawing.folded(language) {
        legend.next_row();
        legend.entry(0.0, &folded, |_, _, _| {});
    }
    legend.next_row();
    legend.out.push_str("</g>");
    (legend.out, legend.y + 8.0)
}

struct Legend {
    out: String,
    x: f64,
    y: f64,
    width: f64,
}

impl Legend {
    /// A sign, `wide` in a row, and what it stands for.
    fn entry(&mut self, wide: f64, text: &str, draw: impl FnOnce(f64, f64, &mut String)) {
        let text = texts::wrapped(text, LONGEST.max((self.width / 7.0) as usize), 1).concat();
        let room = wide + 8.0 + text.width() as f64 * 6.2 + 18.0;
        if self.x > 0.0 && self.x + room > self.width {
            self.next_row();
        }
        draw(self.x, self.y, &mut self.out);
        let left = if wide > 0.0 { self.x + wide + 6.0 } else { self.x };
        let _ =
            write!(self.out, "<text x=\"{}\" y=\"{}\">{}</text>", short(left), short(self.y + 11.5), escaped(&text));
        self.x += room;
    }

    fn next_row(&mut self) {
        if self.x > 0.0 {
            self.x = 0.0;
            self.y += ROW;
        }
    }
}
