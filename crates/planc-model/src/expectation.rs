//! What may stand at a place of a line: the source of "expected …" messages, and later of completion.

use planc_lang::pattern::{Class, Form, GroupClass, Groups, Node, Pattern, Slot, SlotId};
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Connective, KindSet};

use crate::group::{Group, GroupUnit, GroupValue, Source};
use crate::nearest::list_with_or;

/// What may stand next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    Slot(SlotId),
    Connective(Connective),
    Literal(&'static str),
    Comma,
}

/// Everything that may stand at group number `place` of a line that begins with `groups`.
pub fn expected_at(pattern: &'static Pattern, groups: &[Group], place: usize) -> Vec<Expected> {
    let mut walk = Walk { pattern, groups: &groups[..place.min(groups.len())], at: 0, found: Vec::new() };
    walk.node(&pattern.root);
    walk.found
}

/// The pattern machine without values: stops where the groups end, and notes what could stand there.
struct Walk<'walk> {
    pattern: &'static Pattern,
    groups: &'walk [Group],
    at: usize,
    found: Vec<Expected>,
}

impl Walk<'_> {
    fn is_at_end(&self) -> bool {
        self.at >= self.groups.len()
    }

    fn note(&mut self, expected: Expected) {
        if !self.found.contains(&expected) {
            self.found.push(expected);
        }
    }

    /// Whether the node is done and what follows it may come.
    fn node(&mut self, node: &'static Node) -> bool {
        match &node.form {
            Form::Slot(id) => {
                if self.is_at_end() {
                    self.note(Expected::Slot(*id));
                    return false;
                }
                self.at += 1;
                true
            }
            Form::Connective(connective) => {
                if self.is_at_end() {
                    self.note(Expected::Connective(*connective));
                    return false;
                }
                self.at += 1;
                true
            }
            Form::Literal(word) => {
                if self.is_at_end() {
                    self.note(Expected::Literal(word));
                    return false;
                }
                self.at += 1;
                true
            }
            Form::Sequence(parts) => parts.iter().all(|part| self.node(part)),
            Form::Optional(inner) => {
                if self.is_at_end() {
                    self.node(inner);
                    return true;
                }
                !self.begins(inner) || self.node(inner)
            }
            Form::Choice(branches) => {
                if self.is_at_end() {
                    for branch in branches {
                        self.node(branch);
                    }
                    return node.is_nullable;
                }
                match branches.iter().find(|branch| self.begins(branch)) {
                    Some(branch) => self.node(branch),
                    None => node.is_nullable,
                }
            }
            Form::List(inner) => {
                if !self.node(inner) {
                    return false;
                }
                loop {
                    if self.is_at_end() {
                        self.note(Expected::Comma);
                        return true;
                    }
                    if self.groups[self.at].value != GroupValue::Comma {
                        return true;
                    }
                    self.at += 1;
                    if !self.node(inner) {
                        return false;
                    }
                }
            }
        }
    }

    fn begins(&self, node: &'static Node) -> bool {
        let group = &self.groups[self.at];
        let is_bare_hole = group.value == GroupValue::Hole(GroupUnit::None);
        if is_bare_hole {
            let holds_main =
                node.walk().iter().any(|node| matches!(node.form, Form::Slot(id) if Some(id) == self.pattern.main));
            return holds_main || self.pattern.main.is_none();
        }
        group.bit.meets(node.first)
    }
}

/// "a date or period", "the name of an actor or a body", "an amount of money": what `expected` is, for a message. `none` and
/// `withheld` are left to the help.
pub fn briefly(pattern: &Pattern, expected: &[Expected]) -> String {
    let is_absence = |item: &Expected| matches!(item, Expected::Connective(Connective::None | Connective::Withheld));
    let has_other = expected.iter().any(|item| !is_absence(item));
    let kept: Vec<Expected> = expected.iter().filter(|item| !has_other || !is_absence(item)).copied().collect();
    let words = words_of(pattern, &kept);
    list_with_or(
        &words.iter().map(|word| word.split(", such as ").next().unwrap_or(word).to_string()).collect::<Vec<_>>(),
    )
}

