//! LNK-12: reports and chapters that speak of other areas than those of their own strategy or plan.

use planc_base::Finding;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::{Context, documents_above};
use crate::rules::entries::own_entries;

/// An `about` or an `assessment` that leads outside the documents that belong together; a report on the whole that judges
/// some areas and leaves others out.
pub(super) fn foreign_areas(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    for field in own_entries(plan, &[Keyword::About]) {
        let Some(node) = plan.thing_around(field.file, field.entry).map(|id| plan.node(id)) else { continue };
        let Some(document) = subject(node, context) else { continue };
        for part in field.parts() {
            let Target::Thing(id) = field.target(part) else { continue };
            let area = plan.node(id);
            if is_foreign(area, document) {
                let said = format!("{} is about {}", node.described_first(), area.described());
                found.push(finding(said, area, document).at(field.place_of(part)));
            }
        }
    }
    let mut judged: FxHashMap<ThingId, Vec<Node>> = FxHashMap::default();
    for node in plan.own_nodes_of(Kind::Assessment).filter(|node| !node.is_broken()) {
        let Some(report) = node.parent().filter(|parent| parent.kind() == Kind::Report) else { continue };
        let Some(document) = subject(report, context) else { continue };
        let head = node.head();
        for what in head.targets().filter_map(Target::thing).map(|id| plan.node(id)) {
            if is_foreign(what, document) {
                let said = format!("{} judges {}", report.described_first(), what.described());
                found.push(finding(said, what, document).at(node.place()));
            } else if what.kind() == Kind::Area {
                judged.entry(report.id).or_default().push(what);
            }
        }
    }
    found.extend(judged.into_iter().filter_map(|(report, areas)| left_out(plan.node(report), &areas)));
    found.sort_by_key(|finding| (finding.place.file, finding.place.span.start));
}

/// A finding whose place is still to be said.
struct Unplaced(String, String);

impl Unplaced {
    fn at(self, place: planc_base::Place) -> Finding {
        Finding::new("LNK-12", place, self.0).help(self.1)
    }
}

fn finding(said: String, what: Node, document: Node) -> Unplaced {
    let other = what.document().map_or_else(|| "another document".to_string(), Node::described);
    Unplaced(
        format!("{said}, which belongs to {other}, not to {}", document.described()),
        format!("Name one of the {} of {}.", what.kind().plural(), document.described()),
    )
}

/// The document that a chapter, finding or report is on; `None` if it is not known.
fn subject<'plan>(node: Node<'plan>, context: &Context<'plan>) -> Option<Node<'plan>> {
    let report = node.ancestors().find(|around| around.kind() == Kind::Report);
    if let Some(field) = report.and_then(|report| report.field(Keyword::Of)) {
        return context.plan.node(field.targets().next()?.thing()?).document();
    }
    if node.document().is_some() || report.is_none() {
        return node.document();
    }
    // A report that does not say: of the one response there is.
    let mut responses = context.responses();
    let only = responses.next()?;
    responses.next().is_none().then(|| context.plan.node(only.head().id))
}

/// Whether `what` belongs neither to `document` nor to what it carries out, nor to what carries that out.
fn is_foreign(what: Node, document: Node) -> bool {
    let Some(top) = documents_above(what).last() else { return false };
    documents_above(document).all(|above| above != top)
        && documents_above(what).all(|above| above != document.id)
        && documents_above(document).last() != Some(top)
}

/// Areas of the same document that a report on the whole does not judge. REP-09 asks this of annual reports.
fn left_out(report: Node, areas: &[Node]) -> Option<Finding> {
    let kinds: Vec<ReportKind> = report
        .fields(Keyword::Kind)
        .flat_map(|field| field.word_indices().collect::<Vec<_>>())
        .filter_map(ReportKind::from_index)
        .collect();
    let is_on_whole = |kind: &ReportKind| {
        matches!(kind, ReportKind::Questionnaire | ReportKind::Evaluation | ReportKind::Review | ReportKind::Final)
    };
    let document = areas.first()?.document()?;
    if !kinds.iter().any(is_on_whole) || kinds.contains(&ReportKind::Annual) || report.is_broken() {
        return None;
    }
    let all = || document.children_of(Kind::Area).filter(|area| !area.is_absent() && !area.is_broken());
    let missing: Vec<String> = all().filter(|area| !areas.contains(area)).map(Node::described).collect();
    if missing.is_empty() || areas.iter().any(|area| area.document() != Some(document)) {
        return None;
    }
    let count = all().count();
    Some(
        Finding::new(
            "LNK-12",
            report.place(),
            format!(
                "{} judges {} of the {count} areas of {}, but not {}",
                report.described_first(),
                count - missing.len(),
                document.described(),
                crate::rules::goals::list(&missing, "and")
            ),
        )
        .help("Add an `assessment` for each area of the document, with its own list."),
    )
}
