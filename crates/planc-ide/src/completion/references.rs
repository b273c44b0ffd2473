//! Names of the expected kinds: the nearest first, each as short as it can be written here.

use super::place::Place;
use super::{Item, ItemKind};
use planc_lang::pattern::Slot;
use planc_lang::{Kind, KindSet, catalogue};
use planc_model::link::LookUp;
use planc_model::plan::Target;
use planc_model::{Node, Plan, ThingId};
use planc_project::Snapshot;

/// From how many candidates on titles are not looked into, only names.
const MANY: usize = 20_000;
/// How many are looked up at most, to be written as short as can be.
const LOOKED_UP: usize = 400;

pub fn offer(snapshot: &Snapshot, place: &Place, slot: &Slot) -> Vec<Item> {
    let plan = snapshot.plan();
    let around = place.entry.or(place.parent).and_then(|entry| plan.thing_around(place.file, entry));
    let mut items = if slot.to_parent { parents(plan, place, around) } else { things(plan, place, slot.kinds, around) };
    if slot.kinds.contains(Kind::Actor) {
        let built_in =
            [("public", "the public as a whole"), ("all-responsible", "every body that answers for something here")];
        items.extend(
            built_in
                .into_iter()
                .filter(|(name, _)| place.fits(name))
                .map(|(name, detail)| Item::new(place, ItemKind::BuiltIn, name, detail)),
        );
    }
    if slot.kinds.contains(Kind::Theme) || slot.kinds.contains(Kind::Item) {
        items.extend(of_catalogue(place, slot.kinds));
    }
    items
}

/// What the line names already is not offered again.
fn is_named(place: &Place, path: &str) -> bool {
    place.line.split([',', ' ', '\t', '\n']).any(|word| word == path)
}

fn things(plan: &Plan, place: &Place, kinds: KindSet, around: Option<ThingId>) -> Vec<Item> {
    let (outer, own) = typed_path(place);
    let candidates: Vec<Node> =
        plan.nodes().filter(|node| kinds.contains(node.kind()) && node.name().is_some() && !node.is_absent()).collect();
    let looks_at_titles = candidates.len() <= MANY;
    let own = own.to_lowercase();
    let fits = |node: &Node| {
        let name = node.name().unwrap_or_default();
        own.is_empty()
            || name.to_lowercase().contains(&own)
            || looks_at_titles
                && node
                    .full_title()
                    .is_some_and(|title| title.0.iter().any(|(_, text)| text.to_lowercase().contains(&own)))
    };
    let mut found: Vec<(u32, Node)> = candidates
        .into_iter()
        // Nothing refers to itself.
        .filter(|node| Some(node.id) != around && is_within(node, &outer) && fits(node))
        .map(|node| (distance(plan, node, around), node))
        .collect();
    found.sort_by_key(|(distance, node)| {
        (*distance, !node.name().unwrap_or_default().to_lowercase().starts_with(&own), node.thing().first)
    });
    let look_up = LookUp::new(plan);
    found
        .into_iter()
        .take(LOOKED_UP)
        .filter_map(|(_, node)| {
            let path = written(plan, place, &look_up, node, around, kinds, &outer)?;
            (!is_named(place, &path)).then(|| item(place, node, path))
        })
        .collect()
}

/// The names before the last dot of what was typed, and what stands behind it.
fn typed_path<'text>(place: &Place<'text>) -> (Vec<&'text str>, &'text str) {
    match place.typed.rsplit_once('.') {
        Some((outer, own)) => (outer.split('.').collect(), own),
        None => (Vec::new(), place.typed),
    }
}

/// Whether the things around `node`, or the package it is of, have the names of `outer` in their order.
fn is_within(node: &Node, outer: &[&str]) -> bool {
    let mut around = node.ancestors().skip(1).filter_map(Node::name);
    let mut wanted = outer.iter().rev();
    wanted.all(|name| around.any(|other| other == *name) || dependency_name(node.plan, *node) == Some(name))
}

