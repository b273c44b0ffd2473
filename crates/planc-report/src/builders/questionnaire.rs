//! The questionnaire of an internal evaluation, as Annex 7 has it: on the strategy, then on the action plan. Areas, goals and
//! activities are the plan's own; numbers of questions run through.
//!
//! Without a body it is one blank for everybody; with one it names that body, who answers for it, and the activities in which it
//! takes part.

use planc_analysis::facts::{Role, kind_of_plan};
use planc_lang::Kind;
use planc_lang::vocabularies::PlanKind;
use planc_model::Node;

use super::{activities, cells, forms, frame, progress_form, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

/// The answers to a statement.
const OPINIONS: &[&str] =
    &["questionnaire.agree", "questionnaire.partly", "questionnaire.disagree", "questionnaire.no-opinion"];

/// Rows for the first three of something.
const FIRST_THREE: usize = 3;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "questionnaire", "questionnaire.title");
    document.is_wide = true;
    document.paragraph(language.label("questionnaire.purpose"));
    document.facts(head(request));
    let strategy = request.context.own_documents().find(|document| document.kind() == Kind::Strategy);
    document.heading(2, numbered(request, "questionnaire.part-strategy", strategy));
    on_the_strategy(request, &mut document);
    let plan = request
        .context
        .own_documents()
        .find(|plan| plan.kind() == Kind::Plan && kind_of_plan(*plan) == Some(PlanKind::Action));
    document.heading(2, numbered(request, "questionnaire.part-plan", plan));
    on_the_plan(request, &mut document);
    document.note(language.label("questionnaire.thanks"));
    document
}

fn numbered(request: &Request, label: &str, of: Option<Node>) -> Text {
    let text = Text::from(request.language.label(label));
    match of {
        Some(document) => text.with(": ").with(words::title(request, document)),
        None => text,
    }
}

fn head(request: &Request) -> Vec<Fact> {
    let body = request.body.map(|id| request.context.plan.node(id));
    let name = body.map_or(Value::Blank, |body| Value::text(words::title(request, body)));
    let person = body.map_or(Value::Empty, |body| progress_form::contact(request, body));
    vec![
        Fact::new("organisation", request.language.label("questionnaire.organisation"), name),
        forms::filled(request, "representative", "questionnaire.representative", person),
        forms::blank(request, "day", "fact.day"),
    ]
}

fn on_the_strategy(request: &Request, document: &mut Document) {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    let yes_partly_no = &["value.yes", "questionnaire.partly", "value.no"];
    document.facts(vec![
        forms::blank(request, "contribution", "questionnaire.contribution"),
        Fact::new("fulfilled", label("fulfilled"), forms::boxes_in_line(request, yes_partly_no)),
        forms::blank(request, "explanation", "questionnaire.explanation"),
    ]);
    document.table(marks(request));
    document.table(statements(request));
    document.facts(vec![
        Fact::new("ambitious", label("ambitious"), forms::boxes_in_line(request, yes_partly_no)),
        forms::blank(request, "why-ambitious", "questionnaire.why"),
    ]);
    let columns =
        vec![Column::text("about", label("about"), 3), Column::text("recommendation", label("recommendation"), 9)];
    let mut table = Table::new("recommendations", label("recommendations"), columns);
    for about in ["structure", "content", "monitoring", "general"] {
        table.row(vec![Value::text(label(&format!("about-{about}"))), Value::Blank], None);
    }
    document.table(table);
}

/// A mark for each goal and objective, by area.
fn marks(request: &Request) -> Table {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    let columns = vec![
        Column::text("aim", label("aim"), 9),
        Column::text("mark", label("mark"), 3),
        Column::text("comment", label("comment"), 8),
    ];
    let mut table = Table::new("marks", label("marks"), columns);
    let aims = request
        .context
        .plan
        .own_nodes()
        .filter(|node| matches!(node.kind(), Kind::Goal | Kind::Objective) && !node.is_absent());
    let mut aims: Vec<Node> = aims.collect();
    aims.sort_by_key(|node| node.thing().first);
    forms::rows_by_area(request, &mut table, aims, |aim| {
        vec![Value::text(cells::numbered(request, aim)), mark_boxes(), Value::Blank]
    });
    if table.rows.is_empty() {
        forms::spare_rows(&mut table);
    }
    table
}

