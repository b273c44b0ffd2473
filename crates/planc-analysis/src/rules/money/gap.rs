//! BUD-05: funding that is certain, and less than the cost.

use planc_base::Finding;
use planc_lang::Keyword;
use planc_model::plan::Field;

use crate::facts::{Context, Money, is_given_up};
use crate::view::View;

/// BUD-05: funding that is certain, and less than the cost.
pub(super) fn funding_gap(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let Some(balance) = view.balance(context) else { return };
    if balance.is_funding_open {
        return;
    }
    let gap = balance.cost.known - balance.counted;
    if gap <= balance.tolerance() {
        return;
    }
    let node = view.node;
    if is_given_up(node) {
        return;
    }
    let gap = Money { value: gap, currency: balance.currency };
    let at_least = if balance.cost.unknown > 0 { "At least " } else { "" };
    // The line that does not hold what it promises; where all do, there is too little of it.
    let doubtful = balance.first_uncertain.filter(|_| !balance.uncertain.is_zero());
    let place = doubtful.or_else(|| view.field(Keyword::Funding).map(Field::place)).unwrap_or_else(|| node.place());
    let mut finding = Finding::new(
        "BUD-05",
        place,
        format!("{at_least}{} of the cost of {} is not funded", gap.in_words(), node.described()),
    );
    if !balance.uncertain.is_zero() {
        let uncertain = Money { value: balance.uncertain, currency: balance.currency };
        finding =
            finding.note(format!("{} that is not granted yet, or no longer, does not count.", uncertain.in_words()));
    }
    found.push(
        finding.help(format!("Name the source of the rest in a further line: `funding {} from …`.", gap.as_written())),
    );
}
