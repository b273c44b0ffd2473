//! What the tests share: a package from its folder or from memory to what is written of it.

use std::path::Path;

use planc_analysis::{Profile, Report, Settings, check};
use planc_interchange::{File, Files, Info, write_plan};
use planc_lang::rule::Rule;
use planc_model::link::Input;
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_workspace::{Disk, FileSystem, InMemory, Known, Role, Workspace};
use rayon::prelude::*;
use serde_json::Value;

/// The packages and single files of `examples/`.
pub const EXAMPLES: &[&str] =
    &["as-published", "minimal.plan", "municipality", "national-action-plan", "open-government", "programme-budget"];

/// The example called `name`.
pub fn example(name: &str) -> Workspace {
    load(&Disk, &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name))
}

/// A package of one file.
pub fn package_of(text: &str) -> Workspace {
    load(&InMemory::new("/work").file("/work/test.plan", text), Path::new("/work/test.plan"))
}

pub fn load(files: &dyn FileSystem, path: &Path) -> Workspace {
    let codes: Vec<&str> = Rule::all().map(|rule| rule.code).collect();
    Workspace::load(files, path, &Known { rule_codes: &codes, ..Known::default() })
        .unwrap_or_else(|error| panic!("{} is loaded: {error}", path.display()))
}

/// The plan that a workspace makes.
pub fn plan_of(workspace: &Workspace) -> Plan<'_> {
    let plans: Vec<_> = workspace.files.iter().filter(|file| file.role == Role::Plan).collect();
    let sheets = plans
        .par_iter()
        .enumerate()
        .map(|(index, file)| {
            let id = planc_base::FileId(index as u32);
            planc_model::elaborate(&planc_syntax::parse(&file.text, id), &file.text, id)
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
        dependency_places: package
            .dependencies
            .iter()
            .map(|dependency| dependency.span.in_file(package.manifest_file.unwrap_or(planc_base::FileId(0))))
            .collect(),
    });
    planc_model::link(Input {
        files: plans
            .iter()
            .map(|file| FileInfo { path: &file.path, text: &file.text, package: file.package.0 as usize })
            .collect(),
        packages: packages.collect(),
        sheets,
    })
}

pub fn report_of(plan: &Plan, workspace: &Workspace) -> Report {
    check(plan, &Settings::new(jiff::civil::date(2020, 6, 1)), &workspace.findings)
}

pub fn files_of(workspace: &Workspace) -> Files<'_> {
    Files::new(workspace.files.iter().map(|file| File { path: &file.path, text: &file.text }).collect())
}

pub fn info_of(workspace: &Workspace) -> Info<'_> {
    let others = workspace.files.iter().filter(|file| file.role != Role::Plan);
    Info {
        compiler: "0.1.0",
        edition: workspace.packages[0].manifest.edition.value.text(),
        profile: Profile::Guide,
        as_of: jiff::civil::date(2020, 6, 1),
        other_files: others.map(|file| File { path: &file.path, text: &file.text }).collect(),
    }
}

/// `plan.json` of a workspace, as bytes.
pub fn written(workspace: &Workspace) -> Vec<u8> {
    let plan = plan_of(workspace);
    let report = report_of(&plan, workspace);
    let mut bytes = Vec::new();
    write_plan(&plan, &report, &info_of(workspace), &mut bytes).expect("writing to memory does not fail");
    bytes
}

/// `plan.json` of a package of one file.
pub fn json_of(text: &str) -> Value {
    parsed(&written(&package_of(text)))
}

pub fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{error} in {}", String::from_utf8_lossy(bytes)))
}

/// The node of `path`.
pub fn node<'json>(json: &'json Value, path: &str) -> &'json Value {
    let nodes = json["nodes"].as_array().expect("nodes are an array");
    nodes.iter().find(|node| node["path"] == path).unwrap_or_else(|| panic!("there is no {path} in {nodes:#?}"))
}

/// Says where `json` breaks `schema`, if it does.
pub fn assert_valid(schema: &Value, json: &Value, what: &str) {
    let validator = jsonschema::validator_for(schema).expect("the schema is one");
    let errors: Vec<String> =
        validator.iter_errors(json).take(5).map(|error| format!("{} at {}", error, error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {}", errors.join("\n"));
}

pub fn is_valid(schema: &Value, json: &Value) -> bool {
    jsonschema::validator_for(schema).expect("the schema is one").is_valid(json)
}
