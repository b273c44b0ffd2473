//! A finding as `plan.json` and `check --format json` write it.

use planc_analysis::Judged;
use planc_base::{Edit, Fix, Label};
use planc_lang::rule::Rule;

use crate::files::Files;
use crate::json::Json;

/// Writes `findings` as an array, one a line.
pub fn write_all(findings: &[Judged], files: &Files, json: &mut Json) {
    json.begin_array();
    for judged in findings {
        json.new_line();
        write(judged, files, json);
    }
    json.new_line();
    json.end_array();
}

fn write(judged: &Judged, files: &Files, json: &mut Json) {
    let finding = &judged.finding;
    json.begin_object();
    json.key("code");
    json.string(finding.code);
    json.key("name");
    json.string(Rule::find(finding.code).map_or("", |rule| rule.name));
    json.key("level");
    json.string(judged.level.text());
    json.key("message");
    json.string(&finding.message);
    if let Some(help) = &finding.help {
        json.key("help");
        json.string(help);
    }
    json.key("place");
    files.write(finding.place, json);
    array("notes", &finding.notes, json, |note, json| json.string(note));
    array("labels", &finding.labels, json, |label, json| write_label(label, files, json));
    array("fixes", &finding.fixes, json, |fix, json| write_fix(fix, files, json));
    json.end_object();
}

fn write_label(label: &Label, files: &Files, json: &mut Json) {
    json.begin_object();
    json.key("place");
    files.write(label.place, json);
    json.key("text");
    json.string(&label.text);
    json.end_object();
}

fn write_fix(fix: &Fix, files: &Files, json: &mut Json) {
    json.begin_object();
    json.key("title");
    json.string(&fix.title);
    json.key("certain");
    json.boolean(fix.is_certain);
    array("edits", &fix.edits, json, |Edit { place, replacement }, json| {
        json.begin_object();
        json.key("place");
        files.write(*place, json);
        json.key("replacement");
        json.string(replacement);
        json.end_object();
    });
    json.end_object();
}

fn array<T>(key: &'static str, values: &[T], json: &mut Json, write: impl Fn(&T, &mut Json)) {
    json.key(key);
    json.begin_array();
    values.iter().for_each(|value| write(value, json));
    json.end_array();
}
