//! GOA-09 and GOA-17: the work that is done in each area, and with whom.

use planc_base::Finding;
use planc_lang::rule::Rule;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::served::carried_out;
use super::{is_asked, is_grouping};
use crate::facts::{AreaWork, Context};

/// GOA-09: an area in which no activity is planned.
pub(super) fn area_without_work(context: &Context, found: &mut Vec<Finding>) {
    let idle = Idle::of(context);
    for area in own_areas(context).filter(|area| idle.holds(*area)) {
        let finding = Finding::new("GOA-09", area.place(), format!("No activity is planned in {}", area.described()));
        found.push(match is_grouping(area) {
            true => finding.help("Put a measure with activities into it, or leave the area out."),
            false => finding.help("Plan an activity in a measure that `serves` one of its objectives."),
        });
    }
}

/// Tells areas in which nothing is done from others.
pub(super) struct Idle<'context> {
    work: &'context AreaWork,
    carried_out: FxHashSet<ThingId>,
}

impl<'context> Idle<'context> {
    pub(super) fn of(context: &'context Context) -> Idle<'context> {
        Idle { work: context.area_work(), carried_out: carried_out(context) }
    }

    /// Whether the area should have work by now, and has none. An area that lacks goals or objectives is other rules' matter,
    /// unless it says that it has none.
    pub(super) fn holds(&self, area: Node) -> bool {
        let Some(document) = area.document() else { return false };
        is_asked(area)
            && self.work.work(area).is_none()
            && !self.work.is_open(document)
            && (document.kind() == Kind::Plan || self.carried_out.contains(&document.id))
            && (is_grouping(area)
                || area.descendants().any(|node| {
                    matches!(node.kind(), Kind::Goal if node.is_absent()) || node.kind() == Kind::Objective
                }))
    }
}

/// Whether GOA-09 speaks of the area around an objective, so that GOA-08 need not.
pub(super) fn is_reported_with_area(objective: Node, idle: &Idle, context: &Context) -> bool {
    let area = objective.ancestors().find(|node| node.kind() == Kind::Area);
    area.is_some_and(|area| idle.holds(area)) && Rule::find("GOA-09").is_some_and(|rule| context.settings.is_on(rule))
}

fn own_areas<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    let plan = context.plan;
    plan.own_nodes_of(Kind::Area).filter(|node| is_asked(*node) && !node.is_unchecked())
}

/// GOA-17: an area in which those responsible work alone.
pub(super) fn area_without_partners(context: &Context, found: &mut Vec<Finding>) {
    let work = context.area_work();
    for area in own_areas(context) {
        let (Some(tally), Some(document)) = (work.work(area), area.document()) else { continue };
        if work.is_open(document) {
            continue;
        }
        if tally.activities.iter().any(|id| is_shared(context.plan.node(*id))) {
            continue;
        }
        found.push(
            Finding::new("GOA-17", area.place(), format!("No activity in {} has a partner", area.described())).help(
                "Name in its activities, by `partner`, who works on them beside those responsible: other authorities, \
                 organisations, firms.",
            ),
        );
    }
}

/// Whether more than one party works on it, or who does is open.
fn is_shared(activity: Node) -> bool {
    let is_partnered = |node: Node| node.field(Keyword::Partner).is_some();
    if activity.ancestors().take_while(|node| node.kind() != Kind::Plan).any(is_partnered)
        || activity.descendants().any(is_partnered)
    {
        return true;
    }
    let mut parties = FxHashSet::default();
    for field in [Keyword::Lead, Keyword::Responsible].into_iter().flat_map(|keyword| activity.fields(keyword)) {
        if field.is_broken() || field.has_hole() || field.is_withheld() {
            return true;
        }
        parties.extend(field.targets());
    }
    parties.len() > 1
}
