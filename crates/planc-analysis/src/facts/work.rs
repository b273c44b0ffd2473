//! Who does the work: for each activity of the package, everyone who takes part in it, what it takes from above included.

use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Plan};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rayon::prelude::*;

use super::dates::gives_schedule;
use super::given_up::{is_cancelled, is_given_up};

/// How many activities one task looks at.
const CHUNK: usize = 4_096;

/// The activities of a package that are to be carried out, with those who take part: in two flat lists, since there are many.
#[derive(Debug, Default)]
pub struct Work {
    jobs: Vec<Kept>,
    involved: Vec<Involved>,
}

/// An activity, and who takes part in it.
#[derive(Clone, Copy, Debug)]
pub struct Job<'work> {
    pub activity: ThingId,
    /// The strategy or plan around it.
    pub document: ThingId,
    pub involved: &'work [Involved],
    /// Whether somebody leads or answers for it who is not known: open, withheld, or a name that leads nowhere.
    pub is_open: bool,
    /// Whether somebody leads or answers for it who is named in words only.
    pub is_in_words: bool,
    /// Whether it has partners that are not known, or named in words only.
    pub has_more_partners: bool,
    /// Whether it stands in no other activity.
    pub is_whole: bool,
}

/// A job as it is kept: those who take part are those up to the first one of the next job.
#[derive(Clone, Copy, Debug)]
struct Kept {
    activity: ThingId,
    document: ThingId,
    first: u32,
    is_open: bool,
    is_in_words: bool,
    has_more_partners: bool,
    is_whole: bool,
}

/// Somebody who takes part in an activity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Involved {
    pub party: ThingId,
    pub role: Role,
    /// The entry that says so, in the file of the thing that it stands in.
    entry: u32,
    /// What that entry stands in: the activity, or what it takes this from.
    pub holder: ThingId,
}

/// As what somebody takes part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    Lead,
    Responsible,
    Partner,
    Contractor,
    Consulted,
    Informed,
}

impl Role {
    const ALL: [Role; 6] =
        [Role::Lead, Role::Responsible, Role::Partner, Role::Contractor, Role::Consulted, Role::Informed];

    fn of(keyword: Keyword) -> Option<Role> {
        Some(match keyword {
            Keyword::Lead => Role::Lead,
            Keyword::Responsible => Role::Responsible,
            Keyword::Partner => Role::Partner,
            Keyword::Contractor => Role::Contractor,
            Keyword::Consulted => Role::Consulted,
            Keyword::Informed => Role::Informed,
            _ => return None,
        })
    }

    /// Whether whoever has it answers for the work.
    pub fn answers(self) -> bool {
        self <= Role::Responsible
    }
}

impl Work {
    pub fn of(plan: &Plan) -> Work {
        let own = plan.own_nodes_of(Kind::Activity);
        let own: Vec<ThingId> = own.map(|node| node.id).collect();
        let mut all = Work { jobs: Vec::with_capacity(own.len()), involved: Vec::with_capacity(own.len()) };
        // Not all at once, so that little stands in memory twice.
        for stretch in own.chunks(CHUNK * rayon::current_num_threads() * 2) {
            let chunks: Vec<Work> = stretch.par_chunks(CHUNK).map(|chunk| Work::of_some(plan, chunk)).collect();
            chunks.into_iter().for_each(|chunk| all.append(chunk));
        }
        all.involved.shrink_to_fit();
        all
    }

    fn of_some(plan: &Plan, activities: &[ThingId]) -> Work {
        let mut above: Option<(ThingId, Named)> = None;
        let mut work = Work { jobs: Vec::with_capacity(activities.len()), involved: Vec::new() };
        activities.iter().for_each(|id| work.add(plan.node(*id), &mut above));
        work
    }

    fn append(&mut self, other: Work) {
        let before = self.involved.len() as u32;
        self.jobs.extend(other.jobs.into_iter().map(|job| Kept { first: before + job.first, ..job }));
        self.involved.extend(other.involved);
    }

