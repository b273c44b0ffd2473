//! Single values.

use jiff::civil;
use planc_base::{Date, Days, Symbol};
use planc_lang::pattern::Class;
use planc_lang::vocabularies::VOCABULARIES;
use planc_model::plan::{Field, Target, Texts};
use planc_model::value::{Amount, DateRange, End, Factor, Part, PartClass, Product, Unit};

use super::writer::Surroundings;
use crate::json::Json;

/// Writes the value of `part`, which fills a slot of `class`.
pub fn write(field: Field, part: &Part, class: Option<Class>, around: &Surroundings, json: &mut Json) {
    match part.class {
        PartClass::Hole => hole(field.source_of(part), around, json),
        PartClass::Reference => {
            json.begin_object();
            reference_keys(field, part, around, json);
            json.end_object();
        }
        PartClass::Text => match (field.texts(part), class) {
            (Some(texts), Some(Class::Url | Class::File)) => json.string(texts.first().unwrap_or("")),
            (Some(texts), _) => by_language([texts], around, json),
            (None, _) => json.null(),
        },
        PartClass::Number | PartClass::Quantity | PartClass::Money | PartClass::Percentage | PartClass::Change => {
            match field.amount(part) {
                Some(amount) => self::amount(amount, part.class == PartClass::Change, field, json),
                None => json.null(),
            }
        }
        PartClass::Range => match field.range(part) {
            Some(range) => {
                json.begin_object();
                for (key, end) in [("from", range.low), ("to", range.high)] {
                    json.key(key);
                    range_end(end, field, json);
                }
                json.end_object();
            }
            None => json.null(),
        },
        PartClass::Product => match field.product(part) {
            Some(product) => self::product(&product, field, around, json),
            None => json.null(),
        },
        PartClass::Date if class == Some(Class::Day) => json.display(Date::from_packed(part.value)),
        PartClass::Date | PartClass::DateRange => match field.date_range(part) {
            Some(range) => dates(range, field.source_of(part), around, json),
            None => json.null(),
        },
        PartClass::Currency => match field.currency(part) {
            Some(currency) => json.string(currency.code()),
            None => json.null(),
        },
        PartClass::Word => match word(part) {
            Some(word) => json.string(word),
            None => json.null(),
        },
        PartClass::Name | PartClass::OwnWord | PartClass::Rule | PartClass::Unit => {
            json.string(field.plan.names.text(Symbol(part.value)));
        }
        // Lines with values that were not understood are written as they stand.
        PartClass::Connective | PartClass::Unknown => json.null(),
    }
}

fn word(part: &Part) -> Option<&'static str> {
    let vocabulary = VOCABULARIES.get((part.value >> 16) as usize)?;
    vocabulary.words.get((part.value & 0xffff) as usize).map(|word| word.text)
}

/// Writes the keys of a reference into the object at hand.
pub fn reference_keys(field: Field, part: &Part, around: &Surroundings, json: &mut Json) {
    match part.class {
        PartClass::Reference => target_keys(field, field.target(part), field.source_of(part), around, json),
        PartClass::Hole => {
            json.key("ref");
            hole(field.source_of(part), around, json);
        }
        _ => {
            json.key("ref");
            json.null();
            json.key("written");
            json.string(field.source_of(part));
        }
    }
}

fn target_keys(field: Field, target: Target, written: &str, around: &Surroundings, json: &mut Json) {
    match target {
        Target::Thing(id) => {
            json.key("ref");
            around.paths.write(id, json);
            if let Some(package) = around.package_name(field.plan.thing(id).package) {
                json.key("package");
                json.string(package);
            }
        }
        Target::Public | Target::AllResponsible => {
            json.key("builtIn");
            json.string(&target.path(field.plan).unwrap_or_default());
        }
        Target::Theme(_) | Target::Item(..) => {
            json.key("catalogue");
            json.string(&target.path(field.plan).unwrap_or_default());
        }
        Target::Unknown => {
            json.key("ref");
            json.null();
            json.key("written");
            json.string(written);
        }
    }
}

