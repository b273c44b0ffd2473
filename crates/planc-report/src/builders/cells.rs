//! What a line of a plan says, as a cell or a stretch of text: every value in the language of the report, and what is open,
//! withheld or none told apart.

use planc_base::{Date, Days};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::value::{Amount, DateRange, Part, PartClass, Unit};

use super::words;
use crate::document::{Text, Value};
use crate::request::Request;

/// What all lines of `node` with `keyword` say, one below the other.
pub fn cell(request: &Request, node: Node, keyword: Keyword) -> Value {
    lines(request, node, node.fields(keyword))
}

/// What these lines of `node` say, one below the other.
pub fn lines<'plan>(request: &Request, node: Node, fields: impl Iterator<Item = Field<'plan>>) -> Value {
    let mut values: Vec<Value> = fields.map(|field| line(request, node, field)).collect();
    match values.len() {
        1 => values.remove(0),
        _ => Value::lines(values.into_iter().map(|value| in_words(request, value)).collect()),
    }
}

/// What one line says.
pub fn line(request: &Request, node: Node, field: Field) -> Value {
    if field.is_none() {
        return Value::None(reason(request, node, field));
    }
    if field.is_withheld() {
        return Value::Withheld(reason(request, node, field));
    }
    let is_only_a_hole = field.parts().iter().all(|part| part.class == PartClass::Hole);
    if field.has_hole() && is_only_a_hole {
        return Value::Open(None);
    }
    Value::text(said(request, node, field))
}

/// A value as text, to stand among others.
pub fn in_words(request: &Request, value: Value) -> Text {
    match value {
        Value::Text(text) => text,
        Value::Lines(lines) => Text::join(lines, "; "),
        other => Text::from(request.language.value(&other)),
    }
}

fn reason(request: &Request, node: Node, field: Field) -> Option<String> {
    let texts = field.parts().iter().find_map(|part| field.texts(part))?;
    Some(words::texts_in(request, node, &texts).plain())
}

/// The present values of a line, with the words between them.
pub fn said(request: &Request, node: Node, field: Field) -> Text {
    said_with(request, node, field, &|target| reference(request, field, target))
}

/// As `said`; what a reference leads to is written by `refer`.
pub fn said_with(request: &Request, node: Node, field: Field, refer: &dyn Fn(Target) -> Text) -> Text {
    let mut said = Text::default();
    let mut last: Option<PartClass> = None;
    for part in field.parts() {
        let before = before(request, part);
        let value = match part.class {
            PartClass::Name => continue,
            PartClass::Connective => Text::from(connective_word(request, field.source_of(part))),
            PartClass::Text => {
                field.texts(part).map(|texts| words::texts_in(request, node, &texts)).unwrap_or_default()
            }
            PartClass::Reference => refer(field.target(part)),
            PartClass::Word | PartClass::OwnWord | PartClass::Unit | PartClass::Rule => {
                Text::from(word(request, field.word(part).unwrap_or_default()))
            }
            PartClass::Date => match field.date(part) {
                Some(date) => Text::from(day(request, node, date, field.source_of(part))),
                None => Text::from(field.source_of(part)),
            },
            PartClass::DateRange => match field.date_range(part) {
                Some(range) => Text::from(range_in_words(request, node, range, field.source_of(part))),
                None => Text::from(field.source_of(part)),
            },
            PartClass::Hole => Text::from(request.language.label("value.open")),
            _ => match field.amount(part) {
                Some(amount) => Text::from(amount_in_words(request, field, amount)),
                None => Text::from(field.source_of(part)),
            },
        };
        if value.is_empty() {
            continue;
        }
        if !said.is_empty() {
            // Values of one sort side by side are a list.
            said.push(match last {
                Some(PartClass::Word) if before.is_none() && part.class == PartClass::Text => ": ",
                Some(class) if before.is_none() && listed(class) && listed(part.class) => ", ",
                _ => " ",
            });
        }
        if let Some(before) = before {
            said.push(format!("{before} "));
        }
        last = Some(part.class);
        said.push(value);
    }
    said
}

fn listed(class: PartClass) -> bool {
    matches!(class, PartClass::Reference | PartClass::Word | PartClass::OwnWord | PartClass::Text)
}

/// What a reference leads to, by its title.
pub fn reference(request: &Request, field: Field, target: Target) -> Text {
    match target {
        Target::Thing(id) => linked(request, field.plan.node(id)),
        Target::Public => Text::from(request.language.label("cell.public")),
        Target::AllResponsible => Text::from(request.language.label("cell.all-responsible")),
        Target::Unknown => Text::from(request.language.label("value.open")),
        Target::Theme(_) | Target::Item(..) => Text::from(target.path(field.plan).unwrap_or_default()),
    }
}

