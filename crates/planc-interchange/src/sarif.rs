//! SARIF 2.1.0: findings for code hosts and their tools.
//!
//! Not handled: several runs in one log, and fingerprints, which a host computes itself.

use std::io;

use planc_analysis::{Judged, Report};
use planc_base::{Edit, Fix, Place};
use planc_lang::rule::{Level, Rule};

use crate::files::Files;
use crate::json::Json;

/// Where the schema of the format is published.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes the findings of `report`. `compiler` is the version of the compiler.
pub fn write_sarif(report: &Report, files: &Files, compiler: &str, out: &mut dyn io::Write) -> io::Result<()> {
    let mut rules: Vec<&'static Rule> =
        report.findings.iter().filter_map(|judged| Rule::find(judged.finding.code)).collect();
    rules.sort_by_key(|rule| rule.code);
    rules.dedup_by_key(|rule| rule.code);
    let mut json = Json::new(out);
    json.begin_object();
    string("$schema", SCHEMA, &mut json);
    string("version", "2.1.0", &mut json);
    json.key("runs");
    json.begin_array();
    json.begin_object();
    json.new_line();
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    string("name", "planc", &mut json);
    string("semanticVersion", compiler, &mut json);
    json.key("rules");
    json.begin_array();
    for rule in &rules {
        json.new_line();
        write_rule(rule, &mut json);
    }
    json.end_array();
    json.end_object();
    json.end_object();
    json.new_line();
    string("columnKind", "unicodeCodePoints", &mut json);
    json.new_line();
    json.key("results");
    json.begin_array();
    for judged in &report.findings {
        json.new_line();
        write_result(judged, &rules, files, &mut json);
    }
    json.new_line();
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
    json.finish()
}

fn write_rule(rule: &Rule, json: &mut Json) {
    json.begin_object();
    string("id", rule.code, json);
    string("name", rule.name, json);
    message("shortDescription", rule.summary, json);
    if let Some(page) = rule.page() {
        json.key("fullDescription");
        json.begin_object();
        string("text", &as_text(page.says), json);
        string("markdown", page.says, json);
        json.end_object();
    }
    json.key("help");
    json.begin_object();
    string("text", &as_text(rule.page), json);
    string("markdown", rule.page, json);
    json.end_object();
    json.key("defaultConfiguration");
    json.begin_object();
    // That of a draft; a result says its own.
    string("level", level(rule.draft), json);
    if rule.draft == Level::Off {
        json.key("enabled");
        json.boolean(false);
    }
    json.end_object();
    if !rule.guide.is_empty() {
        json.key("properties");
        json.begin_object();
        string("guide", rule.guide, json);
        json.end_object();
    }
    json.end_object();
}

/// Markdown without its marks for code and headings: text for readers that show no Markdown.
fn as_text(markdown: &str) -> String {
    let lines = markdown.lines().filter(|line| !line.starts_with("```"));
    lines
        .map(|line| line.trim_start_matches('#').trim_start_matches(' ').replace('`', ""))
        .collect::<Vec<_>>()
        .join("\n")
}

fn write_result(judged: &Judged, rules: &[&Rule], files: &Files, json: &mut Json) {
    let finding = &judged.finding;
    json.begin_object();
    string("ruleId", finding.code, json);
    if let Ok(index) = rules.binary_search_by_key(&finding.code, |rule| rule.code) {
        json.key("ruleIndex");
        json.number(index as u64);
    }
    string("level", level(judged.level), json);
    // Most readers show nothing but the message, so that what to do has to stand in it.
    let parts = std::iter::once(&finding.message).chain(&finding.notes).chain(&finding.help);
    message("message", &parts.map(String::as_str).collect::<Vec<_>>().join("\n"), json);
    json.key("locations");
    json.begin_array();
    json.begin_object();
    physical_location(finding.place, files, json);
    json.end_object();
    json.end_array();
    if !finding.labels.is_empty() {
        json.key("relatedLocations");
        json.begin_array();
        for (index, label) in finding.labels.iter().enumerate() {
            json.begin_object();
            json.key("id");
            json.number(index as u64);
            physical_location(label.place, files, json);
            message("message", &label.text, json);
            json.end_object();
        }
        json.end_array();
    }
    let fixes: Vec<&Fix> = finding.fixes.iter().filter(|fix| !fix.edits.is_empty()).collect();
    if !fixes.is_empty() {
        json.key("fixes");
        json.begin_array();
        fixes.into_iter().for_each(|fix| write_fix(fix, files, json));
        json.end_array();
    }
    json.end_object();
}

fn write_fix(fix: &Fix, files: &Files, json: &mut Json) {
    let mut edits: Vec<&Edit> = fix.edits.iter().collect();
    edits.sort_by_key(|edit| edit.place);
    json.begin_object();
    message("description", &fix.title, json);
    json.key("artifactChanges");
    json.begin_array();
    for in_file in edits.chunk_by(|left, right| left.place.file == right.place.file) {
        json.begin_object();
        artifact_location(in_file[0].place, files, json);
        json.key("replacements");
        json.begin_array();
        for edit in in_file {
            json.begin_object();
            region("deletedRegion", edit.place, files, json);
            message("insertedContent", &edit.replacement, json);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

fn physical_location(place: Place, files: &Files, json: &mut Json) {
    json.key("physicalLocation");
    json.begin_object();
    artifact_location(place, files, json);
    region("region", place, files, json);
    json.end_object();
}

fn artifact_location(place: Place, files: &Files, json: &mut Json) {
    json.key("artifactLocation");
    json.begin_object();
    string("uri", &as_uri(files.path(place)), json);
    json.end_object();
}

fn region(key: &'static str, place: Place, files: &Files, json: &mut Json) {
    let (start, end) = files.ends(place);
    json.key(key);
    json.begin_object();
    for (key, number) in
        [("startLine", start.line), ("startColumn", start.column), ("endLine", end.line), ("endColumn", end.column)]
    {
        json.key(key);
        json.number(number.into());
    }
    json.end_object();
}

/// A relative path as a reference of RFC 3986: all but unreserved characters and `/` escaped.
fn as_uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
        Level::Off => "none",
    }
}

fn string(key: &'static str, value: &str, json: &mut Json) {
    json.key(key);
    json.string(value);
}

fn message(key: &'static str, text: &str, json: &mut Json) {
    json.key(key);
    json.begin_object();
    string("text", text, json);
    json.end_object();
}

#[cfg(test)]
mod tests {
    use super::as_uri;

    #[test]
    fn paths_are_references() {
        assert_eq!(as_uri("../národní plán/a#1.plan"), "../n%C3%A1rodn%C3%AD%20pl%C3%A1n/a%231.plan");
    }
}
