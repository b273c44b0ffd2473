//! BUD-20: what work takes beside money.

use planc_base::Finding;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};

use super::is_in_force;
use crate::facts::{Context, is_given_up, kind_of_plan, says_its_place};
use crate::view::View;

/// No activity of an action plan lists people, things, services or help in kind.
pub(super) fn nothing_beside_money(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let plan = view.node;
    if plan.is_broken() || !says_its_place(plan) || kind_of_plan(plan) != Some(PlanKind::Action) || !is_in_force(plan) {
        return;
    }
    let mut is_there_work = false;
    for activity in plan.descendants().filter(|node| node.kind() == Kind::Activity) {
        if activity.all_fields().any(|field| matches!(field.keyword(), Some(Keyword::Resource | Keyword::InKind))) {
            return;
        }
        is_there_work |= !activity.is_broken() && !activity.is_unchecked() && !is_given_up(activity);
    }
    if !is_there_work {
        return;
    }
    found.push(
        Finding::new(
            "BUD-20",
            plan.place(),
            format!("No activity of {} says what it takes beside money", plan.described()),
        )
        .help(
            "Add to the activities what is given without being paid for, such as `resource staff \"Two officers\" 2 persons from \
             moi` or `in-kind \"Meeting room\" by municipality`.",
        ),
    );
}
