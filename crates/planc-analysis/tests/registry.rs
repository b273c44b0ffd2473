//! Every rule has its check, and every check its rule.

use planc_analysis::rules::CHECKS;
use planc_lang::rule::Rule;

/// Whose rules are checked here: not those of the text, the names, the values and the files, which are found where these are
/// read; nor what silences say, which is known once all others have spoken; nor what is no finding.
fn is_checked_here(rule: &Rule) -> bool {
    rule.finds() && !matches!(rule.family(), "SYN" | "REF" | "TYP" | "PKG" | "ALW")
}

#[test]
fn every_rule_has_exactly_one_check() {
    let counts: Vec<(&str, usize)> = Rule::all()
        .filter(|rule| is_checked_here(rule))
        .map(|rule| {
            (rule.code, CHECKS.iter().flat_map(|family| family.iter()).filter(|check| check.code == rule.code).count())
        })
        .filter(|(_, count)| *count != 1)
        .collect();
    assert!(counts.is_empty(), "rules, and how many checks they have: {counts:?}");
}

#[test]
fn every_check_is_of_a_rule_that_is_checked_here() {
    for check in CHECKS.iter().flat_map(|family| family.iter()) {
        assert!(Rule::find(check.code).is_some_and(is_checked_here), "{} is no rule to be checked here", check.code);
    }
}
