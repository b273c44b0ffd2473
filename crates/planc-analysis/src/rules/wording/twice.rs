//! LNK-08: activities that stand in a plan twice.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::title::own;
use crate::facts::{Context, Stretch, is_given_up, schedule_of};
use crate::wording::{Marks, Said, Word};

/// LNK-08: the same words and the same body, or the same words and the same output, in one document.
pub(super) fn activity_twice(context: &Context, found: &mut Vec<Finding>) {
    let mut titles = context.wording().titles.clone();
    titles.sort_unstable_by_key(|title| (title.hash, title.activity));
    for group in titles.chunk_by(|one, other| one.hash == other.hash).filter(|group| group.len() > 1) {
        let nodes = group.iter().map(|title| context.plan.node(title.activity));
        let nodes = nodes.filter(|node| !node.is_broken() && !is_given_up(*node)).collect::<Vec<_>>();
        if nodes.len() > 1 {
            in_group(context, &nodes, found);
        }
    }
}

/// What tells two activities of the same words apart.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    document: Option<ThingId>,
    /// The words themselves, sorted: two texts may have the same number by chance.
    stems: Vec<String>,
    /// Titles of the activities around it.
    around: Vec<String>,
    /// Places and people it is for.
    told_apart: Vec<String>,
}

fn in_group(context: &Context, nodes: &[Node], found: &mut Vec<Finding>) {
    let mut by_key: FxHashMap<Key, Vec<Node>> = FxHashMap::default();
    for node in nodes {
        by_key.entry(key(context, *node)).or_default().push(*node);
    }
    let mut findings: Vec<(ThingId, Finding)> = Vec::new();
    for same in by_key.into_values().filter(|same| same.len() > 1) {
        let mut by_body: FxHashMap<Vec<String>, Node> = FxHashMap::default();
        let mut by_output: FxHashMap<Vec<String>, Node> = FxHashMap::default();
        for node in same {
            let (body, output) = (bodies(node), outputs(node));
            let of_body = body.as_ref().and_then(|body| by_body.get(body)).copied();
            let of_output = output.as_ref().and_then(|output| by_output.get(output)).copied();
            let twin = of_body.map(|twin| (twin, "the same body")).or(of_output.map(|twin| (twin, "the same output")));
            if let Some((twin, shared)) = twin.filter(|(twin, _)| !are_apart(context, node, *twin)) {
                findings.push((node.id, finding(node, twin, shared)));
            }
            if let Some(body) = body {
                by_body.entry(body).or_insert(node);
            }
            if let Some(output) = output {
                by_output.entry(output).or_insert(node);
            }
        }
    }
    findings.sort_by_key(|(id, _)| *id);
    found.extend(findings.into_iter().map(|(_, finding)| finding));
}

fn finding(node: Node, twin: Node, shared: &str) -> Finding {
    Finding::new(
        "LNK-08",
        node.place(),
        format!("{} says the same as {}, with {shared}", node.described_first(), twin.described()),
    )
    .label(twin.place(), "the same words")
    .help(
        "If it is the same work, take one of them out: what it costs counts twice. If not, say in the title, in `location` or \
         in `target-group` what tells them apart.",
    )
}

fn key(context: &Context, node: Node) -> Key {
    let around = node.ancestors().skip(1).take_while(|above| above.kind() == Kind::Activity);
    let words = own(context, node).first().map(Said::words).unwrap_or_default();
    let counts = |word: &Word| word.is_content() || word.marks.has(Marks::NUMBER);
    let mut stems: Vec<String> = words.into_iter().filter(counts).map(|word| word.stem).collect();
    stems.sort_unstable();
    Key {
        document: node.document().map(|document| document.id),
        stems,
        around: around.map(Node::short_title).collect(),
        told_apart: [Keyword::Location, Keyword::TargetGroup]
            .into_iter()
            .flat_map(|keyword| node.fields(keyword))
            .map(|field| field.source().to_string())
            .collect(),
    }
}

/// Who answers for it, as sorted places of the things; `None` if nobody does or that is open.
fn bodies(node: Node) -> Option<Vec<String>> {
    let fields = || node.fields(Keyword::Lead).chain(node.fields(Keyword::Responsible));
    if fields()
        .any(|field| field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown))
    {
        return None;
    }
    let mut bodies: Vec<String> = fields()
        .flat_map(|field| field.targets().map(|target| target.path(node.plan).unwrap_or_default()).collect::<Vec<_>>())
        .collect();
    bodies.sort();
    bodies.dedup();
    (!bodies.is_empty()).then_some(bodies)
}

/// Its outputs, as they are written; `None` if it has none.
fn outputs(node: Node) -> Option<Vec<String>> {
    let mut outputs: Vec<String> = node
        .children_of(Kind::Output)
        .filter(|output| !output.is_absent() && !output.is_broken())
        .map(|output| {
            let parts = output.head().parts().iter().filter(|part| part.class != planc_model::value::PartClass::Name);
            parts.map(|part| output.head().source_of(part)).collect::<Vec<_>>().join(" ")
        })
        .collect();
    outputs.sort();
    (!outputs.is_empty()).then_some(outputs)
}

/// Whether one is over before the other begins: work that is done again.
fn are_apart(context: &Context, one: Node, other: Node) -> bool {
    let stretch = |node: Node| {
        let facts = context.document(node);
        let stretches: Vec<Stretch> = node.fields(Keyword::Schedule).map(|field| schedule_of(field, facts)).collect();
        let first = stretches.iter().map(|stretch| stretch.first).min().flatten()?;
        let last = stretches.iter().map(|stretch| stretch.last).max().flatten()?;
        Some((first, last))
    };
    match (stretch(one), stretch(other)) {
        (Some((first, last)), Some((other_first, other_last))) => last < other_first || other_last < first,
        _ => false,
    }
}
