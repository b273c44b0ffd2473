//! JSON, for programs: the same parts as the document, tables as lists of objects by the stable keys of their columns, values
//! with their types. Described by the schema `report` (`planc schema report`).

use planc_base::{Currency, Days, Decimal};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value as Json, json};

use super::harmless::is_turn;
use crate::document::{Align, Block, Chart, Column, Document, Fill, Mark, Row, RowRole, Table, Text, Value};

/// The version of this shape; it rises when a reader of the last one would be misled.
pub const VERSION: &str = "1";

pub fn write(document: &Document) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(&Written(document)).unwrap_or_default();
    text.push('\n');
    if !text.contains(is_turn) {
        return text.into_bytes();
    }
    // Marks that turn the direction of writing are what the plan says; written by their numbers they say it without turning the
    // line of whoever looks at the file. They stand in texts only, where that means the same.
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match is_turn(character) {
            true => safe.push_str(&format!("\\u{:04x}", character as u32)),
            false => safe.push(character),
        }
    }
    safe.into_bytes()
}

/// What is written, for those who go on with it.
pub fn of(document: &Document) -> Json {
    serde_json::to_value(Written(document)).unwrap_or_default()
}

/// A document as it is written. Its tables are written row by row: as one value, those of a large plan would take more memory
/// than the plan. The keys of every object stand in the order of the alphabet.
struct Written<'document>(&'document Document);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.0;
        let mut object = serializer.serialize_map(Some(7))?;
        object.serialize_entry("asOf", &document.as_of.to_string())?;
        object.serialize_entry("blocks", &Blocks(&document.blocks))?;
        object.serialize_entry("language", &document.language)?;
        object.serialize_entry("report", &document.kind)?;
        object.serialize_entry("subtitle", &document.subtitle.plain())?;
        object.serialize_entry("title", &document.title)?;
        object.serialize_entry("version", VERSION)?;
        object.end()
    }
}

struct Blocks<'document>(&'document [Block]);

impl Serialize for Blocks<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Part))
    }
}

struct Part<'document>(&'document Block);

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = match self.0 {
            Block::Heading { level, text, about } => {
                with_about(json!({ "type": "heading", "level": level, "text": text.plain() }), about)
            }
            Block::Paragraph(text) => json!({ "type": "paragraph", "text": text.plain() }),
            Block::Long { markdown, language } => json!({ "type": "markdown", "text": markdown, "language": language }),
            Block::Facts(facts) => {
                let values: Map<String, Json> =
                    facts.iter().map(|fact| (fact.key.to_string(), value(&fact.value))).collect();
                // Once by key for programs, once in order and with labels for those who show them.
                let facts: Vec<Json> = facts
                    .iter()
                    .map(|fact| json!({ "key": fact.key, "label": fact.label, "value": value(&fact.value) }))
                    .collect();
                json!({ "type": "facts", "values": values, "facts": facts })
            }
            Block::List(items) => {
                json!({ "type": "list", "items": items.iter().map(Text::plain).collect::<Vec<_>>() })
            }
            Block::Table(table) => return table_of(table, serializer),
            Block::Chart(chart) => chart_of(chart),
            Block::Note(text) => json!({ "type": "note", "text": text.plain() }),
        };
        json.serialize(serializer)
    }
}

fn table_of<S: Serializer>(table: &Table, serializer: S) -> Result<S::Ok, S::Error> {
    let columns: Vec<Json> = table
        .columns
        .iter()
        .map(|column| json!({ "key": column.key, "label": column.label, "align": align(column) }))
        .collect();
    let mut object = serializer.serialize_map(Some(5))?;
    object.serialize_entry("caption", &table.caption)?;
    object.serialize_entry("columns", &columns)?;
    object.serialize_entry("key", &table.key)?;
    object.serialize_entry("rows", &Rows(table))?;
    object.serialize_entry("type", "table")?;
    object.end()
}

struct Rows<'document>(&'document Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows.iter().map(|row| row_of(self.0, row)))
    }
}

fn with_about(mut json: Json, about: &Option<String>) -> Json {
    if let (Some(about), Some(object)) = (about, json.as_object_mut()) {
        object.insert("about".to_string(), Json::from(about.as_str()));
    }
    json
}

