//! How grave a finding is: by its rule, the settings, and the status of the document it is about.

use planc_base::{Finding, Place};
use planc_lang::rule::{Level, Rule};
use planc_model::Node;

use crate::facts::Context;

/// The level of `finding`; `Off` if its rule is.
pub fn of(finding: &Finding, context: &Context) -> Level {
    let Some(rule) = Rule::find(finding.code) else { return Level::Error };
    // Most rules have one level for all documents.
    let (draft, adopted) = (context.settings.level(rule, false), context.settings.level(rule, true));
    if draft == adopted {
        return draft;
    }
    let is_adopted = match subject(finding.place, context) {
        Some(node) => context.is_adopted(node),
        None => context.any_is_adopted,
    };
    if is_adopted { adopted } else { draft }
}

/// The thing that a place is about: the one whose line or block holds it.
pub fn subject<'plan>(place: Place, context: &Context<'plan>) -> Option<Node<'plan>> {
    let sheet = context.plan.sheets.get(place.file.0 as usize)?;
    let entry = sheet.entries.partition_point(|entry| entry.head().start <= place.span.start).checked_sub(1)?;
    let id = context.plan.thing_around(place.file, entry as u32)?;
    Some(context.plan.node(id))
}
