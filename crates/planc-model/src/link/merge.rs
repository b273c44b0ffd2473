//! The names of all files in one list.

use planc_base::{Interner, Symbol};
use rayon::prelude::*;

use crate::plan::Plan;
use crate::sheet::Sheet;
use crate::value::{Factor, PartClass, Unit};

/// Gives every sheet the symbols of the plan in place of its own, and takes its own names away.
pub(super) fn names(plan: &mut Plan) {
    let mut names = Interner::new();
    let mut maps: Vec<Vec<Symbol>> = Vec::with_capacity(plan.sheets.len());
    for (sheet, file) in plan.sheets.iter_mut().zip(&plan.files) {
        let own = std::mem::take(&mut sheet.names);
        let mut map = Vec::with_capacity(own.len());
        for index in 0..own.len() as u32 {
            let text = own.text(file.text, Symbol(index));
            let symbol = names.intern(text);
            if text.contains('.') && !plan.paths.contains_key(&symbol) {
                let segments = text.split('.').map(|name| names.intern(name)).collect();
                plan.paths.insert(symbol, segments);
            }
            map.push(symbol);
        }
        maps.push(map);
    }
    plan.sheets.par_iter_mut().zip(&maps).for_each(|(sheet, map)| rename(sheet, map));
    plan.names = names.into_frozen();
}

fn rename(sheet: &mut Sheet, map: &[Symbol]) {
    let new = |symbol: Symbol| map[symbol.0 as usize];
    for part in &mut sheet.parts {
        if matches!(part.class, PartClass::Name | PartClass::OwnWord | PartClass::Rule | PartClass::Unit) {
            part.value = new(Symbol(part.value)).0;
        }
    }
    let unit = |unit: &mut Unit| {
        if let Unit::Word(symbol) = unit {
            *symbol = new(*symbol);
        }
    };
    sheet.rename_units(new);
    for range in &mut sheet.ranges {
        for end in [&mut range.low, &mut range.high].into_iter().flatten() {
            unit(&mut end.unit);
        }
    }
    for product in &mut sheet.products {
        product.per = product.per.map(new);
    }
    for factor in &mut sheet.factors {
        if let Factor::Amount(amount) = factor {
            amount.rename(new);
        }
    }
    for path in &mut sheet.references {
        *path = new(*path);
    }
}
