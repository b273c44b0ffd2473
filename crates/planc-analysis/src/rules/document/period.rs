//! How long documents hold.

use jiff::ToSpan;
use jiff::civil::Date as Day;
use planc_base::{Date, Days, Finding};
use planc_lang::Keyword;
use planc_lang::vocabularies::PlanKind;
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::{Context, kind_of_plan};
use crate::view::View;

/// DOC-04: a strategy or plan has no `period`.
pub(super) fn missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
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
pub(super) fn outside_strategy(context: &Context, view: &View, found: &mut Vec<Finding>) {
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

/// DOC-06: an action plan lasts longer than five years, or less than two and is no slice of something longer.
pub(super) fn too_short_or_long(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || kind_of_plan(node) != Some(PlanKind::Action) {
        return;
    }
    let (Some(own), Some(days)) = (Period::of(node, context), context.document(node).period) else { return };
    if lasts_more_than(days, 5) {
        found.push(
            Finding::new(
                "DOC-06",
                own.field.place(),
                format!("{} lasts {}, more than five years", node.described_first(), own.text()),
            )
            .help(
                "Shorten its `period` to between two and five years, and leave the rest to a further plan that \
                 `follows` it.",
            ),
        );
        return;
    }
    if lasts_at_least(days, 2) {
        return;
    }
    let message = format!("{} lasts {}, less than two years", node.described_first(), own.text());
    let finding = match node.plan.implemented_by(node.id).map(|id| node.plan.node(id)) {
        Some(above) => {
            let Some(other) = context.document(above).period else { return };
            let is_slice = other.first < days.first || days.last < other.last;
            let Some(period) = Period::of(above, context).filter(|_| !is_slice) else { return };
            Finding::new("DOC-06", own.field.place(), format!("{message}, and {} lasts no longer", above.described()))
                .label(period.field.place(), format!("the period of {}", above.described()))
                .help(format!(
                    "Give the {} a `period` of several years that the plan is a part of, or let the plan last two to \
                     five years.",
                    above.kind().text()
                ))
        }
        // What it implements may still be open; where it forgets to say, another rule asks.
        None if !view.field(Keyword::Implements).is_some_and(|field| field.is_none() && !field.is_broken()) => return,
        None => Finding::new("DOC-06", own.field.place(), format!("{message}, and is no part of a longer strategy"))
            .help(
                "Let it last two to five years, or write the strategy of several years that it is a part of, and name \
                 it with `implements`.",
            ),
    };
    found.push(finding);
}

/// Whether it goes on for longer than `years` whole years.
fn lasts_more_than(days: Days, years: i64) -> bool {
    after(days.first, years).is_some_and(|end| end <= days.last)
}

/// Whether it goes on for `years` whole years or longer.
fn lasts_at_least(days: Days, years: i64) -> bool {
    let next = days.last.tomorrow().ok();
    after(days.first, years).zip(next).is_none_or(|(end, next)| end <= next)
}

fn after(day: Day, years: i64) -> Option<Day> {
    day.checked_add(years.years()).ok()
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
