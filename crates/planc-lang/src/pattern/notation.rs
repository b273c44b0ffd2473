//! Reading the notation of patterns.

use super::{Class, Form, Groups, Node, Pattern, Slot, SlotId, main_slot};
use crate::connective::Connective;
use crate::kind::{Kind, KindSet};
use crate::pattern::GroupClass;
use crate::shorthands::SHORTHANDS;
use crate::vocabularies::VOCABULARIES;

/// Why a text is no pattern. Shown to who edits the table, never to an author of plans.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mistake(pub String);

/// The pattern that `source` describes.
pub fn parse(source: &'static str) -> Result<Pattern, Mistake> {
    let mut reader = Reader { slots: Vec::new(), in_history: false, in_list: false };
    let own = without_history(source);
    let root = match own {
        None => reader.read(source, &mut Vec::new())?,
        Some(own) => reader.with_history(own)?,
    };
    let takes_absent = root.walk().iter().any(|node| matches!(node.form, Form::Connective(Connective::None)));
    let mut pattern =
        Pattern { source, root, slots: reader.slots, main: None, takes_absent, takes_history: own.is_some() };
    label(&pattern.root, None, &mut pattern.slots);
    pattern.main = main_slot::find(&pattern);
    Ok(pattern)
}

/// `source` without the `history?` at its end, if it has one.
pub(super) fn without_history(source: &str) -> Option<&str> {
    source.strip_suffix("history?").map(str::trim_end)
}

/// Tells of a notation whether it may have a slot of `class`: whether it names it, or all if a shorthand does.
pub(crate) fn namer(class: Class) -> impl Fn(&str) -> bool {
    let name = Class::NAMED.iter().find(|(_, other)| *other == class).map(|(name, _)| *name);
    let name = name.filter(|name| !SHORTHANDS.iter().any(|(_, source)| source.contains(name)));
    move |source| name.is_none_or(|name| source.contains(name))
}

struct Reader {
    slots: Vec<Slot>,
    in_history: bool,
    in_list: bool,
}

impl Reader {
    /// `OWN (was OWN (on date)? (because text)?)?`
    fn with_history(&mut self, own: &'static str) -> Result<Node, Mistake> {
        let now = self.read(own, &mut Vec::new())?;
        let history = shorthand("history").ok_or_else(|| Mistake("no shorthand `history`".to_string()))?;
        let Some(("was", rest)) = history.split_once(" OWN ") else {
            return Err(Mistake("`history` is not `was OWN …`".to_string()));
        };
        self.in_history = true;
        let slots_before = self.slots.len();
        let former = self.read(own, &mut Vec::new())?;
        for slot in &mut self.slots[slots_before..] {
            slot.is_marked = false;
        }
        let rest = self.read(rest, &mut Vec::new())?;
        self.in_history = false;
        let was = connective(Connective::Was);
        Ok(sequence(vec![now, optional(sequence(vec![was, former, rest]))]))
    }

    fn read(&mut self, source: &'static str, seen: &mut Vec<&'static str>) -> Result<Node, Mistake> {
        let tokens = tokens(source)?;
        let mut at = 0;
        let node = self.choice(&tokens, &mut at, seen)?;
        if at < tokens.len() {
            return Err(Mistake(format!("`{}` is left over in `{source}`", tokens[at])));
        }
        Ok(node)
    }

    fn choice(
        &mut self,
        tokens: &[&'static str],
        at: &mut usize,
        seen: &mut Vec<&'static str>,
    ) -> Result<Node, Mistake> {
        let mut branches = Vec::new();
        loop {
            let mut parts = Vec::new();
            while let Some(token) = tokens.get(*at)
                && !matches!(*token, "|" | ")")
            {
                parts.push(self.part(tokens, at, seen)?);
            }
            branches.push(sequence(parts));
            if tokens.get(*at) != Some(&"|") {
                break;
            }
            *at += 1;
        }
        Ok(choice(branches))
    }

    fn part(&mut self, tokens: &[&'static str], at: &mut usize, seen: &mut Vec<&'static str>) -> Result<Node, Mistake> {
        let token = tokens[*at];
        *at += 1;
        // A `+` behind a part makes its slots repeatable; it is read ahead, since slots are numbered as they are met.
        let was_in_list = self.in_list;
        self.in_list |= is_list(tokens, *at - 1);
        let first_slot = self.slots.len();
        let mut node = if token == "(" {
            let inner = self.choice(tokens, at, seen)?;
            if tokens.get(*at) != Some(&")") {
                return Err(Mistake("`)` is missing".to_string()));
            }
            *at += 1;
            inner
        } else {
            self.single(token, seen)?
        };
        self.in_list = was_in_list;
        while let Some(mark) = tokens.get(*at) {
            match *mark {
                "?" => node = optional(node),
                "+" => node = list(node),
                "!" => self.slots[first_slot..].iter_mut().for_each(|slot| slot.is_marked = true),
                _ => break,
            }
            *at += 1;
        }
        Ok(node)
    }

    fn single(&mut self, token: &'static str, seen: &mut Vec<&'static str>) -> Result<Node, Mistake> {
        if let Some(kinds) = token.strip_prefix("ref(").and_then(|rest| rest.strip_suffix(')')) {
            let mut slot = self.slot_of(Class::Reference);
            for kind in kinds.split('|') {
                if kind == "parent" {
                    slot.to_parent = true;
                } else {
                    let kind = Kind::from_text(kind).ok_or_else(|| Mistake(format!("no kind `{kind}`")))?;
                    slot.kinds = slot.kinds.with(KindSet::of(kind));
                }
            }
            return Ok(self.add(slot));
        }
        if let Some(names) = token.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            let mut slot = self.slot_of(Class::Vocabulary);
            for name in names.split('|') {
                let index = VOCABULARIES.iter().position(|vocabulary| vocabulary.name == name);
                let index = index.ok_or_else(|| Mistake(format!("no vocabulary `{name}`")))?;
                slot.vocabularies.push(index as u8);
            }
            return Ok(self.add(slot));
        }
        if let Some(word) = token.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
            return Ok(word_of_grammar(word));
        }
        if let Some(class) = Class::from_text(token) {
            let slot = self.slot_of(class);
            return Ok(self.add(slot));
        }
        if let Some(source) = shorthand(token) {
            if seen.contains(&token) {
                return Err(Mistake(format!("shorthand `{token}` holds itself")));
            }
            seen.push(token);
            let node = self.read(source, seen);
            seen.pop();
            return node;
        }
        if token.starts_with(char::is_alphabetic) {
            return Ok(word_of_grammar(token));
        }
        Err(Mistake(format!("`{token}` is out of place")))
    }

