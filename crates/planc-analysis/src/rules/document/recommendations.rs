//! What others advised: whether it is taken up, and whether those who watch over treaties are heard at all.

use planc_base::Finding;
use planc_lang::vocabularies::{DocumentKind, RecommendationKind, RecommendationStatus};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, Response, is_given_up, latest_status};
use crate::rules::entries::own_entries;
use crate::rules::goals::list;

/// DOC-18: a recommendation is neither taken up nor refused with a reason.
pub(super) fn not_taken_up(context: &Context, found: &mut Vec<Finding>) {
    let recommendations: Vec<Node> = context
        .plan
        .own_nodes_of(Kind::Recommendation)
        .filter(|node| !node.is_broken() && !node.is_unchecked())
        // Those that a review, evaluation or report of this cycle makes are for the next one.
        .filter(|node| node.parent().is_some_and(|parent| matches!(parent.kind(), Kind::Strategy | Kind::Plan)))
        .collect();
    if recommendations.is_empty() {
        return;
    }
    let answered = answered(context);
    for recommendation in recommendations {
        let what = recommendation.described_first();
        let Some(field) = latest_status(recommendation) else {
            found.extend(unanswered(recommendation, None, answered.as_ref()));
            continue;
        };
        if field.has_hole() {
            continue;
        }
        match field.word_index().and_then(RecommendationStatus::from_index) {
            Some(RecommendationStatus::Refused) if !field.has(Connective::Because) => found.push(
                Finding::new("DOC-18", field.place(), format!("{what} is refused without a reason"))
                    .help("Write the reason behind it: `status refused because \"…\"`."),
            ),
            Some(RecommendationStatus::Accepted) => {
                found.extend(unanswered(recommendation, Some("is accepted"), answered.as_ref()));
            }
            Some(RecommendationStatus::PartlyAccepted) => {
                found.extend(unanswered(recommendation, Some("is accepted in part"), answered.as_ref()));
            }
            Some(RecommendationStatus::Open) => found.extend(unanswered(recommendation, None, answered.as_ref())),
            Some(RecommendationStatus::Refused | RecommendationStatus::Done) | None => {}
        }
    }
}

fn unanswered(recommendation: Node, is_said: Option<&str>, answered: Option<&FxHashSet<ThingId>>) -> Option<Finding> {
    if answered?.contains(&recommendation.id) {
        return None;
    }
    let example = match recommendation.name() {
        Some(name) => format!("`answers {name}`"),
        None => "`answers` and its name (give it one first)".to_string(),
    };
    let message = match is_said {
        Some(is_said) => format!("{} {is_said}, and nothing takes it up", recommendation.described_first()),
        None => format!("Nothing takes up {}", recommendation.described()),
    };
    Some(Finding::new("DOC-18", recommendation.place(), message).help(format!(
        "Write {example} in the goal, objective, measure or activity that does, or say why not: `status refused \
             because \"…\"`."
    )))
}

/// What is taken up by anything that was not given up; `None` if some of it is not known, and may be any.
fn answered(context: &Context) -> Option<FxHashSet<ThingId>> {
    let mut answered = FxHashSet::default();
    for field in own_entries(context.plan, &[Keyword::Answers]) {
        if field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown) {
            return None;
        }
        let around = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id));
        if !around.is_some_and(is_given_up) {
            answered.extend(field.targets().filter_map(Target::thing));
        }
    }
    Some(answered)
}

/// DOC-21: the response names no treaty, or no recommendation of those who watch over one.
pub(super) fn watchers_not_heard(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let has_treaty =
            has(response, Kind::Document, |index| DocumentKind::from_index(index) == Some(DocumentKind::Treaty));
        let has_advice = has(response, Kind::Recommendation, |index| {
            RecommendationKind::from_index(index) == Some(RecommendationKind::MonitoringBody)
        });
        let lacking: Vec<&str> = [
            (!has_treaty, "no treaty that binds the State"),
            (!has_advice, "no recommendation of a body that watches over a treaty"),
        ]
        .into_iter()
        .filter_map(|(lacks, what)| lacks.then_some(what))
        .collect();
        if lacking.is_empty() {
            continue;
        }
        let treaty = "declare each treaty, such as `document un-protocol \"…\" { kind treaty }`";
        let advice = "add what its experts advised, such as `recommendation \"…\" { kind monitoring-body }`";
        let help = match (has_treaty, has_advice) {
            (false, true) => format!("D{}.", &treaty[1..]),
            (true, _) => format!("A{}.", &advice[1..]),
            (false, false) => format!("D{}, and {advice}.", &treaty[1..]),
        };
        let head = response.head();
        found.push(
            Finding::new("DOC-21", head.place(), format!("{} names {}", head.described_first(), list(&lacking, "and")))
                .help(help),
        );
    }
}

/// Whether a thing of `kind` has a `kind` that is wanted, or one that is not known.
fn has(response: Response, kind: Kind, is_wanted: impl Fn(usize) -> bool) -> bool {
    response.nodes_of(kind).any(|node| {
        node.is_broken()
            || node
                .field(Keyword::Kind)
                .is_some_and(|field| field.is_broken() || field.has_hole() || field.word_indices().any(&is_wanted))
    })
}
