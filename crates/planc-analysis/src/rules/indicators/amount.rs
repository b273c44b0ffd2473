//! Values as numbers, so that they can be compared: a target with its baseline, a reading with a target.

use planc_base::{Currency, Decimal};
use planc_lang::vocabularies::IndicatorType;
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{Part, PartClass, Unit};

use super::units::is_same_unit;
use super::value::{type_of, units_of, value_of};

/// How far a value reaches: `50` from 50 to 50, `at least 50` from 50 on, `40 .. 60` between the two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Extent<'plan> {
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub of: Of<'plan>,
}

/// What a number is a number of. Only numbers of the same are compared.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Of<'plan> {
    /// What the indicator counts, whatever it is.
    Bare,
    Things(&'plan str),
    Percent,
    Money(Currency),
    /// A step of the scale, from 0.
    Step,
    /// Changes against the baseline: in per cent of it, in percentage points, in what it is in.
    PercentChange,
    Points,
    Change(Option<&'plan str>),
    MoneyChange(Currency),
}

impl Of<'_> {
    pub(super) fn is_change(self) -> bool {
        matches!(self, Of::PercentChange | Of::Points | Of::Change(_) | Of::MoneyChange(_))
    }

    /// Whether two are of the same, as values of `indicator`.
    fn is_same(self, other: Of, indicator: Node) -> bool {
        let are_one = |one: Option<&str>, two: Option<&str>| match (one, two) {
            (Some(one), Some(two)) => {
                let is_own = |unit: &str| units_of(indicator).any(|own| is_same_unit(own, unit));
                is_same_unit(one, two) || is_own(one) && is_own(two)
            }
            _ => true,
        };
        match (self, other) {
            (Of::Bare, Of::Things(_)) | (Of::Things(_), Of::Bare) => true,
            (Of::Things(one), Of::Things(two)) => are_one(Some(one), Some(two)),
            (Of::Change(one), Of::Change(two)) => are_one(one, two),
            _ => self == other,
        }
    }
}

impl<'plan> Extent<'plan> {
    fn exactly(value: Decimal, of: Of<'plan>) -> Extent<'plan> {
        Extent { low: Some(value), high: Some(value), of }
    }

    /// What `field`, a baseline, a target or the head of a reading, says in numbers. `None` if it says nothing, nothing that is
    /// known, or something that is no number: words, a rank.
    pub(super) fn of(field: Field<'plan>, indicator: Node<'plan>) -> Option<Extent<'plan>> {
        if field.is_broken() || field.is_none() || field.is_withheld() {
            return None;
        }
        let part = value_of(field)?;
        match part.class {
            PartClass::Text => {
                let step = step_of(field, part, indicator)?;
                Some(Extent::exactly(Decimal::from(step as u64), Of::Step))
            }
            PartClass::Range => {
                let range = field.range(part)?;
                let (low, high) = (range.low?, range.high?);
                let of = of_unit(field, low.unit, low.is_change, indicator)?;
                Some(Extent { low: Some(low.value), high: Some(high.value), of })
            }
            _ => {
                let amount = field.amount(part)?;
                let of = of_unit(field, amount.unit, amount.is_change, indicator)?;
                let exact = Extent::exactly(amount.value, of);
                if part.is_behind(Connective::Top) {
                    return None;
                }
                Some(if part.is_behind(Connective::Least) {
                    Extent { high: None, ..exact }
                } else if part.is_behind(Connective::Most) {
                    Extent { low: None, ..exact }
                } else {
                    exact
                })
            }
        }
    }

    /// The same at no change: what changes are compared with.
    pub(super) fn zero(self) -> Extent<'plan> {
        Extent::exactly(Decimal::ZERO, self.of)
    }

    pub(super) fn is_exact(self) -> bool {
        self.low.is_some() && self.low == self.high
    }

    /// The value itself where this is a change against `baseline`. `None` if it cannot be told: `+10%` of a percentage can be
    /// read in two ways.
    pub(super) fn reckoned_from(self, baseline: Extent<'plan>, indicator: Node) -> Option<Extent<'plan>> {
        if !self.of.is_change() {
            return Some(self);
        }
        let start = baseline.low.filter(|_| baseline.is_exact())?;
        let moved = |change: Option<Decimal>| -> Option<Option<Decimal>> {
            let Some(change) = change else { return Some(None) };
            match (self.of, baseline.of) {
                (Of::PercentChange, Of::Bare | Of::Things(_) | Of::Money(_)) => {
                    let share = start.checked_mul(change)?.checked_div(Decimal::ONE_HUNDRED)?;
                    start.checked_add(share).map(Some)
                }
                (Of::Points, Of::Percent) | (Of::Change(_), Of::Bare | Of::Things(_)) => {
                    start.checked_add(change).map(Some)
                }
                (Of::MoneyChange(one), Of::Money(two)) if one == two => start.checked_add(change).map(Some),
                _ => None,
            }
        };
        if let (Of::Change(Some(unit)), Of::Things(_)) = (self.of, baseline.of)
            && !Of::Things(unit).is_same(baseline.of, indicator)
        {
            return None;
        }
        Some(Extent { low: moved(self.low)?, high: moved(self.high)?, of: baseline.of })
    }

    pub(super) fn is_comparable(self, other: Extent, indicator: Node) -> bool {
        self.of.is_same(other.of, indicator)
    }

    /// Whether every value of it is less than every value of `other`.
    pub(super) fn is_below(self, other: Extent) -> bool {
        self.high.zip(other.low).is_some_and(|(one, two)| one < two)
    }
}

