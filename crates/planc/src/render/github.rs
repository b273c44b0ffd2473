//! Commands that GitHub workflows turn into annotations beside the lines they are about.

use super::position;
use planc_analysis::Judged;
use planc_lang::rule::{Level, Rule};
use planc_workspace::Workspace;

pub fn write(workspace: &Workspace, findings: &[Judged], out: &mut String) {
    for judged in findings {
        let finding = &judged.finding;
        let file = workspace.file(finding.place.file);
        let (start, end) = (position(file, finding.place.span.start), position(file, finding.place.span.end));
        let command = match judged.level {
            Level::Error => "error",
            Level::Warning => "warning",
            _ => "notice",
        };
        let title = match Rule::find(finding.code) {
            Some(rule) => format!("{} {}", rule.code, rule.name),
            None => finding.code.to_string(),
        };
        let mut message = finding.message.clone();
        for note in &finding.notes {
            message.push_str(&format!("\n{note}"));
        }
        if let Some(help) = &finding.help {
            message.push_str(&format!("\n{help}"));
        }
        // The end column is on the line of the start, or not given: GitHub refuses it otherwise.
        let end_column = if end.line == start.line { format!(",endColumn={}", end.column) } else { String::new() };
        out.push_str(&format!(
            "::{command} file={},line={},endLine={},col={}{end_column},title={}::{}\n",
            property(&file.path),
            start.line,
            end.line,
            start.column,
            property(&title),
            data(&message)
        ));
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_commands_is_escaped() {
        assert_eq!(data("50% more\nnext: a, b"), "50%25 more%0Anext: a, b");
        assert_eq!(property("a:b,c.plan"), "a%3Ab%2Cc.plan");
    }
}
