//! What of the catalogue is taken up: areas, themes, items.

use planc_analysis::facts::{Coverage, CoverageState};
use planc_lang::catalogue;
use serde::Serialize;

use super::shown::Shown;
use crate::request::Request;

#[derive(Serialize)]
pub struct Covered {
    /// Words of the states, by their places.
    states: Vec<String>,
    areas: Vec<Area>,
}

#[derive(Serialize)]
struct Area {
    id: &'static str,
    title: &'static str,
    themes: Vec<Theme>,
}

#[derive(Serialize)]
struct Theme {
    id: &'static str,
    title: &'static str,
    items: Vec<Item>,
}

/// Its name, its text, its state, and the things that say something of it.
#[derive(Serialize)]
struct Item(&'static str, &'static str, usize, Vec<u32>);

pub fn of(request: &Request, shown: &Shown) -> Covered {
    let coverage = Coverage::of(request.context.plan);
    let state = |state: CoverageState| crate::builders::coverage::word(request, state);
    let areas = catalogue::areas().map(|area| {
        let themes = coverage.themes.iter().filter(|theme| theme.theme.area_id() == area.id);
        let themes = themes.map(|theme| {
            let around = coverage.of_theme(theme.theme);
            let items = theme.items.iter().map(|item| {
                let state = item.state(around);
                let by = match state {
                    CoverageState::WithItsTheme => around,
                    _ => &item.statements,
                };
                let mut by = shown.places(by.iter().map(|statement| statement.node.id));
                by.sort_unstable();
                by.dedup();
                Item(item.item.id, item.item.text, state as usize, by)
            });
            Theme { id: theme.theme.id, title: theme.theme.title, items: items.collect() }
        });
        Area { id: area.id, title: area.title, themes: themes.collect() }
    });
    Covered { states: CoverageState::ALL.map(state).to_vec(), areas: areas.collect() }
}
