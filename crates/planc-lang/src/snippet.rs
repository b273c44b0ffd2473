//! Snippets for editors: each kind with what is wanted of it, a hole in every place.
//!
//! A hole is a value that everything takes, so a snippet that is left half filled in is a plan with gaps, never a mistake. The
//! places that the cursor goes to are written as editors write them: `${1:name}`, `$0` for the last.

use crate::field::{Only, Wanted};
use crate::kind::KindDeclaration;
use crate::pattern::{self, Class, Form, Node, Pattern};
use crate::vocabularies::VOCABULARIES;

/// Its lines: the head, what is wanted always and once a plan is adopted, and a place to go on.
pub fn of_kind(declaration: &KindDeclaration) -> Vec<String> {
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

/// One line of an entry: its keyword, and a place for each value that it cannot do without.
pub fn of_line(keyword: &str, notation: &'static str) -> String {
    entry(keyword, notation, &mut Stops::default())
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
