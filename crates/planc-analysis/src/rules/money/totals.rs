//! BUD-06: sums that are stated against sums that are worked out.

use planc_base::{Currency, Days, Decimal, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};

use super::{ceiling, cover, write_amount};
use crate::facts::{Context, CostSum, Money, computed_amount, is_given_up, money_of};
use crate::view::View;

/// BUD-06.
pub(super) fn sums_disagree(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if view.kind() == Kind::Fund {
        return ceiling::is_overdrawn(context, view, found);
    }
    let reported = found.len();
    let mut is_printed_wrong = false;
    for field in view.fields(Keyword::Total).chain(view.fields(Keyword::Cost)) {
        is_printed_wrong |= printed_differs(context, view.node, field, found);
    }
    if !is_printed_wrong {
        view.fields(Keyword::Total).for_each(|field| total_differs(context, view.node, field, found));
        if view.node.kind() == Kind::Activity {
            parts_differ(context, view, found);
            too_much_funding(context, view, found);
        }
    }
    if found.len() > reported && is_given_up(view.node) {
        found.truncate(reported);
    }
}

/// An amount and another one printed beside it. A printed amount may be rounded as far as it shows no decimals.
fn printed_differs(context: &Context, node: Node, field: Field, found: &mut Vec<Finding>) -> bool {
    let Some(part) = field.behind(Connective::Printed) else { return false };
    if field.is_broken() {
        return false;
    }
    let (Some(printed), Some(computed)) =
        (money_of(field, part), computed_amount(field, context.settings.hours_per_day))
    else {
        return false;
    };
    let half_of_the_last_digit = Decimal::new(5, printed.value.scale() + 1);
    if printed.currency != computed.currency || (printed.value - computed.value).abs() <= half_of_the_last_digit {
        return false;
    }
    let word = field.keyword().map_or("", Keyword::text);
    found.push(
        Finding::new(
            "BUD-06",
            field.place(),
            format!(
                "A {word} of {} comes to {}, but {} is printed beside it",
                node.described(),
                computed.in_words(),
                printed.in_words()
            ),
        )
        .help(format!(
            "Sums use what is printed. Correct the calculation, or write `printed {}`.",
            computed.as_written()
        )),
    );
    true
}

/// A `total` and the costs beneath.
fn total_differs(context: &Context, node: Node, field: Field, found: &mut Vec<Finding>) {
    if field.is_broken() || field.is_none() || field.is_withheld() {
        return;
    }
    let Some(stated) = computed_amount(field, context.settings.hours_per_day) else { return };
    let facts = context.document(node);
    let within = match field.has(Connective::In) {
        true => match field
            .behind(Connective::In)
            .and_then(|part| field.date_range(part))
            .and_then(|range| facts.range(range))
        {
            Some(days) => Some(days),
            None => return,
        },
        false => None,
    };
    let Some(beneath) = Beneath::of(context, node, within, stated.currency) else { return };
    let sum = beneath.sum;
    let difference = sum.known - stated.value;
    let is_too_much = difference > sum.tolerance();
    let is_too_little = -difference > sum.tolerance() && sum.unknown == 0 && beneath.is_whole;
    if !is_too_much && !is_too_little {
        return;
    }
    let period = field.behind(Connective::In).map(|part| field.source_of(part));
    let known = Money { value: sum.known, currency: stated.currency };
    let is_exact = sum.unknown == 0 && beneath.is_whole;
    let at_least = if is_exact { "" } else { "at least " };
    let mut finding = Finding::new(
        "BUD-06",
        field.place(),
        format!(
            "The total of {}{} is stated as {}, but {} add up to {at_least}{}",
            node.described(),
            period.map_or(String::new(), |period| format!(" for {period}")),
            stated.in_words(),
            beneath.in_words,
            known.in_words()
        ),
    );
    let gap = Money { value: difference.abs(), currency: stated.currency };
    let line =
        format!("total {}{}", known.as_written(), period.map_or(String::new(), |period| format!(" in {period}")));
    finding = match (is_exact, is_too_much) {
        (true, false) => {
            finding.help(format!("Write `{line}`, or look for the {} that are missing below.", gap.in_words()))
        }
        (true, true) => {
            finding.help(format!("Write `{line}`, or look for the {} that are too much below.", gap.in_words()))
        }
        (false, _) => {
            finding.help(format!("Correct the total, or look for the {} that are too much below.", gap.in_words()))
        }
    };
    if is_exact && let Some(fix) = write_amount(field, known) {
        finding = finding.with_fix(fix);
    }
    found.push(finding);
}

