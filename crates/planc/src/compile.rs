//! The one way from a path to a checked plan, which every command takes: that of planc-project, on the disk and today.
//!
//! A plan borrows the texts of its workspace, so the steps are functions of their own. Whoever calls them keeps what they
//! return in `ManuallyDrop`: a command ends with the process, and freeing a plan of 100 000 activities takes longer than
//! writing what was found in it.

use crate::output;
use crate::progress::{self, Step};
use jiff::tz::TimeZone;
use planc_analysis::{Report, Settings};
use planc_base::Place;
use planc_model::Plan;
use planc_workspace::discover::is_plan_name;
use planc_workspace::{Disk, LoadError, PackageId, Workspace, paths};
use std::path::Path;

pub use planc_project::Choices;

/// Reads the package that `path` belongs to.
pub fn load(path: &Path) -> Result<Workspace, LoadError> {
    progress::step(Step::Reading);
    let workspace = planc_project::load(&Disk, path)?;
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

/// The plan that the files of `workspace` make together, with paths seen from the current folder.
pub fn link(workspace: &Workspace) -> Plan<'_> {
    progress::step(Step::Reading);
    planc_project::link(workspace)
}

/// As `link`, with the paths of `paths_in_package`: for what is written to be kept.
pub fn link_in_package<'text>(workspace: &'text Workspace, paths: &'text [String]) -> Plan<'text> {
    progress::step(Step::Reading);
    planc_project::link_by(workspace, |index| &paths[index])
}

/// The path of each file seen from the folder of the package: the same wherever the compiler is started.
pub fn paths_in_package(workspace: &Workspace) -> Vec<String> {
    let here = std::env::current_dir().unwrap_or_default();
    let folder = paths::absolute(&here, Path::new(&workspace.package(PackageId(0)).folder));
    workspace.files.iter().map(|file| paths::shown(&folder, &paths::absolute(&here, Path::new(&file.path)))).collect()
}

/// How the package is to be checked: as its manifest says, unless the command line says otherwise.
pub fn settings(workspace: &Workspace, choices: &Choices) -> Settings {
    planc_project::settings(workspace, choices, today())
}

/// The only look at a clock in the whole compiler.
pub fn today() -> jiff::civil::Date {
    jiff::Timestamp::now().to_zoned(local_zone()).date()
}

/// The time zone of the machine. On most systems its rules stand in one file; jiff wants its name as well, which a date does not
/// need, and reads a list of all zones for it: a twentieth of the time that a small package takes.
fn local_zone() -> TimeZone {
    let is_chosen = std::env::var_os("TZ").is_some();
    let rules = if is_chosen { None } else { std::fs::read("/etc/localtime").ok() };
    rules.and_then(|rules| TimeZone::tzif("local", &rules).ok()).unwrap_or_else(TimeZone::system)
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
    progress::step(Step::Checking);
    planc_project::check_whole(&Disk, workspace, plan, settings)
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
