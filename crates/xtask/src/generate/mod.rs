//! `cargo xtask gen`: writes everything that is derived from the table, and with `--check` only compares.
//!
//! Every output is a text made of data alone: no clock, no environment, no order of a hash. So two runs give the same
//! bytes, and the test below holds what is committed to what the table says.

mod extension;
mod links;
mod reference;
mod rules;
mod schema;
mod snippets;
mod summary;
mod textmate;
mod tree_sitter;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Write the manual's reference, the pages of the rules, the JSON Schemas and what editors know of the language from the table.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Write nothing; name what differs and fail if anything does.
    #[arg(long)]
    check: bool,
}

/// A file that is derived.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Output {
    /// Seen from the root of the repository, with `/`.
    pub path: String,
    pub text: String,
}

impl Output {
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Output {
        Output { path: path.into(), text: text.into() }
    }
}

/// Folders in which everything is derived: what else is found there is left over, and goes.
const DERIVED_FOLDERS: &[&str] = &["docs/reference", "docs/rules"];

/// Everything that is derived. A further file is one line here.
fn outputs() -> Vec<Output> {
    let mut outputs = Vec::new();
    outputs.extend(reference::outputs());
    outputs.extend(rules::outputs());
    outputs.push(summary::output());
    outputs.push(textmate::output());
    outputs.push(snippets::output());
    outputs.push(extension::output());
    outputs.extend(tree_sitter::outputs());
    outputs.extend(schema::outputs());
    outputs
}

pub fn run(arguments: &Arguments) -> Result<(), String> {
    let root = root();
    let differences = differences(&root, &outputs())?;
    if arguments.check {
        if differences.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = differences.iter().map(Difference::describe).collect();
        return Err(format!("{}\nRun `cargo xtask gen`.", names.join("\n")));
    }
    for difference in &differences {
        mend(&root, difference).map_err(|error| format!("{}: {error}", difference.path()))?;
        println!("{}", difference.describe());
    }
    Ok(())
}

/// What is on disk and is not what the table says.
#[derive(Debug)]
enum Difference {
    Missing(Output),
    Other(Output),
    LeftOver(String),
}

impl Difference {
    fn path(&self) -> &str {
        match self {
            Difference::Missing(output) | Difference::Other(output) => &output.path,
            Difference::LeftOver(path) => path,
        }
    }

    fn describe(&self) -> String {
        let what = match self {
            Difference::Missing(_) => "missing",
            Difference::Other(_) => "differs",
            Difference::LeftOver(_) => "left over",
        };
        format!("{what}: {}", self.path())
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// By path.
fn differences(root: &Path, outputs: &[Output]) -> Result<Vec<Difference>, String> {
    let mut found = BTreeMap::new();
    for output in outputs {
        let path = root.join(&output.path);
        let difference = match fs::read(&path) {
            Ok(bytes) if bytes == output.text.as_bytes() => continue,
            Ok(_) => Difference::Other(output.clone()),
            Err(error) if error.kind() == ErrorKind::NotFound => Difference::Missing(output.clone()),
            Err(error) => return Err(format!("{}: {error}", output.path)),
        };
        found.insert(output.path.clone(), difference);
    }
    for folder in DERIVED_FOLDERS {
        let mut files = Vec::new();
        list(root, folder, &mut files).map_err(|error| format!("{folder}: {error}"))?;
        for path in files {
            if !outputs.iter().any(|output| output.path == path) {
                found.insert(path.clone(), Difference::LeftOver(path));
            }
        }
    }
    Ok(found.into_values().collect())
}

/// The files of a folder and those below it, seen from the root. A folder that is not there has none.
fn list(root: &Path, folder: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() { list(root, &path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn mend(root: &Path, difference: &Difference) -> std::io::Result<()> {
    match difference {
        Difference::Missing(output) | Difference::Other(output) => {
            let path = root.join(&output.path);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, &output.text)
        }
        Difference::LeftOver(path) => fs::remove_file(root.join(path)),
    }
}

#[cfg(test)]
mod tests;
