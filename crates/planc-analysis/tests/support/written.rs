//! The examples as they lie on the disk, text by text, so that a test can change one before it is read.

use std::path::Path;

/// Every plan of the example in this folder, with its path.
pub fn files(example: &str) -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the examples stand in the repository") {
            let path = entry.expect("a folder of an example can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "plan") {
                let text = std::fs::read_to_string(&path).expect("an example can be read");
                files.push((path.display().to_string(), text));
            }
        }
    }
    files.sort();
    files
}
