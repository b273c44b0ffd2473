//! Single values.

use planc_lang::pattern::Class;
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::vocabulary::Vocabulary;
use serde_json::{Map, Value, json};

use crate::shape::Leaf;

/// What may stand where `leaf` does: its value, or a hole.
pub fn of_leaf(leaf: &Leaf) -> Value {
    let mut forms: Vec<Value> = Vec::new();
    let mut add = |form: Value| {
        if !forms.contains(&form) {
            forms.push(form);
        }
    };
    for class in &leaf.classes {
        match class {
            Class::Vocabulary => {
                for list in &leaf.vocabularies {
                    add(reference(&word_definition(&VOCABULARIES[usize::from(*list)])));
                }
            }
            class => add(of_class(*class)),
        }
    }
    add(reference("hole"));
    any_of(forms)
}

fn of_class(class: Class) -> Value {
    match class {
        Class::Title | Class::Text => reference("texts"),
        Class::Reference => reference("reference"),
        Class::Number | Class::Quantity | Class::Money | Class::Percentage | Class::Change => reference("amount"),
        Class::Product => reference("product"),
        Class::Range => reference("range"),
        Class::Date | Class::Period => reference("dates"),
        Class::Day => json!({ "type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$" }),
        Class::Currency => reference("currency"),
        Class::Name | Class::Word | Class::Url | Class::File | Class::Vocabulary | Class::Rule | Class::Unit => {
            json!({ "type": "string" })
        }
    }
}

/// The one of `forms`, or any of several.
pub fn any_of(mut forms: Vec<Value>) -> Value {
    if forms.len() == 1 { forms.remove(0) } else { json!({ "anyOf": forms }) }
}

pub fn reference(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

fn word_definition(vocabulary: &Vocabulary) -> String {
    format!("word.{}", vocabulary.name)
}

/// The keys of a reference.
pub fn reference_properties() -> [(&'static str, Value); 5] {
    [
        (
            "ref",
            json!({
                "description": "Path of what it leads to; null if that is not known",
                "anyOf": [{ "type": "string" }, { "type": "null" }, reference("hole")]
            }),
        ),
        (
            "package",
            json!({ "type": "string", "description": "The package of what it leads to, if it is another one" }),
        ),
        ("catalogue", json!({ "type": "string", "description": "A theme or item of the catalogue" })),
        (
            "builtIn",
            json!({ "enum": ["public", "all-responsible"], "description": "An actor that the language knows" }),
        ),
        ("written", json!({ "type": "string", "description": "As it is written, where it is not understood" })),
    ]
}

/// Keys one of which every reference has.
pub const REFERENCE_KEYS: [&str; 3] = ["ref", "catalogue", "builtIn"];

/// Adds what entries of all rows are made of.
pub fn add(definitions: &mut Map<String, Value>) {
    let mut define = |name: &str, value: Value| definitions.insert(name.to_string(), value);
    define("day", json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }));
    define("decimal", json!({ "type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$" }));
    define("currency", json!({ "type": "string", "pattern": "^[A-Z]{3}$", "description": "ISO 4217" }));
    define(
        "texts",
        json!({
            "description": "One text by its languages (BCP 47 tags; `und` where nothing says which)",
            "type": "object",
            "minProperties": 1,
            "additionalProperties": { "type": "string" }
        }),
    );
    define(
        "hole",
        json!({
            "description": "A `?`: a promise",
            "type": "object",
            "additionalProperties": false,
            "required": ["state"],
            "properties": { "state": { "const": "hole" }, "unit": { "type": "string" }, "waitsFor": reference("texts") }
        }),
    );
    define(
        "amount",
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["value"],
            "not": { "required": ["unit", "currency"] },
            "properties": {
                "value": reference("decimal"),
                "unit": { "type": "string", "description": "`%`, or a word as it is written" },
                "currency": reference("currency"),
                "change": { "const": true, "description": "A change by this, not an amount of its own" }
            }
        }),
    );
    let amount_or_hole = json!({ "anyOf": [reference("amount"), reference("hole")] });
    define(
        "range",
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["from", "to"],
            "properties": { "from": amount_or_hole, "to": amount_or_hole }
        }),
    );
    define(
        "product",
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["factors"],
            "properties": {
                "factors": {
                    "type": "array",
                    "minItems": 2,
                    "items": { "anyOf": [reference("amount"), reference("reference"), reference("hole")] }
                },
                "per": { "type": "string", "description": "The unit behind `per`" }
            }
        }),
    );
    let day_or_null = json!({ "anyOf": [reference("day"), { "type": "null" }] });
    define(
        "dates",
        json!({
            "description": "First and last day; null where an end is open or has no year",
            "type": "object",
            "additionalProperties": false,
            "required": ["from", "to", "written"],
            "properties": { "from": day_or_null, "to": day_or_null, "written": { "type": "string" } }
        }),
    );
    define(
        "reference",
        json!({
            "type": "object",
            "additionalProperties": false,
            "anyOf": REFERENCE_KEYS.map(|key| json!({ "required": [key] })),
            "properties": Map::from_iter(reference_properties().map(|(key, value)| (key.to_string(), value)))
        }),
    );
    define(
        "unknown",
        json!({
            "description": "Entries whose keywords mean nothing where they stand",
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["written"],
                "properties": { "written": { "type": "string" } }
            }
        }),
    );
    for vocabulary in VOCABULARIES {
        define(&word_definition(vocabulary), words(vocabulary));
    }
}

fn words(vocabulary: &Vocabulary) -> Value {
    let words = vocabulary.words.iter().map(|word| json!({ "const": word.text, "description": word.summary }));
    if vocabulary.open || vocabulary.standard.is_some() {
        let examples: Vec<&str> = vocabulary.words.iter().map(|word| word.text).collect();
        return json!({ "description": vocabulary.summary, "type": "string", "examples": examples });
    }
    json!({ "description": vocabulary.summary, "anyOf": words.collect::<Vec<_>>() })
}
