//! GOA-11: whether the objectives add up to their goal.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::vocabularies::AttestTopic;

use super::is_asked;
use crate::facts::Context;
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::view::View;

/// GOA-11: nobody vouches that every part of a goal is taken up by an objective.
pub(super) fn goal_not_covered(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let goal = view.node;
    let has_objectives = goal.children_of(Kind::Objective).any(is_asked);
    // Somebody may vouch for all goals of an area or document at once.
    if !is_asked(goal) || !has_objectives || goal.ancestors().any(|node| is_vouched(node, AttestTopic::GoalCovered)) {
        return;
    }
    let claim = format!("the objectives cover every part of {}", goal.described());
    found.push(nobody_vouches("GOA-11", goal, AttestTopic::GoalCovered, &claim));
}
