//! The examples are what they show: plans with which nothing is wrong.

mod support;

use std::path::Path;

use planc_analysis::{Judged, Profile, check};
use planc_base::LineIndex;
use planc_lang::rule::Level;
use planc_workspace::PackageId;
use support::packages::{loaded, plan_of, settings_of};
use support::shown;

const EXAMPLES: [&str; 5] =
    ["national-action-plan", "municipality", "open-government", "programme-budget", "minimal.plan"];

/// What is found in an example by its manifest's profile or another, with the place of each finding in words.
fn found_as(example: &str, profile: Option<Profile>) -> Vec<(Judged, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let workspace = loaded(&path);
    let plan = plan_of(&workspace);
    let own: Vec<_> = workspace
        .findings
        .iter()
        .filter(|finding| workspace.file(finding.place.file).package == PackageId(0))
        .collect();
    assert!(own.is_empty(), "{example}: {own:?}");
    let mut settings = settings_of(&workspace);
    settings.profile = profile.unwrap_or(settings.profile);
    let findings = check(&plan, &settings, &[]).findings;
    let with_lines = findings.into_iter().map(|judged| {
        let place = judged.finding.place;
        let file = &plan.files[place.file.0 as usize];
        let path = file.path.rsplit("examples/").next().unwrap_or(file.path);
        let line = format!("{path}:{}: {}", LineIndex::new(file.text).line(place.span.start) + 1, shown(&judged));
        (judged, line)
    });
    with_lines.collect()
}

#[test]
fn nothing_is_wrong_with_the_examples() {
    let mut report = String::new();
    for example in EXAMPLES {
        for (judged, line) in found_as(example, None) {
            if judged.level > Level::Advice {
                report.push_str(&format!("{line}\n\n"));
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_model_plan_and_the_plan_below_it_are_complete() {
    for example in ["national-action-plan", "municipality"] {
        let lacking: Vec<String> = found_as(example, Some(Profile::Adopted))
            .into_iter()
            .filter(|(judged, _)| {
                ["DOC", "GOA", "LNK", "ACT", "RES", "BUD", "IND", "MON", "REP", "REV", "EVA", "RSK", "DAT"]
                    .iter()
                    .any(|family| judged.finding.code.starts_with(family))
            })
            .map(|(_, line)| line)
            .collect();
        assert!(lacking.is_empty(), "{example} could not be adopted:\n{}", lacking.join("\n"));
    }
}

#[test]
fn what_the_smallest_example_leaves_out_is_advice() {
    let codes: Vec<&str> = found_as("minimal.plan", None).iter().map(|(judged, _)| judged.finding.code).collect();
    assert!(codes.contains(&"DOC-03"), "{codes:?}");
    // It does not say what it carries out, so nothing is asked of it that a strategy would answer.
    assert!(
        !codes.iter().any(|code| ["GOA", "LNK", "RSK", "EVA", "REV"].iter().any(|family| code.starts_with(family))),
        "{codes:?}"
    );
    assert!(!codes.contains(&"RES-07"), "{codes:?}");
}
