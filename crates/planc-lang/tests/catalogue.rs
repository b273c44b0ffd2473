//! The catalogue is complete, its ids hold together, and its texts can be read by somebody who does not know the guide.

use std::collections::HashSet;

use planc_lang::catalogue::{self, Item, Level, Theme};

/// Abbreviations that the guide uses, and shorthand that a text must spell out.
const SHORTHAND: &[&str] = &[
    "NAC", "NACB", "TWG", "TWGs", "NRM", "MoU", "MoUs", "ToR", "SOP", "SOPs", "NGO", "NGOs", "CSO", "NAP", "IO", "IOs",
    "IGO", "UN", "CRC", "SDG", "SDGs", "OSCE", "ICAT", "MLA", "RME", "M&E", "LGBTIQ", "LGBTIQ+", "4P", "24/7", "e.g.",
    "i.e.", "etc.", "art.", "incl.",
];

fn items() -> impl Iterator<Item = (&'static Theme, &'static Item)> {
    catalogue::themes().flat_map(|theme| theme.items.iter().map(move |item| (theme, item)))
}

fn items_of_areas(areas: &[&str]) -> usize {
    items().filter(|(theme, _)| areas.contains(&theme.area_id())).count()
}

/// Segments of small letters and digits, joined by single hyphens, the segments joined by single dots.
fn is_kebab_path(id: &str) -> bool {
    id.split('.')
        .flat_map(|segment| segment.split('-'))
        .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Every text that a user may be shown, with the id to name it by.
fn shown_texts() -> Vec<(String, &'static str)> {
    let mut texts: Vec<(String, &'static str)> =
        items().map(|(theme, item)| (theme.full_id(item), item.text)).collect();
    texts.extend(catalogue::themes().map(|theme| (theme.id.to_owned(), theme.title)));
    texts.extend(catalogue::areas().map(|area| (area.id.to_owned(), area.title)));
    texts.extend(catalogue::actors().map(|actor| (actor.code.to_owned(), actor.name)));
    texts
}

#[test]
fn each_part_of_the_guide_has_all_its_items() {
    assert_eq!(items_of_areas(&["analysis"]), 88);
    assert_eq!(items_of_areas(&["formulation", "principle"]), 64);
    assert_eq!(items_of_areas(&["enabling"]), 206);
    assert_eq!(items_of_areas(&["prevention"]), 125);
    assert_eq!(items_of_areas(&["protection"]), 120);
    assert_eq!(items_of_areas(&["prosecution"]), 122);
    assert_eq!(items_of_areas(&["selfcheck"]), 41);
    assert_eq!(items().count(), 766);
    assert_eq!(catalogue::themes().count(), 56);
    assert_eq!(catalogue::actors().count(), 71);
}

#[test]
fn levels_are_those_of_the_guide() {
    let count = |level, from_guide| {
        items().filter(|(_, item)| item.level == level && item.level_from_guide == from_guide).count()
    };
    assert_eq!(count(Level::Strategic, true), 140);
    assert_eq!(count(Level::Operational, true), 245);
    assert_eq!(count(Level::Strategic, false), 235);
    assert_eq!(count(Level::Operational, false), 118);
    assert_eq!(count(Level::Both, true), 28);
    assert_eq!(count(Level::Both, false), 0);
}

#[test]
fn ids_are_unique_and_in_kebab_case() {
    let mut seen = HashSet::new();
    let themes = catalogue::themes().map(|theme| theme.id.to_owned());
    let items = items().map(|(theme, item)| theme.full_id(item));
    for id in themes.chain(items) {
        assert!(is_kebab_path(&id), "{id} is not in kebab case");
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
    let mut codes = HashSet::new();
    for actor in catalogue::actors() {
        assert!(is_kebab_path(actor.code) && !actor.code.contains('.'), "{} is not in kebab case", actor.code);
        assert!(codes.insert(actor.code), "{} stands twice", actor.code);
    }
}

#[test]
fn a_full_id_leads_back_to_its_theme_and_item() {
    for (theme, item) in items() {
        let id = theme.full_id(item);
        let (found_theme, found) = catalogue::item(&id).unwrap_or_else(|| panic!("{id} is not found"));
        assert_eq!((found_theme.id, found.id), (theme.id, item.id));
        assert!(catalogue::theme(&id).is_none(), "{id} is an item and a theme");
    }
}

#[test]
fn nested_themes_keep_their_items_apart() {
    let find = |id| catalogue::item(id).map(|(theme, item)| (theme.id, item.id));
    assert_eq!(find("enabling.legal.reform"), Some(("enabling.legal", "reform")));
    assert_eq!(find("enabling.legal.prevention.border"), Some(("enabling.legal.prevention", "border")));
    assert_eq!(find("selfcheck.me.procedures.set"), Some(("selfcheck.me", "procedures.set")));
    assert_eq!(catalogue::theme("enabling.legal.prevention").map(|theme| theme.items.len()), Some(5));
}

#[test]
fn an_id_that_is_not_in_the_catalogue_is_not_found() {
    for id in
        ["", "prevention", "prevention.awareness", "prevention.awareness.", "prevention.awarenesshotline", "hotline"]
    {
        assert!(catalogue::item(id).is_none(), "{id:?} is not an item");
    }
    for id in ["", "prevention", "prevention.awareness.hotline", "selfcheck.me.procedures"] {
        assert!(catalogue::theme(id).is_none(), "{id:?} is not a theme");
    }
    assert!(catalogue::actor("ministry").is_none());
    assert!(catalogue::area("prevention.awareness").is_none());
}

#[test]
fn every_theme_stands_in_an_area_and_every_area_has_themes() {
    for theme in catalogue::themes() {
        assert!(catalogue::area(theme.area_id()).is_some(), "{} has no area", theme.id);
        assert!(!theme.items.is_empty(), "{} has no items", theme.id);
    }
    let by_area: usize = catalogue::areas()
        .map(|area| {
            let themes = area.themes().count();
            assert!(themes > 0, "{} has no themes", area.id);
            themes
        })
        .sum();
    assert_eq!(by_area, catalogue::themes().count());
}

#[test]
fn every_actor_named_is_in_the_vocabulary() {
    let lists = catalogue::themes()
        .map(|theme| (theme.id.to_owned(), theme.actors))
        .chain(items().map(|(theme, item)| (theme.full_id(item), item.actors)));
    for (id, actors) in lists {
        let mut seen = HashSet::new();
        for code in actors {
            assert!(catalogue::actor(code).is_some(), "{id} names the unknown actor {code}");
            assert!(seen.insert(code), "{id} names {code} twice");
        }
    }
}

#[test]
fn every_item_cites_a_section_of_the_guide() {
    for (theme, item) in items() {
        let section = item.section;
        assert!(section.starts_with("A.") || section.starts_with("Annex "), "{}: {section:?}", theme.full_id(item));
    }
}

#[test]
fn texts_are_short_and_clean() {
    for (id, text) in shown_texts() {
        assert!(!text.is_empty(), "{id} has no text");
        assert!(text.chars().count() <= 200, "{id} is too long");
        assert!(!text.ends_with('.'), "{id} ends with a full stop");
        assert!(!text.contains('/'), "{id} has a list with slashes");
        assert!(!text.contains("  ") && text.trim() == text, "{id} has stray spaces");
    }
    let mut seen = HashSet::new();
    for (theme, item) in items() {
        let id = theme.full_id(item);
        assert!(item.text.starts_with(|first: char| first.is_ascii_uppercase()), "{id} begins with a small letter");
        assert!(seen.insert(item.text), "{id} repeats the text of another item");
    }
}

#[test]
fn the_checklist_asks_questions() {
    for (theme, item) in items().filter(|(theme, _)| theme.area_id() == "selfcheck") {
        assert!(item.text.ends_with('?'), "{} asks nothing", theme.full_id(item));
    }
}

#[test]
fn texts_spell_abbreviations_out() {
    let separators = |character: char| character.is_whitespace() || ",;:?()".contains(character);
    for (id, text) in shown_texts() {
        for word in text.split(separators) {
            assert!(!SHORTHAND.contains(&word), "{id} leaves {word} unexplained");
            // Any other name in capitals stands in brackets after the full name.
            let capitals = word.chars().filter(char::is_ascii_uppercase).count();
            assert!(capitals < 2 || word.contains('-') || text.contains(&format!("({word})")), "{id}: {word}");
        }
    }
}
