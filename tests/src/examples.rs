//! The example packages, as texts.

use std::fs;
use std::path::{Path, PathBuf};

/// A path in its package, and the text of the file.
pub type SourceFile = (String, String);

/// One example: a folder with a manifest, or a file alone.
#[derive(Clone, Debug)]
pub struct Example {
    pub name: String,
    pub files: Vec<SourceFile>,
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
            Example { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), files }
        })
        .filter(|example| !example.files.is_empty())
        .collect();
    examples.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(examples.len() >= 4, "the examples were not found");
    examples
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
