//! The canonical layout (grammar.md section 10) by the order of the table: pairs of files, the examples, damaged text.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use planc_base::FileId;
use planc_model::elaborate;
use planc_model::order::{PackageOrder, TableOrder};
use planc_syntax::format::{Formatted, format};
use planc_syntax::parse;
use rayon::prelude::*;

fn formatted(text: &str) -> Formatted {
    format(text, FileId(0), &TableOrder)
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn plans_under(path: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            plans_under(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "plan") {
            found.push(path);
        }
    }
    found.sort();
}

/// Every example, with its path.
fn examples() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    plans_under(&folder("../../examples"), &mut paths);
    assert!(paths.len() > 10, "the examples were not found");
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// Letters and digits, whatever their case: what no layout may lose. The formatter adds some, where it adds `title`.
fn letters(text: &str) -> HashMap<char, usize> {
    let mut letters = HashMap::new();
    for character in text.chars().flat_map(char::to_lowercase).filter(|character| character.is_alphanumeric()) {
        *letters.entry(character).or_default() += 1;
    }
    letters
}

fn loses_nothing(before: &str, after: &str) -> bool {
    let after = letters(after);
    letters(before).iter().all(|(letter, count)| after.get(letter).is_some_and(|found| found >= count))
}

/// Formats `text` and holds what is promised of any text.
fn hold_promises(text: &str, what: &str) {
    let Formatted { text: Some(once), findings } = formatted(text) else { return };
    assert!(findings.is_empty(), "{what}: formatted, and yet {findings:?}");
    assert!(loses_nothing(text, &once), "{what}: something was lost\n{text}\n----\n{once}");
    assert_eq!(formatted(&once).text.as_deref(), Some(once.as_str()), "{what}: formatting twice is not once");
}

#[test]
fn each_pair() {
    let mut paths = Vec::new();
    plans_under(&folder("tests/format"), &mut paths);
    let inputs: Vec<_> = paths.iter().filter(|path| path.to_string_lossy().ends_with(".in.plan")).collect();
    assert!(inputs.len() >= 40);
    assert_eq!(inputs.len() * 2, paths.len(), "each `.in.plan` has its `.out.plan`");
    for path in inputs {
        let out = path.to_string_lossy().replace(".in.plan", ".out.plan");
        let (given, wanted) = (fs::read_to_string(path).unwrap(), fs::read_to_string(&out).unwrap());
        let got = formatted(&given);
        assert_eq!(got.text.as_deref(), Some(wanted.as_str()), "{out}: {:?}", got.findings);
        assert_eq!(formatted(&wanted).text.as_deref(), Some(wanted.as_str()), "{out} is not canonical itself");
    }
}

/// The codes of what is found in `text` by itself, sorted.
fn codes(text: &str) -> Vec<&'static str> {
    let tree = parse(text, FileId(0));
    let sheet = elaborate(&tree, text, FileId(0));
    let mut codes: Vec<_> = tree.findings.iter().chain(&sheet.findings).map(|finding| finding.code).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn layout_never_makes_a_mistake() {
    let mut paths = Vec::new();
    plans_under(&folder("tests/format"), &mut paths);
    for path in paths.iter().filter(|path| path.to_string_lossy().ends_with(".in.plan")) {
        let given = fs::read_to_string(path).unwrap();
        let Some(text) = formatted(&given).text else { continue };
        let mut before = codes(&given);
        for code in codes(&text) {
            // Some are mended by the way, such as odd blanks; none is added.
            let known = before.iter().position(|other| *other == code);
            assert!(known.is_some(), "{} is found only afterwards in {}", code, path.display());
            known.map(|known| before.remove(known));
        }
    }
}

#[test]
fn each_example_is_canonical() {
    let order = PackageOrder { languages: ["en", "sq", "es"].map(String::from).to_vec() };
    for (path, text) in examples() {
        for got in [formatted(&text), format(&text, FileId(0), &order)] {
            assert_eq!(got.text.as_deref(), Some(text.as_str()), "{}: {:?}", path.display(), got.findings);
        }
    }
}

#[test]
fn each_example_survives_the_loss_of_its_layout() {
    for (path, text) in examples() {
        // Long texts hang on their indentation; all else says the same without any.
        if text.contains("\"\"\"") {
            continue;
        }
        let flat: String = text.lines().map(|line| format!("{}\n", line.trim_start())).collect();
        let is_flat = !text.lines().any(|line| line.ends_with(','));
        if is_flat {
            assert_eq!(formatted(&flat).text.as_deref(), Some(text.as_str()), "{}", path.display());
        }
    }
}

#[test]
fn files_whose_braces_do_not_balance_are_left_alone() {
    for text in ["activity a \"A\" {\n", "activity a \"A\"\n}\n", "{ kind ngo }\n"] {
        let got = formatted(text);
        assert_eq!(got.text, None);
        assert!(got.findings.iter().all(|finding| finding.code == "SYN-02") && !got.findings.is_empty());
    }
}

#[test]
fn blocks_too_deep_are_left_alone() {
    let text = "a {\n".repeat(70) + &"}\n".repeat(70);
    let got = formatted(&text);
    assert_eq!(got.text, None);
    assert_eq!(got.findings[0].code, "PKG-08");
}

#[test]
fn languages_of_the_package_order_titles() {
    let order = PackageOrder { languages: vec!["en".to_string(), "sq".to_string()] };
    let got = format("actor a \"B\"@sq \"A\"@en\nactor b \"B\"@sq \"A\"\n", FileId(0), &order);
    assert_eq!(got.text.as_deref(), Some("actor a \"A\"@en \"B\"@sq\nactor b \"A\" \"B\"@sq\n"));
}

/// Every `wanted`-th place of a file; fewer of a long one, where each try takes longer and the places are more alike.
fn step(wanted: usize, text: &str) -> usize {
    wanted.max(text.len() / 300)
}

#[test]
fn beginnings_of_examples() {
    examples().par_iter().for_each(|(path, text)| {
        let ends: Vec<usize> =
            (0..text.len()).step_by(step(37, text)).filter(|end| text.is_char_boundary(*end)).collect();
        ends.par_iter().for_each(|end| hold_promises(&text[..*end], &format!("{} up to {end}", path.display())));
    });
}

#[test]
fn examples_less_one_character() {
    examples().par_iter().for_each(|(path, text)| {
        let lost: Vec<(usize, char)> = text.char_indices().step_by(step(41, text)).collect();
        lost.par_iter().for_each(|(at, character)| {
            let rest = format!("{}{}", &text[..*at], &text[at + character.len_utf8()..]);
            hold_promises(&rest, &format!("{} without {character:?} at {at}", path.display()));
        });
    });
}
