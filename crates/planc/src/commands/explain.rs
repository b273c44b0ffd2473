//! `planc explain`

use crate::arguments::{ColorChoice, ExplainOptions};
use crate::nearest::{either, nearest};
use crate::output;
use crate::terminal::{Terminal, wrapped};
use planc_lang::Kind;
use planc_lang::catalogue;
use planc_lang::manual;
use planc_lang::rule::Rule;
use planc_lang::threshold::THRESHOLDS;
use planc_lang::vocabularies::VOCABULARIES;

pub fn run(options: &ExplainOptions, color: ColorChoice) -> i32 {
    let terminal = Terminal::of_output(color);
    let Some(subject) = options.subject.as_deref().map(str::trim).filter(|subject| !subject.is_empty()) else {
        output::print(&list(terminal));
        return output::CLEAN;
    };
    match manual::explain(subject) {
        Some(page) => {
            output::print(&if terminal.is_terminal { plain(&page, terminal) } else { page });
            output::CLEAN
        }
        None => {
            let subjects = manual::subjects();
            let near = nearest(subject, subjects.iter().map(|known| known.name.as_str()));
            let offer = if near.is_empty() { String::new() } else { format!(" Did you mean {}?", either(&near)) };
            output::fail(&format!(
                "There is nothing called `{subject}` to explain.{offer} `planc explain` lists what there is."
            ))
        }
    }
}

/// What can be explained, in the order in which one meets it.
fn list(terminal: Terminal) -> String {
    let mut out = String::new();
    let mut section = |title: &str, rows: Vec<(String, &str)>| {
        out.push_str(&terminal.bold(title));
        out.push('\n');
        let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, summary) in rows {
            let blanks = " ".repeat(width - name.chars().count());
            out.push_str(&format!("  {}{blanks}  {summary}\n", terminal.cyan(&name)));
        }
        out.push('\n');
    };
    let kinds = Kind::WRITTEN.iter().filter_map(|kind| Some((kind.text().to_string(), kind.declaration()?.summary)));
    section("Kinds of entries", kinds.collect());
    section("Sorts of values", manual::VALUES.iter().map(|value| (value.name.to_string(), value.says)).collect());
    section("Lists of words", VOCABULARIES.iter().map(|list| (list.name.to_string(), list.summary)).collect());
    section(
        "The catalogue of recommended interventions",
        catalogue::areas().map(|area| (area.id.to_string(), area.title)).collect(),
    );
    section("Rules", Rule::all().map(|rule| (format!("{} {}", rule.code, rule.name), rule.summary)).collect());
    section(
        "Thresholds of rules, for `planc.toml`",
        THRESHOLDS.iter().map(|threshold| (threshold.name.to_string(), threshold.summary)).collect(),
    );
    out.push_str(
        "`planc explain activity` explains a kind and names its fields, `planc explain activity.cost` one of them.\n",
    );
    out
}

/// Markdown as a terminal shows it: headings bold, code in another colour, fences as an indentation.
fn plain(page: &str, terminal: Terminal) -> String {
    let mut out = String::new();
    let mut is_code = false;
    for line in page.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
            continue;
        }
        if is_code {
            let indented = if line.is_empty() { String::new() } else { format!("    {line}") };
            out.push_str(&terminal.cyan(&indented));
            out.push('\n');
        } else if line.starts_with('#') {
            out.push_str(&terminal.bold(line.trim_start_matches('#').trim()));
            out.push('\n');
        } else {
            out.push_str(&code_coloured(&paragraph(line, terminal.width), terminal));
        }
    }
    out
}

/// A line of text broken at the width of the terminal, an item of a list with its further lines under its first word.
fn paragraph(line: &str, width: usize) -> String {
    match line.strip_prefix("- ") {
        Some(item) => wrapped(item, "- ", width),
        None => wrapped(line, "", width),
    }
}

/// Without colours the marks around code stay, since nothing else would tell it from the text.
fn code_coloured(line: &str, terminal: Terminal) -> String {
    if !terminal.has_colours || !line.matches('`').count().is_multiple_of(2) {
        return line.to_string();
    }
    line.split('`')
        .enumerate()
        .map(|(index, piece)| if index % 2 == 1 { terminal.cyan(piece) } else { piece.to_string() })
        .collect()
}
