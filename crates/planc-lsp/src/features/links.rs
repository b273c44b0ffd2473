//! What in a text leads somewhere: addresses, files, rules and entries of the catalogue.

use super::navigation::manual_page;
use crate::convert;
use crate::uris;
use crate::view::View;
use planc_ide::LinkTarget;
use planc_lang::manual;
use tower_lsp::lsp_types::{DocumentLink, Url};

pub fn links(view: &View) -> Vec<DocumentLink> {
    planc_ide::document_links(view.snapshot(), view.file)
        .into_iter()
        .filter_map(|link| {
            let target = match &link.target {
                LinkTarget::File(path) => uris::of_path(path),
                LinkTarget::Url(url) => Url::parse(url).ok(),
                LinkTarget::Manual(subject) => convert::rule_page(&view.package, subject)
                    .or_else(|| manual_page(subject, &manual::explain(subject)?)),
            };
            Some(DocumentLink { range: view.range(link.span), target: Some(target?), tooltip: None, data: None })
        })
        .collect()
}
