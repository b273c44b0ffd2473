//! Small plans that say themselves what is to be found in them: `tests/rules/*.plan`.
//!
//! A comment that begins with `#!` expects a finding about the nearest line above it that is no such comment:
//!
//! ```text
//!     responsible "all relevant bodies"
//! #! RES-03       ^^^^^^^^^^^^^^^^^^^^^ who is responsible
//! ```
//!
//! First the code; then, if it matters, marks under the stretch that the finding points to; then, if it matters, words that
//! stand in its message, its help or the title of one of its fixes. Several such comments may follow one another. Every
//! finding must be expected, and every expectation met.
//!
//! Comments that begin with `#:` set how the plan is checked. In the first lines:
//!
//! ```text
//! #: only RES-02, RES-03     no other rules, besides SYN, REF and TYP, which are always on
//! #: profile minimal         guide, if nothing is said
//! #: today 2026-05-01        2026-01-01, if nothing is said
//! ```
//!
//! and anywhere, what follows is a further file of the same package:
//!
//! ```text
//! #: file ministries/interior.plan
//! ```
//!
//! Whatever a finding offers as a fix is tried out as well: it has to mend that finding, and break nothing.

mod support;

use std::path::{Path, PathBuf};

use planc_analysis::{Judged, Profile, Settings, check};
use planc_base::edit::apply_edits;
use planc_base::{FileId, LineIndex, Place};
use planc_lang::rule::Rule;
use support::{linked, shown, today};

/// A fixture, read.
struct Fixture {
    path: PathBuf,
    /// Path and text of each file; line breaks are kept, so that places hold.
    files: Vec<(String, String)>,
    settings: Settings,
    expected: Vec<Expectation>,
}

