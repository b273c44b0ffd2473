//! RES-14: international organisations that do more than support.

use planc_base::Finding;
use planc_lang::vocabularies::Seat;
use planc_model::ThingId;
use rustc_hash::FxHashSet;

use crate::facts::{Context, Involved, Job, Member, Role};

/// An international organisation votes or presides in a body, or leads work in which national bodies take part.
pub(super) fn international_lead(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    for body in coordination.tables().filter(|body| body.is_asked()) {
        for member in body.members.iter().filter(|member| context.actors().profile(member.party).is_international()) {
            let (path, node) = (member.party.path(), body.node.described());
            if member.is_chair {
                let message = format!("`{path}`, an international organisation, presides over {node}");
                found.push(
                    Finding::new("RES-14", member.place(), message)
                        .help(format!("Let a national body take the `chair`, and write `member {path} as observer`.")),
                );
            } else if member.seat == Some(Seat::Voting) {
                let message = format!("`{path}`, an international organisation, votes in {node}");
                found.push(as_observer(Finding::new("RES-14", member.place(), message), member, &path));
            }
        }
    }
    let mut seen: FxHashSet<(ThingId, ThingId)> = FxHashSet::default();
    for job in context.work().jobs() {
        let Some(leader) = job.leader().filter(|leader| is_international(leader, context)) else { continue };
        if works_alone(&job, context) || !seen.insert((leader.holder, leader.party)) {
            continue;
        }
        let (party, holder) = (context.plan.node(leader.party), context.plan.node(leader.holder));
        let path = party.path();
        let message = format!("`{path}`, an international organisation, leads {}", holder.described());
        found.push(
            Finding::new("RES-14", leader.field(context.plan).place(), message)
                .help(format!("Let a national body lead, as `lead` or `responsible`, and write `partner {path}`.")),
        );
    }
}

fn as_observer(finding: Finding, member: &Member, path: &str) -> Finding {
    let finding = finding.help(format!("Write `member {path} as observer`, so that it advises without a vote."));
    let title = format!("Let `{path}` observe");
    match member.seat_place() {
        Some(place) => finding.choice(title, place, " as observer"),
        None => finding.choice(title, member.place(), format!("{path} as observer")),
    }
}

fn is_international(involved: &Involved, context: &Context) -> bool {
    context.actors().profile(context.plan.node(involved.party)).is_international()
}

/// Whether nobody but international organisations answers for it or is a partner.
pub(super) fn works_alone(job: &Job, context: &Context) -> bool {
    let takes_part = |involved: &&Involved| involved.role <= Role::Partner;
    !job.is_in_words
        && !job.is_open
        && !job.has_more_partners
        && job.involved.iter().filter(takes_part).all(|other| is_international(other, context))
}
