//! Whether the indicators of a whole response, or of an objective, show all of what should be seen.

use planc_base::Finding;
use planc_lang::vocabularies::{IndicatorType, ResultLevel};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::effects::level_of;
use super::missing::is_silent;
use super::value::type_of;
use crate::facts::{Context, Response};
use crate::view::View;

/// From how many indicators on a mixture is expected.
const ENOUGH: usize = 3;

/// The indicators of a response that are there, without the parts of others.
fn indicators<'plan>(response: Response<'plan>) -> impl Iterator<Item = Node<'plan>> {
    response.nodes_of(Kind::Indicator).filter(|node| {
        !node.is_absent() && !node.is_unchecked() && node.parent().is_none_or(|parent| parent.kind() != Kind::Indicator)
    })
}

/// IND-26: indicators of one sort only.
pub(super) fn one_sort(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let (mut counting, mut judging) = (0, 0);
        let mut is_known = true;
        for indicator in indicators(response) {
            use IndicatorType as Type;
            match type_of(indicator) {
                Some(Type::Number | Type::Percentage | Type::Rate | Type::Money) => counting += 1,
                Some(Type::Compliance | Type::Quality | Type::Level | Type::Extent) => judging += 1,
                // It may be of either sort.
                None => is_known = false,
            }
        }
        if !is_known || counting + judging < ENOUGH || counting > 0 && judging > 0 {
            continue;
        }
        let head = response.head();
        let (message, help) = if judging == 0 {
            (
                format!("All {counting} indicators of {} count, and none judges", head.described()),
                "Add one that judges how good the result is, such as `type quality` with a `scale` and `judged-by`.",
            )
        } else {
            (
                format!("All {judging} indicators of {} judge, and none counts", head.described()),
                "Add one that counts, such as `type number` with a `unit`, or `type percentage` with a `denominator`.",
            )
        };
        found.push(Finding::new("IND-26", head.place(), message).help(help));
    }
}

/// IND-27: an objective with indicators of products only.
pub(super) fn products_only(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    let own = node.children_of(Kind::Indicator);
    let of_outcomes = node.children_of(Kind::Outcome).flat_map(|outcome| outcome.children_of(Kind::Indicator));
    let mut count = 0;
    for indicator in own.chain(of_outcomes).chain(view.linked(Keyword::Shows)) {
        if is_silent(indicator) || !is_of_product(indicator) {
            return;
        }
        count += 1;
    }
    if count == 0 || view.fields(Keyword::Shows).any(|field| field.is_broken() || field.has_hole()) {
        return;
    }
    found.push(
        Finding::new(
            "IND-27",
            node.place(),
            format!("{} is measured by what is produced only, not by what it changes", node.described_first()),
        )
        .help("Add an indicator of the change, with `measures outcome`."),
    );
}

/// Whether an indicator measures the work or its products, and not what comes of them; what is not known does not.
fn is_of_product(indicator: Node) -> bool {
    matches!(level_of(indicator), Some(ResultLevel::Process | ResultLevel::Output))
}

/// IND-28: a whole response that shows only what is produced, or only what comes of it.
pub(super) fn one_side(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let mut has_indicators = false;
        let (mut products, mut effects) = (false, false);
        let mut is_known = true;
        for indicator in indicators(response) {
            has_indicators = true;
            match level_of(indicator) {
                Some(ResultLevel::Process | ResultLevel::Output) => products = true,
                Some(ResultLevel::Outcome | ResultLevel::Impact) => effects = true,
                None => is_known = false,
            }
            let judges = type_of(indicator).is_some_and(|of_type| {
                !matches!(
                    of_type,
                    IndicatorType::Number | IndicatorType::Percentage | IndicatorType::Rate | IndicatorType::Money
                )
            });
            effects |= judges;
        }
        products |= response.nodes_of(Kind::Output).any(|output| !output.is_absent());
        if !has_indicators || !is_known || products && effects {
            continue;
        }
        let head = response.head();
        if !products {
            // A strategy alone leaves products to the plans that are to come.
            if response.nodes_of(Kind::Activity).next().is_none() {
                continue;
            }
            found.push(
                Finding::new(
                    "IND-28",
                    head.place(),
                    format!("Nothing in {} measures what the work produces, only what comes of it", head.described()),
                )
                .help("Add an `output` to the activities, or an indicator with `measures output`."),
            );
        } else if !has_measured_objective(response) {
            found.push(
                Finding::new(
                    "IND-28",
                    head.place(),
                    format!("Everything in {} measures what the work produces, nothing what comes of it", head.described()),
                )
                .help("Add an indicator of the change, with `measures outcome`, or one that judges, such as `type quality`."),
            );
        }
    }
}

/// Whether an objective has indicators: IND-27 then asks for those of the change.
fn has_measured_objective(response: Response) -> bool {
    response.nodes_of(Kind::Objective).any(|objective| objective.children_of(Kind::Indicator).next().is_some())
}
