//! The walls between the crates, as `crates/README.md` draws them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use planc_lang::Keyword;

/// Each crate of ours, and those of ours it may depend on.
const MAY_DEPEND_ON: &[(&str, &[&str])] = &[
    ("planc-base", &[]),
    ("planc-lang", &[]),
    ("planc-syntax", &["planc-base"]),
    ("planc-model", &["planc-base", "planc-lang", "planc-syntax"]),
    ("planc-analysis", &["planc-base", "planc-lang", "planc-model"]),
    ("planc-workspace", &["planc-base"]),
    ("planc-interchange", &["planc-base", "planc-lang", "planc-model", "planc-analysis"]),
    ("planc-report", &["planc-base", "planc-lang", "planc-model", "planc-analysis"]),
    (
        "planc-project",
        &["planc-base", "planc-lang", "planc-syntax", "planc-model", "planc-analysis", "planc-workspace"],
    ),
    (
        "planc-ide",
        &[
            "planc-base",
            "planc-lang",
            "planc-syntax",
            "planc-model",
            "planc-analysis",
            "planc-workspace",
            "planc-project",
            "planc-report",
            "planc-interchange",
        ],
    ),
    (
        "planc-lsp",
        &["planc-base", "planc-lang", "planc-model", "planc-analysis", "planc-workspace", "planc-project", "planc-ide"],
    ),
];

/// Crates of others, and those of ours that may name them.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("pest", &["planc-syntax"]),
    ("pest_derive", &["planc-syntax"]),
    ("miette", &["planc"]),
    ("clap_complete", &["planc"]),
    ("clap_mangen", &["planc"]),
    ("indicatif", &["planc"]),
    // Manifests; labels.
    ("toml", &["planc-workspace", "planc-report"]),
    ("petgraph", &["planc-analysis", "planc-report"]),
    ("self_cell", &["planc-project"]),
    ("thread-priority", &["planc-project"]),
    ("tower-lsp", &["planc-lsp"]),
    ("tower-service", &["planc-lsp"]),
    ("tokio", &["planc-lsp"]),
    ("futures-util", &["planc-lsp"]),
    ("icu_decimal", &["planc-report"]),
    ("icu_datetime", &["planc-report"]),
    ("icu_plurals", &["planc-report"]),
    ("comfy-table", &["planc-report"]),
    ("dagre", &["planc-report"]),
    ("rust_xlsxwriter", &["planc-report"]),
    ("quick-xml", &["planc-report"]),
    ("zip", &["planc-report"]),
    ("pulldown-cmark", &["planc-report"]),
    ("pulldown-cmark-to-cmark", &["planc-report"]),
    ("ammonia", &["planc-report"]),
    ("minijinja", &["planc-report"]),
    ("sha2", &["planc-report"]),
    ("base64", &["planc-report"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests stand in the repository").to_path_buf()
}

/// By crate, the names of what it depends on; tests and benches may use more.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("there are packages");
    packages
        .iter()
        .map(|package| {
            let names = package["dependencies"].as_array().into_iter().flatten();
            let names = names.filter(|dependency| dependency["kind"].is_null());
            let names = names.filter_map(|dependency| dependency["name"].as_str().map(str::to_string)).collect();
            (package["name"].as_str().unwrap_or_default().to_string(), names)
        })
        .collect()
}

#[test]
fn dependencies_point_one_way() {
    let dependencies = dependencies();
    for (name, allowed) in MAY_DEPEND_ON {
        let own: Vec<&String> = dependencies[*name].iter().filter(|other| other.starts_with("planc")).collect();
        for other in own {
            assert!(allowed.contains(&other.as_str()), "{name} depends on {other}");
        }
    }
}

#[test]
fn what_only_one_crate_may_name_no_other_names() {
    for (name, names) in dependencies() {
        for (library, owners) in ONLY_IN {
            assert!(
                owners.contains(&name.as_str()) || !names.iter().any(|other| other == library),
                "{name} depends on {library}"
            );
        }
    }
}