/// The title of a thing, leading to it; that of a unit or a person behind that of whom it belongs to.
pub fn linked(request: &Request, node: Node) -> Text {
    let mut text = words::title(request, node);
    if text.is_empty() {
        text = Text::from(node.path());
    }
    for run in &mut text.runs {
        run.link = Some(format!("#{}", node.path()));
    }
    match node.parent() {
        Some(parent) if matches!(node.kind(), Kind::Unit | Kind::Person) => {
            words::title(request, parent).with(" – ").with(text)
        }
        _ => text,
    }
}

/// A word of a vocabulary in the language of the report; one of the author's own as it is written.
pub fn word(request: &Request, word: &str) -> String {
    let key = format!("word.{word}");
    if request.language.has(&key) { request.language.label(&key) } else { word.replace('-', " ") }
}

/// The words before a value: "at least", "by". A day is not done by somebody, but reached.
fn before(request: &Request, part: &Part) -> Option<String> {
    let words: Vec<&str> = part.connectives().map(Connective::text).collect();
    if words.is_empty() || part.class == PartClass::Connective {
        return None;
    }
    let is_day = matches!(part.class, PartClass::Date | PartClass::DateRange);
    let whole = words.join("-");
    // "cut by 20 %" says how much.
    let is_amount = !is_day && !matches!(part.class, PartClass::Reference | PartClass::Text | PartClass::Hole);
    let whole = match whole.as_str() {
        "by" if is_day => "by-day",
        "by" if is_amount => "by-amount",
        other => other,
    };
    let key = format!("connective.{whole}");
    if request.language.has(&key) {
        return Some(request.language.label(&key));
    }
    Some(words.into_iter().map(|word| connective_word(request, word)).collect::<Vec<_>>().join(" "))
}

fn connective_word(request: &Request, word: &str) -> String {
    let key = format!("connective.{word}");
    if request.language.has(&key) { request.language.label(&key) } else { word.to_string() }
}

fn day(request: &Request, node: Node, date: Date, source: &str) -> String {
    match request.context.document(node).days(date).or_else(|| date.days(1, None)) {
        Some(days) => request.language.days(days),
        None => source.to_string(),
    }
}

fn range_in_words(request: &Request, node: Node, range: DateRange, source: &str) -> String {
    let facts = request.context.document(node);
    match facts.range(range) {
        Some(days) => request.language.days(days),
        None => source.to_string(),
    }
}

/// An amount with its unit.
pub fn amount_in_words(request: &Request, field: Field, amount: Amount) -> String {
    let language = request.language;
    let sign = if amount.is_change && !amount.value.is_sign_negative() { "+" } else { "" };
    let number = language.number(amount.value);
    match amount.unit {
        Unit::None => format!("{sign}{number}"),
        Unit::Percent => format!("{sign}{number}\u{a0}%"),
        Unit::Currency(currency) => format!("{sign}{}", language.money(amount.value, currency)),
        Unit::Word(unit) => format!("{sign}{number}\u{a0}{}", word(request, field.plan.names.text(unit))),
    }
}

/// The period of the document around `node`.
pub fn period(request: &Request, node: Node) -> Value {
    match request.context.document(node).period {
        Some(days) => Value::Days(days),
        None => cell(request, node, Keyword::Period),
    }
}

/// The quarter of a day, as Annex 3 asks for it.
pub fn quarter(day: jiff::civil::Date) -> Value {
    let month = (day.month() - 1) / 3 * 3;
    let first = jiff::civil::Date::new(day.year(), month + 1, 1);
    let last = jiff::civil::Date::new(day.year(), month + 3, 1).map(jiff::civil::Date::last_of_month);
    match (first, last) {
        (Ok(first), Ok(last)) => Value::Days(Days { first, last }),
        _ => Value::Date(day),
    }
}

/// The number of a thing and its title: "2.1 Police recognise victims".
pub fn numbered(request: &Request, node: Node) -> Text {
    match node.number() {
        Some(number) => Text::from(format!("{number} ")).with(words::title(request, node)),
        None => words::title(request, node),
    }
}

/// The actor or body that a unit or a person belongs to; itself, if it is one.
pub fn organisation(node: Node) -> Node {
    node.ancestors().find(|around| matches!(around.kind(), Kind::Actor | Kind::Body)).unwrap_or(node)
}
