//! BUD-13, BUD-14, BUD-15: public money for the organisations that protect and help victims, and on what terms they get it.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, PlanKind};

use super::is_in_force;
use crate::facts::{Answer, Context, Paid};
use crate::rules::attested::nobody_vouches;

/// BUD-13: organisations help victims, and no public fund pays any of them.
pub(super) fn no_public_money(context: &Context, found: &mut Vec<Finding>) {
    for (response, paid) in context.asked_responses().zip(context.paid()) {
        let Paid { is_public: Answer::No, helping: Some(helping) } = *paid else { continue };
        let helping = context.plan.node(helping);
        let head = response.head();
        found.push(
            Finding::new(
                "BUD-13",
                head.place(),
                format!("{} names no public money for organisations that help victims", head.described_first()),
            )
            .label(helping.place(), "an organisation helps victims here")
            .help("Add the budget that pays for a part of it, such as `funding 20_000 EUR from … to …`."),
        );
    }
}

/// BUD-14: nobody vouches that the money goes on in a crisis.
pub(super) fn not_sure_in_a_crisis(context: &Context, found: &mut Vec<Finding>) {
    terms(
        "BUD-14",
        AttestTopic::NgoFundingInCrisis,
        "organisations are paid for their services in a crisis too",
        context,
        found,
    );
}

/// BUD-15: nobody vouches that the money asks nothing of victims in return.
pub(super) fn not_without_conditions(context: &Context, found: &mut Vec<Finding>) {
    terms(
        "BUD-15",
        AttestTopic::NgoFundingUnconditional,
        "the money of organisations does not depend on whether victims cooperate with the police",
        context,
        found,
    );
}

/// Asks on what terms organisations are paid, once it is known that they are.
fn terms(code: &'static str, topic: AttestTopic, claim: &str, context: &Context, found: &mut Vec<Finding>) {
    for (response, paid) in context.asked_responses().zip(context.paid()) {
        if response.attests(topic).next().is_some() || paid.is_public != Answer::Yes {
            continue;
        }
        let plan = response.plans_of(PlanKind::Action).find(|plan| !plan.is_broken() && is_in_force(*plan));
        found.push(nobody_vouches(code, plan.unwrap_or_else(|| response.head()), topic, claim));
    }
}
