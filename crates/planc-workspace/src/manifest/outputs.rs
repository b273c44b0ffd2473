//! `[outputs]`: the files that a build writes.

use super::reader::{Reader, entries, span};
use super::{Manifest, Setting};
use planc_base::Span;
use toml::de::DeTable;

/// What a build can write. A new output is one word here.
pub const SETTINGS: &[&str] = &["json"];

/// A file that a build writes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Output {
    /// What is written: one of the names in `SETTINGS`.
    pub name: String,
    pub name_span: Span,
    /// Where to, relative to the folder of the manifest, with `/`.
    pub path: Setting<String>,
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (name, name_range, value) in entries(table) {
        if !SETTINGS.contains(&name) {
            reader.unknown_setting(name, name_range, SETTINGS, "outputs");
            continue;
        }
        let example = format!("\"build/plan.{name}\"");
        let Some(mut path) = reader.text(name, value, "the path of a file in quotes", &example) else { continue };
        if path.value.contains(char::is_control) {
            reader.wrong(name, value, "a path with `/` between folders", &example);
            continue;
        }
        if path.value.contains('\\') {
            path.value = path.value.replace('\\', "/");
            let right = format!("\"{}\"", path.value);
            reader.wrong_with_fix(name, value, "a path with `/` between folders", &right, true);
        }
        manifest.outputs.push(Output { name: name.to_string(), name_span: span(name_range), path });
    }
}
