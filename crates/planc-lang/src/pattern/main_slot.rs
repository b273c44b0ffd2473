//! Where a bare `?` goes: the marked slot, else the first that must be there, a name aside, else the only one.

use super::{Class, Form, Node, Pattern, SlotId};

pub(super) fn find(pattern: &Pattern) -> Option<SlotId> {
    let marked = pattern.slots.iter().position(|slot| slot.is_marked);
    if let Some(marked) = marked {
        return Some(marked as SlotId);
    }
    needed(&pattern.root, pattern).or_else(|| only(pattern))
}

pub(super) fn needed(node: &Node, pattern: &Pattern) -> Option<SlotId> {
    match &node.form {
        Form::Slot(id) => (pattern.slots[usize::from(*id)].class != Class::Name).then_some(*id),
        Form::Sequence(parts) => parts.iter().find_map(|part| needed(part, pattern)),
        Form::Choice(branches) => branches.first().and_then(|branch| needed(branch, pattern)),
        Form::List(inner) => needed(inner, pattern),
        Form::Optional(_) | Form::Connective(_) | Form::Literal(_) => None,
    }
}

/// The only slot of the pattern, or of its first alternative.
fn only(pattern: &Pattern) -> Option<SlotId> {
    let root = match &pattern.root.form {
        Form::Choice(branches) => branches.first()?,
        _ => &pattern.root,
    };
    let mut slots = root.walk().into_iter().filter_map(|node| match node.form {
        Form::Slot(id) if pattern.slots[usize::from(id)].class != Class::Name => Some(id),
        _ => None,
    });
    let slot = slots.next()?;
    slots.next().is_none().then_some(slot)
}
