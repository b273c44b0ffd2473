//! `check --format json`: the findings, without the plan.

use std::io;

use planc_analysis::Report;
use planc_lang::rule::Level;

use crate::files::Files;
use crate::finding;
use crate::json::Json;

pub const FORMAT: &str = "planc-findings";
pub const VERSION: u64 = 1;

/// The levels that a summary counts, gravest first, with their keys.
pub const COUNTED: [(&str, Level); 3] =
    [("errors", Level::Error), ("warnings", Level::Warning), ("advice", Level::Advice)];

/// Writes the findings of `report`.
pub fn write_findings(report: &Report, files: &Files, out: &mut dyn io::Write) -> io::Result<()> {
    let mut json = Json::new(out);
    json.begin_object();
    json.new_line();
    json.key("format");
    json.string(FORMAT);
    json.new_line();
    json.key("version");
    json.number(VERSION);
    json.new_line();
    json.key("findings");
    finding::write_all(&report.findings, files, &mut json);
    json.new_line();
    json.key("summary");
    json.begin_object();
    for (key, level) in COUNTED {
        json.key(key);
        json.number(report.count(level) as u64);
    }
    json.key("silenced");
    json.number(report.silenced as u64);
    json.end_object();
    json.new_line();
    json.end_object();
    json.finish()
}
