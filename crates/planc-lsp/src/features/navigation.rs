//! From names to what they stand for, and back.

use crate::view::{Package, View};
use planc_ide::{Cursor, Target};
use std::path::Path;
use tower_lsp::lsp_types::{
    DocumentHighlight, DocumentHighlightKind, GotoDefinitionResponse, Location, LocationLink, Position, Range, Url,
};

pub fn definition(view: &View, position: Position) -> Option<GotoDefinitionResponse> {
    let found = planc_ide::definition(view.snapshot(), view.cursor(position));
    let links: Vec<LocationLink> = found.iter().filter_map(|target| link(view, target)).collect();
    (!links.is_empty()).then_some(GotoDefinitionResponse::Link(links))
}

fn link(view: &View, target: &Target) -> Option<LocationLink> {
    Some(LocationLink {
        origin_selection_range: Some(view.range(target.origin)),
        target_uri: view.package.uri(target.place.file)?,
        target_range: view.package.range(target.place),
        target_selection_range: view.package.range(target.name),
    })
}

/// Every place that names the thing at `position`, in all packages that are open.
pub fn references(view: &View, all: &[Package], position: Position, with_declaration: bool) -> Vec<Location> {
    let cursor = view.cursor(position);
    let mut locations: Vec<Location> = Vec::new();
    let mut add = |package: &Package, cursor: Cursor, with_declaration: bool| {
        let places = planc_ide::references(&package.snapshot, cursor, with_declaration);
        for location in places.into_iter().filter_map(|place| package.location(place)) {
            // Packages share files.
            if !locations.contains(&location) {
                locations.push(location);
            }
        }
    };
    add(&view.package, cursor, with_declaration);
    let identity = planc_ide::identity(view.snapshot(), cursor);
    for package in others(view, all) {
        let Some((path, offset)) = &identity else { break };
        let Some(file) = package.snapshot.find(path) else { continue };
        add(package, Cursor { file, offset: *offset }, false);
    }
    locations
}

/// The packages besides that of `view`.
pub fn others<'all>(view: &View, all: &'all [Package]) -> impl Iterator<Item = &'all Package> {
    let own = view.snapshot().folder();
    all.iter().filter(move |package| package.snapshot.folder() != own)
}

pub fn highlights(view: &View, position: Position) -> Vec<DocumentHighlight> {
    let found = planc_ide::highlights(view.snapshot(), view.cursor(position));
    let kind = |is_declaration| if is_declaration { DocumentHighlightKind::WRITE } else { DocumentHighlightKind::READ };
    found
        .into_iter()
        .map(|(span, is_declaration)| DocumentHighlight { range: view.range(span), kind: Some(kind(is_declaration)) })
        .collect()
}

/// The page of the manual about the kind of what is named, as a file, since editors can open nothing else.
pub fn type_definition(view: &View, position: Position) -> Option<GotoDefinitionResponse> {
    let page = planc_ide::type_definition(view.snapshot(), view.cursor(position))?;
    Some(GotoDefinitionResponse::Scalar(Location {
        uri: manual_page(&page.title, &page.markdown)?,
        range: Range::default(),
    }))
}

/// A page of the manual, written where the system keeps what may be thrown away.
pub fn manual_page(title: &str, markdown: &str) -> Option<Url> {
    written(&std::env::temp_dir().join(concat!("planc-manual-", env!("CARGO_PKG_VERSION"))), title, markdown)
}

fn written(folder: &Path, title: &str, markdown: &str) -> Option<Url> {
    let name: String = title.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let path = folder.join(format!("{name}.md"));
    std::fs::create_dir_all(folder).ok()?;
    std::fs::write(&path, markdown).ok()?;
    Url::from_file_path(path).ok()
}
