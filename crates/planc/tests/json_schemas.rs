//! What planc writes as JSON is what its published schemas say, by a validator that knows nothing of planc.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

const EXAMPLES: &[&str] =
    &["national-action-plan", "programme-budget", "open-government", "municipality", "minimal.plan", "as-published"];

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

fn planc(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_planc")).args(arguments).output().expect("planc was built");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("JSON is text")
}

fn json_of(arguments: &[&str]) -> Value {
    serde_json::from_str(&planc(arguments)).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

fn validator(name: &str) -> jsonschema::Validator {
    let schema = json_of(&["schema", name]);
    assert!(jsonschema::meta::is_valid(&schema), "{name} is a schema");
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn hold(validator: &jsonschema::Validator, json: &Value, what: &str) {
    let errors: Vec<String> = validator
        .iter_errors(json)
        .take(3)
        .map(|error| {
            format!("{} at {}", error.to_string().chars().take(400).collect::<String>(), error.instance_path())
        })
        .collect();
    assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
}

/// Each of these values in place of what stands at the path is refused.
fn refuses(validator: &jsonschema::Validator, good: &Value, damage: &[(&str, Value)]) {
    assert!(validator.is_valid(good));
    for (path, value) in damage {
        let mut bad = good.clone();
        *bad.pointer_mut(path).unwrap_or_else(|| panic!("{path} is there")) = value.clone();
        assert!(!validator.is_valid(&bad), "{path} = {value}");
    }
}

#[test]
fn every_report_is_what_its_schema_says() {
    let validator = validator("report");
    for name in EXAMPLES {
        let path = example(name).display().to_string();
        for kind in planc_report::ReportKind::all().map(planc_report::ReportKind::text) {
            for language in ["en", "sq"] {
                let report =
                    json_of(&["report", kind, &path, "--format", "json", "--lang", language, "--as-of", "2020-06-30"]);
                hold(&validator, &report, &format!("{kind} of {name} in {language}"));
            }
        }
    }
    let path = example("national-action-plan").display().to_string();
    let good = json_of(&["report", "resources", &path, "--format", "json", "--as-of", "2020-06-30"]);
    let at =
        good["blocks"].as_array().expect("blocks").iter().position(|block| block["type"] == "table").expect("a table");
    let cell = format!("/blocks/{at}/rows/0/cells/planned");
    let damage = [
        ("/version", json!("2")),
        ("/asOf", json!("today")),
        ("/blocks/0", json!({ "type": "heading", "level": 1, "text": "a" })),
        ("/blocks/0", json!({ "type": "dance" })),
        (cell.as_str(), json!({ "amount": 12, "currency": "EUR" })),
        (cell.as_str(), json!({ "amount": "12", "currency": "Euro" })),
        (cell.as_str(), json!({ "state": "gone", "reason": null })),
    ];
    refuses(&validator, &good, &damage);
}

#[test]
fn score_diff_impact_and_graph_are_what_their_schemas_say() {
    let path = example("national-action-plan").display().to_string();
    let minimal = example("minimal.plan").display().to_string();
    hold(&validator("report"), &json_of(&["score", &path, "--format", "json"]), "score");

    let of_diff = validator("diff");
    let changed = tempfile::tempdir().expect("a folder");
    let text = std::fs::read_to_string(example("minimal.plan")).expect("the example");
    let file = changed.path().join("minimal.plan");
    std::fs::write(&file, text.replace("EUR", "USD").replace("2026", "2027").replacen("activity", "# x\nactivity", 1))
        .expect("a file");
    let good = json_of(&["diff", &minimal, &file.display().to_string(), "--format", "json"]);
    assert!(good["changes"].as_array().is_some_and(|changes| !changes.is_empty()), "something changed");
    hold(&of_diff, &good, "diff");
    hold(&of_diff, &json_of(&["diff", &minimal, &path, "--format", "json"]), "diff of two plans");
    refuses(
        &of_diff,
        &good,
        &[("/version", json!(2)), ("/changes/0/severity", json!("grave")), ("/changes/0/sentence", json!(null))],
    );

    let of_graph = validator("graph");
    for kind in ["results", "dependencies", "money"] {
        let graph = json_of(&["graph", "--package", &path, "--kind", kind, "--format", "json"]);
        assert!(graph["boxes"].as_array().is_some_and(|boxes| !boxes.is_empty()), "{kind}");
        hold(&of_graph, &graph, kind);
    }

    let of_impact = validator("impact");
    for thing in ["nap-2020-2021.cooperation.revise-agreement", "police-budget", "police", "thb.enabling"] {
        let impact = json_of(&["impact", thing, "--package", &path, "--format", "json"]);
        hold(&of_impact, &impact, thing);
        refuses(
            &of_impact,
            &impact,
            &[("/at-least", json!("no")), ("/thing/path", json!(null)), ("/hits", json!(null))],
        );
    }
}
