//! Entries, from the shape of their row.

use serde_json::{Map, Value, json};

use super::values::{self, REFERENCE_KEYS, any_of, reference};
use crate::shape::{Form, Piece, Property, Value as ShapeValue};

/// What an object may and must have.
#[derive(Default)]
pub struct Keys {
    /// What may be under each key.
    properties: Vec<(String, Vec<Value>)>,
    /// Sets of keys; the object has one of each set.
    needed: Vec<Vec<String>>,
}

impl Keys {
    /// The keys that `pieces` write.
    pub fn of(pieces: &[Piece]) -> Keys {
        let mut keys = Keys::default();
        pieces.iter().for_each(|piece| keys.piece(piece));
        keys
    }

    pub fn allow(&mut self, key: &str, value: Value) {
        match self.properties.iter_mut().find(|(other, _)| other == key) {
            Some((_, values)) if values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => self.properties.push((key.to_string(), vec![value])),
        }
    }

    /// Lets `key` stand in place of whatever is needed.
    pub fn excuse(&mut self, key: &str) {
        self.needed.iter_mut().for_each(|set| set.push(key.to_string()));
    }

    /// The schema of an object with these keys and no others.
    pub fn object(self) -> Map<String, Value> {
        let mut schema = Map::new();
        schema.insert("type".to_string(), json!("object"));
        schema.insert("additionalProperties".to_string(), json!(false));
        let properties: Map<String, Value> =
            self.properties.into_iter().map(|(key, values)| (key, any_of(values))).collect();
        schema.insert("properties".to_string(), Value::Object(properties));
        let (single, several): (Vec<_>, Vec<_>) = self.needed.into_iter().partition(|set| set.len() == 1);
        if !single.is_empty() {
            schema.insert("required".to_string(), json!(single.concat()));
        }
        if !several.is_empty() {
            let sets = several
                .into_iter()
                .map(|set| any_of(set.into_iter().map(|key| json!({ "required": [key] })).collect()));
            schema.insert("allOf".to_string(), sets.collect());
        }
        schema
    }

    fn piece(&mut self, piece: &Piece) {
        match &piece.form {
            Form::Property(property) => self.property(property),
            Form::Perhaps(inner) => {
                let inner = Keys::of(inner);
                self.allow_all(inner.properties);
            }
            Form::Either(branches) => {
                let mut one_of = Some(Vec::new());
                for branch in branches {
                    let keys = Keys::of(&branch.pieces);
                    self.allow_all(keys.properties);
                    // Of each branch there is one of its first set.
                    match (&mut one_of, keys.needed.into_iter().next()) {
                        (Some(all), Some(first)) => all.extend(first),
                        _ => one_of = None,
                    }
                }
                if let Some(mut one_of) = one_of {
                    one_of.sort();
                    one_of.dedup();
                    self.needed.push(one_of);
                }
            }
        }
    }

    fn property(&mut self, property: &Property) {
        if property.is_hidden {
            return;
        }
        if property.is_absence() {
            let states: Vec<&str> =
                property.ways.iter().filter_map(|way| Some(way.connectives.first()?.text())).collect();
            self.allow("state", json!({ "enum": states }));
            self.needed.push(vec!["state".to_string()]);
            if let Some(value) = &property.value {
                self.allow("reason", of_value(value));
            }
            return;
        }
        if property.is_inline_reference() {
            for (key, value) in values::reference_properties() {
                self.allow(key, value);
            }
            self.needed.push(REFERENCE_KEYS.map(str::to_string).to_vec());
            return;
        }
        for way in &property.ways {
            if let Some(value) = &property.value {
                self.allow(&way.key, of_value(value));
            }
            if property.value.is_none() || property.value_is_optional {
                self.allow(&way.key, json!({ "const": true }));
            }
        }
        self.needed.push(property.ways.iter().map(|way| way.key.clone()).collect());
    }

    fn allow_all(&mut self, properties: Vec<(String, Vec<Value>)>) {
        for (key, values) in properties {
            values.into_iter().for_each(|value| self.allow(&key, value));
        }
    }
}

fn of_value(value: &ShapeValue) -> Value {
    match value {
        ShapeValue::Leaf(leaf) => values::of_leaf(leaf),
        ShapeValue::Object(pieces) => Value::Object(Keys::of(pieces).object()),
        ShapeValue::List(inner) => json!({ "type": "array", "minItems": 1, "items": of_value(inner) }),
    }
}

/// The keys of a line, with its states.
pub fn of_line(pieces: &[Piece]) -> Keys {
    let mut keys = Keys::of(pieces);
    keys.excuse("state");
    keys.allow("state", json!({ "enum": ["hole", "unknown"] }));
    keys.allow("written", json!({ "type": "string", "description": "As it is written, where it is not understood" }));
    keys
}

/// The keys of a former value.
pub fn of_history(pieces: &[Piece]) -> Map<String, Value> {
    let mut keys = of_line(pieces);
    keys.allow("unknown", reference("unknown"));
    keys.object()
}
