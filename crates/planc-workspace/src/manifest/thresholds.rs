//! `[thresholds]`: numbers that rules compare with. Which there are, and what they can be, is handed in.

use super::reader::{Reader, entries, listed, span};
use super::{Manifest, Setting};
use crate::known::KnownThreshold;
use planc_base::{Decimal, Span, decimal};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A number that a rule compares with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// One of the names that the manifest was read with.
    pub name: String,
    pub name_span: Span,
    pub value: Setting<Decimal>,
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (name, name_range, value) in entries(table) {
        let known = reader.known.thresholds;
        let Some(threshold) = known.iter().find(|threshold| threshold.name == name) else {
            let names: Vec<&str> = known.iter().map(|threshold| threshold.name).collect();
            reader.unknown(name, name_range, &names, format!("There is no threshold `{name}`"), || {
                match names.as_slice() {
                    [] => "No rule compares with a number that could be set.".to_string(),
                    _ => format!("The thresholds are {}.", listed(&names, "and")),
                }
            });
            continue;
        };
        if let Some(value) = number(threshold, value, reader) {
            manifest.thresholds.push(Threshold { name: name.to_string(), name_span: span(name_range), value });
        }
    }
}

/// The value, if the threshold can be that.
fn number(threshold: &KnownThreshold, value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<Decimal>> {
    let example = threshold.default.to_string();
    let number = match value.get_ref() {
        DeValue::Integer(integer) if integer.radix() == 10 => decimal::parse(integer.as_str()),
        DeValue::Float(float) => decimal::parse(float.as_str()),
        DeValue::String(text) => {
            // `"40%"` and `"40"` are meant for 40.
            let inner = text.trim();
            let inner = if threshold.is_percent { inner.trim_end_matches('%').trim_end() } else { inner };
            match decimal::parse(inner).filter(|meant| fits(threshold, *meant)) {
                Some(meant) => {
                    reader.wrong_with_fix(threshold.name, value, &takes(threshold), &decimal::format(meant), true);
                }
                None => reader.wrong(threshold.name, value, &takes(threshold), &example),
            }
            return None;
        }
        _ => None,
    };
    match number {
        Some(number) if fits(threshold, number) => return Some(Setting::given(number, span(value.span()))),
        Some(number) if threshold.is_percent && number > Decimal::ZERO && number < Decimal::ONE => {
            // A share: `0.4` is meant for 40.
            let meant = decimal::format((number * Decimal::ONE_HUNDRED).normalize());
            reader.wrong_with_fix(threshold.name, value, &takes(threshold), &meant, false);
        }
        _ => reader.wrong(threshold.name, value, &takes(threshold), &example),
    }
    None
}

/// Whether the threshold can be `number`: whole numbers only where things are counted, and no share where percent are wanted.
fn fits(threshold: &KnownThreshold, number: Decimal) -> bool {
    let is_share = number > Decimal::ZERO && number < Decimal::ONE;
    let is_whole = number.fract().is_zero();
    (threshold.least..=threshold.most).contains(&number) && if threshold.is_percent { !is_share } else { is_whole }
}

/// Completes "it takes …".
fn takes(threshold: &KnownThreshold) -> String {
    let what = if threshold.is_percent { "a percentage" } else { "a whole number" };
    let [least, most] = [threshold.least, threshold.most].map(decimal::format_for_reading);
    format!("{what} from {least} to {most}, without quotes")
}
