//! What the tests share: a package of files, read and linked, and checked.
#![allow(dead_code, reason = "each test binary uses a part of it")]

pub mod packages;

use planc_analysis::{Judged, Settings, check};
use planc_base::FileId;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use rayon::prelude::*;

/// The day for which tests check, unless they say another.
pub fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 1, 1)
}

/// The package called `name` that `files` (path and text) make.
pub fn linked<'text>(name: &str, files: &'text [(String, String)]) -> Plan<'text> {
    let sheets = files
        .par_iter()
        .enumerate()
        .map(|(index, (_, text))| {
            let file = FileId(index as u32);
            planc_model::elaborate(&planc_syntax::parse(text, file), text, file)
        })
        .collect();
    let package = PackageInfo {
        name: name.to_string(),
        languages: Vec::new(),
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = files.iter().map(|(path, text)| FileInfo { path, text, package: 0 }).collect();
    link(Input { files, sheets, packages: vec![package] })
}

/// The findings about a package of one file.
pub fn findings(name: &str, text: &str, settings: &Settings) -> Vec<Judged> {
    let files = [(format!("{name}.plan"), text.to_string())];
    let plan = linked(name, &files);
    check(&plan, settings, &[]).findings
}

/// `level[CODE]: message`, then what helps.
pub fn shown(judged: &Judged) -> String {
    let Judged { finding, level } = judged;
    let mut text = format!("{}[{}]: {}", level.text(), finding.code, finding.message);
    if let Some(help) = &finding.help {
        text.push_str(&format!("\nhelp: {help}"));
    }
    text
}
