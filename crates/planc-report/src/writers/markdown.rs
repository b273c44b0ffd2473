//! Markdown as GitHub and most editors read it. Whatever a plan says is text here: signs that mean something are escaped.

use std::fmt::Write;

use pulldown_cmark_to_cmark::{Options, cmark_with_options};

use super::harmless;
use crate::charts::grid;
use crate::document::{Align, Block, Document, RowRole, Run, Table, Text, Value};
use crate::language::Language;

pub fn write(document: &Document, language: &Language) -> String {
    let mut out = format!("# {}\n", escaped(&document.title));
    if !document.subtitle.is_empty() {
        let _ = write!(out, "\n{}\n", inline(&document.subtitle));
    }
    let mut above = 1;
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Heading { level, text, .. } => {
                above = *level;
                let _ = writeln!(out, "{} {}", "#".repeat(usize::from(*level).min(6)), inline(text));
            }
            Block::Paragraph(text) => {
                let _ = writeln!(out, "{}", inline(text));
            }
            Block::Long { markdown, .. } => {
                let _ = writeln!(out, "{}", long(markdown, above));
            }
            Block::Facts(facts) => {
                for fact in facts {
                    let value = value(&fact.value, language, "<br>");
                    // A question has its own sign.
                    let colon = if fact.label.ends_with('?') { "" } else { ":" };
                    let _ = writeln!(out, "- **{}{colon}** {value}", escaped(&fact.label));
                }
            }
            Block::List(items) => {
                for item in items {
                    let _ = writeln!(out, "- {}", inline(item));
                }
            }
            Block::Table(table) => table_of(table, language, &mut out),
            Block::Chart(chart) => {
                let (title, says) = chart.words();
                let _ = writeln!(out, "**{}.** {}", escaped(title), escaped(says));
                for table in grid::tables(chart, language) {
                    out.push('\n');
                    table_of(&Table { caption: String::new(), ..table }, language, &mut out);
                }
                if let Some(signs) = grid::signs(chart, language) {
                    let _ = writeln!(out, "\n{}", escaped(&signs));
                }
            }
            Block::Note(text) => {
                let _ = writeln!(out, "> {}", inline(text));
            }
        }
    }
    out
}

/// Markdown of an author, once more as Markdown: its headings below ours, whatever it opens closed, and nothing in it that acts.
pub fn long(markdown: &str, below: u8) -> String {
    let markdown = harmless::readable(markdown);
    let parts = harmless::parts(&markdown, below);
    let mut out = String::new();
    let options = Options { list_token: '-', ..Options::default() };
    match cmark_with_options(parts.iter(), &mut out, harmless::OPTIONS, options) {
        Ok(_) => out.trim_end().to_string(),
        // What cannot be written as it was meant is still to be read.
        Err(_) => escaped(&markdown),
    }
}

fn table_of(table: &Table, language: &Language, out: &mut String) {
    if !table.caption.is_empty() {
        let _ = writeln!(out, "**{}**\n", escaped(&table.caption));
    }
    let heads: Vec<String> = table.columns.iter().map(|column| escaped(&column.label)).collect();
    let _ = writeln!(out, "| {} |", heads.join(" | "));
    let rules = table.columns.iter().map(|column| if column.align == Align::End { "---:" } else { "---" });
    let _ = writeln!(out, "|{}|", rules.collect::<Vec<_>>().join("|"));
    for row in &table.rows {
        let bold = |text: String| if text.is_empty() { text } else { format!("**{text}**") };
        let cells: Vec<String> = match &row.role {
            RowRole::Body => row.cells.iter().map(|cell| value(cell, language, "<br>")).collect(),
            RowRole::Total(_) => row.cells.iter().map(|cell| bold(value(cell, language, "<br>"))).collect(),
            RowRole::Heading(_) => {
                let text = row.cells.first().map_or_else(String::new, |cell| bold(value(cell, language, " ")));
                let rest = std::iter::repeat_n(String::new(), table.columns.len().saturating_sub(1));
                std::iter::once(text).chain(rest).collect()
            }
        };
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
}

fn value(value: &Value, language: &Language, line_break: &str) -> String {
    match value {
        Value::Text(text) => inline(text),
        Value::Lines(lines) => lines.iter().map(inline).collect::<Vec<_>>().join(line_break),
        // A line to write on, which Markdown would take for a rule.
        Value::Blank => "\\_\\_\\_\\_".to_string(),
        other => escaped(&language.value(other)),
    }
}

fn inline(text: &Text) -> String {
    text.runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    if run.text.is_empty() {
        return String::new();
    }
    let mut text = if run.is_code { code(&run.text) } else { escaped(&run.text) };
    if run.is_strong && !text.trim().is_empty() {
        text = format!("**{text}**");
    }
    if let Some(link) = run.link.as_deref().filter(|link| harmless::is_harmless_address(link)) {
        text = format!("[{text}](<{}>)", harmless::readable(link).replace(['<', '>', '\n', '\r', '\t', '|', '\\'], ""));
    }
    match &run.language {
        Some(tag) => format!("{text} ({})", escaped(tag)),
        None => text,
    }
}

/// Between as many backticks as it takes; a bar would end the cell of a table even there.
fn code(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if longest > 0 { " " } else { "" };
    format!(
        "{fence}{blank}{}{blank}{fence}",
        harmless::readable(text).replace(['\n', '\r', '\t'], " ").replace('|', "\\|")
    )
}

/// In one line, with nothing in it that Markdown or HTML would read.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in harmless::unturned(text).chars() {
        match character {
            '\n' | '\r' | '\t' => out.push(' '),
            _ if character.is_control() => {}
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '>' | '!' => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
    // What would begin a list or a number of one.
    if let Some(first) = out.chars().next()
        && matches!(first, '-' | '+' | '=')
    {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_sign_of_a_plan_is_read_as_markup() {
        assert_eq!(escaped("<b>*x*</b> | a\nb"), "&lt;b\\>\\*x\\*&lt;/b\\> \\| a b");
        assert_eq!(escaped("- 10 %"), "\\- 10 %");
    }
}
