//! A pasted table as activities.

use planc_base::{Currency, Decimal, Edit, FileId, Span, decimal};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use planc_model::{Node, name_from};
use planc_project::Snapshot;
use planc_syntax::text::quote;
use rustc_hash::FxHashSet;

use super::table::{Column, Table, currency_in, schedule};
use super::{Action, ActionKind};

/// Turns the lines with tabs that the stretch touches into activities; of a mere cursor, those around it. What cannot be read
/// for certain becomes an open value that says what was written.
pub fn activities(snapshot: &Snapshot, file: FileId, span: Span) -> Option<Action> {
    let text = snapshot.file(file).text.as_str();
    let place = lines_with_tabs(text, span)?;
    let lines: Vec<&str> = place.text(text).lines().collect();
    let table = Table::read(&lines)?;
    let plan = snapshot.plan();
    let indent: String = lines.first()?.chars().take_while(|character| *character == ' ').collect();
    let mut names: FxHashSet<String> =
        plan.things_in(file).filter_map(|id| plan.node(id).name()).map(str::to_string).collect();
    let currency = table.currency.or_else(|| currency_around(snapshot, file, place.start));
    let entries: Vec<String> =
        table.rows.iter().filter_map(|row| activity(plan, &table, row, currency, &indent, &mut names)).collect();
    if entries.is_empty() {
        return None;
    }
    let title = match entries.len() {
        1 => "Make an activity of this line".to_string(),
        count => format!("Make {count} activities of this table"),
    };
    let edit = Edit { place: place.in_file(file), replacement: entries.join("\n") };
    Some(Action { is_preferred: true, ..Action::new(title, ActionKind::QuickFix, vec![edit]) })
}

/// The whole lines that `span` touches, without the last line end, if each of them has a tab behind something; around a mere
/// cursor, all such lines above and below.
fn lines_with_tabs(text: &str, span: Span) -> Option<Span> {
    let is_row = |line: &str| line.trim_end().trim_start().contains('\t');
    let start_of = |offset: usize| text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end_of = |offset: usize| text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    let (mut start, mut end) = (start_of(span.start as usize), end_of(span.end as usize));
    if span.end > span.start && start_of(span.end as usize) == span.end as usize {
        // A stretch of whole lines ends where the next one begins.
        end = span.end as usize - 1;
    }
    if end < start || !text[start..end].lines().all(is_row) || text[start..end].trim().is_empty() {
        return None;
    }
    if span.is_empty() {
        while start > 0 && is_row(&text[start_of(start - 1)..start - 1]) {
            start = start_of(start - 1);
        }
        while end < text.len() && is_row(&text[end + 1..end_of(end + 1)]) {
            end = end_of(end + 1);
        }
    }
    Some(Span::new(start, end))
}

/// The currency of the document around `offset`, else of the package's first document that has one.
fn currency_around(snapshot: &Snapshot, file: FileId, offset: u32) -> Option<Currency> {
    let plan = snapshot.plan();
    let context = planc_analysis::Context::new(plan, snapshot.settings());
    let entry = crate::under::entry_before(plan.sheets.get(file.0 as usize)?, offset);
    let around = entry.and_then(|entry| plan.thing_around(file, entry)).map(|id| plan.node(id));
    let own = around.and_then(|node| context.document(node).currency);
    own.or_else(|| context.own_documents().find_map(|document| context.document(document).currency))
}

