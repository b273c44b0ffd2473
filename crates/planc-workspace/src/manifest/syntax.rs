//! Places of a manifest that are no TOML. The library finds them and goes on; here, what belongs to one mistake is put together
//! and said in words of ours (`syntax_message`).

use super::syntax_message::explain;
use planc_base::{FileId, Finding, Span};
use std::ops::Range;
use toml::de::{DeTable, DeValue, Error};

/// What is not understood, and where.
pub struct Mistakes {
    pub findings: Vec<Finding>,
    /// Stretches of which nothing more is to be said.
    regions: Vec<Range<usize>>,
}

impl Mistakes {
    /// Whether a stretch lies where a mistake has been reported already.
    pub fn cover(&self, span: Span) -> bool {
        let (start, end) = (span.start as usize, span.end as usize);
        self.regions.iter().any(|region| start <= region.end && region.start <= end)
    }
}

/// The mistakes of a manifest, one for each place.
pub fn mistakes(text: &str, file: FileId, tree: &DeTable, errors: &[Error]) -> Mistakes {
    let mut mistakes = Mistakes { findings: Vec::new(), regions: Vec::new() };
    let mut errors: Vec<(&str, Range<usize>)> =
        errors.iter().map(|error| (error.message(), error.span().unwrap_or(0..0))).collect();
    errors.sort_by_key(|(_, range)| range.start);

    // A list that is never closed takes in all that follows, and what follows then looks wrong as well.
    for (message, range) in &errors {
        // A long text does so as well.
        if message.contains("multi-line")
            && let Some(opening) = ending_at(tree, range.start, |value| matches!(value, DeValue::String(_)))
        {
            mistakes.findings.push(unclosed_text(text, file, opening));
            mistakes.regions.push(line(text, opening).start..range.end);
        }
        let is_list = message.starts_with("unclosed array,") || message.starts_with("unclosed inline table");
        let list = |value: &DeValue| matches!(value, DeValue::Array(_) | DeValue::Table(_));
        let opening = if is_list { ending_at(tree, range.start, list) } else { None };
        if let Some(opening) = opening
            && !mistakes.regions.iter().any(|region| region.contains(&opening))
        {
            mistakes.findings.push(unclosed(text, file, opening));
            mistakes.regions.push(line(text, opening).start..range.end);
        }
    }
    for (message, range) in errors {
        let at = Span::new(range.start, range.end);
        if message == "duplicate key" {
            // Not a region: the first of the two is understood.
            if !mistakes.cover(at) {
                mistakes.findings.push(duplicate(text, file, range));
            }
            continue;
        }
        if mistakes.cover(at) {
            continue;
        }
        mistakes.findings.push(explain(text, file, message, range.clone()));
        let mut region = line(text, range.start);
        if message.starts_with("unclosed table") || message.starts_with("unclosed array table") {
            // Without its heading, nobody knows what the lines below belong to.
            region.end = next_heading(text, region.end);
        }
        region.end = region.end.max(range.end);
        mistakes.regions.push(region);
    }
    mistakes
}

/// The line that holds `at`, without its end.
pub fn line(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length);
    // A line end of Windows is not part of the line either.
    let end = if end > start && text.as_bytes()[end - 1] == b'\r' { end - 1 } else { end };
    start..end
}

/// The number of the line that holds `at`, from 1.
pub fn line_number(text: &str, at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count()
}

fn next_heading(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    rest.match_indices('\n')
        .find(|(at, _)| rest[at + 1..].trim_start_matches([' ', '\t']).starts_with('['))
        .map_or(text.len(), |(at, _)| from + at)
}

/// Where the outermost value of a kind begins that ends at `end`.
fn ending_at(tree: &DeTable, end: usize, kind: fn(&DeValue) -> bool) -> Option<usize> {
    fn inside(value: &DeValue, range: Range<usize>, end: usize, kind: fn(&DeValue) -> bool) -> Option<usize> {
        if kind(value) && range.end == end {
            return Some(range.start);
        }
        match value {
            DeValue::Table(table) => ending_at(table, end, kind),
            DeValue::Array(items) => items.iter().find_map(|item| inside(item.get_ref(), item.span(), end, kind)),
            _ => None,
        }
    }
    tree.values().find_map(|value| inside(value.get_ref(), value.span(), end, kind))
}

fn unclosed_text(text: &str, file: FileId, opening: usize) -> Finding {
    let quotes = text.get(opening..opening + 3).unwrap_or("\"\"\"");
    let number = line_number(text, opening);
    let place = Span::new(opening, line(text, opening).end).in_file(file);
    Finding::new("PKG-01", place, format!("The manifest cannot be read from line {number} on: the text is not closed"))
        .help(format!("Write `{quotes}` at its end, or begin it with one quotation mark if it ends on the same line."))
}

fn unclosed(text: &str, file: FileId, opening: usize) -> Finding {
    let is_array = text[opening..].starts_with('[');
    let first_line = line(text, opening);
    let key = text[first_line.start..opening].split('=').next().unwrap_or("").trim();
    let (what, close) = if is_array { ("list", "]") } else { ("group", " }") };
    let of = if key.is_empty() { String::new() } else { format!(" of `{key}`") };
    let number = line_number(text, opening);
    let place = Span::new(opening, first_line.end).in_file(file);
    let message = format!("The manifest cannot be read from line {number} on: the {what}{of} is not closed");
    let written = text[first_line.clone()].trim();
    // Where more values follow on later lines, or a comment does, the place of the bracket is not known.
    let ends_here = !written.ends_with(',') && !written.contains('#') && opening + 1 < first_line.end;
    let finding = Finding::new("PKG-01", place, message);
    if ends_here {
        let end = first_line.start + text[first_line].trim_end().len();
        finding.help(format!("Write `{written}{close}`.")).choice(
            format!("Add `{}`", close.trim()),
            Span::at(end).in_file(file),
            close,
        )
    } else {
        finding.help(format!("Write `{}` behind the last value of the {what}.", close.trim()))
    }
}

fn duplicate(text: &str, file: FileId, range: Range<usize>) -> Finding {
    let key = &text[range.clone()];
    let this_line = line(text, range.start);
    let is_heading = text[this_line.clone()].trim_start().starts_with('[');
    let what = if is_heading { format!("the section `[{key}]`") } else { format!("`{key}`") };
    let number = line_number(text, range.start);
    let message = format!("The manifest cannot be read at line {number}: {what} is given twice");
    let help =
        if is_heading { "Put the settings of both under one heading." } else { "Take one of the two lines out." };
    let finding = Finding::new("PKG-01", Span::new(range.start, range.end).in_file(file), message).help(help);
    match earlier(text, key, &this_line, is_heading) {
        Some(span) => finding.label(span.in_file(file), "the first time"),
        None => finding,
    }
}

/// Where the line stands that gives `key` for the first time: for a setting, within its section.
fn earlier(text: &str, key: &str, this_line: &Range<usize>, is_heading: bool) -> Option<Span> {
    let heading = text[this_line.clone()].trim();
    let mut found = None;
    let mut start = 0;
    for piece in text[..this_line.start].split_inclusive('\n') {
        let blanks = piece.len() - piece.trim_start().len();
        let content = piece.trim();
        let at = start + blanks;
        start += piece.len();
        if is_heading {
            if content == heading && found.is_none() {
                let inner = at + content.find(key)?;
                found = Some(Span::new(inner, inner + key.len()));
            }
        } else if content.starts_with('[') {
            // Another section begins: what was found stood in one before.
            found = None;
        } else if found.is_none() && content.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            found = Some(Span::new(at, at + key.len()));
        }
    }
    found
}
