//! BUD-21: several donors asked for the same money.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::{Context, Money, is_given_up};
use crate::view::View;

/// What is granted and what is asked for come to more than the activity costs. Where what is granted alone does, BUD-06 says so.
pub(super) fn asked_for_twice(context: &Context, view: &View, found: &mut Vec<Finding>) {
    // One line is nothing twice, unless the parts have further ones.
    if view.fields(Keyword::Funding).nth(1).is_none() && view.node.children_of(Kind::Activity).next().is_none() {
        return;
    }
    let Some(balance) = view.balance(context) else { return };
    let Some(place) = balance.last_hoped else { return };
    if balance.cost.unknown > 0 || balance.is_funding_open {
        return;
    }
    let excess = balance.named_at_one_level - balance.cost.known;
    let is_too_much_granted = balance.certain_at_one_level - balance.cost.known > balance.tolerance();
    let node: Node = view.node;
    if is_too_much_granted || excess <= balance.tolerance() || is_given_up(node) {
        return;
    }
    let money = |value| Money { value, currency: balance.currency }.in_words();
    found.push(
        Finding::new(
            "BUD-21",
            place,
            format!(
                "{} costs {}, but {} are granted or asked for",
                node.described_first(),
                money(balance.cost.known),
                money(balance.named_at_one_level)
            ),
        )
        .help(format!(
            "If all of it comes, {} are paid twice. Ask for what is missing only, or tell the donors of one another and say so with \
             `allow BUD-21 because \"…\"`.",
            money(excess)
        )),
    );
}
