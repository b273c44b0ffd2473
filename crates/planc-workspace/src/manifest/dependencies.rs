//! `[dependencies]`: the packages that this one points into, each by a name of its own and the path of its folder.

use super::reader::{Reader, entries, span};
use super::{Manifest, Setting};
use planc_base::{Finding, Span};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The library that the compiler brings; references reach it by this name.
const LIBRARY: &str = "catalogue";

/// A package that this one rests on, as the manifest gives it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DependencySetting {
    /// What references begin with: `national` in `national.prevention.awareness`.
    pub name: String,
    pub name_span: Span,
    /// The folder, relative to that of the manifest, with `/`. `None` if it is not understood, which a finding says; the name
    /// is known all the same, so that references that begin with it can stay silent.
    pub path: Option<Setting<String>>,
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (name, name_range, value) in entries(table) {
        check_name(name, name_range.clone(), reader);
        if name == LIBRARY {
            continue;
        }
        let path = match value.get_ref() {
            DeValue::Table(inner) => in_table(name, name_range.clone(), inner, reader),
            DeValue::String(text) if !text.trim().is_empty() && !text.contains(char::is_control) => {
                let written = reader.text.get(value.span()).unwrap_or("");
                let right = format!("{{ path = {written} }}");
                reader.wrong_with_fix(name, value, "the path of a folder in braces", &right, true);
                path(name, value, reader)
            }
            _ => {
                reader.wrong(name, value, "the path of a folder in braces", "{ path = \"../national\" }");
                None
            }
        };
        manifest.dependencies.push(DependencySetting { name: name.to_string(), name_span: span(name_range), path });
    }
}

fn in_table(
    name: &str,
    name_range: std::ops::Range<usize>,
    table: &DeTable,
    reader: &mut Reader,
) -> Option<Setting<String>> {
    let (mut found, mut has_path) = (None, false);
    for (key, key_range, value) in entries(table) {
        if key == "path" {
            has_path = true;
            found = path(key, value, reader);
        } else {
            let message = format!("There is no setting `{key}` for a dependency");
            reader.unknown(key, key_range, &["path"], message, || "The only one is `path`.".to_string());
        }
    }
    if !has_path {
        reader.report(
            "PKG-03",
            name_range,
            format!("`{name}` has no `path`; it takes the path of a folder"),
            format!("Write `{name} = {{ path = \"../{name}\" }}`."),
        );
    }
    found
}

fn path(key: &str, value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<String>> {
    let mut path = reader.text(key, value, "the path of a folder in quotes", "\"../national\"")?;
    // In double quotes `\n` is a line end and `\t` a tab, so `"..\national"` names something else than it shows.
    if path.value.contains(char::is_control) {
        reader.wrong(key, value, "a path with `/` between folders", "\"../national\"");
        return None;
    }
    if path.value.contains('\\') {
        path.value = path.value.replace('\\', "/");
        let right = format!("\"{}\"", path.value);
        reader.wrong_with_fix(key, value, "a path with `/` between folders", &right, true);
    }
    Some(path)
}

/// The name has to be one that a plan can write in a reference. Whether it is a reserved word of the language is not known
/// here.
fn check_name(name: &str, range: std::ops::Range<usize>, reader: &mut Reader) {
    let place = reader.place(range);
    if name == LIBRARY {
        let message =
            format!("`{LIBRARY}` cannot be the name of a dependency: it is the library that the compiler brings");
        reader.findings.push(Finding::new("PKG-03", place, message).help("Give the dependency another name."));
        return;
    }
    let is_name = name.starts_with(char::is_alphabetic)
        && !name.ends_with('-')
        && !name.contains("--")
        && name.chars().all(|character| character.is_alphanumeric() || character == '-');
    if is_name {
        return;
    }
    let message =
        format!("`{name}` cannot be the name of a dependency, since no reference in a plan could be written with it");
    let finding = Finding::new("PKG-03", place, message)
        .help("A name begins with a letter and has letters, digits and single `-` in it, such as `national-plan`.");
    let right = name.replace('_', "-");
    let mended =
        right != name && right.starts_with(char::is_alphabetic) && !right.ends_with('-') && !right.contains("--");
    let finding = if mended { finding.choice(format!("Write `{right}`"), place, right) } else { finding };
    reader.findings.push(finding);
}
