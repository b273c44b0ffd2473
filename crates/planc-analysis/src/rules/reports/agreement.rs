//! REP-10: annual reports against the reports of their year, and against each other.

use planc_base::{Days, Decimal, Finding, decimal};
use planc_lang::vocabularies::{IndicatorType, ReportKind, TargetMode};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::filed::{Filed, subject};
use super::pace::plain;
use crate::facts::Context;
use crate::facts::dates::in_words;
use crate::facts::rhythm::{days_between, period_in_words};

/// A reading of a progress report.
#[derive(Clone, Copy)]
struct Value<'plan> {
    days: Days,
    /// `None` if it is open or no plain number.
    number: Option<Decimal>,
    head: Field<'plan>,
}

/// REP-10.
pub(super) fn disagrees(context: &Context, found: &mut Vec<Finding>) {
    let reports = Filed::all(context);
    let annual: Vec<&Filed> = reports.iter().filter(|report| report.is_any_of(&[ReportKind::Annual])).collect();
    if annual.is_empty() {
        return;
    }
    years(context, &annual, found);
    let progress = reports.iter().filter(|report| {
        report.is_any_of(&[ReportKind::Progress, ReportKind::Data]) && !report.is_any_of(&[ReportKind::Annual])
    });
    let mut values: FxHashMap<ThingId, Vec<Value>> = FxHashMap::default();
    for report in progress {
        let Some(days) = report.days else { continue };
        for (indicator, value) in readings(report.node, days) {
            values.entry(indicator.id).or_default().push(value);
        }
    }
    for report in &annual {
        let Some(days) = report.days else { continue };
        for (indicator, value) in readings(report.node, days) {
            if let Some(of_year) = values.get(&indicator.id) {
                found.extend(value_differs(context, report, indicator, value, of_year));
            }
        }
    }
}

fn readings<'plan>(report: Node<'plan>, days: Days) -> impl Iterator<Item = (Node<'plan>, Value<'plan>)> {
    report.children_of(Kind::Reading).filter(|node| !node.is_broken()).filter_map(move |node| {
        let indicator = subject(node).filter(|about| about.kind() == Kind::Indicator)?;
        let head = node.head();
        // What was measured on a day of its own belongs to no period.
        let is_exact = node.field(Keyword::On).is_none_or(|on| {
            let date = on.parts().iter().find_map(|part| on.date(part)).and_then(|date| date.days(1, None));
            date.is_some_and(|on| on.last == days.last)
        });
        let is_bound = [Connective::Least, Connective::Most, Connective::Top].iter().any(|word| head.has(*word));
        let is_number = is_exact && !is_bound && !head.is_none() && !head.is_withheld();
        let number = plain(head).filter(|amount| is_number && !amount.is_change).map(|amount| amount.value);
        Some((indicator, Value { days, number, head }))
    })
}

/// The value of a year that is neither the sum of its parts nor, where that may be meant, the last of them.
fn value_differs(context: &Context, report: &Filed, indicator: Node, annual: Value, all: &[Value]) -> Option<Finding> {
    let number = annual.number?;
    let mut parts: Vec<&Value> = all.iter().filter(|value| annual.days.contains(value.days)).collect();
    parts.sort_by_key(|value| value.days.first);
    let is_next = |one: &&Value, two: &&Value| one.days.last.tomorrow().ok() == Some(two.days.first);
    // Only if they are the whole year, and no two are for the same time.
    let is_whole = parts.first()?.days.first == annual.days.first
        && parts.last()?.days.last == annual.days.last
        && parts.iter().zip(parts.iter().skip(1)).all(|(one, two)| is_next(one, two));
    let ends_with_it = parts.iter().filter(|value| value.days.last == annual.days.last).count() == 1;
    let sum = || parts.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value.number?)).filter(|_| is_whole);
    let last = || parts.iter().find(|value| value.days.last == annual.days.last)?.number.filter(|_| ends_with_it);
    let said = indicator.field(Keyword::Values).map(|field| field.word_index().and_then(TargetMode::from_index));
    let of_type =
        indicator.field(Keyword::Type).and_then(|field| field.word_index()).and_then(IndicatorType::from_index);
    let expected: Vec<(Decimal, &str)> = match said {
        Some(Some(TargetMode::PerPeriod)) => vec![(sum()?, "add up to")],
        Some(Some(TargetMode::Cumulative | TargetMode::Level)) => vec![(last()?, "end with")],
        Some(Some(TargetMode::Average) | None) => return None,
        None if matches!(of_type, Some(IndicatorType::Number | IndicatorType::Money)) => {
            vec![(sum()?, "add up to"), (last()?, "end with")]
        }
        None => vec![(last()?, "end with")],
    };
    if expected.iter().any(|(value, _)| *value == number) {
        return None;
    }
    let in_words = |value: Decimal| decimal::format_for_reading(value.normalize());
    let says: Vec<String> = expected.iter().map(|(value, verb)| format!("{verb} {}", in_words(*value))).collect();
    let (first, _) = expected.first()?;
    let period = period_in_words(annual.days, report.fiscal_start(context));
    let mut finding = Finding::new(
        "REP-10",
        annual.head.place(),
        format!(
            "{} is {} in the annual report, but the reports of {period} {}",
            indicator.described_first(),
            in_words(number),
            says.join(" and ")
        ),
    );
    for part in &parts {
        finding = finding.label(part.head.place(), "reported here");
    }
    Some(finding.help(format!(
        "Write {}, or correct the report that is wrong. If the annual report holds what came in later, say so: `allow REP-10 because \"…\"`.",
        in_words(*first)
    )))
}

/// Annual reports of one author on one plan that overlap, or leave days between them.
fn years(context: &Context, annual: &[&Filed], found: &mut Vec<Finding>) {
    let mut by_author: FxHashMap<(Option<ThingId>, Option<ThingId>), Vec<&Filed>> = FxHashMap::default();
    for report in annual {
        let key = (report.by.map(|by| by.id), report.document.map(|document| document.id));
        by_author.entry(key).or_default().push(report);
    }
    for reports in by_author.into_values() {
        let mut reports: Vec<(&Filed, Days)> =
            reports.into_iter().filter_map(|report| Some((report, report.days?))).collect();
        reports.sort_by_key(|(_, days)| (days.first, days.last));
        for ((one, before), (two, after)) in reports.iter().zip(reports.iter().skip(1)) {
            found.extend(between(context, one, *before, two, *after));
        }
    }
}

fn between(context: &Context, one: &Filed, before: Days, two: &Filed, after: Days) -> Option<Finding> {
    let field = two.node.field(Keyword::Period)?;
    let fiscal_start = two.fiscal_start(context);
    let (former, latter) = (period_in_words(before, fiscal_start), period_in_words(after, fiscal_start));
    let (says, help) = if after.first <= before.last {
        (
            format!("is on {latter}, and {} on {former}: they overlap", one.node.described()),
            "Let each annual report cover a time of its own.".to_string(),
        )
    } else {
        let days = days_between(before.last, after.first) - 1;
        if days <= 0 {
            return None;
        }
        let next = before.last.tomorrow().ok()?;
        (
            format!(
                "begins on {}, but {} ends on {}",
                in_words(after.first),
                one.node.described(),
                in_words(before.last)
            ),
            format!("Let it begin on {next}, or add the report on the {days} days between them."),
        )
    };
    Some(
        Finding::new("REP-10", field.place(), format!("{} {says}", two.node.described_first()))
            .label(one.node.field(Keyword::Period)?.place(), "the one before")
            .help(help),
    )
}
