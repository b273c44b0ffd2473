//! BUD-24: what it costs to watch and judge the plan.

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityKind, PlanKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{is_in_force, open_amount};
use crate::facts::{Context, Response, kind_of_plan};

/// A review or evaluation without a cost, and a response in which nothing is set aside for monitoring.
pub(super) fn not_costed(context: &Context, found: &mut Vec<Finding>) {
    for document in context.own_documents().filter(|document| is_in_force(*document)) {
        let judged = document.children().filter(|node| matches!(node.kind(), Kind::Review | Kind::Evaluation));
        for node in judged.filter(|node| !node.is_broken() && !node.is_absent() && !node.is_unchecked()) {
            if node.field(Keyword::Cost).is_some() {
                continue;
            }
            let line = open_amount(Keyword::Cost, node, context);
            found.push(
                Finding::new("BUD-24", node.place(), format!("{} has no `cost`", node.described_first()))
                    .help(format!(
                        "Add `cost` and an amount, `cost none \"…\"` if it needs no money, or `{line}` while it is open."
                    ))
                    .with_fix(node.add_line(format!("Add `{line}`"), &line)),
            );
        }
    }
    for response in context.asked_responses().filter(|response| !has_money_for_monitoring(*response)) {
        let plan = response.plans_of(PlanKind::Monitoring).find(|plan| plan.is_own() && !plan.is_broken());
        let place = plan.unwrap_or_else(|| response.head()).place();
        found.push(
            Finding::new(
                "BUD-24",
                place,
                format!("Nothing is set aside for the monitoring of {}", response.head().described()),
            )
            .help(
                "Add an activity with `kind monitoring` and its `cost`, be it `cost none \"…\"`, or a `total` to the monitoring \
                 plan.",
            ),
        );
    }
}

/// Whether an activity is monitoring, so that BUD-01 asks what it costs, or the monitoring plan has money of its own. Where
/// there is no work yet, nothing can have been set aside.
fn has_money_for_monitoring(response: Response) -> bool {
    let has_money =
        |plan: Node| plan.all_fields().any(|field| matches!(field.keyword(), Some(Keyword::Total | Keyword::Funding)));
    // A plan of which the kind is not known may be the monitoring plan.
    if response.plans().any(|plan| kind_of_plan(plan).is_none())
        || response.plans_of(PlanKind::Monitoring).any(has_money)
    {
        return true;
    }
    let mut activities = response.nodes_of(Kind::Activity).peekable();
    activities.peek().is_none() || activities.any(may_be_monitoring)
}

/// Whether the activity is monitoring, or of a kind that is not known.
fn may_be_monitoring(activity: Node) -> bool {
    activity.fields(Keyword::Kind).any(|field: Field| {
        field.is_broken()
            || field.has_hole()
            || field.word_indices().any(|index| ActivityKind::from_index(index) == Some(ActivityKind::Monitoring))
    })
}
