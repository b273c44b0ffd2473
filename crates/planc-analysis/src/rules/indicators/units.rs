//! IND-13: values in another unit than their indicator.

use planc_base::{Currency, Finding, decimal};
use planc_lang::vocabularies::IndicatorType;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::{Part, PartClass};

use super::value::{Measured, is_relative, measured, type_of, units_of, value_of};
use crate::facts::Context;
use crate::view::View;

/// What an indicator is measured in, as far as it says so.
struct Scale<'plan> {
    indicator: Node<'plan>,
    /// `None` if it is not known.
    of_type: Option<IndicatorType>,
    /// Whether `unit` is declared.
    has_unit: bool,
    /// Where it is not: the unit of the first value that has one.
    first_unit: Option<&'plan str>,
    currency: Option<Currency>,
}

/// IND-13.
pub(super) fn differ(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || node.is_absent() {
        return;
    }
    if node.kind() == Kind::Reading {
        let head = node.head();
        let indicator =
            head.parts().iter().find(|part| part.class == PartClass::Reference).map(|part| head.target(part));
        let Some(Target::Thing(indicator)) = indicator else { return };
        let indicator = context.plan.node(indicator);
        if indicator.kind() == Kind::Indicator {
            check(&Scale::of(context, indicator), head, "The reading", found);
        }
        return;
    }
    if !view.has(Keyword::Baseline) && !view.has(Keyword::Target) {
        return;
    }
    let scale = Scale::of(context, node);
    let is_any_relative = view.fields(Keyword::Target).any(is_relative);
    for field in view.fields(Keyword::Baseline) {
        // IND-11 asks for a number there.
        let is_asked_for = is_any_relative && value_of(field).is_some_and(|part| part.class == PartClass::Text);
        if !is_asked_for {
            check(&scale, field, "The baseline", found);
        }
    }
    view.fields(Keyword::Target).for_each(|field| check(&scale, field, "A target", found));
}

impl<'plan> Scale<'plan> {
    fn of(context: &Context<'plan>, indicator: Node<'plan>) -> Scale<'plan> {
        let of_type = type_of(indicator);
        let has_unit = units_of(indicator).next().is_some();
        let mut first_unit = None;
        if !has_unit && of_type == Some(IndicatorType::Number) {
            let values = indicator.fields(Keyword::Baseline).chain(indicator.fields(Keyword::Target));
            first_unit =
                values.filter(|field| !field.is_broken()).find_map(|field| match measured(field, value_of(field)?)? {
                    Measured::Things(unit) => Some(unit),
                    _ => None,
                });
        }
        Scale { indicator, of_type, has_unit, first_unit, currency: context.document(indicator).currency }
    }

    fn is_own_unit(&self, unit: &str) -> bool {
        match self.first_unit {
            Some(first) => is_same_unit(first, unit),
            None => units_of(self.indicator).any(|own| is_same_unit(own, unit)),
        }
    }

    /// Whether a value may be measured so.
    fn takes(&self, value: Measured) -> bool {
        use IndicatorType as Type;
        // Units that the author declared are right, whatever the type.
        if let Measured::Things(unit) = value
            && self.is_own_unit(unit)
        {
            return true;
        }
        let knows_unit = self.has_unit || self.first_unit.is_some();
        match (self.of_type, value) {
            (_, Measured::Bare) => true,
            (Some(Type::Number), Measured::PercentChange) => true,
            (Some(Type::Number), Measured::Things(_)) => !knows_unit,
            (Some(Type::Number), _) => false,
            (Some(Type::Percentage), Measured::Percent | Measured::Points) => true,
            (Some(Type::Percentage), _) => false,
            (Some(Type::Rate), Measured::Percent | Measured::PercentChange | Measured::Points) => true,
            (Some(Type::Rate), Measured::Things(_)) => !knows_unit,
            (Some(Type::Rate), _) => false,
            (Some(Type::Money), Measured::PercentChange) => true,
            (Some(Type::Money), Measured::Money(currency)) => {
                self.currency.is_none_or(|own| own == currency) || self.is_own_unit(currency.code())
            }
            (Some(Type::Money), _) => false,
            // A judgement may be told as a step of its scale, or as a share or number of those who judge so.
            (Some(Type::Compliance | Type::Quality | Type::Level | Type::Extent), _) => true,
            (None, Measured::Things(_)) => !knows_unit,
            (None, _) => true,
        }
    }

    /// "in calls", "a percentage"
    fn described(&self) -> String {
        use IndicatorType as Type;
        let unit = self.first_unit.or_else(|| units_of(self.indicator).last());
        match (self.of_type, unit) {
            (Some(Type::Percentage), _) => "is a percentage".to_string(),
            (Some(Type::Money), _) => {
                self.currency.map_or("is of money".to_string(), |currency| format!("in {currency}"))
            }
            (_, Some(unit)) => format!("in {unit}"),
            (Some(Type::Rate), None) => "is a rate".to_string(),
            _ => "is a number".to_string(),
        }
    }
}

