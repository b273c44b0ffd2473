//! What a document says for everything in it: its language, its calendar.

use planc_analysis::facts::DocumentFacts;
use planc_lang::pattern::Class;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};

/// The language of texts whose language nothing says (BCP 47: undetermined).
pub const UNDETERMINED: &str = "und";

/// The calendar of the document that `root` is; that of no document if it is none.
pub fn facts(root: Node) -> DocumentFacts {
    match root.kind() {
        Kind::Strategy | Kind::Plan => DocumentFacts::of(root),
        _ => DocumentFacts::NONE,
    }
}

/// The language of texts without a mark below `root`: the first that its document names, or the one that this implements; else
/// the first of the package.
pub fn language<'plan>(plan: &'plan Plan<'plan>, root: Option<ThingId>, package: u16) -> &'plan str {
    // Documents never implement each other in a circle for long: 16 is more than any real chain.
    let chain = std::iter::successors(root, |id| plan.implemented_by(*id)).take(16);
    let said = chain.map(|id| plan.node(id)).find_map(|node| first_language(node));
    said.or_else(|| plan.packages.get(usize::from(package))?.languages.first().map(String::as_str))
        .unwrap_or(UNDETERMINED)
}

fn first_language(node: Node<'_>) -> Option<&str> {
    let field = node.field(Keyword::Languages)?;
    let is_word = |slot: usize| {
        field.row().is_some_and(|row| row.pattern.slots.get(slot).is_some_and(|slot| slot.class == Class::Vocabulary))
    };
    field.parts().iter().find(|part| is_word(usize::from(part.slot))).and_then(|part| field.word(part))
}
