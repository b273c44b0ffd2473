//! What reports say was spent.

use planc_base::{Currency, Days};
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::gather::{convert, fund_of};
use super::{Entry, Sort, Spreading, Unknown};
use crate::facts::{Context, DocumentFacts, amount_of};

/// One `spent` line.
struct Line<'plan> {
    activity: Node<'plan>,
    field: Field<'plan>,
    time: Option<Days>,
    spreading: Spreading,
    is_financial: bool,
}

/// The entries for the activities of `whole`, a document or a part of one. Annual and final reports repeat what progress reports say, and are left out;
/// where a financial report tells of the same activity and time as a progress report, the financial one counts.
pub(super) fn spent(context: &Context, whole: Node, currency: Currency) -> Vec<Entry> {
    let lines = lines(context, whole);
    let is_repeated = |line: &Line| {
        !line.is_financial
            && lines
                .iter()
                .any(|other| other.is_financial && other.activity == line.activity && overlap(other.time, line.time))
    };
    lines.iter().filter(|line| !is_repeated(line)).map(|line| entry(context, line, currency)).collect()
}

fn lines<'plan>(context: &Context<'plan>, whole: Node<'plan>) -> Vec<Line<'plan>> {
    let mut lines = Vec::new();
    for progress in context.plan.own_nodes_of(Kind::Progress).filter(|node| !node.is_unchecked()) {
        let mut fields = progress.fields(Keyword::Spent).filter(|field| !field.is_broken()).peekable();
        if fields.peek().is_none() {
            continue;
        }
        let Some(activity) = activity_of(progress).filter(|activity| whole.holds(*activity)) else { continue };
        let Some(report) = progress.ancestors().find(|node| node.kind() == Kind::Report) else { continue };
        let kinds = kinds_of(report);
        let is_financial = kinds.contains(&ReportKind::Financial);
        if !is_financial && !kinds.contains(&ReportKind::Progress) {
            continue;
        }
        let facts = context.document(activity);
        let period = report.field(Keyword::Period).and_then(|field| days_in(field, facts));
        for field in fields {
            let named = field.behind(Connective::In).and_then(|part| field.date_range(part));
            let (time, spreading) = match (field.has(Connective::In), period) {
                (true, _) => (named.and_then(|range| facts.range(range)), Spreading::Named),
                (false, Some(period)) => (Some(period), Spreading::Report),
                (false, None) => (None, Spreading::Unknown),
            };
            let spreading = if time.is_some() { spreading } else { Spreading::Unknown };
            lines.push(Line { activity, field, time, spreading, is_financial });
        }
    }
    lines
}

fn entry(context: &Context, line: &Line, currency: Currency) -> Entry {
    let written = amount_of(line.field, context.settings.hours_per_day);
    let value = match written {
        Some(money) => convert(context, money, line.field, line.time, currency),
        None if line.field.has_hole() => Err(Unknown::Open),
        None => Err(Unknown::NotComputed),
    };
    Entry {
        line: Some((line.field.file, line.field.entry)),
        written,
        value,
        fund: fund_of(line.field),
        time: line.time,
        spreading: line.spreading,
        ..Entry::of(line.activity, Sort::Spent)
    }
}

fn overlap(one: Option<Days>, two: Option<Days>) -> bool {
    match (one, two) {
        (Some(one), Some(two)) => one.first <= two.last && two.first <= one.last,
        _ => one == two,
    }
}

fn days_in(field: Field, facts: &DocumentFacts) -> Option<Days> {
    field.parts().iter().find_map(|part| field.date_range(part)).and_then(|range| facts.range(range))
}

/// The activity that an entry of a report is about, or whose output or milestone it is.
fn activity_of(progress: Node<'_>) -> Option<Node<'_>> {
    let head = progress.head();
    let part = head.parts().iter().find(|part| part.class == PartClass::Reference)?;
    let subject = progress.plan.node(head.target(part).thing()?);
    subject.ancestors().find(|node| node.kind() == Kind::Activity)
}

/// The kinds of a report; a progress report, if it does not say.
fn kinds_of(report: Node) -> Vec<ReportKind> {
    let mut fields = report.fields(Keyword::Kind).peekable();
    if fields.peek().is_none() {
        return vec![ReportKind::Progress];
    }
    fields.flat_map(|field| field.word_indices().filter_map(ReportKind::from_index)).collect()
}
