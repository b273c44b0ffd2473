//! Snippets for Visual Studio Code: each kind with what is wanted of it, a hole in every place.
//!
//! A hole is a value that everything takes, so a snippet that is left half filled in is a plan with gaps, never a mistake.

use planc_lang::KindDeclaration;
use planc_lang::field::{Only, Wanted};
use planc_lang::pattern::{self, Class, Form, Node, Pattern};
use planc_lang::vocabularies::VOCABULARIES;
use serde_json::{Map, Value, json};

use super::Output;
use super::reference::declarations;

pub fn output() -> Output {
    let snippets: Map<String, Value> = declarations()
        .map(|declaration| {
            let word = declaration.kind.text();
            let body = body(declaration);
            (word.to_string(), json!({ "prefix": word, "description": declaration.summary, "body": body }))
        })
        .collect();
    // A map of texts and lists always has a form in JSON.
    let text = serde_json::to_string_pretty(&snippets).unwrap_or_default();
    Output::new("editors/vscode/snippets/plan.json", format!("{text}\n"))
}

/// Its lines: the head, what is wanted always and once a plan is adopted, and a place to go on.
fn body(declaration: &KindDeclaration) -> Vec<String> {
    let mut stops = Stops::default();
    let mut lines = vec![format!("{} {{", entry(declaration.kind.text(), declaration.head, &mut stops))];
    for field in declaration.fields.iter().filter(|field| is_wanted(field.wanted)) {
        lines.push(format!("\t{}", entry(field.keyword.text(), field.pattern, &mut stops)));
    }
    let children = declaration.children.iter().filter(|child| is_wanted(child.wanted));
    for child in children.filter_map(|child| child.kind.declaration()) {
        let head = entry(child.kind.text(), child.head, &mut stops);
        let always = child.fields.iter().filter(|field| field.wanted == Wanted::Always);
        let block: Vec<String> = always.map(|field| entry(field.keyword.text(), field.pattern, &mut stops)).collect();
        let block = if block.is_empty() { String::new() } else { format!(" {{ {} }}", block.join("; ")) };
        lines.push(format!("\t{head}{block}"));
    }
    lines.push("\t$0".to_string());
    lines.push("}".to_string());
    lines
}

/// Whether it is wanted of every entry of the kind, now or later.
fn is_wanted(wanted: Wanted) -> bool {
    matches!(wanted, Wanted::Always | Wanted::Adopted { only: Only::All, .. })
}

/// Numbers of the places that the cursor goes to.
#[derive(Default)]
struct Stops(usize);

impl Stops {
    fn next(&mut self) -> usize {
        self.0 += 1;
        self.0
    }
}

fn entry(keyword: &str, notation: &'static str, stops: &mut Stops) -> String {
    // Every pattern of the table can be read, which the tests of planc-lang hold.
    let Ok(pattern) = pattern::parse(notation) else { return keyword.to_string() };
    let mut words = vec![keyword.to_string()];
    part(&pattern, &pattern.root, stops, &mut words);
    words.join(" ")
}

/// The least that `node` has to have, its name and title all the same.
fn part(pattern: &Pattern, node: &Node, stops: &mut Stops, words: &mut Vec<String>) {
    match &node.form {
        Form::Slot(slot) => words.push(place(pattern, usize::from(*slot), stops)),
        Form::Connective(connective) => words.push(connective.text().to_string()),
        Form::Literal(word) => words.push(word.to_string()),
        Form::Sequence(parts) => parts.iter().for_each(|node| part(pattern, node, stops, words)),
        Form::Choice(parts) => parts.iter().take(1).for_each(|node| part(pattern, node, stops, words)),
        Form::Optional(inner) if is_label(pattern, inner) => part(pattern, inner, stops, words),
        Form::Optional(_) => {}
        Form::List(inner) => part(pattern, inner, stops, words),
    }
}

fn is_label(pattern: &Pattern, node: &Node) -> bool {
    match node.form {
        Form::Slot(slot) => matches!(pattern.slots[usize::from(slot)].class, Class::Name | Class::Title),
        _ => false,
    }
}

/// A place for the cursor, with what stands in it at first.
fn place(pattern: &Pattern, slot: usize, stops: &mut Stops) -> String {
    let stop = stops.next();
    let slot = &pattern.slots[slot];
    match slot.class {
        Class::Name | Class::Word => format!("${{{stop}:name}}"),
        Class::Title => format!("\"${{{stop}:Title}}\""),
        Class::Vocabulary => {
            let words = slot.vocabularies.iter().flat_map(|index| VOCABULARIES[usize::from(*index)].words);
            let words: Vec<&str> = std::iter::once("?").chain(words.map(|word| word.text)).collect();
            if words.len() == 1 { format!("${{{stop}:?}}") } else { format!("${{{stop}|{}|}}", words.join(",")) }
        }
        _ => format!("${{{stop}:?}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_base::FileId;
    use planc_lang::kind::Kind;

    /// The snippet of `kind` as it is before anything is filled in: the first word of each choice.
    fn filled(kind: Kind) -> String {
        let declaration = kind.declaration().expect("a kind that can be written");
        let mut text = body(declaration).join("\n").replace("\t$0\n", "").replace('\t', "  ");
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
