//! What a `baseline`, a `target` or a `reading` says.

use planc_base::Currency;
use planc_lang::vocabularies::IndicatorType;
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::sheet::is_amount;
use planc_model::value::{Amount, Part, PartClass, Unit};

use crate::facts::Context;
use crate::view::View;

/// A value by what it counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Measured<'plan> {
    /// A number without a unit, which is in that of the indicator.
    Bare,
    Percent,
    /// `+10%`: relative to the baseline.
    PercentChange,
    Points,
    Money(Currency),
    /// A number of these.
    Things(&'plan str),
    InWords,
}

/// The value on the line: an amount, a range, a text, or `?`. `None` where it says `none`, `withheld`, or how it relates to the
/// baseline.
pub(super) fn value_of(field: Field<'_>) -> Option<&Part> {
    field.parts().iter().find(|part| match part.class {
        PartClass::Range | PartClass::Hole | PartClass::Unknown => !is_beside_the_value(part),
        PartClass::Text => !is_beside_the_value(part) && !field.is_none() && !field.is_withheld(),
        class => is_amount(class) && !is_beside_the_value(part),
    })
}

fn is_beside_the_value(part: &Part) -> bool {
    [Connective::In, Connective::By, Connective::From, Connective::Of, Connective::Printed]
        .into_iter()
        .any(|connective| part.is_behind(connective))
}

/// What the value counts; `None` if it is open or not there.
pub(super) fn measured<'plan>(field: Field<'plan>, part: &Part) -> Option<Measured<'plan>> {
    let amount: Amount = match part.class {
        PartClass::Text => return Some(Measured::InWords),
        PartClass::Range => {
            let range = field.range(part)?;
            range.high.or(range.low)?
        }
        _ => field.amount(part)?,
    };
    Some(match amount.unit {
        Unit::None => Measured::Bare,
        Unit::Percent if amount.is_change && field.keyword() == Some(Keyword::Target) => Measured::PercentChange,
        Unit::Percent => Measured::Percent,
        Unit::Currency(currency) => Measured::Money(currency),
        Unit::Word(unit) => match field.plan.names.text(unit) {
            "point" | "points" | "percentage-points" | "percentage-point" if amount.is_change => Measured::Points,
            unit => Measured::Things(unit),
        },
    })
}

/// Whether a target is relative to the baseline.
pub(super) fn is_relative(target: Field) -> bool {
    if target.has(Connective::Above) || target.has(Connective::Below) {
        return true;
    }
    let Some(part) = value_of(target) else { return false };
    match part.class {
        PartClass::Range => {
            target.range(part).is_some_and(|range| [range.low, range.high].iter().flatten().any(|end| end.is_change))
        }
        _ => target.amount(part).is_some_and(|amount| amount.is_change),
    }
}

/// As it is written, for a sentence: `at least 1 600 calls`.
pub(super) fn in_words(field: Field) -> Option<String> {
    let part =
        value_of(field).filter(|part| !matches!(part.class, PartClass::Hole | PartClass::Unknown | PartClass::Text))?;
    // In a reading the name of the indicator stands before the value.
    let behind_name =
        field.parts().iter().find(|part| part.class == PartClass::Reference).map(|name| field.span_of(name).end);
    let span = field.span_of(part);
    let start = match behind_name.filter(|end| *end <= span.start) {
        Some(end) => end,
        None => field.entry().head().start + field.keyword().map_or("", Keyword::text).len() as u32,
    };
    let text = planc_base::Span { start, end: span.end }.text(field.plan.files[field.file.0 as usize].text).trim();
    Some(text.replace('_', " "))
}

/// What the indicator says of its type; `None` if it says nothing that is known.
pub(super) fn type_of(indicator: Node) -> Option<IndicatorType> {
    let field = indicator.field(Keyword::Type).filter(|field| !field.is_broken())?;
    field.word_index().and_then(IndicatorType::from_index)
}

/// The forms of its unit, the texts without their quotation marks.
pub(super) fn units_of(indicator: Node<'_>) -> impl Iterator<Item = &str> {
    let fields = indicator.fields(Keyword::Unit).filter(|field| !field.is_broken());
    fields.flat_map(|field| {
        field.parts().iter().filter_map(move |part| match part.class {
            PartClass::Text => Some(field.source_of(part).split('"').nth(1).unwrap_or_default()),
            _ => field.word(part),
        })
    })
}

/// A value as the indicator might have it: for help.
pub(super) fn example(view: &View, context: &Context, number: &str, percentage: &str, step: usize) -> String {
    use IndicatorType as Type;
    let unit = units_of(view.node).last();
    match (type_of(view.node), unit) {
        (Some(Type::Percentage | Type::Rate), _) => percentage.to_string(),
        (Some(Type::Money), _) => match context.document(view.node).currency {
            Some(currency) => format!("{number} {currency}"),
            None => number.to_string(),
        },
        (Some(Type::Compliance | Type::Quality | Type::Level | Type::Extent), _) => match step_of_scale(view, step) {
            Some(text) => quoted(&text),
            None => percentage.to_string(),
        },
        (_, Some(unit)) if unit.contains(|character: char| !character.is_alphanumeric() && character != '-') => {
            format!("{number} {}", quoted(unit))
        }
        (_, Some(unit)) => format!("{number} {unit}"),
        (_, None) => number.to_string(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\\\""))
}

fn step_of_scale(view: &View, step: usize) -> Option<String> {
    let scale = view.field(Keyword::Scale)?;
    let steps: Vec<&Part> = scale.parts().iter().filter(|part| part.class == PartClass::Text).collect();
    let part = steps.get(step.min(steps.len().checked_sub(1)?))?;
    scale.texts(part)?.first().map(str::to_string)
}
