//! Outlines of documents, and names looked for in all packages.

use crate::view::{Package, View};
use planc_ide::{Symbol, WorkspaceSymbol};
use planc_lang::Kind;
use tower_lsp::lsp_types::{DocumentSymbol, DocumentSymbolResponse, SymbolInformation, SymbolKind};

pub fn of_document(view: &View) -> DocumentSymbolResponse {
    let symbols = planc_ide::document_symbols(view.snapshot(), view.file);
    DocumentSymbolResponse::Nested(symbols.into_iter().map(|symbol| document_symbol(view, symbol)).collect())
}

fn document_symbol(view: &View, symbol: Symbol) -> DocumentSymbol {
    let children: Vec<DocumentSymbol> = symbol.children.into_iter().map(|child| document_symbol(view, child)).collect();
    // The field is required, though its successor `tags` took its place.
    #[allow(deprecated)]
    DocumentSymbol {
        name: symbol.name,
        detail: (!symbol.detail.is_empty()).then_some(symbol.detail),
        kind: symbol_kind(symbol.kind),
        tags: None,
        deprecated: None,
        range: view.range(symbol.span),
        selection_range: view.range(symbol.selection),
        children: (!children.is_empty()).then_some(children),
    }
}

/// Things of all packages that fit `query`; those of the first ones if there are many.
pub fn of_workspace(all: &[Package], query: &str) -> Vec<SymbolInformation> {
    let mut found: Vec<SymbolInformation> = Vec::new();
    for package in all {
        for symbol in planc_ide::workspace_symbols(&package.snapshot, query) {
            found.extend(information(package, symbol).filter(|information| !found.contains(information)));
        }
    }
    found
}

fn information(package: &Package, symbol: WorkspaceSymbol) -> Option<SymbolInformation> {
    // An editor shows the name and the container only.
    let name = if symbol.detail.is_empty() { symbol.name } else { format!("{} · {}", symbol.name, symbol.detail) };
    // The field is required, though its successor `tags` took its place.
    #[allow(deprecated)]
    Some(SymbolInformation {
        name,
        kind: symbol_kind(symbol.kind),
        tags: None,
        deprecated: None,
        location: package.location(symbol.place)?,
        container_name: (!symbol.container.is_empty()).then_some(symbol.container),
    })
}

/// The picture that an editor shows beside a kind: theirs are those of programs, so each level gets one of its own.
pub fn symbol_kind(kind: Kind) -> SymbolKind {
    match kind {
        Kind::Strategy | Kind::Plan => SymbolKind::MODULE,
        Kind::Goal => SymbolKind::NAMESPACE,
        Kind::Objective => SymbolKind::CLASS,
        Kind::Measure => SymbolKind::INTERFACE,
        Kind::Activity => SymbolKind::METHOD,
        Kind::Indicator => SymbolKind::NUMBER,
        Kind::Actor | Kind::Unit | Kind::Person | Kind::Body => SymbolKind::OBJECT,
        Kind::Fund | Kind::Source => SymbolKind::CONSTANT,
        Kind::Output => SymbolKind::PROPERTY,
        Kind::Risk => SymbolKind::EVENT,
        _ => SymbolKind::FIELD,
    }
}