    fn slot_of(&self, class: Class) -> Slot {
        Slot {
            class,
            kinds: KindSet::EMPTY,
            to_parent: false,
            vocabularies: Vec::new(),
            connective: None,
            in_history: self.in_history,
            in_list: self.in_list,
            is_marked: false,
        }
    }

    fn add(&mut self, slot: Slot) -> Node {
        let id = self.slots.len() as SlotId;
        let first = slot.class.groups();
        self.slots.push(slot);
        Node { form: Form::Slot(id), first, is_nullable: false }
    }
}

/// Whether the part that begins at `start` has a `+` behind it.
fn is_list(tokens: &[&str], start: usize) -> bool {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match tokens.get(at) {
            Some(&"(") => depth += 1,
            Some(&")") => depth = depth.saturating_sub(1),
            None => return false,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    tokens[at..].iter().take_while(|mark| matches!(**mark, "?" | "+" | "!")).any(|mark| *mark == "+")
}

fn shorthand(name: &str) -> Option<&'static str> {
    SHORTHANDS.iter().find(|(shorthand, _)| *shorthand == name).map(|(_, source)| *source)
}

fn tokens(source: &'static str) -> Result<Vec<&'static str>, Mistake> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while !rest.is_empty() {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let length = match rest.chars().next() {
            Some('(' | ')' | '|' | '?' | '+' | '!') => 1,
            Some('<') => rest.find('>').map_or(0, |at| at + 1),
            Some('\'') => rest[1..].find('\'').map_or(0, |at| at + 2),
            _ if rest.starts_with("ref(") => rest.find(')').map_or(0, |at| at + 1),
            _ => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        };
        if length == 0 {
            return Err(Mistake(format!("not in the notation: `{rest}`")));
        }
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

fn word_of_grammar(word: &'static str) -> Node {
    match Connective::from_text(word) {
        Some(found) => connective(found),
        None => Node { form: Form::Literal(word), first: Groups::of(GroupClass::Word), is_nullable: false },
    }
}

fn connective(connective: Connective) -> Node {
    Node { form: Form::Connective(connective), first: Groups::of_connective(connective), is_nullable: false }
}

fn sequence(mut parts: Vec<Node>) -> Node {
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let mut first = Groups::NOTHING;
    for part in &parts {
        first = first.with(part.first);
        if !part.is_nullable {
            break;
        }
    }
    let is_nullable = parts.iter().all(|part| part.is_nullable);
    Node { form: Form::Sequence(parts), first, is_nullable }
}

fn choice(mut branches: Vec<Node>) -> Node {
    if branches.len() == 1 {
        return branches.remove(0);
    }
    let first = branches.iter().fold(Groups::NOTHING, |first, branch| first.with(branch.first));
    let is_nullable = branches.iter().any(|branch| branch.is_nullable);
    Node { form: Form::Choice(branches), first, is_nullable }
}

fn optional(inner: Node) -> Node {
    let first = inner.first;
    Node { form: Form::Optional(Box::new(inner)), first, is_nullable: true }
}

fn list(inner: Node) -> Node {
    let (first, is_nullable) = (inner.first, inner.is_nullable);
    Node { form: Form::List(Box::new(inner)), first, is_nullable }
}

/// Tells each slot the connective that always stands before it.
fn label(node: &Node, before: Option<Connective>, slots: &mut [Slot]) {
    match &node.form {
        Form::Slot(id) => slots[usize::from(*id)].connective = before,
        Form::Connective(_) | Form::Literal(_) => {}
        Form::Sequence(parts) => {
            let mut before = before;
            for part in parts {
                label(part, before, slots);
                before = match part.form {
                    Form::Connective(connective) => Some(connective),
                    _ => None,
                };
            }
        }
        Form::Choice(branches) => branches.iter().for_each(|branch| label(branch, before, slots)),
        Form::Optional(inner) | Form::List(inner) => label(inner, before, slots),
    }
}

/// The part of a pattern with history that stands behind `was`, as a pattern of its own: what a `was` entry takes.
pub fn behind_was(pattern: &Pattern) -> Pattern {
    let behind = pattern.root.walk().into_iter().find_map(|node| match &node.form {
        Form::Sequence(parts) => match parts.first().map(|part| &part.form) {
            Some(Form::Connective(Connective::Was)) => Some(sequence(parts[1..].to_vec())),
            _ => None,
        },
        _ => None,
    });
    let root = behind.unwrap_or_else(|| pattern.root.clone());
    let main = main_slot::needed(&root, pattern);
    Pattern { root, main, takes_history: false, ..pattern.clone() }
}
