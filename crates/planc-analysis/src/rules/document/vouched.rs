//! What a response says of itself that only people can vouch for.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, DocumentKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::analysis::{Analysis, has_trends};
use crate::facts::{Context, Response};
use crate::rules::attested::nobody_vouches;
use crate::rules::goals::list;

/// How many acts a message names.
const SHOWN: usize = 3;

/// DOC-14: nobody vouches that the analysis looks at what is new, and no findings show it.
pub(super) fn trends(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let topic = AttestTopic::TrendsAnalysed;
        // Without an analysis there is nothing to vouch for; another rule asks for it.
        if response.attests(topic).next().is_some() || has_trends(response) != Some(false) {
            continue;
        }
        let head = response.head();
        let claim = format!(
            "the analysis of {} weighs new trends, profiles of victims and methods of offenders",
            head.described()
        );
        found.push(nobody_vouches("DOC-14", head, topic, &claim).note(
            "Findings with the topics `trends`, `victim-profile` and `offender-methods`, all three, answer as well.",
        ));
    }
}

/// DOC-20: nobody vouches that the state commits itself, and no chapter says so.
pub(super) fn commitment(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let topic = AttestTopic::StateCommitment;
        if response.attests(topic).next().is_some() || response.chapter("commitment").is_there() {
            continue;
        }
        let head = response.head();
        let claim = format!("the institutions of the state commit themselves to {}", head.described());
        found.push(
            nobody_vouches("DOC-20", head, topic, &claim)
                .note("A chapter `section commitment { text \"…\" }` in which they do answers as well."),
        );
    }
}

/// DOC-28: acts are listed without a word on why they matter, and nobody vouches that the overview says it.
pub(super) fn relevance(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let topic = AttestTopic::RelevanceExplained;
        if response.attests(topic).next().is_some() {
            continue;
        }
        let acts: Vec<Node> = response.nodes_of(Kind::Document).filter(|node| is_act(*node)).collect();
        let unexplained: Vec<String> = acts
            .iter()
            .filter(|act| act.field(Keyword::Description).is_none())
            .map(|act| match act.name() {
                Some(name) => format!("`{name}`"),
                None => format!("\"{}\"", act.short_title()),
            })
            .collect();
        let is_listed = !acts.is_empty();
        // Where there is an overview in words, only people can say what it explains.
        let has_overview = Analysis::of(response).is_some() && response.chapter("legal-framework").is_there();
        if is_listed && unexplained.is_empty() || !is_listed && !has_overview {
            continue;
        }
        found.push(unexplained_acts(response, &unexplained));
    }
}

fn unexplained_acts(response: Response, acts: &[String]) -> Finding {
    let head = response.head();
    let claim = format!("the legal overview of {} says why each act matters", head.described());
    let finding = nobody_vouches("DOC-28", head, AttestTopic::RelevanceExplained, &claim);
    if acts.is_empty() {
        return finding;
    }
    let more = acts.len().saturating_sub(SHOWN);
    let mut shown: Vec<String> = acts.iter().take(SHOWN).cloned().collect();
    if more > 0 {
        shown.push(format!("{more} more"));
    }
    finding.note(format!("A `description` of each law and treaty answers as well; {} have none.", list(&shown, "and")))
}

/// Whether a document is a law or a treaty.
fn is_act(document: Node) -> bool {
    let kind = document.field(Keyword::Kind).and_then(|field| field.word_index()).and_then(DocumentKind::from_index);
    !document.is_broken() && matches!(kind, Some(DocumentKind::Law | DocumentKind::Treaty))
}
