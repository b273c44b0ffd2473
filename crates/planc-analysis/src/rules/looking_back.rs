//! Reviews and evaluations: what the rules about both read of them.

use jiff::civil::Date as Day;
use planc_lang::vocabularies::{ActivityStatus, Part as Role, ReviewKind};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::{Part, PartClass};

use crate::facts::{Context, latest_status};

/// What of `kind` stands in the documents of the package asked for. Reviews and evaluations stand nowhere else.
pub(super) fn in_documents<'plan>(context: &Context<'plan>, kind: Kind) -> impl Iterator<Item = Node<'plan>> {
    context.own_documents().flat_map(move |document| document.children_of(kind)).filter(|node| node.is_own())
}

/// The reports of the package asked for.
pub(super) fn reports<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    let outside = context.plan.roots().filter(|node| node.kind() == Kind::Report && node.is_own());
    in_documents(context, Kind::Report).chain(outside)
}

/// Whether it is to be held, or was: understood, not `none`, and not given up.
pub(super) fn is_held(node: Node) -> bool {
    let status = || latest_status(node).and_then(Field::word_index).and_then(ActivityStatus::from_index);
    !node.is_absent() && !node.is_broken() && !node.is_unchecked() && status() != Some(ActivityStatus::Cancelled)
}

/// The words of its `kind`; `None` as long as they are open: it may be of any kind.
pub(super) fn kinds(node: Node) -> Option<Vec<ReviewKind>> {
    let mut kinds = Vec::new();
    for field in node.fields(Keyword::Kind) {
        if field.is_broken() || field.has_hole() {
            return None;
        }
        kinds.extend(field.word_indices().filter_map(ReviewKind::from_index));
    }
    (!kinds.is_empty()).then_some(kinds)
}

/// Whether `kind` is one of its words.
pub(super) fn is_of_kind(node: Node, kind: ReviewKind) -> bool {
    kinds(node).is_some_and(|kinds| kinds.contains(&kind))
}

/// The first day of `starts`; `None` if it is open or not said.
pub(super) fn first_day(node: Node, context: &Context) -> Option<Day> {
    day(node, Keyword::Starts, context).map(|days| days.first)
}

/// The last day of `ends`; `None` if it is open or not said.
pub(super) fn last_day(node: Node, context: &Context) -> Option<Day> {
    day(node, Keyword::Ends, context).map(|days| days.last)
}

fn day(node: Node, keyword: Keyword, context: &Context) -> Option<planc_base::Days> {
    let field = node.field(keyword).filter(|field| !field.is_broken())?;
    let date = field.parts().iter().find_map(|part| field.date(part))?;
    context.document(node).days(date)
}

/// One of those who take part.
#[derive(Clone, Copy)]
pub(super) struct Participant<'plan> {
    pub field: Field<'plan>,
    /// The reference or text that says who.
    pub part: &'plan Part,
    /// What stands behind `as`.
    pub role: Option<Role>,
}

impl<'plan> Participant<'plan> {
    /// The actor, unit, person or body; `None` if it is described in words or not known.
    pub fn who(self) -> Option<Node<'plan>> {
        self.field.target(self.part).thing().map(|id| self.field.plan.node(id))
    }

    /// Whether who it is, is not known.
    pub fn is_open(self) -> bool {
        match self.part.class {
            PartClass::Reference => self.field.target(self.part) == Target::Unknown,
            PartClass::Text => false,
            _ => true,
        }
    }
}

/// Those who take part in a review, an evaluation, an event or a report; `None` if a line is open.
pub(super) fn participants(node: Node) -> Option<Vec<Participant>> {
    let mut participants: Vec<Participant> = Vec::new();
    for field in node.fields(Keyword::Participant) {
        if field.is_broken() || field.has_hole() {
            return None;
        }
        for part in field.parts() {
            match part.class {
                PartClass::Word if part.is_behind(Connective::As) => {
                    let role = Role::from_index((part.value & 0xffff) as usize);
                    if let Some(last) = participants.last_mut() {
                        last.role = role;
                    }
                }
                _ => participants.push(Participant { field, part, role: None }),
            }
        }
    }
    Some(participants)
}

/// The actor that a unit or person belongs to, or the body itself.
pub(super) fn actor_of(party: Node) -> Node {
    party.ancestors().find(|node| matches!(node.kind(), Kind::Actor | Kind::Body)).unwrap_or(party)
}
