//! The texts of a workspace to a plan.

use planc_base::FileId;
use planc_model::link::Input;
use planc_model::plan::{FileInfo, PackageInfo};
use planc_model::{Plan, Sheet};
use planc_workspace::{PackageId, Role, Workspace};
use rayon::prelude::*;

/// What `text`, the file with the number `file`, says by itself.
pub fn sheet(text: &str, file: FileId) -> Sheet {
    let tree = planc_syntax::parse(text, file);
    planc_model::elaborate(&tree, text, file)
}

/// The plan that the files of `workspace` make together. Its files are those of the workspace up to the manifests, under the
/// same numbers; their paths are those from the current folder, for the terminal.
pub fn link(workspace: &Workspace) -> Plan<'_> {
    link_by(workspace, |index| &workspace.files[index].path)
}

/// As `link`, each file under the path that `path` gives for its number.
pub fn link_by<'text>(workspace: &'text Workspace, path: impl Fn(usize) -> &'text str) -> Plan<'text> {
    let plans = &workspace.files[..plan_count(workspace)];
    let sheets = plans.par_iter().enumerate().map(|(index, file)| sheet(&file.text, FileId(index as u32))).collect();
    planc_model::link(Input { files: file_infos(workspace, path), sheets, packages: packages(workspace) })
}

/// The plans of `workspace`, each under the path that `path` gives for its number.
pub(crate) fn file_infos<'text>(
    workspace: &'text Workspace,
    path: impl Fn(usize) -> &'text str,
) -> Vec<FileInfo<'text>> {
    let plans = workspace.files.iter().take(plan_count(workspace)).enumerate();
    plans
        .map(|(index, file)| FileInfo { path: path(index), text: &file.text, package: file.package.0 as usize })
        .collect()
}

/// How many files of `workspace` are plans: they stand first.
pub(crate) fn plan_count(workspace: &Workspace) -> usize {
    workspace.files.iter().take_while(|file| file.role == Role::Plan).count()
}

pub(crate) fn packages(workspace: &Workspace) -> Vec<PackageInfo> {
    let info = |package: &planc_workspace::Package| {
        // A dependency without a manifest to name it in does not exist.
        let place = |span: planc_base::Span| span.in_file(package.manifest_file.unwrap_or(FileId(0)));
        PackageInfo {
            name: package.name.clone(),
            languages: package.manifest.languages.iter().map(|language| language.value.to_string()).collect(),
            dependencies: package
                .dependencies
                .iter()
                .map(|dependency| (dependency.name.clone(), dependency.package.map(|PackageId(id)| id as usize)))
                .collect(),
            dependency_places: package.dependencies.iter().map(|dependency| place(dependency.span)).collect(),
        }
    };
    workspace.packages.iter().map(info).collect()
}