fn of_unit<'plan>(field: Field<'plan>, unit: Unit, is_signed: bool, indicator: Node) -> Option<Of<'plan>> {
    // A sign makes a change of a target only: a baseline or a reading may lie below zero.
    let is_change = is_signed && field.keyword() == Some(Keyword::Target);
    let is_share = || type_of(indicator) == Some(IndicatorType::Percentage);
    Some(match (unit, is_change) {
        (Unit::None, false) if is_share() => Of::Percent,
        (Unit::None, false) => Of::Bare,
        (Unit::Percent, false) => Of::Percent,
        (Unit::Currency(currency), false) => Of::Money(currency),
        (Unit::Word(unit), false) => Of::Things(field.plan.names.text(unit)),
        // `+5` of a percentage may be points or per cent.
        (Unit::None, true) if is_share() => return None,
        (Unit::None, true) => Of::Change(None),
        (Unit::Percent, true) => Of::PercentChange,
        (Unit::Currency(currency), true) => Of::MoneyChange(currency),
        (Unit::Word(unit), true) => match field.plan.names.text(unit) {
            "point" | "points" | "percentage-points" | "percentage-point" => Of::Points,
            unit => Of::Change(Some(unit)),
        },
    })
}

/// Which step of the scale of `indicator` the text of `part` is, in any language.
fn step_of(field: Field, part: &Part, indicator: Node) -> Option<usize> {
    let scale = indicator.field(Keyword::Scale).filter(|scale| !scale.is_broken())?;
    let said = field.texts(part)?;
    let steps = scale.parts().iter().filter(|part| part.class == PartClass::Text);
    let is_step = |texts: planc_model::plan::Texts| {
        texts.0.iter().any(|(_, step)| said.0.iter().any(|(_, said)| said.trim() == step.trim()))
    };
    steps.filter_map(|step| scale.texts(step)).position(is_step)
}

#[cfg(test)]
mod tests {
    use planc_lang::{Keyword, Kind};

    use super::*;
    use crate::facts::with_plan;

    /// From where to where the first target of an indicator goes, reckoned from its baseline.
    fn reach(inside: &str) -> String {
        let text = format!("strategy s \"S\" {{ indicator i \"I\" {{ {inside} }} }}");
        with_plan(&text, |plan| {
            let indicator = plan.nodes().find(|node| node.kind() == Kind::Indicator).unwrap();
            let target = Extent::of(indicator.field(Keyword::Target).unwrap(), indicator);
            let baseline = indicator.field(Keyword::Baseline).and_then(|field| Extent::of(field, indicator));
            let target = match (target, baseline) {
                (Some(target), Some(baseline)) => target.reckoned_from(baseline, indicator),
                (target, _) => target,
            };
            let shown = |end: Option<Decimal>| end.map_or("…".to_string(), |end| end.normalize().to_string());
            target.map_or("?".to_string(), |target| {
                format!("{} .. {} {:?}", shown(target.low), shown(target.high), target.of)
            })
        })
    }

    #[test]
    fn a_target_reaches_as_far_as_it_says() {
        let table = [
            ("target 50 by 2028", "50 .. 50 Bare"),
            ("type percentage; target 50 by 2028", "50 .. 50 Percent"),
            ("target at least 50% by 2028", "50 .. … Percent"),
            ("target at most 50 calls by 2028", "… .. 50 Things(\"calls\")"),
            ("target about 50 by 2028", "50 .. 50 Bare"),
            ("target 40% .. 60% by 2028", "40 .. 60 Percent"),
            ("target top 50 by 2028", "?"),
            ("target ? by 2028", "?"),
            ("target none \"watched\"", "?"),
            ("target above baseline by 2028", "?"),
            ("target \"fair\" by 2028", "?"),
            ("scale \"poor\", \"fair\", \"good\"; target \"fair\" by 2028", "1 .. 1 Step"),
            ("scale \"poor\"@en \"dobët\"@sq, \"good\"@en \"mirë\"@sq; target \"mirë\"@sq by 2028", "1 .. 1 Step"),
            ("target +10% by 2028", "10 .. 10 PercentChange"),
            ("baseline 300 calls; target +10% by 2028", "330 .. 330 Things(\"calls\")"),
            ("baseline 300 calls; target -10% by 2028", "270 .. 270 Things(\"calls\")"),
            ("baseline 300 calls; target +20 calls by 2028", "320 .. 320 Things(\"calls\")"),
            ("baseline 300 calls; target +20 persons by 2028", "?"),
            ("baseline 40%; target +5 points by 2028", "45 .. 45 Percent"),
            ("baseline 40%; target +5% by 2028", "?"),
            ("type percentage; baseline 40%; target +5 by 2028", "?"),
            ("baseline 40 .. 60; target +5% by 2028", "?"),
            ("baseline 40 EUR; target +5 EUR by 2028", "45 .. 45 Money(EUR)"),
        ];
        for (inside, expected) in table {
            assert_eq!(reach(inside), expected, "{inside}");
        }
    }
}
