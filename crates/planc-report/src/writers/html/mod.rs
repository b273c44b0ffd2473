//! One HTML file that needs nothing else: no script, no network. Whatever a plan says is text here; long texts are Markdown, of
//! which only harmless markup is kept.

mod tables;
mod texts;

use std::fmt::Write;

use self::texts::{Anchors, inline, value};
use crate::charts;
use crate::document::{Block, Document, Text};
use crate::language::Language;

pub use self::texts::{escaped, rendered};

const STYLE: &str = include_str!("report.css");

/// The style sheet of the page.
pub fn style() -> String {
    format!("{STYLE}{}", charts::STYLE)
}

pub fn write(document: &Document, language: &Language) -> String {
    let mut out = String::new();
    let title = escaped(&document.title);
    let style = style();
    let wide = if document.is_wide { "@page { size: A4 landscape; }\n" } else { "" };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{style}{wide}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        escaped(&document.language)
    );
    let mut anchors = Anchors::of(document);
    if !document.subtitle.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", inline(&document.subtitle, &anchors));
    }
    out.push_str("</header>\n<main>\n");
    let mut place = Place { under: Text::from(document.title.as_str()), level: 1, charts: 0 };
    for block in &document.blocks {
        write_block(block, language, &mut place, &mut anchors, &mut out);
    }
    let day = escaped(&language.day(document.as_of));
    let _ = write!(
        out,
        "</main>\n<footer><p><time datetime=\"{}\">{day}</time></p></footer>\n</body>\n</html>\n",
        document.as_of
    );
    out
}

/// Where in the page a block stands.
struct Place {
    /// The last heading.
    under: Text,
    /// Its level, as it is written.
    level: u8,
    /// How many charts there were, which tells their parts from those of others.
    charts: usize,
}

fn write_block(block: &Block, language: &Language, place: &mut Place, anchors: &mut Anchors, out: &mut String) {
    let _ = match block {
        Block::Heading { level, text, about } => {
            // A level is never left out on the way down: those who walk by headings would look for what is missing.
            let level = (*level).clamp(2, 6).min(place.level + 1);
            place.under = text.clone();
            place.level = level;
            let id = anchors.place(about.as_deref());
            writeln!(out, "<h{level}{id}>{}</h{level}>", inline(text, anchors))
        }
        Block::Paragraph(text) => writeln!(out, "<p>{}</p>", inline(text, anchors)),
        Block::Long { markdown, language } => {
            let tag = language.as_ref().map_or_else(String::new, |tag| format!(" lang=\"{}\"", escaped(tag)));
            writeln!(out, "<div class=\"long\"{tag}>\n{}</div>", rendered(markdown, place.level))
        }
        Block::Facts(facts) => {
            out.push_str("<dl>\n");
            for fact in facts {
                let said = value(&fact.value, language, anchors);
                let _ = writeln!(out, "<dt>{}</dt><dd>{said}</dd>", escaped(&fact.label));
            }
            writeln!(out, "</dl>")
        }
        Block::List(items) => {
            out.push_str("<ul>\n");
            for item in items {
                let _ = writeln!(out, "<li>{}</li>", inline(item, anchors));
            }
            writeln!(out, "</ul>")
        }
        Block::Table(table) => {
            tables::write(table, &place.under, language, anchors, out);
            Ok(())
        }
        Block::Chart(chart) => {
            place.charts += 1;
            let drawn = charts::svg(chart, language, &format!("chart:{}", place.charts), &|path| anchors.to(path));
            let (title, says) = chart.words();
            writeln!(
                out,
                "<figure>\n<figcaption><strong>{}</strong> {}</figcaption>\n<div class=\"picture\" tabindex=\"0\">{drawn}</div>\n</figure>",
                escaped(title),
                escaped(says)
            )
        }
        Block::Note(text) => writeln!(out, "<aside><p>{}</p></aside>", inline(text, anchors)),
    };
}
