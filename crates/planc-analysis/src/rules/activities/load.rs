//! ACT-12: bodies that have more to do at once than they can.

use jiff::civil::Date as Day;
use planc_base::{Decimal, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Kind, Threshold};
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::dates::planned;
use crate::facts::{Context, Job, Role, kind_of_plan};

/// The most quarters that one activity is counted in: a century, more than any plan has.
const MOST_QUARTERS: usize = 400;
/// How many activities one task looks at.
const CHUNK: usize = 4_096;

/// ACT-12: more activities in one quarter than one body can lead. Parts of activities are not counted beside the whole.
pub(super) fn body_overloaded(context: &Context, found: &mut Vec<Finding>) {
    let most = context.settings.threshold(Threshold::ActivitiesPerQuarter);
    let counts = counts(context);
    let mut heaviest: FxHashMap<ThingId, Load> = FxHashMap::default();
    for ((body, quarter), count) in counts {
        if Decimal::from(count) <= most {
            continue;
        }
        let load = heaviest.entry(body).or_insert(Load { quarter, count, quarters: 0 });
        load.quarters += 1;
        if (count, -quarter) > (load.count, -load.quarter) {
            (load.quarter, load.count) = (quarter, count);
        }
    }
    let mut loads: Vec<(ThingId, Load)> = heaviest.into_iter().collect();
    loads.sort_by_key(|(body, _)| *body);
    found.extend(loads.into_iter().filter_map(|(body, load)| finding(context.plan.node(body), &load, most, context)));
}

/// The quarter with the most activities of one body.
struct Load {
    quarter: i32,
    count: u32,
    /// How many quarters have too many.
    quarters: u32,
}

/// How many activities each body leads in each quarter. Those of action plans count that are not parts of others; an operational
/// plan repeats what its plan has.
fn counts(context: &Context) -> FxHashMap<(ThingId, i32), u32> {
    let plans: FxHashSet<ThingId> = context
        .own_documents()
        .filter(|document| {
            let kind = kind_of_plan(*document);
            document.kind() == Kind::Plan
                && matches!(kind, Some(PlanKind::Action | PlanKind::Child | PlanKind::Specific))
        })
        .map(|document| document.id)
        .collect();
    let counted = |job: &&Job| job.is_whole && plans.contains(&job.document);
    let of_chunk = |jobs: &[Job]| {
        let mut counts: FxHashMap<(ThingId, i32), u32> = FxHashMap::default();
        for job in jobs.iter().filter(counted) {
            let activity = context.plan.node(job.activity);
            let stretch = planned(activity, context.document(activity));
            let Some(last) = stretch.last else { continue };
            let (first, last) = (quarter_of(stretch.first.unwrap_or(last)), quarter_of(last));
            for body in leading(job) {
                for quarter in (first..=last).take(MOST_QUARTERS) {
                    *counts.entry((body, quarter)).or_default() += 1;
                }
            }
        }
        counts
    };
    context.work().jobs.par_chunks(CHUNK).map(of_chunk).reduce(FxHashMap::default, |mut all, some| {
        some.into_iter().for_each(|(key, count)| *all.entry(key).or_default() += count);
        all
    })
}

/// Who leads an activity; where nobody is said to lead, all who answer for it.
fn leading(job: &Job) -> impl Iterator<Item = ThingId> {
    let has_lead = job.answering().any(|involved| involved.role == Role::Lead);
    let mut before: Option<ThingId> = None;
    job.answering()
        .filter(move |involved| !has_lead || involved.role == Role::Lead)
        .map(|involved| involved.party)
        .filter(move |party| before.replace(*party) != Some(*party))
}

fn quarter_of(day: Day) -> i32 {
    i32::from(day.year()) * 4 + i32::from(day.month() - 1) / 3
}

/// On the body, if it is the package's own; else on the plan.
fn finding(body: Node, load: &Load, most: Decimal, context: &Context) -> Option<Finding> {
    let place = match body.is_own() {
        true => body.place(),
        false => context.own_documents().find(|document| document.kind() == Kind::Plan)?.place(),
    };
    let (year, quarter) = (load.quarter.div_euclid(4), load.quarter.rem_euclid(4) + 1);
    let others = match load.quarters {
        1 => String::new(),
        2 => format!(", and more than {most} in one other quarter"),
        quarters => format!(", and more than {most} in {} other quarters", quarters - 1),
    };
    Some(
        Finding::new(
            "ACT-12",
            place,
            format!("{} has {} activities to lead in {year}-Q{quarter}{others}", body.described_first(), load.count),
        )
        .help(format!(
            "Spread them over more quarters or bodies, or set `{}` in `planc.toml` to what the bodies can do.",
            Threshold::ActivitiesPerQuarter.declaration().name
        )),
    )
}
