//! BUD-16, BUD-26: budgets of those who act: municipalities, and each institution.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, FundKind, Territory};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{
    Answer, Context, Job, Origin, Response, amount_of, chain_of_command, institution, kind_of_fund, owner_of,
    stands_for,
};
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::rules::responsibility::response::jobs_of;

/// BUD-16: local bodies do work that costs money, and no local budget pays for any of it.
pub(super) fn no_local_budget(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        if may_have_local_money(response, context) {
            continue;
        }
        let is_local = |job: &Job| is_local(job, context) && is_paid(context.plan.node(job.activity), context);
        let Some(job) = jobs_of(response, context).find(is_local) else { continue };
        let head = response.head();
        let activity = context.plan.node(job.activity);
        found.push(
            Finding::new(
                "BUD-16",
                head.place(),
                format!("Local bodies act under {}, and no local budget pays for anything", head.described()),
            )
            .label(activity.place(), "a local body acts here")
            .help(
                "Declare the budget of a municipality, such as `fund town-budget \"Budget of the municipality\" { owner …; kind \
                 public }` with an owner of `level local`, and name it in a `funding` line.",
            ),
        );
    }
}

/// Whether a local budget pays for something, or a public budget does of which it is not known whose it is.
fn may_have_local_money(response: Response, context: &Context) -> bool {
    let may_be_local = |fund: ThingId| {
        let node = context.plan.node(fund);
        match context.funds().origin(fund) {
            Some(Origin::State) => owner_of(node).is_none(),
            origin => {
                origin.is_none_or(|origin| origin == Origin::Local) && kind_of_fund(node) != Some(FundKind::Donor)
            }
        }
    };
    response.documents().any(|document| match document.kind() {
        Kind::Strategy => document
            .fields(Keyword::Funding)
            .flat_map(Field::targets)
            .filter_map(|to| to.thing())
            .any(|id| context.plan.node(id).kind() == Kind::Fund && may_be_local(id)),
        _ => context.fundings().under(document).iter().any(|line| line.fund.is_none_or(may_be_local)),
    })
}

/// Whether somebody local answers for the work, or it is said to be local.
fn is_local(job: &Job, context: &Context) -> bool {
    let level = context.plan.node(job.activity).field(Keyword::Level);
    let level = level.and_then(Field::word_index).and_then(Territory::from_index);
    matches!(level, Some(Territory::Local | Territory::Regional))
        || job.answering().any(|who| context.actors().profile(context.plan.node(who.party)).is_local)
}

/// BUD-26: an institution of the state that answers for work which costs money, and has no purse.
pub(super) fn no_line_of_its_own(context: &Context, found: &mut Vec<Finding>) {
    let funds = context.plan.roots().filter(|node| node.kind() == Kind::Fund);
    let mut owners: FxHashSet<ThingId> = FxHashSet::default();
    for fund in funds {
        match owner_of(fund) {
            Some(owner) => drop(owners.insert(owner.id)),
            // A purse of which the owner is open may be anybody's.
            None if fund.field(Keyword::Owner).is_some_and(|owner| !owner.is_none()) => return,
            None => {}
        }
    }
    let mut seen: FxHashSet<ThingId> = FxHashSet::default();
    for job in context.work().jobs() {
        let mut answering = job.answering().filter(|who| !seen.contains(&who.party)).peekable();
        if answering.peek().is_none() || !is_paid(context.plan.node(job.activity), context) {
            continue;
        }
        let parties: Vec<ThingId> = answering.map(|who| who.party).collect();
        for party in parties {
            seen.insert(party);
            for member in stands_for(context.plan.node(party)) {
                let Some(actor) = institution(member).filter(|node| node.kind() == Kind::Actor) else { continue };
                let is_new = actor.id == party || seen.insert(actor.id);
                if is_new && is_asked(actor, &owners, context) {
                    found.push(without_line(actor));
                }
            }
        }
    }
}

fn without_line(actor: Node) -> Finding {
    let claim = format!("{} has a line of its own in a budget for what it answers for", actor.described());
    nobody_vouches("BUD-26", actor, AttestTopic::OwnBudgetLine, &claim).help(format!(
        "Declare the line as a fund, such as `fund … \"Line for … in the budget of …\" {{ owner {}; kind public }}`, or add to its \
         block `attest own-budget-line \"which line it is\" {{ by …; on … }}`.",
        actor.name().unwrap_or("…")
    ))
}

/// Whether it belongs to the state, and neither it nor the institution above it has a fund, nor says that it has a line.
fn is_asked(actor: Node, owners: &FxHashSet<ThingId>, context: &Context) -> bool {
    actor.is_own()
        && !actor.is_broken()
        && context.actors().profile(actor).is_state() == Answer::Yes
        && !chain_of_command(actor).any(|above| owners.contains(&above.id))
        && !is_vouched(actor, AttestTopic::OwnBudgetLine)
}

/// Whether the activity has a cost that is known and not nothing, and says who pays. Where it does not, BUD-03 asks.
fn is_paid(activity: Node, context: &Context) -> bool {
    let is_something = |field: Field| {
        !field.is_none() && amount_of(field, context.settings.hours_per_day).is_some_and(|money| !money.value.is_zero())
    };
    activity.fields(Keyword::Cost).any(is_something) && !context.fundings().under(activity).is_empty()
}
