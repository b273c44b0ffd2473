//! SARIF, judged by the published schema.

use planc_interchange::write_sarif;
use planc_workspace::Workspace;
use serde_json::Value;

use crate::broken::BROKEN;
use crate::support::{EXAMPLES, assert_valid, example, files_of, package_of, parsed, plan_of, report_of};

fn standard() -> Value {
    parsed(include_bytes!("../standards/sarif-schema-2.1.0.json"))
}

fn sarif_of(workspace: &Workspace) -> Value {
    let plan = plan_of(workspace);
    let report = report_of(&plan, workspace);
    let mut bytes = Vec::new();
    write_sarif(&report, &files_of(workspace), "0.1.0", &mut bytes).expect("writing to memory does not fail");
    let sarif = parsed(&bytes);
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(report.findings.len()));
    sarif
}

#[test]
fn every_log_is_valid() {
    let standard = standard();
    for name in EXAMPLES {
        assert_valid(&standard, &sarif_of(&example(name)), name);
    }
    for (name, text) in BROKEN {
        assert_valid(&standard, &sarif_of(&package_of(text)), name);
    }
}

#[test]
fn a_result_says_what_where_and_how_to_mend_it() {
    let sarif =
        sarif_of(&package_of("plan p \"Plan\" {\n  activity a \"č\" { responsible: moi }\n}\nactor moi \"M\"\n"));
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().unwrap();
    let result = results.iter().find(|result| result["ruleId"] == "SYN-01").unwrap();
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], "SYN-01");
    assert!(rule["help"]["markdown"].as_str().unwrap().contains("## Why it matters"));
    assert_eq!(result["level"], "error");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "test.plan");
    // The letter before it is one character, though two bytes.
    assert_eq!(place["region"]["startLine"], 2);
    assert_eq!(place["region"]["startColumn"], 20);
    let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["deletedRegion"]["startColumn"], 31);
    assert_eq!(replacement["insertedContent"]["text"], "");
}
