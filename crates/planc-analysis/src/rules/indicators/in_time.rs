//! IND-33: figures that come out later than the report that needs them.

use planc_base::Finding;
use planc_lang::vocabularies::{Frequency, ReportKind};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::{Amount, PartClass, Unit};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::missing::is_silent;
use crate::facts::{Context, Response};

/// A span of time in days, as short and as long as it may be.
#[derive(Clone, Copy)]
struct Length {
    shortest: i64,
    longest: i64,
}

/// A route on which reports travel.
struct Route<'plan> {
    node: Node<'plan>,
    /// The line that says by when the data have to be there.
    deadline: Field<'plan>,
    /// After the end of the period.
    within: Length,
    months: i64,
    /// Whether it is about everything, whoever writes it.
    is_of_all: bool,
    from: FxHashSet<ThingId>,
}

/// Figures that are not out yet when a report on their period needs them.
pub(super) fn too_late(context: &Context, found: &mut Vec<Finding>) {
    let mut reported: FxHashSet<(ThingId, ThingId)> = FxHashSet::default();
    for response in context.responses() {
        let routes = routes(response);
        if routes.is_empty() {
            continue;
        }
        let mut lags: FxHashMap<ThingId, Option<(Field, Length)>> = FxHashMap::default();
        for indicator in response.nodes_of(Kind::Indicator).filter(|node| !is_silent(*node) && !node.is_unchecked()) {
            let Some((months, collectors)) = collection(indicator) else { continue };
            for source in indicator.linked(Keyword::VerifiedBy).filter(|node| node.kind() == Kind::Source) {
                let Some((lag, length)) = *lags.entry(source.id).or_insert_with(|| lag_of(source)) else { continue };
                // What is collected more rarely than reported may go into a later report.
                let needs = |route: &&Route| {
                    months <= route.months && (route.is_of_all || collectors.iter().any(|id| route.from.contains(id)))
                };
                let is_late = |route: &&Route| length.shortest > route.within.longest;
                for route in routes.iter().filter(needs).filter(is_late) {
                    if reported.insert((source.id, route.node.id)) {
                        found.push(finding(source, lag, route));
                    }
                }
            }
        }
    }
}

fn finding(source: Node, lag: Field, route: &Route) -> Finding {
    let behind = |field: Field, keyword: Keyword| {
        let text = field.source().strip_prefix(keyword.text()).unwrap_or(field.source());
        text.trim().replace('_', " ")
    };
    let due = route.deadline.keyword().unwrap_or(Keyword::Due);
    let message = format!(
        "The data of {} are out {} after the period, too late for {}, which needs them {}",
        source.described(),
        behind(lag, Keyword::Lag),
        route.node.described(),
        behind(route.deadline, due)
    );
    let (place, label, words) = if source.is_own() {
        (lag.place(), route.deadline.place(), "when the report needs them")
    } else {
        (route.deadline.place(), lag.place(), "when the data are out")
    };
    Finding::new("IND-33", place, message).label(label, words).help(
        "Let the report be due later, or let it hold the figures of the period before; if the source is quicker by now, correct its `lag`.",
    )
}

fn routes<'plan>(response: Response<'plan>) -> Vec<Route<'plan>> {
    response
        .nodes_of(Kind::Reporting)
        .filter(|node| !is_silent(*node) && !node.is_unchecked())
        .filter_map(route)
        .collect()
}

fn route(node: Node<'_>) -> Option<Route<'_>> {
    let kinds: Vec<ReportKind> =
        node.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(ReportKind::from_index).collect();
    let is_of_all = kinds.iter().any(|kind| matches!(kind, ReportKind::Annual | ReportKind::Final));
    if !is_of_all && !kinds.iter().any(|kind| matches!(kind, ReportKind::Progress | ReportKind::Data)) {
        return None;
    }
    let deadline = node.field(Keyword::DataDue).or_else(|| node.field(Keyword::Due))?;
    let is_after_period = deadline.has(Connective::After) && deadline.has(Connective::Period);
    if deadline.is_broken() || !is_after_period {
        return None;
    }
    let quantity = deadline.parts().iter().find(|part| part.class == PartClass::Quantity)?;
    let within = length_of(deadline.amount(quantity)?, deadline)?;
    let months = months_of(node.field(Keyword::Frequency)?)?;
    let mut from = FxHashSet::default();
    let mut is_of_all = is_of_all;
    for target in node.targets(Keyword::From) {
        match target {
            Target::Thing(id) => drop(from.insert(id)),
            Target::AllResponsible => is_of_all = true,
            _ => {}
        }
    }
    Some(Route { node, deadline, within, months, is_of_all, from })
}

/// How many months lie between two figures of an indicator, and who collects them with all that these belong to.
fn collection(indicator: Node) -> Option<(i64, Vec<ThingId>)> {
    let field = indicator.field(Keyword::Collected).filter(|field| !field.is_broken())?;
    let months = months_of(field)?;
    let plan = indicator.plan;
    let collectors =
        field.targets().filter_map(Target::thing).flat_map(|id| plan.node(id).ancestors()).map(|node| node.id);
    Some((months, collectors.collect()))
}

/// How many months a rhythm takes; `None` if it is none, or not known.
fn months_of(field: Field) -> Option<i64> {
    if field.is_broken() || field.has_hole() {
        return None;
    }
    if field.has(Connective::Every) {
        let part = field.behind(Connective::Every)?;
        let (count, unit) = match part.class {
            PartClass::Unit | PartClass::OwnWord => (1, field.word(part)?),
            _ => {
                let amount = field.amount(part)?;
                let Unit::Word(unit) = amount.unit else { return None };
                (whole(amount)?, field.plan.names.text(unit))
            }
        };
        let months = match unit.trim_end_matches('s') {
            "month" => 1,
            "quarter" => 3,
            "half-year" => 6,
            "year" => 12,
            _ => return None,
        };
        return count.checked_mul(months);
    }
    match Frequency::from_index(field.word_index()?)? {
        Frequency::Monthly | Frequency::Continuously => Some(1),
        Frequency::Quarterly => Some(3),
        Frequency::HalfYearly => Some(6),
        Frequency::Yearly => Some(12),
        Frequency::Once => None,
    }
}

fn lag_of(source: Node<'_>) -> Option<(Field<'_>, Length)> {
    let field = source.field(Keyword::Lag).filter(|field| !field.is_broken() && !field.has_hole())?;
    let amount = field.parts().iter().find_map(|part| field.amount(part))?;
    Some((field, length_of(amount, field)?))
}

fn length_of(amount: Amount, field: Field) -> Option<Length> {
    let count = whole(amount)?;
    let Unit::Word(unit) = amount.unit else { return None };
    let days = |shortest: i64, longest: i64| {
        Some(Length { shortest: count.checked_mul(shortest)?, longest: count.checked_mul(longest)? })
    };
    match field.plan.names.text(unit).trim_end_matches('s') {
        "day" => days(1, 1),
        "week" => days(7, 7),
        "month" => days(28, 31),
        "quarter" => days(90, 92),
        "half-year" => days(181, 184),
        "year" => days(365, 366),
        // Weekends and a holiday or two may lie between.
        "working-day" => Some(Length { shortest: count, longest: count.checked_mul(2)?.checked_add(10)? }),
        _ => None,
    }
}

fn whole(amount: Amount) -> Option<i64> {
    let value = amount.value.normalize();
    i64::try_from(value.mantissa()).ok().filter(|count| value.scale() == 0 && *count >= 0)
}
