//! ACT-12: bodies that have more to do at once than they can.

use planc_base::{Decimal, Finding};
use planc_lang::{Kind, Threshold};
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::facts::Context;
use crate::load;

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

/// How many activities each body leads in each quarter.
fn counts(context: &Context) -> FxHashMap<(ThingId, i32), u32> {
    let (work, plans) = (context.work(), load::counted_plans(context));
    let of_chunk = |start: usize| {
        let mut counts: FxHashMap<(ThingId, i32), u32> = FxHashMap::default();
        let jobs = (start..work.count().min(start + CHUNK)).map(|number| work.job(number));
        for job in jobs.filter(|job| load::is_counted(job, &plans)) {
            let Some(quarters) = load::quarters(context, &job) else { continue };
            for body in load::leading(&job) {
                for quarter in quarters.clone() {
                    *counts.entry((body, quarter)).or_default() += 1;
                }
            }
        }
        counts
    };
    let starts: Vec<usize> = (0..work.count()).step_by(CHUNK).collect();
    starts.into_par_iter().map(of_chunk).reduce(FxHashMap::default, |mut all, some| {
        some.into_iter().for_each(|(key, count)| *all.entry(key).or_default() += count);
        all
    })
}

/// On the body, if it is the package's own; else on the plan.
fn finding(body: Node, load: &Load, most: Decimal, context: &Context) -> Option<Finding> {
    let place = match body.is_own() {
        true => body.place(),
        false => context.own_documents().find(|document| document.kind() == Kind::Plan)?.place(),
    };
    let quarter = load::Quarter(load.quarter);
    let others = match load.quarters {
        1 => String::new(),
        2 => format!(", and more than {most} in one other quarter"),
        quarters => format!(", and more than {most} in {} other quarters", quarters - 1),
    };
    Some(
        Finding::new(
            "ACT-12",
            place,
            format!("{} has {} activities to lead in {quarter}{others}", body.described_first(), load.count),
        )
        .help(format!(
            "Spread them over more quarters or bodies, or set `{}` in `planc.toml` to what the bodies can do.",
            Threshold::ActivitiesPerQuarter.declaration().name
        )),
    )
}
