//! EVA-04: terms of reference for evaluations.

use planc_base::Finding;
use planc_lang::vocabularies::{ReviewKind, Terms};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};

use crate::facts::Context;
use crate::rules::goals::list;
use crate::rules::looking_back::{in_documents, is_held, is_of_kind};

/// What an evaluation is to look at, when and by whom.
const OF_ANY: [Terms; 5] =
    [Terms::ResultsDelivered, Terms::ObjectiveStatus, Terms::Factors, Terms::Timing, Terms::Evaluator];

/// What somebody from outside has to know before taking it on.
const OF_EXTERNAL: [Terms; 12] = [
    Terms::Purpose,
    Terms::Background,
    Terms::Approach,
    Terms::Methods,
    Terms::Questions,
    Terms::Days,
    Terms::Place,
    Terms::Deliverables,
    Terms::Fee,
    Terms::Services,
    Terms::DataAccess,
    Terms::Profile,
];

/// An evaluation has no terms of reference, or they leave something out. Terms that several evaluations share are reported
/// once.
pub(super) fn terms_incomplete(context: &Context, found: &mut Vec<Finding>) {
    let mut shared: Vec<(ThingId, Node, bool)> = Vec::new();
    for node in in_documents(context, Kind::Evaluation).filter(|node| is_held(*node)) {
        let Some(field) = node.field(Keyword::TermsOfReference) else {
            found.push(
                Finding::new("EVA-04", node.place(), format!("{} has no terms of reference", node.described_first()))
                    .help(
                        "Declare them as `document … { kind terms-of-reference }` with what they lay down in `sets-out`, \
                         and name them here: `terms-of-reference …`.",
                    )
                    .with_fix(node.add_line("Add `terms-of-reference ?`", "terms-of-reference ?")),
            );
            continue;
        };
        let is_external = is_of_kind(node, ReviewKind::External);
        for document in field.targets().filter_map(Target::thing) {
            match shared.iter_mut().find(|(other, ..)| *other == document) {
                Some((_, _, any_is_external)) => *any_is_external |= is_external,
                None => shared.push((document, node, is_external)),
            }
        }
    }
    for (document, evaluation, is_external) in shared {
        found.extend(gaps_in(context.plan.node(document), evaluation, is_external));
    }
}

fn gaps_in(document: Node, evaluation: Node, is_external: bool) -> Option<Finding> {
    if !document.is_own() || document.is_broken() || document.is_unchecked() {
        return None;
    }
    let mut stated = Vec::new();
    for field in document.fields(Keyword::SetsOut) {
        if field.is_broken() || field.has_hole() || field.is_withheld() {
            return None;
        }
        stated.extend(field.word_indices().filter_map(Terms::from_index));
    }
    let wanted = OF_ANY.iter().chain(if is_external { OF_EXTERNAL.as_slice() } else { &[] });
    let missing: Vec<String> =
        wanted.filter(|terms| !stated.contains(terms)).map(|terms| format!("`{}`", word(*terms))).collect();
    let first = missing.first()?;
    let place = document.field(Keyword::SetsOut).map_or(document.place(), |field| field.place());
    let message = match stated.is_empty() {
        true => format!("{} does not say what it lays down for {}", document.described_first(), evaluation.described()),
        false => format!(
            "{} leaves out {} of what {} needs: {}",
            document.described_first(),
            if missing.len() == 1 { "one point".to_string() } else { format!("{} points", missing.len()) },
            evaluation.described(),
            list(&missing, "and")
        ),
    };
    Some(Finding::new("EVA-04", place, message).label(evaluation.name_place(), "rests on it").help(format!(
        "Lay them down in the document and add them to its `sets-out`, such as `sets-out {}`.",
        first.trim_matches('`')
    )))
}

fn word(terms: Terms) -> &'static str {
    Terms::VOCABULARY.words[terms as usize].text
}
