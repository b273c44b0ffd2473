//! One HTML file that needs nothing else: no script, no network. Whatever a plan says is text here; long texts are Markdown, of
//! which only harmless markup is kept.

use std::fmt::Write;

use planc_base::Decimal;

use crate::document::{Align, Bar, Block, Chart, Document, Row, RowRole, Run, Series, Stretch, Table, Text, Value};
use crate::language::Language;

const STYLE: &str = include_str!("report.css");

pub fn write(document: &Document, language: &Language) -> String {
    let mut out = String::new();
    let title = escaped(&document.title);
    let wide = if document.is_wide { "<style>@page { size: A4 landscape; }</style>\n" } else { "" };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, \
         initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         {wide}</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        escaped(&document.language)
    );
    if !document.subtitle.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", inline(&document.subtitle));
    }
    out.push_str("</header>\n<main>\n");
    for block in &document.blocks {
        write_block(block, language, &mut out);
    }
    let _ =
        write!(out, "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", escaped(&language.day(document.as_of)));
    out
}

fn write_block(block: &Block, language: &Language, out: &mut String) {
    let _ = match block {
        Block::Heading { level, text, about } => {
            let id = about.as_ref().map_or_else(String::new, |about| format!(" id=\"{}\"", escaped(about)));
            let level = (*level).clamp(2, 6);
            writeln!(out, "<h{level}{id}>{}</h{level}>", inline(text))
        }
        Block::Paragraph(text) => writeln!(out, "<p>{}</p>", inline(text)),
        Block::Long { markdown, language } => {
            let tag = language.as_ref().map_or_else(String::new, |tag| format!(" lang=\"{}\"", escaped(tag)));
            writeln!(out, "<div class=\"long\"{tag}>{}</div>", rendered(markdown))
        }
        Block::Facts(facts) => {
            out.push_str("<dl>\n");
            for fact in facts {
                let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(&fact.label), value(&fact.value, language));
            }
            writeln!(out, "</dl>")
        }
        Block::List(items) => {
            out.push_str("<ul>\n");
            for item in items {
                let _ = writeln!(out, "<li>{}</li>", inline(item));
            }
            writeln!(out, "</ul>")
        }
        Block::Table(table) => {
            write_table(table, language, out);
            Ok(())
        }
        Block::Chart(Chart::Bars { title, says, series, bars, unit }) => {
            write_bars(title, says, series, bars, unit, language, out)
        }
        Block::Chart(Chart::Timeline { title, says, stretches, .. }) => {
            write_timeline(title, says, stretches, language, out)
        }
        Block::Note(text) => writeln!(out, "<aside><p>{}</p></aside>", inline(text)),
    };
}

fn write_table(table: &Table, language: &Language, out: &mut String) {
    out.push_str("<div class=\"table\" tabindex=\"0\" role=\"region\"");
    let _ = writeln!(
        out,
        " aria-label=\"{}\">\n<table>",
        escaped(if table.caption.is_empty() { table.key } else { &table.caption })
    );
    if !table.caption.is_empty() {
        let _ = writeln!(out, "<caption>{}</caption>", escaped(&table.caption));
    }
    out.push_str("<thead><tr>");
    for column in &table.columns {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(column.align), escaped(&column.label));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        write_row(table, row, language, out);
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn write_row(table: &Table, row: &Row, language: &Language, out: &mut String) {
    match row.role {
        RowRole::Heading(level) => {
            let text = row.cells.first().map_or_else(String::new, |cell| value(cell, language));
            let _ = writeln!(
                out,
                "<tr class=\"group level{level}\"><th scope=\"colgroup\" colspan=\"{}\">{text}</th></tr>",
                table.columns.len()
            );
        }
        RowRole::Body | RowRole::Total(_) => {
            let kind = if row.role == RowRole::Body { "" } else { " class=\"total\"" };
            let _ = write!(out, "<tr{kind}>");
            for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let text = value(cell, language);
                let align = class(column.align);
                // The first cell of a row is what the others are about.
                let _ = match index {
                    0 => write!(out, "<th scope=\"row\"{align}>{text}</th>"),
                    _ => write!(out, "<td{align}>{text}</td>"),
                };
            }
            out.push_str("</tr>\n");
        }
    }
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"number\"",
    }
}

fn value(value: &Value, language: &Language) -> String {
    match value {
        Value::Text(text) => inline(text),
        Value::Lines(lines) => lines.iter().map(inline).collect::<Vec<_>>().join("<br>"),
        Value::Open(_) | Value::Withheld(_) | Value::None(_) => format!("<em>{}</em>", escaped(&language.value(value))),
        Value::Blank => "<span class=\"blank\"></span>".to_string(),
        other => escaped(&language.value(other)),
    }
}

