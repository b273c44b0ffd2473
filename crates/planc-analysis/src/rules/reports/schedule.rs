//! REP-01: what was due, held against what is in the package.

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::filed::{Filed, belong_together, is_one_party, names_in_words};
use super::routes::{Route, Turn, is_for};
use crate::facts::dates::{in_words, planned};
use crate::facts::rhythm::{days_between, period_as_written, period_in_words};
use crate::facts::{Context, is_given_up};

/// The kinds of reports that a package keeps. Reports to the bodies of treaties, and the results of reviews and evaluations,
/// have rules of their own; an `information` channel has no reports.
const KEPT: [ReportKind; 6] = [
    ReportKind::Progress,
    ReportKind::Data,
    ReportKind::Financial,
    ReportKind::Annual,
    ReportKind::Rapporteur,
    ReportKind::Final,
];

/// The kinds that several authors write together.
const JOINT: [ReportKind; 3] = [ReportKind::Annual, ReportKind::Rapporteur, ReportKind::Final];

/// REP-01.
pub(super) fn missing_or_late(context: &Context, found: &mut Vec<Finding>) {
    let routes = Route::all(context);
    if routes.is_empty() {
        return;
    }
    let reports = Filed::all(context);
    reports.iter().for_each(|report| late(context, &routes, report, found));
    missing(context, &routes, &reports, found);
}

/// A report that came after the last day on which it was in time. If it may travel on several routes, that of the latest day
/// counts.
fn late(context: &Context, routes: &[Route], report: &Filed, found: &mut Vec<Finding>) {
    let (Some((field, submitted)), Some(period)) = (report.submitted, report.days) else { return };
    let travels_on = routes.iter().filter(|route| {
        route.is_any_of(&report.kinds)
            && belong_together(report.document, Some(route.document))
            && may_write(route, report)
    });
    let due =
        travels_on.filter_map(|route| Some((route, route.due_for(period, context)?))).max_by_key(|(_, turn)| turn.due);
    let Some((route, turn)) = due.filter(|(_, turn)| submitted.first > turn.due) else { return };
    let days = days_between(turn.due, submitted.first);
    found.push(
        Finding::new(
            "REP-01",
            field.place(),
            format!(
                "{} was submitted on {}, {} after it was due",
                report.node.described_first(),
                in_words(submitted.first),
                if days == 1 { "one day".to_string() } else { format!("{days} days") },
            ),
        )
        .label(due_place(route.node), format!("due on {}", in_words(turn.due)))
        .help(
            "If the day is wrong, correct it. If the report was late, write in its block why: `allow REP-01 because \"…\"`.",
        ),
    );
}

fn may_write(route: &Route, report: &Filed) -> bool {
    let Some(by) = report.by else { return false };
    route.is_from_all() || route.node.linked(Keyword::From).any(|from| is_one_party(from, by))
}

fn due_place(route: Node) -> planc_base::Place {
    route.field(Keyword::Due).map_or_else(|| route.place(), |field| field.place())
}

/// Reports that are due and not there. Nobody is asked under a plan that is not adopted yet.
fn missing<'plan>(context: &Context<'plan>, routes: &[Route<'plan>], reports: &[Filed], found: &mut Vec<Finding>) {
    let mut authors = Authors::default();
    let mut without_any: Vec<ThingId> = Vec::new();
    for route in routes {
        let is_kept = !route.kinds.is_empty() && route.kinds.iter().all(|kind| KEPT.contains(kind));
        let is_adopted = context.document(route.document).is_adopted || context.document(route.watched).is_adopted;
        if !is_kept || !is_adopted {
            continue;
        }
        let turns = route.turns(context);
        let due: Vec<Turn> = turns.into_iter().filter(|turn| turn.due < context.settings.today).collect();
        let Some(first) = due.first() else { continue };
        let mut of_plan =
            reports.iter().filter(|report| belong_together(report.document, Some(route.document))).peekable();
        if of_plan.peek().is_none() {
            // One finding for the whole plan, not one for each route.
            if !without_any.contains(&route.watched.id) {
                without_any.push(route.watched.id);
                found.push(no_reports(route, first));
            }
            continue;
        }
        let of_kind: Vec<&Filed> =
            of_plan.filter(|report| report.is_any_of(&route.kinds) || report.kinds.is_empty()).collect();
        if of_kind.is_empty() {
            found.push(none_on_route(route, due.len(), first));
            continue;
        }
        for turn in due {
            found.extend(missing_of_turn(context, route, turn, &of_kind, &mut authors));
        }
    }
}

