//! The progress form of Annex 5, for each body that has something to report on: what was planned and is known is filled in, what
//! was done, what differs and why is left to it.
//!
//! A form is about one period. It asks of the work that falls into it, of what should have been finished before and was not
//! reported done, and of work without dates; of the indicators whose values the body collects; and of the results that this
//! work is for. What the body is only a partner in stands in the form of whoever answers for it.

use planc_analysis::facts::dates::planned;
use planc_analysis::facts::latest_status;
use planc_analysis::facts::rhythm::{Deadline, Rhythm};
use planc_analysis::ledger::{Ledger, Sort, Total, accounts, aims};
use planc_base::Days;
use planc_lang::vocabularies::{ActivityStatus, PersonRole, ReportKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};

use super::indicators::{self, IndicatorColumn};
use super::operational::year_of;
use super::reported::Reported;
use super::{activities, cells, forms, money, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

/// What every form is filled in from.
struct Source<'request, 'plan> {
    request: &'request Request<'plan>,
    reported: Reported<'plan>,
    ledgers: Vec<Ledger>,
    routes: Vec<Node<'plan>>,
    period: Option<Days>,
}

pub fn build(request: &Request) -> Document {
    let mut document = words::begin(request, "progress-form", "progress-form.title");
    document.is_wide = true;
    let routes: Vec<Node> = request.context.plan.own_nodes().filter(|node| is_progress_route(*node)).collect();
    let source = Source {
        request,
        reported: Reported::of(request),
        ledgers: Ledger::all(request.context),
        period: period(request, &routes),
        routes,
    };
    for body in bodies(request) {
        source.form(&mut document, body);
    }
    if document.blocks.is_empty() {
        document.paragraph(request.language.label("progress-form.nothing"));
    } else {
        document.note(request.language.label("progress-form.note"));
    }
    document
}

/// The one asked for; else every actor and body, those of other packages that act here included.
fn bodies<'plan>(request: &Request<'plan>) -> Vec<Node<'plan>> {
    let plan = request.context.plan;
    match request.body {
        Some(body) => vec![plan.node(body)],
        None => plan.nodes().filter(|node| matches!(node.kind(), Kind::Actor | Kind::Body)).collect(),
    }
}

fn is_progress_route(node: Node) -> bool {
    let mut kinds = node.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(ReportKind::from_index);
    node.kind() == Kind::Reporting && !node.is_absent() && kinds.any(|kind| kind == ReportKind::Progress)
}

/// The period asked for; else the one whose report is due next, else the quarter of the day.
fn period(request: &Request, routes: &[Node]) -> Option<Days> {
    let context = request.context;
    let action_plan = context.own_documents().find(|node| node.kind() == Kind::Plan);
    let start = action_plan.map_or(1, |plan| context.document(plan).fiscal_start);
    if let Some(period) = request.period {
        return period.days(start, None);
    }
    if let Some(year) = request.year {
        return year_of(year, start);
    }
    let today = context.settings.today;
    let by_route = routes.iter().find_map(|route| {
        let facts = context.document(*route);
        let due = route.field(Keyword::Due).and_then(|field| Deadline::of(field, facts));
        let periods =
            route.field(Keyword::Frequency).and_then(Rhythm::of)?.periods(facts.period?, facts.fiscal_start)?;
        let is_ahead =
            |days: &&Days| due.and_then(|due| due.day(days.last, context.settings)).unwrap_or(days.last) >= today;
        periods.iter().find(is_ahead).or(periods.last()).copied()
    });
    by_route.or_else(|| match cells::quarter(today) {
        Value::Days(days) => Some(days),
        _ => None,
    })
}

