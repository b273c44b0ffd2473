//! What evidence there is for an evaluation, and what there is not.

use planc_analysis::facts::dates::planned;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::Source;
use crate::builders::words;
use crate::document::{Column, Document, Table, Text, Value};

/// The rule that asks for reports that are due.
const REPORTS_DUE: &str = "REP-01";

impl<'plan> Source<'_, 'plan> {
    pub fn evidence(&self, document: &mut Document) {
        document.heading(2, self.label("evidence"));
        let columns = vec![
            Column::text("what", self.label("evidence-what"), 5),
            Column::text("there", self.label("evidence-there"), 3),
            Column::text("missing", self.label("evidence-missing"), 10),
        ];
        let mut table = Table::new("evidence", "", columns);
        let indicators: Vec<Node> = self.own(Kind::Indicator).collect();
        let activities: Vec<Node> = self.own(Kind::Activity).filter(|activity| self.is_begun(*activity)).collect();
        let has = |keyword: Keyword| move |node: &Node<'plan>| node.field(keyword).is_some_and(is_said);
        self.row(&mut table, "with-baseline", &indicators, |node| self.has_baseline(*node));
        self.row(&mut table, "with-target", &indicators, has(Keyword::Target));
        self.row(&mut table, "with-source", &indicators, has(Keyword::VerifiedBy));
        self.row(&mut table, "with-value", &indicators, |node| self.reported.reading(*node).is_some());
        self.row(&mut table, "with-progress", &activities, |node| self.reported.progress(*node).is_some());
        self.row(&mut table, "with-spending", &activities, |node| {
            self.reported.progress(*node).is_some_and(|progress| progress.field(Keyword::Spent).is_some_and(is_said))
        });
        let recommendations: Vec<Node> = self.own(Kind::Recommendation).collect();
        let plan = self.request.context.plan;
        let answered: Vec<Node> = plan.own_nodes().flat_map(|node| node.linked(Keyword::Answers)).collect();
        self.row(&mut table, "answered", &recommendations, |node| answered.contains(node));
        let reports: Vec<Text> = self.own(Kind::Report).map(|report| words::title(self.request, report)).collect();
        let due = self.request.findings.findings.iter().filter(|judged| judged.finding.code == REPORTS_DUE);
        let mut due: Vec<Text> = due.map(|judged| words::message(self.request, &judged.finding.message)).collect();
        let more = due.len().saturating_sub(MOST_DUE);
        due.truncate(MOST_DUE);
        if more > 0 {
            due.push(Text::from(self.request.language.count("count.more", more as u64)));
        }
        let there = Value::Count(reports.len() as u64);
        table.row(vec![Value::text(self.label("reports-filed")), there, Value::lines(due)], None);
        document.table(table);
    }

    /// How many of `nodes` have it, and which have not. Nothing where there are none.
    fn row(&self, table: &mut Table, key: &str, nodes: &[Node<'plan>], has: impl Fn(&Node<'plan>) -> bool) {
        if nodes.is_empty() {
            return;
        }
        let without: Vec<Node> = nodes.iter().copied().filter(|node| !has(node)).collect();
        let there = self.so_many(nodes.len() - without.len(), nodes.len());
        table.row(vec![Value::text(self.label(key)), Value::text(there), Value::lines(self.some(without))], None);
    }

    pub(super) fn has_baseline(&self, indicator: Node) -> bool {
        indicator.field(Keyword::Baseline).is_some_and(is_said)
    }

    /// Whether its time has come; what has no dates is asked of as well.
    pub(super) fn is_begun(&self, activity: Node) -> bool {
        let first = planned(activity, self.request.context.document(activity)).first;
        first.is_none_or(|first| first <= self.request.context.settings.today)
    }
}

/// How many reports that never came a cell tells of; the others are counted.
const MOST_DUE: usize = 6;

fn is_said(field: Field) -> bool {
    !field.is_none() && !field.is_withheld() && !field.has_hole()
}
