//! Mistakes that people make, one a file in `mistakes/`, and what is said of each.
//!
//! What is to be found is written into the file, below the line that it is about:
//!
//! ```text
//! responsible: moi
//! #! SYN-01 No sign is needed between `responsible` and its value
//! #! help: Write `responsible moi`.
//! #! fix: responsible moi
//! ```
//!
//! `fix` shows the lines that a certain fix makes, `choice` those of one that a person has to choose; ` ⏎ ` parts lines. Nothing
//! else may be found. With `PLANC_WRITE_MISTAKES=1` the files are written anew, to be read before they are kept.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use planc_analysis::Judged;
use planc_base::{FileId, Fix, LineIndex};
use planc_model::plan::Target;
use planc_model::sheet::Flags;
use planc_tests::examples::SourceFile;
use planc_tests::pipeline::{breaks, findings, hold_places, linked, mended, minimal};

const MARK: &str = "#!";

/// A file with a mistake: its text without the marks, and the marks by the line they stand below.
struct Mistake {
    path: PathBuf,
    text: String,
    marks: BTreeMap<usize, Vec<String>>,
}

fn mistakes() -> Vec<Mistake> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("mistakes");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "plan"));
    paths.sort();
    paths.into_iter().map(|path| read(&path)).collect()
}

fn read(path: &Path) -> Mistake {
    let whole = fs::read_to_string(path).unwrap();
    let mut mistake = Mistake { path: path.to_path_buf(), text: String::new(), marks: BTreeMap::new() };
    let mut line_number = 0;
    for line in whole.split_inclusive('\n') {
        match line.trim().strip_prefix(MARK) {
            Some(mark) => mistake.marks.entry(line_number).or_default().push(mark.trim().to_string()),
            None => {
                mistake.text.push_str(line);
                line_number += 1;
            }
        }
    }
    mistake
}

impl Mistake {
    fn name(&self) -> String {
        self.path.file_name().unwrap().to_string_lossy().into_owned()
    }

    /// The file alone, as a package.
    fn files(&self, text: &str) -> Vec<SourceFile> {
        vec![(self.name(), text.to_string())]
    }

    /// The rules that its marks name beyond those that are always on.
    fn codes(&self) -> Vec<&str> {
        self.marks
            .values()
            .flatten()
            .filter_map(|mark| mark.split(' ').next())
            .filter(|word| word.len() == 6 && word.as_bytes()[3] == b'-')
            .collect()
    }

    fn findings(&self, text: &str) -> Vec<Judged> {
        let codes = self.codes();
        let mut found = findings(&self.files(text), &minimal(&codes));
        found.retain(|judged| breaks(&judged.finding) || codes.contains(&judged.finding.code));
        found
    }

    /// The marks that `found` makes, by line.
    fn marks_of(&self, found: &[Judged]) -> BTreeMap<usize, Vec<String>> {
        let lines = LineIndex::new(&self.text);
        let mut marks: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for Judged { finding, .. } in found {
            let line = lines.line(finding.place.span.start) as usize + 1;
            let below = marks.entry(line).or_default();
            below.push(format!("{} {}", finding.code, finding.message));
            below.extend(finding.help.iter().map(|help| format!("help: {help}")));
            for fix in &finding.fixes {
                let word = if fix.is_certain { "fix" } else { "choice" };
                below.push(format!("{word}: {}", changed_lines(&self.text, &mended(&self.text, 0, fix))));
            }
        }
        marks
    }

    /// The file with `marks` in place of its own.
    fn with_marks(&self, marks: &BTreeMap<usize, Vec<String>>) -> String {
        let mut whole = String::new();
        for (index, line) in self.text.split_inclusive('\n').enumerate() {
            whole.push_str(line);
            let indent: String = line.chars().take_while(|character| *character == ' ').collect();
            for mark in marks.get(&(index + 1)).into_iter().flatten() {
                if !whole.ends_with('\n') {
                    whole.push('\n');
                }
                whole.push_str(&format!("{indent}{MARK} {mark}\n"));
            }
        }
        whole
    }
}

/// The lines of `after` that `before` has not, without those that both begin and end with.
fn changed_lines(before: &str, after: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let first = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let rest = (before.len() - first).min(after.len() - first);
    let last = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let lines: Vec<&str> = after[first..after.len() - last].iter().map(|line| line.trim()).collect();
    if lines.iter().all(|line| line.is_empty()) { "(nothing)".to_string() } else { lines.join(" ⏎ ") }
}