fn align(column: &Column) -> &'static str {
    match column.align {
        Align::Start => "start",
        Align::End => "end",
    }
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
        Chart::Gantt { title, says, quarters, rows, today } => {
            let quarters: Vec<Json> = quarters.iter().map(|quarter| days(*quarter)).collect();
            let rows: Vec<Json> = rows
                .iter()
                .map(|row| {
                    let json = json!({
                        "label": row.label,
                        "planned": row.planned.map(days),
                        "former": row.former.map(days),
                        "done": row.done.map(|day| day.to_string()),
                        "critical": row.is_critical,
                    });
                    with_about(json, &row.about)
                })
                .collect();
            let today = today.map(|day| day.to_string());
            json!({ "type": "gantt", "title": title, "says": says, "quarters": quarters, "rows": rows, "today": today })
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
        Value::AtMost(most) => json!({ "atMost": self::value(most) }),
        Value::Mark(mark) => json!({ "mark": mark.fill.text(), "done": mark.is_done }),
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

/// The value that was written as `json`, texts without their marks; `None` if no value is written so.
pub fn read(json: &Json) -> Option<Value> {
    let parsed = |key: &str| json.get(key)?.as_str()?.parse::<Decimal>().ok();
    let day = |key: &str| json.get(key)?.as_str()?.parse().ok();
    let object = match json {
        Json::Null => return Some(Value::Empty),
        Json::String(text) => return Some(Value::text(text.as_str())),
        Json::Bool(flag) => return Some(Value::Flag(*flag)),
        Json::Number(count) => return count.as_u64().map(Value::Count),
        Json::Array(lines) => {
            let lines: Option<Vec<Text>> = lines.iter().map(|line| line.as_str().map(Text::from)).collect();
            return lines.map(Value::Lines);
        }
        Json::Object(object) => object,
    };
    if let Some(state) = object.get("state") {
        let reason = object.get("reason").and_then(Json::as_str).map(str::to_string);
        return match state.as_str()? {
            "open" => Some(Value::Open(reason)),
            "withheld" => Some(Value::Withheld(reason)),
            "none" => Some(Value::None(reason)),
            "blank" => Some(Value::Blank),
            _ => None,
        };
    }
    if let Some(least) = object.get("atLeast") {
        return Some(Value::AtLeast(Box::new(read(least)?)));
    }
    if let Some(most) = object.get("atMost") {
        return Some(Value::AtMost(Box::new(read(most)?)));
    }
    if let Some(mark) = object.get("mark") {
        let fill = Fill::ALL.into_iter().find(|fill| Some(fill.text()) == mark.as_str())?;
        return Some(Value::Mark(Mark { fill, is_done: object.get("done")?.as_bool()? }));
    }
    if let Some(value) = parsed("amount") {
        let currency = Currency::from_code(object.get("currency")?.as_str()?)?;
        return Some(Value::Money { value, currency });
    }
    if let (Some(first), Some(last)) = (day("from"), day("to")) {
        return Some(Value::Days(Days { first, last }));
    }
    let number = parsed("number").map(Value::Number);
    number.or_else(|| parsed("share").map(Value::Share)).or_else(|| day("date").map(Value::Date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read_again() {
        let day = jiff::civil::date(2026, 3, 12);
        let money = Value::Money { value: "12.5".parse().unwrap(), currency: Currency::from_code("EUR").unwrap() };
        let values = [
            Value::Empty,
            Value::Text(Text::from("=1")),
            Value::Lines(vec![Text::from("a"), Text::from("b")]),
            Value::Count(3),
            Value::Number("0.25".parse().unwrap()),
            money.clone(),
            Value::Share("0.5".parse().unwrap()),
            Value::Date(day),
            Value::Days(Days { first: day, last: day }),
            Value::Flag(false),
            Value::AtLeast(Box::new(money)),
            Value::AtMost(Box::new(Value::Share("0.5".parse().unwrap()))),
            Value::Mark(Mark { fill: Fill::Critical, is_done: true }),
            Value::Open(None),
            Value::Open(Some("why".to_string())),
            Value::Withheld(Some("why".to_string())),
            Value::None(None),
            Value::Blank,
        ];
        for expected in values {
            assert_eq!(read(&value(&expected)), Some(expected));
        }
        assert_eq!(read(&json!({ "other": 1 })), None);
    }
}
