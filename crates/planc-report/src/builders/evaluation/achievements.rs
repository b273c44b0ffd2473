//! Chapter 3: for each area what was planned and what is known to be achieved, by indicator and activity, what it cost, and places
//! for why, for the state of affairs and for recommendations.

use planc_analysis::facts::dates::planned;
use planc_analysis::ledger::{Sort, accounts};
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};

use super::Source;
use crate::builders::indicators::{self, IndicatorColumn};
use crate::builders::{activities, cells, forms, money, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};

const INDICATORS: &[IndicatorColumn] = &[
    IndicatorColumn::Title,
    IndicatorColumn::Baseline,
    IndicatorColumn::Targets,
    IndicatorColumn::LastReading,
    IndicatorColumn::Verified,
];

impl<'plan> Source<'_, 'plan> {
    pub fn achievements(&self, document: &mut Document) {
        let indicators = forms::by_area(self.own(Kind::Indicator));
        let work = forms::by_area(self.own(Kind::Activity));
        // Areas with nothing in them have no chapter; what is in several has one of its own.
        let mut keys: Vec<&Vec<ThingId>> = work.iter().map(|group| &group.areas).collect();
        for group in &indicators {
            if !keys.contains(&&group.areas) {
                keys.push(&group.areas);
            }
        }
        let plan = self.request.context.plan;
        keys.sort_by_key(|key| {
            let places: Vec<u32> = key.iter().map(|id| plan.thing(*id).first).collect();
            (key.is_empty(), key.len(), places)
        });
        if keys.is_empty() {
            document.paragraph(self.request.language.label("action-plan.no-activities"));
        }
        for (index, key) in keys.iter().enumerate() {
            let names = key.iter().map(|area| words::title(self.request, plan.node(*area)));
            let names = Text::join(names, " + ");
            let name = if names.is_empty() { Text::from(self.request.language.label("money.no-area")) } else { names };
            let heading = Text::from(format!("3.{} ", index + 1)).with(name);
            match money::about(self.request, key) {
                Some(path) => document.heading_about(3, heading, path),
                None => document.heading(3, heading),
            }
            let of = |groups: &[forms::ByArea<'plan>]| {
                groups.iter().find(|group| group.areas == **key).map_or_else(Vec::new, |group| group.nodes.clone())
            };
            self.area(document, key, &of(&indicators), &of(&work));
        }
        self.answers(document);
    }

    fn area(&self, document: &mut Document, key: &[ThingId], indicators: &[Node<'plan>], work: &[Node<'plan>]) {
        let request = self.request;
        if let [area] = key {
            let facts = self.money_of(request.context.plan.node(*area));
            document.facts(facts);
        }
        if !indicators.is_empty() {
            document.paragraph(Text::strong(self.label("indicators")));
            let mut columns: Vec<Column> = INDICATORS.iter().map(|column| column.column(request)).collect();
            columns.push(Column::text("finding", self.label("finding"), 6));
            let mut table = Table::new("indicators", "", columns);
            for indicator in indicators {
                let mut row = indicators::cells(request, &self.reported, INDICATORS, *indicator);
                row.push(Value::Blank);
                table.row(row, Some(indicator.path()));
            }
            document.table(table);
        }
        if !work.is_empty() {
            document.paragraph(Text::strong(self.label("activities")));
            document.table(self.work(work));
        }
        document.facts(vec![
            forms::blank(request, "status-quo", "evaluation.status-quo"),
            forms::blank(request, "recommendations", "evaluation.recommendations"),
        ]);
    }

    /// Planned, granted and spent, in the first document that has money for it.
    fn money_of(&self, node: Node) -> Vec<Fact> {
        let own = accounts(self.request.context, &self.ledgers, node);
        let Some(account) = own.first() else { return Vec::new() };
        [(Sort::Planned, "planned"), (Sort::Granted, "granted"), (Sort::Gap, "gap"), (Sort::Spent, "spent")]
            .map(|(sort, key)| {
                let value = money::value(account.total(sort), account.ledger.currency);
                Fact::new(key, self.request.language.label(&format!("money.{key}")), value)
            })
            .into_iter()
            .filter(|fact| fact.value != Value::Empty)
            .collect()
    }

    fn work(&self, work: &[Node<'plan>]) -> Table {
        let request = self.request;
        let label = |key: &str| request.language.label(key);
        let columns = vec![
            Column::text("number", label("activity.number"), 2),
            Column::text("activity", label("activity.activity"), 8),
            Column::text("end", label("activity.end"), 2),
            Column::text("outputs", self.label("planned-outputs"), 7),
            Column::text("status", label("activity.status"), 3),
            Column::text("delivered", self.label("delivered"), 5),
            Column::text("reason", self.label("reason"), 5),
        ];
        let mut table = Table::new("activities", "", columns);
        for activity in work {
            let progress = self.reported.progress(*activity);
            let said =
                |keyword: Keyword| progress.map_or(Value::Empty, |progress| cells::cell(request, progress, keyword));
            let reason = forms::or_blank(said(Keyword::Reason));
            let row = vec![
                activity.number().map_or(Value::Empty, Value::text),
                Value::text(words::title(request, *activity)),
                planned(*activity, request.context.document(*activity)).last.map_or(Value::Empty, cells::quarter),
                activities::outputs(request, *activity),
                activities::status(request, &self.reported, *activity),
                said(Keyword::Delivered),
                reason,
            ];
            table.row(row, Some(activity.path()));
        }
        table
    }

    /// What was recommended from outside, and what took it up.
    fn answers(&self, document: &mut Document) {
        let request = self.request;
        let recommendations: Vec<Node> = self.own(Kind::Recommendation).collect();
        if recommendations.is_empty() {
            return;
        }
        document.heading(3, self.label("answers"));
        let columns = vec![
            Column::text("recommendation", self.label("recommendation"), 8),
            Column::text("kind", self.label("recommended-by"), 3),
            Column::text("taken-up", self.label("taken-up-by"), 8),
            Column::text("status", request.language.label("activity.status"), 3),
            Column::text("judgement", self.label("judgement"), 6),
        ];
        let mut table = Table::new("answers", "", columns);
        let plan = request.context.plan;
        for recommendation in recommendations {
            let takers =
                plan.own_nodes().filter(|node| node.linked(Keyword::Answers).any(|other| other == recommendation));
            let row = vec![
                Value::text(words::title(request, recommendation)),
                cells::cell(request, recommendation, Keyword::Kind),
                Value::lines(takers.map(|node| cells::numbered(request, node)).collect()),
                cells::cell(request, recommendation, Keyword::Status),
                Value::Blank,
            ];
            table.row(row, Some(recommendation.path()));
        }
        document.table(table);
    }
}