#[test]
fn each_mistake_is_said_once_and_as_marked() {
    let mistakes = mistakes();
    assert!(mistakes.len() >= 40, "the mistakes were not found");
    let is_written = std::env::var_os("PLANC_WRITE_MISTAKES").is_some();
    let mut report = String::new();
    for mistake in &mistakes {
        let found = mistake.findings(&mistake.text);
        hold_places(&found, &mistake.files(&mistake.text), &mistake.name());
        let marks = mistake.marks_of(&found);
        if is_written {
            fs::write(&mistake.path, mistake.with_marks(&marks)).unwrap();
        } else if marks != mistake.marks {
            report.push_str(&format!("\n── {}\nmarked:\n{:#?}\nfound:\n{:#?}\n", mistake.name(), mistake.marks, marks));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn each_fix_mends_its_mistake_and_makes_no_other() {
    let mut report = String::new();
    for mistake in mistakes() {
        let found = mistake.findings(&mistake.text);
        for judged in &found {
            for fix in &judged.finding.fixes {
                if let Some(problem) = wrong_with(&mistake, &found, judged, fix) {
                    report.push_str(&format!(
                        "\n── {}: {} by \"{}\": {problem}\n",
                        mistake.name(),
                        judged.finding.code,
                        fix.title
                    ));
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// What is wrong with the file once `fix` is applied: the finding is still there, or another has come.
fn wrong_with(mistake: &Mistake, found: &[Judged], judged: &Judged, fix: &Fix) -> Option<String> {
    let text = mended(&mistake.text, 0, fix);
    let after = mistake.findings(&text);
    let same = |findings: &[Judged], other: &Judged| {
        findings
            .iter()
            .filter(|one| one.finding.code == other.finding.code && one.finding.message == other.finding.message)
            .count()
    };
    if same(&after, judged) >= same(found, judged) {
        return Some(format!("it is still there:\n{text}"));
    }
    let new = after.iter().find(|one| same(&after, one) > same(found, one))?;
    // A person may be led from one question to the next, but not by what is done unasked.
    Some(format!("there is a new one, {}: {}\n{text}", new.finding.code, new.finding.message))
}

#[test]
fn messages_are_sentences_without_a_stop_and_helps_have_one() {
    for mistake in mistakes() {
        for Judged { finding, .. } in mistake.findings(&mistake.text) {
            let name = mistake.name();
            assert!(!finding.message.ends_with(['.', '!']), "{name}: {}", finding.message);
            assert!(finding.help.as_ref().is_some_and(|help| help.ends_with(['.', '?'])), "{name}: {:?}", finding.help);
            let all: Vec<&str> = std::iter::once(finding.message.as_str())
                .chain(finding.help.as_deref())
                .chain(finding.notes.iter().map(String::as_str))
                .collect();
            for word in ["token", "parse", "syntax", "identifier", "node", "invalid", "illegal", "error"] {
                assert!(all.iter().all(|text| !text.to_lowercase().contains(word)), "{name}: `{word}` in {all:?}");
            }
        }
    }
}

/// What is broken costs itself alone: every name on the other lines leads somewhere.
#[test]
fn ten_mistakes_are_ten_findings_and_all_else_resolves() {
    let mistake = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("mistakes/ten-at-once.plan"));
    assert_eq!(mistake.findings(&mistake.text).len(), 10);
    let files = mistake.files(&mistake.text);
    let plan = linked(&files);
    let sheet = &plan.sheets[0];
    let mut resolved = 0;
    for (index, reference) in sheet.references().enumerate() {
        let target = plan.target(FileId(0), index as u32);
        let is_broken = sheet.entries[reference.entry as usize].flags().has(Flags::BROKEN);
        let line = LineIndex::new(&mistake.text).line(reference.span.start) as usize + 1;
        if !is_broken && !mistake.marks.contains_key(&line) {
            assert_ne!(target, Target::Unknown, "line {line}: `{}`", reference.span.text(&mistake.text));
            resolved += 1;
        }
    }
    assert!(resolved >= 12, "only {resolved} names were looked at");
}
