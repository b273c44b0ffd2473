//! The cells of an activity, for every report with a table of them.

use planc_analysis::facts::dates::{self, gives_schedule};
use planc_analysis::facts::{add, latest_status};
use planc_analysis::ledger::{Entry, Total, planned};
use planc_base::Days;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::value::PartClass;

use super::reported::Reported;
use super::{cells, money, words};
use crate::document::{Column, Table, Value};
use crate::request::Request;

/// One column of a table of activities.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActivityColumn {
    Number,
    Title,
    Responsible,
    Partners,
    Start,
    End,
    /// What the schedule says beyond two dates: how often, after what.
    HowOften,
    Outputs,
    Cost,
    /// What it costs within a stretch of time, spread by days where it goes beyond.
    CostWithin(Days),
    /// What it costs in all, if that goes beyond a stretch of time.
    CostBeyond(Days),
    Sources,
    Status,
}

use ActivityColumn as Col;

impl ActivityColumn {
    fn column(self, request: &Request) -> Column {
        let (key, weight) = match self {
            Col::Number => ("number", 2),
            Col::Title => ("activity", 8),
            Col::Responsible => ("responsible", 5),
            Col::Partners => ("partners", 5),
            Col::Start => ("start", 2),
            Col::End => ("end", 2),
            Col::HowOften => ("how-often", 3),
            Col::Outputs => ("outputs", 6),
            Col::Cost | Col::CostWithin(_) => ("cost", 3),
            Col::CostBeyond(_) => ("cost-of-all-years", 3),
            Col::Sources => ("sources", 5),
            Col::Status => ("status", 3),
        };
        let label = request.language.label(&format!("activity.{key}"));
        match self {
            Col::Cost | Col::CostWithin(_) | Col::CostBeyond(_) => Column::number(key, label, weight),
            _ => Column::text(key, label, weight),
        }
    }

    fn value(self, request: &Request, reported: &Reported, node: Node) -> Value {
        match self {
            Col::Number => node.number().map_or(Value::Empty, Value::text),
            Col::Title => Value::text(words::title(request, node)),
            Col::Responsible => responsible(request, node),
            Col::Partners => inherited(request, node, Keyword::Partner),
            Col::Start => {
                dates::planned(node, request.context.document(node)).first.map_or(Value::Empty, cells::quarter)
            }
            Col::End => dates::planned(node, request.context.document(node)).last.map_or(Value::Empty, cells::quarter),
            Col::HowOften => how_often(request, node),
            Col::Outputs => outputs(request, node),
            Col::Cost => cost(request, node),
            Col::CostWithin(days) => cost_within(request, node, days),
            Col::CostBeyond(days) => match planned(request.context, node).iter().all(|entry| is_within(entry, days)) {
                true => Value::Empty,
                false => cost(request, node),
            },
            Col::Sources => cells::cell(request, node, Keyword::Funding),
            Col::Status => status(request, reported, node),
        }
    }
}

/// A table of `activities`, their parts behind each. With a total of those with a cost column.
pub fn table<'plan>(
    request: &Request,
    reported: &Reported,
    key: &'static str,
    columns: &[ActivityColumn],
    activities: impl Iterator<Item = Node<'plan>>,
) -> Table {
    let heads = columns.iter().map(|column| column.column(request)).collect();
    let mut table = Table::new(key, "", heads);
    let mut whole: Vec<Node> = Vec::new();
    let mut rows = Vec::new();
    for activity in activities {
        // A part stands in its whole and is not added up again.
        if !whole.iter().any(|other| other.holds(activity)) {
            whole.push(activity);
            rows.push(table.rows.len());
        }
        let cells = columns.iter().map(|column| column.value(request, reported, activity)).collect();
        table.row(cells, Some(activity.path()));
    }
    let added = columns.iter().position(|column| matches!(column, Col::Cost | Col::CostWithin(_)));
    if let Some(place) = added
        && rows.len() > 1
    {
        let total = total(rows.iter().map(|row| &table.rows[*row].cells[place]));
        let named = columns.iter().position(|column| *column == Col::Title).unwrap_or(0);
        let cells = (0..columns.len()).map(|index| match index {
            index if index == place => total.clone(),
            index if index == named => Value::text(request.language.label("activity.total")),
            _ => Value::Empty,
        });
        let cells = cells.collect();
        table.total(rows, cells);
    }
    table
}

/// What money in one currency comes to; "at least" if a part of it is not known. Nothing if there is none in one currency.
pub fn total<'value>(values: impl Iterator<Item = &'value Value>) -> Value {
    let mut sum: Option<(planc_base::Decimal, planc_base::Currency)> = None;
    let mut is_open = false;
    for value in values {
        let (value, is_part) = match value {
            Value::AtLeast(value) => (&**value, true),
            other => (other, false),
        };
        match value {
            Value::Money { value, currency } => match &mut sum {
                Some((_, other)) if other != currency => return Value::Empty,
                Some((all, _)) => *all = all.saturating_add(*value),
                None => sum = Some((*value, *currency)),
            },
            Value::None(_) => {}
            _ => is_open = true,
        }
        is_open |= is_part;
    }
    match sum {
        Some((value, currency)) if is_open => Value::AtLeast(Box::new(Value::Money { value, currency })),
        Some((value, currency)) => Value::Money { value, currency },
        None => Value::Empty,
    }
}

/// All activities below `node`, parts behind their whole.
pub fn below<'plan>(node: Node<'plan>) -> impl Iterator<Item = Node<'plan>> {
    node.descendants().filter(|other| other.kind() == Kind::Activity && !other.is_absent())
}

