//! The rules by family, one file each, in the order of the manual.

use crate::rule::Rule;

pub mod activities;
pub mod data;
pub mod document;
pub mod evaluations;
pub mod gaps;
pub mod goals;
pub mod indicators;
pub mod links;
pub mod money;
pub mod monitoring;
pub mod names;
pub mod packages;
pub mod reports;
pub mod responsibility;
pub mod reviews;
pub mod risks;
pub mod silences;
pub mod syntax;
pub mod types;
pub mod wording;

/// Every rule, family by family.
pub const RULES: &[&[Rule]] = &[
    syntax::RULES,
    names::RULES,
    types::RULES,
    packages::RULES,
    gaps::RULES,
    silences::RULES,
    document::RULES,
    goals::RULES,
    links::RULES,
    activities::RULES,
    responsibility::RULES,
    money::RULES,
    indicators::RULES,
    monitoring::RULES,
    reports::RULES,
    reviews::RULES,
    evaluations::RULES,
    risks::RULES,
    data::RULES,
    wording::RULES,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::RULES;
    use crate::rule::{Level, Rule};

    /// The headings of a page, in the order in which it has them.
    const HEADINGS: [&str; 5] = [
        "## What it says",
        "## Why it matters",
        "## A plan that raises it",
        "## The same plan, mended",
        "## How to silence it",
    ];

    /// Those of a rule that finds nothing.
    const HEADINGS_OF_CLARIFICATIONS: [&str; 3] =
        ["## What it says", "## Why it matters", "## A plan in which it is right"];

    /// Rules that are no findings, but say that something is none.
    const CLARIFICATIONS: [&str; 1] = ["IND-17"];

    /// The rules that find something.
    fn rules() -> impl Iterator<Item = &'static Rule> {
        Rule::all().filter(|rule| rule.finds())
    }

    /// Rules about what is outside the text of a plan: no block can show them.
    const WITHOUT_BLOCK: [&str; 5] = ["PKG-06", "PKG-07", "PKG-08", "PKG-09", "PKG-12"];

    /// The texts of the blocks fenced as `language`.
    fn blocks<'text>(section: &'text str, language: &str) -> Vec<&'text str> {
        let opening = format!("```{language}\n");
        section.split(opening.as_str()).skip(1).map(|rest| rest.split("\n```").next().unwrap_or(rest)).collect()
    }

    #[test]
    fn every_page_has_its_title_and_its_five_sections_in_order() {
        for rule in rules() {
            let title = format!("# {} {}", rule.code, rule.name);
            assert_eq!(rule.page.lines().next(), Some(title.as_str()));
            let headings: Vec<&str> = rule.page.lines().filter(|line| line.starts_with("## ")).collect();
            assert_eq!(headings, HEADINGS, "{}", rule.code);
            let page = rule.page().unwrap_or_else(|| panic!("{} cannot be cut", rule.code));
            for section in [page.says, page.why, page.wrong, page.mended, page.silence] {
                assert!(!section.is_empty(), "{} has an empty section", rule.code);
            }
        }
    }

    #[test]
    fn a_rule_that_finds_nothing_says_so_on_a_page_of_its_own_shape() {
        let clarifications: Vec<&Rule> = Rule::all().filter(|rule| !rule.finds()).collect();
        assert_eq!(clarifications.iter().map(|rule| rule.code).collect::<Vec<_>>(), CLARIFICATIONS);
        for rule in clarifications {
            let title = format!("# {} {}", rule.code, rule.name);
            assert_eq!(rule.page.lines().next(), Some(title.as_str()));
            let headings: Vec<&str> = rule.page.lines().filter(|line| line.starts_with("## ")).collect();
            assert_eq!(headings, HEADINGS_OF_CLARIFICATIONS, "{}", rule.code);
            let page = rule.clarification().unwrap_or_else(|| panic!("{} cannot be cut", rule.code));
            assert!(!page.says.is_empty() && !page.why.is_empty(), "{} has an empty section", rule.code);
            assert_eq!(blocks(page.right, "plan").len(), 1, "{} shows no plan", rule.code);
            assert!(!rule.can_be_silenced(), "{} has nothing to silence", rule.code);
        }
    }

    #[test]
    fn every_page_shows_a_plan_its_message_and_the_plan_mended() {
        for rule in rules() {
            let Some(page) = rule.page() else { panic!("{} cannot be cut", rule.code) };
            let shown = |section| ["plan", "toml"].map(|language| blocks(section, language)).concat();
            let (wrong, mended) = (shown(page.wrong), shown(page.mended));
            let expected = usize::from(!WITHOUT_BLOCK.contains(&rule.code));
            assert_eq!((wrong.len(), mended.len()), (expected, expected), "{}", rule.code);
            assert!(wrong.is_empty() || wrong != mended, "{} mends nothing", rule.code);

            let messages = blocks(page.wrong, "text");
            assert_eq!(messages.len(), 1, "{}", rule.code);
            let mut lines = messages[0].lines();
            let first = lines.next().unwrap_or_default();
            let levels = [rule.draft, rule.adopted];
            assert!(
                levels.iter().any(|level| { first.starts_with(&format!("{}[{}]: ", level.text(), rule.code)) }),
                "{}: `{first}` is not at a level of the rule",
                rule.code
            );
            assert!(!first.ends_with('.'), "{}: `{first}` ends with a full stop", rule.code);
            assert!(
                lines.next().is_some_and(|line| line.starts_with("help: ")),
                "{} says not what to write",
                rule.code
            );
        }
    }

    #[test]
    fn the_level_shown_is_that_of_the_status_of_the_plan_shown() {
        for rule in rules() {
            let Some(page) = rule.page() else { panic!("{} cannot be cut", rule.code) };
            let adopted = page.wrong.contains("  status adopted\n");
            let level = if adopted { rule.adopted } else { rule.draft };
            let shown = format!("```text\n{}[", level.text());
            assert!(page.wrong.contains(&shown), "{} is not shown as {}", rule.code, level.text());
        }
    }

    #[test]
    fn every_page_says_how_to_silence_what_can_be_silenced() {
        for rule in rules() {
            let Some(page) = rule.page() else { panic!("{} cannot be cut", rule.code) };
            let by_allow = page.silence.contains(&format!("`allow {} ", rule.code));
            assert_eq!(by_allow, rule.can_be_silenced(), "{}", rule.code);
        }
    }

    #[test]
    fn codes_are_unique_and_rise_inside_one_family() {
        let mut families = BTreeSet::new();
        for family in RULES {
            let first = family.first().map(Rule::family).unwrap_or_default();
            assert!(families.insert(first), "the family {first} stands in two files, or is empty");
            assert!(family.iter().all(|rule| rule.family() == first), "{first} holds a stranger");
            assert!(
                family.windows(2).all(|pair| pair[0].code < pair[1].code),
                "{first} is not in the order of its codes"
            );
            for rule in *family {
                let number = rule.code.strip_prefix(first).and_then(|rest| rest.strip_prefix('-'));
                assert!(
                    number.is_some_and(|number| {
                        number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())
                    }),
                    "{} is not three letters and two digits",
                    rule.code
                );
            }
        }
    }

    #[test]
    fn names_are_unique_words_joined_by_hyphens() {
        let mut names = BTreeSet::new();
        for rule in Rule::all() {
            assert!(names.insert(rule.name), "two rules are called {}", rule.name);
            assert!(
                rule.name
                    .split('-')
                    .all(|word| { !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) }),
                "{} is not lower-case words joined by hyphens",
                rule.name
            );
            assert!(
                rule.summary.ends_with('.') && !rule.summary.contains('\n'),
                "the summary of {} is not one sentence on one line",
                rule.code
            );
        }
    }

    #[test]
    fn no_rule_is_off_by_itself_or_milder_once_adopted() {
        for rule in rules() {
            assert!(rule.draft > Level::Off, "{} is off", rule.code);
            assert!(rule.draft <= rule.adopted, "{} is milder once adopted", rule.code);
        }
    }

    #[test]
    fn every_page_is_declared_and_every_rule_has_its_own_page() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let files: BTreeSet<String> = std::fs::read_dir(&folder)
            .expect("the folder of pages is part of the crate")
            .map(|entry| entry.expect("the folder of pages can be listed").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        let declared: BTreeSet<String> = Rule::all().map(|rule| format!("{}.md", rule.code)).collect();
        assert_eq!(files, declared);
    }

    #[test]
    fn a_rule_is_found_by_code_and_by_name_in_any_case() {
        for rule in Rule::all() {
            for text in [rule.code.to_ascii_lowercase(), rule.name.to_ascii_uppercase()] {
                assert_eq!(Rule::find(&text).map(|found| found.code), Some(rule.code));
            }
        }
        assert!(Rule::find("BUD-99").is_none());
    }
}
