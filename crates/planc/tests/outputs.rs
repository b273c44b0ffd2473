//! What the commands write for other programs, looked at by its meaning: its wording is that of other crates and of libraries.

use std::path::Path;
use std::process::{Command, Output};

fn planc(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_planc")).current_dir(folder).args(arguments).output().unwrap()
}

fn text(folder: &Path, arguments: &[&str]) -> String {
    let output = planc(folder, arguments);
    String::from_utf8(output.stdout).unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&text(folder, arguments)).unwrap()
}

/// A package with one error, in a folder of its own.
fn package() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("planc.toml"), "[package]\nname = \"x\"\nprofile = \"minimal\"\n").unwrap();
    std::fs::write(folder.path().join("a.plan"), "actor moi \"Ministry\" {\n  kind government\n  parent nobody\n}\n")
        .unwrap();
    folder
}

#[test]
fn sarif_names_the_rule_and_the_place_of_each_finding() {
    let folder = package();
    let sarif = json(folder.path(), &["check", "--format", "sarif"]);
    let run = &sarif["runs"][0];
    assert_eq!((&sarif["version"], &run["tool"]["driver"]["name"]), (&"2.1.0".into(), &"planc".into()));
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 1);
    let location = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!((&results[0]["ruleId"], &results[0]["level"]), (&"REF-01".into(), &"error".into()));
    assert_eq!((&location["artifactLocation"]["uri"], &location["region"]["startLine"]), (&"a.plan".into(), &3.into()));
}

#[test]
fn a_build_holds_the_plan_and_its_findings_and_is_the_same_each_time() {
    let folder = package();
    let arguments = ["build", "--output", "-", "--as-of", "2020-01-01"];
    let plan = json(folder.path(), &arguments);
    assert_eq!((&plan["asOf"], &plan["package"]["name"]), (&"2020-01-01".into(), &"x".into()));
    assert_eq!((&plan["nodes"][0]["path"], &plan["findings"][0]["code"]), (&"moi".into(), &"REF-01".into()));
    assert_eq!(planc(folder.path(), &arguments).status.code(), Some(1));
    planc(folder.path(), &["build", "--as-of", "2020-01-01"]);
    let written = std::fs::read_to_string(folder.path().join("build/plan.json")).unwrap();
    assert_eq!(written, text(folder.path(), &arguments));
    let names: Vec<_> =
        std::fs::read_dir(folder.path().join("build")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["plan.json"], "nothing is left behind");
}

#[test]
fn schemas_are_json() {
    let here = Path::new(".");
    let (plan, findings) = (json(here, &["schema"]), json(here, &["schema", "findings"]));
    assert!(plan["properties"]["nodes"].is_object() && findings["properties"]["findings"].is_object());
}

#[test]
fn every_shell_gets_completions_and_every_command_a_page() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(text(folder.path(), &["completions", shell]).contains("fail-on"), "{shell}");
    }
    assert!(text(folder.path(), &["man"]).contains(".TH planc 1"));
    assert_eq!(planc(folder.path(), &["man", "--output", "man"]).status.code(), Some(0));
    for name in [
        "planc",
        "planc-check",
        "planc-build",
        "planc-fmt",
        "planc-explain",
        "planc-show",
        "planc-new",
        "planc-schema",
        "planc-completions",
        "planc-man",
    ] {
        let page = std::fs::read_to_string(folder.path().join("man").join(format!("{name}.1"))).unwrap();
        assert!(
            page.contains(&format!(".TH {name} 1")),
            "{name}: {}",
            page.lines().take(5).collect::<Vec<_>>().join("\n")
        );
    }
}

#[test]
fn explanations_are_those_of_the_manual() {
    let here = Path::new(".");
    for subject in ["activity", "activity.cost", "BUD-05", "funding-gap", "money", "because"] {
        assert_eq!(text(here, &["explain", subject]), planc_lang::manual::explain(subject).unwrap(), "{subject}");
    }
    let list = text(here, &["explain"]);
    assert!(planc_lang::rule::Rule::all().all(|rule| list.contains(rule.code)));
    assert!(planc_lang::Kind::WRITTEN.iter().all(|kind| list.contains(&format!("  {}  ", kind.text())) || list.contains(&format!("  {} ", kind.text()))));
}

/// The same files give the same bytes, in whatever order they are read and however often.
#[test]
fn the_output_is_the_same_each_time() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    for format in ["human", "short", "json", "sarif", "github"] {
        let check = || {
            text(
                &examples,
                &["check", "national-action-plan", "--profile", "adopted", "--as-of", "2020-06-01", "--format", format],
            )
        };
        assert_eq!(check(), check(), "{format}");
    }
}