pub fn responsible(request: &Request, node: Node) -> Value {
    let lead = inherited(request, node, Keyword::Lead);
    let others = inherited(request, node, Keyword::Responsible);
    let Value::Text(lead) = lead else { return if lead == Value::Empty { others } else { lead } };
    let mut texts = vec![lead.clone().with(format!(" ({})", request.language.label("activity.leads")))];
    match others {
        Value::Empty => {}
        Value::Text(other) if other == lead => {}
        other => texts.push(cells::in_words(request, other)),
    }
    Value::lines(texts)
}

/// What it says itself, else what it takes from above, marked as such.
fn inherited(request: &Request, node: Node, keyword: Keyword) -> Value {
    let own = cells::cell(request, node, keyword);
    if own != Value::Empty {
        return own;
    }
    let above = node.ancestors().skip(1).take_while(|around| gives_schedule(around.kind()));
    for around in above {
        let fields = around.fields(keyword).filter(|field| !field.is_none() && !field.is_withheld());
        match cells::lines(request, around, fields) {
            Value::Empty => {}
            value => {
                let number = around.number().unwrap_or_default();
                let mark = request.language.fill("activity.from-above", &[("number", &number)]);
                return Value::text(cells::in_words(request, value).with(format!(" ({mark})")));
            }
        }
    }
    Value::Empty
}

fn how_often(request: &Request, node: Node) -> Value {
    let fields: Vec<_> = node.fields(Keyword::Schedule).collect();
    let is_plain = fields.iter().all(|field| {
        !field.is_none()
            && !field.is_withheld()
            && field.parts().iter().all(|part| {
                matches!(part.class, PartClass::Date | PartClass::DateRange) && part.connectives().next().is_none()
            })
            && !field.has(Connective::Ongoing)
    });
    if is_plain { Value::Empty } else { cells::lines(request, node, fields.into_iter()) }
}

/// The outputs, each with how much of it.
pub fn outputs(request: &Request, node: Node) -> Value {
    let mut outputs: Vec<Value> = node.children_of(Kind::Output).map(|output| self::output(request, output)).collect();
    match outputs.len() {
        1 => outputs.remove(0),
        _ => Value::lines(outputs.into_iter().map(|value| cells::in_words(request, value)).collect()),
    }
}

fn output(request: &Request, output: Node) -> Value {
    let head = output.head();
    if output.is_absent() {
        return cells::line(request, output, head);
    }
    let mut text = words::title(request, output);
    for part in head.parts() {
        if let Some(amount) = head.amount(part) {
            text.push(format!(": {}", cells::amount_in_words(request, head, amount)));
        } else if part.class == PartClass::Hole {
            text.push(format!(": {}", request.language.label("value.open")));
        }
    }
    Value::text(text)
}

/// What is said instead of a cost: that there is none, that it is open or withheld.
fn no_cost(request: &Request, node: Node) -> Option<Value> {
    let mut own = node.fields(Keyword::Cost);
    let (Some(field), None) = (own.next(), own.next()) else { return None };
    if !(field.is_none() || field.is_withheld() || field.has_hole()) {
        return None;
    }
    let value = cells::line(request, node, field);
    (!matches!(value, Value::Text(_))).then_some(value)
}

/// Whether all of an amount lies in `days`.
pub fn is_within(entry: &Entry, days: Days) -> bool {
    entry.time.is_some_and(|time| days.first <= time.first && time.last <= days.last)
}

/// The part of what it and its parts cost that lies in `days`, as the resource plan has it.
fn cost_within(request: &Request, node: Node, days: Days) -> Value {
    if let Some(value) = no_cost(request, node) {
        return value;
    }
    let Some(currency) = request.context.document(node).currency else {
        return cells::cell(request, node, Keyword::Cost);
    };
    let entries = planned(request.context, node);
    let is_said = entries.iter().any(|entry| entry.field(request.context).is_some());
    match Total::of(&entries, Some(days)) {
        _ if !is_said => Value::Empty,
        // All of it lies in other years.
        Total { count: 0, .. } if entries.iter().all(|entry| entry.time.is_some()) => {
            Value::Money { value: planc_base::Decimal::ZERO, currency }
        }
        Total { count: 0, .. } => Value::Open(None),
        total => money::value(total, currency),
    }
}

/// What it and its parts cost, in the currency of the document.
pub fn cost(request: &Request, node: Node) -> Value {
    let context = request.context;
    if let Some(value) = no_cost(request, node) {
        return value;
    }
    let Some(currency) = context.document(node).currency else {
        return cells::cell(request, node, Keyword::Cost);
    };
    let sum = add(context.costs().under(node), currency, None, context);
    let known = Value::Money { value: sum.known, currency };
    match (sum.count, sum.unknown) {
        (0, _) => Value::Empty,
        (_, 0) => known,
        (count, unknown) if count == unknown => match node.field(Keyword::Cost) {
            Some(_) => Value::Open(None),
            None => Value::Empty,
        },
        _ => Value::AtLeast(Box::new(known)),
    }
}

/// What it says itself; if that is nothing, what was reported last.
pub fn status(request: &Request, reported: &Reported, node: Node) -> Value {
    if let Some(field) = latest_status(node) {
        return cells::line(request, node, field);
    }
    let Some(progress) = reported.progress(node) else { return Value::Empty };
    match latest_status(progress) {
        Some(field) => cells::line(request, progress, field),
        None => Value::Empty,
    }
}
