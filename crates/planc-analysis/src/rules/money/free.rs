//! BUD-23: how much of a plan is said to cost nothing.

use planc_base::{Decimal, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind, Threshold};
use planc_model::Node;

use super::is_in_force;
use crate::facts::{Context, amount_of, is_cancelled, kind_of_plan};
use crate::view::View;

/// Of fewer activities a share says nothing.
const FEWEST: usize = 5;

/// The activities of a plan that say what they cost, and how many of them say that they cost nothing.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    free: usize,
}

/// More of the activities than the threshold allows are said to cost nothing.
pub(super) fn mostly_free(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let plan = view.node;
    let is_of_work = matches!(kind_of_plan(plan), Some(PlanKind::Action | PlanKind::Specific | PlanKind::Child));
    if plan.is_broken() || !is_of_work || !is_in_force(plan) {
        return;
    }
    let mut count = Count::default();
    plan.children().for_each(|child| count.visit(child, context));
    let limit = context.settings.threshold(Threshold::CostFreeShare);
    let share = Decimal::from(count.free) * Decimal::ONE_HUNDRED;
    if count.all < FEWEST || share <= limit * Decimal::from(count.all) {
        return;
    }
    found.push(
        Finding::new(
            "BUD-23",
            plan.place(),
            format!("{} of the {} activities of {} are said to cost nothing", count.free, count.all, plan.described()),
        )
        .help(format!(
            "Ask again who works on them and what that takes: staff time, rooms and travel are costs too. More than {} percent \
             without cost are doubted here; `{}` in `planc.toml` sets the limit.",
            limit.normalize(),
            Threshold::CostFreeShare.declaration().name
        )),
    );
}

impl Count {
    /// Counts `node`, or what stands below it: an activity with a cost of its own speaks for its parts.
    fn visit(&mut self, node: Node, context: &Context) {
        match node.kind() {
            Kind::Activity => {}
            Kind::Area | Kind::Goal | Kind::Objective | Kind::Measure | Kind::Output => {
                return node.children().for_each(|child| self.visit(child, context));
            }
            _ => return,
        }
        let says = Says::of(node, context);
        if node.is_unchecked() || is_cancelled(node) {
            return;
        }
        if !says.has_cost {
            return node.children().for_each(|child| self.visit(child, context));
        }
        if !says.is_broken {
            self.all += 1;
            self.free += usize::from(says.is_free && !has_paid_part(node, context));
        }
    }
}

/// What an activity says of its cost, by one look at its block.
#[derive(Clone, Copy)]
struct Says {
    has_cost: bool,
    /// That it costs nothing, in words or as zero.
    is_free: bool,
    is_broken: bool,
}

impl Says {
    fn of(activity: Node, context: &Context) -> Says {
        let mut says = Says { has_cost: false, is_free: true, is_broken: false };
        for field in activity.fields(Keyword::Cost) {
            says.has_cost = true;
            says.is_broken |= field.is_broken();
            says.is_free &= field.is_none()
                || amount_of(field, context.settings.hours_per_day).is_some_and(|money| money.value.is_zero());
        }
        says
    }
}

fn has_paid_part(activity: Node, context: &Context) -> bool {
    activity.descendants().filter(|part| part.kind() == Kind::Activity).any(|part| {
        let says = Says::of(part, context);
        says.has_cost && !says.is_free
    })
}
