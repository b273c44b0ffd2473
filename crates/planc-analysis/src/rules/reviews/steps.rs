//! The steps of a review: its workshop, and what is done with its results.

use planc_base::{Days, Decimal, Finding, decimal};
use planc_lang::vocabularies::{Part as Role, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, Stretch, schedule_of};
use crate::rules::goals::list;
use crate::rules::looking_back::{in_documents, is_held, is_of_kind, participants, reports};
use crate::view::View;

/// The events that rules look for by name.
const WORKSHOP: &str = "review-workshop";
const CIRCULATION: &str = "circulation";
const APPROVAL: &str = "approval";
const PRESENTATION: &str = "presentation";

/// REV-07: the workshop of a participatory review is missing, or not as long or led as the guide advises.
pub(super) fn workshop(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) || !is_of_kind(node, ReviewKind::Participatory) {
        return;
    }
    let Some(event) = event(node, WORKSHOP) else {
        let line = format!("event {WORKSHOP} \"Workshop\"");
        found.push(
            Finding::new("REV-07", node.place(), format!("{} plans no workshop", node.described_first()))
                .help(format!(
                    "Add one of a day or two, with one or two moderators: \
                     `{line} {{ days 2; participant … as moderator }}`."
                ))
                .with_fix(
                    node.add_line(format!("Add `event {WORKSHOP}`"), &format!("{line} {{ days ?; participant ? }}")),
                ),
        );
        return;
    };
    if event.is_broken() {
        return;
    }
    match days(event, context) {
        Lasts::Unknown | Lasts::Days(1 | 2) => {}
        Lasts::Unsaid => found.push(
            Finding::new(
                "REV-07",
                event.place(),
                format!("{} does not say how long it lasts", event.described_first()),
            )
            .help("Add `days 1` or `days 2`, or its first and last day behind the title.")
            .with_fix(event.add_line("Add `days ?`", "days ?")),
        ),
        Lasts::Days(count) => found.push(
            Finding::new("REV-07", event.place(), format!("{} lasts {count} days", event.described_first()))
                .help("A workshop of one or two days is enough for a review."),
        ),
    }
    let (Some(here), Some(around)) = (participants(event), participants(node)) else { return };
    let moderators = here.iter().chain(&around).filter(|one| one.role == Some(Role::Moderator));
    let moderators: FxHashSet<&str> = moderators.map(|one| one.field.source_of(one.part)).collect();
    match moderators.len() {
        1 | 2 => {}
        0 => found.push(
            Finding::new("REV-07", event.place(), format!("Nobody leads the discussion at {}", event.described()))
                .help("Name one or two experienced moderators: `participant … as moderator`."),
        ),
        count => found.push(
            Finding::new("REV-07", event.place(), format!("{} has {count} moderators", event.described_first()))
                .help("One or two moderators are enough for a review."),
        ),
    }
}

/// How long an event lasts.
enum Lasts {
    Days(i64),
    Unsaid,
    Unknown,
}

fn days(event: Node, context: &Context) -> Lasts {
    if let Some(field) = event.field(Keyword::Days) {
        let amount = field.parts().iter().find_map(|part| field.amount(part)).filter(|_| !field.is_broken());
        let days = amount.map(|amount| amount.value.normalize()).filter(|days| *days > Decimal::ZERO);
        // Half a day is a day of the calendar.
        let whole = days.and_then(|days| decimal::format(days.ceil()).replace('_', "").parse().ok());
        return whole.map_or(Lasts::Unknown, Lasts::Days);
    }
    if event.head().has_hole() {
        return Lasts::Unknown;
    }
    let Stretch { start, end, .. } = schedule_of(event.head(), context.document(event));
    let is_day = |days: Days| days.first == days.last;
    match (start, end) {
        (Some(start), Some(end)) if is_day(start) && is_day(end) => {
            start.first.until(end.first).map_or(Lasts::Unknown, |span| Lasts::Days(i64::from(span.get_days()) + 1))
        }
        _ => Lasts::Unsaid,
    }
}

/// REV-08: a step on the way of the results is missing, or comes too early.
pub(super) fn results_not_shared(context: &Context, found: &mut Vec<Finding>) {
    let published = published(context);
    for node in in_documents(context, Kind::Review).filter(|node| is_held(*node)) {
        let (circulation, approval) = (event(node, CIRCULATION), event(node, APPROVAL));
        let is_public = event(node, PRESENTATION).is_some() || published.contains(&node.id);
        let steps = [
            (circulation.is_some(), "circulated for comment", CIRCULATION),
            (approval.is_some(), "agreed", APPROVAL),
            (is_public, "made public", PRESENTATION),
        ];
        let missing: Vec<_> = steps.into_iter().filter(|(is_there, ..)| !is_there).collect();
        if let Some((_, _, first)) = missing.first() {
            let what: Vec<&str> = missing.iter().map(|(_, what, _)| *what).collect();
            let lines: Vec<String> = missing.iter().map(|(.., name)| format!("`event {name}`")).collect();
            let mut finding = Finding::new(
                "REV-08",
                node.place(),
                format!("Nothing says that the results of {} are {}", node.described(), list(&what, "or")),
            )
            .help(format!("Add {} with the day and, for the approval, the body that decides.", list(&lines, "and")));
            if missing.len() == 1 {
                finding = finding.with_fix(node.add_line(format!("Add `event {first}`"), &format!("event {first}")));
            }
            found.push(finding);
            continue;
        }
        let days = |event: Option<Node>| event.map(|event| schedule_of(event.head(), context.document(event)));
        if let (Some(circulated), Some(agreed)) =
            (days(circulation).and_then(|days| days.first), days(approval).and_then(|days| days.last))
            && agreed < circulated
            && let (Some(circulation), Some(approval)) = (circulation, approval)
        {
            found.push(
                Finding::new(
                    "REV-08",
                    approval.place(),
                    format!("The results of {} are agreed before they are circulated for comment", node.described()),
                )
                .label(circulation.place(), "circulated later")
                .help("Correct one of the two dates."),
            );
        }
    }
}

/// Reviews whose report is public, or was submitted: REP-13 asks for the rest then.
fn published(context: &Context) -> FxHashSet<ThingId> {
    let public = reports(context).filter(|report| {
        report.field(Keyword::Published).is_some()
            || report.field(Keyword::Submitted).is_some()
            || report.fields(Keyword::To).any(|field| field.targets().any(|target| target == Target::Public))
    });
    public.flat_map(|report| report.linked(Keyword::Of).map(|review| review.id).collect::<Vec<_>>()).collect()
}

fn event<'plan>(review: Node<'plan>, name: &str) -> Option<Node<'plan>> {
    review.children_of(Kind::Event).find(|event| event.name() == Some(name))
}
