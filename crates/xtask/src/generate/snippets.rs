//! Snippets for Visual Studio Code.

use planc_lang::snippet;
use serde_json::{Map, Value, json};

use super::Output;
use super::reference::declarations;

pub fn output() -> Output {
    let snippets: Map<String, Value> = declarations()
        .map(|declaration| {
            let word = declaration.kind.text();
            let body = snippet::of_kind(declaration);
            (word.to_string(), json!({ "prefix": word, "description": declaration.summary, "body": body }))
        })
        .collect();
    // A map of texts and lists always has a form in JSON.
    let text = serde_json::to_string_pretty(&snippets).unwrap_or_default();
    Output::new("editors/vscode/snippets/plan.json", format!("{text}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_base::FileId;
    use planc_lang::kind::Kind;

    /// The snippet of `kind` as it is before anything is filled in: the first word of each choice.
    fn filled(kind: Kind) -> String {
        let declaration = kind.declaration().expect("a kind that can be written");
        let mut text = snippet::of_kind(declaration).join("\n").replace("\t$0\n", "").replace('\t', "  ");
        while let Some(start) = text.find("${") {
            let end = start + text[start..].find('}').expect("a place is closed");
            let value = text[start + 2..end].trim_start_matches(|c: char| c.is_ascii_digit());
            let value = value.trim_matches([':', '|']).split(',').next().unwrap_or("").to_string();
            text.replace_range(start..=end, &value);
        }
        text
    }

    /// `text` inside as many other kinds as it takes to begin at the top of a file.
    fn at_the_top(kind: Kind, text: String) -> String {
        let stands_in = kind.declaration().expect("a kind that can be written").stands_in;
        if stands_in.holds(Kind::File) {
            return text;
        }
        // `Kind::WRITTEN` goes from the top downwards, so this ends.
        let parent =
            Kind::WRITTEN.iter().copied().find(|parent| stands_in.holds(*parent)).expect("it stands somewhere");
        let around = filled(parent);
        let around = around.trim_end().trim_end_matches('}');
        at_the_top(parent, format!("{around}{text}\n}}"))
    }

    #[test]
    fn a_snippet_that_is_not_filled_in_is_a_plan_with_gaps() {
        for kind in Kind::WRITTEN {
            let text = at_the_top(*kind, filled(*kind));
            let sheet = planc_model::elaborate(&planc_syntax::parse(&text, FileId(0)), &text, FileId(0));
            let found: Vec<String> = sheet.findings.iter().map(|finding| format!("{finding:?}")).collect();
            assert!(found.is_empty(), "{}:\n{text}\n{}", kind.text(), found.join("\n"));
        }
    }

    #[test]
    fn every_kind_has_one_and_a_last_place() {
        let text = output().text;
        for kind in Kind::WRITTEN {
            assert!(text.contains(&format!("\"prefix\": \"{}\"", kind.text())), "{}", kind.text());
        }
        assert_eq!(text.matches("\\t$0").count(), Kind::WRITTEN.len());
    }
}
