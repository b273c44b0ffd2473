//! `planc diff` between revisions, in a repository made for the test.

use std::path::Path;
use std::process::{Command, Output};

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        // Whatever the settings of the one who runs the tests are.
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn planc(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_planc")).current_dir(folder).args(arguments).output().expect("planc runs")
}

fn plan(lead: &str, schedule: &str) -> String {
    format!(
        "actor a \"A\"\nactor b \"B\"\nplan p \"P\" {{ activity x \"X\" {{ lead {lead}; schedule {schedule} }} }}\n"
    )
}

#[test]
fn revisions_of_a_package_are_compared() {
    let folder = tempfile::tempdir().expect("there is room");
    let (top, package) = (folder.path(), folder.path().join("plans/nap"));
    std::fs::create_dir_all(&package).expect("there is room");
    git(top, &["init", "--quiet"]);
    let commit = |text: &str, tag: &str| {
        std::fs::write(package.join("nap.plan"), text).expect("there is room");
        git(top, &["add", "."]);
        git(top, &["commit", "--quiet", "--message", tag]);
        git(top, &["tag", tag]);
    };
    std::fs::write(top.join("README"), "nothing yet").expect("there is room");
    git(top, &["add", "README"]);
    git(top, &["commit", "--quiet", "--message", "empty"]);
    git(top, &["tag", "empty"]);
    commit(&plan("a", "2026-Q1"), "one");
    commit(&plan("b", "2026-Q1"), "two");
    std::fs::write(package.join("nap.plan"), plan("b", "2026-Q3")).expect("there is room");

    let told = |old: &str, new: &str| {
        let output = planc(top, &["diff", old, new, "--package", "plans/nap"]);
        (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (out, error) = told("one", "two");
    assert!(out.contains("`lead` of activity `x`") && !out.contains("ends") && error.is_empty(), "{out}{error}");
    assert!(out.contains("nap.plan:3 → nap.plan:3"), "{out}");
    let (out, _) = told("two", ".");
    assert!(out.contains("ends 2 quarters later") && !out.contains("lead"), "{out}");

    let (out, error) = told("three", ".");
    assert_eq!((out.as_str(), error.as_str()), ("", "planc: git knows no revision `three` of `plans/nap`.\n"));
    let (_, error) = told("empty", ".");
    assert_eq!(error, "planc: In the revision `empty` there is no `plans/nap` yet.\n");

    // Neither the files nor the index of the repository were touched.
    let status = Command::new("git").arg("-C").arg(top).args(["status", "--porcelain"]).output().expect("git runs");
    assert_eq!(String::from_utf8_lossy(&status.stdout), " M plans/nap/nap.plan\n");
}
