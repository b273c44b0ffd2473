//! The examples are what they show: plans with which nothing is wrong.

mod support;

use std::path::Path;

use planc_analysis::{Judged, Profile, RuleSetting, Settings, check};
use planc_base::date::DateForm;
use planc_base::{FileId, LineIndex};
use planc_lang::rule::{Level, Rule};
use planc_lang::threshold::{THRESHOLDS, Threshold, ThresholdDeclaration, ThresholdUnit};
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_workspace::{Disk, Known, KnownThreshold, PackageId, Role, Workspace};
use support::{shown, today};

const EXAMPLES: [&str; 5] =
    ["national-action-plan", "municipality", "open-government", "programme-budget", "minimal.plan"];

/// What is found in an example by its manifest's profile or another, with the place of each finding in words.
fn found_as(example: &str, profile: Option<Profile>) -> Vec<(Judged, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let codes: Vec<&str> = Rule::all().map(|rule| rule.code).collect();
    let thresholds: Vec<KnownThreshold> = THRESHOLDS.iter().map(known_threshold).collect();
    let known = Known { rule_codes: &codes, thresholds: &thresholds };
    let workspace = Workspace::load(&Disk, &path, &known).expect("an example can be loaded");
    let plan = linked(&workspace);
    let own: Vec<_> = workspace
        .findings
        .iter()
        .filter(|finding| workspace.file(finding.place.file).package == PackageId(0))
        .collect();
    assert!(own.is_empty(), "{example}: {own:?}");
    let mut settings = settings(&workspace);
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

fn known_threshold(declaration: &ThresholdDeclaration) -> KnownThreshold<'static> {
    KnownThreshold {
        name: declaration.name,
        is_percent: declaration.unit == ThresholdUnit::Percent,
        least: declaration.least.into(),
        most: declaration.most.into(),
        default: declaration.default.into(),
    }
}

fn linked(workspace: &Workspace) -> Plan<'_> {
    let plans = workspace.files.iter().take_while(|file| file.role == Role::Plan);
    let files: Vec<FileInfo> =
        plans.map(|file| FileInfo { path: &file.path, text: &file.text, package: file.package.0 as usize }).collect();
    let sheets = files
        .iter()
        .enumerate()
        .map(|(index, file)| {
            let id = FileId(index as u32);
            planc_model::elaborate(&planc_syntax::parse(file.text, id), file.text, id)
        })
        .collect();
    let packages = workspace.packages.iter().map(|package| PackageInfo {
        name: package.name.clone(),
        languages: package.manifest.languages.iter().map(|language| language.value.to_string()).collect(),
        dependencies: package
            .dependencies
            .iter()
            .map(|dependency| (dependency.name.clone(), dependency.package.map(|id| id.0 as usize)))
            .collect(),
        dependency_places: Vec::new(),
    });
    let packages = packages.collect();
    link(Input { files, sheets, packages })
}

/// As the manifest says.
fn settings(workspace: &Workspace) -> Settings {
    let manifest = &workspace.package(PackageId(0)).manifest;
    let mut settings = Settings::new(today());
    settings.profile = Profile::from_text(manifest.profile.value.text()).unwrap_or(Profile::Guide);
    settings.hours_per_day = manifest.calendar.hours_per_day.value;
    for rule in &manifest.rules {
        let level = Level::from_text(rule.level.value.text()).unwrap_or(Level::Off);
        let reason = rule.reason.as_ref().map(|reason| reason.value.clone());
        settings.rules.insert(rule.code.clone(), RuleSetting { level, reason });
    }
    for setting in &manifest.thresholds {
        let threshold = Threshold::find(&setting.name).expect("only known thresholds are read").threshold;
        settings.thresholds.insert(threshold, setting.value.value);
    }
    for holiday in &manifest.calendar.holidays {
        if let DateForm::Day { year, month, day } = holiday.value.form() {
            settings.holidays.push(jiff::civil::date(year, month as i8, day as i8));
        }
    }
    settings
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
                ["DOC", "GOA", "LNK", "ACT", "RES", "BUD", "IND", "MON", "REP"]
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
    // Nothing is wrong with who does the little that it says; that it names no coordination is said.
    let about_work = ["RES-01", "RES-02", "RES-03", "RES-04"];
    assert!(
        !codes.iter().any(|code| code.starts_with("GOA") || code.starts_with("LNK") || about_work.contains(code)),
        "{codes:?}"
    );
    assert!(codes.contains(&"RES-07"), "{codes:?}");
}
