//! `planc build`

use crate::arguments::BuildOptions;
use crate::{compile, output, render, write};
use planc_analysis::{Report, Settings};
use planc_interchange::{File, Info};
use planc_model::Plan;
use planc_workspace::{PackageId, Workspace, paths};
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

/// Where the plan is written if nobody says otherwise, seen from the folder of the package.
const USUAL_OUTPUT: &str = "build/plan.json";

pub fn run(options: &BuildOptions) -> i32 {
    let workspace = match compile::load(&options.path) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let settings = compile::settings(&workspace, &options.judging.choices());
    let paths = ManuallyDrop::new(compile::paths_in_package(&workspace));
    let plan = ManuallyDrop::new(compile::link_in_package(&workspace, &paths));
    // What is built is the whole package, whatever part of it was named.
    let report = ManuallyDrop::new(compile::check_whole(&workspace, &plan, &settings));
    let info = info(&workspace, &paths, &plan, &settings);
    let code = if options.judging.fail_on.fails(report.gravest()) { output::FOUND } else { output::CLEAN };
    // Written as it is made: the JSON of a large plan is several times its source.
    let write_plan = |out: &mut dyn Write| planc_interchange::write_plan(&plan, &report, &info, out);
    if options.output.as_deref() == Some(Path::new("-")) {
        return match output::print_with(write_plan) {
            Ok(()) => code,
            Err(error) => output::fail(&format!("The plan cannot be written: {}.", write::reason(&error))),
        };
    }
    let path = options.output.clone().unwrap_or_else(|| usual_output(&workspace));
    if let Err(error) = write::atomically_with(&path, write_plan) {
        return output::fail(&format!("`{}` cannot be written: {}.", shown(&path), write::reason(&error)));
    }
    output::tell(&told(&path, &report, &workspace));
    code
}

fn told(path: &Path, report: &Report, workspace: &Workspace) -> String {
    let count = workspace.package(PackageId(0)).files.len();
    let hint = if report.findings.is_empty() { "" } else { " `planc check` tells more." };
    format!("Wrote `{}`. {}.{hint}", shown(path), render::summary(report, count))
}

/// As the manifest says, else the usual place; both seen from the folder of the package.
fn usual_output(workspace: &Workspace) -> PathBuf {
    let package = workspace.package(PackageId(0));
    let output = package.manifest.outputs.iter().find(|output| output.name == "json");
    let path = output.map_or(USUAL_OUTPUT, |output| output.path.value.as_str());
    Path::new(&package.folder).join(path)
}

fn info<'text>(workspace: &'text Workspace, paths: &'text [String], plan: &Plan, settings: &Settings) -> Info<'text> {
    let others = workspace.files.iter().zip(paths).skip(plan.files.len());
    Info {
        compiler: env!("CARGO_PKG_VERSION"),
        edition: workspace.package(PackageId(0)).manifest.edition.value.text(),
        profile: settings.profile,
        as_of: settings.today,
        other_files: others.map(|(file, path)| File { path, text: &file.text }).collect(),
    }
}

fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    paths::shown(&here, &paths::absolute(&here, path))
}
