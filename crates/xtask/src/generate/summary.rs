//! `docs/SUMMARY.md`: the contents of the book, the hand-written pages from a template.

use planc_lang::catalogue;
use planc_lang::rule::Rule;

use super::Output;
use super::links;
use super::reference::declarations;

/// The hand-written pages, and where the others go.
const TEMPLATE: &str = include_str!("summary.template.md");

pub fn output() -> Output {
    let kinds: String = declarations()
        .map(|declaration| declaration.kind.text())
        .map(|kind| format!("    - [{kind}]({})\n", links::kind_page(kind)))
        .collect();
    let areas: String =
        catalogue::areas().map(|area| format!("    - [{}]({})\n", area.title, links::area_page(area.id))).collect();
    let rules: String = Rule::all()
        .map(|rule| format!("  - [{} {}]({})\n", rule.code, rule.name, links::rule_page(rule.code)))
        .collect();
    let text = TEMPLATE.replace("{{kinds}}\n", &kinds).replace("{{areas}}\n", &areas).replace("{{rules}}\n", &rules);
    Output::new("docs/SUMMARY.md", text)
}
