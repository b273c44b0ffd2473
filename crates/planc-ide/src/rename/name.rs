//! Whether a name may be given.

use planc_base::{Date, Span};
use planc_lang::Language;
use planc_model::plan::{Plan, ThingId};
use planc_model::{Node, is_name, name_from};
use planc_syntax::{ItemKind, Items};
use unicode_normalization::UnicodeNormalization;

/// `name` in its normal form, if things may be called so.
pub fn checked(name: &str) -> Result<String, String> {
    let name: String = name.trim().nfc().collect();
    if Language::get().connective(&name).is_some() {
        return Err(format!(
            "`{name}` joins values, as in `from` and `until`, and cannot be a name. Choose another one."
        ));
    }
    if Date::parse(&name).is_some() {
        return Err(format!("`{name}` is a date, and cannot be a name. Choose another one."));
    }
    if !is_one_word(&name) || !is_name(&name) {
        return Err(format!(
            "`{name}` is not a name: it is a letter, then letters, digits and single `-`. Write for instance `{}`.",
            name_from(&name)
        ));
    }
    Ok(name)
}

/// Whether a reader of lines takes it for one word.
fn is_one_word(name: &str) -> bool {
    let whole = Span::new(0, name.len());
    let mut items = Items::new(name, whole);
    items.next().is_some_and(|item| item.kind == ItemKind::Word && item.span == whole)
}

/// An error if a sibling of `id` has the name already: names are shared through nameless parents.
pub fn is_free(plan: &Plan, id: ThingId, name: &str) -> Result<(), String> {
    let Some(symbol) = plan.names.find(name) else { return Ok(()) };
    let own = plan.node(id);
    let taken = plan.named(symbol).iter().map(|other| plan.node(*other)).find(|other| are_siblings(own, *other));
    match taken {
        None => Ok(()),
        Some(other) => {
            let file = &plan.files[other.file().0 as usize];
            let line = planc_base::LineIndex::new(file.text).line(other.name_place().span.start) + 1;
            Err(format!(
                "The name `{name}` is taken: beside it stands {} ({}, line {line}). Choose another one.",
                other.described(),
                file.path
            ))
        }
    }
}

fn are_siblings(one: Node, other: Node) -> bool {
    one.id != other.id && one.thing().package == other.thing().package && named_parent(one) == named_parent(other)
}

fn named_parent(node: Node) -> Option<ThingId> {
    node.ancestors().skip(1).find(|above| above.name().is_some()).map(|above| above.id)
}