fn no_reports(route: &Route, first: &Turn) -> Finding {
    Finding::new(
        "REP-01",
        route.document.place(),
        format!("No report on {} is in the package; the first was due on {}", route.watched.described(), in_words(first.due)),
    )
    .label(route.node.place(), "due by this route")
    .help(
        "Keep each report in a file of the package: `report … { by …; period …; submitted … }`. If they are kept elsewhere, write `allow REP-01 because \"…\"` in the block of the plan.",
    )
}

fn none_on_route(route: &Route, count: usize, first: &Turn) -> Finding {
    let what = if count == 1 {
        format!("The report due on {} is not in the package", in_words(first.due))
    } else {
        format!("None of the {count} reports due by today is in the package, the first since {}", in_words(first.due))
    };
    Finding::new("REP-01", route.node.place(), format!("{what}: {}", route.node.described())).help(
        "Keep each report in a file of the package, with the same `kind`. If these are kept elsewhere, write `allow REP-01 because \"…\"` in the block of the route.",
    )
}

fn missing_of_turn<'plan>(
    context: &Context<'plan>,
    route: &Route<'plan>,
    turn: Turn,
    reports: &[&Filed],
    authors: &mut Authors<'plan>,
) -> Option<Finding> {
    if route.is_author_open() {
        return None;
    }
    let are_there: Vec<&&Filed> = reports.iter().filter(|report| is_for_turn(report, turn)).collect();
    // What does not say for which time or from whom it is may be the one that is looked for.
    if reports.iter().any(|report| report.days.is_none()) || are_there.iter().any(|report| report.by.is_none()) {
        return None;
    }
    let is_joint = route.kinds.iter().all(|kind| JOINT.contains(kind));
    if is_joint && !are_there.is_empty() {
        return None;
    }
    let mut expected: Vec<Node> = route.node.linked(Keyword::From).collect();
    if route.is_from_all() {
        expected.extend(authors.of(context, route.watched, turn));
    }
    let reporters = Reporters::of(are_there.iter().filter_map(|report| report.by));
    let mut lacking: Vec<String> =
        expected.iter().filter(|author| !reporters.cover(**author)).map(|node| node.path()).collect();
    lacking.sort();
    lacking.dedup();
    let first = lacking.first()?.clone();
    let facts = context.document(route.watched);
    let period = turn.period.map(|days| period_in_words(days, facts.fiscal_start));
    let of_period = period.as_ref().map_or(String::new(), |period| format!(" for {period}"));
    let (verb, it) = match (lacking.len(), is_joint) {
        (1, _) | (_, true) => ("is", "it was"),
        _ => ("are", "they were"),
    };
    let what = if verb == "is" { "The report" } else { "The reports" };
    let by = if is_joint { names_or(&lacking) } else { names_in_words(&lacking) };
    let written = turn.period.map_or("…".to_string(), |days| period_as_written(days, facts.fiscal_start));
    let mut finding = Finding::new(
        "REP-01",
        route.node.place(),
        format!("{what} of {by}{of_period} {verb} not in the package; {it} due on {}", in_words(turn.due)),
    )
    .help(format!(
        "Add it in a file of its own: `report … {{ by {first}; period {written}; submitted … }}`. If it will never come, write there `submitted none \"…\"`."
    ));
    if lacking.len() > 6 {
        finding = finding.note(format!("Still missing: {}.", lacking.join(", ")));
    }
    Some(finding)
}

fn names_or(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    crate::rules::goals::list(&quoted, "and")
}

