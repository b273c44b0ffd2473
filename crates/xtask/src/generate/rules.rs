//! `docs/rules`: a page for each rule, and a table of all.

use planc_lang::rule::{Profiles, Rule};

use super::Output;
use super::links::{self, address};
use super::reference::page;

pub fn outputs() -> Vec<Output> {
    let mut outputs = vec![index()];
    outputs.extend(Rule::all().map(|rule| page(&links::rule_page(rule.code), |manual| manual.rule(rule))));
    outputs
}

fn index() -> Output {
    page(links::RULES, |_| {
        let mut text = "# Rules\n\nWhat `planc check` can find. Each rule has a code and a name that never change, and \
                        a level: *error* where the plan contradicts itself or misses what it must have, *warning* \
                        where it misses what it should have, *advice* for good practice. Many rules are milder while \
                        the document is a draft. `planc explain BUD-05` prints the page of a rule.\n\n\
                        A rule marked *every* is on in every profile; one marked *guide* in the profile `guide`, which \
                        holds where `planc.toml` names none, and in `adopted`, which looks at a draft as if it were \
                        adopted. To silence a rule in one place, write \
                        `allow RULE because \"…\"` there; to change its level for a package, write it under `[rules]` in \
                        `planc.toml`.\n"
            .to_string();
        let mut family = "";
        for rule in Rule::all() {
            if rule.family() != family {
                family = rule.family();
                text.push_str(&format!(
                    "\n## {family}: {}\n\n| Code | Name | What holds | Draft | Adopted | On |\n|---|---|---|---|---|---|\n",
                    family_title(family)
                ));
            }
            let link = address(links::RULES, &links::rule_page(rule.code), "");
            let on = match rule.profiles {
                Profiles::Every => "every",
                Profiles::Guide => "guide",
            };
            let levels = match rule.finds() {
                true => format!("{} | {} | {on}", rule.draft.text(), rule.adopted.text()),
                false => "no finding | no finding | never".to_string(),
            };
            text.push_str(&format!("| [{}]({link}) | {} | {} | {levels} |\n", rule.code, rule.name, rule.summary));
        }
        text
    })
}

/// What a family of rules is about; the code itself for one that has no title yet, which a test rules out.
fn family_title(family: &str) -> &str {
    match family {
        "SYN" => "text and syntax",
        "REF" => "names",
        "TYP" => "kinds and values",
        "PKG" => "packages",
        "GAP" => "gaps",
        "ALW" => "silenced rules",
        "DOC" => "the document",
        "GOA" => "areas, goals and objectives",
        "LNK" => "identity and links",
        "ACT" => "activities and time",
        "RES" => "responsibility and participation",
        "BUD" => "money",
        "IND" => "indicators",
        "MON" => "monitoring",
        "REP" => "reports",
        "REV" => "review",
        "EVA" => "evaluation",
        "RSK" => "risk",
        "DAT" => "data protection",
        "TXT" => "wording",
        _ => family,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_a_title() {
        for rule in Rule::all() {
            assert_ne!(family_title(rule.family()), rule.family());
        }
    }
}
