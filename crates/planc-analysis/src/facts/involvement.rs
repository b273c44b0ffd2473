//! Who takes part in what is done below a measure or an activity, by what they act as.

use planc_lang::Keyword;
use planc_lang::catalogue::ACTORS;
use planc_lang::vocabularies::ACTOR;
use planc_model::Node;

use super::{Context, Job, Profile, Work, word_of};

/// The activities in the order of the tree, so that those below a measure are one stretch.
pub struct Involvement<'context> {
    work: &'context Work,
    /// Place of each in the tree, and its number.
    by_place: Vec<(u32, u32)>,
}

impl<'context> Involvement<'context> {
    pub fn of(context: &'context Context) -> Involvement<'context> {
        let work = context.work();
        let places = work.jobs().map(|job| context.plan.thing(job.activity).first);
        let mut by_place: Vec<(u32, u32)> = places.zip(0..).collect();
        by_place.sort_unstable();
        Involvement { work, by_place }
    }

    /// The activities in `node`, itself included.
    fn under(&self, node: Node) -> impl Iterator<Item = Job<'context>> {
        let (first, last) = (node.thing().first, node.thing().last);
        let start = self.by_place.partition_point(|(place, _)| *place < first);
        let end = self.by_place.partition_point(|(place, _)| *place <= last);
        self.by_place[start..end].iter().map(|(_, number)| self.work.job(*number as usize))
    }

    /// Whether there may be somebody in it who is not known; where nothing is done yet, nobody can be missing.
    pub fn is_open(&self, node: Node) -> bool {
        let mut jobs = self.under(node).peekable();
        jobs.peek().is_none() || jobs.any(|job| job.is_open || job.is_in_words || job.has_more_partners)
    }

    /// Everyone who takes part in what is done in `nodes`, or is reached by it, taken together. `None` if somebody is not known,
    /// or nothing is done in one of them yet.
    pub fn taking_part<'plan>(
        &self,
        nodes: impl IntoIterator<Item = Node<'plan>>,
        context: &Context,
    ) -> Option<Profile> {
        let mut all = Profile::default();
        for node in nodes {
            if self.is_open(node) {
                return None;
            }
            for job in self.under(node) {
                for involved in job.involved {
                    all = all.with(context.actors().profile(context.plan.node(involved.party)));
                }
                for field in context.plan.node(job.activity).fields(Keyword::TargetGroup) {
                    let reached = field.parts().iter().filter_map(|part| ACTORS.get(word_of(part, &ACTOR)?));
                    reached.for_each(|actor| all.add_code(actor.code));
                }
            }
        }
        Some(all)
    }

    /// Whether somebody takes part in it, or is reached by it, who acts as `code`.
    pub fn involve(&self, node: Node, code: &str, context: &Context) -> bool {
        self.under(node).any(|job| {
            let activity = context.plan.node(job.activity);
            job.involved
                .iter()
                .any(|involved| context.actors().profile(context.plan.node(involved.party)).acts_as(code))
                || activity.fields(Keyword::TargetGroup).any(|field| {
                    let codes = field.parts().iter().filter_map(|part| ACTORS.get(word_of(part, &ACTOR)?));
                    codes.into_iter().any(|actor| actor.code == code)
                })
        })
    }
}
