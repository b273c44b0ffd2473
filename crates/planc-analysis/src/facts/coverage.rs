//! What of the guide's catalogue a package takes up: by theme and item, what covers it, or why nothing does.

use planc_lang::catalogue::{self, Item, Theme};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::{Field, Plan, Target};
use rustc_hash::FxHashMap;

use super::given_up::is_given_up;
use crate::rules::own_entries;

/// Every theme of the catalogue, with what is said of it and of its items.
pub struct Coverage<'plan> {
    pub themes: Vec<ThemeCoverage<'plan>>,
}

/// A theme, and what is said of it.
pub struct ThemeCoverage<'plan> {
    pub theme: &'static Theme,
    /// What is said of the theme as a whole.
    pub whole: Vec<Statement<'plan>>,
    pub items: Vec<ItemCoverage<'plan>>,
}

/// An item, and what is said of it.
pub struct ItemCoverage<'plan> {
    pub item: &'static Item,
    pub statements: Vec<Statement<'plan>>,
}

/// One `covers` line, as far as it is about one theme or item.
#[derive(Clone, Copy)]
pub struct Statement<'plan> {
    /// What covers it.
    pub node: Node<'plan>,
    pub field: Field<'plan>,
    pub manner: Manner,
}

/// How it is covered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Manner {
    /// By what the plan does or says.
    Covered,
    /// A law settles it.
    ByLaw,
    /// It has no place in this country.
    NotApplicable,
}

/// What an item comes to, what counts more first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum State {
    Covered,
    /// The theme around it is covered as a whole, and nothing is said of the item itself.
    WithItsTheme,
    ByLaw,
    NotApplicable,
    NotCovered,
}

impl State {
    pub const ALL: [State; 5] =
        [State::Covered, State::WithItsTheme, State::ByLaw, State::NotApplicable, State::NotCovered];
}

impl<'plan> Coverage<'plan> {
    /// Of the package that was asked for. What is given up covers nothing; a line that was not understood says nothing.
    pub fn of(plan: &'plan Plan<'plan>) -> Coverage<'plan> {
        let mut statements: FxHashMap<(u16, Option<u16>), Vec<Statement>> = FxHashMap::default();
        for field in own_entries(plan, &[Keyword::Covers]).filter(|field| !field.is_broken()) {
            let Some(node) = plan.thing_around(field.file, field.entry).map(|id| plan.node(id)) else { continue };
            if is_given_up(node) {
                continue;
            }
            let manner = Manner::of(field);
            for target in field.targets() {
                let key = match target {
                    Target::Theme(theme) => (theme, None),
                    Target::Item(theme, item) => (theme, Some(item)),
                    _ => continue,
                };
                statements.entry(key).or_default().push(Statement { node, field, manner });
            }
        }
        let mut of = |key| statements.remove(&key).unwrap_or_default();
        let themes = catalogue::themes().zip(0..).map(|(theme, index)| ThemeCoverage {
            theme,
            whole: of((index, None)),
            items: theme
                .items
                .iter()
                .zip(0..)
                .map(|(item, place)| ItemCoverage { item, statements: of((index, Some(place))) })
                .collect(),
        });
        Coverage { themes: themes.collect() }
    }

    /// What is said of the theme as a whole: of itself, else of the nearest theme that it is nested in.
    pub fn of_theme(&self, theme: &Theme) -> &[Statement<'plan>] {
        let holds = |other: &Theme| {
            theme.id.strip_prefix(other.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let around = self.themes.iter().filter(|other| holds(other.theme) && !other.whole.is_empty());
        around.max_by_key(|other| other.theme.id.len()).map_or(&[], |other| &other.whole)
    }
}

impl Manner {
    fn of(field: Field) -> Manner {
        match field {
            field if field.has(Connective::ByLaw) => Manner::ByLaw,
            field if field.has(Connective::NotApplicable) => Manner::NotApplicable,
            _ => Manner::Covered,
        }
    }

    fn state(self) -> State {
        match self {
            Manner::Covered => State::Covered,
            Manner::ByLaw => State::ByLaw,
            Manner::NotApplicable => State::NotApplicable,
        }
    }
}

impl<'plan> ItemCoverage<'plan> {
    /// What it comes to, `around` being what is said of its theme as a whole.
    pub fn state(&self, around: &[Statement]) -> State {
        let own = self.statements.iter().map(|statement| statement.manner).min();
        match (own, around.iter().map(|statement| statement.manner).min()) {
            (Some(manner), _) => manner.state(),
            (None, Some(Manner::Covered)) => State::WithItsTheme,
            (None, Some(manner)) => manner.state(),
            (None, None) => State::NotCovered,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    #[test]
    fn an_item_is_covered_by_itself_or_with_its_theme() {
        let text = "plan p \"P\" {\n  covers prevention.awareness\n  \
            activity a \"A\" { covers prevention.awareness.hotline by-law \"Act 4\"; covers protection.reintegration.follow-up }\n  \
            activity b \"B\" { covers prevention.awareness.hotline \"day and night\" }\n  \
            activity c \"C\" { status cancelled because \"no money\"; covers enabling.structures }\n}\n";
        with_plan(text, |plan| {
            let coverage = Coverage::of(plan);
            let state = |id: &str| {
                let (theme, item) = catalogue::item(id).unwrap();
                let of_theme = coverage.themes.iter().find(|other| other.theme.id == theme.id).unwrap();
                let of_item = of_theme.items.iter().find(|other| other.item.id == item.id).unwrap();
                of_item.state(coverage.of_theme(theme))
            };
            assert_eq!(state("prevention.awareness.hotline"), State::Covered);
            let other =
                catalogue::theme("prevention.awareness").unwrap().items.iter().find(|item| item.id != "hotline");
            assert_eq!(state(&format!("prevention.awareness.{}", other.unwrap().id)), State::WithItsTheme);
            let counted = coverage.themes.iter().flat_map(|theme| theme.items.iter().map(move |item| (theme, item)));
            let not_covered =
                counted.filter(|(theme, item)| item.state(coverage.of_theme(theme.theme)) == State::NotCovered);
            assert!(not_covered.count() > 700);
        });
    }
}
