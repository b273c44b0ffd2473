//! DAT-01: by what right personal data are held.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, PersonalData};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use super::persons::handling;
use super::vouched::is_vouched_for;
use crate::facts::Context;
use crate::rules::goals::list;
use crate::view::View;

/// An indicator of personal data without consent or a law.
pub(super) fn no_basis(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !view.has(Keyword::PersonalData) || handling(node) != Some(PersonalData::Personal) {
        return;
    }
    let mut sources: Vec<Node> = Vec::new();
    // IND-20 asks for the source; what rests on an open one is open.
    if !view.has(Keyword::VerifiedBy) {
        return;
    }
    for field in view.fields(Keyword::VerifiedBy) {
        if field.is_broken()
            || field.has_hole()
            || field.is_withheld()
            || field.targets().any(|one| one == Target::Unknown)
        {
            return;
        }
        sources.extend(field.targets().filter_map(Target::thing).map(|id| context.plan.node(id)));
    }
    sources.retain(|source| source.kind() == Kind::Source);
    let lacking: Vec<Node> =
        sources.iter().copied().filter(|source| source.field(Keyword::LegalBasis).is_none()).collect();
    if !sources.is_empty() && lacking.is_empty() || is_vouched_for(context, node, AttestTopic::Consent) {
        return;
    }
    let lacking: Vec<Node> =
        lacking.into_iter().filter(|source| !is_vouched_for(context, *source, AttestTopic::Consent)).collect();
    if !sources.is_empty() && lacking.is_empty() {
        return;
    }
    let names: Vec<String> = lacking.iter().map(|source| source.described()).collect();
    let from = if names.is_empty() { String::new() } else { format!(" from {}", list(&names, "and")) };
    let place = view.field(Keyword::PersonalData).map_or(node.place(), |field| field.place());
    found.push(
        Finding::new(
            "DAT-01",
            place,
            format!("{} holds personal data{from}, and nothing says by what right", node.described_first()),
        )
        .help(
            "Name the law in the source, `legal-basis …`, or write who vouches for the consent of those concerned: \
             `attest consent \"how it is asked for\" { by …; on … }`.",
        )
        .with_fix(node.add_line("Add `attest consent`", "attest consent ? { by ?; on ? }")),
    );
}
