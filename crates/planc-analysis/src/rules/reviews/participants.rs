//! Who takes part in a review, and in which part.

use planc_base::Finding;
use planc_lang::vocabularies::{BodyKind, Existence, Field as FieldOfAction, Part as Role, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, latest_status};
use crate::rules::entries::own_entries;
use crate::rules::goals::{fields_of_area, list};
use crate::rules::looking_back::{Participant, actor_of, in_documents, is_held, is_of_kind, participants};

/// How the catalogue calls the independent monitor.
const RAPPORTEUR: &str = "national-rapporteur";

fn reviews<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    in_documents(context, Kind::Review).filter(|node| is_held(*node))
}

/// REV-05: those who decide, or those who carry out, are missing from a review.
pub(super) fn one_side_missing(context: &Context, found: &mut Vec<Finding>) {
    let mut work = Work::default();
    // Who has to be heard in a centralised review is REV-06.
    for node in reviews(context).filter(|node| !is_of_kind(*node, ReviewKind::Centralised)) {
        let Some(all) = participants(node) else { continue };
        if all.is_empty() {
            found.push(nobody("REV-05", node));
            continue;
        }
        let decides = all.iter().any(|one| is_decision_maker(*one));
        let carries_out = all.iter().any(|one| work.is_implementer(*one, context));
        let (who, word) = match (decides, carries_out) {
            (true, true) => continue,
            (false, true) => ("nobody who decides on the plan", Role::DecisionMaker),
            (true, false) => ("nobody who carries the plan out", Role::Implementer),
            (false, false) => ("neither those who decide on the plan nor those who carry it out", Role::DecisionMaker),
        };
        let word = Role::VOCABULARY.words[word as usize].text;
        let place = node.field(Keyword::Participant).map_or(node.place(), |field| field.place());
        found.push(
            Finding::new("REV-05", place, format!("{} hears {who}", node.described_first()))
                .help(format!("Add them, or say in which part somebody takes part: `participant … as {word}`.")),
        );
    }
}

/// REV-06: a review by a few leaves out a field of action, or those who carry out.
pub(super) fn field_not_heard(context: &Context, found: &mut Vec<Finding>) {
    let mut work = Work::default();
    for node in reviews(context).filter(|node| is_of_kind(*node, ReviewKind::Centralised)) {
        let Some(all) = participants(node) else { continue };
        if all.is_empty() {
            found.push(nobody("REV-06", node));
            continue;
        }
        let place = node.field(Keyword::Participant).map_or(node.place(), |field| field.place());
        if !all.iter().any(|one| work.is_implementer(*one, context)) {
            found.push(
                Finding::new(
                    "REV-06",
                    place,
                    format!("{} hears nobody who carries the plan out", node.described_first()),
                )
                .help("Add at least one of them: `participant … as implementer`."),
            );
        }
        let (Some(wanted), Some(heard)) = (fields_with_areas(context, node), fields_heard(&all)) else { continue };
        let missing: Vec<&str> = wanted
            .iter()
            .filter(|field| !heard.contains(field))
            .map(|field| match field {
                FieldOfAction::Enabling => "the enabling framework",
                FieldOfAction::Prevention => "prevention",
                FieldOfAction::Protection => "protection",
                FieldOfAction::Prosecution => "prosecution",
            })
            .collect();
        if !missing.is_empty() {
            found.push(
                Finding::new(
                    "REV-06",
                    place,
                    format!("{} hears nobody who speaks for {}", node.described_first(), list(&missing, "or")),
                )
                .help(
                    "Add somebody for each, or say for which area a participant speaks: `participant … { about … }`.",
                ),
            );
        }
    }
}

fn nobody(code: &'static str, node: Node) -> Finding {
    Finding::new(code, node.place(), format!("{} does not say who takes part", node.described_first()))
        .help("Name those who decide and those who carry out: `participant … as decision-maker, … as implementer`.")
        .with_fix(node.add_line("Add `participant ?`", "participant ?"))
}

/// By the word behind `as`; without one, the bodies that lead and steer.
fn is_decision_maker(participant: Participant) -> bool {
    if participant.role.is_some() || participant.is_open() {
        return participant.role == Some(Role::DecisionMaker) || participant.is_open();
    }
    let body = participant.who().filter(|who| who.kind() == Kind::Body);
    let kind = body.and_then(|body| body.field(Keyword::Kind)).and_then(Field::word_index);
    matches!(kind.and_then(BodyKind::from_index), Some(BodyKind::Coordinator | BodyKind::CoordinatingBody))
}

