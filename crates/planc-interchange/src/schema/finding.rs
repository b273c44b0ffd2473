//! A finding and its places.

use planc_lang::rule::{Level, Rule};
use serde_json::{Map, Value, json};

use super::values::reference;

pub fn add(definitions: &mut Map<String, Value>) {
    let mut define = |name: &str, value: Value| definitions.insert(name.to_string(), value);
    define("count", json!({ "type": "integer", "minimum": 0 }));
    define("position", {
        let from_one = json!({ "type": "integer", "minimum": 1 });
        json!({
            "description": "Line and column, both from 1; the column in characters",
            "type": "object",
            "additionalProperties": false,
            "required": ["line", "column"],
            "properties": { "line": from_one, "column": from_one }
        })
    });
    define(
        "place",
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["file", "start", "end"],
            "properties": {
                "file": { "type": "string", "description": "Relative, with `/`" },
                "start": reference("position"),
                "end": reference("position")
            }
        }),
    );
    let rules = Rule::all().map(|rule| json!({ "const": rule.code, "description": rule.summary }));
    define("rule", json!({ "description": "The code of a rule", "anyOf": rules.collect::<Vec<_>>() }));
    define(
        "finding",
        json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["code", "name", "level", "message", "place", "notes", "labels", "fixes"],
            "properties": {
                "code": reference("rule"),
                "name": { "type": "string", "description": "The name of the rule" },
                "level": { "enum": ([Level::Advice, Level::Warning, Level::Error].map(Level::text)) },
                "message": { "type": "string", "description": "What is there or missing" },
                "help": { "type": "string", "description": "What to do" },
                "place": reference("place"),
                "notes": { "type": "array", "items": { "type": "string" }, "description": "Facts that help to judge it" },
                "labels": {
                    "description": "Further places",
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["place", "text"],
                        "properties": { "place": reference("place"), "text": { "type": "string" } }
                    }
                },
                "fixes": {
                    "description": "Ways to mend it, the best guess first",
                    "type": "array",
                    "items": {
                        "type": "object",
                        "additionalProperties": false,
                        "required": ["title", "certain", "edits"],
                        "properties": {
                            "title": { "type": "string" },
                            "certain": { "type": "boolean", "description": "Whether it may be applied unasked" },
                            "edits": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "additionalProperties": false,
                                    "required": ["place", "replacement"],
                                    "properties": { "place": reference("place"), "replacement": { "type": "string" } }
                                }
                            }
                        }
                    }
                }
            }
        }),
    );
}
