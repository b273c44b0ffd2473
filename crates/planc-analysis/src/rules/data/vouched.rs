//! What is vouched for about data on persons.

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityKind, AttestTopic, PersonalData};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::persons::{are_counted, handling};
use crate::facts::{Context, is_given_up, topic_of};
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::view::View;

/// Whether somebody vouches for a topic in the block of `node`, or elsewhere for it by name.
pub(super) fn is_vouched_for(context: &Context, node: Node, topic: AttestTopic) -> bool {
    is_vouched(node, topic)
        || context.responses().any(|response| {
            response.attests(topic).any(|attest| attest.linked(Keyword::For).any(|other| other == node))
        })
}

/// DAT-04: nobody vouches that collectors keep things to themselves.
pub(super) fn no_confidentiality(context: &Context, found: &mut Vec<Finding>) {
    let topic = AttestTopic::ConfidentialityAgreed;
    for response in context.asked_responses() {
        if response.attests(topic).next().is_none() && are_counted(response) {
            let claim = "everybody who collects data about persons has signed a promise of confidentiality";
            found.push(nobody_vouches("DAT-04", response.head(), topic, claim));
        }
    }
}

/// DAT-06: nobody vouches for rules on passing data to prosecution and immigration, or it is not said which.
pub(super) fn no_rules_for_transfer(context: &Context, found: &mut Vec<Finding>) {
    let topic = AttestTopic::TransferRegulated;
    for response in context.asked_responses() {
        let attests: Vec<Node> = response.attests(topic).collect();
        if attests.is_empty() {
            if are_counted(response) {
                let claim = "data about persons reach prosecution and immigration only by agreed rules";
                let line = "attest transfer-regulated ? { by ?; on ?; document ? }";
                let fix = response.head().add_line("Add `attest transfer-regulated`", line);
                let finding = nobody_vouches("DAT-06", response.head(), topic, claim);
                found.push(Finding { fixes: vec![fix], ..finding }.note("Name the rules in its `document`."));
            }
            continue;
        }
        let says_which =
            |attest: &Node| attest.is_broken() || attest.head().is_none() || attest.field(Keyword::Document).is_some();
        if !attests.iter().any(says_which)
            && let Some(first) = attests.first()
        {
            found.push(
                Finding::new(
                    "DAT-06",
                    first.place(),
                    "Nothing says by which rules data are passed to prosecution and immigration".to_string(),
                )
                .help("Add `document` and the name of the declared document that holds the rules.")
                .with_fix(first.add_line("Add `document ?`", "document ?")),
            );
        }
    }
}

/// DAT-05: a source of figures on persons, and nobody vouches that nobody is counted twice.
pub(super) fn no_cross_check(context: &Context, found: &mut Vec<Finding>) {
    let topic = AttestTopic::DoubleCountingChecked;
    let plan = context.plan;
    let mut vouched: FxHashSet<ThingId> = FxHashSet::default();
    let mut indicators: Vec<Node> = Vec::new();
    for node in plan.nodes_of_any(&[Kind::Indicator, Kind::Attest]).filter(|node| node.is_own()) {
        match node.kind() {
            Kind::Indicator => indicators.push(node),
            Kind::Attest if topic_of(node) == Some(topic) => match node.field(Keyword::For) {
                Some(_) => vouched.extend(node.linked(Keyword::For).map(|other| other.id)),
                None => vouched.extend(node.parent().map(|around| around.id)),
            },
            _ => {}
        }
    }
    let is_vouched = |node: Node| node.ancestors().any(|around| vouched.contains(&around.id));
    let mut asked: FxHashSet<ThingId> = FxHashSet::default();
    for indicator in indicators {
        if !matches!(handling(indicator), Some(PersonalData::Anonymous | PersonalData::Personal))
            || is_vouched(indicator)
        {
            continue;
        }
        let sources = indicator.fields(Keyword::VerifiedBy).flat_map(|field| field.targets().filter_map(Target::thing));
        for source in sources.map(|id| plan.node(id)) {
            if source.kind() == Kind::Source && source.is_own() && !is_vouched(source) && asked.insert(source.id) {
                let claim = format!("nobody is counted twice in {}", source.described());
                found.push(
                    nobody_vouches("DAT-05", source, topic, &claim)
                        .label(indicator.name_place(), "counts persons from it"),
                );
            }
        }
    }
}

/// DAT-07: people are interviewed, and nobody vouches for the principles that protect them.
pub(super) fn no_interview_principles(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Kind) {
        return;
    }
    let node = view.node;
    let topic = AttestTopic::InterviewPrinciples;
    let kinds = view.fields(Keyword::Kind).flat_map(|field| field.word_indices());
    if !kinds.filter_map(ActivityKind::from_index).any(|kind| kind == ActivityKind::Survey)
        || node.is_broken()
        || is_given_up(node)
        || is_vouched_for(context, node, topic)
        || view.linked(Keyword::Produces).any(|source| is_vouched_for(context, source, topic))
    {
        return;
    }
    let claim =
        format!("the interviews of {} follow the principles that protect those who are asked", node.described());
    found.push(nobody_vouches("DAT-07", node, topic, &claim));
}