fn is_for_turn(report: &Filed, turn: Turn) -> bool {
    match (report.days, turn.period) {
        (Some(days), Some(period)) => is_for(days, period),
        // What comes once is for some time before it is due.
        (Some(days), None) => days.first <= turn.due,
        (None, _) => true,
    }
}

/// Those of whom there is a report.
#[derive(Default)]
struct Reporters {
    /// They themselves, and the members of groups.
    own: FxHashSet<ThingId>,
    /// What they are a part of.
    around: FxHashSet<ThingId>,
}

impl Reporters {
    fn of<'plan>(by: impl Iterator<Item = Node<'plan>>) -> Reporters {
        let mut reporters = Reporters::default();
        for node in by {
            if reporters.own.insert(node.id) {
                reporters.own.extend(node.linked(Keyword::Member).map(|member| member.id));
                reporters.around.extend(node.ancestors().skip(1).map(|above| above.id));
            }
        }
        reporters
    }

    /// Whether a report of one of them is one of `author`: a ministry's is one for its departments, and the other way round,
    /// and so with groups and their members.
    fn cover(&self, author: Node) -> bool {
        let is_covered =
            |node: Node| self.around.contains(&node.id) || node.ancestors().any(|above| self.own.contains(&above.id));
        is_covered(author) || author.kind() == Kind::Actor && author.linked(Keyword::Member).any(is_covered)
    }
}

/// Who answers for activities of each plan, with the day on which the first of them begins; `None` if that is not known.
#[derive(Default)]
struct Authors<'plan> {
    of_plan: FxHashMap<ThingId, Vec<(Node<'plan>, Option<Day>)>>,
}

impl<'plan> Authors<'plan> {
    /// Those whose work has begun by the end of the period.
    fn of(&mut self, context: &Context<'plan>, plan: Node<'plan>, turn: Turn) -> Vec<Node<'plan>> {
        let all = self.of_plan.entry(plan.id).or_insert_with(|| all_responsible(context, plan));
        let has_begun = |first: &Option<Day>| match (first, turn.period) {
            (Some(first), Some(period)) => *first <= period.last,
            (Some(first), None) => *first <= turn.due,
            (None, _) => false,
        };
        all.iter().filter(|(_, first)| has_begun(first)).map(|(node, _)| *node).collect()
    }
}

/// Everybody responsible for an activity of `plan` that is to be carried out.
fn all_responsible<'plan>(context: &Context<'plan>, plan: Node<'plan>) -> Vec<(Node<'plan>, Option<Day>)> {
    let facts = context.document(plan);
    let mut places: FxHashMap<ThingId, usize> = FxHashMap::default();
    let mut all: Vec<(Node, Option<Day>)> = Vec::new();
    let activities = plan.descendants().filter(|node| node.kind() == Kind::Activity && !node.is_unchecked());
    for activity in activities {
        let mut parties = responsible(activity).peekable();
        if parties.peek().is_none() || is_given_up(activity) {
            continue;
        }
        let first = planned(activity, facts).first;
        for party in parties {
            let place = *places.entry(party.id).or_insert_with(|| {
                all.push((party, None));
                all.len() - 1
            });
            all[place].1 = [all[place].1, first].into_iter().flatten().min();
        }
    }
    all
}

/// Those who answer for an activity: its own lines, else those of what it stands in.
fn responsible<'plan>(activity: Node<'plan>) -> impl Iterator<Item = Node<'plan>> {
    const WHO: [Keyword; 2] = [Keyword::Responsible, Keyword::Lead];
    let says = |node: &Node| WHO.iter().any(|keyword| node.field(*keyword).is_some());
    let source = activity.ancestors().find(says);
    let plan = activity.plan;
    let targets = source.into_iter().flat_map(|node| WHO.into_iter().flat_map(move |keyword| node.targets(keyword)));
    targets.filter_map(Target::thing).map(move |id| {
        let node = plan.node(id);
        // A person reports for the office that they work in.
        if node.kind() == Kind::Person { node.parent().unwrap_or(node) } else { node }
    })
}