/// A finding that is to be there.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Expectation {
    file: usize,
    /// From 0.
    line: usize,
    code: String,
    /// Columns of the first mark and behind the last, in characters.
    marks: Option<(usize, usize)>,
    words: String,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the folder of fixtures is part of the crate")
        .map(|entry| entry.expect("the folder of fixtures can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "plan"))
        .collect();
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Fixture {
    let text = std::fs::read_to_string(&path).expect("a fixture can be read");
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut fixture =
        Fixture { path, files: vec![(name, String::new())], settings: Settings::new(today()), expected: Vec::new() };
    // The last line that is about the plan.
    let (mut line_number, mut subject) = (0, 0);
    for line in text.lines() {
        let trimmed = line.trim_start();
        if let Some(setting) = trimmed.strip_prefix("#:") {
            match setting.trim().strip_prefix("file ") {
                Some(path) => {
                    fixture.files.push((path.trim().to_string(), String::new()));
                    (line_number, subject) = (0, 0);
                    continue;
                }
                None => fixture.set(setting.trim()),
            }
        } else if trimmed.starts_with("#!") {
            let expectation = expectation(fixture.files.len() - 1, subject, line);
            fixture.expected.push(expectation);
        } else {
            subject = line_number;
        }
        if let Some((_, text)) = fixture.files.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
        line_number += 1;
    }
    fixture
}

impl Fixture {
    fn set(&mut self, setting: &str) {
        let path = self.path.display();
        let (word, value) = setting.split_once(' ').unwrap_or((setting, ""));
        match word {
            "only" => {
                let breaks = Rule::all().filter(|rule| matches!(rule.family(), "SYN" | "REF" | "TYP"));
                let asked = value.split(',').map(|code| match Rule::find(code.trim()) {
                    Some(rule) => rule,
                    None => panic!("{path}: there is no rule {code}"),
                });
                self.settings.only = Some(breaks.chain(asked).map(|rule| rule.code).collect());
            }
            "profile" => match Profile::from_text(value) {
                Some(profile) => self.settings.profile = profile,
                None => panic!("{path}: there is no profile {value}"),
            },
            "today" => match value.parse() {
                Ok(day) => self.settings.today = day,
                Err(error) => panic!("{path}: {error}"),
            },
            _ => panic!("{path}: `#: {setting}` is no setting"),
        }
    }

    fn findings(&self) -> Vec<Judged> {
        check(&linked("fixture", &self.files), &self.settings, &[]).findings
    }

    /// What a finding points to, as an expectation.
    fn seen(&self, judged: &Judged) -> Expectation {
        let Place { file, span } = judged.finding.place;
        let text = &self.files[file.0 as usize].1;
        let line = LineIndex::new(text).line(span.start) as usize;
        let line_start = text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
        let column = |offset: u32| text[line_start..offset as usize].chars().count();
        Expectation {
            file: file.0 as usize,
            line,
            code: judged.finding.code.to_string(),
            marks: Some((column(span.start), column(span.end))),
            words: String::new(),
        }
    }
}

fn expectation(file: usize, line: usize, comment: &str) -> Expectation {
    let rest = comment.trim_start().trim_start_matches("#!").trim_start();
    let (code, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let column = |at: usize| comment[..at].chars().count();
    let marks = match (comment.find('^'), comment.rfind('^')) {
        (Some(first), Some(last)) => Some((column(first), column(last + 1))),
        _ => None,
    };
    Expectation {
        file,
        line,
        code: code.to_string(),
        marks,
        words: rest.trim_start_matches([' ', '^']).trim().to_string(),
    }
}

impl Expectation {
    /// Whether the finding `judged`, which points to `seen`, is the one expected.
    fn fits(&self, seen: &Expectation, judged: &Judged) -> bool {
        let finding = &judged.finding;
        let titles = finding.fixes.iter().map(|fix| &fix.title);
        let has_words = |text: &String| text.contains(&self.words);
        (self.file, self.line, &self.code) == (seen.file, seen.line, &seen.code)
            && (self.marks.is_none() || self.marks == seen.marks)
            && (has_words(&finding.message) || finding.help.iter().chain(titles).any(has_words))
    }
}

/// What is expected and not found, or found and not expected.
fn differences(fixture: &Fixture) -> Vec<String> {
    let mut expected = fixture.expected.clone();
    let mut differences = Vec::new();
    let describe =
        |file: usize, line: usize| format!("{} ({}:{})", fixture.path.display(), fixture.files[file].0, line + 1);
    for judged in fixture.findings() {
        let seen = fixture.seen(&judged);
        match expected.iter().position(|expectation| expectation.fits(&seen, &judged)) {
            Some(index) => drop(expected.remove(index)),
            None => {
                let place = describe(seen.file, seen.line);
                differences.push(format!("{place}: not expected, columns {:?}:\n{}", seen.marks, shown(&judged)));
            }
        }
    }
    let missing = expected.iter().map(|expectation| {
        format!(
            "{}: not found: {} {:?} {}",
            describe(expectation.file, expectation.line),
            expectation.code,
            expectation.marks,
            expectation.words
        )
    });
    differences.extend(missing);
    differences
}

#[test]
fn every_fixture_gives_what_it_expects() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 10, "the fixtures were not found");
    let differences: Vec<String> = fixtures.iter().flat_map(differences).collect();
    assert!(differences.is_empty(), "{} differences:\n\n{}\n", differences.len(), differences.join("\n\n"));
}

#[test]
fn every_fix_mends_its_finding() {
    let mut failures = Vec::new();
    let mut count = 0;
    for fixture in fixtures() {
        let before = fixture.findings();
        for judged in &before {
            for fix in &judged.finding.fixes {
                count += 1;
                let files =
                    fixture.files.iter().enumerate().map(|(index, (path, text))| {
                        (path.clone(), apply_edits(text, FileId(index as u32), &fix.edits).0)
                    });
                let files: Vec<_> = files.collect();
                let after = check(&linked("fixture", &files), &fixture.settings, &[]).findings;
                let code = judged.finding.code;
                let of = |code: &str, findings: &[Judged]| {
                    findings.iter().filter(|judged| judged.finding.code == code).count()
                };
                let breaks = |findings: &[Judged]| {
                    let families = ["SYN", "REF", "TYP"];
                    findings
                        .iter()
                        .filter(|judged| families.iter().any(|family| judged.finding.code.starts_with(family)))
                        .count()
                };
                if of(code, &after) >= of(code, &before) || breaks(&after) > breaks(&before) {
                    let after: Vec<String> = after.iter().map(shown).collect();
                    let path = fixture.path.display();
                    failures.push(format!(
                        "{path}: {}\n\"{}\" leaves:\n{}",
                        shown(judged),
                        fix.title,
                        after.join("\n")
                    ));
                }
            }
        }
    }
    assert!(count >= 10, "only {count} fixes were offered");
    assert!(failures.is_empty(), "{} fixes mend nothing:\n\n{}\n", failures.len(), failures.join("\n\n"));
}