/// Writes texts by language. Those without a mark are in the language of the document; of two in one language the first counts.
pub fn by_language<'text>(all: impl IntoIterator<Item = Texts<'text>>, around: &Surroundings, json: &mut Json) {
    let mut seen: Vec<String> = Vec::new();
    json.begin_object();
    for texts in all {
        for (tag, text) in &texts.0 {
            let language = tag.unwrap_or(around.document.language);
            if seen.iter().any(|other| other == language) {
                continue;
            }
            json.key_as_written(language);
            json.string(text);
            seen.push(language.to_string());
        }
    }
    json.end_object();
}

/// `?`, `? EUR`, `? EUR "after the tender"`
fn hole(source: &str, around: &Surroundings, json: &mut Json) {
    json.begin_object();
    json.key("state");
    json.string("hole");
    let rest = source.trim_start_matches('?').trim_start();
    let unit = rest.split(|character: char| character == '"' || character.is_whitespace()).next().unwrap_or("");
    if !unit.is_empty() {
        json.key("unit");
        json.string(unit);
    }
    if let Some(start) = rest.find('"') {
        json.key("waitsFor");
        by_language([planc_model::plan::texts_of(&rest[start..])], around, json);
    }
    json.end_object();
}

fn open_hole(json: &mut Json) {
    json.begin_object();
    json.key("state");
    json.string("hole");
    json.end_object();
}

fn amount(amount: Amount, is_change: bool, field: Field, json: &mut Json) {
    json.begin_object();
    json.key("value");
    json.display(amount.value);
    match amount.unit {
        Unit::None => {}
        Unit::Percent => {
            json.key("unit");
            json.string("%");
        }
        Unit::Currency(currency) => {
            json.key("currency");
            json.string(currency.code());
        }
        Unit::Word(unit) => {
            json.key("unit");
            json.string(unquoted(field.plan.names.text(unit)));
        }
    }
    if is_change {
        json.key("change");
        json.boolean(true);
    }
    json.end_object();
}

/// A unit written in quotes, without them.
fn unquoted(unit: &str) -> &str {
    unit.strip_prefix('"').and_then(|unit| unit.strip_suffix('"')).unwrap_or(unit)
}

fn range_end(end: End, field: Field, json: &mut Json) {
    match end {
        Some(amount) => self::amount(amount, false, field, json),
        None => open_hole(json),
    }
}

fn product(product: &Product, field: Field, around: &Surroundings, json: &mut Json) {
    json.begin_object();
    json.key("factors");
    json.begin_array();
    for factor in product.factors {
        match factor {
            Factor::Amount(amount) => self::amount(amount.unpack(), false, field, json),
            Factor::Price(reference) => {
                let written = field.plan.names.text(field.sheet().reference(*reference).path);
                json.begin_object();
                target_keys(field, field.plan.target(field.file, *reference), written, around, json);
                json.end_object();
            }
            Factor::Hole => open_hole(json),
            Factor::Unknown => json.null(),
        }
    }
    json.end_array();
    if let Some(per) = product.per {
        json.key("per");
        json.string(unquoted(field.plan.names.text(per)));
    }
    json.end_object();
}

/// First and last day, `null` where an end is open or has no year, and as it is written.
fn dates(range: DateRange, written: &str, around: &Surroundings, json: &mut Json) {
    let days = |end: Option<Date>| end.and_then(|date| around.document.facts.days(date));
    json.begin_object();
    json.key("from");
    day(days(range.from).map(|Days { first, .. }| first), json);
    json.key("to");
    day(days(range.to).map(|Days { last, .. }| last), json);
    json.key("written");
    json.string(written);
    json.end_object();
}

fn day(day: Option<civil::Date>, json: &mut Json) {
    match day {
        Some(day) => json.display(day),
        None => json.null(),
    }
}
