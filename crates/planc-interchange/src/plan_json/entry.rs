//! One entry as an object: its line by the shape of its row, and what stands in its block.

use planc_lang::pattern::Class;
use planc_lang::{Connective, Keyword};
use planc_model::plan::Field;
use planc_model::value::{Factor, Part, PartClass};

use super::cursor::Cursor;
use super::fields::{self, Raw};
use super::values;
use super::writer::Surroundings;
use crate::json::Json;
use crate::shape::{self, Event, Form, Piece, Property, Value};

/// Writes the entry `field` with its block.
pub fn write(field: Field, around: &Surroundings, json: &mut Json) {
    json.begin_object();
    let mut history = line(field, around, json);
    block(field, &mut history, around, json);
    json.end_object();
}

/// Writes `"head"`, the line of a thing, whose block is its fields; nothing if the line says no more than name and title.
pub fn write_head(field: Field, around: &Surroundings, json: &mut Json) {
    let is_stated = field.is_broken() || field.is_none() || field.is_withheld();
    if !is_stated && !field.parts().iter().any(|part| says_more(field, part)) {
        return;
    }
    json.key("head");
    json.begin_object();
    let mut history = line(field, around, json);
    close_history(&mut history, json);
    json.end_object();
}

/// Where the `history` of an entry has got to.
#[derive(PartialEq, Eq)]
enum History {
    NotBegun,
    Begun,
}

/// Writes state and values of a line.
fn line(field: Field, around: &Surroundings, json: &mut Json) -> History {
    if field.is_broken() {
        json.key("state");
        json.string("unknown");
        json.key("written");
        json.string(field.source());
        return History::NotBegun;
    }
    if !field.is_none() && !field.is_withheld() && has_hole(field) {
        json.key("state");
        json.string("hole");
    }
    let shape = shape::of(field.entry().row());
    let mut replay = Replay { field, around, json, cursor: Cursor::new(field.all_parts()) };
    replay.pieces(&shape.present);
    let mut history = History::NotBegun;
    if let Some(before) = &shape.history
        && replay.cursor.takes(&[Connective::Was])
    {
        history = History::Begun;
        replay.json.key("history");
        replay.json.begin_array();
        replay.json.begin_object();
        replay.pieces(before);
        replay.json.end_object();
    }
    let is_complete = replay.cursor.peek().is_none();
    debug_assert!(is_complete, "values are left over in `{}`", field.source());
    history
}

fn close_history(history: &mut History, json: &mut Json) {
    if *history == History::Begun {
        json.end_array();
        *history = History::NotBegun;
    }
}

/// Writes what the block of a field holds: earlier values, notes, fields.
fn block(field: Field, history: &mut History, around: &Surroundings, json: &mut Json) {
    if field.sheet().next_of(field.entry) == field.entry + 1 {
        close_history(history, json);
        return;
    }
    let is = |keyword: Keyword| move |inner: &Field| inner.keyword() == Some(keyword);
    for earlier in field.block().filter(is(Keyword::Was)) {
        if *history == History::NotBegun {
            json.key("history");
            json.begin_array();
            *history = History::Begun;
        }
        write(earlier, around, json);
    }
    close_history(history, json);
    let mut notes = field.block().filter(is(Keyword::Note)).peekable();
    if notes.peek().is_some() {
        json.key("notes");
        json.begin_array();
        notes.for_each(|note| write(note, around, json));
        json.end_array();
    }
    let others: Vec<Field> = field
        .block()
        .filter(|inner| {
            inner.entry().kind().is_none() && !matches!(inner.keyword(), Some(Keyword::Was | Keyword::Note))
        })
        .collect();
    fields::write(&others, around, json);
    Raw::write_all(&others, json);
}

/// Whether one of the present values is open.
fn has_hole(field: Field) -> bool {
    field.parts().iter().any(|part| match part.class {
        PartClass::Hole => true,
        PartClass::Product => field.product(part).is_some_and(|product| product.factors.contains(&Factor::Hole)),
        PartClass::Range => field.range(part).is_some_and(|range| range.low.is_none() || range.high.is_none()),
        PartClass::DateRange => field.date_range(part).is_some_and(|range| range.from.is_none() || range.to.is_none()),
        _ => false,
    })
}

/// Whether a value of a head says more than the name and title that the thing has anyway; an open title does.
fn says_more(field: Field, part: &Part) -> bool {
    let slot = field.row().and_then(|row| row.pattern.slots.get(usize::from(part.slot)));
    let is_name = slot.is_some_and(|slot| matches!(slot.class, Class::Name | Class::Title));
    !is_name || part.class == PartClass::Hole
}

/// Goes over the values of a line and the shape of its row side by side.
struct Replay<'run, 'out, 'plan> {
    field: Field<'plan>,
    around: &'run Surroundings<'plan>,
    json: &'run mut Json<'out>,
    cursor: Cursor<'plan>,
}

impl Replay<'_, '_, '_> {
    fn pieces(&mut self, pieces: &'static [Piece]) {
        for piece in pieces {
            let Some(event) = self.cursor.peek() else { return };
            if !piece.first.holds(event) {
                continue;
            }
            match &piece.form {
                Form::Perhaps(inner) => self.pieces(inner),
                Form::Either(branches) => {
                    if let Some(branch) = branches.iter().find(|branch| branch.first.holds(event)) {
                        self.pieces(&branch.pieces);
                    }
                }
                Form::Property(property) => self.property(property),
            }
        }
    }

    fn property(&mut self, property: &'static Property) {
        let by_length = |way: &&'static shape::Way| std::cmp::Reverse(way.connectives.len());
        let cursor = self.cursor;
        let fitting = property.ways.iter().filter(|way| {
            let mut ahead = cursor;
            ahead.takes(&way.connectives)
        });
        let Some(way) = fitting.min_by_key(by_length) else { return };
        self.cursor.takes(&way.connectives);
        let value = property.value.as_ref();
        let has_value = value.is_some_and(|value| self.cursor.peek().is_some_and(|event| value.first().holds(event)));
        if property.is_hidden {
            self.cursor.next();
            return;
        }
        if property.is_absence() {
            self.json.key("state");
            self.json.string(way.connectives[0].text());
            if !has_value {
                return;
            }
            self.json.key("reason");
        } else if !(has_value && property.is_inline_reference()) {
            self.json.key(&way.key);
        }
        match value {
            Some(Value::Leaf(_)) if has_value && property.is_inline_reference() => {
                if let Some(Event::Value(part)) = self.cursor.next() {
                    values::reference_keys(self.field, part, self.around, self.json);
                }
            }
            Some(value) if has_value => self.value(value),
            _ => self.json.boolean(true),
        }
    }

    fn value(&mut self, value: &'static Value) {
        match value {
            Value::Leaf(_) => match self.cursor.next() {
                Some(Event::Value(part)) => {
                    let class = self
                        .field
                        .row()
                        .and_then(|row| row.pattern.slots.get(usize::from(part.slot)))
                        .map(|slot| slot.class);
                    values::write(self.field, part, class, self.around, self.json);
                }
                _ => self.json.null(),
            },
            Value::Object(pieces) => {
                self.json.begin_object();
                self.pieces(pieces);
                self.json.end_object();
            }
            Value::List(inner) => {
                self.json.begin_array();
                loop {
                    self.value(inner);
                    if !self.cursor.peek().is_some_and(|event| inner.first().holds(event)) {
                        break;
                    }
                }
                self.json.end_array();
            }
        }
    }
}
