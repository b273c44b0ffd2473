//! The one way from a path to a checked plan, which every command takes.
//!
//! ```text
//! path ──Workspace──► texts ──parse, elaborate (in parallel)──► sheets ──link──► Plan ──check──► Report
//! ```
//!
//! A plan borrows the texts of its workspace, so the steps are functions of their own. Whoever calls them keeps what they
//! return in `ManuallyDrop`: a command ends with the process, and freeing a plan of 100 000 activities takes longer than
//! writing what was found in it.

use crate::output;
use planc_analysis::{Profile, Report, RuleSetting, Settings};
use planc_base::date::DateForm;
use planc_base::{FileId, Place};
use planc_lang::rule::{Level, Rule};
use planc_lang::threshold::{THRESHOLDS, Threshold, ThresholdDeclaration, ThresholdUnit};
use planc_model::Plan;
use planc_model::link::Input;
use planc_model::plan::{FileInfo, PackageInfo};
use planc_workspace::discover::is_plan_name;
use planc_workspace::manifest::{Profile as ManifestProfile, RuleLevel};
use planc_workspace::{Disk, Known, KnownThreshold, LoadError, PackageId, Role, Workspace, paths};
use rayon::prelude::*;
use std::path::Path;

/// What the command line says of a check; the manifest says the rest.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub profile: Option<Profile>,
    /// Today, if not the day that the computer's clock shows.
    pub as_of: Option<jiff::civil::Date>,
}

/// Reads the package that `path` belongs to.
pub fn load(path: &Path) -> Result<Workspace, LoadError> {
    let rule_codes: Vec<&str> = Rule::all().map(|rule| rule.code).collect();
    let thresholds: Vec<KnownThreshold> = THRESHOLDS.iter().map(known_threshold).collect();
    let workspace = Workspace::load(&Disk, path, &Known { rule_codes: &rule_codes, thresholds: &thresholds })?;
    if !workspace.not_read.is_empty() {
        let packages: Vec<String> = workspace.not_read.iter().map(|package| format!("`{package}`")).collect();
        output::tell(&format!(
            "`{}` is no package. Only the plans outside of these packages were read; give one of them to read it: {}.",
            workspace.package(PackageId(0)).folder,
            packages.join(", ")
        ));
    }
    Ok(workspace)
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

/// The plan that the files of `workspace` make together. Its files are those of the workspace up to the manifests, under the
/// same numbers; their paths are those from the current folder, for the terminal.
pub fn link(workspace: &Workspace) -> Plan<'_> {
    link_by(workspace, |index| &workspace.files[index].path)
}

/// As `link`, with the paths of `paths_in_package`: for what is written to be kept.
pub fn link_in_package<'text>(workspace: &'text Workspace, paths: &'text [String]) -> Plan<'text> {
    link_by(workspace, |index| &paths[index])
}

/// The path of each file seen from the folder of the package: the same wherever the compiler is started.
pub fn paths_in_package(workspace: &Workspace) -> Vec<String> {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = paths::absolute(&here, Path::new(&workspace.package(PackageId(0)).folder));
    workspace.files.iter().map(|file| paths::shown(&folder, &paths::absolute(&here, Path::new(&file.path)))).collect()
}

fn link_by<'text>(workspace: &'text Workspace, path: impl Fn(usize) -> &'text str) -> Plan<'text> {
    let count = workspace.files.iter().take_while(|file| file.role == Role::Plan).count();
    let plans = &workspace.files[..count];
    let sheets = plans
        .par_iter()
        .enumerate()
        .map(|(index, file)| {
            let file_id = FileId(index as u32);
            let tree = planc_syntax::parse(&file.text, file_id);
            planc_model::elaborate(&tree, &file.text, file_id)
        })
        .collect();
    let files = plans
        .iter()
        .enumerate()
        .map(|(index, file)| FileInfo { path: path(index), text: &file.text, package: file.package.0 as usize })
        .collect();
    planc_model::link(Input { files, sheets, packages: packages(workspace) })
}