    /// Every job, in the order of files and places.
    pub fn jobs(&self) -> impl Iterator<Item = Job<'_>> {
        (0..self.count()).map(|number| self.job(number))
    }

    pub fn count(&self) -> usize {
        self.jobs.len()
    }

    /// The job with this number, which is less than their count.
    pub fn job(&self, number: usize) -> Job<'_> {
        let Kept { activity, document, first, is_open, is_in_words, has_more_partners, is_whole } = self.jobs[number];
        let end = self.jobs.get(number + 1).map_or(self.involved.len(), |next| next.first as usize);
        let involved = &self.involved[first as usize..end];
        Job { activity, document, involved, is_open, is_in_words, has_more_partners, is_whole }
    }
}

impl<'work> Job<'work> {
    /// Those who lead or answer for it.
    pub fn answering(&self) -> impl Iterator<Item = &'work Involved> + use<'work> {
        self.involved.iter().filter(|involved| involved.role.answers())
    }

    /// Who leads it: the lead, else the only one that answers for it.
    pub fn leader(&self) -> Option<&'work Involved> {
        let mut answering = self.answering();
        let first = answering.next()?;
        let mut is_only = || answering.all(|other| other.party == first.party);
        (first.role == Role::Lead || (!self.is_open && !self.is_in_words && is_only())).then_some(first)
    }
}

impl Involved {
    /// The line that names it.
    pub fn field<'plan>(&self, plan: &'plan Plan<'plan>) -> Field<'plan> {
        Field { plan, file: plan.thing(self.holder).file, entry: self.entry }
    }
}

/// Who takes part, by the fields of one thing and what it takes from above.
#[derive(Clone, Default)]
struct Named {
    involved: Vec<Involved>,
    /// A bit for each role that is spoken of.
    said: u8,
    /// A bit for each role in which somebody takes part who is not known.
    open: u8,
    /// A bit for each role in which somebody takes part who is named in words only.
    in_words: u8,
}

impl Work {
    /// Adds an activity, if it is to be carried out; `above` is what the last one took from above.
    fn add(&mut self, activity: Node, above: &mut Option<(ThingId, Named)>) {
        if activity.is_unchecked() || is_cancelled_with_its_whole(activity) {
            return;
        }
        let parent = activity.parent();
        let mut named = Named::default();
        named.read(activity, false);
        if let Some(parent) = parent.filter(|parent| gives_schedule(parent.kind())) {
            // Activities of one measure mostly stand side by side.
            if above.as_ref().is_none_or(|(id, _)| *id != parent.id) {
                *above = Some((parent.id, Named::of(parent)));
            }
            if let Some((_, above)) = above {
                named.take_from(above);
            }
        }
        named.involved.sort_by_key(|involved| involved.role);
        let answering = bit(Role::Lead) | bit(Role::Responsible);
        self.jobs.push(Kept {
            activity: activity.id,
            document: activity.thing().document,
            first: self.involved.len() as u32,
            is_open: named.open & answering != 0 || activity.is_broken(),
            is_in_words: named.in_words & answering != 0,
            has_more_partners: (named.open | named.in_words) & bit(Role::Partner) != 0,
            is_whole: parent.is_none_or(|parent| parent.kind() != Kind::Activity),
        });
        self.involved.extend(named.involved);
    }
}

fn is_cancelled_with_its_whole(activity: Node) -> bool {
    is_cancelled(activity)
        || activity.parent().is_some_and(|parent| parent.kind() == Kind::Activity && is_given_up(parent))
}

impl Named {
    /// What `node` says, and what it takes from above.
    fn of(node: Node) -> Named {
        let mut named = Named::default();
        for node in node.ancestors().take_while(|node| gives_schedule(node.kind())) {
            let mut next = Named::default();
            next.read(node, true);
            named.take_from(&next);
        }
        named
    }

