//! What the tests share: the examples as they lie on the disk, and plans made of texts.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use planc_base::FileId;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};

#[path = "../../../planc-analysis/tests/support/packages.rs"]
pub mod packages;
#[path = "../../../planc-analysis/tests/support/written.rs"]
pub mod written;

/// The day for which the reports are made.
pub fn today() -> jiff::civil::Date {
    jiff::civil::date(2020, 5, 15)
}

/// The package in English that `files` (path and text) make.
pub fn linked(files: &[(String, String)]) -> Plan<'_> {
    let sheets = files.iter().enumerate().map(|(index, (_, text))| {
        let file = FileId(index as u32);
        planc_model::elaborate(&planc_syntax::parse(text, file), text, file)
    });
    let sheets = sheets.collect();
    let package = PackageInfo {
        name: "example".to_string(),
        languages: vec!["en".to_string()],
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = files.iter().map(|(path, text)| FileInfo { path, text, package: 0 }).collect();
    link(Input { files, sheets, packages: vec![package] })
}
