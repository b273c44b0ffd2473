//! The derivation itself: from the tree of a pattern to pieces with keys.

use planc_lang::pattern::{self, Class, Form as PatternForm, Node, Pattern, SlotId};
use planc_lang::vocabularies::VOCABULARIES;

use super::words::{Words, followed_by, words_of};
use super::{Branch, First, Form, Leaf, Piece, Property, RESERVED, Shape, Value, Way, first_of};

/// What a line with `pattern` is in JSON. `is_kind`: its name and title stand elsewhere. `is_history`: it is what stands behind
/// `was`, in a block.
pub fn derive(pattern: &Pattern, is_kind: bool, is_history: bool) -> Shape {
    let derivation = Derivation { pattern, mains: mains(pattern, is_history), hides_names: is_kind };
    let pieces = |node: &Node| derivation.sequence(std::slice::from_ref(node), &mut reserved());
    if pattern.takes_history
        && let PatternForm::Sequence(parts) = &pattern.root.form
        && let [now, before] = parts.as_slice()
        && let PatternForm::Optional(before) = &before.form
        && let PatternForm::Sequence(behind) = &before.form
        && let [_was, behind @ ..] = behind.as_slice()
    {
        return Shape { present: pieces(now), history: Some(derivation.sequence(behind, &mut reserved())) };
    }
    Shape { present: pieces(&pattern.root), history: None }
}

/// The slot that the line is about, and its double behind `was`.
fn mains(pattern: &Pattern, is_history: bool) -> [Option<SlotId>; 2] {
    // The pattern of a `was` entry knows another main slot than that of the field; both are to have the same keys.
    let main = if is_history { pattern::parse(pattern.source).ok().and_then(|whole| whole.main) } else { pattern.main };
    let present = pattern.slots.iter().filter(|slot| !slot.in_history).count() as SlotId;
    [main, main.map(|main| main + present)]
}

fn reserved() -> Vec<String> {
    RESERVED.iter().filter(|key| **key != "ref").map(|key| (*key).to_string()).collect()
}

struct Derivation<'pattern> {
    pattern: &'pattern Pattern,
    mains: [Option<SlotId>; 2],
    hides_names: bool,
}

