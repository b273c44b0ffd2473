//! The contingency plan: what may happen, by area, and who answers it with what; then each scenario, tried out on the plan: what
//! must go on, whether it can, and what falls.

mod scenario;
mod trial;

use planc_analysis::facts::kind_of_plan;
use planc_analysis::graph::PlanGraph;
use planc_analysis::ledger::Ledger;
use planc_lang::vocabularies::{DocumentKind, PlanKind, RiskKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{cells, forms, tables, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

/// What every scenario is tried out on.
struct Ground<'request, 'plan> {
    request: &'request Request<'plan>,
    graph: PlanGraph,
    ledgers: Vec<Ledger>,
}

/// The dangers of every crisis, for which the guide wants countermeasures.
const DANGERS: [RiskKind; 3] = [RiskKind::MoneyShortage, RiskKind::FewerJobs, RiskKind::MoreVulnerability];

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "contingency", "contingency.title");
    document.is_wide = true;
    let own = || request.context.plan.own_nodes().filter(|node| !node.is_absent());
    let risks: Vec<Node> = own().filter(|node| node.kind() == Kind::Risk).collect();
    let scenarios: Vec<Node> = own().filter(|node| node.kind() == Kind::Scenario).collect();
    let plans = request.context.own_documents().filter(|plan| kind_of_plan(*plan) == Some(PlanKind::Contingency));
    for plan in plans.filter(|plan| plan.kind() == Kind::Plan) {
        document.heading_about(2, words::title(request, plan), plan.path());
        document.facts(front(request, plan));
    }
    elsewhere(request, &mut document);
    if risks.is_empty() && scenarios.is_empty() {
        document.paragraph(language.label("contingency.nothing"));
        return document;
    }
    if !risks.is_empty() {
        document.heading(2, language.label("contingency.risks"));
        document.table(risks_by_area(request, &risks, &scenarios));
    }
    document.heading(2, language.label("contingency.dangers"));
    document.table(dangers(request, &risks));
    if scenarios.is_empty() {
        document.heading(2, language.label("contingency.scenarios"));
        document.paragraph(language.label("contingency.no-scenarios"));
        return document;
    }
    let ground = Ground { request, graph: PlanGraph::of(request.context), ledgers: Ledger::all(request.context) };
    for scenario in scenarios {
        ground.scenario(&mut document, scenario);
    }
    document.note(language.label("contingency.note"));
    document
}

fn front(request: &Request, plan: Node) -> Vec<Fact> {
    let label = |key: &str| request.language.label(key);
    let status = cells::lines(request, plan, plan.fields(Keyword::Status).last().into_iter());
    vec![
        Fact::new("period", label("fact.period"), cells::period(request, plan)),
        Fact::new("status", label("fact.status"), status),
        Fact::new("responsible", label("fact.responsible"), cells::cell(request, plan, Keyword::Responsible)),
        Fact::new("monitored-by", label("fact.monitored-by"), cells::cell(request, plan, Keyword::MonitoredBy)),
    ]
    .into_iter()
    .filter(|fact| fact.value != Value::Empty)
    .collect()
}

/// Contingency plans that are kept outside the package.
fn elsewhere(request: &Request, document: &mut Document) {
    let is_one =
        |field: Field| field.word_index().and_then(DocumentKind::from_index) == Some(DocumentKind::ContingencyPlan);
    let kept = request.context.plan.own_nodes().filter(|node| node.kind() == Kind::Document && !node.is_absent());
    let kept: Vec<Node> = kept.filter(|node| node.fields(Keyword::Kind).any(is_one)).collect();
    let fields = [("by", Keyword::By), ("status", Keyword::Status), ("file", Keyword::File), ("url", Keyword::Url)];
    tables::of_fields(request, document, "elsewhere", "contingency.elsewhere", &fields, &kept);
}

/// What may happen, how bad it would be, what is done about it, who watches it, and where it is thought through.
fn risks_by_area(request: &Request, risks: &[Node], scenarios: &[Node]) -> Table {
    let label = |key: &str| request.language.label(key);
    let columns = vec![
        Column::text("risk", label("contingency.risk"), 7),
        Column::text("kind", label("fact.kind"), 3),
        Column::text("likelihood", label("fact.likelihood"), 2),
        Column::text("impact", label("fact.impact"), 2),
        Column::text("mitigation", label("fact.mitigation"), 8),
        Column::text("owner", label("fact.owner"), 4),
        Column::text("scenario", label("contingency.thought-through"), 5),
    ];
    let mut table = Table::new("risks", "", columns);
    forms::rows_by_area_or(request, &mut table, "contingency.whole", risks.iter().copied(), |risk| {
        let based = scenarios.iter().filter(|scenario| scenario.linked(Keyword::BasedOn).any(|ground| ground == risk));
        let mut row = vec![Value::text(words::title(request, risk))];
        row.extend(
            [Keyword::Kind, Keyword::Likelihood, Keyword::Impact, Keyword::Mitigation, Keyword::Owner]
                .map(|keyword| cells::cell(request, risk, keyword)),
        );
        row.push(Value::lines(based.map(|scenario| cells::linked(request, *scenario)).collect()));
        row
    });
    table
}

/// What is planned against each of the dangers that every crisis brings.
fn dangers(request: &Request, risks: &[Node]) -> Table {
    let label = |key: &str| request.language.label(key);
    let columns = vec![
        Column::text("danger", label("contingency.danger"), 4),
        Column::text("risk", label("contingency.risk"), 6),
        Column::text("mitigation", label("fact.mitigation"), 8),
        Column::text("owner", label("fact.owner"), 4),
    ];
    let mut table = Table::new("dangers", "", columns);
    for danger in DANGERS {
        let name = cells::word(request, RiskKind::VOCABULARY.words[danger as usize].text);
        let is_of_kind = |risk: &&Node| {
            let mut kinds = risk.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(RiskKind::from_index);
            kinds.any(|kind| kind == danger)
        };
        let mut is_any = false;
        for risk in risks.iter().filter(is_of_kind) {
            is_any = true;
            let row = vec![
                Value::text(name.clone()),
                Value::text(cells::linked(request, *risk)),
                cells::cell(request, *risk, Keyword::Mitigation),
                cells::cell(request, *risk, Keyword::Owner),
            ];
            table.row(row, None);
        }
        if !is_any {
            let missing = Text::from(label("contingency.no-answer"));
            table.row(vec![Value::text(name), Value::text(missing), Value::Blank, Value::Blank], None);
        }
    }
    table
}
