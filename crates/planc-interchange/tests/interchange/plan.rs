//! What stands in `plan.json`.

use planc_model::plan::Plan;
use serde_json::{Value, json};

use crate::support::{EXAMPLES, example, json_of, node, parsed, plan_of, written};

/// The entries of one field of the activity `a` with `line` in its block.
fn entries(keyword: &str, line: &str) -> Value {
    let text = format!(
        "plan p \"P\" {{\n  period 2020\n  activity a \"A\" {{\n    {line}\n  }}\n  activity b \"B\"\n}}\nactor moi \"M\"\nactor iom \"I\"\n\
         fund grant \"G\"\nprice hour \"H\" 7.5 EUR per hour\n"
    );
    node(&json_of(&text), "p.a")["fields"][keyword].clone()
}

#[test]
fn a_cost_has_all_that_is_on_its_line_and_in_its_block() {
    let line = "cost \"Venue\"@en 9_000 EUR printed 9_001 EUR at rate 117.2 RSD in 2020-Q2 was 8_000.50 EUR on 2020-06-01 because \"rent\" {\n\
                was 0 EUR because \"free at first\"\nnote \"n\"\ncode \"01\", \"02\"\nx-own 1\n}";
    assert_eq!(
        entries("cost", line),
        json!([{
            "label": { "en": "Venue" },
            "amount": { "value": "9000", "currency": "EUR" },
            "printed": { "value": "9001", "currency": "EUR" },
            "at-rate": { "value": "117.2", "currency": "RSD" },
            "in": { "from": "2020-04-01", "to": "2020-06-30", "written": "2020-Q2" },
            "history": [
                {
                    "amount": { "value": "8000.50", "currency": "EUR" },
                    "on": { "from": "2020-06-01", "to": "2020-06-01", "written": "2020-06-01" },
                    "because": { "und": "rent" }
                },
                { "amount": { "value": "0", "currency": "EUR" }, "because": { "und": "free at first" } }
            ],
            "notes": [{ "text": { "und": "n" } }],
            "fields": { "code": [{ "items": [{ "und": "01" }, { "und": "02" }] }] },
            "unknown": [{ "written": "x-own 1" }]
        }])
    );
}

#[test]
fn the_states_of_a_field_are_told_apart() {
    assert_eq!(entries("cost", "note \"no cost\""), Value::Null);
    assert_eq!(entries("cost", "cost none \"duties\""), json!([{ "state": "none", "reason": { "und": "duties" } }]));
    assert_eq!(entries("cost", "cost withheld"), json!([{ "state": "withheld" }]));
    assert_eq!(
        entries("cost", "cost ? EUR \"after the tender\""),
        json!([{ "state": "hole", "amount": { "state": "hole", "unit": "EUR", "waitsFor": { "und": "after the tender" } } }])
    );
    assert_eq!(entries("cost", "cost 0 EUR"), json!([{ "amount": { "value": "0", "currency": "EUR" } }]));
    assert_eq!(entries("cost", "cost four EUR"), json!([{ "state": "unknown", "written": "cost four EUR" }]));
}

#[test]
fn bounds_are_told_apart() {
    let target = |line: &str| {
        let text = format!(
            "plan p \"P\" {{\n  indicator i \"I\" {{ type number; unit call, calls; baseline 10 calls in 2019; {line} }}\n}}\n"
        );
        node(&json_of(&text), "p.i")["fields"]["target"][0].clone()
    };
    let calls = |value: &str| json!({ "value": value, "unit": "calls" });
    assert_eq!(target("target 5 calls")["amount"], calls("5"));
    assert_eq!(target("target at least 5 calls")["at-least"], calls("5"));
    assert_eq!(target("target at most 5 calls")["at-most"], calls("5"));
    assert_eq!(target("target about 5 calls")["about"], calls("5"));
    assert_eq!(target("target 5 .. 7 calls")["range"], json!({ "from": calls("5"), "to": calls("7") }));
    assert_eq!(
        target("target top 50 of \"the region\""),
        json!({ "top": { "value": "50" }, "of": { "und": "the region" } })
    );
    assert_eq!(target("target +10%")["amount"], json!({ "value": "10", "unit": "%", "change": true }));
    assert_eq!(target("target above baseline by 2028")["above-baseline"], true);
    assert_eq!(target("target \"better\" by 2028")["by"]["to"], "2028-12-31");
}

