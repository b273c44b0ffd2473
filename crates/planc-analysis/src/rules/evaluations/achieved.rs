//! EVA-14, for whole reports: activities of which nothing says what became of them.

use planc_base::Finding;
use planc_lang::vocabularies::{ReportKind, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, Response, is_given_up};
use crate::rules::goals::list;
use crate::rules::looking_back::{is_of_kind, reports};

/// How many activities a message names.
const NAMED: usize = 3;

/// A report on the end of a plan leaves out activities that no other report deals with either.
pub(super) fn left_out(context: &Context, found: &mut Vec<Finding>) {
    for report in
        reports(context).filter(|report| !report.is_broken() && !report.is_unchecked() && is_at_the_end(*report))
    {
        let Some(document) = report.document() else { continue };
        let Some(response) = context.responses().find(|response| response.documents().any(|one| one == document))
        else {
            continue;
        };
        let Some(dealt_with) = dealt_with(response) else { continue };
        // A report on one plan deals with that plan, one on a strategy with all that carries it out.
        let is_its_own = |activity: &Node| {
            let own = activity.document();
            document.kind() == Kind::Strategy && own.is_some() || own == Some(document)
        };
        let missing: Vec<Node> = response
            .nodes_of(Kind::Activity)
            .filter(is_its_own)
            .filter(|activity| !activity.is_broken() && !is_said(*activity, &dealt_with) && !is_given_up(*activity))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let mut names: Vec<String> = missing.iter().take(NAMED).map(|activity| activity.described()).collect();
        if missing.len() > NAMED {
            names.push(format!("{} more", missing.len() - NAMED));
        }
        found.push(
            Finding::new(
                "EVA-14",
                report.place(),
                format!("{} does not say what became of {}", report.described_first(), list(&names, "and")),
            )
            .help("Add `progress` and the name of the activity for each, with its `status` and, if it was not done, the `reason`."),
        );
    }
}

/// Whether it is on a final evaluation, or the report at the end of a plan.
fn is_at_the_end(report: Node) -> bool {
    let kinds = report.fields(Keyword::Kind).flat_map(|field| field.word_indices());
    kinds.filter_map(ReportKind::from_index).any(|kind| kind == ReportKind::Final)
        || report.linked(Keyword::Of).any(|of| of.kind() == Kind::Evaluation && is_of_kind(of, ReviewKind::Final))
}

/// The activities that some report deals with, themselves or by an output or a milestone; `None` if one is not understood.
fn dealt_with(response: Response) -> Option<FxHashSet<ThingId>> {
    let mut dealt_with = FxHashSet::default();
    for progress in response.nodes_of(Kind::Progress) {
        for target in progress.head().targets() {
            let Target::Thing(id) = target else { return None };
            let activity = progress.plan.node(id).ancestors().find(|node| node.kind() == Kind::Activity);
            dealt_with.extend(activity.map(|activity| activity.id));
        }
    }
    Some(dealt_with)
}

/// By a report, by its own status, or by what is said of an activity around it or of a part of it.
fn is_said(activity: Node, dealt_with: &FxHashSet<ThingId>) -> bool {
    let is_one = |node: Node| dealt_with.contains(&node.id) || node.field(Keyword::Status).is_some();
    activity.ancestors().take_while(|node| node.kind() == Kind::Activity).any(is_one)
        || activity.descendants().filter(|node| node.kind() == Kind::Activity).any(is_one)
}
