//! Runs the cases of `tests/cases`; the README there says how one is written.

mod case;
mod run;
mod show;

use std::path::{Path, PathBuf};

/// Every feature, by the folder of its cases.
#[test]
fn every_case_answers_what_it_should() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let mut failed = String::new();
    for (feature, answer) in run::FEATURES {
        let cases = cases_in(&root.join(feature));
        assert!(cases.len() >= 3, "{feature} has {} cases", cases.len());
        for path in cases {
            let text = std::fs::read_to_string(&path).unwrap();
            let case = case::Case::read(&text);
            let is = answer(&case);
            if is == case.result {
                continue;
            }
            if update {
                std::fs::write(&path, format!("{}=== result\n{is}", case.before_result)).unwrap();
            } else {
                failed.push_str(&format!("--- {}\nexpected:\n{}\nis:\n{is}\n", path.display(), case.result));
            }
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn every_folder_of_cases_is_that_of_a_feature() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().to_string();
        assert!(
            !path.is_dir() || run::FEATURES.iter().any(|(feature, _)| *feature == name),
            "{name} is run by nothing"
        );
    }
}

fn cases_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    paths.sort();
    paths
}
