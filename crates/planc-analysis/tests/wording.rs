//! How often the rules of wording are right: every finding in the examples and in `tests/wording/*.plan` has been judged by
//! hand, in `tests/wording/verdicts.txt`.
//!
//! ```text
//! right   ACT-11  labour-en.plan: activity upgrade "Enhance the competitiveness of rural tourism"
//! wrong   GOA-13  labour-en.plan: outcome trained "Young people trained on the job stay with the firm" by 2029
//! missed  IND-29  labour-en.plan: indicator act "Act on social enterprises passed"
//! ```
//!
//! A line is a rule and a line of a plan. `missed` is a mistake that was written in on purpose, by a comment above its line that
//! begins with `# meant`, and is not found. The figures of each rule stand in `docs/wording.md`; this test holds them to the
//! verdicts.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use planc_analysis::{Judged, Profile, Settings, check};
use planc_model::plan::Plan;
use support::packages::{loaded, plan_of, settings_of};
use support::{linked, today};

/// The rules that are measured.
const RULES: [&str; 18] = [
    "GOA-12", "GOA-13", "LNK-08", "ACT-07", "ACT-08", "ACT-11", "BUD-22", "IND-07", "IND-18", "IND-19", "IND-29",
    "TXT-02", "TXT-03", "TXT-04", "TXT-05", "TXT-06", "TXT-07", "TXT-08",
];

const EXAMPLES: [&str; 5] =
    ["national-action-plan", "municipality", "open-government", "programme-budget", "minimal.plan"];

/// Plans that were written when the lists of words were done, and for which no word was added.
const WRITTEN_LATER: [&str; 2] = ["labour-en.plan", "turizmi-sq.plan"];

/// At most so many of a hundred findings may be wrong.
const WRONG_AT_MOST: usize = 10;

/// A rule and a line of a plan: `ACT-11`, `labour-en.plan: activity …`.
type Line = (String, String);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wording")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The plans of the folder: name and text.
fn corpus() -> Vec<(String, String)> {
    let mut plans: Vec<(String, String)> = std::fs::read_dir(folder())
        .expect("the folder is part of the crate")
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "plan"))
        .map(|path| {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            (name, std::fs::read_to_string(&path).expect("a plan can be read"))
        })
        .collect();
    plans.sort();
    plans
}

/// What the measured rules find in `plan`, all of them on.
fn lines(plan: &Plan, mut settings: Settings) -> BTreeSet<Line> {
    settings.profile = Profile::Guide;
    settings.rules.clear();
    settings.only = Some(RULES.into());
    let line = |judged: Judged| {
        let place = judged.finding.place;
        let file = &plan.files[place.file.0 as usize];
        let start = file.text[..place.span.start as usize].rfind('\n').map_or(0, |at| at + 1);
        let line = file.text[start..].lines().next().unwrap_or("").trim();
        let path = file.path.rsplit("examples/").next().unwrap_or(file.path);
        (judged.finding.code.to_string(), format!("{path}: {line}"))
    };
    let findings = check(plan, &settings, &[]).findings.into_iter();
    findings.filter(|judged| RULES.contains(&judged.finding.code)).map(line).collect()
}

/// Everything that the rules find.
fn found() -> BTreeSet<Line> {
    let mut found = BTreeSet::new();
    for example in EXAMPLES {
        let workspace = loaded(&root().join("examples").join(example));
        found.extend(lines(&plan_of(&workspace), settings_of(&workspace)));
    }
    for file in corpus() {
        found.extend(lines(&linked("wording", &[file]), Settings::new(today())));
    }
    found
}

/// What was written in on purpose.
fn meant() -> BTreeSet<Line> {
    let mut meant = BTreeSet::new();
    for (name, text) in corpus() {
        for pair in text.lines().collect::<Vec<_>>().windows(2) {
            if let Some(codes) = pair[0].trim().strip_prefix("# meant ") {
                meant.extend(
                    codes.split(',').map(|code| (code.trim().to_string(), format!("{name}: {}", pair[1].trim()))),
                );
            }
        }
    }
    meant
}

