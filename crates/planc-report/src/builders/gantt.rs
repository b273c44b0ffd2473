//! What runs when, as a chart by quarter: what is planned now and was planned at first, what is done, and the chain that ends last.

use planc_analysis::facts::dates::{first_planned, planned};
use planc_analysis::facts::latest_status;
use planc_analysis::graph::{PlanGraph, Timetable};
use planc_analysis::ledger::stretches;
use planc_base::Days;
use planc_lang::vocabularies::ActivityStatus;
use planc_lang::{Connective, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::reported::{Reported, period_end};
use super::{cells, money};
use crate::document::{Chart, Document, GanttRow};
use crate::request::Request;

/// Above so many activities, measures are drawn instead.
const MOST: usize = 300;

/// What charts of one report have in common.
pub struct Schedule<'request, 'plan> {
    request: &'request Request<'plan>,
    reported: &'request Reported<'plan>,
    /// The chain that ends last, from its first step.
    path: Vec<ThingId>,
    critical: FxHashSet<ThingId>,
}

impl<'request, 'plan> Schedule<'request, 'plan> {
    pub fn of(request: &'request Request<'plan>, reported: &'request Reported<'plan>) -> Schedule<'request, 'plan> {
        let timetable = Timetable::of(&PlanGraph::of(request.context), request.context);
        let critical = timetable.critical_path.iter().copied().collect();
        Schedule { request, reported, path: timetable.critical_path, critical }
    }

    /// A chart of those of `activities` that have a time, in `within`, or in all of their time; nothing if none has.
    pub fn chart(&self, document: &mut Document, title: String, activities: &[Node<'plan>], within: Option<Days>) {
        let is_folded = activities.len() > MOST;
        let mut rows: Vec<GanttRow> = match is_folded {
            true => self.of_measures(activities),
            false => activities.iter().map(|activity| self.row(*activity)).collect(),
        };
        let meets = |days: Days| within.is_none_or(|within| days.first <= within.last && within.first <= days.last);
        rows.retain(|row| [row.planned, row.former].into_iter().flatten().any(meets));
        let times = rows.iter().flat_map(|row| [row.planned, row.former]).flatten();
        let whole = times.reduce(|one, two| Days { first: one.first.min(two.first), last: one.last.max(two.last) });
        let Some(whole) = within.or(whole) else { return };
        let Some(first) = activities.first() else { return };
        let language = self.request.language;
        let quarters = stretches(whole, 3, self.request.context.document(*first));
        let count = language.count("chart.activities", rows.len() as u64);
        let mut says = vec![language.fill(
            "chart.gantt-says",
            &[
                ("activities", count.as_str()),
                ("time", language.days(Days { first: whole.first, last: whole.last }).as_str()),
            ],
        )];
        if rows.iter().any(|row| row.is_critical) {
            let names =
                self.path.iter().map(|id| cells::numbered(self.request, self.request.context.plan.node(*id)).plain());
            let path = names.collect::<Vec<_>>().join(" → ");
            says.push(language.fill("chart.gantt-critical", &[("path", &path)]));
        }
        let moved = rows.iter().filter(|row| row.former.is_some()).count();
        if moved > 0 {
            says.push(language.count("chart.gantt-former", moved as u64));
        }
        if is_folded {
            says.push(language.label("chart.gantt-folded"));
        }
        let today = Some(self.request.context.settings.today);
        document.chart(Chart::Gantt { title, says: says.join(" "), quarters, rows, today });
    }

    fn row(&self, activity: Node<'plan>) -> GanttRow {
        let facts = self.request.context.document(activity);
        let now = planned(activity, facts);
        let planned = days(now.first, now.last);
        let former = first_planned(activity, facts).and_then(|first| days(first.first, first.last));
        GanttRow {
            label: money::named(self.request, activity).plain(),
            planned,
            former: former.filter(|former| Some(*former) != planned),
            done: self.done(activity),
            is_critical: self.critical.contains(&activity.id),
            about: Some(activity.path()),
        }
    }

    /// What the activities stand in, from the first to the last day of them.
    fn of_measures(&self, activities: &[Node<'plan>]) -> Vec<GanttRow> {
        let mut rows: Vec<(ThingId, GanttRow)> = Vec::new();
        for activity in activities.iter().filter(|activity| !is_part(**activity)) {
            let Some(holder) = activity.parent() else { continue };
            let row = self.row(*activity);
            if rows.last().is_none_or(|(id, _)| *id != holder.id) {
                let label = money::named(self.request, holder).plain();
                let about = Some(holder.path());
                let none = GanttRow { label, planned: None, former: None, done: None, is_critical: false, about };
                rows.push((holder.id, none));
            }
            let Some((_, whole)) = rows.last_mut() else { continue };
            whole.is_critical |= row.is_critical;
            whole.planned = match (whole.planned, row.planned) {
                (Some(one), Some(two)) => Some(Days { first: one.first.min(two.first), last: one.last.max(two.last) }),
                (one, two) => one.or(two),
            };
        }
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The day on which it was done, by what it says itself, else by what was reported last.
    fn done(&self, activity: Node<'plan>) -> Option<jiff::civil::Date> {
        let day = |node: Node<'plan>| {
            let field = latest_status(node)?;
            let status = field.word_index().and_then(ActivityStatus::from_index)?;
            let on = field.behind(Connective::On).and_then(|part| field.date(part));
            let on = on.and_then(|date| date.days(1, None)).map(|days| days.last);
            (status == ActivityStatus::Done).then_some(on)
        };
        if let Some(on) = day(activity) {
            return on;
        }
        let progress = self.reported.progress(activity)?;
        day(progress)?.or_else(|| period_end(self.request, progress.parent()?))
    }
}

/// A time of which the beginning is not known is its last quarter: `by 2026-06`.
fn days(first: Option<jiff::civil::Date>, last: Option<jiff::civil::Date>) -> Option<Days> {
    let last = last?;
    let quarter = jiff::civil::Date::new(last.year(), (last.month() - 1) / 3 * 3 + 1, 1).ok()?;
    Some(Days { first: first.unwrap_or(quarter), last }).filter(|days| days.first <= days.last)
}

fn is_part(activity: Node) -> bool {
    activity.parent().is_some_and(|parent| parent.kind() == Kind::Activity)
}
