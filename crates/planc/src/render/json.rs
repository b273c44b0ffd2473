//! Findings as one JSON document, and as SARIF: planc-interchange knows the forms.

use planc_analysis::Report;
use planc_interchange::{File, Files};
use planc_workspace::Workspace;

/// `--format json`
pub fn write(workspace: &Workspace, report: &Report, out: &mut Vec<u8>) -> std::io::Result<()> {
    planc_interchange::write_findings(report, &files(workspace), out)
}

/// `--format sarif`
pub fn write_sarif(workspace: &Workspace, report: &Report, out: &mut Vec<u8>) -> std::io::Result<()> {
    planc_interchange::write_sarif(report, &files(workspace), env!("CARGO_PKG_VERSION"), out)
}

fn files(workspace: &Workspace) -> Files<'_> {
    Files::new(workspace.files.iter().map(|file| File { path: &file.path, text: &file.text }).collect())
}
