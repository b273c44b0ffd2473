//! What the tests share: loading from memory, and findings as lines of text.

use planc_base::Decimal;
use planc_workspace::{FileSystem, Known, KnownThreshold, LoadError, Workspace};
use std::path::Path;

/// What the manifests of the tests may name.
pub const KNOWN: Known = Known {
    rule_codes: &["ACT-01", "BUD-05", "BUD-11", "BUD-12", "GOA-03", "PKG-02"],
    thresholds: &[
        KnownThreshold {
            name: "donor-share",
            is_percent: true,
            least: Decimal::ZERO,
            most: Decimal::ONE_HUNDRED,
            default: Decimal::from_parts(50, 0, 0, false, 0),
        },
        KnownThreshold {
            name: "most-activities",
            is_percent: false,
            least: Decimal::ONE,
            most: Decimal::ONE_THOUSAND,
            default: Decimal::TEN,
        },
    ],
};

pub fn try_load(files: &dyn FileSystem, path: &str) -> Result<Workspace, LoadError> {
    Workspace::load(files, Path::new(path), &KNOWN)
}

pub fn load(files: &dyn FileSystem, path: &str) -> Workspace {
    try_load(files, path).unwrap_or_else(|error| panic!("{path} is loaded: {error}"))
}

/// Each finding as it would be shown: `CODE path:line:column message`, then its labels, notes, help and fixes.
pub fn shown(workspace: &Workspace) -> String {
    let at = |place: planc_base::Place| {
        let file = workspace.file(place.file);
        let position = file.line_index().position_in_characters(&file.text, place.span.start);
        format!("{}:{}:{}", file.path, position.line + 1, position.column + 1)
    };
    let mut lines = Vec::new();
    for finding in &workspace.findings {
        lines.push(format!("{} {} {}", finding.code, at(finding.place), finding.message));
        lines.extend(finding.labels.iter().map(|label| format!("  at {} {}", at(label.place), label.text)));
        lines.extend(finding.notes.iter().map(|note| format!("  note: {note}")));
        lines.extend(finding.help.iter().map(|help| format!("  help: {help}")));
        for fix in &finding.fixes {
            let certain = if fix.is_certain { "fix" } else { "choice" };
            let file = workspace.file(finding.place.file);
            let (text, applied) = planc_base::apply_edits(&file.text, finding.place.file, &fix.edits);
            assert_eq!(applied, fix.edits.len(), "every edit of {fix:?} applies");
            let changed: Vec<&str> =
                text.lines().zip(file.text.lines()).filter(|(new, old)| new != old).map(|(new, _)| new).collect();
            lines.push(format!("  {certain}: {} -> {}", fix.title, changed.join(" / ")));
        }
    }
    lines.join("\n")
}

/// Paths of the plans of a package, in order.
pub fn plans(workspace: &Workspace, package: usize) -> Vec<&str> {
    workspace.packages[package].files.iter().map(|file| workspace.file(*file).path.as_str()).collect()
}