#[test]
fn forms_of_time_are_told_apart() {
    let schedule = |line: &str| entries("schedule", &format!("schedule {line}"))[0].clone();
    let dates = |from: &str, to: &str, written: &str| json!({ "from": from, "to": to, "written": written });
    assert_eq!(schedule("Q4")["period"], dates("2020-10-01", "2020-12-31", "Q4"));
    assert_eq!(
        schedule("from 2020-03 for 2 months"),
        json!({
            "from": dates("2020-03-01", "2020-03-31", "2020-03"),
            "for": { "value": "2", "unit": "months" }
        })
    );
    assert_eq!(schedule("by 2020-10")["by"], json!({ "date": dates("2020-10-01", "2020-10-31", "2020-10") }));
    assert_eq!(
        schedule("by 10 days before end of b")["by"],
        json!({ "amount": { "value": "10", "unit": "days" }, "before": { "end-of": true, "ref": "p.b" } })
    );
    assert_eq!(schedule("ongoing"), json!({ "ongoing": true }));
    assert_eq!(
        schedule("at least every quarter 2020 due 15 days after period"),
        json!({
            "at-least": true,
            "every": { "unit": "quarter" },
            "period": dates("2020-01-01", "2020-12-31", "2020"),
            "due": { "value": "15", "unit": "days" },
            "after-period": true
        })
    );
    assert_eq!(
        schedule("within 5 days of \"signing\""),
        json!({ "within": { "value": "5", "unit": "days" }, "of": { "text": { "und": "signing" } } })
    );
    assert_eq!(schedule("when \"money comes\""), json!({ "when": { "und": "money comes" } }));
    assert_eq!(
        schedule("2020-02 .. ?"),
        json!({
            "state": "hole",
            "period": { "from": "2020-02-01", "to": null, "written": "2020-02 .. ?" }
        })
    );
    assert_eq!(schedule("every year by 03-31")["by"], "03-31");
}

#[test]
fn references_are_paths() {
    assert_eq!(
        entries("responsible", "responsible any-of moi as \"lead\", nobody, \"all bodies\""),
        json!([{
            "any-of": true,
            "items": [
                { "ref": "moi", "as": { "und": "lead" } },
                { "ref": null, "written": "nobody" },
                { "text": { "und": "all bodies" } }
            ]
        }])
    );
    assert_eq!(entries("requires", "requires b"), json!([{ "items": [{ "ref": "p.b" }] }]));
    assert_eq!(
        entries("covers", "covers prevention.awareness not-applicable"),
        json!([{ "items": [{ "catalogue": "prevention.awareness" }], "not-applicable": true }])
    );
    assert_eq!(
        entries("funding", "funding 2 pages * 0.5 hours * hour from grant requested")[0],
        json!({
            "amount": { "factors": [{ "value": "2", "unit": "pages" }, { "value": "0.5", "unit": "hours" }, { "ref": "hour" }] },
            "from": { "ref": "grant" },
            "funding-status": "requested"
        })
    );
}

#[test]
fn what_is_taken_stands_apart() {
    let json = json_of(
        "plan p \"P\" {\n  measure m \"M\" {\n    responsible moi\n    schedule 2020\n    activity a \"A\" { schedule 2021; activity s \"S\" }\n  }\n}\nactor moi \"M\"\n",
    );
    let activity = node(&json, "p.m.a");
    assert_eq!(
        activity["taken"],
        json!({ "responsible": { "from": "p.m", "entries": [{ "items": [{ "ref": "moi" }] }] } })
    );
    assert_eq!(activity["fields"]["responsible"], Value::Null);
    let part = node(&json, "p.m.a.s");
    assert_eq!(part["taken"]["schedule"]["from"], "p.m.a");
    assert_eq!(part["taken"]["responsible"]["from"], "p.m");
    assert_eq!(node(&json, "p.m")["taken"], Value::Null);
}

#[test]
fn titles_are_by_language_and_numbers_say_whether_they_are_pinned() {
    let json = json_of(
        "plan p \"P\" {\n  languages sq, en\n  measure m \"M\" {\n    activity a \"Një\" { title \"One\"@en }\n    activity b \"B\"@en { number \"1.7\" }\n  }\n}\n",
    );
    let (first, second) = (node(&json, "p.m.a"), node(&json, "p.m.b"));
    assert_eq!(first["titles"], json!({ "sq": "Një", "en": "One" }));
    assert_eq!(first["number"], json!({ "text": "1.1", "pinned": false }));
    assert_eq!(second["number"], json!({ "text": "1.7", "pinned": true }));
    assert_eq!(first["parent"], "p.m");
    assert_eq!(first["span"]["start"], json!({ "line": 4, "column": 5 }));
    assert_eq!(first["span"]["end"], json!({ "line": 4, "column": 40 }));
}

