//! IND-36: what else changes besides the indicator, and what else changes it.

use planc_base::Finding;
use planc_lang::vocabularies::{AttestTopic, ResultLevel};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::missing::is_silent;
use crate::facts::Context;
use crate::rules::attested::{is_vouched, nobody_vouches};
use crate::view::View;

/// The stage of results that an indicator measures: as it says, else by where it stands. `None` if that says nothing, or what
/// it says is not known.
pub(super) fn level_of(indicator: Node) -> Option<ResultLevel> {
    if let Some(field) = indicator.field(Keyword::Measures) {
        return field.word_index().and_then(ResultLevel::from_index);
    }
    let parent = indicator.parent()?;
    match parent.kind() {
        Kind::Activity | Kind::Measure | Kind::Output => Some(ResultLevel::Output),
        Kind::Outcome | Kind::Objective => Some(ResultLevel::Outcome),
        Kind::Goal | Kind::Area => Some(ResultLevel::Impact),
        Kind::Indicator => level_of(parent),
        _ => None,
    }
}

/// IND-36: an indicator of change without an assumption, and nobody who considered side effects.
pub(super) fn not_considered(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || !matches!(level_of(node), Some(ResultLevel::Outcome | ResultLevel::Impact)) {
        return;
    }
    // Parts are considered with the whole.
    if node.parent().is_some_and(|parent| parent.kind() == Kind::Indicator) {
        return;
    }
    // What a whole document assumes says nothing of one indicator.
    let assumes = |above: Node| {
        !matches!(above.kind(), Kind::Strategy | Kind::Plan) && above.children_of(Kind::Assumption).next().is_some()
    };
    if node.ancestors().any(|above| assumes(above) || is_vouched(above, AttestTopic::SideEffectsConsidered)) {
        return;
    }
    let claim = format!("side effects and influences from outside were considered for {}", node.described());
    found.push(nobody_vouches("IND-36", node, AttestTopic::SideEffectsConsidered, &claim).help(
        "Add an `assumption` that says what else moves the figure or what else it may bring about, or \
             `attest side-effects-considered \"what was done\" { by …; on … }`.",
    ));
}
