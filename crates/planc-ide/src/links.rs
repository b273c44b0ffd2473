//! What a file names that can be opened: files, pages on the web, rules, entries of the catalogue.

use planc_base::{FileId, Span};
use planc_lang::pattern::Class;
use planc_model::sheet::NO_ROW;
use planc_model::value::{NO_SLOT, Part, PartClass};
use planc_project::Snapshot;
use planc_workspace::paths;
use std::path::{Path, PathBuf};

use crate::under::row_of;

/// What is opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkTarget {
    /// A file, by its absolute path. Whether it is there is not looked at.
    File(PathBuf),
    Url(String),
    /// A page of the manual, by what `planc explain` is asked for.
    Manual(String),
}

/// A stretch that leads somewhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    pub span: Span,
    pub target: LinkTarget,
}

/// The links of `file`, in the order of the text. Needs nothing but that file.
pub fn document_links(snapshot: &Snapshot, file: FileId) -> Vec<Link> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    let source = snapshot.file(file);
    let package = snapshot.workspace().package(source.package);
    let folder = folder_of(snapshot, package);
    let mut links = Vec::new();
    for (index, entry) in sheet.entries.iter().enumerate().filter(|(_, entry)| entry.row() != NO_ROW) {
        let Some(row) = row_of(entry) else { continue };
        for part in sheet.parts_of(index as u32) {
            let class = slot_class(row, part);
            let span = sheet.span_of_part(index as u32, part);
            let written = span.text(&source.text);
            let target = match (part.class, class) {
                (PartClass::Text, Some(Class::File)) => {
                    let text = first_text(written);
                    Some(LinkTarget::File(paths::absolute(&folder, Path::new(&text.replace('\\', "/")))))
                }
                (PartClass::Text, Some(Class::Url)) => Some(LinkTarget::Url(first_text(written))),
                (PartClass::Rule, _) => Some(LinkTarget::Manual(written.to_string())),
                (PartClass::Reference, _) => catalogue_id(written).map(LinkTarget::Manual),
                _ => None,
            };
            links.extend(target.map(|target| Link { span, target }));
        }
    }
    links
}

fn slot_class(row: &planc_lang::Row, part: &Part) -> Option<Class> {
    (part.slot != NO_SLOT).then(|| row.pattern.slots.get(usize::from(part.slot)).map(|slot| slot.class)).flatten()
}

fn first_text(written: &str) -> String {
    planc_model::plan::texts_of(written).first().unwrap_or_default().to_string()
}

/// What stands behind `covers`, if it is an entry of the catalogue.
fn catalogue_id(path: &str) -> Option<String> {
    let id = path.strip_prefix("catalogue.").unwrap_or(path);
    let is_known = planc_lang::catalogue::theme(id).is_some() || planc_lang::catalogue::item(id).is_some();
    (is_known && id.contains('.')).then(|| format!("catalogue.{id}"))
}

/// The folder that file names of a package are seen from.
pub(crate) fn folder_of(snapshot: &Snapshot, package: &planc_workspace::Package) -> PathBuf {
    match package.manifest_file {
        Some(manifest) => snapshot.path(manifest).parent().map_or_else(|| snapshot.folder(), Path::to_path_buf),
        None => snapshot.folder(),
    }
}