/// Where words that happen to be keywords stand as something else: part of a path, the words (all, if none is named), and what
/// they are there.
const ELSEWHERE: &[(&str, &[&str], &str)] = &[
    ("planc-interchange/", &[], "keys of plan.json, of its schema and of SARIF"),
    ("planc-report/", &[], "keys of columns and labels"),
    ("planc-workspace/src/manifest", &["languages", "level", "reason", "name"], "settings of planc.toml"),
    ("planc-workspace/src/discover.rs", &["target"], "a folder of build results"),
    ("planc-workspace/src/read.rs", &["file"], "a word of a sentence"),
    ("planc-model/src/elaborate/unexpected.rs", &["to"], "what authors write for `..`"),
    ("planc-ide/src/actions/table.rs", &[], "headings of pasted tables"),
    ("planc-lsp/src/transport", &["code"], "a key of JSON-RPC"),
    ("planc-lsp/src/features/capabilities.rs", &["file", "plan"], "a scheme of addresses, the name of our language"),
    ("planc-ide/src/actions/table.rs", &[], "headings of tables that authors paste"),
    ("planc/src/commands/impact.rs", &[], "keys of JSON, and the names of edges in it"),
    ("planc/src/commands/show/", &[], "labels, and what `--why` may ask for"),
    ("planc-syntax/src/format/", &[], "parts of the layout"),
    ("planc/src/arguments", &[], "flags"),
    ("planc/src/commands/diff/", &[], "keys of JSON"),
    ("planc/src/commands/new", &[], "what `planc new` writes is plan text"),
    ("planc/src/render/", &["note", "title", "file", "text"], "labels of findings, keys of GitHub annotations"),
    (
        "planc-analysis/src/graph/mod.rs",
        &["part-of", "requires", "produces", "serves", "verified-by"],
        "names of edges",
    ),
    ("planc-analysis/src/facts/", &["year"], "a unit of time"),
    ("planc-analysis/src/diff/", &["added", "year"], "words of sentences, a unit of time"),
    ("planc-analysis/src/rules/wording", &[], "lists of words and sentences"),
    ("planc-analysis/src/rules/responsibility/", &[], "lists of words and sentences"),
    ("planc-analysis/src/rules/data/identifying_words.rs", &[], "lists of words and sentences"),
    ("planc-analysis/src/rules/data/persons.rs", &["person"], "a unit"),
    ("planc-analysis/src/rules/evaluations/report.rs", &["strategy"], "the name of a chapter"),
    ("planc-analysis/src/rules/indicators/in_time.rs", &["year"], "a unit of time"),
    ("planc-analysis/src/rules/indicators/persons.rs", &[], "lists of words"),
    ("planc-analysis/src/rules/indicators/units.rs", &["person"], "an English plural"),
    ("planc-analysis/src/rules/activities/", &["schedule", "year"], "words of sentences, a unit of time"),
    ("planc-analysis/src/rules/document/", &["strategy", "measures"], "words of sentences"),
    ("planc-analysis/src/rules/links/", &["serves", "requires"], "words of sentences"),
    ("planc-analysis/src/rules/reports/annual.rs", &["progress"], "the name of a chapter"),
];

#[test]
fn a_fields_name_stands_in_the_table_only() {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join("crates")).expect("the crates are there").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // The generator of plans writes plan text, as tests do.
        if name == "planc-lang" || name == "xtask" || !entry.path().is_dir() {
            continue;
        }
        for file in rust_files(&entry.path().join("src")) {
            let text = std::fs::read_to_string(&file).expect("a source file is text");
            let path = file.strip_prefix(root().join("crates")).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            let may_stand = |word: &str| {
                ELSEWHERE
                    .iter()
                    .any(|(part, words, _)| path.contains(part) && (words.is_empty() || words.contains(&word)))
            };
            // What tests write is plan text.
            let shipped = text.split("#[cfg(test)]").next().unwrap_or(&text);
            for (index, line) in shipped.lines().enumerate() {
                let code = line.split("//").next().unwrap_or(line);
                for keyword in Keyword::ALL.iter().map(|keyword| keyword.text()) {
                    if code.contains(&format!("\"{keyword}\"")) && !may_stand(keyword) {
                        found.push(format!("{path}:{}: \"{keyword}\"", index + 1));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
