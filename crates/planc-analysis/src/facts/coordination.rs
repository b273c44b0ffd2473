//! The bodies that coordinate the response, and who sits in them.

use planc_base::Place;
use planc_lang::vocabularies::{BodyKind, Existence, Seat, VOCABULARIES, VictimGroup};
use planc_lang::{Connective, Keyword, Kind, Vocabulary};
use planc_model::plan::{Field, Plan};
use planc_model::value::{Part, PartClass};
use planc_model::{Node, ThingId};

use super::given_up::latest_status;

/// Every body of a plan and its dependencies that has not ended, in the order of the text.
pub struct Coordination<'plan> {
    pub bodies: Vec<Body<'plan>>,
}

/// A coordination structure or post.
pub struct Body<'plan> {
    pub node: Node<'plan>,
    /// `None` if it is not known: open, or not understood. A word of one's own is `Other`.
    pub kind: Option<BodyKind>,
    /// Whoever sits in it, the chair included.
    pub members: Vec<Member<'plan>>,
    /// Whether it says who its members are, be it `none`.
    pub lists_members: bool,
    /// Whether there may be members that are not known.
    pub is_open: bool,
}

/// Somebody who sits in a body.
#[derive(Clone, Copy)]
pub struct Member<'plan> {
    pub party: Node<'plan>,
    /// `None` if it has a role in words of one's own.
    pub seat: Option<Seat>,
    pub is_chair: bool,
    field: Field<'plan>,
    /// Its place among the values of the field.
    index: usize,
}

impl<'plan> Coordination<'plan> {
    pub(super) fn of(plan: &'plan Plan<'plan>, bodies: &[ThingId]) -> Coordination<'plan> {
        Coordination { bodies: bodies.iter().map(|id| Body::of(plan.node(*id))).collect() }
    }

    /// Its bodies of `kind`, those of other packages included.
    pub fn of_kind(&self, kind: BodyKind) -> impl Iterator<Item = &Body<'plan>> {
        self.bodies.iter().filter(move |body| body.kind == Some(kind))
    }

    /// The bodies of `kind` that the package asked for declares itself.
    pub fn own_of_kind(&self, kind: BodyKind) -> impl Iterator<Item = &Body<'plan>> {
        self.of_kind(kind).filter(|body| body.is_asked())
    }

    /// Whether there is, or may be, a body of `kind`.
    pub fn may_have(&self, kind: BodyKind) -> bool {
        self.bodies.iter().any(|body| body.kind.is_none_or(|other| other == kind))
    }

    /// The coordinating bodies and the working groups: where the actors meet.
    pub fn tables(&self) -> impl Iterator<Item = &Body<'plan>> {
        self.bodies.iter().filter(|body| matches!(body.kind, Some(BodyKind::CoordinatingBody | BodyKind::WorkingGroup)))
    }
}

impl<'plan> Body<'plan> {
    fn of(node: Node<'plan>) -> Body<'plan> {
        let mut body = Body { node, kind: kind_of(node), members: Vec::new(), lists_members: false, is_open: false };
        for field in node.all_fields() {
            match field.keyword() {
                Some(Keyword::Member) => {
                    body.lists_members = true;
                    body.add(field, false);
                }
                Some(Keyword::Chair) => body.add(field, true),
                _ => {}
            }
        }
        body
    }

    fn add(&mut self, field: Field<'plan>, is_chair: bool) {
        self.is_open |= field.is_broken() || field.has_hole() || field.is_withheld();
        let parts = field.parts();
        for (index, part) in parts.iter().enumerate().filter(|(_, part)| part.class == PartClass::Reference) {
            match field.target(part).thing() {
                Some(id) => {
                    let party = self.node.plan.node(id);
                    self.members.push(Member { party, seat: seat_behind(parts, index), is_chair, field, index });
                }
                None => self.is_open = true,
            }
        }
    }

    /// Whether rules ask it for what it lacks.
    pub fn is_asked(&self) -> bool {
        self.node.is_own() && !self.node.is_broken() && !self.node.is_unchecked()
    }

    /// Whether it says that nobody sits in it, and why.
    pub fn has_none(&self) -> bool {
        self.lists_members && !self.is_open && self.members.iter().all(|member| member.is_chair)
    }

    /// The groups of persons that it concerns.
    pub fn concerns(&self) -> impl Iterator<Item = VictimGroup> {
        self.node.fields(Keyword::Concerns).flat_map(|field| {
            let words = field.parts().iter().filter(|part| part.class == PartClass::Word);
            words.filter_map(|part| VictimGroup::from_index(word_of(part, &VictimGroup::VOCABULARY)?))
        })
    }
}

impl Member<'_> {
    /// Where its name stands.
    pub fn place(&self) -> Place {
        self.field.parts().get(self.index).map_or_else(|| self.field.place(), |part| self.field.place_of(part))
    }

    /// The stretch from behind its name to the end of `as observer`, if it has a seat in such words.
    pub fn seat_place(&self) -> Option<Place> {
        let (name, seat) = (self.field.parts().get(self.index)?, self.field.parts().get(self.index + 1)?);
        seat.is_behind(Connective::As).then(|| {
            let (start, end) = (self.field.span_of(name).end as usize, self.field.span_of(seat).end as usize);
            planc_base::Span::new(start, end).in_file(self.field.file)
        })
    }
}

/// The seat that `as` gives the member at `index`; without it, a vote.
fn seat_behind(parts: &[Part], index: usize) -> Option<Seat> {
    match parts.get(index + 1).filter(|part| part.is_behind(Connective::As)) {
        Some(seat) => word_of(seat, &Seat::VOCABULARY).and_then(Seat::from_index),
        None => Some(Seat::Voting),
    }
}

/// The place of a word in `vocabulary`, where it is one of it: for fields that take words of several.
pub fn word_of(part: &Part, vocabulary: &Vocabulary) -> Option<usize> {
    if part.class != PartClass::Word {
        return None;
    }
    let own = VOCABULARIES.get((part.value >> 16) as usize)?;
    (own.name == vocabulary.name).then_some((part.value & 0xffff) as usize)
}

/// The bodies of a plan that have not ended.
pub(super) fn bodies(plan: &Plan) -> Vec<ThingId> {
    plan.nodes_of(Kind::Body).filter(|node| !has_ended(*node)).map(|node| node.id).collect()
}

fn kind_of(body: Node) -> Option<BodyKind> {
    let field = body.field(Keyword::Kind).filter(|field| !field.is_broken() && !field.has_hole())?;
    match field.word_index() {
        Some(index) => BodyKind::from_index(index),
        None => Some(BodyKind::Other),
    }
}

fn has_ended(body: Node) -> bool {
    let word = latest_status(body).and_then(Field::word_index).and_then(Existence::from_index);
    word == Some(Existence::Ended)
}
