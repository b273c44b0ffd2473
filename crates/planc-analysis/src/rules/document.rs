//! DOC: strategies and plans as documents.

use jiff::civil::Date as Day;
use planc_base::{Date, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{Check, Reads};
use crate::facts::{Context, holds_aims, kind_of_plan};
use crate::view::View;

pub const CHECKS: &[Check] = &[
    Check { code: "DOC-03", reads: Reads::Each(&[Kind::Plan], strategy_not_named) },
    Check { code: "DOC-04", reads: Reads::Each(&[Kind::Strategy, Kind::Plan], period_missing) },
    Check { code: "DOC-05", reads: Reads::Each(&[Kind::Plan], plan_outside_strategy) },
];

/// DOC-03: a plan does not say what it implements, and has no aims of its own.
fn strategy_not_named(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || view.has(Keyword::Implements) || holds_aims(node) {
        return;
    }
    let is_action = kind_of_plan(node) == Some(PlanKind::Action);
    let wanted =
        |other: &Node| other.kind() == Kind::Strategy || (!is_action && other.kind() == Kind::Plan && *other != node);
    let mut documents = node.plan.roots().filter(|other| other.is_own() && wanted(other) && other.name().is_some());
    let first = documents.next();
    let is_only = documents.next().is_none();
    let (lacks, what) = match is_action {
        true => ("which strategy it implements", "strategy"),
        false => ("which plan or strategy it belongs to", "plan or strategy"),
    };
    let example = match first.and_then(Node::name) {
        Some(name) => format!(", such as `implements {name}`"),
        None => String::new(),
    };
    let mut finding = Finding::new("DOC-03", node.place(), format!("{} does not say {lacks}", node.described_first()))
        .help(format!(
            "Add `implements` and the name of the {what}{example}, or `implements none \"…\"` if there is none."
        ));
    if let Some(name) = first.and_then(Node::name).filter(|_| is_only) {
        let line = format!("implements {name}");
        finding = finding.with_fix(node.add_line(format!("Add `{line}`"), &line));
    }
    found.push(finding);
}

/// DOC-04: a strategy or plan has no `period`.
fn period_missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || view.has(Keyword::Period) {
        return;
    }
    let year = context.settings.today.year();
    found.push(
        Finding::new("DOC-04", node.place(), format!("{} has no `period`", node.described_first()))
            .help(format!("Add it, such as `period {year}` or `period {year} .. {}`.", year.saturating_add(2)))
            .with_fix(node.add_line("Add `period ?`", "period ?")),
    );
}

/// DOC-05: the period of a plan goes beyond that of what it implements.
fn plan_outside_strategy(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(above) = node.plan.implemented_by(node.id).map(|id| node.plan.node(id)) else { return };
    let (Some(own), Some(other)) = (Period::of(node, context), Period::of(above, context)) else { return };
    let is_before = matches!((own.first, other.first), (Some((_, own)), Some((_, other))) if own < other);
    let is_after = matches!((own.last, other.last), (Some((_, own)), Some((_, other))) if own > other);
    let says = match (is_before, is_after) {
        (false, false) => return,
        (true, false) => format!("begins with {}", other.start()),
        (false, true) => format!("ends with {}", other.end()),
        (true, true) => format!("lasts {}", other.text()),
    };
    let what = above.kind().text();
    let change = match (is_before, is_after) {
        (true, true) => "Shorten the plan",
        (true, false) => "Let the plan begin later",
        _ => "Shorten the plan",
    };
    let start = if is_before { own.start() } else { other.start() };
    let end = if is_after { own.end() } else { other.end() };
    found.push(
        Finding::new(
            "DOC-05",
            own.field.place(),
            format!("{} lasts {}, but {} {says}", node.described_first(), own.text(), above.described()),
        )
        .label(other.field.place(), format!("the period of {}", above.described()))
        .help(format!(
            "{change}, or write the {what}'s new period with `was`: `period {start} .. {end} was {} because \"…\"`.",
            other.written()
        )),
    );
}

/// A period as it is written, with the days that are known of it.
struct Period<'plan> {
    field: Field<'plan>,
    first: Option<(Date, Day)>,
    last: Option<(Date, Day)>,
}

impl<'plan> Period<'plan> {
    fn of(node: Node<'plan>, context: &Context) -> Option<Period<'plan>> {
        let field = node.field(Keyword::Period).filter(|field| !field.is_broken())?;
        let range = field.parts().iter().find_map(|part| field.date_range(part))?;
        let facts = context.document(node);
        let days = |date: Option<Date>| date.and_then(|date| Some((date, facts.days(date)?)));
        Some(Period {
            field,
            first: days(range.from).map(|(date, days)| (date, days.first)),
            last: days(range.to).map(|(date, days)| (date, days.last)),
        })
    }

    fn start(&self) -> String {
        self.first.map_or_else(|| "?".to_string(), |(date, _)| date.to_string())
    }

    fn end(&self) -> String {
        self.last.map_or_else(|| "?".to_string(), |(date, _)| date.to_string())
    }

    /// "2026 to 2030".
    fn text(&self) -> String {
        let (start, end) = (self.start(), self.end());
        if start == end { start } else { format!("{start} to {end}") }
    }

    /// `2026 .. 2030`
    fn written(&self) -> String {
        let (start, end) = (self.start(), self.end());
        if start == end { start } else { format!("{start} .. {end}") }
    }
}
