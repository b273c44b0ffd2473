//! The grammar by which Visual Studio Code and others colour plan text.
//!
//! The template holds the shape, with a word of explanation at each rule that needs one; the words come from the table. It
//! only colours: what an entry means is said by the compiler, also to the editor.

use std::collections::BTreeSet;

use planc_lang::connective::Connective;
use planc_lang::keyword::Keyword;
use planc_lang::kind::Kind;

use super::Output;

const TEMPLATE: &str = include_str!("plan.tmLanguage.template.json");

/// Words of the grammar that are a value by themselves.
const STATEMENTS: [Connective; 4] =
    [Connective::None, Connective::Withheld, Connective::NotApplicable, Connective::Ongoing];

pub fn output() -> Output {
    let kinds: BTreeSet<&str> = Kind::WRITTEN.iter().map(|kind| kind.text()).collect();
    let fields: BTreeSet<&str> =
        Keyword::ALL.iter().map(|keyword| keyword.text()).filter(|word| !kinds.contains(word)).collect();
    let statements: BTreeSet<&str> = STATEMENTS.iter().map(|word| word.text()).collect();
    let multipliers: BTreeSet<&str> =
        Connective::ALL.iter().filter(|word| word.power_of_ten().is_some()).map(|word| word.text()).collect();
    let connectives: BTreeSet<&str> = Connective::ALL
        .iter()
        .map(|word| word.text())
        .filter(|word| !statements.contains(word) && !multipliers.contains(word))
        .collect();
    let text = TEMPLATE
        .replace("{{kinds}}", &alternatives(&kinds))
        .replace("{{fields}}", &alternatives(&fields))
        .replace("{{connectives}}", &alternatives(&connectives))
        .replace("{{statements}}", &alternatives(&statements))
        .replace("{{multipliers}}", &alternatives(&multipliers));
    Output::new("editors/vscode/syntaxes/plan.tmLanguage.json", text)
}

/// `a|b`, the longest first, so that `unit` is not taken for the whole of `unit-cost`.
fn alternatives(words: &BTreeSet<&str>) -> String {
    let mut words: Vec<&str> = words.iter().copied().collect();
    words.sort_by_key(|word| (std::cmp::Reverse(word.len()), *word));
    words.join("|")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn grammar() -> Value {
        serde_json::from_str(&output().text).expect("the grammar is JSON")
    }

    #[test]
    fn the_template_is_filled_in() {
        let text = output().text;
        assert!(!text.contains("{{"), "a word of the template is not filled in");
        assert_eq!(grammar()["scopeName"], "source.plan");
    }

    #[test]
    fn every_included_rule_is_there() {
        let grammar = grammar();
        let rules = grammar["repository"].as_object().expect("there are rules");
        let mut used = BTreeSet::new();
        let mut todo = vec![&grammar];
        while let Some(value) = todo.pop() {
            match value {
                Value::Object(fields) => {
                    if let Some(include) = fields.get("include").and_then(Value::as_str) {
                        used.insert(include.trim_start_matches('#').to_string());
                    }
                    todo.extend(fields.values());
                }
                Value::Array(items) => todo.extend(items),
                _ => {}
            }
        }
        let there: BTreeSet<String> = rules.keys().cloned().collect();
        assert_eq!(used, there);
    }

    #[test]
    fn every_keyword_and_connective_is_in_it() {
        let text = output().text;
        let words = |list: &str| list.split('|').map(str::to_string).collect::<BTreeSet<_>>();
        let all: BTreeSet<String> =
            text.split(['(', ')', ':', '"']).filter(|piece| piece.contains('|')).flat_map(words).collect();
        for keyword in Keyword::ALL {
            assert!(all.contains(keyword.text()), "{}", keyword.text());
        }
        for connective in Connective::ALL {
            assert!(all.contains(connective.text()), "{}", connective.text());
        }
    }
}