fn inline(text: &Text) -> String {
    text.runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let mut html = escaped(&run.text);
    if run.is_code {
        html = format!("<code>{html}</code>");
    }
    if run.is_strong {
        html = format!("<strong>{html}</strong>");
    }
    if let Some(tag) = &run.language {
        html = format!("<span lang=\"{}\">{html}</span>", escaped(tag));
    }
    match run.link.as_deref() {
        // Only addresses that lead somewhere harmless; a link inside the page needs its target, which a report may not show.
        Some(link) if link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:") => {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{html}</a>", escaped(link))
        }
        _ => html,
    }
}

/// An author's Markdown, with the headings below ours and nothing in it that acts.
fn rendered(markdown: &str) -> String {
    let parser = pulldown_cmark::Parser::new_ext(markdown, pulldown_cmark::Options::ENABLE_TABLES);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, parser);
    ammonia::Builder::default().rm_tags(["img", "h1", "h2"]).clean(&html).to_string()
}

fn write_bars(
    title: &str,
    says: &str,
    series: &[Series],
    bars: &[Bar],
    unit: &str,
    language: &Language,
    out: &mut String,
) -> std::fmt::Result {
    let length =
        |bar: &Bar| bar.values.iter().fold(Decimal::ZERO, |sum, value| sum.saturating_add((*value).max(Decimal::ZERO)));
    let longest = bars.iter().map(length).max().filter(|length| !length.is_zero()).unwrap_or(Decimal::ONE);
    writeln!(
        out,
        "<figure class=\"bars\"><figcaption><strong>{}</strong> {}</figcaption>",
        escaped(title),
        escaped(says)
    )?;
    out.push_str("<p class=\"legend\" aria-hidden=\"true\">");
    for (index, one) in series.iter().enumerate() {
        write!(out, "<span><i class=\"series{}\"></i>{}</span> ", index % 4, escaped(&one.label))?;
    }
    out.push_str("</p>\n<div aria-hidden=\"true\">\n");
    for bar in bars {
        write!(out, "<div class=\"bar\"><span class=\"name\">{}</span><span class=\"track\">", escaped(&bar.label))?;
        for (index, value) in bar.values.iter().enumerate().filter(|(_, value)| **value > Decimal::ZERO) {
            let share = value.saturating_mul(Decimal::ONE_HUNDRED).checked_div(longest).unwrap_or_default().round_dp(2);
            write!(out, "<i class=\"series{}\" style=\"width:{share}%\"></i>", index % 4)?;
        }
        writeln!(
            out,
            "</span><span class=\"sum\">{} {}</span></div>",
            escaped(&language.number(length(bar))),
            escaped(unit)
        )?;
    }
    writeln!(out, "</div></figure>")
}

fn write_timeline(
    title: &str,
    says: &str,
    stretches: &[Stretch],
    language: &Language,
    out: &mut String,
) -> std::fmt::Result {
    writeln!(out, "<figure><figcaption><strong>{}</strong> {}</figcaption>\n<ul>", escaped(title), escaped(says))?;
    for stretch in stretches {
        let strong = if stretch.is_critical { "strong" } else { "span" };
        writeln!(
            out,
            "<li><{strong}>{}</{strong}>: {}</li>",
            escaped(&stretch.label),
            escaped(&language.days(stretch.days))
        )?;
    }
    writeln!(out, "</ul></figure>")
}

/// With nothing in it that HTML would read; also inside of attributes. Marks that turn the direction of writing are kept from
/// reaching beyond the stretch by the style sheet, control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Turns of direction could make a cell read as its neighbour.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if character.is_control() && character != '\n' => {}
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_plan_says_acts() {
        assert_eq!(escaped("</script><img onerror='x'>"), "&lt;/script&gt;&lt;img onerror=&#39;x&#39;&gt;");
        assert_eq!(escaped("a\u{202e}b\u{7}"), "ab");
        let long =
            rendered("# Big\n\n<script>alert(1)</script>\n\n**bold** [link](javascript:alert(1)) ![x](http://a/b.png)");
        assert!(!long.contains("script") && !long.contains("<img") && long.contains("<strong>bold</strong>"), "{long}");
        let link = Text::link("x", "javascript:alert(1)");
        assert_eq!(inline(&link), "x");
    }
}
