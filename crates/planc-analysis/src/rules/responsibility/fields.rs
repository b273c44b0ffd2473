//! RES-19: what civil society carries out, field by field.

use planc_base::Finding;
use planc_lang::catalogue::ACTORS;
use planc_lang::vocabularies::{ACTOR, ActivityKind, ActorKind, Field as FieldOfAction};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::response::{FEW, jobs_of};
use super::vague::speaks_of_civil_society;
use crate::facts::{Answer, Context, Job, Response, Role, word_of};
use crate::rules::goals::{fields_of_area, list};
use crate::wording::Marks;

/// The fields in which organisations of civil society are wanted, with what messages call each.
const WANTED: [(FieldOfAction, &str); 3] = [
    (FieldOfAction::Prevention, "prevention"),
    (FieldOfAction::Protection, "protection"),
    (FieldOfAction::Prosecution, "prosecution"),
];

/// RES-19: a field in which no organisation of civil society carries out anything, and work with such organisations in which
/// none takes part.
pub(super) fn civil_society_works(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        found.extend(idle(response, context));
    }
    for job in context.work().jobs().filter(|job| !job.is_open) {
        let activity = context.plan.node(job.activity);
        if activity.is_broken() || !is_about_civil_society(activity, context) || takes_part(&job, context) != Answer::No
        {
            continue;
        }
        let message = format!(
            "{} is work with organisations of civil society, and none of them takes part",
            activity.described_first()
        );
        found.push(
            Finding::new("RES-19", activity.place(), message)
                .help("Name those that do, such as `partner` with the name of an actor of `kind ngo`.")
                .with_fix(activity.add_line("Add `partner ?`", "partner ?")),
        );
    }
}

/// What is known of a field of action.
#[derive(Clone, Copy, Default)]
struct Seen {
    is_any: bool,
    is_by_civil_society: bool,
    is_open: bool,
}

/// The finding on a response in whose work civil society has too little part.
fn idle(response: Response, context: &Context) -> Option<Finding> {
    let mut areas = Areas::default();
    let mut seen = [Seen::default(); 3];
    let mut all = Seen::default();
    let mut count = 0;
    for job in jobs_of(response, context) {
        let answer = carries_out(&job, context);
        let fields = areas.fields(context.plan.node(job.activity));
        let add = |seen: &mut Seen| {
            seen.is_any = true;
            seen.is_by_civil_society |= answer == Answer::Yes;
            seen.is_open |= answer == Answer::Unknown;
        };
        add(&mut all);
        count += 1;
        for ((field, _), seen) in WANTED.iter().zip(&mut seen) {
            match fields {
                Some(fields) if fields.has(*field) => add(seen),
                Some(_) => {}
                // It may belong to any of them.
                None => {
                    seen.is_by_civil_society |= answer == Answer::Yes;
                    seen.is_open |= answer == Answer::Unknown;
                }
            }
        }
    }
    let head = response.head();
    let is_idle = |seen: &Seen| seen.is_any && !seen.is_by_civil_society && !seen.is_open;
    let idle: Vec<&str> =
        WANTED.iter().zip(&seen).filter(|(_, seen)| is_idle(seen)).map(|((_, name), _)| *name).collect();
    // Where no area says its field, at least something must be theirs.
    let has_fields = seen.iter().any(|seen| seen.is_any);
    let message = match (idle.is_empty(), is_idle(&all)) {
        (true, true) if !has_fields && count >= FEW => {
            format!("No organisation of civil society carries out any activity of {}", head.described())
        }
        (true, _) => return None,
        (false, _) => format!(
            "No organisation of civil society carries out anything in {} under {}",
            list(&idle, "or"),
            head.described()
        ),
    };
    Some(Finding::new("RES-19", head.place(), message).help(
        "Make such organisations `lead` or `responsible` for what they do best, such as shelters, hotlines, legal aid or \
         work in the street. Each needs an `actor` with `kind ngo`.",
    ))
}

/// Whether an organisation of civil society answers for an activity, or does it for pay.
fn carries_out(job: &Job, context: &Context) -> Answer {
    let does = job.involved.iter().filter(|involved| involved.role.answers() || involved.role == Role::Contractor);
    combined(does.map(|involved| involved.party), job.is_open, context)
}

