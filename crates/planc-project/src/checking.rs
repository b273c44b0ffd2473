//! Everything there is to say about a package.

use crate::missing_files;
use planc_analysis::{Report, Settings};
use planc_base::Finding;
use planc_lang::rule::Rule;
use planc_model::Plan;
use planc_workspace::{FileSystem, PackageId, Role, Workspace};

/// Everything there is to say about the package of `workspace`, of which `plan` is made.
pub fn check_whole(file_system: &dyn FileSystem, workspace: &Workspace, plan: &Plan, settings: &Settings) -> Report {
    let is_on = Rule::find(missing_files::CODE).is_some_and(|rule| settings.is_on(rule));
    let missing = if is_on { missing_files::find(file_system, workspace, plan) } else { Vec::new() };
    let before: Vec<_> =
        workspace.findings.iter().filter(|finding| is_ours(workspace, finding)).cloned().chain(missing).collect();
    planc_analysis::check(plan, settings, &before)
}

/// What is wrong with the settings of a dependency is for its own authors. That a file of it cannot be read is for everybody
/// who builds on it.
fn is_ours(workspace: &Workspace, finding: &Finding) -> bool {
    let file = workspace.file(finding.place.file);
    file.package == PackageId(0) || (file.role != Role::Manifest && finding.code.starts_with("PKG"))
}
