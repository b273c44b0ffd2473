//! The tables in a page.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Writes `tables` to `path`; of a page that has a place of this name only what stood there is replaced.
pub fn write(path: &Path, place: &str, tables: &str) -> Result<(), String> {
    let page = match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        read => Some(read.map_err(|error| format!("{}: {error}", path.display()))?),
    };
    let text = page.and_then(|page| filled(&page, place, tables)).unwrap_or_else(|| tables.to_string());
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// `None` if `page` has no such place.
fn filled(page: &str, place: &str, tables: &str) -> Option<String> {
    let begin = format!("<!-- {place}: begin -->\n");
    let end = format!("<!-- {place}: end -->\n");
    let (before, rest) = page.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n{tables}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_words_and_takes_the_newest_tables() {
        let page = |tables| format!("# Page\n<!-- a: begin -->\n\n{tables}\n<!-- a: end -->\nafter\n");
        assert_eq!(filled(&page("old\n"), "a", "new\n"), Some(page("new\n")));
        assert_eq!(filled(&page("old\n"), "b", "new\n"), None);
    }

    #[test]
    fn the_page_of_the_documentation_has_all_places() {
        let page = fs::read_to_string(crate::generate::root().join("docs/performance.md"));
        let has_all =
            |page: String| ["measured", "steps", "reports"].iter().all(|place| filled(&page, place, "").is_some());
        assert!(page.is_ok_and(has_all));
    }

    #[test]
    fn a_file_without_a_place_holds_the_tables_alone() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("figures.md");
        for tables in ["a\n", "b\n"] {
            assert_eq!(write(&path, "a", tables), Ok(()));
            assert_eq!(fs::read_to_string(&path)?, tables);
        }
        Ok(())
    }
}