fn packages(workspace: &Workspace) -> Vec<PackageInfo> {
    let info = |package: &planc_workspace::Package| {
        // A dependency without a manifest to name it in does not exist.
        let place = |span: planc_base::Span| span.in_file(package.manifest_file.unwrap_or(FileId(0)));
        PackageInfo {
            name: package.name.clone(),
            languages: package.manifest.languages.iter().map(|language| language.value.to_string()).collect(),
            dependencies: package
                .dependencies
                .iter()
                .map(|dependency| (dependency.name.clone(), dependency.package.map(|id| id.0 as usize)))
                .collect(),
            dependency_places: package.dependencies.iter().map(|dependency| place(dependency.span)).collect(),
        }
    };
    workspace.packages.iter().map(info).collect()
}

/// How the package is to be checked: as its manifest says, unless the command line says otherwise.
pub fn settings(workspace: &Workspace, choices: &Choices) -> Settings {
    let manifest = &workspace.package(PackageId(0)).manifest;
    let mut settings = Settings::new(choices.as_of.unwrap_or_else(today));
    settings.profile = choices.profile.unwrap_or(match manifest.profile.value {
        ManifestProfile::Guide => Profile::Guide,
        ManifestProfile::Minimal => Profile::Minimal,
        ManifestProfile::Adopted => Profile::Adopted,
    });
    for rule in &manifest.rules {
        let level = match rule.level.value {
            RuleLevel::Off => Level::Off,
            RuleLevel::Advice => Level::Advice,
            RuleLevel::Warning => Level::Warning,
            RuleLevel::Error => Level::Error,
        };
        let reason = rule.reason.as_ref().map(|reason| reason.value.clone());
        settings.rules.insert(rule.code.clone(), RuleSetting { level, reason });
    }
    let known = |name: &str| Threshold::find(name).map(|declaration| declaration.threshold);
    settings.thresholds =
        manifest.thresholds.iter().filter_map(|setting| Some((known(&setting.name)?, setting.value.value))).collect();
    settings.hours_per_day = manifest.calendar.hours_per_day.value;
    let day = |date: &planc_base::Date| match date.form() {
        DateForm::Day { year, month, day } => jiff::civil::Date::new(year, month as i8, day as i8).ok(),
        _ => None,
    };
    settings.holidays = manifest.calendar.holidays.iter().filter_map(|holiday| day(&holiday.value)).collect();
    settings
}

/// The only look at a clock in the whole compiler.
pub fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

/// Everything there is to say about what `path` asks for: the package, or some of its files.
pub fn check(workspace: &Workspace, plan: &Plan, settings: &Settings, path: &Path) -> Report {
    let mut report = check_whole(workspace, plan, settings);
    if !is_whole(workspace, path) {
        report.findings.retain(|judged| is_asked(workspace, judged.finding.place));
        // They are not counted by file, and those of others are not asked for.
        report.silenced = 0;
    }
    report
}

/// Everything there is to say about the package, whichever of its files were asked for.
pub fn check_whole(workspace: &Workspace, plan: &Plan, settings: &Settings) -> Report {
    let is_on = Rule::find(crate::missing_files::CODE).is_some_and(|rule| settings.is_on(rule));
    let missing = if is_on { crate::missing_files::find(workspace, plan) } else { Vec::new() };
    let before: Vec<_> =
        workspace.findings.iter().filter(|finding| is_ours(workspace, finding)).cloned().chain(missing).collect();
    planc_analysis::check(plan, settings, &before)
}

/// What is wrong with the settings of a dependency is for its own authors. That a file of it cannot be read is for everybody
/// who builds on it.
fn is_ours(workspace: &Workspace, finding: &planc_base::Finding) -> bool {
    let file = workspace.file(finding.place.file);
    file.package == PackageId(0) || (file.role != Role::Manifest && finding.code.starts_with("PKG"))
}

/// Whether the package was asked for: a file is only itself, even if it is the only one that the manifest has.
fn is_whole(workspace: &Workspace, path: &Path) -> bool {
    let package = workspace.package(PackageId(0));
    let is_file_of_package =
        package.manifest_file.is_some() && path.file_name().is_some_and(is_plan_name) && path.is_file();
    workspace.asked.len() == package.files.len() && !is_file_of_package
}

fn is_asked(workspace: &Workspace, place: Place) -> bool {
    // In the order of their numbers.
    workspace.asked.binary_search(&place.file).is_ok()
}
