//! JSON Schemas (draft 2020-12) of what this crate writes, derived from the table by the same shapes as the writer uses.
//!
//! They are strict: no object takes a key that it does not name, but texts by language.

mod entry;
mod finding;
mod kind;
mod others;
mod rows;
mod values;

use planc_lang::Kind;
use serde_json::{Map, Value, json};

use crate::{findings, plan_json};
pub use others::{diff_schema, graph_schema, impact_schema, report_schema};
use rows::Rows;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of `plan.json`, version 1.
pub fn schema() -> Value {
    let rows = Rows::of_table();
    let mut definitions = Map::new();
    values::add(&mut definitions);
    finding::add(&mut definitions);
    rows.add(&mut definitions);
    kind::add(&rows, &mut definitions);
    let kinds = Kind::WRITTEN.iter().map(|kind| kind.text());
    let by_kind = Kind::WRITTEN.iter().map(|kind| {
        json!({
            "if": { "properties": { "kind": { "const": kind.text() } } },
            "then": { "$ref": format!("#/$defs/{}", kind::definition(*kind)) }
        })
    });
    json!({
        "$schema": DRAFT,
        "$id": "urn:planc:plan:1",
        "title": "A resolved plan",
        "description": "Everything that a package of plans says, resolved, and what the compiler found in it",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "version", "edition", "compiler", "package", "asOf", "files", "nodes", "findings", "silenced"],
        "properties": {
            "format": { "const": plan_json::FORMAT },
            "version": { "const": plan_json::VERSION },
            "edition": { "type": "string", "description": "Edition of the language" },
            "compiler": { "type": "string", "description": "Version of the compiler" },
            "package": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name", "languages", "profile"],
                "properties": {
                    "name": { "type": "string" },
                    "languages": { "type": "array", "items": { "type": "string" }, "description": "BCP 47 tags, the default first" },
                    "profile": { "enum": planc_analysis::Profile::ALL.map(planc_analysis::Profile::text) }
                }
            },
            "asOf": { "$ref": "#/$defs/day", "description": "The day for which the plan was checked" },
            "files": { "type": "array", "items": kind::file(&rows) },
            "nodes": {
                "type": "array",
                "description": "Every thing of the package, then of those it depends on; parents before children",
                "items": {
                    "type": "object",
                    "required": ["kind"],
                    "properties": { "kind": { "enum": kinds.collect::<Vec<_>>() } },
                    "allOf": by_kind.collect::<Vec<_>>()
                }
            },
            "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
            "silenced": { "$ref": "#/$defs/count", "description": "How many findings an `allow` silences" }
        },
        "$defs": definitions
    })
}

/// The schema of `check --format json`, version 1.
pub fn findings_schema() -> Value {
    let mut definitions = Map::new();
    finding::add(&mut definitions);
    let counts = findings::COUNTED.map(|(key, _)| key).into_iter().chain(["silenced"]);
    let properties: Map<String, Value> =
        counts.clone().map(|key| (key.to_string(), json!({ "$ref": "#/$defs/count" }))).collect();
    json!({
        "$schema": DRAFT,
        "$id": "urn:planc:findings:1",
        "title": "Findings",
        "description": "What the compiler found in a package of plans",
        "type": "object",
        "additionalProperties": false,
        "required": ["format", "version", "findings", "summary"],
        "properties": {
            "format": { "const": findings::FORMAT },
            "version": { "const": findings::VERSION },
            "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } },
            "summary": {
                "type": "object",
                "additionalProperties": false,
                "required": counts.collect::<Vec<_>>(),
                "properties": properties
            }
        },
        "$defs": definitions
    })
}
