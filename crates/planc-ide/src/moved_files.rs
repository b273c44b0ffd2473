//! What names a file or folder that is moved: `file "…"` in plans, paths in manifests.

use planc_base::{Edit, FileId, Place, Span};
use planc_lang::pattern::Class;
use planc_model::plan::spoken;
use planc_model::value::{NO_SLOT, PartClass};
use planc_project::Snapshot;
use planc_workspace::paths;
use std::path::{Path, PathBuf};

use crate::links::folder_of;
use crate::under::row_of;

/// The edits, in the files as they are before, that let everything be found after `moves` (absolute paths, from and to; of a
/// folder, all that is in it).
pub fn rename_files(snapshot: &Snapshot, moves: &[(PathBuf, PathBuf)]) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (number, package) in snapshot.workspace().packages.iter().enumerate() {
        let folder = folder_of(snapshot, package);
        let moved = Moved { moves, from: folder.clone(), to: moved_to(moves, &folder) };
        for (index, file) in snapshot.workspace().files.iter().enumerate() {
            if file.package.0 as usize == number {
                edits.extend(in_plan(snapshot, FileId(index as u32), &moved));
            }
        }
        let Some(manifest) = package.manifest_file else { continue };
        let text = snapshot.file(manifest).text.as_str();
        let dependencies = package.manifest.dependencies.iter().filter_map(|dependency| dependency.path.as_ref());
        let outputs = package.manifest.outputs.iter().map(|output| &output.path);
        for setting in dependencies.chain(outputs) {
            if let (Some(span), Some(new)) = (setting.span, moved.path(&setting.value)) {
                edits.extend(inside_quotes(text, span.in_file(manifest), &new));
            }
        }
    }
    edits.sort();
    edits
}

/// Where paths are seen from, before and after.
struct Moved<'moves> {
    moves: &'moves [(PathBuf, PathBuf)],
    from: PathBuf,
    to: PathBuf,
}

impl Moved<'_> {
    /// `written` as it has to be written afterwards; `None` if it stays.
    fn path(&self, written: &str) -> Option<String> {
        let before = paths::absolute(&self.from, Path::new(&written.replace('\\', "/")));
        let after = moved_to(self.moves, &before);
        let new = paths::shown(&self.to, &after);
        (new != paths::shown(&self.from, &before)).then_some(new)
    }
}

/// Where `path` is afterwards.
fn moved_to(moves: &[(PathBuf, PathBuf)], path: &Path) -> PathBuf {
    let inside = moves.iter().find_map(|(from, to)| Some((path.strip_prefix(from).ok()?, to)));
    match inside {
        Some((rest, to)) if rest.as_os_str().is_empty() => to.clone(),
        Some((rest, to)) => to.join(rest),
        None => path.to_path_buf(),
    }
}

fn in_plan(snapshot: &Snapshot, file: FileId, moved: &Moved) -> Vec<Edit> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    let text = snapshot.file(file).text.as_str();
    let mut edits = Vec::new();
    for (index, entry) in sheet.entries.iter().enumerate() {
        let Some(row) = row_of(entry).filter(|row| row.pattern.slots.iter().any(|slot| slot.class == Class::File))
        else {
            continue;
        };
        let is_file = |slot: u8| {
            slot != NO_SLOT && row.pattern.slots.get(usize::from(slot)).is_some_and(|slot| slot.class == Class::File)
        };
        for part in
            sheet.parts_of(index as u32).iter().filter(|part| part.class == PartClass::Text && is_file(part.slot))
        {
            let whole = sheet.span_of_part(index as u32, part);
            for one in spoken(whole.text(text)) {
                if let Some(new) = moved.path(one.text) {
                    let start = whole.start as usize + one.start;
                    let span = Span::new(start, start + one.text.len());
                    edits.push(Edit { place: span.in_file(file), replacement: new });
                }
            }
        }
    }
    edits
}

/// The edit of a value of a manifest, whose quotation marks stay.
fn inside_quotes(text: &str, place: Place, new: &str) -> Option<Edit> {
    let written = place.span.text(text);
    let is_quoted = written.len() >= 2 && written.starts_with(['"', '\'']) && !written.starts_with("\"\"\"");
    let inner = if is_quoted { Span { start: place.span.start + 1, end: place.span.end - 1 } } else { place.span };
    (!inner.is_empty()).then(|| Edit { place: inner.in_file(place.file), replacement: new.to_string() })
}