    /// `none` and `withheld` are for the thing itself, and not handed down.
    fn read(&mut self, node: Node, is_above: bool) {
        for field in node.all_fields() {
            let Some(role) = field.keyword().and_then(Role::of) else { continue };
            if is_above && (field.is_none() || field.is_withheld()) {
                continue;
            }
            self.said |= bit(role);
            if field.is_none() {
                continue;
            }
            if field.is_broken() || field.has_hole() || field.is_withheld() {
                self.open |= bit(role);
            }
            for part in field.parts() {
                match (part.class, field.target(part).thing()) {
                    (PartClass::Reference, Some(party)) => {
                        self.involved.push(Involved { party, role, entry: field.entry, holder: node.id });
                    }
                    (PartClass::Reference, None) => self.open |= bit(role),
                    (PartClass::Text, _) if !part.is_behind(Connective::As) => self.in_words |= bit(role),
                    _ => {}
                }
            }
        }
    }

    /// Takes over the roles of which it does not speak itself.
    fn take_from(&mut self, above: &Named) {
        let missing = Role::ALL.into_iter().filter(|role| self.said & bit(*role) == 0);
        let missing = missing.fold(0, |bits, role| bits | bit(role)) & above.said;
        self.involved.extend(above.involved.iter().filter(|involved| missing & bit(involved.role) != 0));
        self.open |= above.open & missing;
        self.in_words |= above.in_words & missing;
        self.said |= missing;
    }
}

fn bit(role: Role) -> u8 {
    1 << role as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    /// "train: moi/Lead iom/Partner" for each activity; `?` where somebody is not known.
    fn work(text: &str) -> Vec<String> {
        let actors = "actor moi \"M\"\nactor iom \"I\"\n";
        with_plan(&format!("{actors}plan p \"P\" {{\n{text}\n}}\n"), |plan| {
            let shown = |job: &Job| {
                let involved = job.involved.iter().map(|involved| {
                    let name = plan.node(involved.party).name().unwrap_or_default();
                    format!(" {name}/{:?}", involved.role)
                });
                let open = if job.is_open { " ?" } else { "" };
                let name = plan.node(job.activity).name().unwrap_or_default();
                format!("{name}:{}{open}", involved.collect::<String>())
            };
            Work::of(plan).jobs().map(|job| shown(&job)).collect()
        })
    }

    #[test]
    fn what_an_activity_does_not_say_it_takes_from_above() {
        let text = "measure m \"M\" { lead moi; partner iom\n activity a \"A\"; activity b \"B\" { lead iom }\n\
                    activity c \"C\" { responsible none \"x\"; activity d \"D\" { responsible ? } } }";
        assert_eq!(
            work(text),
            [
                "a: moi/Lead iom/Partner",
                "b: iom/Lead iom/Partner",
                "c: moi/Lead iom/Partner",
                "d: moi/Lead iom/Partner ?"
            ]
        );
    }

    #[test]
    fn what_was_given_up_is_no_work() {
        let text = "activity a \"A\" { responsible moi; status cancelled; activity b \"B\" { responsible iom } }\n\
                    activity c \"C\" { responsible moi, nobody }";
        assert_eq!(work(text), ["c: moi/Responsible ?"]);
    }

    #[test]
    fn the_only_one_that_answers_leads() {
        let leader = |text: &str| {
            with_plan(
                &format!("actor moi \"M\"\nactor iom \"I\"\nplan p \"P\" {{ activity a \"A\" {{ {text} }} }}"),
                |plan| {
                    let work = Work::of(plan);
                    let leader = work.job(0).leader().map(|leader| plan.node(leader.party));
                    leader.and_then(Node::name).map(str::to_string)
                },
            )
        };
        assert_eq!(leader("responsible moi").as_deref(), Some("moi"));
        assert_eq!(leader("responsible moi; responsible moi; lead iom").as_deref(), Some("iom"));
        assert_eq!(leader("responsible moi, iom"), None);
        assert_eq!(leader("responsible moi, nobody"), None);
        assert_eq!(leader("partner moi"), None);
    }
}
