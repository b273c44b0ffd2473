//! What hangs on what, step by step: what a thing depends on and what depends on it; and the chain of results.
//!
//! Read from the lines that say so, so that each step can be shown where it is written.

use planc_base::{FileId, Place};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::sheet::present;
use planc_model::value::PartClass;
use planc_model::{Node, Plan, ThingId};
use planc_project::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::Cursor;
use crate::bound::{Bound, bound_at, declared_at};
use crate::references::{path_span, uses};
use crate::under::{Under, What};

/// A thing in a chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HierarchyItem {
    /// Its name, else its title or kind.
    pub name: String,
    /// Its number and title.
    pub detail: String,
    pub kind: Kind,
    /// The whole entry.
    pub place: Place,
    /// Its name, else its line. A cursor at its beginning finds the thing again.
    pub selection: Place,
}

/// A step from one thing to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dependency {
    pub item: HierarchyItem,
    /// The keywords of the lines that say so: `requires`, `lead`.
    pub keywords: Vec<&'static str>,
    /// Where they say so: in the file of what depends.
    pub places: Vec<Place>,
}

/// The thing that is named or declared at `cursor`, or on whose line it is.
pub fn hierarchy_item(snapshot: &Snapshot, cursor: Cursor) -> Option<HierarchyItem> {
    node_at(snapshot, cursor).map(item)
}

/// What the thing at `cursor` depends on: all that its lines name, in the order of the text.
pub fn depends_on(snapshot: &Snapshot, cursor: Cursor) -> Vec<Dependency> {
    let Some(node) = node_at(snapshot, cursor) else { return Vec::new() };
    let mut found = Dependencies::default();
    // What an entry such as `progress train` is about stands on its own line.
    let lines = std::iter::once(node.head()).chain(node.all_fields());
    for field in lines.filter(|field| field.keyword() != Some(Keyword::PartOf)) {
        for (target, place) in named_in(field) {
            found.add(node.plan.node(target), field.keyword(), place);
        }
    }
    found.all
}

/// What depends on the thing at `cursor`: all whose lines name it.
pub fn dependents(snapshot: &Snapshot, cursor: Cursor) -> Vec<Dependency> {
    let Some(node) = node_at(snapshot, cursor) else { return Vec::new() };
    let plan = node.plan;
    let mut found = Dependencies::default();
    for (field, place) in lines_naming(plan, node.id) {
        if field.keyword() == Some(Keyword::PartOf) {
            continue;
        }
        if let Some(around) = plan.thing_around(field.file, field.entry).filter(|around| *around != node.id) {
            found.add(plan.node(around), field.keyword(), place);
        }
    }
    found.all
}

/// What the thing at `cursor` contributes to, one step up the chain of results.
pub fn contributes_to(snapshot: &Snapshot, cursor: Cursor) -> Vec<HierarchyItem> {
    let Some(node) = node_at(snapshot, cursor) else { return Vec::new() };
    let named = node.all_fields().filter(|field| field.keyword().is_some_and(is_contribution)).flat_map(named_in);
    let mut above: Vec<ThingId> = Vec::new();
    let whole =
        node.parent().filter(|parent| is_result(node.kind()) && is_result(parent.kind())).map(|parent| parent.id);
    for id in named.map(|(id, _)| id).chain(whole) {
        if !above.contains(&id) {
            above.push(id);
        }
    }
    above.into_iter().map(|id| item(node.plan.node(id))).collect()
}

/// What contributes to the thing at `cursor`, one step down the chain of results.
pub fn contributors(snapshot: &Snapshot, cursor: Cursor) -> Vec<HierarchyItem> {
    let Some(node) = node_at(snapshot, cursor) else { return Vec::new() };
    let plan = node.plan;
    let parts = node.children().filter(|child| is_result(node.kind()) && is_result(child.kind())).map(|child| child.id);
    let mut below: Vec<ThingId> = parts.collect();
    let mut seen: FxHashSet<ThingId> = below.iter().copied().collect();
    for (field, _) in
        lines_naming(plan, node.id).into_iter().filter(|(field, _)| field.keyword().is_some_and(is_contribution))
    {
        if let Some(around) = plan.thing_around(field.file, field.entry).filter(|id| seen.insert(*id)) {
            below.push(around);
        }
    }
    below.into_iter().map(|id| item(plan.node(id))).collect()
}

/// Fields by which something says what it contributes to.
fn is_contribution(keyword: Keyword) -> bool {
    matches!(keyword, Keyword::Serves | Keyword::ContributesTo | Keyword::Shows | Keyword::Implements)
}

/// The kinds that results are made of, each of those it stands in.
fn is_result(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Strategy
            | Kind::Area
            | Kind::Goal
            | Kind::Objective
            | Kind::Outcome
            | Kind::Output
            | Kind::Plan
            | Kind::Measure
            | Kind::Activity
    )
}

/// The thing that is named or declared at the cursor, or on whose line it is.
pub(crate) fn node_at(snapshot: &Snapshot, cursor: Cursor) -> Option<Node<'_>> {
    let under = Under::at(snapshot, cursor)?;
    let plan = snapshot.plan();
    let id = match under.what {
        What::Name | What::Reference(_) => bound_at(plan, &under).and_then(Bound::thing)?,
        _ => declared_at(plan, under.file, under.entry?)?,
    };
    Some(plan.node(id))
}

/// The things that a line names at present, and where.
fn named_in(field: Field) -> impl Iterator<Item = (ThingId, Place)> {
    let references = present(field.parts()).iter().filter(|part| part.class == PartClass::Reference);
    references.filter_map(move |part| Some((field.target(part).thing()?, field.place_of(part))))
}

/// The lines that name a thing by the last of their names, and where.
fn lines_naming<'plan>(plan: &'plan Plan<'plan>, id: ThingId) -> Vec<(Field<'plan>, Place)> {
    let leads_to_it = |file: FileId, reference| plan.target(file, reference) == Target::Thing(id);
    let found = uses(plan, Bound::Thing(id)).into_iter().filter(|one| leads_to_it(one.file, one.reference));
    found
        .filter_map(|one| {
            let reference = plan.sheets[one.file.0 as usize].reference(one.reference);
            let place = path_span(plan, one.file, one.reference, &reference)?.in_file(one.file);
            Some((Field { plan, file: one.file, entry: reference.entry }, place))
        })
        .collect()
}

/// Dependencies, one for each thing, in the order of first sight.
#[derive(Default)]
struct Dependencies {
    all: Vec<Dependency>,
    places: FxHashMap<ThingId, usize>,
}

impl Dependencies {
    fn add(&mut self, node: Node, keyword: Option<Keyword>, place: Place) {
        let at = *self.places.entry(node.id).or_insert_with(|| {
            self.all.push(Dependency { item: item(node), keywords: Vec::new(), places: Vec::new() });
            self.all.len() - 1
        });
        let dependency = &mut self.all[at];
        dependency.places.push(place);
        if let Some(keyword) = keyword.map(Keyword::text).filter(|keyword| !dependency.keywords.contains(keyword)) {
            dependency.keywords.push(keyword);
        }
    }
}

fn item(node: Node) -> HierarchyItem {
    let title = node.short_title();
    let (name, title) = match node.name() {
        Some(name) => (name.to_string(), title),
        None if title.is_empty() => (node.kind().text().to_string(), title),
        None => (title, String::new()),
    };
    let parts = [node.number().unwrap_or_default(), title];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let place = node.span().in_file(node.file());
    HierarchyItem { name, detail, kind: node.kind(), place, selection: node.name_place() }
}
