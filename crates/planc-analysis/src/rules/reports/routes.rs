//! Reporting routes, and when what travels on them is due.

use jiff::civil::Date as Day;
use planc_base::Days;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use super::filed::kinds_of;
use crate::facts::rhythm::{Deadline, Rhythm};
use crate::facts::{Context, is_monitoring_plan};

/// A route of the package that was asked for.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Route<'plan> {
    pub node: Node<'plan>,
    /// The document that it stands in.
    pub document: Node<'plan>,
    /// The plan that is reported on: of a monitoring plan, the one that it watches.
    pub watched: Node<'plan>,
    /// Empty if they are not known.
    pub kinds: Vec<ReportKind>,
    pub rhythm: Option<Rhythm>,
    pub deadline: Option<Deadline<'plan>>,
}

/// One report that has to come: for which time, and by when.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(in crate::rules) struct Turn {
    /// `None` if it comes once, for a time that is not said.
    pub period: Option<Days>,
    pub due: Day,
}

impl<'plan> Route<'plan> {
    pub(in crate::rules) fn of(context: &Context<'plan>, node: Node<'plan>) -> Option<Route<'plan>> {
        if node.is_absent() || node.is_broken() || node.is_unchecked() {
            return None;
        }
        let document = node.document()?;
        let watched = match context.plan.implemented_by(document.id) {
            Some(above) if is_monitoring_plan(document) => context.plan.node(above),
            _ => document,
        };
        let due = node.field(Keyword::Due);
        let deadline = due.and_then(|field| Deadline::of(field, context.document(document)));
        let frequency = node.field(Keyword::Frequency);
        let rhythm = frequency.or(due).and_then(Rhythm::of);
        Some(Route { node, document, watched, kinds: kinds_of(node, None), rhythm, deadline })
    }

    /// All of the package that was asked for, in the order of the text.
    pub(in crate::rules) fn all(context: &Context<'plan>) -> Vec<Route<'plan>> {
        let plan = context.plan;
        plan.own_nodes_of(Kind::Reporting).filter_map(|node| Route::of(context, node)).collect()
    }

    pub(in crate::rules) fn is(&self, kind: ReportKind) -> bool {
        self.kinds.contains(&kind)
    }

    pub(super) fn is_any_of(&self, kinds: &[ReportKind]) -> bool {
        self.kinds.iter().any(|kind| kinds.contains(kind))
    }

    /// What has to come over the whole time of the plan, as far as that can be told.
    pub(in crate::rules) fn turns(&self, context: &Context) -> Vec<Turn> {
        let Some(deadline) = self.deadline else { return Vec::new() };
        if let Deadline::On(days) = deadline {
            return vec![Turn { period: None, due: days.last }];
        }
        let facts = context.document(self.watched);
        let periods = facts.period.zip(self.rhythm).and_then(|(days, rhythm)| rhythm.periods(days, facts.fiscal_start));
        let turn =
            |period: Days| Some(Turn { period: Some(period), due: deadline.day(period.last, context.settings)? });
        periods.into_iter().flatten().filter_map(turn).collect()
    }

    /// The due date of a report on `period`.
    pub(super) fn due_for(&self, period: Days, context: &Context) -> Option<Turn> {
        self.turns(context).into_iter().find(|turn| turn.period.is_some_and(|own| is_for(period, own)))
    }

    /// Whether it is open who writes.
    pub(super) fn is_author_open(&self) -> bool {
        let mut fields = self.node.fields(Keyword::From).peekable();
        fields.peek().is_none()
            || fields.any(|field| field.is_broken() || field.is_withheld() || field.has_hole() || is_any_unknown(field))
    }

    /// Whether everybody who answers for an activity writes.
    pub(super) fn is_from_all(&self) -> bool {
        self.node.targets(Keyword::From).any(|target| target == Target::AllResponsible)
    }
}

fn is_any_unknown(field: planc_model::plan::Field) -> bool {
    field.targets().any(|target| target == Target::Unknown)
}

/// Whether a report on the days `report` is one for `period`: it covers more than half of it, and does not go on after it. A
/// report on a longer time counts for each period in it.
pub(super) fn is_for(report: Days, period: Days) -> bool {
    let (first, last) = (report.first.max(period.first), report.last.min(period.last));
    if last < first {
        return false;
    }
    let length = |first: Day, last: Day| crate::facts::rhythm::days_between(first, last) + 1;
    length(first, last) * 2 > length(period.first, period.last)
}
