//! DAT-03: breakdowns so fine that they may give somebody away.

use planc_base::{Decimal, Finding, decimal};
use planc_lang::vocabularies::PersonalData;
use planc_lang::{Keyword, Kind, Threshold};
use planc_model::plan::Field;
use planc_model::value::{Part, PartClass, Unit};

use super::persons::handling;
use crate::facts::Context;
use crate::view::View;

/// A part of a breakdown that stands for one person or a few.
pub(super) fn small_cell(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || !view.has(Keyword::Split) {
        return;
    }
    let mut targets = node.head().targets().filter_map(|target| target.thing());
    let Some(indicator) = targets.next().map(|id| context.plan.node(id)) else { return };
    if indicator.kind() != Kind::Indicator
        || !matches!(handling(indicator), Some(PersonalData::Anonymous | PersonalData::Personal))
    {
        return;
    }
    let limit = context.settings.threshold(Threshold::SmallestCell);
    for field in view.fields(Keyword::Split) {
        let mut small = Vec::new();
        gather(field, limit, &mut small);
        let Some((first_field, category, value)) = small.first().copied() else { continue };
        let more = match small.len() - 1 {
            0 => String::new(),
            1 => ", and one part more is as small".to_string(),
            more => format!(", and {more} parts more are as small"),
        };
        found.push(
            Finding::new(
                "DAT-03",
                first_field.place_of(category),
                format!(
                    "A breakdown of {} shows a group of only {} ({}){more}",
                    indicator.described(),
                    decimal::format_for_reading(value.normalize()),
                    first_field.source_of(category)
                ),
            )
            .help(format!(
                "Put groups of fewer than {} together with others, or leave this breakdown out of what is published: so \
                 few may be recognised.",
                decimal::format_for_reading(limit.normalize())
            )),
        );
    }
}

/// The parts below the limit, with those of breakdowns inside. Nobody is recognised in an empty group.
fn gather<'plan>(field: Field<'plan>, limit: Decimal, small: &mut Vec<(Field<'plan>, &'plan Part, Decimal)>) {
    if field.is_broken() {
        return;
    }
    let mut category = None;
    // The first word names the breakdown.
    for part in field.parts().iter().skip(1) {
        match part.class {
            PartClass::Number | PartClass::Quantity => {
                let amount =
                    field.amount(part).filter(|amount| !matches!(amount.unit, Unit::Percent | Unit::Currency(_)));
                if let (Some(category), Some(amount)) = (category, amount)
                    && amount.value > Decimal::ZERO
                    && amount.value < limit
                {
                    small.push((field, category, amount.value));
                }
            }
            _ => category = Some(part),
        }
    }
    for inside in field.block().filter(|inside| inside.keyword() == Some(Keyword::Split)) {
        gather(inside, limit, small);
    }
}
