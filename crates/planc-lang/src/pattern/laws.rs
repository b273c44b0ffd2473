//! The laws that every pattern obeys (grammar.md section 4), so that no new row makes the language ambiguous.
//!
//! `breaches` names each law that a pattern breaks; a test of this crate wants none of any row.

use super::{Class, Form, GroupClass, Groups, Node, Pattern};
use crate::connective::Connective;
use crate::vocabularies::VOCABULARIES;

/// What is wrong with `pattern`. `is_thing` says that it is the head of a kind that declares a name.
pub fn breaches(pattern: &Pattern, is_thing: bool) -> Vec<String> {
    let mut found = Vec::new();
    conflicts(&pattern.root, Groups::NOTHING, &mut found);
    neighbours(&pattern.root, &mut found);
    lists(pattern, &mut found);
    literals(&pattern.root, &mut found);
    vocabularies(pattern, &mut found);
    history(pattern, &mut found);
    if is_thing {
        header(pattern, &mut found);
    }
    if !pattern.slots.is_empty() && pattern.main.is_none() {
        found.push("no main slot: mark it with `!`".to_string());
    }
    found.sort();
    found.dedup();
    found
}

/// Law 1: one group of look-ahead decides.
fn conflicts(node: &Node, follow: Groups, found: &mut Vec<String>) {
    match &node.form {
        Form::Sequence(parts) => {
            for (index, part) in parts.iter().enumerate() {
                let mut after = Groups::NOTHING;
                let mut reaches_end = true;
                for later in &parts[index + 1..] {
                    after = after.with(later.first);
                    if !later.is_nullable {
                        reaches_end = false;
                        break;
                    }
                }
                conflicts(part, if reaches_end { after.with(follow) } else { after }, found);
            }
        }
        Form::Choice(branches) => {
            for (index, branch) in branches.iter().enumerate() {
                for other in &branches[..index] {
                    let both = branch.first.shared_with(other.first);
                    if !both.is_empty() {
                        found.push(format!("two alternatives begin with {both:?}"));
                    }
                }
                conflicts(branch, follow, found);
            }
            if branches.iter().filter(|branch| branch.is_nullable).count() > 1 {
                found.push("two alternatives may be empty".to_string());
            }
            if node.is_nullable && node.first.meets(follow) {
                found.push(format!("an empty alternative and what follows share {:?}", node.first.shared_with(follow)));
            }
        }
        Form::Optional(inner) => {
            if inner.first.meets(follow) {
                found.push(format!("an optional part and what follows share {:?}", inner.first.shared_with(follow)));
            }
            conflicts(inner, follow, found);
        }
        Form::List(inner) => {
            if Groups::of(GroupClass::Comma).meets(follow) {
                found.push("a list within a list".to_string());
            }
            if inner.is_nullable {
                found.push("a list of what may be empty".to_string());
            }
            conflicts(inner, follow.with(Groups::of(GroupClass::Comma)), found);
        }
        Form::Slot(_) | Form::Connective(_) | Form::Literal(_) => {}
    }
}

/// Law 2: no two texts, no list and its own class, no bare number and a word side by side.
fn neighbours(root: &Node, found: &mut Vec<String>) {
    let text = Groups::of(GroupClass::Text);
    let number = Groups::of(GroupClass::Number).with(Groups::of(GroupClass::NumberRange));
    let unit = Groups::of(GroupClass::Word).with(text);
    for node in root.walk() {
        let Form::Sequence(parts) = &node.form else { continue };
        for (index, left) in parts.iter().enumerate() {
            for right in &parts[index + 1..] {
                let ends = last(left);
                if ends.meets(text) && right.first.meets(text) {
                    found.push("two texts side by side".to_string());
                }
                if ends.meets(number) && right.first.meets(unit) {
                    found.push("a number or year, and a word or text that would be its unit".to_string());
                }
                let is_list = |node: &&Node| matches!(node.form, Form::List(_));
                if left
                    .walk()
                    .iter()
                    .filter(|n| is_list(n))
                    .any(|n| n.first.classes_only().meets(right.first.classes_only()))
                {
                    found.push("a list beside its own class".to_string());
                }
                if !right.is_nullable {
                    break;
                }
            }
        }
    }
}

