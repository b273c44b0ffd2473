//! ACT-12: bodies that have more to do at once than they can.

use jiff::civil::Date as Day;
use planc_base::{Days, Decimal, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind, Threshold};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::dates::planned;
use crate::facts::{Context, kind_of_plan};
use crate::rules::cancelled::{Cancelled, own_activities};

/// The most quarters that one activity is counted in: a century, more than any plan has.
const MOST_QUARTERS: i32 = 400;

/// ACT-12: more activities in one quarter than one body can lead. Parts of activities are not counted beside the whole.
pub(super) fn body_overloaded(context: &Context, found: &mut Vec<Finding>) {
    let most = context.settings.threshold(Threshold::ActivitiesPerQuarter);
    let mut counts: FxHashMap<(ThingId, i32), u32> = FxHashMap::default();
    for activity in counted(context) {
        let stretch = planned(activity, context.document(activity));
        let days = match (stretch.first, stretch.last) {
            (Some(first), Some(last)) => Days { first, last },
            (None, Some(last)) => Days { first: last, last },
            _ => continue,
        };
        let (first, last) = (quarter_of(days.first), quarter_of(days.last));
        for body in leading(activity) {
            for quarter in (first..=last).take(MOST_QUARTERS as usize) {
                *counts.entry((body, quarter)).or_default() += 1;
            }
        }
    }
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

/// The activities of action plans that are not parts of others. An operational plan repeats what its plan has.
fn counted<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    let cancelled = Cancelled::of(context.plan);
    let mut plans: FxHashMap<ThingId, bool> = FxHashMap::default();
    let activities: Vec<Node> = own_activities(context, &cancelled)
        .filter(|activity| activity.parent().is_none_or(|parent| parent.kind() != Kind::Activity))
        .filter(|activity| {
            activity.document().is_some_and(|document| {
                *plans.entry(document.id).or_insert_with(|| {
                    matches!(kind_of_plan(document), Some(PlanKind::Action | PlanKind::Child | PlanKind::Specific))
                })
            })
        })
        .collect();
    activities.into_iter()
}

/// Who leads an activity, or answers for it if nobody is said to lead; what it does not say, what it stands in says.
fn leading(activity: Node) -> Vec<ThingId> {
    let parties = |node: Node, keyword: Keyword| -> Vec<ThingId> {
        let fields = node.fields(keyword).filter(|field: &Field| !field.is_broken());
        let mut parties: Vec<ThingId> =
            fields.flat_map(|field| field.targets().collect::<Vec<_>>()).filter_map(Target::thing).collect();
        parties.dedup();
        parties
    };
    for keyword in [Keyword::Lead, Keyword::Responsible] {
        for node in activity.ancestors().take_while(|node| node.kind() != Kind::Plan) {
            let parties = parties(node, keyword);
            if !parties.is_empty() {
                return parties;
            }
        }
    }
    Vec::new()
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