/// "☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5"
fn mark_boxes() -> Value {
    let marks: Vec<String> = (1..=5).map(|mark| format!("\u{2610}\u{a0}{mark}")).collect();
    Value::text(marks.join(" "))
}

fn statements(request: &Request) -> Table {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    let columns = vec![
        Column::text("statement", label("statement"), 7),
        Column::text("opinion", label("opinion"), 4),
        Column::text("comment", label("comment"), 7),
    ];
    let mut table = Table::new("statements", label("statements"), columns);
    for statement in ["comprehensive", "roles-assigned", "goal-monitoring"] {
        let opinion = forms::boxes(request, OPINIONS);
        table.row(vec![Value::text(label(&format!("statement-{statement}"))), opinion, Value::Blank], None);
    }
    table
}

fn on_the_plan(request: &Request, document: &mut Document) {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    three(request, document, "took-part", "took-part-in", &["what-we-did"]);
    document.facts(vec![
        forms::blank(request, "foreseen", "questionnaire.foreseen"),
        forms::blank(request, "why-not", "questionnaire.why-not"),
    ]);
    three(request, document, "most-successful", "most-successful-of", &["why"]);
    three(request, document, "least-successful", "least-successful-of", &["why"]);
    document.facts(vec![
        Fact::new(
            "indicators-clear",
            label("indicators-clear"),
            forms::boxes_in_line(request, &["value.yes", "questionnaire.partly", "value.no"]),
        ),
        forms::blank(request, "which-not", "questionnaire.which-not"),
        forms::blank(request, "overall", "questionnaire.overall"),
        forms::blank(request, "changes", "questionnaire.changes"),
    ]);
    document.table(per_activity(request));
}

/// A question that asks for up to three activities.
fn three(request: &Request, document: &mut Document, key: &'static str, question: &str, more: &[&str]) {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    let mut columns = vec![Column::text("activity", request.language.label("activity.activity"), 5)];
    columns.extend(more.iter().map(|key| Column::text(*key, label(key), 7)));
    let mut table = Table::new(key, label(question), columns);
    for _ in 0..FIRST_THREE {
        forms::blank_row(&mut table);
    }
    document.table(table);
}

/// Every activity with what was to come of it; of a body, those in which it takes part, each with its role.
fn per_activity(request: &Request) -> Table {
    let label = |key: &str| request.language.label(&format!("questionnaire.{key}"));
    let columns = vec![
        Column::text("number", request.language.label("activity.number"), 2),
        Column::text("activity", request.language.label("activity.activity"), 8),
        Column::text("outputs", label("planned-results"), 7),
        Column::text("took-part", label("part"), 3),
        Column::text("realised", label("realised"), 3),
        Column::text("mark", label("mark"), 3),
        Column::text("remark", label("remark"), 6),
    ];
    let mut table = Table::new("activities", label("per-activity"), columns);
    let all = frame::holders(request).into_iter().flat_map(|holder| holder.node.children_of(Kind::Activity));
    let all: Vec<Node> = all.filter(|activity| !activity.is_absent()).collect();
    let chosen = all.into_iter().filter(|activity| request.body.is_none() || role(request, *activity).is_some());
    forms::rows_by_area(request, &mut table, chosen, |activity| {
        let part = match role(request, activity).filter(|_| request.body.is_some()) {
            Some(role) => Value::text(forms::role(request, role)),
            None => forms::boxes(request, &["value.yes", "value.no"]),
        };
        vec![
            activity.number().map_or(Value::Empty, Value::text),
            Value::text(words::title(request, activity)),
            activities::outputs(request, activity),
            part,
            forms::boxes(request, &["value.yes", "questionnaire.partly", "value.no"]),
            mark_boxes(),
            Value::Blank,
        ]
    });
    if request.body.is_some() || table.rows.is_empty() {
        table.group(1, label("other-activities"), None);
        forms::spare_rows(&mut table);
    }
    table
}

/// As what the body asked for takes part.
fn role(request: &Request, activity: Node) -> Option<Role> {
    let plan = request.context.plan;
    let job = request.context.work().jobs().find(|job| job.activity == activity.id)?;
    job.involved
        .iter()
        .find(|involved| forms::is_asked(request, plan.node(involved.party)))
        .map(|involved| involved.role)
}
