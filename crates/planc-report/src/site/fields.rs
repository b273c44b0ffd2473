//! The lines of a thing, each as its keyword, how it is said, and what it says.

use planc_lang::{Keyword, catalogue};
use planc_model::Node;
use planc_model::plan::{Field, Target};

use super::cell::{Cell, readable, stretches};
use super::shown::Shown;
use crate::builders::{cells, words};
use crate::document::{Run, Text, Value};
use crate::request::Request;

/// How a line says what it says.
#[derive(Clone, Copy)]
enum Manner {
    Said,
    Open,
    Withheld,
    None,
}

/// The line of the thing itself, as far as it says more than a title, and those in its block.
pub fn of(request: &Request, shown: &Shown, node: Node) -> Vec<Cell> {
    let fields = node
        .all_fields()
        .filter(|field| !matches!(field.keyword(), Some(Keyword::Title | Keyword::PartOf | Keyword::Allow)));
    let lines = fields.filter_map(|field| line(request, shown, node, field));
    head(request, shown, node).into_iter().chain(lines).map(Cell::Many).collect()
}

/// What stands on the line of the thing behind its title: "40 persons by 2021".
fn head(request: &Request, shown: &Shown, node: Node) -> Option<Vec<Cell>> {
    let head = node.head();
    let keyword = head.keyword()?;
    let mut said = pieces(request, shown, node, head);
    // What the page is called is not told again, in no language.
    let title = node.title().map(|texts| words::texts_in(request, node, &texts)).unwrap_or_default();
    match (said.first_mut(), stretches(&title).first()) {
        (Some(Cell::Text(text)), Some(Cell::Text(title))) if text.starts_with(title.as_str()) => {
            text.drain(..title.len());
        }
        (Some(first), Some(title)) if first == title => {
            said.remove(0);
        }
        _ => {}
    }
    let said = trimmed(said);
    if said.is_empty() && !head.is_none() && !head.is_withheld() {
        return None;
    }
    Some(written(keyword, manner(head), said, Vec::new()))
}

/// Without the blank or comma that stood between the title and what follows.
fn trimmed(mut said: Vec<Cell>) -> Vec<Cell> {
    while let Some(Cell::Text(text)) = said.first_mut() {
        let rest = text.trim_start_matches([' ', ',']).to_string();
        if rest.is_empty() {
            said.remove(0);
        } else {
            *text = rest;
            break;
        }
    }
    said
}

fn line(request: &Request, shown: &Shown, node: Node, field: Field) -> Option<Vec<Cell>> {
    let keyword = field.keyword()?;
    let said = match cells::line(request, node, field) {
        Value::None(reason) | Value::Withheld(reason) => {
            reason.into_iter().map(|reason| Cell::Text(readable(&reason))).collect()
        }
        Value::Open(_) => Vec::new(),
        _ => pieces(request, shown, node, field),
    };
    let below = field.block().filter_map(|below| line(request, shown, node, below)).map(Cell::Many).collect();
    Some(written(keyword, manner(field), said, below))
}

fn manner(field: Field) -> Manner {
    match field {
        field if field.is_none() => Manner::None,
        field if field.is_withheld() => Manner::Withheld,
        field if field.has_hole() && field.parts().len() == 1 => Manner::Open,
        _ => Manner::Said,
    }
}

/// `[keyword, manner, pieces, lines in its block]`, the last two only where they are.
fn written(keyword: Keyword, manner: Manner, said: Vec<Cell>, below: Vec<Cell>) -> Vec<Cell> {
    let mut line = vec![Cell::Number(keyword as u32), Cell::Number(manner as u32), Cell::Many(said)];
    if !below.is_empty() {
        line.push(Cell::Many(below));
    }
    line
}

/// The values of a line: texts, and the numbers of what its references lead to.
fn pieces(request: &Request, shown: &Shown, node: Node, field: Field) -> Vec<Cell> {
    let reference = |target: Target| match target {
        Target::Thing(id) if shown.place(id).is_some() => {
            // Its title is known already: only where it leads is told.
            Text {
                runs: vec![Run {
                    text: "#".to_string(),
                    link: shown.place(id).map(|place| place.to_string()),
                    ..Run::default()
                }],
            }
        }
        // Those who read it know the catalogue by its words, not by its names.
        Target::Theme(theme) => {
            let theme = catalogue::themes().nth(usize::from(theme));
            theme.map(|theme| words::foreign(request, theme.title, "en")).unwrap_or_default()
        }
        Target::Item(theme, item) => {
            let theme = catalogue::themes().nth(usize::from(theme));
            let item = theme.and_then(|theme| theme.items.get(usize::from(item)));
            item.map(|item| words::foreign(request, item.text, "en")).unwrap_or_default()
        }
        other => cells::reference(request, field, other),
    };
    let said = cells::said_with(request, node, field, &reference);
    let mut pieces: Vec<Cell> = Vec::new();
    for run in &said.runs {
        let is_place = run.text == "#";
        match run.link.as_deref().filter(|_| is_place).and_then(|place| place.parse().ok()) {
            Some(place) => pieces.push(Cell::Number(place)),
            None => match (stretches(&Text { runs: vec![run.clone()] }).pop(), pieces.last_mut()) {
                (Some(Cell::Text(text)), Some(Cell::Text(before))) => before.push_str(&text),
                (Some(piece), _) => pieces.push(piece),
                (None, _) => {}
            },
        }
    }
    pieces
}
