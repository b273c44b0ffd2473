//! The plan for monitoring, evaluation and learning as Annex 4 lays it out: who watches, who reports what to whom until when,
//! what is looked back at, and the matrix of what is measured.

use planc_analysis::facts::rhythm::{Deadline, Rhythm};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::indicators::IndicatorColumn;
use super::reported::Reported;
use super::{activities, cells, frame, indicators, tables, words};
use crate::document::{Column, Document, Fact, Table, Value};
use crate::request::Request;

const MATRIX: &[IndicatorColumn] = &[
    IndicatorColumn::Title,
    IndicatorColumn::Baseline,
    IndicatorColumn::Targets,
    IndicatorColumn::Verified,
    IndicatorColumn::Collected,
    IndicatorColumn::Disaggregated,
];

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "monitoring-plan", "monitoring-plan.title");
    document.is_wide = true;
    let own = || request.context.plan.own_nodes().filter(|node| !node.is_absent());
    for plan in request.context.own_documents() {
        document.heading_about(2, words::title(request, plan), plan.path());
        let mut facts = vec![Fact::new("period", language.label("fact.period"), cells::period(request, plan))];
        for (key, label, keyword) in [
            ("responsible", "fact.responsible", Keyword::Responsible),
            ("monitored-by", "fact.monitored-by", Keyword::MonitoredBy),
        ] {
            match cells::cell(request, plan, keyword) {
                Value::Empty => {}
                value => facts.push(Fact::new(key, language.label(label), value)),
            }
        }
        document.facts(facts);
    }
    let bodies: Vec<Node> = own().filter(|node| node.kind() == Kind::Body).collect();
    let fields =
        &[("kind", Keyword::Kind), ("chair", Keyword::Chair), ("meets", Keyword::Meets), ("to", Keyword::ReportsTo)];
    tables::of_fields(request, &mut document, "bodies", "table.bodies", fields, &bodies);
    let routes: Vec<Node> = own().filter(|node| node.kind() == Kind::Reporting).collect();
    tables::reporting(request, &mut document, &routes);
    calendar(request, &mut document, &routes);
    let looking_back: Vec<Node> = own().filter(|node| matches!(node.kind(), Kind::Review | Kind::Evaluation)).collect();
    tables::reviews(request, &mut document, &looking_back);
    matrix(request, &mut document);
    let lessons: Vec<Node> = own().filter(|node| node.kind() == Kind::Lesson).collect();
    if !lessons.is_empty() {
        document.heading(2, language.label("monitoring-plan.lessons"));
        document.list(lessons.iter().map(|lesson| words::title(request, *lesson)).collect());
    }
    document
}

/// The day of each report, as far as it follows from how often and how long after each period.
fn calendar(request: &Request, document: &mut Document, routes: &[Node]) {
    let language = request.language;
    let mut dates = Vec::new();
    for route in routes {
        let facts = request.context.document(*route);
        let due = route.field(Keyword::Due).and_then(|field| Deadline::of(field, facts));
        let rhythm = route.field(Keyword::Frequency).and_then(Rhythm::of);
        let (Some(due), Some(rhythm), Some(period)) = (due, rhythm, facts.period) else { continue };
        for days in rhythm.periods(period, facts.fiscal_start).unwrap_or_default() {
            // A month each would drown the others.
            if rhythm != Rhythm::Months(1)
                && let Some(day) = due.day(days.last, request.context.settings)
            {
                dates.push((day, *route, days));
            }
        }
    }
    if dates.is_empty() {
        return;
    }
    dates.sort_by_key(|(day, route, _)| (*day, route.thing().first));
    document.heading(2, language.label("monitoring-plan.calendar"));
    let columns = vec![
        Column::text("day", language.label("fact.day"), 2),
        Column::text("what", language.label("fact.what"), 5),
        Column::text("about", language.label("fact.period"), 2),
        Column::text("from", language.label("fact.from"), 5),
        Column::text("to", language.label("fact.to"), 5),
    ];
    let mut table = Table::new("calendar", "", columns);
    for (day, route, days) in dates {
        let row = vec![
            Value::Date(day),
            Value::text(words::title(request, route)),
            Value::Days(days),
            cells::cell(request, route, Keyword::From),
            cells::cell(request, route, Keyword::To),
        ];
        table.row(row, Some(route.path()));
    }
    document.table(table);
}

/// For each area and aim its indicators, then what each activity for it brings about.
fn matrix(request: &Request, document: &mut Document) {
    let language = request.language;
    document.heading(2, language.label("monitoring-plan.matrix"));
    let reported = Reported::of(request);
    let holders = frame::holders(request);
    let aims = request
        .context
        .plan
        .own_nodes()
        .filter(|node| matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective) && !node.is_absent());
    let mut aims: Vec<Node> = aims.collect();
    aims.sort_by_key(|node| node.thing().first);
    for aim in aims {
        let held: Vec<Node> =
            holders.iter().filter(|holder| holder.aim == Some(aim)).map(|holder| holder.node).collect();
        let measured = aim.children().chain(aim.children_of(Kind::Outcome).flat_map(Node::children));
        let of_work = held.iter().filter(|node| **node != aim).flat_map(|node| node.children());
        let indicators = indicators::table(request, &reported, "indicators", MATRIX, measured.chain(of_work));
        let work: Vec<Node> =
            held.iter().flat_map(|node| node.children_of(Kind::Activity)).filter(|node| !node.is_absent()).collect();
        if indicators.is_none() && work.is_empty() && aim.kind() != Kind::Area {
            continue;
        }
        document.heading_about(if aim.kind() == Kind::Area { 3 } else { 4 }, cells::numbered(request, aim), aim.path());
        document.blocks.extend(indicators.map(crate::document::Block::Table));
        if !work.is_empty() {
            let columns = vec![
                Column::text("number", language.label("activity.number"), 2),
                Column::text("activity", language.label("activity.activity"), 8),
                Column::text("outputs", language.label("activity.outputs"), 8),
                Column::text("verified", language.label("indicator.verified"), 5),
            ];
            let mut table = Table::new("outputs", "", columns);
            for activity in work {
                let proofs = std::iter::once(activity).chain(activity.children_of(Kind::Output));
                let proofs =
                    proofs.map(|node| cells::in_words(request, cells::cell(request, node, Keyword::VerifiedBy)));
                let row = vec![
                    activity.number().map_or(Value::Empty, Value::text),
                    Value::text(words::title(request, activity)),
                    activities::outputs(request, activity),
                    Value::lines(proofs.filter(|text| !text.is_empty()).collect()),
                ];
                table.row(row, Some(activity.path()));
            }
            document.table(table);
        }
    }
}
