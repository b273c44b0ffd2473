//! BUD-11, BUD-12: what rests on money from donors and should not.

use planc_base::{Currency, Decimal, Finding};
use planc_lang::vocabularies::{ActivityKind, PlanKind, Priority};
use planc_lang::{Keyword, Kind, Threshold};
use planc_model::Node;
use planc_model::plan::Field;

use super::is_in_force;
use crate::facts::{Certainty, Context, FundingLine, Money, Origin, is_given_up, kind_of_plan};
use crate::view::View;

/// BUD-11: a document that lives on external donors, or an activity that comes first and does.
pub(super) fn dependence(context: &Context, view: &View, found: &mut Vec<Finding>) {
    match view.kind() {
        Kind::Activity => first_things(context, view, found),
        _ => document(context, view, found),
    }
}

/// A document of whose money more than the threshold allows comes from external donors.
fn document(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || !is_in_force(node) {
        return;
    }
    let of_strategy: Vec<FundingLine>;
    let lines = match node.kind() {
        Kind::Strategy => {
            let own = view.fields(Keyword::Funding).filter(|field| !field.is_none());
            of_strategy = own.map(|field| FundingLine::of(node, field, context)).collect();
            &of_strategy
        }
        // Operational plans and the like repeat what the action plan says.
        _ if !matches!(kind_of_plan(node), Some(PlanKind::Action | PlanKind::Specific | PlanKind::Child)) => return,
        _ => context.fundings().under(node),
    };
    let Some(currency) = currency_of(context, node, lines) else { return };
    let (mut external, mut all) = (Decimal::ZERO, Decimal::ZERO);
    for line in lines.iter().filter(|line| line.certainty != Certainty::Gone) {
        let is_external = line.origin(context) == Some(Origin::External);
        match line.value_in(currency, context) {
            Some(value) => {
                all = all.saturating_add(value);
                external = external.saturating_add(if is_external { value } else { Decimal::ZERO });
            }
            // More from abroad would change nothing; more from elsewhere might.
            None if is_external => {}
            None => return,
        }
    }
    let limit = context.settings.threshold(Threshold::DonorShare);
    if all <= Decimal::ZERO || external * Decimal::ONE_HUNDRED <= limit * all {
        return;
    }
    let share = (external * Decimal::ONE_HUNDRED / all).round_dp(1).normalize();
    found.push(
        Finding::new(
            "BUD-11",
            node.place(),
            format!("{share} percent of the money named for {} come from external donors", node.described()),
        )
        .help(format!(
            "What has to last needs a public budget. More than {} percent count as dependence here; `{}` in `planc.toml` sets \
             the limit.",
            limit.normalize(),
            Threshold::DonorShare.declaration().name
        )),
    );
}

/// An activity that comes first, and of which nobody at home pays a part.
fn first_things(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let priority = view.field(Keyword::Priority).and_then(Field::word_index).and_then(Priority::from_index);
    if priority != Some(Priority::High) {
        return;
    }
    let node = view.node;
    let lines = context.fundings().under(node);
    let is_external =
        |line: &FundingLine| line.certainty != Certainty::Gone && line.origin(context) == Some(Origin::External);
    let Some(first) = lines.first().filter(|_| lines.iter().all(is_external)) else { return };
    if node.is_broken() || is_given_up(node) {
        return;
    }
    found.push(
        Finding::new(
            "BUD-11",
            first.field(context).place(),
            format!("{} has high priority, and all of its money comes from external donors", node.described_first()),
        )
        .help("Name a public budget for a part of it, so that the work goes on when the grant ends."),
    );
}

/// BUD-12: coordination of which the greater part is paid from no public budget.
pub(super) fn coordination_not_public(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let is_coordination = view
        .fields(Keyword::Kind)
        .flat_map(Field::word_indices)
        .any(|index| ActivityKind::from_index(index) == Some(ActivityKind::Coordination));
    let node = view.node;
    if !is_coordination || node.is_broken() {
        return;
    }
    let lines = context.fundings().under(node);
    let Some(currency) = currency_of(context, node, lines) else { return };
    let (mut public, mut other) = (Decimal::ZERO, Decimal::ZERO);
    let mut first = None;
    for line in lines.iter().filter(|line| line.certainty != Certainty::Gone) {
        let (Some(value), Some(origin)) = (line.value_in(currency, context), line.origin(context)) else { return };
        if origin.is_public() {
            public = public.saturating_add(value);
        } else {
            other = other.saturating_add(value);
            first = first.or(Some(line));
        }
    }
    let Some(first) = first.filter(|_| other > public) else { return };
    if is_given_up(node) {
        return;
    }
    let money = |value| Money { value, currency }.in_words();
    found.push(
        Finding::new(
            "BUD-12",
            first.field(context).place(),
            format!(
                "{} is coordination, and {} of its {} come from no public budget",
                node.described_first(),
                money(other),
                money(public + other)
            ),
        )
        .help(
            "Coordination has to go on from year to year: pay it from the regular budget of the state, such as that of the \
             coordinator's office.",
        ),
    );
}

/// The currency to add up in: that of the document, else that of the first line.
fn currency_of(context: &Context, node: Node, lines: &[FundingLine]) -> Option<Currency> {
    context.document(node).currency.or_else(|| lines.iter().find_map(FundingLine::currency))
}
