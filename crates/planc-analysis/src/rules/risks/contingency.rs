//! Plans for emergencies.

use planc_base::Finding;
use planc_lang::vocabularies::{DocumentKind, DocumentStatus, PlanKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::{Context, Response, kind_of_plan, latest_status};
use crate::view::View;

/// RSK-04: the response has no contingency plan, neither written here nor kept elsewhere.
pub(super) fn no_contingency_plan(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        if response.nodes_of(Kind::Scenario).next().is_some()
            || response.plans().any(|plan| matches!(kind_of_plan(plan), Some(PlanKind::Contingency) | None))
        {
            continue;
        }
        let head = response.head();
        match document(response) {
            Some(Kept::InReach) => {}
            Some(Kept::Somewhere(document)) => found.push(
                Finding::new(
                    "RSK-04",
                    document.place(),
                    format!("{} is a contingency plan that cannot be looked up", document.described_first()),
                )
                .help("Say where it is kept: `url \"https://…\"` or `file \"…\"`."),
            ),
            None => found.push(
                Finding::new("RSK-04", head.place(), format!("There is no contingency plan for {}", head.described()))
                    .help(
                        "Add a `plan` with `kind contingency` and its `scenario`s, or, if it is kept elsewhere, declare \
                         it: `document … { kind contingency-plan; url \"…\" }`.",
                    ),
            ),
        }
    }
}

/// A contingency plan outside the package.
enum Kept<'plan> {
    InReach,
    Somewhere(Node<'plan>),
}

fn document(response: Response) -> Option<Kept> {
    let mut kept = None;
    for document in response.nodes_of(Kind::Document) {
        let kind = document.field(Keyword::Kind);
        // What is not understood may be it.
        if document.is_broken()
            || document.is_unchecked()
            || kind.is_some_and(|kind| kind.is_broken() || kind.has_hole())
        {
            return Some(Kept::InReach);
        }
        let status =
            latest_status(document).and_then(|status| status.word_index()).and_then(DocumentStatus::from_index);
        if kind.and_then(|kind| kind.word_index()).and_then(DocumentKind::from_index)
            != Some(DocumentKind::ContingencyPlan)
            || status == Some(DocumentStatus::Repealed)
        {
            continue;
        }
        if document.field(Keyword::Url).is_some() || document.field(Keyword::File).is_some() {
            return Some(Kept::InReach);
        }
        kept = Some(Kept::Somewhere(document));
    }
    kept
}

/// RSK-05: a scenario that rests on no risk.
pub(super) fn scenario_without_risk(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || node.is_absent() || view.has(Keyword::BasedOn) {
        return;
    }
    found.push(
        Finding::new(
            "RSK-05",
            node.place(),
            format!("{} does not say on which risk it is based", node.described_first()),
        )
        .help("Add `based-on` and the name of a recorded `risk`, or of the report or document that assesses it.")
        .with_fix(node.add_line("Add `based-on ?`", "based-on ?")),
    );
}

/// RSK-06: a scenario, or a contingency plan without any, that does not say what must go on.
pub(super) fn no_minimum(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || node.is_absent() {
        return;
    }
    if node.kind() == Kind::Scenario {
        if !view.has(Keyword::Minimum) {
            found.push(
                Finding::new(
                    "RSK-06",
                    node.place(),
                    format!("{} does not say what must go on", node.described_first()),
                )
                .help(
                    "Add `minimum` with the names of the activities that are kept up, or with a service in words: \
                         `minimum \"Emergency shelter\"`.",
                )
                .with_fix(node.add_line("Add `minimum ?`", "minimum ?")),
            );
        }
        return;
    }
    if kind_of_plan(node) == Some(PlanKind::Contingency) && node.children_of(Kind::Scenario).next().is_none() {
        found.push(
            Finding::new(
                "RSK-06",
                node.place(),
                format!("{} does not say what must go on in an emergency", node.described_first()),
            )
            .help(
                "Add a `scenario` for each emergency, with the services and activities that are kept up in `minimum`.",
            ),
        );
    }
}
