//! Packages as they lie on the disk, for tests.

use std::path::Path;

use planc_analysis::{Profile, RuleSetting, Settings};
use planc_base::FileId;
use planc_base::date::DateForm;
use planc_lang::rule::{Level, Rule};
use planc_lang::threshold::{THRESHOLDS, Threshold, ThresholdDeclaration, ThresholdUnit};
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_workspace::{Disk, Known, KnownThreshold, PackageId, Role, Workspace};

use super::today;

/// The package at `path`.
pub fn loaded(path: &Path) -> Workspace {
    let codes: Vec<&str> = Rule::all().map(|rule| rule.code).collect();
    let thresholds: Vec<KnownThreshold> = THRESHOLDS.iter().map(known_threshold).collect();
    let known = Known { rule_codes: &codes, thresholds: &thresholds };
    Workspace::load(&Disk, path, &known).expect("an example can be loaded")
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

/// Everything of the package and those it depends on, linked.
pub fn plan_of(workspace: &Workspace) -> Plan<'_> {
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
pub fn settings_of(workspace: &Workspace) -> Settings {
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
