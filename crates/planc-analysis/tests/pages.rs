//! The pages of the rules keep their word: the plan that raises a rule does so with the message shown, and raises no other of
//! what breaks a plan; the mended plan raises nothing.

mod support;

use planc_analysis::{Profile, Settings};
use planc_lang::rule::Rule;
use support::{findings, shown, today};

/// Rules that are not found by reading plans, and where they are tested.
const ELSEWHERE: &[(&str, &str)] = &[
    ("PKG-01", "about the manifest; planc-workspace reads it"),
    ("PKG-02", "about the manifest; planc-workspace reads it"),
    ("PKG-03", "about the manifest; planc-workspace reads it"),
    ("PKG-04", "about folders; planc-workspace looks for them"),
    ("PKG-05", "about several packages; planc-workspace follows them"),
    ("PKG-06", "about a file that cannot be opened; planc-workspace opens it"),
    ("PKG-07", "about the bytes of a file; planc-workspace decodes them"),
    ("PKG-08", "about a file too large to be shown"),
    ("PKG-09", "about links between folders; planc-workspace follows them"),
    ("PKG-10", "about a dependency and a thing; its page shows the manifest"),
    ("PKG-11", "about a file beside the plan; planc-workspace looks for it"),
    ("PKG-12", "about the layout of damaged files; the formatter looks at what it wrote"),
];

/// What else must be on for a page to show its rule: a silence needs the rule that it silences.
const ALSO_ON: &[(&str, &str)] = &[("ALW-01", "BUD-05"), ("ALW-02", "BUD-05")];

/// The one block fenced as `language` in a section of a page.
fn block<'page>(section: &'page str, language: &str) -> &'page str {
    let opening = format!("```{language}\n");
    let start = section.find(&opening).map(|at| at + opening.len());
    let rest = start.map_or("", |start| &section[start..]);
    rest.split("```").next().unwrap_or(rest)
}

/// The name that a section gives the file of its plan, if its message shows it.
fn saved_as(section: &str) -> &str {
    section.split_once("Saved as `").and_then(|(_, rest)| rest.split_once(".plan`")).map_or("page", |(name, _)| name)
}

/// `rule` alone, beside what breaks the text, the names and the values of a plan.
fn settings(rule: &Rule) -> Settings {
    let breaks = Rule::all().filter(|other| matches!(other.family(), "SYN" | "REF" | "TYP")).map(|other| other.code);
    let also = ALSO_ON.iter().filter(|(code, _)| *code == rule.code).map(|(_, other)| *other);
    let only = breaks.chain(also).chain([rule.code]).collect();
    Settings { only: Some(only), ..Settings::new(today()) }
}

/// What the page of `rule` promises and does not keep.
fn broken_promises(rule: &Rule) -> Vec<String> {
    let Some(page) = rule.page() else { return vec!["the page cannot be cut".to_string()] };
    let settings = settings(rule);
    let wrong = findings(saved_as(page.wrong), block(page.wrong, "plan"), &settings);
    let mended = findings(saved_as(page.mended), block(page.mended, "plan"), &settings);
    let mut broken = Vec::new();
    let all = |findings: &[planc_analysis::Judged]| findings.iter().map(shown).collect::<Vec<_>>().join("\n");
    if wrong.is_empty() || wrong.iter().any(|judged| judged.finding.code != rule.code) {
        broken.push(format!("the plan that raises it gives:\n{}", all(&wrong)));
    }
    if !mended.is_empty() {
        broken.push(format!("the mended plan gives:\n{}", all(&mended)));
    }
    let promised = block(page.wrong, "text").trim_end();
    let said: Vec<String> = wrong.iter().filter(|judged| judged.finding.code == rule.code).map(shown).collect();
    if !said.is_empty() && said.join("\n") != promised {
        broken.push(format!("the page shows:\n{promised}\nbut the rule says:\n{}", said.join("\n")));
    }
    broken
}

#[test]
fn every_page_shows_what_its_rule_says() {
    let mut report = String::new();
    let mut count = 0;
    for rule in Rule::all().filter(|rule| rule.finds() && ELSEWHERE.iter().all(|(code, _)| *code != rule.code)) {
        let broken = broken_promises(rule);
        count += usize::from(!broken.is_empty());
        for promise in broken {
            report.push_str(&format!("\n── {}: {promise}\n", rule.code));
        }
    }
    assert!(report.is_empty(), "{count} pages do not hold:\n{report}");
}

#[test]
fn what_a_clarification_calls_right_contradicts_nothing() {
    for rule in Rule::all().filter(|rule| !rule.finds()) {
        let page = rule.clarification().expect("a test of planc-lang cuts the page");
        let settings = Settings { profile: Profile::Minimal, ..Settings::new(today()) };
        let found: Vec<String> = findings("page", block(page.right, "plan"), &settings).iter().map(shown).collect();
        assert!(found.is_empty(), "{}: {}", rule.code, found.join("\n"));
    }
}

#[test]
fn what_is_shown_elsewhere_is_a_rule_and_no_more() {
    for (code, reason) in ELSEWHERE {
        assert!(Rule::find(code).is_some_and(|rule| rule.family() == "PKG"), "{code}: {reason}");
    }
}
