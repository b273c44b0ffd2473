//! Questions of our own editor: the tree with numbers, totals and findings, the page that shows the plan, and the way between
//! a place in a text and a place in the plan.

use crate::view::{Package, View};
use planc_ide::OutlineNode;
use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types::{Location, Position, Range, Url};

/// About which document.
#[derive(Debug, Deserialize)]
pub struct Params {
    pub uri: Url,
}

/// One line of the tree.
#[derive(Debug, Serialize)]
pub struct Entry {
    title: String,
    kind: String,
    number: Option<String>,
    /// Its full path in the plan.
    path: String,
    /// What it costs, in words.
    total: Option<String>,
    /// How many findings there are in it and below.
    findings: usize,
    uri: Url,
    range: Range,
    children: Vec<Entry>,
}

/// A thing of a plan, by its full path.
#[derive(Debug, Serialize, Deserialize)]
pub struct NodeAt {
    pub path: String,
}

/// A page for a browser.
#[derive(Debug, Serialize)]
pub struct Page {
    html: String,
}

pub fn outline(view: &View) -> Vec<Entry> {
    let Some(uri) = view.package.uri(view.file) else { return Vec::new() };
    // Their number is shown.
    view.snapshot().report();
    let nodes = planc_ide::outline(view.snapshot(), view.file, &view.language());
    nodes.into_iter().map(|node| entry(view, &uri, node)).collect()
}

fn entry(view: &View, uri: &Url, node: OutlineNode) -> Entry {
    Entry {
        title: node.title,
        kind: node.kind.text().to_string(),
        number: node.number,
        path: node.path,
        total: node.total,
        findings: node.findings.all(),
        uri: uri.clone(),
        range: view.range(node.span),
        children: node.children.into_iter().map(|child| entry(view, uri, child)).collect(),
    }
}

pub fn node_at(view: &View, position: Position) -> Option<NodeAt> {
    planc_ide::node_at(view.snapshot(), view.cursor(position)).map(|path| NodeAt { path })
}

/// Where the thing with this path stands, in the first of the packages that has one.
pub fn where_is(all: &[Package], path: &str) -> Option<Location> {
    all.iter().find_map(|package| package.location(planc_ide::where_is(&package.snapshot, path)?))
}

pub fn site(view: &View) -> Option<Page> {
    let html = planc_ide::site(view.snapshot(), view.package.configuration.language.as_deref())?;
    Some(Page { html })
}
