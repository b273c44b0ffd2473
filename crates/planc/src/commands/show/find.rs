//! Which thing is meant by a name, a number or a title.

use planc_lang::Kind;
use planc_model::{Node, Plan};
use rustc_hash::FxHashSet;

/// What a reference may mean.
pub enum Found<'plan> {
    One(Node<'plan>),
    Several(Vec<Node<'plan>>),
    /// Nothing; these are the full names that are nearest.
    None {
        near: Vec<String>,
    },
}

/// The thing that `reference` means: a full name before a part of one, any name before a number, and that before a title.
pub fn find<'plan>(plan: &'plan Plan<'plan>, reference: &str, kind: Option<Kind>) -> Found<'plan> {
    let is_wanted = |node: &Node| kind.is_none_or(|kind| node.kind() == kind);
    let ways: [&dyn Fn(Node<'plan>) -> bool; 5] = [
        &|node| node.is_own() && full_name(plan, node) == reference,
        &|node| full_name(plan, node) == reference || has_path(plan, node, reference),
        &|node| node.is_own() && node.number().as_deref() == Some(reference),
        &|node| has_title(node, |title| title.to_lowercase() == reference.to_lowercase()),
        &|node| {
            has_title(node, |title| {
                reference.chars().count() > 2 && title.to_lowercase().contains(&reference.to_lowercase())
            })
        },
    ];
    for fits in ways {
        let found: Vec<Node> = plan.nodes().filter(is_wanted).filter(|node| fits(*node)).collect();
        match found.as_slice() {
            [] => {}
            [only] => return Found::One(*only),
            _ => return Found::Several(found),
        }
    }
    Found::None { near: near(plan, reference, kind) }
}

/// Its path, behind the name of its package if that is a dependency.
pub fn full_name(plan: &Plan, node: Node) -> String {
    let path = node.path();
    match dependency_name(plan, node) {
        Some(name) => format!("{name}.{path}"),
        None => path,
    }
}

/// What to type for it and for nothing else: with the kind where the full name is that of several things.
pub fn command(plan: &Plan, node: Node) -> String {
    let name = full_name(plan, node);
    let namesakes = plan.nodes().filter(|other| full_name(plan, *other) == name).count();
    if namesakes > 1 { format!("{name} --kind {}", node.kind().text()) } else { name }
}

fn dependency_name<'plan>(plan: &'plan Plan, node: Node) -> Option<&'plan str> {
    let package = usize::from(node.thing().package);
    let dependencies = &plan.packages.first()?.dependencies;
    dependencies.iter().find(|(_, index)| *index == Some(package) && package != 0).map(|(name, _)| name.as_str())
}

/// Whether the last name of `reference` is its own and the others are, in order, names around it.
fn has_path(plan: &Plan, node: Node, reference: &str) -> bool {
    let mut wanted = reference.rsplit('.');
    if node.name().is_none() || wanted.next() != node.name() {
        return false;
    }
    let mut around = node.ancestors().skip(1).filter_map(Node::name).chain(dependency_name(plan, node));
    wanted.all(|name| around.any(|other| other == name))
}

fn has_title(node: Node, fits: impl Fn(&str) -> bool) -> bool {
    node.title().is_some_and(|title| title.0.iter().any(|(_, text)| fits(text)))
}

fn near(plan: &Plan, reference: &str, kind: Option<Kind>) -> Vec<String> {
    let names: FxHashSet<String> = plan
        .own_nodes()
        .filter(|node| node.name().is_some() && kind.is_none_or(|kind| node.kind() == kind))
        .map(Node::path)
        .collect();
    let near = crate::nearest::nearest(reference, names.iter().map(String::as_str));
    if !near.is_empty() || !reference.contains('.') {
        return near.into_iter().map(str::to_string).collect();
    }
    // One wrong name among several: the last one alone says most.
    let last = reference.rsplit('.').next().unwrap_or(reference);
    crate::nearest::nearest(last, names.iter().map(String::as_str)).into_iter().map(str::to_string).collect()
}
