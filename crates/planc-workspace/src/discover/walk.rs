//! The plans in a folder and the folders within it.

use super::{is_left_out, is_plan_name};
use crate::file_system::{EntryKind, FileError, FileSystem};
use crate::manifest::FILE_NAME;
use crate::paths;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What a package consists of.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Found {
    /// Absolute paths, in the order that paths have on every system. Each file once, however many links lead to it.
    pub plans: Vec<PathBuf>,
    /// Folders with a manifest of their own, in the same order: other packages, whose plans are not among these.
    pub packages: Vec<PathBuf>,
    /// What could not be followed, in the same order.
    pub obstacles: Vec<(PathBuf, Obstacle)>,
}

/// Why a folder or a link was not followed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Obstacle {
    /// The folder cannot be listed.
    Unreadable(FileError),
    /// The link leads to a folder that holds it.
    LeadsBack,
    /// The link leads, by itself or through others, to itself and so to nothing.
    LeadsToItself,
}

/// A folder to look into.
struct Folder {
    /// As it was reached.
    path: PathBuf,
    /// What it is, links followed.
    canonical: PathBuf,
    /// The folders, links followed, in which the links stand that were followed on the way.
    by_links_in: Vec<PathBuf>,
}

struct Link {
    path: PathBuf,
    canonical: PathBuf,
    by_links_in: Vec<PathBuf>,
    kind: EntryKind,
}

/// Finds the plans that stand in `root` or below it. Folders with a manifest of their own are other packages and left out, as
/// are hidden ones and those in which programs keep what they made. Links are followed after everything else, so that a file
/// that is reached both ways has the path that people know it by.
pub fn walk(file_system: &dyn FileSystem, root: &Path) -> Found {
    let mut found = Found::default();
    let mut folders_seen = HashSet::new();
    let mut folder_links: Vec<Link> = Vec::new();
    let mut file_links: Vec<Link> = Vec::new();
    let canonical = file_system.canonical(root).unwrap_or_else(|_| root.to_path_buf());
    let mut folders = vec![Folder { path: root.to_path_buf(), canonical, by_links_in: Vec::new() }];

    loop {
        while let Some(folder) = folders.pop() {
            if folders_seen.insert(folder.canonical.clone()) {
                for link in look_into(file_system, root, &folder, &mut folders, &mut found) {
                    if link.kind == EntryKind::Folder { &mut folder_links } else { &mut file_links }.push(link);
                }
            }
        }
        // From the last in order to the first, so that the first can be taken off the end.
        folder_links.sort_by_cached_key(|link| std::cmp::Reverse(paths::sort_key(root, &link.path)));
        let Some(link) = folder_links.pop() else { break };
        folders.push(Folder { path: link.path, canonical: link.canonical, by_links_in: link.by_links_in });
    }

    file_links.sort_by_cached_key(|link| paths::sort_key(root, &link.path));
    let mut files_seen = HashSet::new();
    for link in file_links {
        let name = link.canonical.file_name().unwrap_or_default();
        let parent = link.canonical.parent().unwrap_or(Path::new(""));
        let counted = folders_seen.contains(parent) && is_plan_name(name);
        if !counted && files_seen.insert(link.canonical.clone()) {
            found.plans.push(link.path);
        }
    }
    found.plans.sort_by_cached_key(|path| (paths::sort_key(root, path), path.clone()));
    found.packages.sort_by_cached_key(|path| (paths::sort_key(root, path), path.clone()));
    found.obstacles.sort_by_cached_key(|(path, _)| (paths::sort_key(root, path), path.clone()));
    found
}

/// Notes what stands in one folder; returns the links in it that lead to a folder or to a plan.
fn look_into(
    file_system: &dyn FileSystem,
    root: &Path,
    folder: &Folder,
    folders: &mut Vec<Folder>,
    found: &mut Found,
) -> Vec<Link> {
    let entries = match file_system.list(&folder.path) {
        Ok(entries) => entries,
        Err(error) => {
            found.obstacles.push((folder.path.clone(), Obstacle::Unreadable(error)));
            return Vec::new();
        }
    };
    let is_package = entries.iter().any(|entry| entry.name == FILE_NAME && entry.kind != EntryKind::Folder);
    if is_package && folder.path != root {
        found.packages.push(folder.path.clone());
        return Vec::new();
    }
    let mut links = Vec::new();
    for entry in entries {
        let path = folder.path.join(&entry.name);
        match entry.kind {
            EntryKind::Folder if !is_left_out(&entry.name) => folders.push(Folder {
                path,
                canonical: folder.canonical.join(&entry.name),
                by_links_in: folder.by_links_in.clone(),
            }),
            // Something that is neither is taken up as well if it is called a plan; reading it says what it is.
            EntryKind::File | EntryKind::Other if is_plan_name(&entry.name) => found.plans.push(path),
            EntryKind::Link if !is_left_out(&entry.name) => {
                links.extend(resolve(file_system, folder, path, is_plan_name(&entry.name), found));
            }
            _ => {}
        }
    }
    links
}

/// Where a link leads to. One that leads nowhere is of interest only if it is called a plan: it then counts as one that
/// cannot be read.
fn resolve(
    file_system: &dyn FileSystem,
    folder: &Folder,
    path: PathBuf,
    is_plan: bool,
    found: &mut Found,
) -> Option<Link> {
    let target = file_system.canonical(&path).and_then(|canonical| Ok((file_system.metadata(&path)?.kind, canonical)));
    let (kind, canonical) = match target {
        Ok(target) => target,
        Err(_) if is_plan => {
            found.plans.push(path);
            return None;
        }
        Err(FileError::LinkCircle) => {
            found.obstacles.push((path, Obstacle::LeadsToItself));
            return None;
        }
        Err(_) => return None,
    };
    let mut by_links_in = folder.by_links_in.clone();
    by_links_in.push(folder.canonical.clone());
    if kind == EntryKind::Folder {
        if by_links_in.iter().any(|holder| holder.starts_with(&canonical)) {
            found.obstacles.push((path, Obstacle::LeadsBack));
            return None;
        }
    } else if !is_plan {
        return None;
    }
    Some(Link { path, canonical, by_links_in, kind })
}
