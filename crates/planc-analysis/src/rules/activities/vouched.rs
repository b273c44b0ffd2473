//! ACT-13, ACT-14, ACT-16 and ACT-17: what no computation can tell of activities, and somebody has to vouch for.

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityKind, ActorKind, AttestTopic, DocumentKind, PlanKind, VictimGroup};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};

use super::events::is_broadcast;
use crate::facts::{Context, is_given_up, kind_of_plan, says_its_place};
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::view::View;
use crate::wording::Marks;

/// ACT-13: whether the plan fits the people, money and time there are.
pub(super) fn capacity_not_vouched(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let claim =
        |plan: Node| format!("{} fits the people, money and time that central and local bodies have", plan.described());
    found.extend(plan_not_vouched("ACT-13", view.node, AttestTopic::CapacityRealistic, claim));
}

/// ACT-14: whether the activities build on what is there.
pub(super) fn local_structures_not_vouched(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let claim = |plan: Node| {
        format!("the activities of {} build on structures and people that are there already", plan.described())
    };
    found.extend(plan_not_vouched("ACT-14", view.node, AttestTopic::BuildsOnLocal, claim));
}

/// One finding for a plan with activities, unless somebody vouches for it or for each of its activities.
fn plan_not_vouched(
    code: &'static str,
    plan: Node,
    topic: AttestTopic,
    claim: impl Fn(Node) -> String,
) -> Option<Finding> {
    let is_asked = matches!(kind_of_plan(plan), Some(PlanKind::Action | PlanKind::Child));
    if plan.is_broken() || !is_asked || !says_its_place(plan) || is_vouched(plan, topic) {
        return None;
    }
    let mut activities = plan.descendants().filter(|node| {
        node.kind() == Kind::Activity && node.parent().is_none_or(|parent| parent.kind() != Kind::Activity)
    });
    activities.any(|activity| !is_vouched(activity, topic)).then(|| nobody_vouches(code, plan, topic, &claim(plan)))
}

/// ACT-16: activities that reach victims, of which nobody has checked that they harm nobody. One finding for a plan in which
/// nobody has checked any.
pub(super) fn harm_not_checked(context: &Context, found: &mut Vec<Finding>) {
    let topic = AttestTopic::NoHarm;
    for plan in context.own_documents().filter(|node| node.kind() == Kind::Plan && !node.is_broken()) {
        if is_vouched(plan, topic) {
            continue;
        }
        let asked: Vec<Node> = plan
            .descendants()
            .filter(|node| node.kind() == Kind::Activity && !node.is_broken() && !node.is_unchecked())
            .filter(|node| reaches_victims(*node) && !is_given_up(*node))
            .collect();
        let is_checked = |node: &Node| node.ancestors().any(|around| is_vouched(around, topic));
        let unchecked: Vec<Node> = asked.iter().copied().filter(|node| !is_checked(node)).collect();
        match unchecked.as_slice() {
            [] => {}
            [first, _, ..] if unchecked.len() == asked.len() => {
                let claim = format!(
                    "the {} activities of {} that reach victims endanger nobody",
                    unchecked.len(),
                    plan.described()
                );
                found.push(nobody_vouches("ACT-16", plan, topic, &claim).label(first.place(), "the first of them"));
            }
            some => found.extend(some.iter().map(|activity| {
                nobody_vouches("ACT-16", *activity, topic, &format!("{} endangers nobody", activity.described()))
            })),
        }
    }
}

/// Help for single victims, a service for them, or other work of which it is said that it concerns a group of victims and
/// which is not done among officials.
fn reaches_victims(activity: Node) -> bool {
    let kinds: Vec<ActivityKind> = activity
        .fields(Keyword::Kind)
        .flat_map(|field| field.word_indices().filter_map(ActivityKind::from_index).collect::<Vec<_>>())
        .collect();
    if kinds.contains(&ActivityKind::Assistance) {
        return true;
    }
    let is_with_people = |kind: &ActivityKind| {
        matches!(
            kind,
            ActivityKind::Service
                | ActivityKind::Operation
                | ActivityKind::Research
                | ActivityKind::Survey
                | ActivityKind::Other
        )
    };
    let groups = VictimGroup::VOCABULARY.words;
    let names_group = |field: Field| {
        let words = field.parts().iter().filter_map(|part| field.word(part));
        words.into_iter().any(|word| groups.iter().any(|group| group.text == word))
    };
    (kinds.is_empty() || kinds.iter().any(is_with_people)) && activity.fields(Keyword::Concerns).any(names_group)
}

