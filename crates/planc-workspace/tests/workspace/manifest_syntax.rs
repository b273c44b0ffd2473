//! What is said of mistakes in a manifest: every case in `manifest_findings.txt`, and those that no text file can show.

use crate::support::{KNOWN, load, shown};
use planc_base::FileId;
use planc_workspace::{InMemory, Manifest};

fn findings(manifest: &str) -> String {
    shown(&load(&InMemory::new("/w").file("planc.toml", manifest).file("a.plan", ""), "."))
}

/// A case is a line `### name`, the manifest, a line `===` and the findings.
#[test]
fn cases() {
    let cases = include_str!("manifest_findings.txt");
    let mut count = 0;
    for case in cases.split("### ").skip(1) {
        let (name, case) = case.split_once('\n').expect("a case has a name on a line of its own");
        let (manifest, expected) = case.split_once("===\n").expect("a case has its findings behind `===`");
        assert_eq!(findings(manifest), expected.trim_end(), "{name}");
        count += 1;
    }
    assert!(count > 30, "{count} cases are read");
}

#[test]
fn line_ends_of_windows_are_no_part_of_a_line() {
    assert_eq!(
        findings("[package]\r\nname = x\r\nedition = \"1\r\nprofile = \"guide\"\r\n"),
        "PKG-01 planc.toml:2:8 The manifest cannot be read at line 2: the value `x` is not understood
  help: If it is a text, write `\"x\"`.
  choice: Write `\"x\"` -> name = \"x\"
PKG-01 planc.toml:3:1 The manifest cannot be read at line 3: the text is not closed
  help: Write `\"` at its end.
  choice: Add `\"` -> edition = \"1\""
    );
}

#[test]
fn a_byte_order_mark_is_skipped_and_places_stay_right() {
    assert_eq!(findings("\u{feff}[package]\nname = \"a\"\n"), "");
    assert!(findings("\u{feff}[package]\nnam = \"a\"\n").starts_with("PKG-02 planc.toml:2:1 "));
}

#[test]
fn what_stands_on_other_lines_still_holds() {
    let text = "[package]\nname = \"x\nlanguages = [\"sq\"]\n[rules\n[dependencies]\nn = { path = \"..\\dn\" }\nm = { path = \"../m\" }\n";
    let (manifest, findings) = Manifest::parse(text, FileId(0), "folder", &KNOWN);
    assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["PKG-01"; 3]);
    assert_eq!(manifest.languages.len(), 1);
    let paths: Vec<_> =
        manifest.dependencies.iter().map(|one| one.path.as_ref().map(|path| path.value.as_str())).collect();
    assert_eq!(paths, [None, Some("../m")]);
}

/// Whatever is cut off or left out of a manifest, it is read to its end, and every place lies in the text.
#[test]
fn nothing_that_is_left_out_stops_the_reading() {
    let text = "\u{feff}[package]\nname = \"ë\"\nlanguages = [\"en\", 'sq']\n[rules]\nBUD-11 = { level = \"off\", reason = \"\"\"\nx\"\"\" }\r\n\
                [calendar]\nholidays = [2020-01-01]\n[dependencies]\nn = { path = '../n' } # why\n";
    let check = |text: &str| {
        let (_, findings) = Manifest::parse(text, FileId(0), "folder", &KNOWN);
        for finding in findings {
            let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.place.span);
            let labels = finding.labels.iter().map(|label| label.place.span);
            for span in edits.chain(labels).chain([finding.place.span]) {
                assert!(text.get(span.range()).is_some(), "{span:?} of {finding:?} lies in {text:?}");
            }
        }
    };
    for (at, character) in text.char_indices() {
        check(&text[..at]);
        check(&format!("{}{}", &text[..at], &text[at + character.len_utf8()..]));
        check(&format!("{}={}", &text[..at], &text[at..]));
        check(&format!("{}[{}", &text[..at], &text[at..]));
        check(&format!("{}\"\\{}", &text[..at], &text[at..]));
    }
}
