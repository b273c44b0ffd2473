//! What forms have in common: places to write into, boxes to tick, and rows by area.

use planc_analysis::facts::Role;
use planc_analysis::ledger::areas;
use planc_model::{Node, ThingId};

use super::{cells, money};
use crate::document::{Fact, Table, Text, Value};
use crate::request::Request;

/// How many lines a form leaves for what nobody foresaw.
const SPARE_ROWS: usize = 3;

/// A label with a place to write behind it.
pub fn blank(request: &Request, key: &'static str, label: &str) -> Fact {
    Fact::new(key, request.language.label(label), Value::Blank)
}

/// A label with what the plan says of it, or a place to write if it says nothing.
pub fn filled(request: &Request, key: &'static str, label: &str, value: Value) -> Fact {
    Fact::new(key, request.language.label(label), or_blank(value))
}

pub fn or_blank(value: Value) -> Value {
    if value == Value::Empty { Value::Blank } else { value }
}

/// One box to tick for each label, below each other.
pub fn boxes(request: &Request, labels: &[&str]) -> Value {
    Value::lines(labels.iter().map(|label| tick(request, label)).collect())
}

/// Boxes to tick in one line.
pub fn boxes_in_line(request: &Request, labels: &[&str]) -> Value {
    Value::text(Text::join(labels.iter().map(|label| tick(request, label)), "\u{2003}"))
}

fn tick(request: &Request, label: &str) -> Text {
    // The box stays with its words.
    Text::from(format!("\u{2610}\u{a0}{}", request.language.label(label).replace(' ', "\u{a0}")))
}

/// A row in which everything is to be filled in.
pub fn blank_row(table: &mut Table) {
    let cells = vec![Value::Blank; table.columns.len()];
    table.row(cells, None);
}

/// Rows for what the plan does not know of.
pub fn spare_rows(table: &mut Table) {
    for _ in 0..SPARE_ROWS {
        blank_row(table);
    }
}

/// What belongs to the same areas, in the order of the tree; what belongs to none comes last.
pub struct ByArea<'plan> {
    pub areas: Vec<ThingId>,
    pub nodes: Vec<Node<'plan>>,
}

pub fn by_area<'plan>(nodes: impl IntoIterator<Item = Node<'plan>>) -> Vec<ByArea<'plan>> {
    let mut groups: Vec<ByArea> = Vec::new();
    let mut plan = None;
    for node in nodes {
        plan = Some(node.plan);
        let key = areas(node);
        match groups.iter_mut().find(|group| group.areas == key) {
            Some(group) => group.nodes.push(node),
            None => groups.push(ByArea { areas: key, nodes: vec![node] }),
        }
    }
    for group in &mut groups {
        group.nodes.sort_by_key(|node| node.thing().first);
    }
    groups.sort_by_key(|group| {
        let places: Vec<u32> =
            plan.iter().flat_map(|plan| group.areas.iter().map(|id| plan.thing(*id).first)).collect();
        (group.areas.is_empty(), group.areas.len(), places)
    });
    groups
}

/// A heading for each group, then a row for each of its things.
pub fn rows_by_area<'plan>(
    request: &Request<'plan>,
    table: &mut Table,
    nodes: impl IntoIterator<Item = Node<'plan>>,
    row: impl Fn(Node<'plan>) -> Vec<Value>,
) {
    rows_by_area_or(request, table, "money.no-area", nodes, row);
}

/// The same, with the label of what belongs to no area.
pub fn rows_by_area_or<'plan>(
    request: &Request<'plan>,
    table: &mut Table,
    no_area: &str,
    nodes: impl IntoIterator<Item = Node<'plan>>,
    row: impl Fn(Node<'plan>) -> Vec<Value>,
) {
    for group in by_area(nodes) {
        table.group(1, money::names(request, &group.areas, no_area), None);
        for node in group.nodes {
            table.row(row(node), Some(node.path()));
        }
    }
}

/// Whether `node` is the actor, unit or body asked for, or belongs to it; all do if nobody is asked for.
pub fn is_asked(request: &Request, node: Node) -> bool {
    request.body.is_none_or(|body| is_of(request.context.plan.node(body), node))
}

/// Whether `node` is `body` or stands in it.
pub fn is_of(body: Node, node: Node) -> bool {
    body == node || body.holds(node) || cells::organisation(node) == body
}

/// As what somebody takes part, in a word.
pub fn role(request: &Request, role: Role) -> String {
    request.language.label(match role {
        Role::Lead => "role.lead",
        Role::Responsible => "role.responsible",
        Role::Partner => "role.partner",
        Role::Contractor => "role.contractor",
        Role::Consulted => "role.consulted",
        Role::Informed => "role.informed",
    })
}
