//! BUD-25: the ministry of finance was heard.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, PlanKind};

use super::is_in_force;
use crate::facts::Context;
use crate::rules::attested::{is_vouched, nobody_vouches};

/// An action plan on whose budget nobody says what the ministry of finance thinks. The strategy's opinion is not that of the
/// plan: the law asks for it where money is bound.
pub(super) fn finance_not_heard(context: &Context, found: &mut Vec<Finding>) {
    let plans = context.asked_responses().flat_map(|response| response.plans_of(PlanKind::Action));
    let mut asked: Vec<_> = plans.filter(|plan| !plan.is_broken() && is_in_force(*plan)).collect();
    // A plan of which it is not known where it belongs stands in several responses.
    asked.sort_by_key(|plan| plan.id);
    asked.dedup();
    for plan in asked.into_iter().filter(|plan| !is_vouched(*plan, AttestTopic::FinanceOpinion)) {
        found.push(nobody_vouches(
            "BUD-25",
            plan,
            AttestTopic::FinanceOpinion,
            &format!("the ministry of finance was heard on the budget of {}", plan.described()),
        ));
    }
}
