//! Drawings as pictures (SVG): light, to be printed, and readable without colours, for every colour stands for what a letter, a
//! shape or a thickness says too. All texts are text; the whole of what a box says stands in its title.

mod arrows;
mod boxes;
mod legend;

use std::fmt::Write;

use planc_model::Plan;

use self::boxes::{Areas, Face};
use super::layout::{self, Link};
use super::{Drawing, DrawingKind};
use crate::charts::short;
use crate::language::Language;
use crate::writers::escaped_for_html as escaped;

/// Around everything.
const MARGIN: f64 = 20.0;
/// Room for the title.
const TITLE: f64 = 34.0;
/// The narrowest picture: titles and legends want room too.
const NARROWEST: f64 = 640.0;
/// Ink of texts and lines, and of what a delay delays the end of.
const INK: &str = "#1b1f24";
const CRITICAL: &str = "#a8071a";

impl Drawing {
    /// As a picture. `tag` is the language of titles, where they are written in it; `language` that of everything else.
    pub fn svg(&self, plan: &Plan, tag: &str, language: &Language) -> String {
        if let Some(bounded) = self.bounded() {
            return bounded.svg(plan, tag, language);
        }
        let areas = Areas::of(plan, &self.boxes, tag);
        let faces: Vec<Face> = self.boxes.iter().map(|id| Face::of(plan.node(*id), tag, language, &areas)).collect();
        let numbers = self.numbers();
        let labels = arrows::labels(self, language);
        let links: Vec<Link> = self
            .arrows
            .iter()
            .zip(&labels)
            .map(|(arrow, label)| Link {
                from: numbers[&arrow.from] - 1,
                to: numbers[&arrow.to] - 1,
                label: label.as_deref().map(arrows::size),
            })
            .collect();
        let sizes: Vec<layout::Size> = faces.iter().map(Face::size).collect();
        let layout = layout::layout(&sizes, &links);
        let width = layout.size.0.max(NARROWEST);
        let (legend, below) = legend::draw(self, plan, &areas, language, TITLE, width);
        let mut body = String::new();
        let _ = write!(body, "<g transform=\"translate(0 {})\">", short(below));
        let critical: rustc_hash::FxHashSet<_> = self.critical.iter().collect();
        arrows::draw(self, plan, tag, language, &layout.routes, &mut body);
        for ((id, face), corner) in self.boxes.iter().zip(&faces).zip(&layout.boxes) {
            face.draw(*corner, critical.contains(id), &areas, &mut body);
        }
        arrows::draw_labels(&labels, &layout.routes, &mut body);
        body.push_str("</g>");
        let title = self.title(plan, tag, language);
        let (wide, high) = (short(width + 2.0 * MARGIN), short(below + layout.size.1 + 2.0 * MARGIN));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" lang=\"{}\" width=\"{wide}\" \
             height=\"{high}\" viewBox=\"-{MARGIN} -{MARGIN} {wide} {high}\" font-family=\"Helvetica, Arial, 'Liberation Sans', \
             sans-serif\" font-size=\"11\" fill=\"{INK}\">\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{wide}\" height=\"{high}\" fill=\"#ffffff\"/>\n\
             <text x=\"0\" y=\"14\" font-size=\"17\" font-weight=\"bold\">{}</text>\n{legend}\n{body}\n</svg>\n",
            escaped(language.tag),
            escaped(&title),
            escaped(&self.says(plan, tag, language)),
            escaped(&super::texts::wrapped(&title, (width / 9.5) as usize, 1).concat()),
        )
    }

    fn title(&self, plan: &Plan, tag: &str, language: &Language) -> String {
        let kind = match self.kind {
            Some(DrawingKind::Dependencies) => "graph.dependencies",
            Some(DrawingKind::Money) => "graph.money",
            Some(DrawingKind::Results) | None => "graph.results",
        };
        let title = language.label(kind);
        match self.about.map(|about| super::texts::caption(plan.node(about), tag)) {
            Some(about) => format!("{title} – {about}"),
            None => title,
        }
    }

    /// What is to be seen, for those who cannot see it.
    fn says(&self, plan: &Plan, tag: &str, language: &Language) -> String {
        if self.boxes.is_empty() {
            return language.label("graph.nothing");
        }
        let boxes = language.count("graph.boxes", self.boxes.len() as u64);
        let arrows = language.count("graph.arrows", self.arrows.len() as u64);
        let mut says = vec![language.fill("graph.says", &[("boxes", &boxes), ("arrows", &arrows)])];
        if !self.critical.is_empty() {
            let names = self.critical.iter().map(|id| super::texts::caption(plan.node(*id), tag));
            let path = names.collect::<Vec<_>>().join(" → ");
            says.push(language.fill("graph.critical-path", &[("path", &path)]));
        }
        says.extend(self.folded(language));
        says.join(" ")
    }

    /// That parts are drawn as their whole, and as which; that not all boxes have room.
    fn folded(&self, language: &Language) -> Option<String> {
        let folded = (self.level > 0).then(|| language.label(&format!("graph.folded-{}", self.level)));
        let left_out = (self.left_out > 0).then(|| language.count("graph.left-out", self.left_out as u64));
        let said: Vec<String> = folded.into_iter().chain(left_out).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }
}