#[test]
fn a_dependency_is_marked_as_such() {
    let json = parsed(&written(&example("municipality")));
    let nodes = json["nodes"].as_array().unwrap();
    assert!(nodes.iter().any(|node| node["package"] == "national-action-plan" && node["path"] == "thb"));
    let plan = nodes.iter().find(|node| node["path"] == "local-2020-2021").unwrap();
    assert_eq!(plan["package"], Value::Null);
    assert_eq!(plan["fields"]["implements"], json!([{ "ref": "thb", "package": "national-action-plan" }]));
}

#[test]
fn nothing_that_is_written_is_lost() {
    for name in EXAMPLES {
        let workspace = example(name);
        let plan: Plan = plan_of(&workspace);
        let json = parsed(&written(&workspace));
        let nodes = json["nodes"].as_array().unwrap();
        assert_eq!(nodes.len(), plan.things.len(), "{name}");
        let fields: usize = plan.nodes().map(|node| node.all_fields().count()).sum();
        let count = |node: &Value| {
            node["fields"].as_object().map_or(0, |map| map.values().map(|all| all.as_array().unwrap().len()).sum())
        };
        let unknown = |node: &Value| node["unknown"].as_array().map_or(0, Vec::len);
        assert_eq!(nodes.iter().map(|node| count(node) + unknown(node)).sum::<usize>(), fields, "{name}");
        // Every text of a field is a value somewhere.
        let all = json.to_string();
        for node in plan.nodes() {
            for field in node.all_fields().filter(|field| !field.is_broken()) {
                for texts in field.all_parts().iter().filter_map(|part| field.texts(part)) {
                    for (_, text) in &texts.0 {
                        assert!(all.contains(&Value::from(text.as_ref()).to_string()), "{name}: {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for name in EXAMPLES {
        assert_eq!(written(&example(name)), written(&example(name)), "{name}");
    }
}

#[test]
fn every_path_is_of_one_node() {
    for name in EXAMPLES {
        let json = parsed(&written(&example(name)));
        let mut paths: Vec<(&str, &str)> = json["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| (node["package"].as_str().unwrap_or(""), node["path"].as_str().unwrap()))
            .collect();
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count, "{name}");
    }
}

#[test]
fn numbers_are_those_of_the_plan() {
    let mut count = 0;
    for name in EXAMPLES {
        let workspace = example(name);
        let plan = plan_of(&workspace);
        let json = parsed(&written(&workspace));
        let mut written: Vec<&str> =
            json["nodes"].as_array().unwrap().iter().filter_map(|node| node["number"]["text"].as_str()).collect();
        let numbers: Vec<String> =
            plan.nodes().filter(|node| node.thing().ordinal > 0).filter_map(|node| node.number()).collect();
        let mut numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        written.sort_unstable();
        numbers.sort_unstable();
        assert_eq!(written, numbers, "{name}");
        count += numbers.len();
    }
    assert!(count > 50, "{count}");
}

#[test]
fn a_head_says_what_name_and_title_do_not() {
    let json = json_of(
        "plan p \"P\" {\n  activity a ? {\n    output \"o\" at least 4 trainings by 2020\n    output none \"why\"\n  }\n  activity b \"B\" { x-own \"kept\" }\n}\n",
    );
    assert_eq!(node(&json, "p.a")["head"], json!({ "state": "hole" }));
    let output = node(&json, "p.a.output-1");
    assert_eq!(output["titles"], json!({ "und": "o" }));
    assert_eq!(output["head"]["at-least"], json!({ "value": "4", "unit": "trainings" }));
    assert_eq!(output["head"]["by"]["written"], "2020");
    assert_eq!(node(&json, "p.a.output-2")["head"], json!({ "state": "none", "reason": { "und": "why" } }));
    assert_eq!(node(&json, "p.b")["head"], Value::Null);
    assert_eq!(node(&json, "p.b")["unknown"], json!([{ "written": "x-own \"kept\"" }]));
}
