//! The example packages, as texts.

use std::fs;
use std::path::{Path, PathBuf};

use planc_model::plan::Plan;

use crate::pipeline;

/// A path in its package, and the text of the file.
pub type SourceFile = (String, String);

/// One example: a folder with a manifest, or a file alone.
#[derive(Clone, Debug)]
pub struct Example {
    pub name: String,
    pub files: Vec<SourceFile>,
    /// The package that it depends on, by the name that it gives it.
    pub dependency: Option<(String, Vec<SourceFile>)>,
}

impl Example {
    /// `files`, which are those of this example or nearly so, linked with the package that it depends on.
    pub fn linked<'text>(&'text self, files: &'text [SourceFile]) -> Plan<'text> {
        pipeline::linked_with(files, self.dependency.as_ref())
    }
}

/// All examples, each with all its files in the order of their paths.
///
/// # Panics
/// If the examples cannot be read: there is nothing to test then.
pub fn all() -> Vec<Example> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut examples: Vec<Example> = entries(&root)
        .into_iter()
        .map(|path| {
            let mut files = Vec::new();
            if path.is_dir() {
                collect(&path, &path, &mut files);
            } else {
                collect(&path, &root, &mut files);
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Example { name, files, dependency: dependency(&path) }
        })
        .filter(|example| !example.files.is_empty())
        .collect();
    examples.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(examples.len() >= 4, "the examples were not found");
    examples
}

/// The examples that are written without a mistake. One shows the mistakes of documents that were published, among them a cost
/// that is none and an amount at once.
///
/// # Panics
/// If the examples cannot be read.
pub fn without_mistakes() -> Vec<Example> {
    all().into_iter().filter(|example| example.name != "as-published").collect()
}

/// The first dependency of a manifest: `national = { path = "../national-action-plan" }`.
fn dependency(folder: &Path) -> Option<(String, Vec<SourceFile>)> {
    let manifest = fs::read_to_string(folder.join("planc.toml")).ok()?;
    let section = manifest.split_once("[dependencies]")?.1;
    let line = section.lines().find(|line| line.contains("path"))?;
    let (name, rest) = line.split_once('=')?;
    let path = folder.join(rest.split('"').nth(1)?);
    let mut files = Vec::new();
    collect(&path, &path, &mut files);
    Some((name.trim().to_string(), files))
}

fn entries(path: &Path) -> Vec<PathBuf> {
    fs::read_dir(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .map(|entry| entry.unwrap_or_else(|error| panic!("{}: {error}", path.display())).path())
        .collect()
}

fn collect(path: &Path, root: &Path, files: &mut Vec<SourceFile>) {
    if path.is_dir() {
        let mut inside = entries(path);
        inside.sort();
        for path in inside {
            collect(&path, root, files);
        }
    } else if path.extension().is_some_and(|extension| extension == "plan") {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().into_owned();
        let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        files.push((name, text));
    }
}