/// The groups that a part may end with.
fn last(node: &Node) -> Groups {
    match &node.form {
        Form::Slot(_) | Form::Connective(_) | Form::Literal(_) => node.first,
        Form::Optional(inner) | Form::List(inner) => last(inner),
        Form::Choice(branches) => branches.iter().fold(Groups::NOTHING, |groups, branch| groups.with(last(branch))),
        Form::Sequence(parts) => {
            let mut groups = Groups::NOTHING;
            for part in parts.iter().rev() {
                groups = groups.with(last(part));
                if !part.is_nullable {
                    break;
                }
            }
            groups
        }
    }
}

/// Law 5: lists hold simple values or pairs, never lists.
fn lists(pattern: &Pattern, found: &mut Vec<String>) {
    for node in pattern.root.walk() {
        let Form::List(inner) = &node.form else { continue };
        let inside = inner.walk();
        if inside.iter().any(|node| matches!(node.form, Form::List(_)))
            || !inside.iter().any(|node| matches!(node.form, Form::Slot(_)))
        {
            found.push("a list holds slots, and no list".to_string());
        }
        for node in inside {
            if let Form::Sequence(parts) = &node.form {
                let values = parts.iter().filter(|part| !matches!(part.form, Form::Connective(_) | Form::Literal(_)));
                if values.count() > 2 {
                    found.push("a list holds more than pairs".to_string());
                }
            }
        }
    }
}

/// Law 7: connectives are reserved, except behind another where nothing else may stand.
fn literals(root: &Node, found: &mut Vec<String>) {
    for node in root.walk() {
        let Form::Sequence(parts) = &node.form else {
            if let (Form::Literal(word), true) = (&node.form, std::ptr::eq(node, root)) {
                found.push(format!("connective `{word}` is not reserved"));
            }
            continue;
        };
        let mut before: Option<&Node> = None;
        for part in parts {
            if let Form::Literal(word) = part.form
                && !before.is_some_and(ends_in_connective)
            {
                found.push(format!("connective `{word}` is not reserved"));
            }
            before = Some(part);
        }
    }
}

fn ends_in_connective(node: &Node) -> bool {
    match &node.form {
        Form::Connective(_) => true,
        Form::Choice(branches) => branches.iter().all(ends_in_connective),
        _ => false,
    }
}

/// Vocabularies that one slot takes share no word, and none holds a reserved one.
fn vocabularies(pattern: &Pattern, found: &mut Vec<String>) {
    for slot in &pattern.slots {
        let lists: Vec<_> = slot.vocabularies.iter().map(|index| &VOCABULARIES[usize::from(*index)]).collect();
        for (index, vocabulary) in lists.iter().enumerate() {
            for word in vocabulary.words {
                if Connective::from_text(word.text).is_some() {
                    found.push(format!("`{}` of `{}` is reserved", word.text, vocabulary.name));
                }
                for other in &lists[..index] {
                    if other.find(word.text).is_some() {
                        found.push(format!("`{}` and `{}` share `{}`", vocabulary.name, other.name, word.text));
                    }
                }
            }
        }
    }
}

/// Law 3: a pattern with history uses neither `on` nor `because` itself.
fn history(pattern: &Pattern, found: &mut Vec<String>) {
    let own = pattern.slots.iter().filter(|slot| !slot.in_history);
    for slot in own {
        if pattern.takes_history && matches!(slot.connective, Some(Connective::On | Connective::Because)) {
            found.push("takes history and uses `on` or `because` itself".to_string());
        }
    }
}

/// Law 4: a header never has a word after an optional name.
fn header(pattern: &Pattern, found: &mut Vec<String>) {
    let is_name =
        |node: &Node| matches!(node.form, Form::Slot(id) if pattern.slots[usize::from(id)].class == Class::Name);
    let has_optional_name =
        pattern.root.walk().iter().any(|node| matches!(&node.form, Form::Optional(inner) if is_name(inner)));
    let takes_words = pattern.slots.iter().any(|slot| {
        slot.class != Class::Name && slot.connective.is_none() && slot.class.groups() == Groups::of(GroupClass::Word)
    });
    if has_optional_name && takes_words {
        found.push("a word slot after an optional name".to_string());
    }
}
