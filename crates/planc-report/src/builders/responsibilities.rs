//! Who has to do what: for each body its activities with its role and their dates, the indicators it collects and the reports it
//! files.

use planc_analysis::facts::dates::planned;
use planc_analysis::ledger::Ledger;
use planc_analysis::load::loads;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use super::indicators::{self, IndicatorColumn};
use super::reported::Reported;
use super::{cells, forms, loads, resources, words};
use crate::document::{Column, Document, Table, Text, Value};
use crate::request::Request;

const COLLECTED: &[IndicatorColumn] = &[
    IndicatorColumn::Title,
    IndicatorColumn::Collected,
    IndicatorColumn::Verified,
    IndicatorColumn::Disaggregated,
    IndicatorColumn::LastReading,
];

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "responsibilities", "responsibilities.title");
    document.is_wide = true;
    let reported = Reported::of(request);
    let loads = loads(request.context);
    let tables = loads::of_all(request, &loads);
    if !tables.is_empty() {
        document.heading(2, language.label("load.loads"));
        tables.into_iter().for_each(|table| document.table(table));
        document.note(language.label("load.how"));
    }
    shares(request, &mut document);
    let own = || request.context.plan.own_nodes().filter(|node| !node.is_absent());
    for body in own().filter(|node| matches!(node.kind(), Kind::Actor | Kind::Body)) {
        let is_own = |node: Node| cells::organisation(node) == body;
        let (table, answers) = work(request, &is_own);
        let collected = own().filter(|node| node.kind() == Kind::Indicator);
        let collected = collected.filter(|node| node.linked(Keyword::Collected).any(is_own));
        let collected = indicators::table(request, &reported, "indicators", COLLECTED, collected);
        let reports = own().filter(|node| node.kind() == Kind::Reporting).filter(|node| {
            node.targets(Keyword::From).any(|from| match from {
                Target::AllResponsible => answers,
                other => other.thing().is_some_and(|id| is_own(request.context.plan.node(id))),
            })
        });
        let reports: Vec<Text> = reports.map(|node| report(request, node)).collect();
        let attests = own().filter(|node| node.kind() == Kind::Attest && node.linked(Keyword::By).any(is_own));
        let attests: Vec<Text> = attests.map(|attest| words::attestation(request, attest)).collect();
        if table.rows.is_empty() && collected.is_none() && reports.is_empty() && attests.is_empty() {
            continue;
        }
        document.heading_about(2, words::title(request, body), body.path());
        if !table.rows.is_empty() {
            document.table(table);
        }
        let load = loads.iter().find(|load| load.body == body.id).and_then(|load| loads::of_body(request, load));
        if let Some(load) = load {
            document.table(load);
        }
        if let Some(collected) = collected {
            document.paragraph(Text::strong(language.label("responsibilities.collects")));
            document.table(collected);
        }
        for (label, texts) in [("responsibilities.reports", reports), ("responsibilities.vouches", attests)] {
            if !texts.is_empty() {
                document.paragraph(Text::strong(language.label(label)));
                document.list(texts);
            }
        }
    }
    document
}

/// What part of the money of each plan each body answers for.
fn shares(request: &Request, document: &mut Document) {
    let ledgers = Ledger::all(request.context);
    for ledger in &ledgers {
        let node = request.context.plan.node(ledger.document);
        if node.kind() != Kind::Plan {
            continue;
        }
        let title = Text::from(request.language.label("money.shares")).with(": ").with(words::title(request, node));
        document.heading_about(2, title, node.path());
        document.table(resources::by_institution(request, ledger));
    }
}

/// The activities in which a body takes part, and whether it answers for one.
fn work<'plan>(request: &Request<'plan>, is_own: &dyn Fn(Node<'plan>) -> bool) -> (Table, bool) {
    let label = |key: &str| request.language.label(key);
    let columns = vec![
        Column::text("number", label("activity.number"), 2),
        Column::text("activity", label("activity.activity"), 8),
        Column::text("role", label("responsibilities.role"), 3),
        Column::text("who", label("responsibilities.who"), 5),
        Column::text("start", label("activity.start"), 2),
        Column::text("end", label("activity.end"), 2),
    ];
    let mut table = Table::new("activities", "", columns);
    let mut answers = false;
    let plan = request.context.plan;
    for job in request.context.work().jobs() {
        let Some(involved) = job.involved.iter().find(|involved| is_own(plan.node(involved.party))) else { continue };
        answers |= involved.role.answers();
        let activity = plan.node(job.activity);
        let stretch = planned(activity, request.context.document(activity));
        let row = vec![
            activity.number().map_or(Value::Empty, Value::text),
            Value::text(words::title(request, activity)),
            Value::text(forms::role(request, involved.role)),
            Value::text(words::title(request, plan.node(involved.party))),
            stretch.first.map_or(Value::Empty, cells::quarter),
            stretch.last.map_or(Value::Empty, cells::quarter),
        ];
        table.row(row, Some(activity.path()));
    }
    (table, answers)
}

/// "Quarterly progress reports: quarterly, 30 days after the period, to Office"
fn report(request: &Request, node: Node) -> Text {
    let parts = [Keyword::Frequency, Keyword::Due, Keyword::To];
    let parts = parts.map(|keyword| cells::in_words(request, cells::cell(request, node, keyword)));
    let told = Text::join(parts.into_iter().filter(|text| !text.is_empty()), " · ");
    words::title(request, node).with(": ").with(told)
}
