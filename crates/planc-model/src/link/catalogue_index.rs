//! Themes and items of the catalogue by their ids.

use planc_lang::catalogue::{self, Theme};
use rustc_hash::FxHashMap;

use crate::plan::Target;

pub(super) struct CatalogueIndex {
    /// With the place of each in the catalogue.
    themes: FxHashMap<&'static str, (u16, &'static Theme)>,
}

impl CatalogueIndex {
    pub(super) fn new() -> CatalogueIndex {
        let themes = catalogue::themes().enumerate().map(|(place, theme)| (theme.id, (place as u16, theme)));
        CatalogueIndex { themes: themes.collect() }
    }

    /// The theme or item with this id; `catalogue.` may stand before it.
    pub(super) fn find(&self, path: &str) -> Option<Target> {
        let path = path.strip_prefix("catalogue.").unwrap_or(path);
        if let Some((place, _)) = self.themes.get(path) {
            return Some(Target::Theme(*place));
        }
        // Themes nest, so more than one can begin the id; only one of them has the item.
        path.match_indices('.').find_map(|(dot, _)| {
            let (place, theme) = self.themes.get(&path[..dot])?;
            let item = theme.items.iter().position(|item| item.id == &path[dot + 1..])?;
            Some(Target::Item(*place, item as u16))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_in_the_catalogue_is_found() {
        let index = CatalogueIndex::new();
        for (place, theme) in catalogue::themes().enumerate() {
            assert_eq!(index.find(theme.id), Some(Target::Theme(place as u16)), "{}", theme.id);
            for (item_place, item) in theme.items.iter().enumerate() {
                let target = Some(Target::Item(place as u16, item_place as u16));
                assert_eq!(index.find(&theme.full_id(item)), target);
                assert_eq!(index.find(&format!("catalogue.{}", theme.full_id(item))), target);
            }
        }
        assert_eq!(index.find("prevention.no-such-item"), None);
    }
}