impl<'plan> Source<'_, 'plan> {
    fn label(&self, key: &str) -> String {
        self.request.language.label(key)
    }

    fn form(&self, document: &mut Document, body: Node<'plan>) {
        let request = self.request;
        let answers = self.answered_for(body);
        let activities: Vec<Node> = answers.iter().copied().filter(|activity| self.is_of_period(*activity)).collect();
        let collected: Vec<Node> = request
            .context
            .plan
            .own_nodes()
            .filter(|node| node.kind() == Kind::Indicator && !node.is_absent())
            .filter(|node| node.linked(Keyword::Collected).any(|party| forms::is_of(body, party)))
            .collect();
        if activities.is_empty() && collected.is_empty() {
            if request.body.is_some() {
                document.heading_about(2, words::title(request, body), body.path());
                document.paragraph(self.label("progress-form.nothing-of-body"));
            }
            return;
        }
        document.heading_about(2, words::title(request, body), body.path());
        document.facts(self.head(body, !answers.is_empty()));
        self.results(document, &activities, &collected);
        self.indicators(document, &collected);
        self.activities(document, &activities);
        self.money(document, &activities);
        self.closing(document);
    }

    /// The activities that `body` leads or answers for.
    fn answered_for(&self, body: Node<'plan>) -> Vec<Node<'plan>> {
        let plan = self.request.context.plan;
        let jobs = self.request.context.work().jobs();
        jobs.filter(|job| job.answering().any(|involved| forms::is_of(body, plan.node(involved.party))))
            .map(|job| plan.node(job.activity))
            .collect()
    }

    fn is_of_period(&self, activity: Node) -> bool {
        let Some(period) = self.period else { return true };
        let stretch = planned(activity, self.request.context.document(activity));
        if stretch.first.is_some_and(|first| first > period.last) {
            return false;
        }
        // What should have been finished before is asked of until it is done.
        let is_over = stretch.last.is_some_and(|last| last < period.first);
        !is_over || self.reported.state(activity) != Some(ActivityStatus::Done)
    }

    fn head(&self, body: Node<'plan>, answers: bool) -> Vec<Fact> {
        let request = self.request;
        let route = self.routes.iter().find(|route| {
            route.targets(Keyword::From).any(|from| match from {
                Target::AllResponsible => answers,
                other => other.thing().is_some_and(|id| forms::is_of(body, request.context.plan.node(id))),
            })
        });
        let due = route.and_then(|route| {
            let due = Deadline::of(route.field(Keyword::Due)?, request.context.document(*route))?;
            due.day(self.period?.last, request.context.settings)
        });
        let to = route.map_or(Value::Empty, |route| cells::cell(request, *route, Keyword::To));
        vec![
            Fact::new("institution", self.label("progress-form.institution"), Value::text(words::title(request, body))),
            forms::filled(request, "contact", "progress-form.contact", contact(request, body)),
            forms::filled(request, "period", "fact.period", self.period.map_or(Value::Empty, Value::Days)),
            forms::filled(request, "to", "fact.to", to),
            forms::filled(request, "due", "fact.due", due.map_or(Value::Empty, Value::Date)),
            forms::blank(request, "observations", "progress-form.observations"),
        ]
    }

    /// The results that the work is for: what was planned, and a place for what was reached.
    fn results(&self, document: &mut Document, activities: &[Node<'plan>], collected: &[Node<'plan>]) {
        let request = self.request;
        let plan = request.context.plan;
        let mut ids: Vec<ThingId> = Vec::new();
        for node in activities.iter().chain(collected) {
            let objectives = aims(*node, Kind::Objective);
            ids.extend(if objectives.is_empty() { aims(*node, Kind::Goal) } else { objectives });
        }
        ids.sort_unstable_by_key(|id| plan.thing(*id).first);
        ids.dedup();
        if ids.is_empty() {
            return;
        }
        document.heading(3, self.label("progress-form.results"));
        let columns = vec![
            Column::text("aim", self.label("progress-form.aim"), 8),
            Column::text("planned", self.label("progress-form.planned-result"), 8),
            Column::text("achieved", self.label("progress-form.achieved-result"), 8),
            Column::text("rating", self.label("progress-form.rating"), 3),
            Column::text("comment", self.label("progress-form.comment"), 6),
        ];
        let mut table = Table::new("results", "", columns);
        forms::rows_by_area(request, &mut table, ids.into_iter().map(|id| plan.node(id)), |aim| {
            let outcomes = aim.children_of(Kind::Outcome).filter(|outcome| !outcome.is_absent());
            let outcomes: Vec<Text> = outcomes.map(|outcome| super::strategy::outcome(request, outcome)).collect();
            vec![
                Value::text(cells::numbered(request, aim)),
                Value::lines(outcomes),
                Value::Blank,
                rating(request),
                Value::Blank,
            ]
        });
        document.table(table);
    }

    fn indicators(&self, document: &mut Document, collected: &[Node<'plan>]) {
        const COLUMNS: &[IndicatorColumn] = &[
            IndicatorColumn::Title,
            IndicatorColumn::Baseline,
            IndicatorColumn::Targets,
            IndicatorColumn::LastReading,
            IndicatorColumn::Verified,
        ];
        let request = self.request;
        if collected.is_empty() {
            return;
        }
        document.heading(3, self.label("progress-form.indicators"));
        let mut columns: Vec<Column> = COLUMNS.iter().map(|column| column.column(request)).collect();
        columns.push(Column::text("value", self.label("progress-form.value"), 4));
        columns.push(Column::text("rating", self.label("progress-form.rating"), 3));
        columns.push(Column::text("comment", self.label("progress-form.comment"), 5));
        let mut table = Table::new("indicators", "", columns);
        forms::rows_by_area(request, &mut table, collected.iter().copied(), |indicator| {
            let known = indicators::cells(request, &self.reported, COLUMNS, indicator);
            known.into_iter().chain([Value::Blank, rating(request), Value::Blank]).collect()
        });
        document.table(table);
    }

    fn activities(&self, document: &mut Document, activities: &[Node<'plan>]) {
        let request = self.request;
        if !activities.is_empty() {
            document.heading(3, self.label("progress-form.activities"));
            let columns = vec![
                Column::text("number", self.label("activity.number"), 2),
                Column::text("activity", self.label("activity.activity"), 7),
                Column::text("planned", self.label("progress-form.planned-time"), 4),
                Column::text("outputs", self.label("progress-form.planned-outputs"), 6),
                Column::text("reported", self.label("progress-form.reported"), 4),
                Column::text("status", self.label("activity.status"), 4),
                Column::text("delivered", self.label("progress-form.delivered"), 5),
                Column::text("deviation", self.label("progress-form.deviation"), 5),
                Column::text("reason", self.label("progress-form.reason"), 5),
            ];
            let mut table = Table::new("activities", "", columns);
            forms::rows_by_area(request, &mut table, activities.iter().copied(), |activity| {
                vec![
                    activity.number().map_or(Value::Empty, Value::text),
                    Value::text(words::title(request, activity)),
                    self.time(activity),
                    activities::outputs(request, activity),
                    self.last_word(activity),
                    forms::boxes(request, &["word.under-way", "word.done", "word.delayed", "word.cancelled"]),
                    Value::Blank,
                    Value::Blank,
                    Value::Blank,
                ]
            });
            document.table(table);
        }
        document.heading(3, self.label("progress-form.unforeseen"));
        let columns = vec![
            Column::text("what", self.label("progress-form.unforeseen-what"), 8),
            Column::text("why", self.label("progress-form.unforeseen-why"), 8),
            Column::number("cost", self.label("progress-form.unforeseen-cost"), 3),
            Column::text("donor", self.label("progress-form.donor"), 4),
        ];
        let mut table = Table::new("unforeseen", "", columns);
        forms::spare_rows(&mut table);
        document.table(table);
    }

    /// From when to when, and a mark on what should have been over.
    fn time(&self, activity: Node) -> Value {
        let stretch = planned(activity, self.request.context.document(activity));
        let shown = match (stretch.days(), stretch.first, stretch.last) {
            (Some(days), ..) => Value::Days(days),
            (None, Some(day), None) | (None, None, Some(day)) => cells::quarter(day),
            _ => cells::cell(self.request, activity, Keyword::Schedule),
        };
        let is_over = self.period.is_some_and(|period| stretch.last.is_some_and(|last| last < period.first));
        if !is_over {
            return shown;
        }
        Value::lines(vec![
            Text::from(self.request.language.value(&shown)),
            Text::strong(self.label("progress-form.overdue")),
        ])
    }

    /// What was reported last, with what was delivered by then.
    fn last_word(&self, activity: Node) -> Value {
        let request = self.request;
        let Some(progress) = self.reported.progress(activity) else { return Value::Empty };
        let status =
            latest_status(progress).map(|field| cells::in_words(request, cells::line(request, progress, field)));
        let delivered = progress
            .fields(Keyword::Delivered)
            .map(|field| cells::in_words(request, cells::line(request, progress, field)));
        Value::lines(status.into_iter().chain(delivered).collect())
    }

    fn money(&self, document: &mut Document, activities: &[Node<'plan>]) {
        if activities.is_empty() {
            return;
        }
        let request = self.request;
        document.heading(3, self.label("progress-form.money"));
        let columns = vec![
            Column::text("number", self.label("activity.number"), 2),
            Column::text("activity", self.label("activity.activity"), 7),
            Column::number("planned", self.label("progress-form.planned-whole"), 3),
            Column::number("planned-in-period", self.label("progress-form.planned-in-period"), 3),
            Column::text("sources", self.label("activity.sources"), 6),
            Column::number("spent-before", self.label("progress-form.spent-before"), 3),
            Column::number("spent", self.label("progress-form.spent"), 3),
            Column::text("donor", self.label("progress-form.donor"), 4),
        ];
        let mut table = Table::new("money", "", columns);
        for activity in activities {
            let own = accounts(request.context, &self.ledgers, *activity);
            let sum = |sort: Sort, within: Option<Days>| match own.first() {
                Some(account) => {
                    let entries = account.entries.iter().copied().filter(|entry| entry.sort == sort);
                    money::value(Total::of(entries, within), account.ledger.currency)
                }
                None => Value::Empty,
            };
            // What is for nothing says so itself.
            let planned = match activities::cost(request, *activity) {
                none @ (Value::None(_) | Value::Withheld(_)) => none,
                _ => sum(Sort::Planned, None),
            };
            let row = vec![
                activity.number().map_or(Value::Empty, Value::text),
                Value::text(words::title(request, *activity)),
                planned,
                sum(Sort::Planned, self.period),
                cells::cell(request, *activity, Keyword::Funding),
                sum(Sort::Spent, None),
                Value::Blank,
                Value::Blank,
            ];
            table.row(row, None);
        }
        document.table(table);
    }

    fn closing(&self, document: &mut Document) {
        document.heading(3, self.label("progress-form.closing"));
        document.facts(vec![
            forms::blank(self.request, "challenges", "progress-form.challenges"),
            forms::blank(self.request, "lessons", "progress-form.lessons"),
            forms::blank(self.request, "next-steps", "progress-form.next-steps"),
        ]);
    }
}

/// Whom to ask: whoever reports for the body, else its contact; nothing if the plan names nobody.
pub fn contact(request: &Request, body: Node) -> Value {
    let people = || std::iter::once(body).chain(body.descendants()).filter(|node| node.kind() == Kind::Person);
    let with = |role: PersonRole| {
        people().find(|person| {
            let mut roles = person.fields(Keyword::Role).flat_map(Field::word_indices);
            roles.any(|index| PersonRole::from_index(index) == Some(role))
        })
    };
    let wanted = [PersonRole::Reporting, PersonRole::Contact, PersonRole::FocalPoint, PersonRole::DataCollection];
    // Without the address: forms are passed around.
    wanted.into_iter().find_map(with).map_or(Value::Empty, |person| Value::text(words::title(request, person)))
}

fn rating(request: &Request) -> Value {
    forms::boxes(request, &["word.on-track", "word.off-track"])
}
