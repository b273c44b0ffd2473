//! The sample documents of the guide, in `examples/as-published`: each mistake in them that was found by hand is found by the
//! rule that should, or `tests/as_published.txt` says why not.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use planc_analysis::check;
use planc_base::LineIndex;
use planc_lang::rule::Rule;
use support::packages::{loaded, plan_of, settings_of};

/// How many mistakes there are in the two documents.
const MISTAKES: usize = 47;

/// Those that no rule finds by itself.
const ONLY_ASKED: [usize; 4] = [14, 16, 41, 42];

/// What the list says of a rule and a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Found,
    Asked,
    As,
    Missed,
}

/// A line of the list.
struct Row {
    text: String,
    mistake: usize,
    verdict: Verdict,
    /// The rule that should find it, and the one that does if that is another.
    codes: Vec<String>,
    file: String,
    /// From 1.
    line: usize,
}

/// A finding: file, line from 1, code, and how `planc check --format short` shows it.
struct Shown {
    file: String,
    line: usize,
    code: &'static str,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn findings() -> Vec<Shown> {
    let workspace = loaded(&root().join("examples/as-published"));
    let plan = plan_of(&workspace);
    let judged = check(&plan, &settings_of(&workspace), &[]).findings.into_iter();
    judged
        .map(|judged| {
            let place = judged.finding.place;
            let file = &plan.files[place.file.0 as usize];
            let start = file.text[..place.span.start as usize].rfind('\n').map_or(0, |at| at + 1);
            let column = file.text[start..place.span.start as usize].chars().count() + 1;
            let line = LineIndex::new(file.text).line(place.span.start) as usize + 1;
            let name = file.path.rsplit(['/', '\\']).next().unwrap_or(file.path).to_string();
            let (code, level, message) = (judged.finding.code, judged.level.text(), &judged.finding.message);
            let text = format!("examples/as-published/{name}:{line}:{column}: {level}[{code}]: {message}");
            Shown { file: name, line, code, text }
        })
        .collect()
}

fn rows() -> Vec<Row> {
    let mut texts = BTreeMap::new();
    let list = include_str!("as_published.txt");
    let lines = list.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| row(line, &mut texts).unwrap_or_else(|why| panic!("{line}\n{why}"))).collect()
}

/// `E02 found RES-02 action-plan.plan: stretch > stretch | reason`
fn row(line: &str, texts: &mut BTreeMap<String, String>) -> Result<Row, String> {
    let (said, reason) = match line.split_once(" | ") {
        Some((said, reason)) => (said, reason.trim()),
        None => (line, ""),
    };
    let (head, place) = said.split_once(": ").ok_or("no place")?;
    let mut words = head.split_whitespace();
    let mistake = words.next().and_then(|word| word.strip_prefix('E')?.parse().ok()).ok_or("no number")?;
    let (verdict, codes_wanted) = match words.next() {
        Some("found") => (Verdict::Found, 1),
        Some("asked") => (Verdict::Asked, 1),
        Some("as") => (Verdict::As, 2),
        Some("missed") => (Verdict::Missed, 1),
        _ => return Err("no verdict".to_string()),
    };
    let rest: Vec<String> = words.map(str::to_string).collect();
    let (file, codes) = rest.split_last().ok_or("no file")?;
    if codes.len() != codes_wanted || codes.iter().any(|code| Rule::find(code).is_none()) {
        return Err("not as many rules as the verdict wants".to_string());
    }
    if reason.is_empty() != (verdict == Verdict::Found) {
        return Err("a reason belongs to all verdicts but `found`".to_string());
    }
    let text = texts.entry(file.clone()).or_insert_with(|| {
        let path = root().join("examples/as-published").join(file);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    });
    Ok(Row {
        text: line.to_string(),
        mistake,
        verdict,
        codes: codes.to_vec(),
        file: file.clone(),
        line: line_of(place, text)?,
    })
}

/// The line of `stretch`, which `text` has once, or of what stands behind `>` from there on.
fn line_of(place: &str, text: &str) -> Result<usize, String> {
    let (first, second) = place.split_once(" > ").unwrap_or((place, ""));
    let mut at = match text.match_indices(first.trim()).collect::<Vec<_>>().as_slice() {
        [(at, _)] => *at,
        places => return Err(format!("`{first}` stands in the file {} times", places.len())),
    };
    if !second.is_empty() {
        at += text[at..].find(second.trim()).ok_or_else(|| format!("`{second}` does not stand behind it"))?;
    }
    Ok(text[..at].matches('\n').count() + 1)
}

#[test]
fn each_mistake_of_the_sample_documents_is_found_or_it_is_said_why_not() {
    let found: BTreeSet<(String, usize, &str)> =
        findings().into_iter().map(|shown| (shown.file, shown.line, shown.code)).collect();
    let is_found = |row: &Row, code: &str| found.contains(&(row.file.clone(), row.line, code));
    let mut report = String::new();
    for row in rows() {
        let holds = match row.verdict {
            Verdict::Found | Verdict::Asked => is_found(&row, &row.codes[0]),
            Verdict::As => !is_found(&row, &row.codes[0]) && is_found(&row, &row.codes[1]),
            Verdict::Missed => !is_found(&row, &row.codes[0]),
        };
        if !holds {
            report.push_str(&format!("{}:{}: no longer so: {}\n", row.file, row.line, row.text));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn every_mistake_is_in_the_list() {
    let rows = rows();
    let listed: BTreeSet<usize> = rows.iter().map(|row| row.mistake).collect();
    assert_eq!(listed, (1..=MISTAKES).collect());
    // Most are found, and few are only asked about.
    let found: BTreeSet<usize> =
        rows.iter().filter(|row| matches!(row.verdict, Verdict::Found | Verdict::As)).map(|row| row.mistake).collect();
    let others: Vec<usize> = listed.difference(&found).copied().collect();
    assert_eq!(others, ONLY_ASKED);
}

/// The mistakes are those of the documents, none of writing them down.
#[test]
fn the_sample_documents_are_written_as_plans_are() {
    let words_of_form: Vec<String> = findings()
        .into_iter()
        .filter(|shown| ["SYN", "REF", "TYP"].iter().any(|family| shown.code.starts_with(family)))
        .filter(|shown| shown.code != "TYP-06")
        .map(|shown| shown.text)
        .collect();
    assert!(words_of_form.is_empty(), "\n{}", words_of_form.join("\n"));
}

#[test]
fn the_readme_shows_what_is_really_said() {
    let readme = include_str!("../../../README.md");
    let shown: Vec<&str> = readme.lines().filter(|line| line.starts_with("examples/as-published/")).collect();
    assert_eq!(shown.len(), 3, "{shown:?}");
    let said = findings();
    for line in shown {
        assert!(said.iter().any(|finding| finding.text == line), "the README shows what is not said: {line}");
    }
    for count in [format!("**{MISTAKES}** mistakes"), format!("the rules find **{}**", MISTAKES - ONLY_ASKED.len())] {
        assert!(readme.contains(&count), "the README does not count: {count}");
    }
}
