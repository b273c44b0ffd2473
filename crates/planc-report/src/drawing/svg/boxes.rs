//! The boxes: their texts in lines, their shape by what they are, a strip with a letter by the area that they are in.

use std::fmt::Write;

use planc_analysis::ledger;
use planc_lang::Kind;
use planc_model::{Node, Plan, ThingId};

use super::{CRITICAL, INK};
use crate::charts::short;
use crate::drawing::layout::{Point, Size};
use crate::drawing::texts;
use crate::language::Language;
use crate::writers::escaped_for_html as escaped;

/// Width of every box, and of the strip at its left.
pub const WIDTH: f64 = 216.0;
const STRIP: f64 = 16.0;
/// Height of a line, and the room above and below all lines.
const LINE: f64 = 13.5;
const ROOM: f64 = 14.0;
/// Letters of a line, and lines of a box.
const COLUMNS: usize = 32;
const LINES: usize = 5;

/// Strips of areas, with the ink that can be read on each. They differ in grey as well; what comes later begins again.
const STRIPS: [(&str, &str); 6] = [
    ("#12436d", "#ffffff"),
    ("#7fd0c8", "#000000"),
    ("#801650", "#ffffff"),
    ("#f7a36b", "#000000"),
    ("#4f6b1d", "#ffffff"),
    ("#cbb8ea", "#000000"),
];

/// The areas that boxes are in, each with a letter.
pub struct Areas {
    known: Vec<(ThingId, String)>,
}

impl Areas {
    pub fn of(plan: &Plan, boxes: &[ThingId], tag: &str) -> Areas {
        let mut found: Vec<ThingId> = boxes.iter().filter_map(|id| area_of(plan.node(*id))).collect();
        found.sort_unstable_by_key(|id| plan.thing(*id).first);
        found.dedup();
        Areas { known: found.into_iter().map(|id| (id, texts::caption(plan.node(id), tag))).collect() }
    }

    pub fn len(&self) -> usize {
        self.known.len()
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(|(_, name)| name.as_str())
    }

    fn place(&self, area: ThingId) -> Option<usize> {
        self.known.iter().position(|(known, _)| *known == area)
    }
}

/// The letter of the area at `place`: A to Z, then two letters.
pub fn letter(place: usize) -> String {
    let sign = |place: usize| char::from(b'A' + (place % 26) as u8);
    if place < 26 { sign(place).to_string() } else { format!("{}{}", sign(place / 26 - 1), sign(place)) }
}

/// A strip with its letter, its corners at the left as round as those of the box.
pub fn strip(place: usize, (x, y): Point, height: f64, round: f64, out: &mut String) {
    let (fill, ink) = STRIPS[place % STRIPS.len()];
    let (middle, line) = (x + STRIP / 2.0, y + height / 2.0 + 3.5);
    let (right, bottom, round) = (x + STRIP, y + height, round.min(height / 2.0));
    let _ = write!(
        out,
        "<path d=\"M{} {}H{}V{}H{}Q{} {} {} {}V{}Q{} {} {} {}Z\" fill=\"{fill}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\" \
         font-size=\"10\" font-weight=\"bold\" fill=\"{ink}\">{}</text>",
        short(x + round),
        short(y),
        short(right),
        short(bottom),
        short(x + round),
        short(x),
        short(bottom),
        short(x),
        short(bottom - round),
        short(y + round),
        short(x),
        short(y),
        short(x + round),
        short(y),
        short(middle),
        short(line),
        letter(place)
    );
}

/// The only area that a thing is in or serves.
fn area_of(node: Node) -> Option<ThingId> {
    match ledger::areas(node).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// What a box looks like: its outline and its ground.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Shape {
    /// What is done: square.
    Work,
    /// What is aimed at: with a ground.
    Aim,
    /// What comes of it and is counted: round.
    Result,
    /// Who acts or gives: with a double line.
    Body,
    /// What is written: dashed.
    Paper,
}

impl Shape {
    pub const ALL: [Shape; 5] = [Shape::Work, Shape::Aim, Shape::Result, Shape::Body, Shape::Paper];

