//! The work of the plan in time: dates, slack, who does it, what waits for what, and what hangs on what.

use std::collections::BTreeMap;

use jiff::civil::Date as Day;
use planc_analysis::graph::{PlanGraph, Relation, Timetable};
use planc_analysis::load::{BodyLoad, loads};
use planc_base::Days;
use planc_lang::Kind;
use planc_model::ThingId;
use serde::Serialize;

use super::shown::Shown;
use crate::builders::cells::organisation;
use crate::request::Request;

#[derive(Serialize)]
pub struct Schedule {
    /// By activity: first and last day as planned, their words, the earliest start and end, the latest end, slack in days,
    /// whether it may be later than at the earliest.
    times: BTreeMap<u32, Time>,
    /// By activity, those it waits for.
    waits: BTreeMap<u32, Vec<u32>>,
    critical: Vec<u32>,
    circles: Vec<Vec<u32>>,
    /// By activity, organisations and their roles, 0 for who leads.
    work: BTreeMap<u32, Vec<(u32, u8)>>,
    /// Bodies with what they have to do.
    loads: Vec<Load>,
    /// The words of relations, by place.
    relations: Vec<&'static str>,
    /// From, relation, to; one behind the other. Parts and wholes are told by the tree.
    links: Vec<u32>,
    /// First and last day of each document, and their words.
    periods: BTreeMap<u32, (i32, i32, String)>,
    /// The day of the page.
    today: i32,
}

#[derive(Serialize)]
struct Time(Option<i32>, Option<i32>, String, Option<i32>, Option<i32>, Option<i32>, Option<i32>, u8);

/// A body, the activities that it leads and those that it supports, and by quarter how many it leads. Quarters are counted from
/// the year 0.
#[derive(Serialize)]
struct Load(u32, u32, u32, Vec<(i32, u32)>);

/// The relations that are told; the first is told in the tree.
const RELATIONS: [Relation; 10] = [
    Relation::Requires,
    Relation::Produces,
    Relation::Serves,
    Relation::Moves,
    Relation::FundedFrom,
    Relation::BelongsTo,
    Relation::AnsweredForBy,
    Relation::SupportedBy,
    Relation::CollectedBy,
    Relation::VerifiedBy,
];

pub fn of(request: &Request, shown: &Shown) -> Schedule {
    let context = request.context;
    let graph = PlanGraph::of(context);
    let table = Timetable::of(&graph, context);
    let mut schedule = Schedule {
        times: BTreeMap::new(),
        waits: BTreeMap::new(),
        critical: shown.places(table.critical_path.iter().copied()),
        circles: table.circles.iter().map(|circle| shown.places(circle.iter().copied())).collect(),
        work: BTreeMap::new(),
        loads: loads(context).iter().filter_map(|load| of_body(load, shown)).collect(),
        relations: RELATIONS.iter().map(|relation| relation.text()).collect(),
        links: links(&graph, shown),
        periods: BTreeMap::new(),
        today: number(context.settings.today),
    };
    for (place, node) in shown.numbered().filter(|(_, node)| node.kind() == Kind::Activity) {
        let Some(timing) = table.timing(node.id) else { continue };
        let day = |day: Option<Day>| day.map(number);
        let (first, last) = (timing.planned.first, timing.planned.last);
        let words = match (first, last) {
            (Some(first), Some(last)) => request.language.days(Days { first, last }),
            (Some(day), None) | (None, Some(day)) => request.language.day(day),
            (None, None) => String::new(),
        };
        let may_be_later = u8::from(timing.may_be_later);
        let earliest = (day(timing.earliest_start), day(timing.earliest_end));
        let time = Time(
            day(first),
            day(last),
            words,
            earliest.0,
            earliest.1,
            day(timing.latest_end),
            timing.slack,
            may_be_later,
        );
        schedule.times.insert(place, time);
        let waits = shown.places(table.waits_for(node.id).iter().copied());
        if !waits.is_empty() {
            schedule.waits.insert(place, waits);
        }
    }
    for job in context.work().jobs() {
        let Some(place) = shown.place(job.activity) else { continue };
        let mut involved: Vec<(u32, u8)> = Vec::new();
        for one in job.involved {
            let whole = organisation(context.plan.node(one.party));
            let role = one.role as u8;
            if let Some(party) = shown.place(whole.id).filter(|party| !involved.contains(&(*party, role))) {
                involved.push((party, role));
            }
        }
        schedule.work.insert(place, involved);
    }
    for document in context.own_documents() {
        if let (Some(place), Some(days)) = (shown.place(document.id), context.document(document).period) {
            schedule.periods.insert(place, (number(days.first), number(days.last), request.language.days(days)));
        }
    }
    schedule
}

fn of_body(load: &BodyLoad, shown: &Shown) -> Option<Load> {
    let quarters = load.quarters.iter().filter(|(_, load)| load.leads > 0);
    let quarters = quarters.map(|(quarter, load)| (quarter.0, load.leads)).collect();
    Some(Load(shown.place(load.body)?, load.all.0, load.all.1, quarters))
}

fn links(graph: &PlanGraph, shown: &Shown) -> Vec<u32> {
    let mut links = Vec::new();
    for (from, relation, to) in graph.links() {
        let relation = RELATIONS.iter().position(|other| *other == relation);
        let place = |id: ThingId| shown.place(id);
        if let (Some(from), Some(relation), Some(to)) = (place(from), relation, place(to)) {
            links.extend([from, relation as u32, to]);
        }
    }
    links
}

/// Days since the first of 1970.
fn number(day: Day) -> i32 {
    // Both are days of years from 1 to 9999, whose distance is small.
    jiff::civil::date(1970, 1, 1).until(day).map_or(0, |span| span.get_days())
}
