//! What sort of actor somebody is who does, decides or pays: of a department or a person, what the institution around it is.

use planc_lang::catalogue::ACTORS;
use planc_lang::vocabularies::{ActorKind, BodyKind, Territory};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

/// Every actor and body of a plan and its dependencies, with their departments and persons.
#[derive(Debug, Default)]
pub struct Actors(FxHashMap<ThingId, Profile>);

/// What is known of one actor or body, or of several taken together.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Profile {
    /// A bit for each kind that it, or one of its members, has.
    kinds: u32,
    /// A bit for each code of the catalogue's actors that it acts as.
    codes: u128,
    /// Whether the kind of it, or of one of its members, is not known.
    is_open: bool,
    /// Whether it works at a level below the whole country.
    pub is_local: bool,
}

/// An answer that may not be known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

/// How deep groups of groups are looked into.
const DEPTH: usize = 8;

impl Actors {
    pub fn of(plan: &Plan) -> Actors {
        let mut profiles: FxHashMap<ThingId, Profile> = FxHashMap::default();
        for party in plan.nodes_of_any(&[Kind::Actor, Kind::Unit, Kind::Person, Kind::Body]) {
            if let Some(institution) = institution(party) {
                let known = *profiles.entry(institution.id).or_insert_with(|| profile(institution, DEPTH));
                profiles.insert(party.id, known);
            }
        }
        Actors(profiles)
    }

    /// What `party` is: an actor, unit, person or body.
    pub fn profile(&self, party: Node) -> Profile {
        self.0.get(&party.id).copied().unwrap_or(Profile { is_open: true, ..Profile::default() })
    }
}

impl Profile {
    /// What it acts as, or is by its kind, as one of the catalogue's actors.
    pub fn acts_as(&self, code: &str) -> bool {
        self.codes & bit(code) != 0
    }

    /// Whether it acts as a ministry: as one of those that the catalogue names.
    pub fn is_ministry(&self) -> bool {
        ACTORS.iter().any(|actor| actor.code.starts_with("min-") && self.acts_as(actor.code))
    }

    /// Whether the kind of it, or of one of its members, is not known.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// The kinds of it and its members.
    pub fn kinds(&self) -> impl Iterator<Item = ActorKind> {
        (0..).map_while(ActorKind::from_index).filter(|kind| self.kinds & (1 << *kind as u32) != 0)
    }

    /// Whether it is of a kind for which `is` holds; of a group, whether one member is.
    pub fn is_any(&self, is: impl Fn(ActorKind) -> bool) -> Answer {
        match (self.kinds().any(is), self.is_open) {
            (true, _) => Answer::Yes,
            (false, true) => Answer::Unknown,
            (false, false) => Answer::No,
        }
    }

    pub fn is_state(&self) -> Answer {
        self.is_any(ActorKind::is_state)
    }

    pub fn is_civil_society(&self) -> Answer {
        if self.acts_as(CIVIL_SOCIETY) { Answer::Yes } else { self.is_any(ActorKind::is_civil_society) }
    }

    /// Whether it is an international organisation and nothing else.
    pub fn is_international(&self) -> bool {
        self.kinds == 1 << ActorKind::International as u32 && !self.is_open
    }

    /// Both taken together.
    #[must_use]
    pub fn with(self, other: Profile) -> Profile {
        Profile {
            kinds: self.kinds | other.kinds,
            codes: self.codes | other.codes,
            is_open: self.is_open || other.is_open,
            is_local: self.is_local || other.is_local,
        }
    }

    /// Adds that it acts as `code`.
    pub fn add_code(&mut self, code: &str) {
        self.codes |= bit(code);
    }

    fn add_kind(&mut self, kind: ActorKind) {
        self.kinds |= 1 << kind as u32;
        self.codes |= kind.code().map_or(0, bit);
    }
}

/// The code that organisations of civil society have among the catalogue's actors.
const CIVIL_SOCIETY: &str = match ActorKind::Ngo.code() {
    Some(code) => code,
    None => "",
};

/// The actor or body that answers for a department or a person.
pub fn institution(party: Node) -> Option<Node> {
    party.ancestors().find(|node| matches!(node.kind(), Kind::Actor | Kind::Body))
}

/// The institution of `party` and those above it, by the `parent` of each: an agency, its ministry.
pub fn chain_of_command(party: Node) -> impl Iterator<Item = Node> {
    let above = |node: &Node<'_>| match node.kind() {
        Kind::Actor => node.linked(Keyword::Parent).next().map(|node| node.id),
        _ => None,
    };
    let plan = party.plan;
    std::iter::successors(institution(party), move |node| above(node).map(|id| plan.node(id))).take(DEPTH)
}

/// The actors, units and bodies that `party` stands for: the members of a group, else itself.
pub fn stands_for<'plan>(party: Node<'plan>) -> Vec<Node<'plan>> {
    let mut all = Vec::new();
    let mut open = vec![(party, DEPTH)];
    while let Some((node, depth)) = open.pop() {
        let members: Vec<Node> =
            if node.kind() == Kind::Actor && depth > 0 { node.linked(Keyword::Member).collect() } else { Vec::new() };
        match members.is_empty() {
            true => all.push(node),
            false => open.extend(members.into_iter().map(|member| (member, depth - 1))),
        }
    }
    all
}

