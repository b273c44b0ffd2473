//! A definition for each row of the table that is a field.

use std::collections::BTreeMap;

use planc_lang::language::Meaning;
use planc_lang::{Keyword, Kind, Language, RowId};
use serde_json::{Map, Value, json};

use super::entry;
use super::values::reference;
use crate::shape;

/// The names of all definitions.
pub struct Rows {
    names: BTreeMap<RowId, String>,
}

impl Rows {
    pub fn of_table() -> Rows {
        let language = Language::get();
        let mut rows = Rows { names: BTreeMap::new() };
        for kind in Kind::WRITTEN.iter().copied().chain([Kind::File]) {
            for (keyword, row) in fields_in(kind) {
                rows.names.entry(row).or_insert_with(|| format!("{}.{}", kind.text(), keyword.text()));
            }
        }
        // What stands in the blocks of fields only.
        let known: Vec<(RowId, String)> = rows.names.iter().map(|(row, name)| (*row, name.clone())).collect();
        for (row, name) in known {
            for (keyword, inner) in language.keywords_in_field(row) {
                rows.names.entry(*inner).or_insert_with(|| format!("{name}.{}", keyword.text()));
            }
        }
        rows
    }

    /// A reference to the definition of `row`.
    pub fn reference(&self, row: RowId) -> Value {
        self.names.get(&row).map_or(json!(false), |name| reference(name))
    }

    /// Entries of `row`.
    fn entries(&self, row: RowId) -> Value {
        json!({ "type": "array", "minItems": 1, "items": self.reference(row) })
    }

    /// `"fields"` with entries of `rows`.
    pub fn fields(&self, rows: impl IntoIterator<Item = (Keyword, RowId)>) -> Value {
        let properties: Map<String, Value> =
            rows.into_iter().map(|(keyword, row)| (keyword.text().to_string(), self.entries(row))).collect();
        json!({ "type": "object", "additionalProperties": false, "minProperties": 1, "properties": properties })
    }

    pub fn add(&self, definitions: &mut Map<String, Value>) {
        for (row, name) in &self.names {
            definitions.insert(name.clone(), self.definition(*row));
        }
    }

    fn definition(&self, row: RowId) -> Value {
        let language = Language::get();
        let table_row = language.row(row);
        let shape = shape::of(row);
        if let Meaning::History = table_row.meaning {
            return described(table_row.summary(), entry::of_history(&shape.present));
        }
        let mut keys = entry::of_line(&shape.present);
        let inner = language.keywords_in_field(row);
        if let Some(before) = &shape.history {
            keys.allow("history", json!({ "type": "array", "minItems": 1, "items": entry::of_history(before) }));
        }
        let (mut others, mut note) = (Vec::new(), None);
        for (keyword, row) in inner {
            match keyword {
                Keyword::Was => {}
                Keyword::Note => note = Some(*row),
                _ => others.push((*keyword, *row)),
            }
        }
        if let Some(note) = note {
            keys.allow("notes", self.entries(note));
        }
        if !others.is_empty() {
            keys.allow("fields", self.fields(others));
        }
        keys.allow("unknown", reference("unknown"));
        described(table_row.summary(), keys.object())
    }
}

pub fn described(description: &str, mut schema: Map<String, Value>) -> Value {
    schema.insert("description".to_string(), json!(description));
    Value::Object(schema)
}

/// The fields that may stand in `kind`, with their rows.
pub fn fields_in(kind: Kind) -> Vec<(Keyword, RowId)> {
    let language = Language::get();
    let mut rows = language.keywords_in_kind(kind);
    rows.retain(|(_, row)| language.row(*row).field().is_some());
    rows
}
