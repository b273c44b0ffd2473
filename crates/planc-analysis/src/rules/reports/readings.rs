//! REP-03: values that a report should hold and does not.

use jiff::civil::Date as Day;
use planc_base::{Days, Finding};
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::filed::{Filed, belong_together, chain, names_in_words, reference, subject};
use crate::facts::rhythm::Rhythm;
use crate::facts::{Context, is_given_up, is_monitoring_plan};
use crate::rules::entries::own_entries;

/// An indicator and how often its figures are collected.
type Collected<'plan> = (Node<'plan>, Rhythm);

/// REP-03.
pub(super) fn missing(context: &Context, found: &mut Vec<Finding>) {
    let reports = Filed::all(context);
    let is_asked = |report: &&Filed| {
        let carries_figures = report.is_any_of(&[ReportKind::Progress, ReportKind::Data]);
        carries_figures && report.days.is_some() && report.by.is_some()
    };
    if !reports.iter().any(|report| is_asked(&report)) {
        return;
    }
    let by_collector = by_collector(context);
    let read = readings(context, &reports);
    let tracked = tracked(context);
    for report in reports.iter().filter(is_asked) {
        let (Some(by), Some(days)) = (report.by, report.days) else { continue };
        let fiscal_start = report.fiscal_start(context);
        let mut lacking: Vec<Node> = Vec::new();
        for (indicator, rhythm) in by_collector.get(&by.id).into_iter().flatten() {
            let is_read = || {
                let family = indicator.ancestors().take_while(|node| node.kind() == Kind::Indicator);
                let mut family = family.chain(indicator.children_of(Kind::Indicator));
                family.any(|node| read.get(&node.id).is_some_and(|all| all.iter().any(|other| overlap(*other, days))))
            };
            if is_due(*rhythm, days, fiscal_start)
                && tracked.as_ref().is_none_or(|tracked| tracked.contains(&indicator.id))
                && belong_together(report.document, indicator.document())
                && !is_read()
            {
                lacking.push(*indicator);
            }
        }
        // A collector may be named twice for one indicator.
        lacking.dedup_by_key(|node| node.id);
        let Some(first) = lacking.first() else { continue };
        let names: Vec<String> = lacking.iter().map(|node| reference(report.node, *node)).collect();
        let name = reference(report.node, *first);
        let holes: Vec<String> = names.iter().map(|name| format!("reading {name} ?")).collect();
        found.push(
            Finding::new(
                "REP-03",
                report.node.place(),
                format!(
                    "{} has no reading of {}, which `{}` collects",
                    report.node.described_first(),
                    names_in_words(&names),
                    by.path()
                ),
            )
            .help(format!(
                "Add `reading {name} …` with the value, `reading {name} ?` while it is to come, or `reading {name} none \"…\"` if there is none."
            ))
            .with_fix(report.node.add_line("Add readings with `?`", &holes.join("; "))),
        );
    }
}

/// The indicators that each actor, department or body collects, by itself or by somebody in it.
fn by_collector<'plan>(context: &Context<'plan>) -> FxHashMap<ThingId, Vec<Collected<'plan>>> {
    let mut by_collector: FxHashMap<ThingId, Vec<Collected>> = FxHashMap::default();
    for field in own_entries(context.plan, &[Keyword::Collected]) {
        let Some(rhythm) = Rhythm::of(field) else { continue };
        let Some(indicator) = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id)) else {
            continue;
        };
        let is_silent = indicator.is_absent() || indicator.is_broken() || indicator.is_unchecked();
        if indicator.kind() != Kind::Indicator || is_silent || is_given_up(indicator) {
            continue;
        }
        for id in field.targets().filter_map(Target::thing) {
            for around in context.plan.node(id).ancestors() {
                by_collector.entry(around.id).or_default().push((indicator, rhythm));
            }
        }
    }
    by_collector
}

/// For which times there are readings of each indicator, in any report: `?` and `none` are readings as well.
fn readings(context: &Context, reports: &[Filed]) -> FxHashMap<ThingId, Vec<Days>> {
    let times: FxHashMap<ThingId, Days> =
        reports.iter().filter_map(|report| Some((report.node.id, report.days?))).collect();
    let mut read: FxHashMap<ThingId, Vec<Days>> = FxHashMap::default();
    for node in context.plan.own_nodes_of(Kind::Reading) {
        let days = node.parent().and_then(|report| times.get(&report.id));
        if let (Some(days), Some(indicator)) = (days, subject(node)) {
            read.entry(indicator.id).or_default().push(*days);
        }
    }
    read
}

/// The indicators that the monitoring plan or a plan chooses; `None` if none chooses.
fn tracked(context: &Context) -> Option<FxHashSet<ThingId>> {
    let chooses = |document: &Node| document.field(Keyword::Tracks).is_some();
    let documents: Vec<Node> = context.own_documents().filter(chooses).collect();
    // A plan that is not tracked by choice is tracked as a whole.
    let is_all = context.own_documents().any(|document| {
        document.kind() == Kind::Plan
            && !is_monitoring_plan(document)
            && !documents.iter().any(|choice| chain(*choice).any(|above| above.id == document.id))
    });
    if documents.is_empty() || is_all {
        return None;
    }
    Some(documents.iter().flat_map(|node| node.targets(Keyword::Tracks)).filter_map(Target::thing).collect())
}

fn overlap(one: Days, two: Days) -> bool {
    one.first <= two.last && two.first <= one.last
}

/// Whether figures collected in this rhythm are complete at some day of `days`. When those that come round in a time longer
/// than a year, or once, are due is not said, and they are not asked for.
fn is_due(rhythm: Rhythm, days: Days, fiscal_start: u8) -> bool {
    let every = match rhythm {
        Rhythm::Continuously | Rhythm::Days(_) => return true,
        Rhythm::Once => return false,
        Rhythm::Months(months) if months > 0 && 12 % months == 0 => months as i32,
        Rhythm::Months(_) => return false,
    };
    let index = |day: Day| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let last_of_month = days.last.last_of_month();
    let last = if days.last == last_of_month { index(days.last) } else { index(days.last) - 1 };
    (index(days.first)..=last).any(|month| (month + 1 - (i32::from(fiscal_start) - 1)).rem_euclid(every) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn figures_are_due_when_their_period_ends() {
        let quarter =
            |number: i8| Days { first: date(2020, number * 3 - 2, 1), last: date(2020, number * 3, 1).last_of_month() };
        for (months, expected) in
            [(1, [true; 4]), (3, [true; 4]), (6, [false, true, false, true]), (12, [false, false, false, true])]
        {
            let due = [1, 2, 3, 4].map(|number| is_due(Rhythm::Months(months), quarter(number), 1));
            assert_eq!(due, expected, "every {months} months");
        }
        let due = [1, 2, 3, 4].map(|number| is_due(Rhythm::Months(12), quarter(number), 7));
        assert_eq!(due, [false, true, false, false]);
        assert!(!is_due(Rhythm::Months(24), quarter(4), 1) && !is_due(Rhythm::Once, quarter(4), 1));
        assert!(is_due(Rhythm::Continuously, quarter(1), 1) && is_due(Rhythm::Days(14), quarter(1), 1));
        assert!(!is_due(Rhythm::Months(3), Days { first: date(2020, 1, 1), last: date(2020, 3, 30) }, 1));
    }
}
