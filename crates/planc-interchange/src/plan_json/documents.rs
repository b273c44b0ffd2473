//! What a document says for everything in it: its language, its calendar.

use planc_analysis::facts::DocumentFacts;
use planc_lang::pattern::Class;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

/// The language of texts whose language nothing says (BCP 47: undetermined).
const UNDETERMINED: &str = "und";

/// What every document says, found out once.
pub struct Documents<'plan> {
    by_root: FxHashMap<ThingId, Document<'plan>>,
    by_package: Vec<Document<'plan>>,
}

/// What one document says.
pub struct Document<'plan> {
    pub facts: DocumentFacts,
    /// Of texts without a mark.
    pub language: &'plan str,
}

impl<'plan> Documents<'plan> {
    pub fn of(plan: &'plan Plan<'plan>) -> Documents<'plan> {
        let is_document = |node: &Node| matches!(node.kind(), Kind::Strategy | Kind::Plan);
        let roots: Vec<Node> = plan.roots().filter(is_document).collect();
        let document = |node: &Node<'plan>| {
            let language = language(plan, Some(node.id), node.thing().package);
            (node.id, Document { facts: DocumentFacts::of(*node), language })
        };
        let package =
            |package: usize| Document { facts: DocumentFacts::NONE, language: language(plan, None, package as u16) };
        Documents {
            by_root: roots.iter().map(document).collect(),
            by_package: (0..plan.packages.len().max(1)).map(package).collect(),
        }
    }

    /// The document whose root is `root`; outside documents, what the package says.
    pub fn around(&self, root: Option<ThingId>, package: u16) -> &Document<'plan> {
        let of_package = || self.by_package.get(usize::from(package)).unwrap_or(&self.by_package[0]);
        root.and_then(|root| self.by_root.get(&root)).unwrap_or_else(of_package)
    }
}

/// The language of texts without a mark below `root`: the first that its document names, or the one that this implements; else
/// the first of the package.
fn language<'plan>(plan: &'plan Plan<'plan>, root: Option<ThingId>, package: u16) -> &'plan str {
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