fn activity(
    plan: &Plan,
    table: &Table,
    row: &[&str],
    currency: Option<Currency>,
    indent: &str,
    names: &mut FxHashSet<String>,
) -> Option<String> {
    let cell = |column: Column| {
        let places = table.columns.iter().zip(row).filter(move |(is, cell)| **is == column && !cell.is_empty());
        places.map(|(_, cell)| *cell)
    };
    let title = cell(Column::Title).next()?;
    let name = free_name(title, names);
    let mut lines: Vec<String> = Vec::new();
    let mut line = |keyword: Keyword, value: String| lines.push(format!("{} {value}", keyword.text()));
    for who in cell(Column::Responsible) {
        line(Keyword::Responsible, parties(plan, who));
    }
    for who in cell(Column::Partner) {
        line(Keyword::Partner, parties(plan, who));
    }
    for when in cell(Column::Schedule) {
        line(Keyword::Schedule, schedule(when).unwrap_or_else(|| format!("when {}", quote(when))));
    }
    for amount in cell(Column::Cost) {
        line(Keyword::Cost, cost(amount, currency));
    }
    for what in cell(Column::Output) {
        lines.push(format!("{} {}", Kind::Output.text(), quote(what)));
    }
    for (place, written) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if table.columns.get(place).is_none_or(|column| *column == Column::Note) {
            let heading = table.headings.get(place).filter(|heading| !heading.is_empty());
            let note = heading.map_or_else(|| (*written).to_string(), |heading| format!("{heading}: {written}"));
            lines.push(format!("{} {}", Keyword::Note.text(), quote(&note)));
        }
    }
    let head = format!("{indent}{} {name} {}", Kind::Activity.text(), quote(title));
    if lines.is_empty() {
        return Some(head);
    }
    let inner: String = lines.iter().map(|line| format!("{indent}  {line}\n")).collect();
    Some(format!("{head} {{\n{inner}{indent}}}"))
}

/// A name made of a title that nothing in the file has yet.
fn free_name(title: &str, names: &mut FxHashSet<String>) -> String {
    let name = name_from(title);
    let numbered = (2..).map(|count| format!("{name}-{count}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| !names.contains(name)).unwrap_or(name);
    names.insert(free.clone());
    free
}

/// Names of actors as far as their names or titles are written; what is not known stays a text.
fn parties(plan: &Plan, cell: &str) -> String {
    let known: Vec<String> =
        cell.split([',', ';', '\n']).map(str::trim).filter(|one| !one.is_empty()).map(|one| party(plan, one)).collect();
    known.join(", ")
}

fn party(plan: &Plan, written: &str) -> String {
    let lower = written.to_lowercase();
    let is_it = |node: &Node| {
        let title =
            || node.full_title().is_some_and(|titles| titles.0.iter().any(|(_, title)| title.to_lowercase() == lower));
        node.name().is_some_and(|name| name.to_lowercase() == lower) || title()
    };
    let mut actors = plan.roots().filter(|node| node.kind() == Kind::Actor && node.is_own()).filter(is_it);
    match (actors.next().and_then(Node::name), actors.next()) {
        (Some(name), None) => name.to_string(),
        _ => quote(written),
    }
}

/// An amount that can be read in one way; else an open one that says what was written.
fn cost(cell: &str, currency: Option<Currency>) -> String {
    let currency = currency_in(cell).or(currency).map_or_else(String::new, |currency| format!(" {currency}"));
    match amount(cell) {
        Some(value) if !currency.is_empty() => format!("{}{currency}", decimal::format(value)),
        _ => format!("?{currency} {}", quote(cell)),
    }
}

/// `4000`, `12 400`, `12,400.50`, `1.240,50`; not `4.000`, which is four thousand to some and four to others.
fn amount(cell: &str) -> Option<Decimal> {
    let digits: String =
        cell.chars().filter(|one| !one.is_whitespace() && !one.is_alphabetic() && !"€$£'’".contains(*one)).collect();
    let (last_point, last_comma) = (digits.rfind('.'), digits.rfind(','));
    let plain = match (last_point, last_comma) {
        (Some(point), Some(comma)) if point > comma => digits.replace(',', ""),
        (Some(_), Some(_)) => digits.replace('.', "").replace(',', "."),
        (None, None) => digits,
        (Some(at), None) | (None, Some(at)) => {
            let sign = digits.as_bytes()[at] as char;
            let behind = digits.len() - at - 1;
            match (digits.matches(sign).count(), behind) {
                (1, 1 | 2) => digits.replace(',', "."),
                (2.., 3) => digits.replace(['.', ','], ""),
                _ => return None,
            }
        }
    };
    decimal::parse(&plain)
}
