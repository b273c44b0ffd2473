//! What public money the organisations of civil society get that protect and help victims.

use planc_lang::vocabularies::{ActivityKind, Field as FieldOfAction};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::{Answer, Certainty, Context, FundingLine, Job, Response, Role};
use crate::rules::responsibility::fields::Areas;
use crate::rules::responsibility::response::jobs_of;

/// What public money the organisations of a response get.
#[derive(Clone, Copy, Debug)]
pub struct Paid {
    /// Whether a public fund pays an organisation.
    pub is_public: Answer,
    /// The first activity in which an organisation helps victims.
    pub helping: Option<ThingId>,
}

impl Paid {
    /// One for each response that is asked for, in their order.
    pub(super) fn all(context: &Context) -> Vec<Paid> {
        context.asked_responses().map(|response| Paid::of(response, context)).collect()
    }

    fn of(response: Response, context: &Context) -> Paid {
        let mut paid = Paid { is_public: Answer::No, helping: None };
        let none = FxHashMap::default();
        // Most say to whom the money goes.
        if any_line(response, context, |line| reaches_organisation(line, &none, context) == Answer::Yes) {
            paid.is_public = Answer::Yes;
            return paid;
        }
        let mut areas = Areas::default();
        let mut carried_out: FxHashMap<ThingId, Answer> = FxHashMap::default();
        for job in jobs_of(response, context) {
            let answer = carries_out(&job, context);
            if answer == Answer::No {
                continue;
            }
            carried_out.insert(job.activity, answer);
            let activity = context.plan.node(job.activity);
            if answer == Answer::Yes && paid.helping.is_none() && is_help(activity, &mut areas) {
                paid.helping = Some(activity.id);
            }
            // It costs money, and nobody says whose: BUD-03 does.
            if has_open_source(activity, context) {
                paid.is_public = Answer::Unknown;
            }
        }
        let is_paid = any_line(response, context, |line| match reaches_organisation(line, &carried_out, context) {
            Answer::Yes => true,
            Answer::Unknown => {
                paid.is_public = Answer::Unknown;
                false
            }
            Answer::No => false,
        });
        if is_paid {
            paid.is_public = Answer::Yes;
        }
        paid
    }
}

/// Whether `holds` is true of any line of money of a response: of its plans, and of its strategy's own.
fn any_line(response: Response, context: &Context, mut holds: impl FnMut(&FundingLine) -> bool) -> bool {
    let mut counts = |line: &FundingLine| line.certainty != Certainty::Gone && holds(line);
    response.documents().any(|document| match document.kind() {
        Kind::Strategy => {
            let mut own = document.fields(Keyword::Funding).filter(|field| !field.is_none());
            own.any(|field| counts(&FundingLine::of(document, field, context)))
        }
        _ => context.fundings().under(document).iter().any(&mut counts),
    })
}

/// Whether an organisation of civil society leads or answers for the work, or does it for pay.
fn carries_out(job: &Job, context: &Context) -> Answer {
    let mut answer = if job.is_open { Answer::Unknown } else { Answer::No };
    for involved in job.involved.iter().filter(|who| who.role.answers() || who.role == Role::Contractor) {
        match context.actors().profile(context.plan.node(involved.party)).is_civil_society() {
            Answer::Yes => return Answer::Yes,
            Answer::Unknown => answer = Answer::Unknown,
            Answer::No => {}
        }
    }
    answer
}

/// Whether the activity is a service or help; where it does not say what it is, whether it is work in protection.
fn is_help(activity: Node, areas: &mut Areas) -> bool {
    let mut kinds = activity.fields(Keyword::Kind).peekable();
    if kinds.peek().is_none() {
        return areas.fields(activity).is_some_and(|fields| fields.has(FieldOfAction::Protection));
    }
    let is_help = |kind| matches!(kind, ActivityKind::Service | ActivityKind::Assistance);
    kinds.flat_map(|field| field.word_indices()).filter_map(ActivityKind::from_index).any(is_help)
}

/// Whether the activity costs something and names no funding, or says nothing of its cost.
fn has_open_source(activity: Node, context: &Context) -> bool {
    let costs_nothing = activity.fields(Keyword::Cost).any(|field| field.is_none());
    !costs_nothing && activity.field(Keyword::Funding).is_none() && context.fundings().under(activity).is_empty()
}

/// Whether public money on the line goes to an organisation: to the one that is named, else to the one that does the work.
fn reaches_organisation(line: &FundingLine, carried_out: &FxHashMap<ThingId, Answer>, context: &Context) -> Answer {
    let field = line.field(context);
    let receiver = match field.behind(Connective::To).map(|part| field.target(part)) {
        Some(Target::Thing(actor)) => context.actors().profile(context.plan.node(actor)).is_civil_society(),
        Some(_) => Answer::Unknown,
        None => carried_out.get(&line.thing).copied().unwrap_or(Answer::No),
    };
    match (receiver, line.origin(context).map(|origin| origin.is_public())) {
        (Answer::No, _) | (_, Some(false)) => Answer::No,
        (Answer::Yes, Some(true)) => Answer::Yes,
        _ => Answer::Unknown,
    }
}
