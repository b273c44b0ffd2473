//! The register of risks and assumptions.

use planc_base::Finding;
use planc_lang::vocabularies::RiskKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::Context;
use crate::rules::goals::list;
use crate::view::View;

/// RSK-01: no document of the response names a risk.
pub(super) fn no_risks(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses().filter(|response| response.nodes_of(Kind::Risk).next().is_none()) {
        let head = response.head();
        found.push(Finding::new("RSK-01", head.place(), format!("No risk is recorded for {}", head.described())).help(
            "Write what may go wrong and what is done about it, in the document or where it would strike: \
                 `risk \"Trained staff leave\" { mitigation \"…\"; owner … }`.",
        ));
    }
}

/// RSK-02: no document of the response names an assumption.
pub(super) fn no_assumptions(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses().filter(|response| response.nodes_of(Kind::Assumption).next().is_none()) {
        let head = response.head();
        found.push(
            Finding::new("RSK-02", head.place(), format!("No assumption is recorded for {}", head.described())).help(
                "Write what must hold for the work to have its effect, in the document or where it matters: \
                 `assumption \"Courts assign cases to trained judges\"`.",
            ),
        );
    }
}

/// RSK-03: a risk with nothing against it, or without somebody who watches it.
pub(super) fn risk_unanswered(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() {
        return;
    }
    if !view.has(Keyword::Mitigation) {
        found.push(
            Finding::new("RSK-03", node.place(), format!("Nothing is said of what is done about {}", node.described()))
                .help(
                    "Add `mitigation \"…\"` with the countermeasure, or `mitigation none \"…\"` with the reason if the \
                     risk is accepted.",
                )
                .with_fix(node.add_line("Add `mitigation ?`", "mitigation ?")),
        );
    }
    if !view.has(Keyword::Owner) {
        found.push(
            Finding::new("RSK-03", node.place(), format!("Nobody watches {}", node.described()))
                .help("Add `owner` and the name of one actor, unit, person or body.")
                .with_fix(node.add_line("Add `owner ?`", "owner ?")),
        );
    }
}

/// The dangers that every crisis brings, and what messages call them.
const DANGERS: [(RiskKind, &str); 3] = [
    (RiskKind::MoneyShortage, "a shortage of money"),
    (RiskKind::FewerJobs, "fewer jobs"),
    (RiskKind::MoreVulnerability, "more people in vulnerable situations"),
];

/// RSK-07: the risks leave out a danger that every crisis brings.
pub(super) fn dangers_unanswered(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let risks: Vec<Node> = response.nodes_of(Kind::Risk).collect();
        // Without any, RSK-01 speaks; one that is not understood may be any of them.
        if risks.is_empty() || risks.iter().any(|risk| is_open(*risk)) {
            continue;
        }
        let has = |kind: RiskKind| risks.iter().any(|risk| kinds(*risk).any(|other| other == kind));
        let missing: Vec<_> = DANGERS.into_iter().filter(|(kind, _)| !has(*kind)).collect();
        let Some((first, _)) = missing.first() else { continue };
        let (head, names) = (response.head(), missing.iter().map(|(_, name)| *name).collect::<Vec<_>>());
        let word = RiskKind::VOCABULARY.words[*first as usize].text;
        found.push(
            Finding::new(
                "RSK-07",
                head.place(),
                format!("No risk of {} deals with {}", head.described(), list(&names, "or")),
            )
            .help(format!(
                "Add a `risk` for each, with its countermeasures in `mitigation`, and say which it is: `kind {word}`. \
                 If a risk that is recorded is meant, write the `kind` there."
            )),
        );
    }
}

fn is_open(risk: Node) -> bool {
    risk.is_broken()
        || risk.is_unchecked()
        || risk.fields(Keyword::Kind).any(|field| field.is_broken() || field.has_hole())
}

fn kinds(risk: Node) -> impl Iterator<Item = RiskKind> {
    risk.fields(Keyword::Kind).flat_map(|field| field.word_indices()).filter_map(RiskKind::from_index)
}