fn dependency_name<'plan>(plan: &'plan Plan, node: Node) -> Option<&'plan str> {
    let package = usize::from(node.thing().package);
    let own = &plan.packages.first()?.dependencies;
    own.iter().find(|(_, other)| package != 0 && *other == Some(package)).map(|(name, _)| name.as_str())
}

/// Steps outwards until something holds both; what stands in another document or package is farther.
fn distance(plan: &Plan, node: Node, around: Option<ThingId>) -> u32 {
    if !node.is_own() {
        return 1_000;
    }
    let Some(around) = around else { return 100 };
    let shared = plan.node(around).ancestors().position(|outer| outer.holds(node));
    match shared {
        Some(steps) => steps as u32,
        None if node.document().is_none() => 50,
        None => 100,
    }
}

/// The shortest path that leads to `node` from here, the typed names in it kept.
fn written(
    plan: &Plan,
    place: &Place,
    look_up: &LookUp,
    node: Node,
    around: Option<ThingId>,
    kinds: KindSet,
    outer: &[&str],
) -> Option<String> {
    let own = node.name()?;
    let mut path: Vec<&str> = outer.to_vec();
    path.push(own);
    let leads = |path: &[&str]| look_up.target(place.file, around, path, kinds) == Target::Thing(node.id);
    if leads(&path) {
        return Some(path.join("."));
    }
    let package = dependency_name(plan, node);
    for name in node.ancestors().skip(1).filter_map(Node::name).chain(package) {
        if outer.contains(&name) {
            continue;
        }
        let longer: Vec<&str> = std::iter::once(name).chain(path.iter().copied()).collect();
        if leads(&longer) {
            return Some(longer.join("."));
        }
    }
    let mut whole: Vec<&str> = node.ancestors().filter_map(Node::name).chain(package).collect();
    whole.reverse();
    leads(&whole).then(|| whole.join("."))
}

fn item(place: &Place, node: Node, path: String) -> Item {
    let title = node.short_title();
    let number = node.number().map(|number| format!("{number} ")).unwrap_or_default();
    let item = Item::new(place, ItemKind::Name(node.kind()), path.clone(), format!("{number}{title}").trim());
    Item { filter: (!title.is_empty()).then(|| format!("{path} {title}")), ..item }
}

/// What the entry may be part of.
fn parents(plan: &Plan, place: &Place, around: Option<ThingId>) -> Vec<Item> {
    let Some(own) = around.map(|id| plan.node(id)) else { return Vec::new() };
    let kinds: KindSet = Kind::WRITTEN
        .iter()
        .copied()
        .filter(|parent| own.kind().declaration().is_some_and(|declaration| declaration.stands_in.holds(*parent)))
        .fold(KindSet(0), |kinds, kind| kinds.with(KindSet::of(kind)));
    let mut items = things(plan, place, kinds, None);
    // Nothing is part of itself.
    items.retain(|item| Some(item.label.as_str()) != own.name());
    items
}

/// Themes and items, by their ids and their texts.
fn of_catalogue(place: &Place, kinds: KindSet) -> Vec<Item> {
    let typed = place.typed.to_lowercase();
    let fits = |id: &str, text: &str| {
        let haystack = format!("{id} {text}").to_lowercase();
        typed.is_empty() || typed.split('.').all(|word| haystack.contains(word))
    };
    let mut items = Vec::new();
    for theme in catalogue::themes() {
        if kinds.contains(Kind::Theme) && fits(theme.id, theme.title) {
            let item = Item::new(place, ItemKind::Catalogue, theme.id, theme.title);
            items.push(Item {
                filter: Some(format!("{} {}", theme.id, theme.title)),
                subject: Some(theme.id.to_string()),
                ..item
            });
        }
        for entry in theme.items.iter().filter(|_| kinds.contains(Kind::Item)) {
            let id = theme.full_id(entry);
            if fits(&id, entry.text) {
                let item = Item::new(place, ItemKind::Catalogue, id.clone(), entry.text);
                items.push(Item { filter: Some(format!("{id} {}", entry.text)), subject: Some(id), ..item });
            }
        }
    }
    items
}
