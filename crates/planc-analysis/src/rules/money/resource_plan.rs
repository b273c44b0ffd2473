//! BUD-17, BUD-18, BUD-19: the plan of what the whole cycle needs and who gives it.

use jiff::ToSpan;
use planc_base::{Days, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{cover, is_in_force, open_amount};
use crate::facts::dates::in_words;
use crate::facts::{Context, Response, is_given_up, kind_of_plan};
use crate::view::View;

/// BUD-17: there is no resource plan, or it ends before the cycle does.
pub(super) fn missing_or_too_short(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let plans: Vec<Node> = resource_plans(response).collect();
        match plans.first() {
            None => missing(response, found),
            Some(first) => too_short(context, response, *first, &plans, found),
        }
    }
}

fn missing(response: Response, found: &mut Vec<Finding>) {
    // A plan of which the kind is open may be it.
    if response.plans().any(|plan| kind_of_plan(plan).is_none()) {
        return;
    }
    let head = response.head();
    let period = written_period(head).unwrap_or("…");
    found.push(
        Finding::new("BUD-17", head.place(), format!("There is no resource plan for {}", head.described())).help(format!(
            "Add one for the whole cycle: `plan resources \"Resource plan\" {{ kind resources; implements {}; period {period} }}`.",
            head.name().unwrap_or("…")
        )),
    );
}

fn too_short(context: &Context, response: Response, first: Node, plans: &[Node], found: &mut Vec<Finding>) {
    let head = response.head();
    let Some(whole) = context.document(head).period else { return };
    let periods: Option<Vec<Days>> = plans.iter().map(|plan| context.document(*plan).period).collect();
    let (Some(periods), Some(written)) = (periods, written_period(head)) else { return };
    if cover(periods, whole) {
        return;
    }
    let Some(period) = first.field(Keyword::Period) else { return };
    let mut finding = Finding::new(
        "BUD-17",
        period.place(),
        format!("{} does not cover the whole period of {}", first.described_first(), head.described()),
    )
    .help(format!("Money is planned for the whole cycle: write `period {written}`."));
    if let (Some(part), [_]) = (period.parts().iter().find(|part| period.date_range(part).is_some()), plans) {
        finding = finding.choice(format!("Write `{written}`"), period.place_of(part), written);
    }
    found.push(finding);
}

/// BUD-18: the resource plan cannot show what it is for, since nothing says it.
pub(super) fn incomplete(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(plan) = resource_plans(response).next() else { continue };
        let head = response.head();
        let areas = response.nodes_of(Kind::Area).filter(|area| area.document() == Some(head));
        for area in areas.filter(|area| !area.is_broken() && !area.is_absent() && !area.is_unchecked()) {
            if area.field(Keyword::Total).is_none() {
                let line = open_amount(Keyword::Total, area, context);
                found.push(
                    Finding::new(
                        "BUD-18",
                        area.place(),
                        format!(
                            "{} has no `total`, so {} cannot show what it needs",
                            area.described_first(),
                            plan.described()
                        ),
                    )
                    .help(format!(
                        "Add `total` with what the area needs in the whole cycle, or `{line}` while it is open."
                    ))
                    .with_fix(area.add_line(format!("Add `{line}`"), &line)),
                );
            }
        }
        let mut activities = response
            .nodes_of(Kind::Activity)
            .filter(|activity| !activity.is_broken() && !activity.is_unchecked())
            .peekable();
        if activities.peek().is_none() || activities.any(|activity| activity.field(Keyword::Priority).is_some()) {
            continue;
        }
        if response.nodes_of(Kind::Activity).all(is_given_up) {
            continue;
        }
        found.push(
            Finding::new(
                "BUD-18",
                plan.place(),
                format!("No activity has a `priority`, so {} cannot show what is to be paid first", plan.described()),
            )
            .help("Add `priority high` to the activities that come before all others, and `medium` or `low` where it helps."),
        );
    }
}

/// BUD-19: more than a year has gone by since the resource plan was last looked at.
pub(super) fn out_of_date(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let plan = view.node;
    if plan.is_broken() || kind_of_plan(plan) != Some(PlanKind::Resources) || !is_in_force(plan) {
        return;
    }
    let facts = context.document(plan);
    let today = context.settings.today;
    let Some(period) = facts.period.filter(|period| (period.first..=period.last).contains(&today)) else { return };
    let mut latest: Option<(Days, Option<Field>)> = None;
    for field in view.fields(Keyword::Version).chain(view.fields(Keyword::Status)) {
        let is_version = field.keyword() == Some(Keyword::Version);
        let days = field.behind(Connective::On).and_then(|part| field.date(part)).and_then(|date| facts.days(date));
        match days {
            Some(days) if latest.is_none_or(|(before, _)| before.last <= days.last) => {
                latest = Some((days, is_version.then_some(field)));
            }
            // The day of a version is open, or not understood.
            None if is_version => return,
            _ => {}
        }
    }
    let last = latest.map_or(period.first, |(days, _)| days.last);
    // A date at the end of the calendar has no day a year later.
    if last.checked_add(1.year()).is_ok_and(|due| today <= due) {
        return;
    }
    let line = format!("version \"{}\" on ?", today.year());
    let message = match latest {
        Some((days, _)) => {
            format!("{} was last brought up to date on {}", plan.described_first(), in_words(days.last))
        }
        None => format!("It is not said when {} was last brought up to date", plan.described()),
    };
    let place = latest.and_then(|(_, field)| field).map_or_else(|| plan.place(), Field::place);
    found.push(
        Finding::new("BUD-19", place, message)
            .help(format!("Go through it once a year, and add the day: `version \"{}\" on {}`.", today.year(), today))
            .with_fix(plan.add_line(format!("Add `{line}`"), &line)),
    );
}

/// The resource plans of a response that still hold.
fn resource_plans(response: Response<'_>) -> impl Iterator<Item = Node<'_>> {
    response.plans_of(PlanKind::Resources).filter(|plan| !plan.is_broken() && is_in_force(*plan))
}

/// The period of a document as it is written.
fn written_period(document: Node<'_>) -> Option<&str> {
    let field = document.field(Keyword::Period)?;
    let part = field.parts().iter().find(|part| field.date_range(part).is_some())?;
    Some(field.source_of(part))
}
