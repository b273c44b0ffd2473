//! JSON, for programs: the same parts as the document, tables as lists of objects by the stable keys of their columns, values
//! with their types. Described by the schema `report` (`planc schema report`).

use planc_base::{Days, Decimal};
use serde_json::{Map, Value as Json, json};

use crate::document::{Block, Chart, Document, Row, RowRole, Table, Text, Value};

/// The version of this shape; it rises when a reader of the last one would be misled.
pub const VERSION: &str = "1";

pub fn write(document: &Document) -> Vec<u8> {
    let blocks: Vec<Json> = document.blocks.iter().map(block).collect();
    let whole = json!({
        "version": VERSION,
        "report": document.kind,
        "title": document.title,
        "subtitle": document.subtitle.plain(),
        "language": document.language,
        "asOf": document.as_of.to_string(),
        "blocks": blocks,
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn block(block: &Block) -> Json {
    match block {
        Block::Heading { level, text, about } => {
            with_about(json!({ "type": "heading", "level": level, "text": text.plain() }), about)
        }
        Block::Paragraph(text) => json!({ "type": "paragraph", "text": text.plain() }),
        Block::Long { markdown, language } => json!({ "type": "markdown", "text": markdown, "language": language }),
        Block::Facts(facts) => {
            let values: Map<String, Json> =
                facts.iter().map(|fact| (fact.key.to_string(), value(&fact.value))).collect();
            json!({ "type": "facts", "values": values })
        }
        Block::List(items) => {
            json!({ "type": "list", "items": items.iter().map(Text::plain).collect::<Vec<_>>() })
        }
        Block::Table(table) => table_of(table),
        Block::Chart(chart) => chart_of(chart),
        Block::Note(text) => json!({ "type": "note", "text": text.plain() }),
    }
}

fn with_about(mut json: Json, about: &Option<String>) -> Json {
    if let (Some(about), Some(object)) = (about, json.as_object_mut()) {
        object.insert("about".to_string(), Json::from(about.as_str()));
    }
    json
}

fn table_of(table: &Table) -> Json {
    let columns: Vec<Json> =
        table.columns.iter().map(|column| json!({ "key": column.key, "label": column.label })).collect();
    let rows: Vec<Json> = table.rows.iter().map(|row| row_of(table, row)).collect();
    json!({ "type": "table", "key": table.key, "caption": table.caption, "columns": columns, "rows": rows })
}

fn row_of(table: &Table, row: &Row) -> Json {
    let cells = || -> Map<String, Json> {
        table.columns.iter().zip(&row.cells).map(|(column, cell)| (column.key.clone(), value(cell))).collect()
    };
    let json = match &row.role {
        RowRole::Body => json!({ "role": "body", "cells": cells() }),
        RowRole::Heading(level) => {
            let text = row.cells.first().map_or(Json::Null, value);
            json!({ "role": "heading", "level": level, "text": text })
        }
        RowRole::Total(of) => json!({ "role": "total", "of": of, "cells": cells() }),
    };
    with_about(json, &row.about)
}

fn chart_of(chart: &Chart) -> Json {
    match chart {
        Chart::Bars { title, says, series, bars, unit } => {
            let series: Vec<&str> = series.iter().map(|series| series.label.as_str()).collect();
            let bars: Vec<Json> = bars
                .iter()
                .map(|bar| {
                    let values: Vec<String> = bar.values.iter().map(decimal).collect();
                    with_about(json!({ "label": bar.label, "values": values }), &bar.about)
                })
                .collect();
            json!({ "type": "bars", "title": title, "says": says, "series": series, "bars": bars, "unit": unit })
        }
        Chart::Timeline { title, says, whole, stretches } => {
            let stretches: Vec<Json> = stretches
                .iter()
                .map(|stretch| {
                    let json = json!({
                        "label": stretch.label,
                        "days": days(stretch.days),
                        "critical": stretch.is_critical,
                    });
                    with_about(json, &stretch.about)
                })
                .collect();
            json!({ "type": "timeline", "title": title, "says": says, "days": days(*whole), "stretches": stretches })
        }
    }
}

/// Numbers are strings, as in plan.json: a reader that takes them for binary fractions would lose coins.
fn value(value: &Value) -> Json {
    let because = |state: &str, reason: &Option<String>| json!({ "state": state, "reason": reason });
    match value {
        Value::Empty => Json::Null,
        Value::Text(text) => Json::from(text.plain()),
        Value::Lines(lines) => Json::from(lines.iter().map(Text::plain).collect::<Vec<_>>()),
        Value::Count(count) => Json::from(*count),
        Value::Number(number) => json!({ "number": decimal(number) }),
        Value::Money { value, currency } => json!({ "amount": decimal(value), "currency": currency.code() }),
        Value::Share(share) => json!({ "share": decimal(share) }),
        Value::Date(day) => json!({ "date": day.to_string() }),
        Value::Days(stretch) => days(*stretch),
        Value::Flag(flag) => Json::from(*flag),
        Value::AtLeast(least) => json!({ "atLeast": self::value(least) }),
        Value::Open(reason) => because("open", reason),
        Value::Withheld(reason) => because("withheld", reason),
        Value::None(reason) => because("none", reason),
        Value::Blank => because("blank", &None),
    }
}

fn days(days: Days) -> Json {
    json!({ "from": days.first.to_string(), "to": days.last.to_string() })
}

fn decimal(value: &Decimal) -> String {
    value.normalize().to_string()
}
