//! EVA-05: evaluators from outside who are not outside.

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityKind, ActorKind, BodyKind, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::{Context, is_given_up};
use crate::rules::entries::own_entries;
use crate::rules::looking_back::{actor_of, in_documents, is_held, kinds};

/// The fields by which somebody has a part in the plan.
const PARTS: [Keyword; 9] = [
    Keyword::Responsible,
    Keyword::Lead,
    Keyword::Partner,
    Keyword::Contractor,
    Keyword::Member,
    Keyword::Chair,
    Keyword::Seat,
    Keyword::HeldBy,
    Keyword::Owner,
];

/// Somebody who carries out an external evaluation or review has a part in the plan.
pub(super) fn evaluator_involved(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    let both = in_documents(context, Kind::Evaluation).chain(in_documents(context, Kind::Review));
    let external: Vec<Node> = both.filter(|node| is_held(*node) && is_external(*node)).collect();
    // Each evaluator, with all that belongs to it; and the parts that it has.
    let mut evaluators: FxHashMap<ThingId, ThingId> = FxHashMap::default();
    for evaluator in external.iter().flat_map(|node| node.linked(Keyword::By)) {
        let whole = actor_of(evaluator);
        evaluators.insert(whole.id, whole.id);
        evaluators.extend(whole.descendants().map(|node| (node.id, whole.id)));
    }
    if evaluators.is_empty() {
        return;
    }
    let mut parts: FxHashMap<ThingId, Vec<(Field, Node)>> = FxHashMap::default();
    // What several are named for together is named for each of them.
    let groups: Vec<(ThingId, ThingId)> = own_entries(plan, &[Keyword::Member])
        .filter_map(|field| Some((field, plan.node(plan.thing_around(field.file, field.entry)?))))
        .filter(|(_, node)| is_group(*node))
        .flat_map(|(field, node)| field.targets().map(move |target| (target, node.id)))
        .filter_map(|(target, group)| Some((group, *evaluators.get(&target.thing()?)?)))
        .collect();
    evaluators.extend(groups);
    for field in own_entries(plan, &PARTS).filter(|field| !field.is_broken()) {
        for evaluator in field.targets().filter_map(Target::thing).filter_map(|id| evaluators.get(&id)) {
            let node = plan.thing_around(field.file, field.entry).map(|id| plan.node(id));
            if let Some(node) = node.filter(|node| is_part_of_the_plan(*node)) {
                parts.entry(*evaluator).or_default().push((field, node));
            }
        }
    }
    for node in external {
        for field in node.fields(Keyword::By) {
            for part in field.parts() {
                let Some(evaluator) = field.target(part).thing().map(|id| actor_of(plan.node(id))) else { continue };
                let own = parts.get(&evaluator.id).map_or(&[][..], Vec::as_slice);
                found.extend(finding(node, field.place_of(part), evaluator, own));
            }
        }
    }
}

fn finding(node: Node, place: planc_base::Place, evaluator: Node, parts: &[(Field, Node)]) -> Option<Finding> {
    let role = match parts.first() {
        Some((field, of)) => format!("{} {}", field.keyword().and_then(role)?, of.described()),
        None if is_steering(evaluator) => "steers the work".to_string(),
        None => return None,
    };
    let more = match parts.len().saturating_sub(1) {
        0 => String::new(),
        1 => ", and has one part more".to_string(),
        more => format!(", and has {more} parts more"),
    };
    let message = format!(
        "{}, which is to be external, is carried out by {}, which {role}{more}",
        node.described_first(),
        evaluator.described()
    );
    let mut finding = Finding::new("EVA-05", place, message)
        .help("Let somebody carry it out who has no part in the plan, or write `internal` in place of `external`.");
    for (field, of) in parts.iter().take(3) {
        finding = finding.label(field.place(), format!("part in {}", of.described()));
    }
    let kind = node.fields(Keyword::Kind).find_map(|field| {
        let mut parts = field.parts().iter();
        parts.find(|part| field.word(part) == Some(EXTERNAL)).map(|part| field.place_of(part))
    });
    Some(match kind {
        Some(kind) => finding.choice(format!("Write `{INTERNAL}`"), kind, INTERNAL),
        None => finding,
    })
}

const EXTERNAL: &str = ReviewKind::VOCABULARY.words[ReviewKind::External as usize].text;
const INTERNAL: &str = ReviewKind::VOCABULARY.words[ReviewKind::Internal as usize].text;

/// External and not internal as well, as a joint one is.
fn is_external(node: Node) -> bool {
    kinds(node).is_some_and(|kinds| kinds.contains(&ReviewKind::External) && !kinds.contains(&ReviewKind::Internal))
}

fn is_group(node: Node) -> bool {
    node.kind() == Kind::Actor
        && node.field(Keyword::Kind).and_then(Field::word_index).and_then(ActorKind::from_index)
            == Some(ActorKind::Group)
}

/// A body that leads, steers or prepares the work is no outsider, whatever it does.
fn is_steering(node: Node) -> bool {
    let kind = node.field(Keyword::Kind).and_then(Field::word_index).and_then(BodyKind::from_index);
    node.kind() == Kind::Body
        && matches!(
            kind,
            Some(
                BodyKind::Coordinator
                    | BodyKind::CoordinatorOffice
                    | BodyKind::CoordinatingBody
                    | BodyKind::WorkingGroup
                    | BodyKind::DraftingGroup
            )
        )
}

/// Whether what stands in the block of `node` is about carrying out the plan. The activity by which a plan pays for its
/// evaluation is that evaluation; who holds a source or belongs to a group has no part in it by that.
fn is_part_of_the_plan(node: Node) -> bool {
    match node.kind() {
        Kind::Activity => !is_given_up(node) && !is_evaluation(node),
        Kind::Strategy | Kind::Plan | Kind::Area | Kind::Goal | Kind::Objective | Kind::Measure => true,
        Kind::Review | Kind::Evaluation => is_held(node),
        Kind::Body | Kind::Fund => true,
        _ => false,
    }
}

fn is_evaluation(activity: Node) -> bool {
    let kinds = activity.fields(Keyword::Kind).flat_map(|field| field.word_indices());
    kinds.filter_map(ActivityKind::from_index).any(|kind| kind == ActivityKind::Evaluation)
}

/// What somebody named in a field does, before what it stands in.
fn role(keyword: Keyword) -> Option<&'static str> {
    Some(match keyword {
        Keyword::Responsible => "is responsible for",
        Keyword::Lead => "leads",
        Keyword::Partner => "is a partner in",
        Keyword::Contractor => "is paid for work in",
        Keyword::Member => "is a member of",
        Keyword::Chair => "chairs",
        Keyword::Seat => "houses",
        Keyword::HeldBy => "holds",
        Keyword::Owner => "pays from",
        _ => return None,
    })
}
