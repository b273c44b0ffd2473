//! A plan as a tree for a side view: numbers, sums, findings; and the way between a path and a place.

use planc_analysis::{Context, Report};
use planc_base::{FileId, Place, Span};
use planc_lang::Kind;
use planc_lang::rule::Level;
use planc_model::{Node, Plan, ThingId};
use planc_project::Snapshot;
use rustc_hash::FxHashSet;

use crate::findings::findings_in;
use crate::money::of_things;
use crate::under::{Under, end_of};
use crate::{Cursor, DisplayLanguage};

/// A thing of a file, with what is said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutlineNode {
    /// Its title, in the wanted language if it has one, else its name, else its kind.
    pub title: String,
    pub kind: Kind,
    pub number: Option<String>,
    /// Its full name, by which `where_is` finds it again.
    pub path: String,
    /// What it is planned to cost, if anybody says.
    pub total: Option<String>,
    /// The findings in it and below it in this file.
    pub findings: FindingCounts,
    pub span: Span,
    pub children: Vec<OutlineNode>,
}

/// How many findings there are of each level.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FindingCounts {
    pub errors: usize,
    pub warnings: usize,
    pub advice: usize,
}

impl FindingCounts {
    pub(crate) fn of(report: Option<&Report>, file: FileId, span: Span) -> FindingCounts {
        let mut counts = FindingCounts::default();
        for judged in report.into_iter().flat_map(|report| findings_in(report, file, span)) {
            match judged.level {
                Level::Error => counts.errors += 1,
                Level::Warning => counts.warnings += 1,
                Level::Advice => counts.advice += 1,
                Level::Off => {}
            }
        }
        counts
    }

    pub fn all(self) -> usize {
        self.errors + self.warnings + self.advice
    }
}

/// The things that stand in `file`, those in others' blocks below them. Findings are counted if the package was checked before.
pub fn outline(snapshot: &Snapshot, file: FileId, language: &DisplayLanguage) -> Vec<OutlineNode> {
    if snapshot.sheet(file).is_none() {
        return Vec::new();
    }
    let plan = snapshot.plan();
    let things: Vec<ThingId> = plan.things_in(file).collect();
    let wanted: FxHashSet<ThingId> = things.iter().copied().collect();
    let context = Context::new(plan, snapshot.settings());
    let money = of_things(snapshot, &context, &wanted);
    let report = snapshot.known_report().map(AsRef::as_ref);
    // In the order of the text, each after what it stands in: built from the last one, so that each is complete when it is put
    // into its parent.
    let mut nodes: Vec<(ThingId, OutlineNode)> = Vec::new();
    for id in things.iter().rev() {
        let node = plan.node(*id);
        // Of a block that is not closed, up to the end of what stands in it.
        let span = Span { end: end_of(node.sheet(), node.thing().entry), ..node.span() };
        let is_below = |(_, other): &(ThingId, OutlineNode)| other.span.start < span.end.max(span.start + 1);
        let mut children: Vec<OutlineNode> = Vec::new();
        while let Some((_, child)) = nodes.pop_if(|last| is_below(last)) {
            children.push(child);
        }
        let total = money.get(id).filter(|money| money.planned.count > 0);
        let total = total.map(|money| language.total(money.planned, money.currency));
        nodes.push((
            *id,
            OutlineNode {
                title: title(node, language),
                kind: node.kind(),
                number: node.number(),
                path: node.path(),
                total,
                findings: FindingCounts::of(report, file, span),
                span,
                children,
            },
        ));
    }
    nodes.into_iter().rev().map(|(_, node)| node).collect()
}

fn title(node: Node, language: &DisplayLanguage) -> String {
    let title = language.title(node);
    match node.name() {
        _ if !title.is_empty() => title,
        Some(name) => name.to_string(),
        None => node.kind().text().to_string(),
    }
}

/// The full name of the thing around `cursor`.
pub fn node_at(snapshot: &Snapshot, cursor: Cursor) -> Option<String> {
    let under = Under::at(snapshot, cursor)?;
    let plan = snapshot.plan();
    Some(plan.node(plan.thing_around(under.file, under.entry?)?).path())
}

/// Where the thing with the full name `path` is declared; of several, as in two packages, the first of the package itself.
pub fn where_is(snapshot: &Snapshot, path: &str) -> Option<Place> {
    let plan = snapshot.plan();
    find(plan, path).map(|node| {
        let end = end_of(node.sheet(), node.thing().entry);
        Span { end, ..node.span() }.in_file(node.file())
    })
}

fn find<'plan>(plan: &'plan Plan<'plan>, path: &str) -> Option<Node<'plan>> {
    let (around, last) = path.rsplit_once('.').unwrap_or(("", path));
    let named = plan.names.find(last).map_or(&[][..], |name| plan.named(name));
    let named = named.iter().map(|id| plan.node(*id)).filter(|node| node.path() == path);
    if let Some(node) = named.min_by_key(|node| !node.is_own()) {
        return Some(node);
    }
    // A nameless one, called by its place among its siblings.
    let is_it = |node: &Node| node.name().is_none() && node.path() == path;
    if around.is_empty() { plan.roots().find(is_it) } else { find(plan, around)?.descendants().find(is_it) }
}
