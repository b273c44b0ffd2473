//! Whether there is a monitoring plan at all (MON-01), and a way for news to reach it (MON-10).

use planc_base::Finding;
use planc_lang::vocabularies::{PersonRole, PlanKind, ReportKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use crate::facts::{Context, Response, is_monitoring_plan, kind_of_plan};
use crate::rules::reports::filed::{kinds_of, names_in_words};

/// The document on which findings about monitoring are put: the monitoring plan, or the head of all.
pub(super) fn monitoring_head<'plan>(response: Response<'plan>) -> Node<'plan> {
    response.plans_of(PlanKind::Monitoring).next().unwrap_or_else(|| response.head())
}

/// Whether it carries out what it is to achieve, so that there is something to monitor.
pub(super) fn is_carried_out(response: Response) -> bool {
    response.plans().any(|plan| !matches!(kind_of_plan(plan), Some(PlanKind::Resources | PlanKind::Contingency)))
}

/// Whether any route is written, be it one that says that nobody reports, or one that was not understood.
pub(super) fn has_routes(response: Response) -> bool {
    response.nodes_of(Kind::Reporting).next().is_some()
}

/// Whether a route is there that may be of any kind, or says that there is none.
pub(super) fn is_any_route_open(response: Response) -> bool {
    response
        .nodes_of(Kind::Reporting)
        .any(|node| node.is_absent() || node.is_broken() || node.is_unchecked() || kinds_of(node, None).is_empty())
}

/// MON-01.
pub(super) fn no_monitoring_plan(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses().filter(|response| is_carried_out(*response)) {
        // A plan of a kind that is not known may be one.
        let is_there = response
            .plans()
            .any(|plan| is_monitoring_plan(plan) || kind_of_plan(plan).is_none() || plan.is_unchecked());
        if is_there || has_routes(response) {
            continue;
        }
        let head = response.head();
        let watched = response.plans_of(PlanKind::Action).next().unwrap_or(head);
        let name = watched.name().unwrap_or("…");
        found.push(
            Finding::new("MON-01", head.place(), format!("Nothing is said of how {} is monitored", watched.described()))
                .label(watched.place(), "the plan")
                .help(format!(
                    "Add a monitoring plan, `plan … \"…\" {{ kind monitoring; implements {name} }}`, or the routes of reports alone: `reporting \"…\" {{ kind progress; from …; to … }}`; `reporting none \"…\"` says why nobody reports."
                )),
        );
    }
}

/// MON-10.
pub(super) fn no_channel(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let is_channel = |node: Node| kinds_of(node, None).contains(&ReportKind::Information);
        if !has_routes(response) || is_any_route_open(response) || response.nodes_of(Kind::Reporting).any(is_channel) {
            continue;
        }
        let points: Vec<Node> = response.nodes_of(Kind::Person).filter(|node| is_focal_point(*node)).collect();
        let areas: Vec<Node> =
            response.nodes_of(Kind::Area).filter(|area| !area.is_absent() && !area.is_broken()).collect();
        // One that speaks for no area in particular is an entry point for all; what is open may be any area.
        let speaks_for_all = |point: &Node| {
            let mut about = point.fields(Keyword::About).peekable();
            about.peek().is_none()
                || about.any(|field| {
                    field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown)
                })
        };
        if points.iter().any(speaks_for_all) {
            continue;
        }
        let about: Vec<Target> = points.iter().flat_map(|point| point.targets(Keyword::About)).collect();
        let open: Vec<String> = areas
            .iter()
            .filter(|area| !about.contains(&Target::Thing(area.id)))
            .map(|area| area.name().map_or_else(|| area.path(), str::to_string))
            .collect();
        if !points.is_empty() && open.is_empty() {
            continue;
        }
        let head = monitoring_head(response);
        let finding = match points.first() {
            None => Finding::new(
                "MON-10",
                head.place(),
                "No entry point and no focal points are named for news between the reports",
            ),
            Some(point) => {
                Finding::new("MON-10", head.place(), format!("No focal point speaks for {}", names_in_words(&open)))
                    .label(point.place(), "a focal point of another area")
            }
        };
        found.push(finding.help(
            "Name one entry point by a route, `reporting \"News\" { kind information; from …; to … }`, or a person in an institution for each area: `person … { role focal-point; about … }`.",
        ));
    }
}

fn is_focal_point(person: Node) -> bool {
    person
        .fields(Keyword::Role)
        .any(|field| field.word_indices().any(|index| PersonRole::from_index(index) == Some(PersonRole::FocalPoint)))
}
