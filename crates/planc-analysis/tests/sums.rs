//! The sums of the examples come out to the last unit: one more or one less in any total is found.

mod support;

use std::path::Path;

use planc_analysis::{Settings, check};
use planc_base::LineIndex;
use support::{linked, today};

type Files = Vec<(String, String)>;

/// Every plan of an example, with its path in it.
fn files(example: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let mut files = Vec::new();
    let mut folders = vec![folder];
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

/// File and line of what BUD-06 finds.
fn disagreeing(files: &Files) -> Vec<(usize, usize)> {
    let plan = linked("example", files);
    let settings = Settings { only: Some(vec!["BUD-06"]), ..Settings::new(today()) };
    let report = check(&plan, &settings, &[]);
    let found = report.findings.iter().filter(|judged| judged.finding.code == "BUD-06");
    found
        .map(|judged| {
            let file = judged.finding.place.file.0 as usize;
            (file, LineIndex::new(&files[file].1).line(judged.finding.place.span.start) as usize)
        })
        .collect()
}

/// `text` with the amount on line `line`, which begins with `total`, larger by `by`.
fn with_total(text: &str, line: usize, by: i64) -> String {
    let lines = text.lines().enumerate().map(|(index, content)| {
        if index != line {
            return content.to_string();
        }
        let words: Vec<&str> = content.split(' ').collect();
        let changed = words.iter().map(|word| match word.replace('_', "").parse::<i64>() {
            Ok(amount) if amount > 9_999 || word.contains('_') => (amount + by).to_string(),
            _ => word.to_string(),
        });
        changed.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Changes each total of the files that `is_held` by one, both ways, and counts them.
fn every_total_is_held(example: &str, is_held: fn(&str) -> bool) -> usize {
    let files = files(example);
    assert_eq!(disagreeing(&files), [], "{example}");
    let mut count = 0;
    for (index, (path, text)) in files.iter().enumerate().filter(|(_, (path, _))| is_held(path)) {
        for line in
            text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("total ")).map(|(line, _)| line)
        {
            for by in [1, -1] {
                let mut changed = files.clone();
                changed[index].1 = with_total(text, line, by);
                assert_ne!(changed[index].1, *text);
                assert_eq!(disagreeing(&changed), [(index, line)], "{path}:{}, by {by}", line + 1);
            }
            count += 1;
        }
    }
    count
}

#[test]
fn every_total_of_the_programme_budget_is_held() {
    assert_eq!(every_total_is_held("programme-budget", |_| true), 32);
}

#[test]
fn every_total_of_the_action_plan_is_held() {
    // Those of the strategy are for six years, of which the plan covers two.
    assert_eq!(every_total_is_held("national-action-plan", |path| path.ends_with("action-plan.plan")), 9);
}
