//! A drawing under way: shapes and texts on a sheet of fixed width, which a page makes as wide as it likes.

use std::fmt::Write;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Width of the sheet; all measures are in its units.
pub const WIDTH: f64 = 800.0;
/// Height of a letter.
pub const LETTER: f64 = 14.0;
/// How wide a letter is at most on average, in fonts without serifs.
const LETTER_WIDTH: f64 = 7.6;

/// Colours of series where the page has none of its own.
const COLORS: [&str; 4] = ["#1f6f8b", "#b5690f", "#7a5ea8", "#5c6875"];

pub struct Drawing {
    shapes: String,
    pub height: f64,
}

impl Drawing {
    pub fn new() -> Drawing {
        Drawing { shapes: String::new(), height: 0.0 }
    }

    /// A text that begins at `x`, or ends there, cut to `room`.
    pub fn text(&mut self, x: f64, y: f64, text: &str, room: f64, ends: bool, class: &str) {
        let anchor = if ends { " text-anchor=\"end\"" } else { "" };
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let text = escaped(&fitting(text, room));
        let _ = write!(self.shapes, "<text x=\"{}\" y=\"{}\"{anchor}{class}>{text}</text>", short(x), short(y));
    }

    /// A box in the colour of a series, with what it stands for as its title.
    pub fn part(&mut self, x: f64, y: f64, width: f64, height: f64, series: usize, says: &str) {
        let color = COLORS[series % COLORS.len()];
        let _ = write!(
            self.shapes,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{color}\" stroke=\"#ffffff\" class=\"part series{}\"><title>{}</title></rect>",
            short(x),
            short(y),
            short(width),
            short(height),
            series % COLORS.len(),
            escaped(says)
        );
    }

    /// The ground that boxes lie on.
    pub fn track(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let _ = write!(
            self.shapes,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#f2f5f8\" class=\"track\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    /// A thin line from top to bottom.
    pub fn rule(&mut self, x: f64, from: f64, to: f64) {
        let x = short(x);
        let (from, to) = (short(from), short(to));
        let _ = write!(
            self.shapes,
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\" stroke=\"#c9d0d9\" class=\"rule\"/>"
        );
    }

    /// A box without a colour: what was meant before.
    pub fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, says: &str) {
        let _ = write!(
            self.shapes,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"#5c6875\" stroke-dasharray=\"4 2\" class=\"frame\"><title>{}</title></rect>",
            short(x),
            short(y),
            short(width),
            short(height),
            escaped(says)
        );
    }

    /// A sign on a light ground, around `x` and `y`.
    pub fn sign(&mut self, x: f64, y: f64, sign: &str, says: &str) {
        let _ = write!(
            self.shapes,
            "<g><title>{}</title><circle cx=\"{}\" cy=\"{}\" r=\"7.5\" fill=\"#ffffff\" stroke=\"#1f6f8b\" class=\"sign\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"11\">{}</text></g>",
            escaped(says),
            short(x),
            short(y),
            short(x),
            short(y + 4.0),
            escaped(sign)
        );
    }

    /// A line at a day.
    pub fn today(&mut self, x: f64, from: f64, to: f64, says: &str) {
        let x = short(x);
        let (from, to) = (short(from), short(to));
        let _ = write!(
            self.shapes,
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\" stroke=\"#5c6875\" stroke-width=\"1.5\" \
             stroke-dasharray=\"2 3\" class=\"today\"><title>{}</title></line>",
            escaped(says)
        );
    }

    /// What `draw` draws leads to `address`, if there is one.
    pub fn linked(&mut self, address: Option<String>, draw: impl FnOnce(&mut Drawing)) {
        if let Some(address) = &address {
            let _ = write!(self.shapes, "<a href=\"{}\">", escaped(address));
        }
        draw(self);
        if address.is_some() {
            self.shapes.push_str("</a>");
        }
    }

    /// Names of series with their colours, in one line or more.
    pub fn legend(&mut self, names: &[&str]) {
        let (mut x, mut y) = (0.0, self.height + LETTER);
        for (index, name) in names.iter().enumerate() {
            let name = fitting(name, WIDTH / 2.0);
            let wide = width(&name) + 40.0;
            if x > 0.0 && x + wide > WIDTH {
                (x, y) = (0.0, y + LETTER + 6.0);
            }
            self.part(x, y - 11.0, 12.0, 12.0, index, &name);
            self.text(x + 18.0, y, &name, WIDTH / 2.0, false, "quiet");
            x += wide;
        }
        self.height = y + 12.0;
    }

    pub fn finished(self, title: &str, says: &str, id: &str) -> String {
        let (id, height) = (escaped(id), short(self.height.max(1.0)));
        format!(
            "<svg class=\"chart\" role=\"group\" aria-labelledby=\"{id}:title {id}:desc\" viewBox=\"0 0 {WIDTH} {height}\" \
             font-size=\"{LETTER}\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{id}:title\">{}</title>\
             <desc id=\"{id}:desc\">{}</desc>{}</svg>",
            escaped(title),
            escaped(says),
            self.shapes
        )
    }
}

/// How wide a text is drawn, at most.
pub fn width(text: &str) -> f64 {
    // The longest label that is ever measured is a few pages.
    UnicodeWidthStr::width(text) as f64 * LETTER_WIDTH
}

/// As much of `text` as `room` holds, cut between signs that people see as one.
fn fitting(text: &str, room: f64) -> String {
    if width(text) <= room {
        return text.to_string();
    }
    let mut cut = String::new();
    let mut left = room - LETTER_WIDTH;
    for sign in text.graphemes(true) {
        left -= width(sign);
        if left < 0.0 {
            break;
        }
        cut.push_str(sign);
    }
    format!("{}…", cut.trim_end())
}

fn escaped(text: &str) -> String {
    crate::writers::escaped_for_html(text)
}

/// With a digit behind the point at most: finer cannot be seen.
pub fn short(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_to_their_room_between_signs() {
        assert_eq!(fitting("short", 100.0), "short");
        let cut = fitting(&"👩‍👩‍👧".repeat(40), 60.0);
        assert!(cut.ends_with('…') && width(&cut) <= 60.0 + LETTER_WIDTH, "{cut}");
        assert!(!cut.contains("\u{200d}…"), "{cut}");
    }
}
