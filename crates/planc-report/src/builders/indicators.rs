//! The cells of an indicator, for every report with a table of them.

use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::reported::Reported;
use super::{cells, words};
use crate::document::{Column, Table, Value};
use crate::request::Request;

/// One column of a table of indicators.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IndicatorColumn {
    Title,
    Baseline,
    /// Every target but the last.
    MidTarget,
    EndTarget,
    Targets,
    Verified,
    Collected,
    Disaggregated,
    /// The last value that a report gives.
    LastReading,
}

use IndicatorColumn as Col;

impl IndicatorColumn {
    pub fn column(self, request: &Request) -> Column {
        let (key, weight) = match self {
            Col::Title => ("indicator", 8),
            Col::Baseline => ("baseline", 6),
            Col::MidTarget => ("mid-target", 4),
            Col::EndTarget => ("end-target", 4),
            Col::Targets => ("targets", 4),
            Col::Verified => ("verified", 5),
            Col::Collected => ("collected", 5),
            Col::Disaggregated => ("disaggregated", 3),
            Col::LastReading => ("last-reading", 4),
        };
        Column::text(key, request.language.label(&format!("indicator.{key}")), weight)
    }

    fn value(self, request: &Request, reported: &Reported, node: Node) -> Value {
        match self {
            Col::Title => Value::text(words::title(request, node)),
            Col::Baseline => cells::cell(request, node, Keyword::Baseline),
            Col::MidTarget => {
                let mut targets = targets(request, node);
                targets.pop();
                cells::lines(request, node, targets.into_iter())
            }
            Col::EndTarget => cells::lines(request, node, targets(request, node).pop().into_iter()),
            Col::Targets => cells::lines(request, node, targets(request, node).into_iter()),
            Col::Verified => cells::cell(request, node, Keyword::VerifiedBy),
            Col::Collected => cells::cell(request, node, Keyword::Collected),
            Col::Disaggregated => cells::cell(request, node, Keyword::DisaggregatedBy),
            Col::LastReading => last_reading(request, reported, node),
        }
    }
}

/// The targets by the day for which they are set; those without one last, in their order.
fn targets<'plan>(request: &Request, node: Node<'plan>) -> Vec<Field<'plan>> {
    let facts = request.context.document(node);
    let day = |field: &Field| {
        let part = field.behind(Connective::By).or_else(|| field.behind(Connective::In))?;
        field.date_range(part).and_then(|range| facts.range(range)).map(|days| days.last)
    };
    let mut targets: Vec<Field> = node.fields(Keyword::Target).collect();
    targets.sort_by_key(|field| day(field).unwrap_or(jiff::civil::Date::MAX));
    targets
}

/// The reading of the latest day.
fn last_reading(request: &Request, reported: &Reported, node: Node) -> Value {
    let Some((day, last)) = reported.reading(node) else { return Value::Empty };
    let head = last.head();
    let mut text = crate::document::Text::default();
    for part in head.parts() {
        if let Some(amount) = head.amount(part) {
            text.push(cells::amount_in_words(request, head, amount));
        } else if let Some(texts) = head.texts(part) {
            text.push(words::texts_in(request, last, &texts));
        }
    }
    if let Some(day) = day {
        text.push(format!(" ({})", request.language.day(day)));
    }
    Value::text(text)
}

/// A table of `indicators`; `None` if there are none.
pub fn table<'plan>(
    request: &Request,
    reported: &Reported,
    key: &'static str,
    columns: &[IndicatorColumn],
    indicators: impl Iterator<Item = Node<'plan>>,
) -> Option<Table> {
    let heads = columns.iter().map(|column| column.column(request)).collect();
    let mut table = Table::new(key, "", heads);
    for indicator in indicators.filter(|node| node.kind() == Kind::Indicator && !node.is_absent()) {
        table.row(cells(request, reported, columns, indicator), Some(indicator.path()));
    }
    (!table.rows.is_empty()).then_some(table)
}

/// What these columns say of `indicator`.
pub fn cells(request: &Request, reported: &Reported, columns: &[IndicatorColumn], indicator: Node) -> Vec<Value> {
    columns.iter().map(|column| column.value(request, reported, indicator)).collect()
}