/// Those who answer for work of the plan, gathered when one is asked for.
#[derive(Default)]
struct Work(Option<FxHashSet<ThingId>>);

impl Work {
    /// By the word behind `as`; without one, whoever answers for an activity.
    fn is_implementer(&mut self, participant: Participant, context: &Context) -> bool {
        if participant.role.is_some() || participant.is_open() {
            return participant.role == Some(Role::Implementer) || participant.is_open();
        }
        let Some(who) = participant.who() else { return false };
        let plan = context.plan;
        let actors = self.0.get_or_insert_with(|| {
            let fields = own_entries(plan, &[Keyword::Responsible, Keyword::Lead]);
            let of_work = fields.filter(|field| {
                let around = plan.thing_around(field.file, field.entry).map(|id| plan.node(id).kind());
                matches!(around, Some(Kind::Activity | Kind::Measure | Kind::Objective | Kind::Goal))
            });
            of_work
                .flat_map(|field| field.targets().filter_map(Target::thing))
                .map(|id| actor_of(plan.node(id)).id)
                .collect()
        });
        actors.contains(&actor_of(who).id)
    }
}

/// The fields that the areas of what is reviewed report under; `None` if that is open, or there are no areas.
fn fields_with_areas(context: &Context, review: Node) -> Option<Vec<FieldOfAction>> {
    let document = review.document()?;
    let response = context.responses().find(|response| response.documents().any(|other| other == document))?;
    let mut fields = Vec::new();
    for area in response.nodes_of(Kind::Area).filter(|area| !area.is_absent()) {
        fields.extend(fields_of_area(area)?);
    }
    fields.sort_by_key(|field| *field as usize);
    fields.dedup();
    (!fields.is_empty()).then_some(fields)
}

/// The fields that participants speak for; `None` if that is open.
fn fields_heard(participants: &[Participant]) -> Option<Vec<FieldOfAction>> {
    let mut fields = Vec::new();
    for participant in participants {
        if participant.is_open() {
            return None;
        }
        let here = participant.field.block().filter(|inside| inside.keyword() == Some(Keyword::About));
        // What a body or a person stands for, they stand for here too.
        let by_nature = participant.who().into_iter().flat_map(|who| who.fields(Keyword::About));
        for field in here.chain(by_nature) {
            for target in field.targets() {
                let Target::Thing(area) = target else { return None };
                fields.extend(fields_of_area(field.plan.node(area))?);
            }
        }
    }
    Some(fields)
}

/// REV-09: there is a rapporteur, and nothing says what part they have in a review.
pub(super) fn rapporteur_without_part(context: &Context, found: &mut Vec<Finding>) {
    let rapporteurs: Vec<Node> = context.plan.roots().filter(|node| node.is_own() && is_rapporteur(*node)).collect();
    let Some(first) = rapporteurs.first() else { return };
    let is_one = |node: Node| {
        rapporteurs
            .iter()
            .any(|one| *one == node || *one == actor_of(node) || one.linked(Keyword::Seat).any(|seat| seat == node))
    };
    for node in reviews(context) {
        let Some(all) = participants(node) else { continue };
        let has_part = all.iter().any(|one| {
            one.role == Some(Role::Rapporteur) || one.is_open() || one.role.is_some() && one.who().is_some_and(is_one)
        });
        // Without anybody, REV-05 or REV-06 asks first.
        if has_part || all.is_empty() || node.linked(Keyword::By).any(is_one) {
            continue;
        }
        let name = first.name().unwrap_or("…");
        found.push(
            Finding::new(
                "REV-09",
                node.place(),
                format!("{} does not say what part {} has in it", node.described_first(), first.described()),
            )
            .help(format!("Add `participant {name} as rapporteur`, or another word for the part.")),
        );
    }
}

/// A body or an actor with this task that is there already.
fn is_rapporteur(node: Node) -> bool {
    let is_so = match node.kind() {
        Kind::Body => {
            let kind = node.field(Keyword::Kind).and_then(Field::word_index).and_then(BodyKind::from_index);
            kind == Some(BodyKind::Rapporteur)
        }
        Kind::Actor => node
            .fields(Keyword::ActsAs)
            .any(|field| field.parts().iter().any(|part| field.word(part) == Some(RAPPORTEUR))),
        _ => return false,
    };
    let status = || latest_status(node).and_then(Field::word_index).and_then(Existence::from_index);
    is_so && !node.is_broken() && !matches!(status(), Some(Existence::Planned | Existence::Ended))
}
