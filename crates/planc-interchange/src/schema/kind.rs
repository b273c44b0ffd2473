//! Nodes, a definition for each kind.

use planc_lang::{Keyword, Kind, Language, RowId};
use serde_json::{Map, Value, json};

use super::entry;
use super::rows::{Rows, described, fields_in};
use super::values::{any_of, reference};
use crate::plan_json::taken;
use crate::shape;

/// The name of the definition of `kind`.
pub fn definition(kind: Kind) -> String {
    format!("kind.{}", kind.text())
}

pub fn add(rows: &Rows, definitions: &mut Map<String, Value>) {
    for kind in Kind::WRITTEN {
        definitions.insert(definition(*kind), of_kind(*kind, rows));
    }
}

fn of_kind(kind: Kind, rows: &Rows) -> Value {
    let mut properties = Map::new();
    let mut allow = |key: &str, value: Value| properties.insert(key.to_string(), value);
    allow("path", json!({ "type": "string", "description": "Its identity within its package: names joined by dots" }));
    allow("package", json!({ "type": "string", "description": "Its package, if that is another one" }));
    allow("kind", json!({ "const": kind.text() }));
    allow("name", json!({ "type": "string" }));
    allow(
        "number",
        json!({
            "description": "Its number as printed",
            "type": "object",
            "additionalProperties": false,
            "required": ["text", "pinned"],
            "properties": {
                "text": { "type": "string" },
                "pinned": { "type": "boolean", "description": "Whether its author gave it; else it is computed from position" }
            }
        }),
    );
    allow("titles", reference("texts"));
    allow("parent", json!({ "type": "string", "description": "Path of what it stands in" }));
    allow("span", reference("place"));
    if let Some(row) = row_of(kind) {
        allow(
            "head",
            described("What its line says besides name and title", entry::of_line(&shape::of(row).present).object()),
        );
    }
    allow("fields", rows.fields(fields_in(kind)));
    let taken = taken_by(kind, rows);
    if !taken.is_empty() {
        allow(
            "taken",
            json!({
                "description": "What it takes from elsewhere, because it does not say it for itself",
                "type": "object",
                "additionalProperties": false,
                "minProperties": 1,
                "properties": taken
            }),
        );
    }
    allow("unknown", reference("unknown"));
    let summary = kind.declaration().map_or("", |declaration| declaration.summary);
    json!({
        "description": summary,
        "type": "object",
        "additionalProperties": false,
        "required": ["path", "kind", "span"],
        "properties": properties
    })
}

/// The row of the line of `kind`.
fn row_of(kind: Kind) -> Option<RowId> {
    Language::get().rows().find(|(_, row)| row.kind() == Some(kind)).map(|(id, _)| id)
}

/// What may stand in the `taken` of `kind`.
fn taken_by(kind: Kind, rows: &Rows) -> Map<String, Value> {
    taken::keywords(kind)
        .iter()
        .map(|keyword| (keyword.text().to_string(), taken_field(kind, *keyword, rows)))
        .collect()
}

fn taken_field(kind: Kind, keyword: Keyword, rows: &Rows) -> Value {
    let language = Language::get();
    let mut forms = Vec::new();
    for row in taken::givers(kind).filter_map(|giver| language.in_kind(giver, keyword)) {
        let form = rows.reference(row);
        if language.row(row).field().is_some() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["from", "entries"],
        "properties": {
            "from": { "type": "string", "description": "Path of what it is taken from" },
            "package": { "type": "string" },
            "entries": { "type": "array", "minItems": 1, "items": any_of(forms) }
        }
    })
}

/// A file, with what stands at its top and is no thing.
pub fn file(rows: &Rows) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["path"],
        "properties": {
            "path": { "type": "string", "description": "Relative, with `/`" },
            "package": { "type": "string", "description": "Its package, if that is another one" },
            "fields": rows.fields(fields_in(Kind::File)),
            "unknown": reference("unknown")
        }
    })
}
