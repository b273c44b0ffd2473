//! The things of the page, column by column: what they are called, where they stand, what their lines say.

use std::collections::BTreeMap;

use planc_analysis::facts::{acting_bodies, latest_status};
use planc_analysis::ledger::areas;
use planc_base::LineIndex;
use planc_lang::{Keyword, Kind};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use serde::Serialize;

use super::cell::{Cell, readable};
use super::fields;
use super::shown::Shown;
use crate::builders::words;
use crate::request::Request;

/// One entry a thing in each list; maps have the things that there is something to say of.
#[derive(Serialize)]
pub struct Things {
    /// Its place in the list of kinds.
    kind: Vec<usize>,
    /// The number of what it stands in, -1 at the top.
    parent: Vec<i64>,
    /// Its own part of its path; how many of its kind stand before it, if it has no name.
    name: Vec<Cell>,
    title: Vec<String>,
    number: BTreeMap<u32, String>,
    /// Tags of titles in another language than that of the page.
    language: BTreeMap<u32, String>,
    fields: Vec<Vec<Cell>>,
    /// The word of its status.
    status: BTreeMap<u32, String>,
    /// The areas it belongs to and the bodies that have to act, where they are not those of what it stands in.
    areas: BTreeMap<u32, Vec<u32>>,
    bodies: BTreeMap<u32, Vec<u32>>,
    /// The file and line that it begins in.
    at: Vec<(u32, u32)>,
    /// Places of packages, for those that come from another one.
    package: BTreeMap<u32, u16>,
}

pub fn all(request: &Request, shown: &Shown) -> Things {
    let nodes = &shown.nodes;
    let lines: Vec<LineIndex> = request.context.plan.files.iter().map(|file| LineIndex::new(file.text)).collect();
    let name = |node: &Node| match node.name() {
        Some(name) => Cell::Text(name.to_string()),
        None => Cell::Number(before(*node)),
    };
    let mut things = Things {
        kind: nodes.iter().map(|node| node.kind() as usize).collect(),
        parent: nodes.iter().map(|node| parent(*node, shown).map_or(-1, i64::from)).collect(),
        name: nodes.iter().map(name).collect(),
        title: Vec::with_capacity(nodes.len()),
        number: BTreeMap::new(),
        language: BTreeMap::new(),
        fields: nodes.par_iter().map(|node| fields::of(request, shown, *node)).collect(),
        status: BTreeMap::new(),
        areas: differing(shown, areas),
        bodies: differing(shown, |node| acting_bodies(node).iter().map(|body| body.id).collect()),
        at: nodes
            .iter()
            .map(|node| (node.file().0, lines[node.file().0 as usize].line(node.place().span.start) + 1))
            .collect(),
        package: BTreeMap::new(),
    };
    for (place, node) in shown.numbered() {
        let title = words::title(request, node);
        if let Some(language) = title.runs.iter().find_map(|run| run.language.clone()) {
            things.language.insert(place, language);
        }
        things.title.push(readable(&title.plain()).trim().to_string());
        things.number.extend(node.number().map(|number| (place, readable(&number))));
        things.status.extend(status(node).map(|word| (place, word)));
        if !node.is_own() {
            things.package.insert(place, node.thing().package);
        }
    }
    things
}

fn parent(node: Node, shown: &Shown) -> Option<u32> {
    node.parent().and_then(|parent| shown.place(parent.id))
}

/// How many things of its kind and without a name stand before it, itself counted: what its path says of it.
fn before(node: Node) -> u32 {
    let siblings = node.plan.children_of(node.thing().parent).iter().take_while(|id| **id != node.id);
    siblings.filter(|id| node.plan.thing(**id).kind == node.kind()).count() as u32 + 1
}

/// The word of the latest status.
fn status(node: Node) -> Option<String> {
    if node.kind() == Kind::Reading {
        return None;
    }
    let field = latest_status(node)?;
    let word = field.parts().iter().find(|part| part.class == PartClass::Word)?;
    field.word(word).map(str::to_string)
}

/// What `facts` says of each thing, where it is not what it says of what the thing stands in.
fn differing(shown: &Shown, facts: impl Fn(Node) -> Vec<ThingId> + Sync) -> BTreeMap<u32, Vec<u32>> {
    let all: Vec<Vec<u32>> = shown.nodes.par_iter().map(|node| shown.places(facts(*node))).collect();
    let is_new = |place: u32, said: &Vec<u32>| match parent(shown.nodes[place as usize], shown) {
        Some(parent) => all[parent as usize] != *said,
        None => !said.is_empty(),
    };
    (0..).zip(&all).filter(|(place, said)| is_new(*place, said)).map(|(place, said)| (place, said.clone())).collect()
}

/// The keywords of fields, in the order of their numbers, with their labels.
pub fn keywords(request: &Request) -> Vec<String> {
    Keyword::ALL.iter().map(|keyword| request.language.label(&format!("keyword.{}", keyword.text()))).collect()
}

/// What the page says of a kind: its word in a plan, one of it, several of it.
pub fn kinds(request: &Request) -> Vec<[String; 3]> {
    let kinds = (0..Kind::COUNT).filter_map(Kind::from_index);
    kinds
        .map(|kind| {
            let word = kind.text();
            let label = |form: &str| match Kind::WRITTEN.contains(&kind) {
                true => request.language.label(&format!("kind.{word}.{form}")),
                false => word.to_string(),
            };
            [word.to_string(), label("singular"), label("plural")]
        })
        .collect()
}
