//! `check --format json`.

use planc_interchange::{findings_schema, write_findings};
use planc_workspace::Workspace;
use serde_json::Value;

use crate::broken::BROKEN;
use crate::support::{EXAMPLES, assert_valid, example, files_of, package_of, parsed, plan_of, report_of, written};

fn findings_of(workspace: &Workspace) -> Value {
    let plan = plan_of(workspace);
    let mut bytes = Vec::new();
    write_findings(&report_of(&plan, workspace), &files_of(workspace), &mut bytes)
        .expect("writing to memory does not fail");
    parsed(&bytes)
}

#[test]
fn findings_are_valid_and_those_of_the_plan() {
    let schema = findings_schema();
    let workspaces = EXAMPLES.iter().map(|name| (*name, example(name)));
    for (name, workspace) in workspaces.chain(BROKEN.iter().map(|(name, text)| (*name, package_of(text)))) {
        let findings = findings_of(&workspace);
        assert_valid(&schema, &findings, name);
        assert_eq!(findings["findings"], parsed(&written(&workspace))["findings"], "{name}");
    }
}

#[test]
fn the_summary_counts_by_level() {
    let findings =
        findings_of(&package_of("plan p \"Plan\" {\n  activity a \"A\" { responsible: moi }\n}\nactor moi \"M\"\n"));
    let all = findings["findings"].as_array().unwrap();
    let count = |level: &str| all.iter().filter(|finding| finding["level"] == level).count();
    assert!(count("error") > 0);
    assert_eq!(findings["summary"]["errors"], count("error"));
    assert_eq!(findings["summary"]["warnings"], count("warning"));
    assert_eq!(findings["summary"]["advice"], count("advice"));
}