/// ACT-17: outputs that others decide on, which those who carry the activity out can only ask for.
pub(super) fn output_out_of_hands(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let activity = view.node;
    let topic = AttestTopic::WithinControl;
    let Some(others) = signed_by_others(view).or_else(|| shown_by_others(context, view)) else { return };
    let is_answered = activity.ancestors().any(|node| is_vouched(node, topic))
        || activity.children_of(Kind::Output).any(|output| is_vouched(output, topic));
    if is_answered || is_given_up(activity) || activity.is_broken() {
        return;
    }
    let claim = format!("those who carry out {} can deliver its output by themselves: {others}", activity.described());
    found.push(nobody_vouches("ACT-17", activity, topic, &claim));
}

/// A law, treaty or agreement that it is to produce, whose parties or issuers are not among those who work on it.
fn signed_by_others(view: &View) -> Option<String> {
    let mut known: Option<Option<Vec<Node>>> = None;
    for document in view.linked(Keyword::Produces).filter(|what| what.kind() == Kind::Document) {
        let kind = document.field(Keyword::Kind).and_then(Field::word_index).and_then(DocumentKind::from_index);
        if !matches!(kind, Some(DocumentKind::Law | DocumentKind::Treaty | DocumentKind::Memorandum)) {
            continue;
        }
        let mut parties = [Keyword::By, Keyword::Party].into_iter().flat_map(|keyword| document.linked(keyword));
        let acting = known.get_or_insert_with(|| acting(view));
        let acts = |party: &Node| acting.as_ref().is_none_or(|acting| acting.iter().any(|own| is_of(*own, *party)));
        if let Some(other) = parties.find(|party| !acts(party)) {
            return Some(format!("{} depends on {}", document.described(), other.described()));
        }
    }
    None
}

/// Whether one of them is the other, a part of it, or an agency under it.
fn is_of(own: Node, party: Node) -> bool {
    let is_under = |above: Node, below: Node| below.linked(Keyword::Parent).any(|parent| parent == above);
    own.holds(party) || party.holds(own) || is_under(own, party) || is_under(party, own)
}

/// Who works on it: lead, responsible, partners and contractors, as far as they are known; `None` if one is open.
fn acting<'plan>(view: &View<'plan>) -> Option<Vec<Node<'plan>>> {
    let mut acting = Vec::new();
    for keyword in [Keyword::Lead, Keyword::Responsible, Keyword::Partner, Keyword::Contractor] {
        for field in view.inherited(keyword) {
            if field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown) {
                return None;
            }
            acting.extend(field.targets().filter_map(Target::thing).map(|id| view.node.plan.node(id)));
        }
    }
    Some(acting)
}

/// An output that is to be broadcast, where no broadcaster or other medium works on it.
fn shown_by_others(context: &Context, view: &View) -> Option<String> {
    let is_shown = |output: &Node| {
        let says_so = |text: &(Option<&str>, std::borrow::Cow<str>)| is_broadcast(&text.1);
        // Most have no such letters, as the look at all texts has told; it looks at no line that was not understood, and at no
        // sign that is written by two.
        let marks = context.wording().marks_of(output.file(), output.thing().entry);
        let may_say_so =
            marks.has(Marks::BROADCAST_LETTERS) || output.is_broken() || output.head().source().contains('\\');
        may_say_so && !output.is_absent() && output.title().is_some_and(|title| title.0.iter().any(says_so))
    };
    let output = view.node.children_of(Kind::Output).find(is_shown)?;
    let is_medium = |actor: &Node| {
        let of = actor.ancestors().find(|node| node.kind() == Kind::Actor);
        let kind = of.and_then(|actor| actor.field(Keyword::Kind)).and_then(Field::word_index);
        kind.and_then(ActorKind::from_index) == Some(ActorKind::Media)
    };
    let acting = acting(view)?;
    (!acting.iter().any(is_medium)).then(|| format!("{} depends on broadcasters", output.described()))
}
