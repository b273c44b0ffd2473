//! `[thresholds]`: numbers that rules compare with. Which names mean something is known where the rules are.

use super::reader::{Reader, entries, span};
use super::{Manifest, Setting};
use planc_base::{Decimal, Span};
use toml::de::DeTable;

/// A number that a rule compares with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Threshold {
    pub name: String,
    pub name_span: Span,
    pub value: Setting<Decimal>,
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (name, name_range, value) in entries(table) {
        if let Some(value) = reader.number(name, value, "10") {
            manifest.thresholds.push(Threshold { name: name.to_string(), name_span: span(name_range), value });
        }
    }
}
