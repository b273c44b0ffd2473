//! `path:line:column: error[BUD-05]: message`: one line for each finding, which editors and scripts read.

use super::position;
use crate::terminal::without_controls;
use planc_analysis::Judged;
use planc_workspace::Workspace;

pub fn write(workspace: &Workspace, findings: &[Judged], out: &mut String) {
    for judged in findings {
        line(workspace, judged, out);
    }
}

/// One finding with its line end.
pub fn line(workspace: &Workspace, judged: &Judged, out: &mut String) {
    let finding = &judged.finding;
    let file = workspace.file(finding.place.file);
    let at = position(file, finding.place.span.start);
    let message = finding.message.replace(['\n', '\r'], " ");
    out.push_str(&format!(
        "{}:{}:{}: {}[{}]: {}\n",
        without_controls(&file.path),
        at.line,
        at.column,
        judged.level.text(),
        finding.code,
        without_controls(&message)
    ));
}