/// The `cost` of an activity and those of its parts.
fn parts_differ(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Cost) || view.node.children_of(Kind::Activity).next().is_none() {
        return;
    }
    if view.fields(Keyword::Cost).any(|field| field.is_none()) {
        return;
    }
    let (Some(parts), Some(currency)) = (context.costs().of_parts(view.node.id), context.document(view.node).currency)
    else {
        return;
    };
    let mut stated = Decimal::ZERO;
    let mut is_stated_open = false;
    for field in view.fields(Keyword::Cost) {
        match crate::facts::amount_of(field, context.settings.hours_per_day) {
            Some(money) if money.currency == currency => stated = stated.saturating_add(money.value),
            _ => is_stated_open = true,
        }
    }
    let difference = parts.known - stated;
    let is_too_much = difference > parts.tolerance();
    let is_too_little = -difference > parts.tolerance() && parts.unknown == 0;
    if is_stated_open || !is_too_much && !is_too_little {
        return;
    }
    let Some(field) = view.field(Keyword::Cost) else { return };
    let money = |value| Money { value, currency };
    let at_least = if parts.unknown > 0 { "at least " } else { "" };
    found.push(
        Finding::new(
            "BUD-06",
            field.place(),
            format!(
                "The cost of {} is stated as {}, but its parts add up to {at_least}{}",
                view.node.described(),
                money(stated).in_words(),
                money(parts.known).in_words()
            ),
        )
        .help(format!("Correct one of them: the difference is {}.", money(difference.abs()).in_words())),
    );
}

/// More money than the activity costs. What is only asked for may be asked for twice.
fn too_much_funding(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let Some(balance) = view.balance(context) else { return };
    let excess = balance.certain_at_one_level - balance.cost.known;
    if balance.cost.unknown > 0 || excess <= balance.tolerance() {
        return;
    }
    let Some(field) = view.field(Keyword::Funding) else { return };
    let money = |value| Money { value, currency: balance.currency };
    found.push(
        Finding::new(
            "BUD-06",
            field.place(),
            format!(
                "{} costs {}, but its funding adds up to {}",
                view.node.described_first(),
                money(balance.cost.known).in_words(),
                money(balance.certain_at_one_level).in_words()
            ),
        )
        .help(format!("Correct one of them: {} are too much.", money(excess).in_words())),
    );
}

/// The costs beneath a thing.
struct Beneath {
    sum: CostSum,
    /// Whether they are all there are for that time, so that less is a contradiction too.
    is_whole: bool,
    /// Whose costs they are, to be read before "add up to".
    in_words: &'static str,
}

impl Beneath {
    /// `None` if there is none.
    fn of(context: &Context, node: Node, within: Option<Days>, currency: Currency) -> Option<Beneath> {
        let costs = context.costs();
        let document = node.document()?;
        let mut sum = CostSum::default();
        costs.under(node).iter().for_each(|line| sum.add(line, currency, within, context));
        let mut is_whole = true;
        let plans: Vec<ThingId> = match document.kind() {
            Kind::Strategy => {
                let plans = plans_of(context, document);
                is_whole = do_plans_cover(context, &plans, within.or(context.document(document).period));
                plans
            }
            _ => vec![document.id],
        };
        if node == document && document.kind() == Kind::Strategy {
            for plan in &plans {
                costs.under(context.plan.node(*plan)).iter().for_each(|line| sum.add(line, currency, within, context));
            }
        }
        if matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective) {
            for group in costs.serving(context).iter().filter(|group| plans.contains(&group.document)) {
                let inside = group.aims.iter().filter(|aim| node.holds(context.plan.node(**aim))).count();
                if inside == 0 && !group.is_open {
                    continue;
                }
                let lines = group.lines.iter().filter(|line| !line.is_under(node));
                if inside == group.aims.len() && !group.is_open {
                    lines.for_each(|line| sum.add(line, currency, within, context));
                } else {
                    // Which part of it is for this aim is not said.
                    sum.unknown += lines.count();
                }
            }
        }
        let is_own_cost = node.kind() == Kind::Activity && costs.under(node).iter().all(|line| line.thing == node.id);
        let in_words = match node.kind() {
            Kind::Activity if is_own_cost => "the costs it names",
            Kind::Activity => "its parts",
            _ => "its activities",
        };
        (sum.count > 0).then_some(Beneath { sum, is_whole, in_words })
    }
}

/// The plans that carry out a strategy. Slices of one year repeat what the action plan says, if there is one.
fn plans_of(context: &Context, strategy: Node) -> Vec<ThingId> {
    let implementing = || {
        context
            .plan
            .roots()
            .filter(|node| node.kind() == Kind::Plan && context.plan.implemented_by(node.id) == Some(strategy.id))
    };
    let of_kinds = |kinds: &[PlanKind]| -> Vec<ThingId> {
        implementing().filter(|node| kinds.contains(&kind_of(*node))).map(|node| node.id).collect()
    };
    let plans = of_kinds(&[PlanKind::Action, PlanKind::Specific, PlanKind::Child]);
    if plans.is_empty() { of_kinds(&[PlanKind::Operational]) } else { plans }
}

fn kind_of(plan: Node) -> PlanKind {
    let field = plan.field(Keyword::Kind);
    field.and_then(Field::word_index).and_then(PlanKind::from_index).unwrap_or(PlanKind::Action)
}

/// Whether the periods of `plans` together hold `period`.
fn do_plans_cover(context: &Context, plans: &[ThingId], period: Option<Days>) -> bool {
    let Some(period) = period else { return false };
    let periods: Vec<Days> =
        plans.iter().filter_map(|plan| context.document(context.plan.node(*plan)).period).collect();
    periods.len() == plans.len() && cover(periods, period)
}
