//! The `catalogue` library: the interventions that the guide recommends, for a plan to point to with `covers`.
//!
//! "The guide" is the practitioners' guide of the International Centre for Migration Policy Development on national
//! responses to trafficking; sections and levels are its own, the wording is ours. Ids are stable: never reuse one,
//! never rename one. An item that a plan leaves out is advice, never an error, for countries choose their own route.
//! The guide says nothing of the priority, cost or order of the items, and neither does this list.
//!
//! Texts are written without a closing full stop, so that a message can quote them.

mod actors;
mod enabling;
mod formulation_and_principles;
mod prevention;
mod prosecution;
mod protection;
mod seats;
mod self_assessment;
mod situation_analysis;

pub use actors::ACTORS;
pub use seats::{members_of_coordinating_body, procurement};

/// A field of action with its recommended items.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Theme {
    /// The area and the theme, such as `prevention.awareness`. Themes nest: `enabling.legal` and
    /// `enabling.legal.prevention` are both themes.
    pub id: &'static str,
    pub title: &'static str,
    /// The section of the guide, such as `A.4.2.2(a)`.
    pub section: &'static str,
    /// Codes of the actors that the guide says to involve in the whole theme. Only some chapters have such a list.
    pub actors: &'static [&'static str],
    /// The items of this theme, without those of a theme nested in it.
    pub items: &'static [Item],
}

/// One recommended intervention, or one question of the guide's analysis and self-assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    /// What follows the theme's id and a dot, such as `hotline` or `procedures.set`.
    pub id: &'static str,
    pub level: Level,
    /// Whether the guide itself labels the level. Where it does not, the level is our reading.
    pub level_from_guide: bool,
    /// An imperative or a question that can be understood on its own.
    pub text: &'static str,
    /// Codes of the actors that the item itself names or plainly implies, beyond those of the theme.
    pub actors: &'static [&'static str],
    /// The section of the guide.
    pub section: &'static str,
}

/// The document an item belongs in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Level {
    /// The strategy: goals, specific objectives, expected results.
    Strategic,
    /// The action plan: activities.
    Operational,
    /// Both documents.
    Both,
}

/// A kind of actor, as the catalogue and `acts-as` name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ActorCode {
    /// Such as `min-interior`.
    pub code: &'static str,
    /// The English name, such as `ministry of the interior`.
    pub name: &'static str,
}

/// The first segment of every id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Area {
    pub id: &'static str,
    pub title: &'static str,
}

#[rustfmt::skip]
static AREAS: &[Area] = &[
    Area { id: "analysis", title: "Situation analysis" },
    Area { id: "formulation", title: "Formulating the response" },
    Area { id: "principle", title: "Guiding principles" },
    Area { id: "enabling", title: "Enabling framework" },
    Area { id: "prevention", title: "Prevention" },
    Area { id: "protection", title: "Support and protection of victims and victim-witnesses" },
    Area { id: "prosecution", title: "Investigation and prosecution" },
    Area { id: "selfcheck", title: "Self-assessment checklist" },
];

/// The themes by part of the guide, in its order.
static PARTS: [&[Theme]; 7] = [
    situation_analysis::THEMES,
    formulation_and_principles::THEMES,
    enabling::THEMES,
    prevention::THEMES,
    protection::THEMES,
    prosecution::THEMES,
    self_assessment::THEMES,
];

/// All themes, in the guide's order.
pub fn themes() -> impl Iterator<Item = &'static Theme> {
    PARTS.into_iter().flatten()
}

/// The theme with this id. An area or an item is not a theme.
pub fn theme(id: &str) -> Option<&'static Theme> {
    themes().find(|theme| theme.id == id)
}

/// The item with this full id, such as `prevention.awareness.hotline`, and the theme it stands in.
pub fn item(id: &str) -> Option<(&'static Theme, &'static Item)> {
    // Themes nest, so more than one theme can begin the id; only one of them has the item.
    themes().find_map(|theme| {
        let rest = id.strip_prefix(theme.id)?.strip_prefix('.')?;
        Some((theme, theme.items.iter().find(|item| item.id == rest)?))
    })
}

/// All areas, in the guide's order.
pub fn areas() -> impl Iterator<Item = &'static Area> {
    AREAS.iter()
}

/// The area with this id.
pub fn area(id: &str) -> Option<&'static Area> {
    areas().find(|area| area.id == id)
}

/// The vocabulary of actors.
pub fn actors() -> impl Iterator<Item = &'static ActorCode> {
    ACTORS.iter()
}

/// The actor with this code.
pub fn actor(code: &str) -> Option<&'static ActorCode> {
    actors().find(|actor| actor.code == code)
}

impl Area {
    /// The themes of this area, nested ones included.
    pub fn themes(&self) -> impl Iterator<Item = &'static Theme> + use<> {
        let area = self.id;
        themes().filter(move |theme| theme.area_id() == area)
    }
}

impl Theme {
    /// The id of the area: `prevention` of `prevention.awareness`.
    pub fn area_id(&self) -> &'static str {
        self.id.split_once('.').map_or(self.id, |(area, _)| area)
    }

    /// The full id of an item of this theme, the one that [`item`] takes.
    pub fn full_id(&self, item: &Item) -> String {
        format!("{}.{}", self.id, item.id)
    }
}

/// An item whose level the guide labels.
const fn labelled(
    id: &'static str,
    level: Level,
    section: &'static str,
    actors: &'static [&'static str],
    text: &'static str,
) -> Item {
    Item { id, level, level_from_guide: true, text, actors, section }
}

/// An item whose level we assigned, for the guide labels none.
const fn assigned(
    id: &'static str,
    level: Level,
    section: &'static str,
    actors: &'static [&'static str],
    text: &'static str,
) -> Item {
    Item { id, level, level_from_guide: false, text, actors, section }
}
