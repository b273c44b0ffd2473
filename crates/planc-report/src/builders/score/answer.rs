//! How a line is answered: by what the rules find, and, kept apart, by what the author states and others vouch for.

use planc_analysis::facts::{Coverage, Manner, Statement, topic_of};
use planc_analysis::level::subject;
use planc_analysis::{Context, Judged, Profile, Settings, check};
use planc_lang::vocabularies::Field as FieldOfAction;
use planc_lang::{Kind, catalogue};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::lines::{self, Line};

/// What a line comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Yes,
    /// So many of so many.
    Partly(usize, usize),
    No,
    /// Only the author can tell, and does.
    Stated,
    /// Only the author can tell.
    Unanswered,
    /// There is nothing of the kind that it counts, or no document at all.
    NothingThere,
    /// It is asked of whoever owns the strategy that this plan carries out.
    AskedElsewhere,
}

/// A line, answered.
pub struct Answer<'plan> {
    pub verdict: Verdict,
    /// For each of the four fields of action, in their order; empty if the line is one of the whole response.
    pub by_field: Vec<Verdict>,
    /// What was found against it, the first of each thing.
    pub against: Vec<Judged>,
    /// What the author wrote about it.
    pub stated: Vec<Statement<'plan>>,
    /// What somebody vouches for.
    pub attested: Vec<Node<'plan>>,
}

/// What lines are answered from.
pub struct Evidence<'plan> {
    context: &'plan Context<'plan>,
    /// Of the rules of all lines, as if everything were adopted: a draft is scored by what it lacks.
    findings: Vec<Judged>,
    coverage: Coverage<'plan>,
}

impl<'plan> Evidence<'plan> {
    pub fn of(context: &'plan Context<'plan>) -> Evidence<'plan> {
        let own = context.settings;
        let settings = Settings { profile: Profile::Adopted, only: Some(lines::rules()), ..own.clone() };
        Evidence {
            context,
            findings: check(context.plan, &settings, &[]).findings,
            coverage: Coverage::of(context.plan),
        }
    }

    /// The answer to `line`, which is the item `item` of the catalogue, if it is of the checklist.
    pub fn answer(&self, line: &Line, item: Option<&str>) -> Answer<'plan> {
        let against: Vec<&Judged> =
            self.findings.iter().filter(|judged| line.rules.contains(&judged.finding.code)).collect();
        let stated = item.map_or_else(Vec::new, |item| self.statements(item));
        let attested = self.attested(line);
        let (verdict, by_field) = match (line.rules.is_empty(), line.things.is_empty()) {
            (true, _) => {
                let is_answered = !stated.is_empty() || !attested.is_empty();
                (if is_answered { Verdict::Stated } else { Verdict::Unanswered }, Vec::new())
            }
            (false, true) if self.context.asked_responses().next().is_none() => {
                let is_elsewhere = self.context.own_documents().next().is_some();
                (if is_elsewhere { Verdict::AskedElsewhere } else { Verdict::NothingThere }, Vec::new())
            }
            (false, true) => {
                let broken: FxHashSet<&str> = against.iter().map(|judged| judged.finding.code).collect();
                (verdict(line.rules.len() - broken.len(), line.rules.len()), Vec::new())
            }
            (false, false) => self.count(line, &against),
        };
        let mut seen = FxHashSet::default();
        let first_of_each =
            against.into_iter().filter(|judged| seen.insert((judged.finding.code, judged.finding.place)));
        Answer { verdict, by_field, against: first_of_each.cloned().collect(), stated, attested }
    }

    /// How many of the things that the line counts have nothing found against them.
    fn count(&self, line: &Line, against: &[&Judged]) -> (Verdict, Vec<Verdict>) {
        let lacking: FxHashSet<ThingId> = against
            .iter()
            .filter_map(|judged| subject(judged.finding.place, self.context))
            .filter_map(|node| node.ancestors().find(|around| line.things.contains(&around.kind())))
            .map(|node| node.id)
            .collect();
        let mut whole = (0, 0);
        let mut by_field = [(0, 0); FieldOfAction::VOCABULARY.words.len()];
        let things = self.context.plan.own_nodes().filter(|node| line.things.contains(&node.kind()));
        for node in things.filter(|node| !node.is_absent() && !node.is_unchecked()) {
            let good = usize::from(!lacking.contains(&node.id));
            let add = |sum: &mut (usize, usize)| *sum = (sum.0 + good, sum.1 + 1);
            add(&mut whole);
            for field in self.context.fields_of_action(node) {
                add(&mut by_field[field as usize]);
            }
        }
        (verdict(whole.0, whole.1), by_field.map(|(good, all)| verdict(good, all)).to_vec())
    }

    fn attested(&self, line: &Line) -> Vec<Node<'plan>> {
        let attests = self.context.plan.own_nodes().filter(|node| node.kind() == Kind::Attest && !node.is_absent());
        attests.filter(|attest| topic_of(*attest).is_some_and(|topic| line.topics.contains(&topic))).collect()
    }

    fn statements(&self, item: &str) -> Vec<Statement<'plan>> {
        let Some((theme, item)) = catalogue::item(item) else { return Vec::new() };
        let of_theme = self.coverage.themes.iter().filter(|other| other.theme.id == theme.id);
        of_theme
            .flat_map(|theme| theme.items.iter().filter(|other| other.item.id == item.id))
            .flat_map(|item| item.statements.iter().copied())
            .filter(|statement| statement.manner != Manner::NotApplicable)
            .collect()
    }

    /// The thing that a finding is about.
    pub fn subject(&self, judged: &Judged) -> Option<Node<'plan>> {
        subject(judged.finding.place, self.context)
    }
}

fn verdict(good: usize, all: usize) -> Verdict {
    match (good, all) {
        (_, 0) => Verdict::NothingThere,
        (good, all) if good == all => Verdict::Yes,
        (0, _) => Verdict::No,
        (good, all) => Verdict::Partly(good, all),
    }
}
