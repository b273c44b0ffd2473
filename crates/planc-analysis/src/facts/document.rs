//! What a strategy or plan says of itself.

use planc_base::date::DateForm;
use planc_base::{Currency, Date, Days};
use planc_lang::vocabularies::{Month, PlanKind, PlanStatus};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::value::DateRange;

/// Period, currency, status and calendar of a document; those that it takes from what it implements included.
#[derive(Clone, PartialEq, Debug)]
pub struct DocumentFacts {
    pub is_adopted: bool,
    /// First to last day of its `period`, if both are known.
    pub period: Option<Days>,
    /// The calendar or fiscal year that its period is, which gives `Q1` its year.
    pub year: Option<Date>,
    /// Month in which fiscal years begin, from 1.
    pub fiscal_start: u8,
    pub currency: Option<Currency>,
}

impl DocumentFacts {
    pub const NONE: DocumentFacts =
        DocumentFacts { is_adopted: false, period: None, year: None, fiscal_start: 1, currency: None };

    pub fn of(node: Node) -> DocumentFacts {
        let chain = chain(node);
        let fiscal_start = chain.iter().find_map(|node| fiscal_start(*node)).unwrap_or(1);
        let range =
            node.field(Keyword::Period).and_then(|field| field.parts().iter().find_map(|part| field.date_range(part)));
        DocumentFacts {
            is_adopted: matches!(status_of_document(node), Some(PlanStatus::Adopted | PlanStatus::Amended)),
            period: range.and_then(|range| days_of_range(range, fiscal_start, None)),
            year: range.and_then(single_year),
            fiscal_start,
            currency: chain.iter().find_map(|node| currency(*node)),
        }
    }

    /// First to last day of `date` in this document.
    pub fn days(&self, date: Date) -> Option<Days> {
        date.days(self.fiscal_start, self.year)
    }

    /// First to last day of a range in this document; `None` if an end is open.
    pub fn range(&self, range: DateRange) -> Option<Days> {
        days_of_range(range, self.fiscal_start, self.year)
    }
}

/// The kind of a plan, an action plan unless it says otherwise; `None` if what it says is not known.
pub fn kind_of_plan(plan: Node) -> Option<PlanKind> {
    match plan.field(Keyword::Kind) {
        Some(field) => field.word_index().and_then(PlanKind::from_index),
        None => Some(PlanKind::Action),
    }
}

/// Whether a document is a plan of kind `monitoring`.
pub fn is_monitoring_plan(document: Node) -> bool {
    document.kind() == Kind::Plan && kind_of_plan(document) == Some(PlanKind::Monitoring)
}

/// Whether areas, goals or objectives stand in the document; `goal none` and its like are none.
pub fn holds_aims(document: Node) -> bool {
    document
        .descendants()
        .any(|node| matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective) && !node.is_absent())
}

/// Whether a plan says what it is for: what it carries out, that it carries out none, or aims of its own. One that does not is
/// asked for that first (DOC-03), and for nothing that follows from it.
pub fn says_its_place(plan: Node) -> bool {
    plan.field(Keyword::Implements).is_some() || holds_aims(plan)
}

/// The document, and those that it implements.
fn chain(node: Node) -> Vec<Node> {
    let mut chain = vec![node];
    while let Some(next) = chain.last().and_then(|last| node.plan.implemented_by(last.id))
        && chain.len() < 16
    {
        chain.push(node.plan.node(next));
    }
    chain
}

/// The last status line that holds.
pub fn status_of_document(node: Node) -> Option<PlanStatus> {
    node.fields(Keyword::Status).last()?.word_index().and_then(PlanStatus::from_index)
}

fn fiscal_start(node: Node) -> Option<u8> {
    let month = node.field(Keyword::FiscalYear)?.word_index().and_then(Month::from_index)?;
    Some(month as u8 + 1)
}

fn currency(node: Node) -> Option<Currency> {
    let field = node.field(Keyword::Currency)?;
    field.parts().iter().find_map(|part| field.currency(part))
}

fn days_of_range(range: DateRange, fiscal_start: u8, year: Option<Date>) -> Option<Days> {
    let (from, to) = (range.from?.days(fiscal_start, year)?, range.to?.days(fiscal_start, year)?);
    (from.first <= to.last).then_some(Days { first: from.first, last: to.last })
}

/// The one calendar or fiscal year that a period is.
fn single_year(range: DateRange) -> Option<Date> {
    let (from, to) = (range.from?, range.to?);
    (from == to && matches!(from.form(), DateForm::Year { .. } | DateForm::FiscalYear { .. })).then_some(from)
}
