//! Numbers of things: computed from position, pinned by `number` (grammar.md section 7).

use planc_base::Place;
use planc_lang::Kind;
use rustc_hash::FxHashMap;

use super::{Node, ThingId};

/// Numbers that `number "…"` pins.
#[derive(Clone, Debug, Default)]
pub struct PinnedNumbers {
    pub by_thing: FxHashMap<ThingId, PinnedNumber>,
}

/// A pinned number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PinnedNumber {
    pub text: String,
    pub place: Place,
}

/// Whether things of `kind` are numbered.
pub fn has_number(kind: Kind) -> bool {
    matches!(kind, Kind::Area | Kind::Goal | Kind::Objective | Kind::Outcome | Kind::Measure | Kind::Activity)
}

/// What things count in: those of one series have different numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Series {
    /// Goals of a document.
    Goals(ThingId),
    /// Measures of a plan that serve a goal, of whatever document.
    Serving { plan: ThingId, goal: ThingId },
    /// Measures that serve nothing known: `0.1`.
    ServingNothing(ThingId),
    /// Children of one parent whose numbers have the same form: measures and activities count together.
    In(ThingId, Kind),
}

impl Series {
    /// The document, plan or parent in which the series runs; `NONE` at the top of files.
    pub fn container(self) -> ThingId {
        match self {
            Series::Goals(id) | Series::ServingNothing(id) | Series::In(id, _) => id,
            Series::Serving { plan, .. } => plan,
        }
    }
}

/// How a level of numbers is printed by a `numbering` of one's own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    Plain,
    Letters,
    FromZero,
}

impl Style {
    /// The ordinal (from 1) in this style.
    pub fn print(self, ordinal: u32) -> String {
        match self {
            Style::Plain => ordinal.to_string(),
            Style::FromZero => ordinal.saturating_sub(1).to_string(),
            Style::Letters => {
                let mut letters = Vec::new();
                let mut rest = ordinal;
                while rest > 0 {
                    letters.push(b'A' + ((rest - 1) % 26) as u8);
                    rest = (rest - 1) / 26;
                }
                letters.reverse();
                letters.into_iter().map(char::from).collect()
            }
        }
    }
}

impl Node<'_> {
    /// Its number as printed: pinned, or computed. `None` for kinds without numbers.
    pub fn number(self) -> Option<String> {
        if let Some(pinned) = self.plan.pinned.by_thing.get(&self.id) {
            return Some(pinned.text.clone());
        }
        if let Some(pattern) = self.own_numbering()
            && let Some(printed) = self.by_pattern(&pattern)
        {
            return Some(printed);
        }
        self.computed_number()
    }

    /// Its number from position alone.
    pub fn computed_number(self) -> Option<String> {
        let thing = self.thing();
        if thing.ordinal == 0 {
            return None;
        }
        let prefix = match self.numbered_in() {
            Some(node) => node.number(),
            // A measure that serves nothing known.
            None if self.is_measure_of_implementing_plan() => Some("0".to_string()),
            None => None,
        };
        Some(match prefix {
            Some(prefix) => format!("{prefix}.{}", thing.ordinal),
            None => thing.ordinal.to_string(),
        })
    }

    /// What it counts in.
    pub fn series(self) -> Series {
        let parent = self.thing().parent;
        match self.kind() {
            Kind::Goal => Series::Goals(self.root().id),
            Kind::Measure if self.is_measure_of_implementing_plan() => match self.goal_served() {
                Some(goal) => Series::Serving { plan: parent, goal: goal.id },
                None => Series::ServingNothing(parent),
            },
            Kind::Measure | Kind::Activity => Series::In(parent, Kind::Activity),
            kind => Series::In(parent, kind),
        }
    }

    /// Whether it is a measure directly in a plan that implements something: it then counts in the goal that it serves.
    pub(crate) fn is_measure_of_implementing_plan(self) -> bool {
        self.kind() == Kind::Measure
            && self
                .parent()
                .is_some_and(|parent| parent.kind() == Kind::Plan && self.plan.implemented_by(parent.id).is_some())
    }

    /// The goal that the first resolved `serves` of a measure leads to.
    pub fn goal_served(self) -> Option<Self> {
        let served = self.linked(planc_lang::Keyword::Serves).next()?;
        served.ancestors().find(|node| node.kind() == Kind::Goal)
    }

    /// The thing whose number its own begins with.
    pub fn numbered_in(self) -> Option<Self> {
        match self.kind() {
            Kind::Area | Kind::Goal => None,
            Kind::Measure if self.is_measure_of_implementing_plan() => self.goal_served(),
            // An area's number is not part of those below it, unless work stands in it without a goal.
            _ => {
                let above = || self.ancestors().skip(1);
                let nearest = above().find(|node| has_number(node.kind()) && node.kind() != Kind::Area);
                nearest.or_else(|| above().find(|node| node.kind() == Kind::Area))
            }
        }
    }

    /// The document's `numbering "…"`, if it is a text.
    fn own_numbering(self) -> Option<String> {
        let field = self.document()?.field(planc_lang::Keyword::Numbering)?;
        let texts = field.parts().iter().find_map(|part| field.texts(part))?;
        texts.first().map(str::to_string)
    }

    /// `"{area:A}.{measure}.{activity}"`, cut after the level of this thing. Several things of one kind in each other follow
    /// the last of their level with a point.
    fn by_pattern(self, pattern: &str) -> Option<String> {
        let mut printed = String::new();
        let mut rest = pattern;
        while let Some(start) = rest.find('{') {
            let end = start + rest[start..].find('}')?;
            let (level, style) = match rest[start + 1..end].split_once(':') {
                Some((level, "A")) => (level, Style::Letters),
                Some((level, "0")) => (level, Style::FromZero),
                Some((level, _)) => (level, Style::Plain),
                None => (&rest[start + 1..end], Style::Plain),
            };
            let kind = Kind::from_text(level)?;
            let chain: Vec<_> = self.numbered_chain().into_iter().filter(|node| node.kind() == kind).collect();
            if !chain.is_empty() {
                printed.push_str(&rest[..start]);
                let ordinals: Vec<String> =
                    chain
                        .iter()
                        .enumerate()
                        .map(|(index, node)| {
                            if index == 0 {
                                style.print(node.thing().ordinal)
                            } else {
                                node.thing().ordinal.to_string()
                            }
                        })
                        .collect();
                printed.push_str(&ordinals.join("."));
            }
            rest = &rest[end + 1..];
            if kind == self.kind() {
                return (!printed.is_empty()).then_some(printed);
            }
        }
        None
    }

    /// The things whose ordinals its number is made of, outermost first; an area counts too.
    fn numbered_chain(self) -> Vec<Self> {
        let mut chain = vec![self];
        while let Some(last) = chain.last().copied() {
            match last.numbered_in().or_else(|| last.parent()) {
                Some(node) => chain.push(node),
                None => break,
            }
        }
        chain.reverse();
        chain
    }
}
