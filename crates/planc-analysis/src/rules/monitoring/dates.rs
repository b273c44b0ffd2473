//! When the monitoring plan is written, which time it covers, when data are due: MON-02, MON-03, MON-08, MON-12.

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::{PlanStatus, ReportKind};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::dates::in_words;
use crate::facts::rhythm::{Deadline, days_between, period_as_written, period_in_words};
use crate::facts::{Context, is_monitoring_plan};
use crate::rules::reports::filed::{Filed, belong_together};
use crate::rules::reports::routes::Route;
use crate::view::View;

/// What is "about a month before": four weeks.
const DAYS_FOR_DATA: i32 = 28;

/// How long after the first progress reports a new version is expected.
const DAYS_TO_REVISE: i32 = 90;

/// The plan that a monitoring plan of its own watches, with both their lines in order.
fn watched<'plan>(context: &Context<'plan>, node: Node<'plan>) -> Option<Node<'plan>> {
    if node.is_broken() || !is_monitoring_plan(node) {
        return None;
    }
    context.plan.implemented_by(node.id).map(|id| context.plan.node(id))
}

/// First and last day of the date behind `on`.
fn day_of(field: Field) -> Option<(Day, Day)> {
    if field.is_broken() {
        return None;
    }
    let date = field.behind(Connective::On).and_then(|part| field.date(part))?;
    date.days(1, None).map(|days| (days.first, days.last))
}

fn status_of(field: Field) -> Option<PlanStatus> {
    field.word_index().and_then(PlanStatus::from_index)
}

/// MON-02.
pub(super) fn at_wrong_time(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(watched) = watched(context, node) else { return };
    let lines = || view.fields(Keyword::Status).chain(view.fields(Keyword::Version));
    if lines().any(|field| field.has_hole() || field.is_broken()) {
        return;
    }
    // It is written when it is agreed, adopted or given a number; a draft of it is none yet.
    let written = lines()
        .filter(|field| field.keyword() == Some(Keyword::Version) || status_of(*field) != Some(PlanStatus::Draft))
        .filter_map(|field| day_of(field).map(|(first, _)| (first, field)))
        .min_by_key(|(first, _)| *first);
    let begins = context.document(watched).period.map(|days| days.first);
    if let (Some((day, field)), Some(begins)) = (written, begins)
        && day > begins
    {
        found.push(
            Finding::new(
                "MON-02",
                field.place(),
                format!(
                    "{} is from {}, but {} began on {}",
                    node.described_first(),
                    in_words(day),
                    watched.described(),
                    in_words(begins)
                ),
            )
            .help("If it was agreed earlier, write the day. If it came late, say so in its block: `allow MON-02 because \"…\"`."),
        );
        return;
    }
    let latest = lines().filter_map(|field| day_of(field).map(|(_, last)| (last, field))).max_by_key(|(last, _)| *last);
    let drafted = watched
        .fields(Keyword::Status)
        .filter(|field| status_of(*field) == Some(PlanStatus::Draft))
        .chain(watched.fields(Keyword::Version))
        .filter_map(|field| day_of(field).map(|(first, _)| (first, field)))
        .min_by_key(|(first, _)| *first);
    if let (Some((day, field)), Some((draft, draft_field))) = (latest, drafted)
        && day < draft
    {
        found.push(
            Finding::new(
                "MON-02",
                field.place(),
                format!(
                    "{} is from {}, but the draft of {} from {}",
                    node.described_first(),
                    in_words(day),
                    watched.described(),
                    in_words(draft)
                ),
            )
            .label(draft_field.place(), "the draft")
            .help("Compare it with the draft, and write the day of the new version: `version \"…\" on …`."),
        );
    }
}

/// MON-03. A period that goes beyond that of the plan is reported by DOC-05.
pub(super) fn period_differs(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(watched) = watched(context, node) else { return };
    let (own, other) = (context.document(node), context.document(watched));
    let (Some(own_days), Some(other_days)) = (own.period, other.period) else { return };
    if own_days == other_days || !other_days.contains(own_days) {
        return;
    }
    let Some(field) = view.field(Keyword::Period) else { return };
    let text = period_as_written(other_days, other.fiscal_start);
    let mut finding = Finding::new(
        "MON-03",
        field.place(),
        format!(
            "{} covers {}, but {} covers {}",
            node.described_first(),
            period_in_words(own_days, own.fiscal_start),
            watched.described(),
            period_in_words(other_days, other.fiscal_start)
        ),
    );
    if let Some(line) = watched.field(Keyword::Period) {
        finding = finding.label(line.place(), "the period of the plan");
    }
    if let [part] = field.parts() {
        let written = watched
            .field(Keyword::Period)
            .and_then(|line| line.parts().first().map(|part| line.source_of(part).to_string()));
        let written = written.filter(|_| own.fiscal_start == other.fiscal_start).unwrap_or(text);
        finding = finding.help(format!("Write `period {written}`.")).choice(
            format!("Write `period {written}`"),
            field.place_of(part),
            written,
        );
    } else {
        finding = finding.help(format!("Write `period {text}`."));
    }
    found.push(finding);
}