    pub fn of(kind: Kind) -> Shape {
        match kind {
            Kind::Goal | Kind::Objective | Kind::Area | Kind::Strategy | Kind::Plan => Shape::Aim,
            Kind::Indicator | Kind::Outcome | Kind::Output | Kind::Milestone => Shape::Result,
            Kind::Actor | Kind::Unit | Kind::Person | Kind::Body | Kind::Fund => Shape::Body,
            Kind::Document | Kind::Source => Shape::Paper,
            _ => Shape::Work,
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Shape::Work => "graph.work",
            Shape::Aim => "graph.aim",
            Shape::Result => "graph.result",
            Shape::Body => "graph.body",
            Shape::Paper => "graph.paper",
        }
    }

    /// How round its corners are.
    fn round(self) -> f64 {
        if self == Shape::Result { 11.0 } else { 2.0 }
    }

    pub fn draw(self, (x, y): Point, (width, height): Size, is_critical: bool, out: &mut String) {
        let (ink, thick) = if is_critical { (CRITICAL, 2.6) } else { ("#59626d", 1.0) };
        let (fill, dash) = match self {
            Shape::Work | Shape::Body => ("#ffffff", ""),
            Shape::Aim => ("#e8eef5", ""),
            Shape::Result => ("#f7f7f2", ""),
            Shape::Paper => ("#ffffff", " stroke-dasharray=\"5 3\""),
        };
        let outline = |x: f64, y: f64, width: f64, height: f64, fill: &str, thick: f64| {
            format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{fill}\" stroke=\"{ink}\" \
                 stroke-width=\"{}\"{dash}/>",
                short(x),
                short(y),
                short(width),
                short(height),
                short(self.round()),
                short(thick)
            )
        };
        out.push_str(&outline(x, y, width, height, fill, thick));
        if self == Shape::Body {
            out.push_str(&outline(x + 2.5, y + 2.5, width - 5.0, height - 5.0, "none", 0.7));
        }
    }
}

/// A box with its texts.
pub struct Face {
    /// All of it, for the title.
    whole: String,
    lines: Vec<String>,
    /// Letters of the number at the beginning.
    number: usize,
    shape: Shape,
    area: Option<usize>,
}

impl Face {
    pub fn of(node: Node, tag: &str, language: &Language, areas: &Areas) -> Face {
        let caption = texts::caption(node, tag);
        let area = area_of(node).and_then(|area| areas.place(area));
        let shape = Shape::of(node.kind());
        let mut whole = format!("{caption} ({})", language.label(shape.label()));
        if let Some(name) = area.and_then(|place| areas.names().nth(place)) {
            whole.push_str(" · ");
            whole.push_str(name);
        }
        let lines = texts::wrapped(&caption, COLUMNS, LINES);
        let number = node.number().map_or(0, |number| number.len());
        let number = if lines.first().is_some_and(|line| line.get(..number).is_some()) { number } else { 0 };
        Face { whole, lines, number, shape, area }
    }

    pub fn size(&self) -> Size {
        (WIDTH, ROOM + LINE * self.lines.len().max(1) as f64)
    }

    pub fn draw(&self, (x, y): Point, is_critical: bool, areas: &Areas, out: &mut String) {
        let (width, height) = self.size();
        let _ = write!(out, "<g><title>{}</title>", escaped(&self.whole));
        self.shape.draw((x, y), (width, height), is_critical, out);
        let inset = if self.shape == Shape::Body { 3.0 } else { 0.8 };
        if let Some(place) = self.area {
            let corner = (x + inset + 0.4, y + inset + 0.4);
            strip(place, corner, height - 2.0 * inset - 0.8, self.shape.round() - 1.0, out);
        }
        // Texts stand below each other whether there is a strip or not.
        let left = if areas.len() > 0 { x + STRIP + 9.0 } else { x + 11.0 };
        for (index, line) in self.lines.iter().enumerate() {
            let below = y + ROOM / 2.0 + LINE * (index as f64 + 1.0) - 3.4;
            let text = match index {
                0 if self.number > 0 => {
                    let (number, rest) = line.split_at(self.number);
                    format!("<tspan font-weight=\"bold\">{}</tspan>{}", escaped(number), escaped(rest))
                }
                _ => escaped(line),
            };
            let _ = write!(out, "<text x=\"{}\" y=\"{}\" fill=\"{INK}\">{text}</text>", short(left), short(below));
        }
        out.push_str("</g>\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_behind_z() {
        let letters = [0, 25, 26, 27, 52].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "AB", "BA"]);
    }
}
