//! DOC-29: what is vouched for on a day that has not come.

use planc_base::Finding;
use planc_lang::Keyword;

use crate::facts::Context;
use crate::facts::dates::in_words;
use crate::view::View;

/// DOC-29: an attestation is dated after the day for which the plan is checked.
pub(super) fn too_early(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(field) = view.field(Keyword::On).filter(|field| !node.is_broken() && !field.is_broken()) else { return };
    let Some(date) = field.parts().iter().find_map(|part| field.date(part)) else { return };
    // Of a month or a year it is the first day that has to have come.
    let Some(days) = context.document(node).days(date) else { return };
    let today = context.settings.today;
    if days.first <= today {
        return;
    }
    let message = format!(
        "It is vouched for on {} already, and today is {}",
        if days.first == days.last { in_words(days.first) } else { date.to_string() },
        in_words(today)
    );
    found.push(
        Finding::new("DOC-29", field.place(), message)
            .label(node.place(), "what is vouched for")
            .help("Correct the day, or write `on ?` until it has been done."),
    );
}