/// Whether an organisation of civil society has any part in it.
fn takes_part(job: &Job, context: &Context) -> Answer {
    combined(job.involved.iter().map(|involved| involved.party), job.is_open || job.has_more_partners, context)
}

fn combined(parties: impl Iterator<Item = ThingId>, is_open: bool, context: &Context) -> Answer {
    let mut answer = if is_open { Answer::Unknown } else { Answer::No };
    for party in parties {
        match context.actors().profile(context.plan.node(party)).is_civil_society() {
            Answer::Yes => return Answer::Yes,
            Answer::Unknown => answer = Answer::Unknown,
            Answer::No => {}
        }
    }
    answer
}

/// Whether the title of an activity says that it is about cooperation with civil society, which it does not merely train, pay
/// or reach.
fn is_about_civil_society(activity: Node, context: &Context) -> bool {
    // Few titles have the letters, as the look at all texts has told, so that hardly any need be taken apart.
    let marks = context.wording().marks_of(activity.file(), activity.thing().entry);
    if !marks.has(Marks::CIVIL_SOCIETY_LETTERS) {
        return false;
    }
    let Some(title) = activity.title() else { return false };
    title.0.iter().any(|(_, text)| speaks_of_civil_society(text)) && is_cooperation(activity) && !reaches_it(activity)
}

/// Meetings, coordination, and what does not say what it is.
fn is_cooperation(activity: Node) -> bool {
    let mut kinds = activity.fields(Keyword::Kind).flat_map(|field| field.word_indices()).peekable();
    kinds.peek().is_none()
        || kinds
            .filter_map(ActivityKind::from_index)
            .any(|kind| matches!(kind, ActivityKind::Meeting | ActivityKind::Coordination))
}

/// Whether civil society is whom it reaches or pays.
fn reaches_it(activity: Node) -> bool {
    let is_code = |field: Field| {
        let codes = field.parts().iter().filter_map(|part| ACTORS.get(word_of(part, &ACTOR)?));
        codes.into_iter().any(|actor| Some(actor.code) == ActorKind::Ngo.code())
    };
    activity.fields(Keyword::TargetGroup).any(is_code)
}

/// The fields of action of the areas that work belongs to, found out once for each measure.
#[derive(Default)]
pub(crate) struct Areas {
    known: FxHashMap<ThingId, Option<Fields>>,
    /// Those of the last one: activities of a measure mostly stand side by side.
    last: Option<(ThingId, Option<Fields>)>,
}

/// Fields of action, a bit for each.
#[derive(Clone, Copy, Default)]
pub(crate) struct Fields(u8);

impl Fields {
    pub(crate) fn has(self, field: FieldOfAction) -> bool {
        self.0 & (1 << field as u8) != 0
    }

    fn extend(&mut self, fields: impl IntoIterator<Item = FieldOfAction>) {
        fields.into_iter().for_each(|field| self.0 |= 1 << field as u8);
    }
}

impl Areas {
    /// The fields that `activity` is work in; `None` if that is not known.
    pub(crate) fn fields(&mut self, activity: Node) -> Option<Fields> {
        let parent = activity.parent()?;
        if let Some((_, last)) = self.last.filter(|(id, _)| *id == parent.id) {
            return last;
        }
        let fields = *self.known.entry(parent.id).or_insert_with(|| fields_around(parent));
        self.last = Some((parent.id, fields));
        fields
    }
}

/// The fields of the area around `node`, and of the areas of what it serves.
fn fields_around(node: Node) -> Option<Fields> {
    let mut fields = Fields::default();
    for above in node.ancestors() {
        if above.kind() == Kind::Area {
            fields.extend(fields_of_area(above)?);
        }
        for serves in above.fields(Keyword::Serves).filter(|field| !field.is_none()) {
            if serves.is_broken() || serves.has_hole() || serves.is_withheld() {
                return None;
            }
            for target in serves.targets() {
                let Target::Thing(aim) = target else { return None };
                let area = node.plan.node(aim).ancestors().find(|node| node.kind() == Kind::Area);
                if let Some(area) = area {
                    fields.extend(fields_of_area(area)?);
                }
            }
        }
    }
    Some(fields)
}
