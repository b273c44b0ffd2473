//! The catalogue: areas, themes and items.

use super::{Manual, Target};
use crate::catalogue::{self, Area, Item, Level, Theme};

impl Manual<'_> {
    /// The areas and themes, for who looks for what a plan can take up.
    pub(super) fn catalogue(&self) -> String {
        let mut page = "# catalogue\n\nWhat the guide recommends, by area and theme. `covers` takes a theme or one of its items; `planc explain` with \
            the name of a theme lists its items.\n"
            .to_string();
        for area in catalogue::areas() {
            page.push_str(&format!("\n## {}\n\n", self.link(area.title, Target::Area(area))));
            for theme in area.themes() {
                page.push_str(&format!("- `{}`: {} ({} items)\n", theme.id, theme.title, theme.items.len()));
            }
        }
        page
    }

    /// An area with all its themes and their items.
    pub fn area(&self, area: &'static Area) -> String {
        let mut page = format!("# {}\n\n", area.title);
        page.push_str(&format!(
            "An area of the catalogue. A plan says with `covers {}.…` which of these themes and items it takes up.\n",
            area.id
        ));
        for theme in area.themes() {
            page.push_str(&format!("\n## {}\n\n{}", theme.title, self.theme(theme)));
        }
        page
    }

    pub(super) fn theme_by_itself(&self, theme: &'static Theme) -> String {
        format!("# {}\n\n{}\n\n{}", theme.id, theme.title, self.theme(theme))
    }

    /// A theme below a heading of the caller's.
    fn theme(&self, theme: &'static Theme) -> String {
        let mut page = format!("`{}` · guide, {}\n", theme.id, theme.section);
        if !theme.actors.is_empty() {
            page.push_str(&format!("\nWhom to involve: {}.\n", actors(theme.actors)));
        }
        if !theme.items.is_empty() {
            page.push('\n');
        }
        for item in theme.items {
            page.push_str(&format!("- `{}` ({}): {}\n", theme.full_id(item), level(item), item.text));
        }
        page
    }

    /// One item, with the theme it stands in.
    pub(super) fn item(&self, theme: &'static Theme, item: &Item) -> String {
        let id = theme.full_id(item);
        let mut page = format!("# {id}\n\n{}.\n\n", item.text.trim_end_matches('.'));
        page.push_str(&format!("- Theme: `{}` ({})\n", theme.id, theme.title));
        page.push_str(&format!("- Belongs in: {}\n", belongs_in(item)));
        page.push_str(&format!("- In the guide: {}\n", item.section));
        let mut codes = item.actors.to_vec();
        codes.extend(theme.actors.iter().filter(|code| !item.actors.contains(code)));
        if !codes.is_empty() {
            page.push_str(&format!("- Whom to involve: {}\n", actors(&codes)));
        }
        let area = catalogue::area(theme.area_id());
        if let Some(area) = area {
            page.push_str(&format!("- Area: {}\n", self.link(area.title, Target::Area(area))));
        }
        page.push_str(&format!("\nA plan takes it up with `covers {id}`.\n"));
        page
    }
}

fn actors(codes: &[&str]) -> String {
    let names: Vec<&str> = codes.iter().filter_map(|code| catalogue::actor(code)).map(|actor| actor.name).collect();
    names.join("; ")
}

/// The document of an item, in a word or two.
fn level(item: &Item) -> &'static str {
    match item.level {
        Level::Strategic => "strategy",
        Level::Operational => "action plan",
        Level::Both => "both",
    }
}

fn belongs_in(item: &Item) -> String {
    let document = match item.level {
        Level::Strategic => "the strategy",
        Level::Operational => "the action plan",
        Level::Both => "the strategy and the action plan",
    };
    let whose = if item.level_from_guide { "" } else { " (our reading; the guide does not say)" };
    format!("{document}{whose}")
}
