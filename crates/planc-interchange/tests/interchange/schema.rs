//! The schema: derived, complete, strict.

use planc_interchange::{findings_schema, schema};
use planc_lang::language::Meaning;
use planc_lang::{Kind, Language};
use serde_json::{Value, json};

use crate::support::{EXAMPLES, assert_valid, example, is_valid, json_of, node, parsed, written};

#[test]
fn every_example_is_valid() {
    let schema = schema();
    for name in EXAMPLES {
        let workspace = example(name);
        let json = parsed(&written(&workspace));
        assert!(json["nodes"].as_array().is_some_and(|nodes| !nodes.is_empty()), "{name}");
        assert_valid(&schema, &json, name);
    }
}

#[test]
fn both_schemas_are_schemas() {
    for schema in [schema(), findings_schema()] {
        assert!(jsonschema::meta::is_valid(&schema));
    }
}

#[test]
fn every_field_of_the_table_is_in_it() {
    let schema = schema();
    let language = Language::get();
    let mut count = 0;
    for kind in Kind::WRITTEN {
        let definition = &schema["$defs"][format!("kind.{}", kind.text())];
        assert_eq!(definition["description"], kind.declaration().unwrap().summary);
        for (keyword, row) in language.keywords_in_kind(*kind) {
            let Meaning::Field(field) = language.row(row).meaning else { continue };
            let entries = &definition["properties"]["fields"]["properties"][keyword.text()]["items"];
            let entry = entries["$ref"].as_str().and_then(|path| schema.pointer(&path[1..])).unwrap_or(&Value::Null);
            assert_eq!(entry["description"], field.summary, "{} in {}", keyword.text(), kind.text());
            count += 1;
        }
    }
    assert!(count > 500, "{count}");
}

#[test]
fn every_reference_in_it_leads_somewhere() {
    fn walk<'json>(value: &'json Value, found: &mut Vec<&'json str>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str));
                map.values().for_each(|value| walk(value, found));
            }
            Value::Array(values) => values.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let schema = schema();
    let mut references = Vec::new();
    walk(&schema, &mut references);
    assert!(references.len() > 500);
    for reference in references {
        assert!(schema.pointer(&reference[1..]).is_some(), "{reference}");
    }
}

#[test]
fn it_refuses_what_is_not_of_the_format() {
    let schema = schema();
    let good = json_of(
        "plan p \"P\" {\n  activity a \"A\" {\n    responsible moi as \"x\"\n    cost 4_000 EUR\n    schedule by 2020-10\n  }\n}\nactor moi \"M\"\n",
    );
    assert_valid(&schema, &good, "the plan as it is");
    let at = good["nodes"].as_array().unwrap().iter().position(|node| node["path"] == "p.a").unwrap();
    let cost = node(&good, "p.a")["fields"]["cost"][0].clone();
    assert_eq!(cost, json!({ "amount": { "value": "4000", "currency": "EUR" } }));
    let damage = [
        (format!("/nodes/{at}/fields/cost/0/amount/value"), json!(4000)),
        (format!("/nodes/{at}/fields/cost/0/amount/currency"), json!("Euro")),
        (format!("/nodes/{at}/fields/cost/0"), json!({})),
        (format!("/nodes/{at}/fields/cost/0"), json!({ "state": "gone" })),
        (format!("/nodes/{at}/fields/cost/0"), json!({ "amount": { "value": "1" }, "prize": 1 })),
        (format!("/nodes/{at}/fields/cost"), json!([])),
        (format!("/nodes/{at}/fields/responsible/0/items/0"), json!({ "as": { "en": "x" } })),
        (format!("/nodes/{at}/fields/schedule/0/by"), json!({})),
        (format!("/nodes/{at}/fields"), json!({ "held-by": [{ "ref": "x" }] })),
        (format!("/nodes/{at}/kind"), json!("activities")),
        (format!("/nodes/{at}/path"), json!(null)),
        (format!("/nodes/{at}/span/start/line"), json!(0)),
        ("/version".to_string(), json!(2)),
        ("/asOf".to_string(), json!("today")),
        ("/findings/0/code".to_string(), json!("XXX-01")),
    ];
    for (path, value) in damage {
        let mut bad = good.clone();
        *bad.pointer_mut(&path).unwrap_or_else(|| panic!("{path} is there")) = value.clone();
        assert!(!is_valid(&schema, &bad), "{path} = {value}");
    }
}
