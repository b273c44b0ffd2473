//! Whether two lines say the same.

use planc_model::plan::{Field, Target};
use planc_model::value::{Amount, Factor, Part, PartClass, Range, Unit};

use super::pairs::Pairs;

/// How far two lines, or two values, are the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Same {
    /// In meaning.
    Wholly,
    /// But for texts.
    ButWording,
    /// Not.
    No,
}

/// Holds two lines against each other, with their blocks; only what holds now, not what is kept of former values.
pub fn same_field(pairs: &Pairs, old: Field, new: Field) -> Same {
    let head = same_line(pairs, old, new);
    if head == Same::No {
        return Same::No;
    }
    let (mut old, mut new) = (old.block().filter(is_present), new.block().filter(is_present));
    let mut all = head;
    loop {
        all = all.max(match (old.next(), new.next()) {
            (None, None) => return all,
            (Some(old), Some(new)) => same_field(pairs, old, new),
            (Some(other), None) | (None, Some(other)) => {
                let is_text = other.parts().iter().all(|part| part.class == PartClass::Text);
                if is_text { Same::ButWording } else { Same::No }
            }
        });
        if all == Same::No {
            return Same::No;
        }
    }
}

fn is_present(field: &Field) -> bool {
    field.keyword() != Some(planc_lang::Keyword::Was)
}

fn same_line(pairs: &Pairs, old: Field, new: Field) -> Same {
    if old.keyword() != new.keyword() {
        return Same::No;
    }
    let (olds, news) = (old.parts(), new.parts());
    if old.source() == new.source() && olds.len() == news.len() {
        // The same letters mean the same, but for what a name leads to.
        let lead_alike = |(one, other): (&Part, &Part)| match one.class {
            PartClass::Reference | PartClass::Product => same_part(pairs, (old, one), (new, other)) == Same::Wholly,
            _ => true,
        };
        return if olds.iter().zip(news).all(lead_alike) { Same::Wholly } else { Same::No };
    }
    // Nothing was understood of a broken line: its letters are all there is.
    if old.is_broken() || new.is_broken() || olds.len() != news.len() {
        let is_text = |parts: &[Part]| parts.iter().all(|part| part.class == PartClass::Text);
        return if is_text(olds) && is_text(news) && !old.is_broken() && !new.is_broken() {
            Same::ButWording
        } else {
            Same::No
        };
    }
    let parts = olds.iter().zip(news).map(|(one, other)| same_part(pairs, (old, one), (new, other)));
    parts.max().unwrap_or(Same::Wholly)
}

/// Whether two values, and the reserved words before them, are the same.
pub fn same_part(pairs: &Pairs, (old, one): (Field, &Part), (new, other): (Field, &Part)) -> Same {
    if one.class != other.class || one.connectives != other.connectives {
        return Same::No;
    }
    let is_same = match one.class {
        PartClass::Connective => true,
        PartClass::Text => {
            let same = old.source_of(one) == new.source_of(other) || old.texts(one) == new.texts(other);
            return if same { Same::Wholly } else { Same::ButWording };
        }
        PartClass::Word | PartClass::Currency | PartClass::Date => one.value == other.value,
        PartClass::OwnWord | PartClass::Unit | PartClass::Rule => old.word(one) == new.word(other),
        PartClass::Reference => {
            same_target(pairs, old.target(one), new.target(other), old.source_of(one) == new.source_of(other))
        }
        PartClass::Number | PartClass::Quantity | PartClass::Money | PartClass::Percentage | PartClass::Change => {
            match (old.amount(one), new.amount(other)) {
                (Some(one), Some(other)) => same_amount(old, one, new, other),
                _ => false,
            }
        }
        PartClass::DateRange => old.date_range(one) == new.date_range(other),
        PartClass::Range => match (old.range(one), new.range(other)) {
            (Some(Range { low, high }), Some(other)) => {
                same_end(old, low, new, other.low) && same_end(old, high, new, other.high)
            }
            _ => false,
        },
        PartClass::Product => same_product(pairs, old, one, new, other),
        PartClass::Hole => true,
        PartClass::Name | PartClass::Unknown => old.source_of(one) == new.source_of(other),
    };
    if is_same { Same::Wholly } else { Same::No }
}

/// Whether two references lead to the same; of two that lead nowhere, whether they are written alike.
pub fn same_target(pairs: &Pairs, old: Target, new: Target, is_written_alike: bool) -> bool {
    match (old, new) {
        (Target::Thing(old), Target::Thing(new)) => pairs.to_new(old) == Some(new),
        (Target::Unknown, Target::Unknown) => is_written_alike,
        (old, new) => old == new,
    }
}

pub fn same_amount(old_field: Field, old: Amount, new_field: Field, new: Amount) -> bool {
    old.value == new.value && old.is_change == new.is_change && same_unit(old_field, old.unit, new_field, new.unit)
}

pub fn same_unit(old_field: Field, old: Unit, new_field: Field, new: Unit) -> bool {
    match (old, new) {
        (Unit::Word(old), Unit::Word(new)) => old_field.plan.names.text(old) == new_field.plan.names.text(new),
        (Unit::Word(_), _) | (_, Unit::Word(_)) => false,
        (old, new) => old == new,
    }
}

fn same_end(old_field: Field, old: Option<Amount>, new_field: Field, new: Option<Amount>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => same_amount(old_field, old, new_field, new),
        (old, new) => old.is_none() && new.is_none(),
    }
}

fn same_product(pairs: &Pairs, old: Field, one: &Part, new: Field, other: &Part) -> bool {
    let (Some(one), Some(other)) = (old.product(one), new.product(other)) else { return false };
    let word = |field: Field, symbol: Option<planc_base::Symbol>| {
        symbol.map(|symbol| field.plan.names.text(symbol).to_string())
    };
    one.factors.len() == other.factors.len()
        && word(old, one.per) == word(new, other.per)
        && one.factors.iter().zip(other.factors).all(|factors| match factors {
            (Factor::Amount(one), Factor::Amount(other)) => same_amount(old, one.unpack(), new, other.unpack()),
            (Factor::Price(one), Factor::Price(other)) => {
                let one = old.plan.target(old.file, *one);
                let other = new.plan.target(new.file, *other);
                same_target(pairs, one, other, true)
            }
            (Factor::Hole, Factor::Hole) => true,
            _ => false,
        })
}
