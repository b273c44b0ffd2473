//! Tables of one sort of thing that several reports have: routes of reporting, reviews, risks.

use planc_lang::Keyword;
use planc_model::Node;

use super::{cells, words};
use crate::document::{Column, Document, Table, Value};
use crate::request::Request;

/// Which field stands in which column: the key of the column and the field.
type Fields = [(&'static str, Keyword)];

/// A table with the title and these fields of each thing, under a heading; nothing if there is none of them.
pub fn of_fields(
    request: &Request,
    document: &mut Document,
    key: &'static str,
    label: &str,
    fields: &Fields,
    nodes: &[Node],
) {
    if nodes.is_empty() {
        return;
    }
    document.heading(2, request.language.label(label));
    let mut columns = vec![Column::text("what", request.language.label("fact.what"), 7)];
    columns.extend(fields.iter().map(|(key, _)| Column::text(*key, request.language.label(&format!("fact.{key}")), 4)));
    let mut table = Table::new(key, "", columns);
    for node in nodes {
        let what = match node.is_absent() {
            true => cells::line(request, *node, node.head()),
            false => Value::text(words::title(request, *node)),
        };
        let mut row = vec![what];
        row.extend(fields.iter().map(|(_, keyword)| cells::cell(request, *node, *keyword)));
        table.row(row, Some(node.path()));
    }
    document.table(table);
}

pub fn reporting(request: &Request, document: &mut Document, nodes: &[Node]) {
    let fields: &Fields = &[
        ("kind", Keyword::Kind),
        ("from", Keyword::From),
        ("to", Keyword::To),
        ("frequency", Keyword::Frequency),
        ("due", Keyword::Due),
        ("data-due", Keyword::DataDue),
        ("form", Keyword::Format),
    ];
    of_fields(request, document, "reporting", "table.reporting", fields, nodes);
}

pub fn reviews(request: &Request, document: &mut Document, nodes: &[Node]) {
    let fields: &Fields = &[
        ("kind", Keyword::Kind),
        ("purpose", Keyword::Purpose),
        ("by", Keyword::By),
        ("responsible", Keyword::Responsible),
        ("starts", Keyword::Starts),
        ("ends", Keyword::Ends),
        ("criteria", Keyword::Criteria),
    ];
    of_fields(request, document, "reviews", "table.reviews", fields, nodes);
}

pub fn risks(request: &Request, document: &mut Document, nodes: &[Node]) {
    let fields: &Fields = &[
        ("likelihood", Keyword::Likelihood),
        ("impact", Keyword::Impact),
        ("mitigation", Keyword::Mitigation),
        ("owner", Keyword::Owner),
    ];
    of_fields(request, document, "risks", "table.risks", fields, nodes);
}
