//! GOA-10: goals that answer no problem, and problems that nothing answers.

use planc_base::Finding;
use planc_lang::vocabularies::FindingKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::is_asked;
use crate::facts::{Context, Response};
use crate::rules::entries::own_entries;

/// GOA-10, for each response whose situation analysis names a problem.
pub(super) fn problem_links(context: &Context, found: &mut Vec<Finding>) {
    let mut links: Option<Links> = None;
    for response in context.responses() {
        let problems: Vec<Node> = response.nodes_of(Kind::Finding).filter(|node| is_problem(*node)).collect();
        if problems.is_empty() {
            continue;
        }
        let links = links.get_or_insert_with(|| Links::of(context));
        goals_without_problem(response, &problems, links, found);
        let is_open = response.documents().any(|document| links.open.contains(&document.id));
        for problem in problems.into_iter().filter(|problem| !is_open && !links.answered.contains(&problem.id)) {
            found.push(unanswered(problem));
        }
    }
    // A document whose place is not known counts with several responses.
    found.sort_by_key(|finding| (finding.place.file, finding.place.span.start));
    found.dedup();
}

/// What the lines of the package say that link problems to what is done about them.
#[derive(Default)]
struct Links {
    /// Findings that something takes up.
    answered: FxHashSet<ThingId>,
    /// What takes a finding up, or may, and everything around it.
    answers: FxHashSet<ThingId>,
    /// Documents with a line that leaves open which finding it means.
    open: FxHashSet<ThingId>,
}

impl Links {
    fn of(context: &Context) -> Links {
        let plan = context.plan;
        let mut links = Links::default();
        for field in own_entries(plan, &[Keyword::Addresses, Keyword::BasedOn]) {
            let Some(node) = plan.thing_around(field.file, field.entry).map(|id| plan.node(id)) else { continue };
            if !is_answer(node.kind()) {
                continue;
            }
            let is_open =
                field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown);
            let findings =
                field.targets().filter_map(Target::thing).filter(|id| plan.node(*id).kind() == Kind::Finding);
            let before = links.answered.len();
            links.answered.extend(findings);
            let is_link = field.keyword() == Some(Keyword::Addresses) || links.answered.len() > before;
            if is_open {
                links.open.extend(node.document().map(|document| document.id));
            }
            if is_link || is_open {
                let served = node.ancestors().flat_map(|around| around.linked(Keyword::Serves));
                let places: Vec<Node> = served.chain([node]).collect();
                links.answers.extend(places.into_iter().flat_map(Node::ancestors).map(|around| around.id));
            }
        }
        links
    }
}

/// The kinds by which a problem may be taken up: areas, goals, objectives and measures address it; activities may rest on it.
fn is_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Area | Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity)
}

/// Whether it is a problem or gap of a situation analysis; what reviews and reports find is for the next plan.
fn is_problem(node: Node) -> bool {
    let is_analysis = node.parent().is_some_and(|parent| matches!(parent.kind(), Kind::Strategy | Kind::Plan));
    if !is_analysis || !is_asked(node) || node.is_unchecked() {
        return false;
    }
    let Some(field) = node.field(Keyword::Kind) else { return true };
    let kind = field.word_index().and_then(FindingKind::from_index);
    !field.is_broken() && matches!(kind, Some(FindingKind::Problem | FindingKind::Gap))
}

fn goals_without_problem(response: Response, problems: &[Node], links: &Links, found: &mut Vec<Finding>) {
    let example = problems.iter().find_map(|problem| problem.name());
    for goal in response.nodes_of(Kind::Goal) {
        let is_in_answer = links.answers.contains(&goal.id)
            || goal.parent().is_some_and(|area| area.kind() == Kind::Area && area.field(Keyword::Addresses).is_some());
        if is_in_answer || !is_asked(goal) || goal.is_unchecked() {
            continue;
        }
        let example = example.map_or_else(String::new, |name| format!(", such as `addresses {name}`"));
        found.push(
            Finding::new(
                "GOA-10",
                goal.place(),
                format!("{} addresses no problem that was found", goal.described_first()),
            )
            .help(format!(
                "Write `addresses` and the name of a `finding` in it or in one of its objectives{example}; add the \
                     finding if it is missing."
            ))
            .with_fix(goal.add_line("Add `addresses ?`", "addresses ?")),
        );
    }
}

fn unanswered(problem: Node) -> Finding {
    let how = match problem.name() {
        Some(name) => format!("Write `addresses {name}` in the one that is to solve it"),
        None => "Give it a name, and write `addresses` with that name in the one that is to solve it".to_string(),
    };
    Finding::new("GOA-10", problem.place(), format!("No goal, objective or measure addresses {}", problem.described()))
        .help(format!("{how}, or say by `kind trend` or `kind strength` that it is no problem."))
}