/// MON-08: data that come with the report or after it, or so late that it cannot be written.
pub(super) fn data_too_late(context: &Context, found: &mut Vec<Finding>) {
    let routes = Route::all(context);
    for route in &routes {
        let is_annual = route.is(ReportKind::Annual);
        let is_regular = || {
            routes.iter().any(|other| {
                (other.is(ReportKind::Progress) || other.is(ReportKind::Data))
                    && other.rhythm.is_some_and(|rhythm| rhythm.is_at_least_every(6))
                    && belong_together(Some(other.document), Some(route.document))
            })
        };
        let Some(due_field) = route.node.field(Keyword::Due) else { continue };
        let Some(due) = route.deadline else { continue };
        let Some(field) = route.node.field(Keyword::DataDue) else {
            if is_annual && !is_regular() {
                found.push(
                    Finding::new(
                        "MON-08",
                        route.node.place(),
                        format!("{} does not say by when its data must be in", route.node.described_first()),
                    )
                    .label(due_field.place(), "the report itself")
                    .help("Add a day about a month before the report, such as `data-due 60 days after period`.")
                    .with_fix(route.node.add_line("Add `data-due ?`", "data-due ?")),
                );
            }
            continue;
        };
        let Some(data) = Deadline::of(field, context.document(route.document)) else { continue };
        let Some(days) = days_before(context, route, data, due) else { continue };
        let message = match days {
            ..0 => "the data are due after the report".to_string(),
            0 => "the data are due on the day of the report".to_string(),
            1..DAYS_FOR_DATA if is_annual && !is_regular() => {
                let days = if days == 1 { "one day".to_string() } else { format!("{days} days") };
                format!("the data are due only {days} before the report")
            }
            _ => continue,
        };
        found.push(
            Finding::new("MON-08", field.place(), format!("For {}, {message}", route.node.described()))
                .label(due_field.place(), "the report")
                .help("Let them be due about a month before it, or where progress is reported regularly, some days."),
        );
    }
}

/// How many days lie between data and report; `None` if that cannot be told.
fn days_before(context: &Context, route: &Route, data: Deadline, due: Deadline) -> Option<i32> {
    let settings = context.settings;
    let end = Day::new(settings.today.year(), 12, 31).ok()?;
    Some(match (data, due) {
        (Deadline::On(data), Deadline::On(due)) => days_between(data.last, due.last),
        (Deadline::On(data), _) => {
            let dues: Vec<Day> = route.turns(context).into_iter().map(|turn| turn.due).collect();
            let due =
                dues.iter().copied().filter(|due| *due >= data.last).min().or_else(|| dues.iter().copied().max())?;
            days_between(data.last, due)
        }
        (_, Deadline::On(_)) => return None,
        (data, due) => {
            let end = route.turns(context).first().and_then(|turn| turn.period).map_or(end, |period| period.last);
            days_between(data.day(end, settings)?, due.day(end, settings)?)
        }
    })
}

/// MON-12: reports have come in, and the monitoring plan is as it was before.
pub(super) fn not_revised(context: &Context, found: &mut Vec<Finding>) {
    let mut plans = context
        .own_documents()
        .filter(|node| is_monitoring_plan(*node) && !node.is_broken() && !node.is_unchecked())
        .peekable();
    if plans.peek().is_none() {
        return;
    }
    let reports = Filed::all(context);
    for node in plans {
        let first = reports
            .iter()
            .filter(|report| {
                report.kinds.contains(&ReportKind::Progress) && belong_together(report.document, Some(node))
            })
            .filter_map(|report| report.submitted.map(|(_, days)| (days.last, report)))
            .min_by_key(|(day, _)| *day);
        let Some((day, report)) = first else { continue };
        let lines = || node.fields(Keyword::Version).chain(node.fields(Keyword::Status));
        let is_open = lines().any(|field| field.has_hole() || field.is_broken());
        let is_revised = lines().filter_map(day_of).any(|(_, last)| last >= day);
        if is_open || is_revised || days_between(day, context.settings.today) < DAYS_TO_REVISE {
            continue;
        }
        found.push(
            Finding::new(
                "MON-12",
                node.place(),
                format!("{} was not revised after the first reports of {}", node.described_first(), in_words(day)),
            )
            .label(report.node.place(), "the first report")
            .help("Look at what the first reports have shown, and write the new version: `version \"1.1\" on … because \"…\"`."),
        );
    }
}