fn profile(node: Node, depth: usize) -> Profile {
    match node.kind() {
        Kind::Body => of_body(node),
        _ => of_actor(node, depth),
    }
}

fn of_actor(node: Node, depth: usize) -> Profile {
    let mut profile = Profile::default();
    for field in node.fields(Keyword::ActsAs) {
        let codes = field.word_indices().filter_map(|index| ACTORS.get(index));
        profile.codes |= codes.fold(0, |bits, actor| bits | bit(actor.code));
    }
    let level = node.field(Keyword::Level).and_then(Field::word_index).and_then(Territory::from_index);
    profile.is_local = matches!(level, Some(Territory::Regional | Territory::Local));
    let kind = node.field(Keyword::Kind);
    match kind.and_then(|field| Some((field, field.word_index().and_then(ActorKind::from_index)?))) {
        Some((_, ActorKind::Group)) => of_group(node, profile, depth),
        Some((_, kind)) => {
            profile.add_kind(kind);
            profile.is_local |= kind == ActorKind::LocalGovernment;
            profile
        }
        // `none "why"` says that no word fits; a word of one's own, `?` and nothing say nothing.
        None => Profile { is_open: !kind.is_some_and(Field::is_none), ..profile },
    }
}

/// A group is what its members are.
fn of_group(node: Node, profile: Profile, depth: usize) -> Profile {
    let mut members = node.fields(Keyword::Member).flat_map(|field| field.targets()).peekable();
    if members.peek().is_none() || depth == 0 {
        return Profile { is_open: true, ..profile };
    }
    members.fold(profile, |profile, member| match member.thing().and_then(|id| institution(node.plan.node(id))) {
        Some(member) => profile.with(self::profile(member, depth - 1)),
        None => Profile { is_open: true, ..profile },
    })
}

/// What coordinates is the state's; a rapporteur is independent; of the others nothing is known.
fn of_body(node: Node) -> Profile {
    let mut profile = Profile::default();
    let kind = node.field(Keyword::Kind).and_then(Field::word_index).and_then(BodyKind::from_index);
    match kind {
        Some(BodyKind::Rapporteur) => profile.add_kind(ActorKind::Independent),
        Some(kind) if kind.coordinates() => profile.add_kind(ActorKind::Government),
        Some(BodyKind::ReferralMechanism | BodyKind::MonitoringUnit) => profile.add_kind(ActorKind::Government),
        _ => profile.is_open = true,
    }
    profile.codes |= kind.and_then(BodyKind::code).map_or(0, bit);
    profile
}

/// The bit of a code; none, if it is not in the list.
fn bit(code: &str) -> u128 {
    const _: () = assert!(ACTORS.len() <= 128, "the catalogue's actors have a bit each");
    ACTORS.iter().position(|actor| actor.code == code).map_or(0, |index| 1 << index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    fn profile_of(text: &str, name: &str) -> Profile {
        with_plan(text, |plan| {
            let node = plan.nodes().find(|node| node.name() == Some(name)).expect("it is declared");
            Actors::of(plan).profile(node)
        })
    }

    #[test]
    fn a_department_is_what_its_institution_is() {
        let text = "actor moi \"M\" { kind government; acts-as min-interior; unit desk \"D\" { person head \"H\" } }";
        for name in ["moi", "desk", "head"] {
            let profile = profile_of(text, name);
            assert_eq!(profile.is_state(), Answer::Yes, "{name}");
            assert!(profile.acts_as("min-interior") && profile.acts_as("gov") && !profile.acts_as("police"), "{name}");
        }
    }

    #[test]
    fn what_is_not_said_is_not_known() {
        let table = [
            ("actor a \"A\" { kind ngo }", Answer::Yes),
            ("actor a \"A\" { kind survivors }", Answer::Yes),
            ("actor a \"A\" { acts-as ngo, shelter }", Answer::Yes),
            ("actor a \"A\" { kind government }", Answer::No),
            ("actor a \"A\" { kind none \"a network of all sorts\" }", Answer::No),
            ("actor a \"A\" { kind ? }", Answer::Unknown),
            ("actor a \"A\" { kind charity }", Answer::Unknown),
            ("actor a \"A\" {}", Answer::Unknown),
            ("actor a \"A\" { kind group }", Answer::Unknown),
            ("actor a \"A\" { kind group; member b }\nactor b \"B\" { kind ngo }", Answer::Yes),
            ("actor a \"A\" { kind group; member b }\nactor b \"B\" { kind group; member a }", Answer::Unknown),
        ];
        for (text, expected) in table {
            assert_eq!(profile_of(text, "a").is_civil_society(), expected, "{text}");
        }
    }

    #[test]
    fn a_group_stands_for_its_members() {
        let text = "actor all \"All\" { kind group; member north, south }\nactor north \"N\" { kind group; member a, b }\n\
                    actor south \"S\"\nactor a \"A\"\nactor b \"B\"";
        with_plan(text, |plan| {
            let all = plan.nodes().find(|node| node.name() == Some("all")).expect("it is declared");
            let mut names: Vec<&str> = stands_for(all).into_iter().filter_map(Node::name).collect();
            names.sort_unstable();
            assert_eq!(names, ["a", "b", "south"]);
        });
    }
}
