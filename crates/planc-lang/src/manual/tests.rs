//! Every subject has a page, every part of a pattern an explanation.

use std::collections::BTreeSet;

use super::*;
use crate::language::Language;
use crate::vocabularies::VOCABULARIES;

fn page(subject: &str) -> String {
    explain(subject).unwrap_or_else(|| panic!("nothing on `{subject}`"))
}

#[test]
fn every_subject_that_is_offered_is_explained() {
    let subjects = subjects();
    assert!(subjects.len() > 1_500, "only {} subjects", subjects.len());
    for subject in &subjects {
        let page = page(&subject.name);
        assert!(page.starts_with("# "), "{} has no title", subject.name);
        assert!(page.lines().count() > 2, "{} has a title only", subject.name);
        assert!(!subject.summary.is_empty(), "{} has no summary", subject.name);
        assert!(!page.contains("](") || page.contains("[words](path)"), "{} has a link", subject.name);
    }
    assert!(subjects.windows(2).all(|pair| pair[0].name < pair[1].name), "the names are not sorted, each once");
}

#[test]
fn every_other_meaning_is_reached_by_the_name_given_for_it() {
    for subject in subjects() {
        for meaning in find(&subject.name).into_iter().skip(1) {
            let name = meaning.unmistakable_name();
            assert!(explain(&name).is_some(), "{}: `{name}` is not explained", subject.name);
        }
    }
}

#[test]
fn every_class_and_shorthand_of_every_pattern_is_explained() {
    let mut unknown = BTreeSet::new();
    for (_, row) in Language::get().rows() {
        for token in syntax_line::tokens(row.pattern.source) {
            let is_word = token.starts_with(char::is_alphabetic) && !token.starts_with("ref(");
            let is_grammar = crate::Connective::from_text(token).is_some() || matches!(token, "starts" | "rate");
            if is_word && !is_grammar && value::find(token).is_none() {
                unknown.insert(token);
            }
        }
    }
    assert_eq!(unknown, BTreeSet::new());
    for (shorthand, _) in crate::shorthands::SHORTHANDS {
        assert!(value::find(shorthand).is_some(), "{shorthand}");
    }
}

#[test]
fn a_syntax_line_keeps_shorthands_and_writes_out_the_marks() {
    let cases = [
        ("", ""),
        ("name? title | absent", "[‹name›] \"title\" | none [\"why\"] | withheld [\"why\"]"),
        ("ref(activity|output|body)+", "‹activity, output or body›, …"),
        (
            "text? (amount (printed money)? | absent) (in period)? history?",
            "[\"text\"] (‹amount› [printed ‹money›] | none [\"why\"] | withheld [\"why\"]) [in ‹period›] [was …]",
        ),
        ("(party (as text)? | text)+", "(‹party› [as \"text\"] | \"text\"), …"),
        ("name? title? bound!? (in period | by date)?", "[‹name›] [\"title\"] [‹bound›] [in ‹period› | by ‹date›]"),
        ("<form|victim-group>+", "‹form or victim-group›, …"),
        ("(ref(indicator) value?)+", "(‹indicator› [‹value›]), …"),
        ("(above | below) 'baseline'", "(above | below) baseline"),
    ];
    for (pattern, expected) in cases {
        assert_eq!(syntax_line(pattern), expected, "{pattern}");
    }
}

#[test]
fn a_threshold_and_the_page_of_its_rule_say_what_it_is_where_nothing_is_set() {
    for threshold in crate::threshold::THRESHOLDS {
        let page = page(threshold.name);
        let parts = [threshold.rule, threshold.manual, threshold.origin, &threshold.default_in_words()];
        assert!(parts.iter().all(|part| page.contains(part)), "{page}");
        if let Some(rule) = threshold.rule() {
            let page = explain(rule.code).unwrap_or_default();
            assert!(page.contains(&format!("`{}` under `[thresholds]`", threshold.name)), "{page}");
        }
    }
}

#[test]
fn a_field_says_what_it_takes_how_often_and_when() {
    let page = page("activity.cost");
    for part in [
        "# activity.cost\n",
        "```text\ncost [\"text\"] (‹amount›",
        "- ‹amount›: ",
        "**How often:** on as many lines as needed",
        "**Wanted:** once the document is adopted",
        "```plan\ncost ",
        "BUD-05 funding-gap",
        "action plan (Annex 3)",
        "In a block of its own it takes `code`, `was` or `note`.",
    ] {
        assert!(page.contains(part), "`{part}` is missing in:\n{page}");
    }
}

#[test]
fn only_the_marks_of_a_line_are_explained() {
    assert_eq!(legend("text"), "");
    assert_eq!(legend("‹date›"), "(In place of ‹…› stands a value of that sort.)");
    assert!(legend("[‹date›], …").starts_with("(In square brackets stands what may be left out; `, …` means"));
    assert!(page("indicator.collected").contains("**How often:** once. "));
    assert!(page("indicator.unit").contains("**How often:** once, with commas between several values. "));
}

#[test]
fn a_bare_field_is_explained_or_its_places_are_listed() {
    assert!(page("requires").contains("**How often:**"));
    let period = page("period");
    assert!(period.contains("planc explain plan.period"), "{period}");
    assert!(period.contains("planc explain \"<period>\""), "{period}");
}

#[test]
fn the_words_of_a_field_and_a_word_by_itself_have_their_meanings() {
    for vocabulary in VOCABULARIES {
        for word in vocabulary.words {
            let page = page(&format!("{}.{}", vocabulary.name, word.text));
            assert!(!page.is_empty());
        }
    }
    assert!(page("plan-status.draft").starts_with("# plan-status.draft\n"));
    assert!(page("plan.status").contains("| `draft` |"));
    assert!(page("<country>").contains("ISO 3166"));
}

#[test]
fn rules_and_the_catalogue_are_found_by_code_name_and_id() {
    assert_eq!(page("bud-05"), page("funding-gap"));
    assert!(page("BUD-05").contains("- Level: advice in a draft, error once the document is adopted\n"));
    assert!(page("prevention.awareness").contains("Whom to involve: "));
    assert!(page("prevention.awareness.tailored").contains("covers prevention.awareness.tailored"));
    assert!(page("because").contains("`schedule`") || page("because").contains("`allow`"));
    assert_eq!(page("Activity.Cost"), page("activity.cost"));
    assert_eq!(explain("no-such-subject"), None);
    assert_eq!(explain(""), None);
}

struct Everything;

impl Links for Everything {
    fn address(&self, target: Target) -> Option<String> {
        match target {
            Target::Rule(rule) => Some(format!("rules/{}.md", rule.code)),
            _ => None,
        }
    }
}

#[test]
fn codes_of_rules_become_links_in_prose_and_stay_in_code() {
    let manual = Manual::new(&Everything);
    let linked = manual.prose("See BUD-05, `BUD-05` and XYZ-99.\n```text\nBUD-05\n```\n");
    assert_eq!(linked, "See [BUD-05](rules/BUD-05.md), `BUD-05` and XYZ-99.\n```text\nBUD-05\n```\n");
}