/// Whether a value in words is one that `indicator` may have.
pub(super) fn takes_words(indicator: Node) -> bool {
    use IndicatorType as Type;
    !matches!(type_of(indicator), Some(Type::Number | Type::Percentage | Type::Rate | Type::Money))
}

fn check(scale: &Scale, field: Field, what: &str, found: &mut Vec<Finding>) {
    if field.is_broken() || field.is_none() || field.is_withheld() {
        return;
    }
    let Some(part) = value_of(field) else { return };
    let Some(value) = measured(field, part) else { return };
    if scale.takes(value) {
        return;
    }
    let name = scale.indicator.described();
    if value == Measured::PercentChange {
        let number = field.source_of(part).trim_end_matches('%').trim_end();
        found.push(
            Finding::new(
                "IND-13",
                field.place(),
                format!("{what} of {name} is {number}%, which of a percentage can be read in two ways"),
            )
            .help(format!("Write `{number} points` if it is to be added to the percentage, or write the value itself."))
            .choice(format!("Write `{number} points`"), field.place_of(part), format!("{number} points")),
        );
        return;
    }
    let is_in = match value {
        Measured::Percent => "is a percentage".to_string(),
        Measured::Points => "is in percentage points".to_string(),
        Measured::Money(currency) => format!("is in {currency}"),
        Measured::Things(unit) => format!("is in {unit}"),
        Measured::InWords => "is in words".to_string(),
        Measured::Bare | Measured::PercentChange => return,
    };
    let mut finding =
        Finding::new("IND-13", field.place(), format!("{what} of {name} {is_in}, the indicator {}", scale.described()));
    finding = match rewritten(scale, field, part, value) {
        Some((value, line)) => finding
            .help(format!(
                "Write `{line}`, or correct the {} of the indicator.",
                if scale.has_unit { "`unit`" } else { "`type`" }
            ))
            .choice(format!("Write `{value}`"), field.place_of(part), value),
        None => finding.help("Write it as the indicator is measured, or correct the `type` of the indicator."),
    };
    found.push(finding);
}

/// The value with the unit of the indicator, and the line with that value; for what differs in nothing but the unit.
fn rewritten(scale: &Scale, field: Field, part: &Part, value: Measured) -> Option<(String, String)> {
    use IndicatorType as Type;
    let amount = field.amount(part)?;
    let unit = scale.first_unit.or_else(|| units_of(scale.indicator).last());
    let sign = if amount.is_change && amount.value.is_sign_positive() { "+" } else { "" };
    let number = format!("{sign}{}", decimal::format(amount.value));
    let value = match (scale.of_type, value, unit) {
        (Some(Type::Percentage), Measured::Things(_), _) if !amount.is_change => format!("{number}%"),
        (Some(Type::Number | Type::Rate) | None, Measured::Things(_), Some(unit)) => {
            let is_word = unit.chars().all(|character| character.is_alphanumeric() || character == '-');
            if is_word { format!("{number} {unit}") } else { format!("{number} \"{unit}\"") }
        }
        _ => return None,
    };
    let (source, start) = (field.source(), field.entry().head().start);
    let span = field.span_of(part);
    let (from, to) = ((span.start - start) as usize, (span.end - start) as usize);
    Some((value.clone(), format!("{}{value}{}", source.get(..from)?, source.get(to..)?)))
}

/// Whether two words are one unit: the same letters, or singular and plural of an English word.
pub(super) fn is_same_unit(one: &str, two: &str) -> bool {
    const IRREGULAR: [(&str, &str); 5] =
        [("person", "people"), ("child", "children"), ("woman", "women"), ("man", "men"), ("analysis", "analyses")];
    if one == two || one.to_lowercase() == two.to_lowercase() {
        return true;
    }
    let is_plural = |singular: &str, plural: &str| {
        plural.strip_prefix(singular).is_some_and(|ending| matches!(ending, "s" | "es"))
            || singular.strip_suffix('y').is_some_and(|stem| plural.strip_prefix(stem) == Some("ies"))
            || IRREGULAR.contains(&(singular, plural))
    };
    let (one, two) = (one.to_lowercase(), two.to_lowercase());
    let is_people = |word: &str| matches!(word, "people" | "persons" | "person");
    is_plural(&one, &two) || is_plural(&two, &one) || is_people(&one) && is_people(&two)
}

#[cfg(test)]
mod tests {
    use super::is_same_unit;

    #[test]
    fn english_plurals_are_one_unit() {
        for (one, two) in [
            ("call", "calls"),
            ("calls", "calls"),
            ("Calls", "call"),
            ("box", "boxes"),
            ("country", "countries"),
            ("person", "people"),
            ("persons", "people"),
            ("child", "children"),
            ("analysis", "analyses"),
        ] {
            assert!(is_same_unit(one, two), "{one}, {two}");
            assert!(is_same_unit(two, one), "{two}, {one}");
        }
        for (one, two) in
            [("calls", "persons"), ("trajnim", "trajnime"), ("day", "dais"), ("training", "trainee"), ("a", "ass")]
        {
            assert!(!is_same_unit(one, two), "{one}, {two}");
        }
    }
}
