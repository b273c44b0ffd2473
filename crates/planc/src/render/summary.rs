//! The line that ends a report for people.

use planc_analysis::Report;
use planc_lang::rule::Level;
use rustc_hash::FxHashSet;

/// "3 errors, 2 warnings, 1 piece of advice in 4 files; 2 silenced". `checked` is how many files were looked at.
pub fn summary(report: &Report, checked: usize) -> String {
    let mut counts = Vec::new();
    for (level, one, many) in [
        (Level::Error, "error", "errors"),
        (Level::Warning, "warning", "warnings"),
        (Level::Advice, "piece of advice", "pieces of advice"),
    ] {
        match report.count(level) {
            0 => {}
            1 => counts.push(format!("1 {one}")),
            count => counts.push(format!("{count} {many}")),
        }
    }
    let mut line = if counts.is_empty() {
        format!("Nothing to report in {}", files(checked))
    } else {
        let concerned: FxHashSet<_> = report.findings.iter().map(|judged| judged.finding.place.file).collect();
        format!("{} in {}", counts.join(", "), files(concerned.len()))
    };
    if report.silenced > 0 {
        line.push_str(&format!("; {} silenced", report.silenced));
    }
    line
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_string() } else { format!("{count} files") }
}
