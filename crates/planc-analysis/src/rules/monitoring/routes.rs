//! What each reporting route says, and which routes there are: MON-06, MON-07, MON-09.

use planc_base::Finding;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Connective, Keyword};

use super::existence::{has_routes, is_any_route_open};
use super::lines::{Line, lacking};
use crate::facts::Context;
use crate::facts::rhythm::{Deadline, Rhythm};
use crate::rules::reports::filed::kinds_of;
use crate::rules::reports::routes::Route;
use crate::view::View;

const FROM: Line = (Keyword::From, "who writes it");
const TO: Line = (Keyword::To, "to whom it goes");
const DUE: Line = (Keyword::Due, "by when it is due");
const FREQUENCY: Line = (Keyword::Frequency, "how often it comes");

/// The months that may pass between two progress reports.
const MOST_MONTHS: u32 = 6;

/// MON-06: who reports to whom. The form is the standard one unless the route says otherwise. Annual reports are asked by
/// MON-09, the authors of reports for treaties by REP-14.
pub(super) fn route_open(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let kinds = kinds_of(node, None);
    if node.is_absent() || node.is_broken() || kinds.contains(&ReportKind::Annual) {
        return;
    }
    let lines: &[Line] = if kinds.contains(&ReportKind::International) { &[TO] } else { &[FROM, TO] };
    found.extend(lacking(
        "MON-06",
        node,
        lines,
        "Name the offices: `from all-responsible` for everybody who answers for an activity, and `to …` with the one that puts the reports together.",
    ));
}

/// MON-07: progress less than twice a year, or on days that are not fixed.
pub(super) fn progress_too_seldom(context: &Context, found: &mut Vec<Finding>) {
    let routes = Route::all(context);
    routes.iter().for_each(|route| found.extend(dates_of(route)));
    for response in context.asked_responses() {
        let is_progress = |route: &&Route| route.is(ReportKind::Progress);
        let has_progress = routes
            .iter()
            .filter(is_progress)
            .any(|route| response.documents().any(|document| document == route.document));
        if has_progress || !has_routes(response) || is_any_route_open(response) {
            continue;
        }
        let head = response.head();
        found.push(
            Finding::new("MON-07", head.place(), format!("No route brings progress reports on {}", head.described())).help(
                "Add one: `reporting \"Progress reports\" { kind progress; from all-responsible; to …; frequency quarterly; due 15 days after period }`.",
            ),
        );
    }
}

fn dates_of(route: &Route) -> Option<Finding> {
    let node = route.node;
    let is_progress = route.is(ReportKind::Progress);
    // These come once, when they come, or have a rule of their own.
    const OTHERS: [ReportKind; 6] = [
        ReportKind::Annual,
        ReportKind::International,
        ReportKind::Information,
        ReportKind::Review,
        ReportKind::Evaluation,
        ReportKind::Questionnaire,
    ];
    if route.kinds.is_empty() || !is_progress && route.kinds.iter().any(|kind| OTHERS.contains(kind)) {
        return None;
    }
    let due = node.field(Keyword::Due);
    let comes_once = matches!(route.deadline, Some(Deadline::On(_)));
    let says_how_often = comes_once || due.is_some_and(|field| field.has(Connective::Every));
    let mut lines = vec![DUE];
    if !says_how_often {
        lines.push(FREQUENCY);
    }
    // The annual report's own date is asked for by MON-09.
    if route.is(ReportKind::Annual) {
        lines.retain(|(keyword, _)| *keyword != Keyword::Due);
    }
    let help = "Fix the rhythm and the day, such as `frequency quarterly` and `due 15 days after period`.";
    if let Some(finding) = lacking("MON-07", node, &lines, help) {
        return Some(finding);
    }
    let rhythm = route.rhythm.filter(|rhythm| is_progress && !rhythm.is_at_least_every(MOST_MONTHS))?;
    let field = node.field(Keyword::Frequency).or(due)?;
    let how_often = match rhythm {
        Rhythm::Months(months) if months % 12 == 0 && months > 12 => format!("every {} years", months / 12),
        Rhythm::Months(12) => "once a year".to_string(),
        Rhythm::Months(months) => format!("every {months} months"),
        Rhythm::Days(days) => format!("every {days} days"),
        Rhythm::Once | Rhythm::Continuously => "only once".to_string(),
    };
    Some(
        Finding::new(
            "MON-07",
            field.place(),
            format!("{} brings progress reports {how_often}", node.described_first()),
        )
        .help("Progress is reported at least twice a year, better each quarter: `frequency quarterly`.")
        .with_fix(quarterly(field)),
    )
}

/// Writes the recommended rhythm in the place of the line.
fn quarterly(field: planc_model::plan::Field) -> planc_base::Fix {
    let title = "Write `frequency quarterly`";
    let is_frequency = field.keyword() == Some(Keyword::Frequency);
    let line = if is_frequency { "frequency quarterly" } else { "due every quarter due 15 days after period" };
    planc_base::Fix { is_certain: false, ..planc_base::Fix::replace(title, field.place(), line) }
}

/// MON-09: the annual report has an author, a date and readers; and there is one.
pub(super) fn annual_not_planned(context: &Context, found: &mut Vec<Finding>) {
    let routes = Route::all(context);
    for route in routes.iter().filter(|route| route.is(ReportKind::Annual)) {
        found.extend(lacking(
            "MON-09",
            route.node,
            &[FROM, TO, DUE],
            "Add the author, the readers and the day: `from …`, `to parliament, public`, `due 90 days after period`.",
        ));
    }
    for response in context.asked_responses() {
        let in_it = |route: &&Route| response.documents().any(|document| document == route.document);
        if !has_routes(response)
            || is_any_route_open(response)
            || routes.iter().filter(in_it).any(|route| route.is(ReportKind::Annual))
        {
            continue;
        }
        let head = response.head();
        found.push(
            Finding::new("MON-09", head.place(), format!("Nobody is to write an annual report on {}", head.described())).help(
                "Add its route: `reporting \"Annual report\" { kind annual; from …; to …; frequency yearly; due 90 days after period }`.",
            ),
        );
    }
}
