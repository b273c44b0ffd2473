//! Paths: made absolute to work with, and relative to show.
//!
//! `..` is taken off by the letter, as a shell's `cd` does it, not by what links lead to: behind a link to a folder,
//! `link/..` is the folder in which the link stands.

use std::path::{Component, Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// `path`, seen from `folder`, without `.` and `..`. `folder` is absolute.
pub fn absolute(folder: &Path, path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in folder.join(path).components() {
        match component {
            Component::CurDir => {}
            // At the root there is nothing above, and `pop` does nothing.
            Component::ParentDir => {
                result.pop();
            }
            _ => result.push(component),
        }
    }
    result
}

/// `path` as it is shown: relative to `folder`, with `/` on every system; `.` for the folder itself. Both are absolute. What
/// stands on another drive is shown in full, since no relative path leads there.
pub fn shown(folder: &Path, path: &Path) -> String {
    let from: Vec<Component> = folder.components().collect();
    let to: Vec<Component> = path.components().collect();
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if common == 0 {
        return path.to_string_lossy().replace('\\', "/");
    }
    let up = std::iter::repeat_n("..".into(), from.len() - common);
    let down = to[common..].iter().map(|component| component.as_os_str().to_string_lossy());
    let parts: Vec<_> = up.chain(down).collect();
    if parts.is_empty() { ".".to_string() } else { parts.join("/") }
}

/// What paths below one folder are sorted by: part by part, by code points, whichever way accents were written. So the order
/// is the same on every system.
pub fn sort_key(folder: &Path, path: &Path) -> Vec<String> {
    let relative = path.strip_prefix(folder).unwrap_or(path);
    relative.components().map(|component| component.as_os_str().to_string_lossy().nfc().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_taken_off_by_the_letter() {
        assert_eq!(absolute(Path::new("/a/b"), Path::new("./../c/./d.plan")), Path::new("/a/c/d.plan"));
        assert_eq!(absolute(Path::new("/a"), Path::new("../../..")), Path::new("/"));
        assert_eq!(absolute(Path::new("/a"), Path::new("/x/../y")), Path::new("/y"));
    }

    #[test]
    fn paths_are_shown_from_the_current_folder() {
        let here = Path::new("/a/b");
        assert_eq!(shown(here, Path::new("/a/b")), ".");
        assert_eq!(shown(here, Path::new("/a/b/c/d.plan")), "c/d.plan");
        assert_eq!(shown(here, Path::new("/a/x.plan")), "../x.plan");
        assert_eq!(shown(here, Path::new("/z/x.plan")), "../../z/x.plan");
    }

    #[test]
    fn the_order_is_by_part_and_by_composed_letters() {
        let root = Path::new("/p");
        let key = |path: &str| sort_key(root, &root.join(path));
        assert!(key("a/z.plan") < key("a.plan"), "the folder `a` stands before the file `a.plan`");
        assert!(key("a/z.plan") < key("a-b.plan"), "and before all that is longer than its name");
        // `é` in one code point and in two.
        assert_eq!(key("\u{e9}.plan"), key("e\u{301}.plan"));
        assert!(key("e\u{301}.plan") > key("f.plan"), "composed, the letter stands behind all of ASCII");
    }
}
