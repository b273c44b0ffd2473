//! The small values of the page's data: arrays of texts and numbers, as short as they can be.

use planc_analysis::ledger::Total;
use planc_base::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::document::Text;

/// A text, the number of a thing that a link leads to, a text in another language with its tag, or several of them.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum Cell {
    Number(u32),
    Text(String),
    Foreign([String; 2]),
    Many(Vec<Cell>),
}

/// An amount, which is read by people and drawn: the nearest number that a browser knows, to the coin far beyond any budget.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum Amount {
    Whole(i64),
    Broken(f64),
}

impl Amount {
    pub fn of(value: Decimal) -> Option<Amount> {
        let value = value.normalize();
        match value.scale() {
            0 => value.to_i64().map(Amount::Whole),
            _ => value.to_f64().map(Amount::Broken),
        }
    }
}

/// A sum for each sort of money: nothing if no amount has a part in it; behind them, which of them are "at least", as bits.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Sums(Vec<Option<Amount>>, u8);

impl Sums {
    pub fn of(totals: &[Total]) -> Sums {
        let amounts = totals.iter().map(|total| if total.count > 0 { Amount::of(total.known) } else { None });
        let open = (0..).zip(totals).filter(|(_, total)| !total.is_exact()).map(|(bit, _)| 1 << bit).sum();
        Sums(amounts.collect(), open)
    }
}

/// Stretches of a text, as cells.
pub fn stretches(text: &Text) -> Vec<Cell> {
    let runs = text.runs.iter().filter(|run| !run.text.is_empty());
    let cell = |run: &crate::document::Run| match &run.language {
        Some(language) => Cell::Foreign([readable(&run.text), language.clone()]),
        None => Cell::Text(readable(&run.text)),
    };
    runs.map(cell).collect()
}

/// A text that does nothing but be read.
pub fn readable(text: &str) -> String {
    crate::writers::readable(text).into_owned()
}
