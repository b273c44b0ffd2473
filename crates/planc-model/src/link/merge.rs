//! The names of all files in one list.

use planc_base::{Interner, Symbol};
use rayon::prelude::*;

use crate::names::LocalNames;
use crate::plan::Plan;
use crate::sheet::Sheet;
use crate::value::{Factor, PartClass, Unit};

/// Gives every sheet the symbols of the plan in place of its own, and takes its own names away.
///
/// Symbols are numbered in the order of first sight, whatever the number of threads: each takes a run of files, and the runs are
/// put together in order.
pub(super) fn names(plan: &mut Plan) {
    let files: Vec<(LocalNames, &str)> = plan
        .sheets
        .iter_mut()
        .map(|sheet| std::mem::take(&mut sheet.names))
        .zip(plan.files.iter().map(|file| file.text))
        .collect();
    let run = files.len().div_ceil(rayon::current_num_threads()).max(1);
    let mut runs: Vec<Run> = files.par_chunks(run).map(Run::of).collect();
    let Some((first, others)) = runs.split_first_mut() else { return };
    let mut names = std::mem::take(&mut first.names);
    for run in others {
        let own = std::mem::take(&mut run.names);
        run.symbols = own.iter().map(|(_, text)| names.intern(text)).collect();
    }
    for symbol in (0..names.len() as u32).map(Symbol).filter(|symbol| names.text(*symbol).contains('.')) {
        let segments = names.text(symbol).split('.').filter_map(|name| names.find(name)).collect();
        plan.paths.insert(symbol, segments);
    }
    plan.names = names.into_frozen();
    plan.sheets.par_chunks_mut(run).zip(&runs).for_each(|(sheets, run)| {
        for (sheet, map) in sheets.iter_mut().zip(&run.maps) {
            rename(sheet, |symbol| {
                let symbol = map[symbol.0 as usize];
                run.symbols.get(symbol.0 as usize).copied().unwrap_or(symbol)
            });
        }
    });
}

/// The names of some files in one list.
struct Run {
    names: Interner,
    /// By file: its symbols' symbols here.
    maps: Vec<Vec<Symbol>>,
    /// The plan's symbols for those here; empty where they are the same.
    symbols: Vec<Symbol>,
}

impl Run {
    fn of(files: &[(LocalNames, &str)]) -> Run {
        let mut names = Interner::new();
        let mut map_of = |(own, source): &(LocalNames, &str)| {
            let intern = |index: u32| {
                let text = own.text(source, Symbol(index));
                let before = names.len();
                let symbol = names.intern(text);
                // The names of a path are names as well.
                if names.len() > before && text.contains('.') {
                    text.split('.').for_each(|name| {
                        names.intern(name);
                    });
                }
                symbol
            };
            (0..own.len() as u32).map(intern).collect()
        };
        let maps = files.iter().map(&mut map_of).collect();
        Run { names, maps, symbols: Vec::new() }
    }
}

fn rename(sheet: &mut Sheet, new: impl Fn(Symbol) -> Symbol + Copy) {
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
