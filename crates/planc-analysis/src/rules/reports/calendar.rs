//! What belongs around a report: the meeting that prepares it (REP-11), the rapporteur's report beside it (REP-12), and the dates
//! of the treaties (REP-14).

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::{DocumentKind, DocumentStatus, ReportKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::routes::Route;
use crate::facts::dates::{in_words, schedule_of};
use crate::facts::rhythm::days_between;
use crate::facts::{Context, Response, latest_status};
use crate::rules::goals::list;

/// The name of the event that REP-11 looks for.
const PREPARATORY_MEETING: &str = "preparatory-meeting";

/// About two months before: from four weeks to four months.
const DAYS_BEFORE: std::ops::RangeInclusive<i32> = 28..=122;

/// The routes in the documents of a response.
fn routes_of<'plan>(context: &Context<'plan>, response: Response<'plan>) -> Vec<Route<'plan>> {
    response.nodes_of(Kind::Reporting).filter_map(|node| Route::of(context, node)).collect()
}

/// REP-11.
pub(super) fn no_preparatory_meeting(context: &Context, found: &mut Vec<Finding>) {
    for response in context.responses().filter(|response| response.is_asked()) {
        let meetings: Vec<Node> =
            response.nodes_of(Kind::Event).filter(|node| node.name() == Some(PREPARATORY_MEETING)).collect();
        for route in routes_of(context, response).iter().filter(|route| route.is(ReportKind::Annual)) {
            // Those of the route itself, else those of the documents.
            let own: Vec<&Node> = meetings.iter().filter(|meeting| route.node.holds(**meeting)).collect();
            let meetings: Vec<&Node> = if own.is_empty() {
                meetings
                    .iter()
                    .filter(|meeting| meeting.parent().is_none_or(|parent| parent.kind() != Kind::Reporting))
                    .collect()
            } else {
                own
            };
            if meetings.is_empty() {
                let event = format!("event {PREPARATORY_MEETING} \"Meeting that prepares the report\" …");
                found.push(
                    Finding::new(
                        "REP-11",
                        route.node.place(),
                        format!("No meeting prepares the annual report: {}", route.node.described()),
                    )
                    .help(format!("Add one about two months before the report is due: `{event}`."))
                    .with_fix(route.node.add_line("Add the meeting", &format!("event {PREPARATORY_MEETING} ?"))),
                );
                continue;
            }
            for meeting in meetings {
                found.extend(wrong_time(context, route, *meeting));
            }
        }
    }
}

/// A meeting that comes after the report, or much too early or late.
fn wrong_time(context: &Context, route: &Route, meeting: Node) -> Option<Finding> {
    let head = meeting.head();
    if meeting.is_broken() || head.has_hole() {
        return None;
    }
    let day: Day = schedule_of(head, context.document(meeting)).days().filter(|days| days.first == days.last)?.first;
    let dues: Vec<Day> = route.turns(context).into_iter().map(|turn| turn.due).collect();
    let due = dues.iter().copied().filter(|due| *due >= day).min().or_else(|| dues.iter().copied().max())?;
    let days = days_between(day, due);
    if DAYS_BEFORE.contains(&days) {
        return None;
    }
    let when = match days {
        days if days < 0 => "after the report is due".to_string(),
        0 => "on the day on which the report is due".to_string(),
        1 => "one day before the report is due".to_string(),
        days => format!("{days} days before the report is due"),
    };
    Some(
        Finding::new(
            "REP-11",
            meeting.place(),
            format!("{} is on {}, {when}", meeting.described_first(), in_words(day)),
        )
        .label(
            route.node.field(Keyword::Due).map_or_else(|| route.node.place(), Field::place),
            format!("due on {}", in_words(due)),
        )
        .help("Set it about two months before, so that there is time to act on what it finds missing."),
    )
}

/// REP-12: an annual report and a rapporteur's report on two routes.
pub(super) fn not_combined(context: &Context, found: &mut Vec<Finding>) {
    for response in context.responses().filter(|response| response.is_asked()) {
        let routes = routes_of(context, response);
        let is_combined = |route: &Route| route.is(ReportKind::Annual) && route.is(ReportKind::Rapporteur);
        if routes.iter().any(is_combined) {
            continue;
        }
        let annual = routes.iter().find(|route| route.is(ReportKind::Annual));
        let rapporteur = routes.iter().find(|route| route.is(ReportKind::Rapporteur));
        let (Some(annual), Some(rapporteur)) = (annual, rapporteur) else { continue };
        found.push(
            Finding::new(
                "REP-12",
                rapporteur.node.place(),
                format!(
                    "The annual report of the plan and that of the rapporteur go separate ways: {}, {}",
                    annual.node.described(),
                    rapporteur.node.described()
                ),
            )
            .label(annual.node.place(), "the annual report")
            .help("Let them be one report, in one route: `kind annual, rapporteur`."),
        );
    }
}

/// REP-14: reports that treaties ask for.
///
/// When a treaty asks for reports is in no list of planc: what can be checked is that somebody wrote down the dates.
pub(super) fn treaty_report_open(context: &Context, found: &mut Vec<Finding>) {
    for response in context.responses().filter(|response| response.is_asked()) {
        let all = response.nodes_of(Kind::Reporting);
        let routes = routes_of(context, response);
        let is_treaty_report = |route: &Route| {
            route.is(ReportKind::International) || route.node.linked(Keyword::Under).any(|document| is_treaty(document))
        };
        let is_any_open = all.into_iter().any(|node| node.is_absent() || node.is_broken() || node.is_unchecked())
            || routes.iter().any(|route| route.kinds.is_empty());
        let asked: Vec<&Route> = routes.iter().filter(|route| is_treaty_report(route)).collect();
        for route in &asked {
            found.extend(open_route(route));
        }
        // A package without any route is asked for those first.
        if !asked.is_empty() || is_any_open || routes.is_empty() {
            continue;
        }
        let treaties: Vec<Node> =
            response.nodes_of(Kind::Document).filter(|node| is_treaty(*node) && is_in_force(*node)).collect();
        let Some(first) = treaties.first() else { continue };
        let name = first.name().unwrap_or("…");
        found.push(
            Finding::new(
                "REP-14",
                response.head().place(),
                format!("It is not said when and by whom the reports are written that treaties ask for, such as {}", first.described()),
            )
            .label(first.place(), "a treaty")
            .help(format!(
                "Add a route with its date: `reporting \"Report under the treaty\" {{ kind international; from …; to …; due by …; under {name} }}`."
            )),
        );
    }
}

fn is_treaty(document: Node) -> bool {
    let kind = document.field(Keyword::Kind).and_then(Field::word_index).and_then(DocumentKind::from_index);
    kind == Some(DocumentKind::Treaty)
}

/// Whether it binds: no status counts as being in force.
fn is_in_force(document: Node) -> bool {
    let Some(status) = latest_status(document) else { return true };
    status.word_index().and_then(DocumentStatus::from_index) == Some(DocumentStatus::InForce)
}

/// A route of a treaty's report without a date or an author.
fn open_route(route: &Route) -> Option<Finding> {
    let mut lacking = Vec::new();
    let mut lines = Vec::new();
    let says = |keyword: Keyword| {
        let mut fields = route.node.fields(keyword).peekable();
        fields.peek().is_some() && !fields.all(Field::is_none)
    };
    if !says(Keyword::Due) {
        lacking.push("when it is due");
        lines.push("due ?");
    }
    if !says(Keyword::From) {
        lacking.push("who writes it");
        lines.push("from ?");
    }
    if lacking.is_empty() {
        return None;
    }
    let mut finding = Finding::new(
        "REP-14",
        route.node.place(),
        format!(
            "{} is for a report that a treaty asks for, but it is not said {}",
            route.node.described_first(),
            list(&lacking, "and")
        ),
    )
    .help("Add the date and the author, such as `due by 2027-10-31` and `from …`; where no date is set yet, write `due ?`.");
    // A line that says `none` is there already.
    if [Keyword::Due, Keyword::From].iter().all(|keyword| route.node.field(*keyword).is_none() || says(*keyword)) {
        finding = finding.with_fix(route.node.add_line(format!("Add `{}`", lines.join("`, `")), &lines.join("; ")));
    }
    Some(finding)
}