/// "a date or period (`2020-Q1` or `2019 .. 2024`), `none` or `withheld`": what `expected` is, with examples, for a help.
pub fn in_words(pattern: &Pattern, expected: &[Expected]) -> String {
    let mut words = words_of(pattern, expected);
    if words.len() > 1 {
        for word in &mut words {
            if let Some((what, example)) = word.split_once(", such as ") {
                *word = format!("{what} ({example})");
            }
        }
    }
    list_with_or(&words)
}

fn words_of(pattern: &Pattern, expected: &[Expected]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut push = |word: String| {
        if !words.contains(&word) {
            words.push(word);
        }
    };
    for item in expected {
        match item {
            Expected::Slot(id) => push(slot_in_words(&pattern.slots[usize::from(*id)])),
            Expected::Connective(connective) => push(format!("`{}`", connective.text())),
            Expected::Literal(word) => push(format!("`{word}`")),
            Expected::Comma => push("a comma".to_string()),
        }
    }
    // A list of a dozen alternatives helps nobody: values first, and not more than six.
    words.sort_by_key(|word| word.starts_with('`') || word == "a comma");
    words.truncate(6);
    words
}

/// What fills a slot, in words.
pub fn slot_in_words(slot: &Slot) -> String {
    match slot.class {
        Class::Reference if slot.to_parent => "the name of what it is part of".to_string(),
        Class::Reference => format!("the name of {}", kinds_in_words(slot.kinds)),
        Class::Vocabulary => {
            let lists: Vec<_> = slot.vocabularies.iter().map(|index| &VOCABULARIES[usize::from(*index)]).collect();
            let all: Vec<String> =
                lists.iter().flat_map(|list| list.words).map(|word| format!("`{}`", word.text)).collect();
            match all.len() {
                0 => format!("a {}", lists.first().map_or("word", |list| list.name)),
                1..=8 => format!("one of {}", list_with_or(&all)),
                _ => format!("a word such as {}", list_with_or(&all[..4])),
            }
        }
        class => class.in_words().to_string(),
    }
}

/// "an actor, a unit, a person or a body"
pub fn kinds_in_words(kinds: KindSet) -> String {
    let words: Vec<String> = kinds.iter().map(planc_lang::Kind::with_article).collect();
    list_with_or(&words)
}

/// What a group is, in words, with its text: "the text \"abc\"", "the number `4`".
pub fn group_in_words(group: &Group, source: &Source) -> String {
    let text = shorten(group.span.text(source.text));
    match group.value {
        GroupValue::Text(_) => format!("{text} is a text"),
        GroupValue::Connective(_) | GroupValue::Word => format!("`{text}` stands there"),
        GroupValue::Date(_) => format!("`{text}` is a date"),
        GroupValue::Range(..) => format!("`{text}` is a range"),
        GroupValue::Product(..) => format!("`{text}` is a product"),
        GroupValue::Amount(..) => {
            let class = [
                (GroupClass::Number, "a number"),
                (GroupClass::Quantity, "a number with a unit"),
                (GroupClass::Money, "an amount of money"),
                (GroupClass::Percentage, "a percentage"),
                (GroupClass::Change, "a change"),
            ]
            .into_iter()
            .find(|(class, _)| group.bit.meets(Groups::of(*class)))
            .map_or("a value", |(_, words)| words);
            format!("`{text}` is {class}")
        }
        GroupValue::Hole(_) => "`?` stands there".to_string(),
        GroupValue::Comma => "a comma stands there".to_string(),
        GroupValue::Unknown | GroupValue::Odd => format!("`{text}` stands there"),
    }
}

/// A text of a message cut to a readable length.
pub fn shorten(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.chars().count() <= 40 && line.len() == text.len() {
        return line.to_string();
    }
    let cut: String = line.chars().take(36).collect();
    format!("{}…", cut.trim_end())
}
