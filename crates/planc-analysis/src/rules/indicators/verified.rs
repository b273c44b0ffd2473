//! Where figures come from and can be checked.

use planc_base::Finding;
use planc_lang::vocabularies::Existence;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::missing::{is_silent, parts_have};
use crate::facts::{Context, latest_status};
use crate::view::View;

/// IND-20: an indicator without means of verification, a source without a holder.
pub(super) fn source_and_holder(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if node.kind() == Kind::Source {
        if view.has(Keyword::HeldBy) {
            return;
        }
        found.push(
            Finding::new("IND-20", node.place(), format!("{} has no `held-by`: it is not said who keeps the data", node.described_first()))
                .help("Add who can hand the data out, such as `held-by moi`, or `held-by none \"…\"` if nobody in particular does.")
                .with_fix(node.add_line("Add `held-by ?`", "held-by ?")),
        );
        return;
    }
    if view.has(Keyword::VerifiedBy) || parts_have(node, Keyword::VerifiedBy) {
        return;
    }
    found.push(
        Finding::new(
            "IND-20",
            node.place(),
            format!("{} has no `verified-by`: nobody can check its figures", node.described_first()),
        )
        .help("Add the source of the figures, such as `verified-by sos-statistics`, or `verified-by \"…\"` in words.")
        .with_fix(node.add_line("Add `verified-by ?`", "verified-by ?")),
    );
}

/// IND-21: a source that is still to be set up, and no word why the data that exist do not do.
pub(super) fn new_data(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    let Some(status) = latest_status(node) else { return };
    if status.word_index().and_then(Existence::from_index) != Some(Existence::Planned) {
        return;
    }
    let says = |field: Field| {
        field.has(Connective::Because)
            || field
                .parts()
                .iter()
                .any(|part| matches!(part.class, PartClass::Text | PartClass::Hole | PartClass::Unknown))
    };
    let is_explained = view.has(Keyword::Note)
        || view.has(Keyword::Description)
        || says(status)
        || status.block().any(|entry| entry.keyword() == Some(Keyword::Note));
    if is_explained {
        return;
    }
    let end = status.parts().last().map_or(status.entry().head().end, |part| status.span_of(part).end);
    found.push(
        Finding::new(
            "IND-21",
            status.place(),
            format!("{} is new, and it is not said why the data that exist do not do", node.described_first()),
        )
        .help("Write why in a `note`, or behind the status: `status planned because \"no survey asks about it\"`.")
        .choice("Add `because ?`", planc_base::Span::at(end as usize).in_file(status.file), " because ?"),
    );
}