impl Derivation<'_> {
    /// The pieces of parts that follow each other. `used` are the keys that their object has already.
    fn sequence(&self, parts: &[Node], used: &mut Vec<String>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < parts.len() {
            let mut ways = vec![Words::default()];
            let start = at;
            while let Some(more) = parts.get(at).and_then(words_of) {
                ways = followed_by(&ways, &more);
                at += 1;
            }
            if at == start {
                let is_label = at == 0
                    && is_optional_text(&parts[at], self.pattern)
                    && parts[1..].iter().any(|part| !part.is_nullable);
                self.unworded(&parts[at], is_label, used, &mut pieces);
                at += 1;
                continue;
            }
            let value = parts.get(at).and_then(value_behind_words);
            at += usize::from(value.is_some());
            pieces.push(self.worded(ways, value, used));
        }
        pieces
    }

    /// Words, with the value behind them.
    fn worded(&self, ways: Vec<Words>, value: Option<(&Node, bool)>, used: &mut Vec<String>) -> Piece {
        let ways = ways
            .into_iter()
            .map(|words| Way { key: fresh(&words.key(), used), connectives: words.connectives })
            .collect();
        let value_is_optional = value.is_some_and(|(_, is_optional)| is_optional);
        property(ways, value.map(|(node, _)| self.value(node)), value_is_optional, false)
    }

    /// A part with no word before it.
    fn unworded(&self, node: &Node, is_label: bool, used: &mut Vec<String>, pieces: &mut Vec<Piece>) {
        if let Some((key, leaf)) = self.leaf(node) {
            let is_hidden =
                self.hides_names && leaf.classes.iter().all(|class| matches!(class, Class::Name | Class::Title));
            let way = Way { connectives: Vec::new(), key: fresh(&key, used) };
            pieces.push(property(vec![way], Some(Value::Leaf(leaf)), false, is_hidden));
            return;
        }
        match &node.form {
            PatternForm::List(inner) => {
                let way = Way { connectives: Vec::new(), key: fresh("items", used) };
                pieces.push(property(vec![way], Some(Value::List(Box::new(self.value(inner)))), false, false));
            }
            PatternForm::Choice(branches) => pieces.push(self.either(branches, used)),
            PatternForm::Sequence(parts) => pieces.extend(self.sequence(parts, used)),
            PatternForm::Optional(inner) => {
                let inner = match words_of(inner) {
                    Some(ways) => vec![self.worded(ways, None, used)],
                    None if is_label => {
                        let mut labelled = Vec::new();
                        self.unworded(inner, false, &mut Vec::new(), &mut labelled);
                        rename(&mut labelled, &fresh("label", used));
                        labelled
                    }
                    None => self.sequence(std::slice::from_ref(inner), used),
                };
                pieces.push(Piece { first: first_of(&inner), form: Form::Perhaps(inner), is_nullable: true });
            }
            // Slots are leaves, and words were taken before.
            PatternForm::Slot(_) | PatternForm::Connective(_) | PatternForm::Literal(_) => {}
        }
    }

    fn either(&self, branches: &[Node], used: &mut Vec<String>) -> Piece {
        let mut after = used.clone();
        let branches: Vec<Branch> = branches
            .iter()
            .map(|branch| {
                let mut used = used.clone();
                let pieces = self.sequence(std::slice::from_ref(branch), &mut used);
                after.extend(used.into_iter().filter(|key| !after.contains(key)).collect::<Vec<_>>());
                Branch { first: first_of(&pieces), pieces }
            })
            .collect();
        *used = after;
        let first = branches.iter().fold(First::NOTHING, |first, branch| first.with(branch.first));
        let is_nullable = branches.iter().any(|branch| branch.pieces.iter().all(|piece| piece.is_nullable));
        Piece { form: Form::Either(branches), first, is_nullable }
    }

    fn value(&self, node: &Node) -> Value {
        if let Some((_, leaf)) = self.leaf(node) {
            return Value::Leaf(leaf);
        }
        match &node.form {
            PatternForm::List(inner) => Value::List(Box::new(self.value(inner))),
            _ => Value::Object(self.sequence(std::slice::from_ref(node), &mut reserved())),
        }
    }

    /// `node` as one value with its key, if only values of one class can stand there.
    fn leaf(&self, node: &Node) -> Option<(String, Leaf)> {
        match &node.form {
            PatternForm::Slot(id) => {
                let slot = &self.pattern.slots[usize::from(*id)];
                let leaf = Leaf {
                    classes: vec![slot.class],
                    vocabularies: slot.vocabularies.clone(),
                    first: First::slot(*id),
                };
                Some((self.key(*id), leaf))
            }
            PatternForm::Choice(branches) => {
                let mut leaves = branches.iter().map(|branch| self.leaf(branch));
                let (key, mut leaf) = leaves.next()??;
                for other in leaves {
                    let (other_key, other) = other?;
                    if other_key != key {
                        return None;
                    }
                    leaf.classes.extend(other.classes);
                    leaf.vocabularies.extend(other.vocabularies);
                    leaf.first = leaf.first.with(other.first);
                }
                Some((key, leaf))
            }
            _ => None,
        }
    }

    /// The key of a value with no word before it.
    fn key(&self, id: SlotId) -> String {
        let slot = &self.pattern.slots[usize::from(id)];
        let key = match slot.class {
            Class::Name => "name",
            Class::Title => "title",
            Class::Text => "text",
            Class::Url => "url",
            Class::File => "file",
            Class::Reference => "ref",
            Class::Word => "word",
            Class::Vocabulary if self.mains.contains(&Some(id)) => "word",
            Class::Vocabulary => slot.vocabularies.first().map_or("word", |list| VOCABULARIES[usize::from(*list)].name),
            Class::Rule => "rule",
            Class::Unit => "unit",
            Class::Currency => "currency",
            Class::Number | Class::Quantity | Class::Money | Class::Percentage | Class::Change | Class::Product => {
                "amount"
            }
            Class::Date => "date",
            Class::Day => "day",
            Class::Period => "period",
            Class::Range => "range",
        };
        key.to_string()
    }
}

/// What stands behind words and is their value, and whether it may be left out. What begins with a word of its own is none.
fn value_behind_words(node: &Node) -> Option<(&Node, bool)> {
    match &node.form {
        PatternForm::Optional(inner) if inner.first.classes_only().is_empty() || words_of(inner).is_some() => None,
        PatternForm::Optional(inner) => Some((inner, true)),
        _ => Some((node, false)),
    }
}

fn is_optional_text(node: &Node, pattern: &Pattern) -> bool {
    let PatternForm::Optional(inner) = &node.form else { return false };
    matches!(inner.form, PatternForm::Slot(id) if pattern.slots[usize::from(id)].class == Class::Text)
}

fn property(ways: Vec<Way>, value: Option<Value>, value_is_optional: bool, is_hidden: bool) -> Piece {
    let value_first = value.as_ref().map_or(First::NOTHING, Value::first);
    let first = ways.iter().fold(First::NOTHING, |first, way| {
        first.with(way.connectives.first().map_or(value_first, |connective| First::connective(*connective)))
    });
    Piece { form: Form::Property(Property { ways, value, value_is_optional, is_hidden }), first, is_nullable: false }
}

fn rename(pieces: &mut [Piece], key: &str) {
    for piece in pieces {
        if let Form::Property(property) = &mut piece.form {
            property.ways.iter_mut().for_each(|way| way.key = key.to_string());
        }
    }
}

/// `key`, or with a number behind it if the object has one already.
fn fresh(key: &str, used: &mut Vec<String>) -> String {
    let mut fresh = key.to_string();
    let mut number = 2;
    while used.contains(&fresh) {
        fresh = format!("{key}-{number}");
        number += 1;
    }
    used.push(fresh.clone());
    fresh
}