/// The verdicts: `right`, `wrong` or `missed`, by line.
fn verdicts() -> BTreeMap<Line, String> {
    let text = std::fs::read_to_string(folder().join("verdicts.txt")).expect("the verdicts are part of the crate");
    let mut verdicts = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let mut parts = line.splitn(2, char::is_whitespace);
        let (verdict, rest) = (parts.next().unwrap_or(""), parts.next().unwrap_or("").trim());
        let (code, place) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        assert!(["right", "wrong", "missed"].contains(&verdict), "{line}: no verdict");
        let before = verdicts.insert((code.to_string(), place.trim().to_string()), verdict.to_string());
        assert_eq!(before, None, "{line}: judged twice");
    }
    verdicts
}

fn shown((code, place): &Line) -> String {
    format!("{code}  {place}")
}

#[test]
fn every_finding_has_been_judged_and_no_verdict_is_left_over() {
    let (found, meant, verdicts) = (found(), meant(), verdicts());
    let is = |line: &Line, words: &[&str]| verdicts.get(line).is_some_and(|verdict| words.contains(&verdict.as_str()));
    let mut report = String::new();
    for line in found.iter().filter(|line| !is(line, &["right", "wrong"])) {
        report.push_str(&format!("not judged: {}\n", shown(line)));
    }
    for line in meant.difference(&found).filter(|line| !is(line, &["missed"])) {
        report.push_str(&format!("missed, and not said to be: {}\n", shown(line)));
    }
    for (line, verdict) in &verdicts {
        let holds =
            if verdict == "missed" { meant.contains(line) && !found.contains(line) } else { found.contains(line) };
        if !holds {
            report.push_str(&format!("{verdict}, and no longer so: {}\n", shown(line)));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_corpus_is_large_enough_and_of_two_languages() {
    let corpus = corpus();
    let of = |ending: &str| {
        let files = corpus.iter().filter(|(name, _)| name.ends_with(ending));
        files
            .flat_map(|(_, text)| text.lines())
            .filter(|line| {
                let kinds = ["activity ", "goal ", "objective ", "outcome ", "indicator "];
                kinds.iter().any(|kind| line.trim_start().starts_with(kind))
            })
            .count()
    };
    assert!(of("-en.plan") >= 40 && of("-sq.plan") >= 40, "{} and {}", of("-en.plan"), of("-sq.plan"));
    for later in WRITTEN_LATER {
        assert!(corpus.iter().any(|(name, _)| name == later), "{later}");
    }
}

#[test]
fn few_findings_are_wrong_also_in_plans_written_later() {
    let verdicts = verdicts();
    let is_later = |line: &Line| WRITTEN_LATER.iter().any(|later| line.1.starts_with(later));
    for only_later in [false, true] {
        let judged = verdicts.iter().filter(|(line, _)| !only_later || is_later(line));
        let count = |verdict: &str| judged.clone().filter(|(_, other)| *other == verdict).count();
        let (right, wrong) = (count("right"), count("wrong"));
        assert!(right > 20, "only {right} are right");
        assert!(wrong * 100 < (right + wrong) * WRONG_AT_MOST, "{wrong} of {} are wrong", right + wrong);
    }
}

/// The table of `docs/wording.md`.
fn table() -> String {
    let verdicts = verdicts();
    let is_later = |line: &Line| WRITTEN_LATER.iter().any(|later| line.1.starts_with(later));
    let mut table = String::from(
        "| rule | right | wrong | missed | of these in plans written later: right | wrong | missed |\n|---|---:|---:|---:|---:|---:|---:|\n",
    );
    let row = |name: &str, counts: &dyn Fn(&str, bool) -> usize| {
        let cells: Vec<String> = [false, true]
            .into_iter()
            .flat_map(|later| ["right", "wrong", "missed"].map(|verdict| counts(verdict, later).to_string()))
            .collect();
        format!("| {name} | {} |\n", cells.join(" | "))
    };
    for rule in RULES {
        let count = |verdict: &str, later: bool| {
            let of_rule = verdicts.iter().filter(|((code, _), _)| code == rule);
            of_rule.filter(|(line, other)| *other == verdict && (!later || is_later(line))).count()
        };
        table.push_str(&row(&format!("[{rule}](rules/{rule}.md)"), &count));
    }
    let count = |verdict: &str, later: bool| {
        verdicts.iter().filter(|(line, other)| *other == verdict && (!later || is_later(line))).count()
    };
    table.push_str(&row("all", &count));
    table
}

#[test]
fn the_page_of_the_book_has_the_figures() {
    let path = root().join("docs/wording.md");
    let page = std::fs::read_to_string(path).expect("the page is part of the book");
    let table = table();
    assert!(page.contains(&table), "docs/wording.md should hold:\n\n{table}");
}
