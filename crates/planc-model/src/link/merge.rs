//! The names of all files in one list.

use planc_base::{FileId, Interner, Symbol};
use rayon::prelude::*;
use std::sync::Arc;

use crate::names::LocalNames;
use crate::plan::Plan;
use crate::sheet::Sheet;
use crate::value::{Factor, PartClass, Unit};

/// Gives every sheet the symbols of the plan in place of its own, and takes its own names away.
///
/// Symbols are numbered in the order of first sight, whatever the number of threads: each takes a run of files, and the runs are
/// put together in order.
pub(super) fn names(plan: &mut Plan, mut sheets: Vec<Sheet>) {
    let files: Vec<(LocalNames, &str)> = sheets
        .iter_mut()
        .map(|sheet| std::mem::take(&mut sheet.names))
        .zip(plan.files.iter().map(|file| file.text))
        .collect();
    let run = files.len().div_ceil(rayon::current_num_threads()).max(1);
    let mut runs: Vec<Run> = files.par_chunks(run).map(Run::of).collect();
    let Some((first, others)) = runs.split_first_mut() else { return };
    let paths = Arc::make_mut(&mut plan.paths);
    let mut names = std::mem::take(&mut first.names);
    for run in others {
        let own = std::mem::take(&mut run.names);
        run.symbols = own.iter().map(|(_, text)| names.intern(text)).collect();
    }
    for symbol in (0..names.len() as u32).map(Symbol).filter(|symbol| names.text(*symbol).contains('.')) {
        let segments = names.text(symbol).split('.').filter_map(|name| names.find(name)).collect();
        paths.insert(symbol, segments);
    }
    // Paths may begin with the name of a dependency, though none does yet.
    for (name, _) in plan.packages.iter().flat_map(|package| &package.dependencies) {
        names.intern(name);
    }
    plan.names = Arc::new(names.into_frozen());
    sheets.par_chunks_mut(run).zip(&runs).for_each(|(sheets, run)| {
        for (sheet, map) in sheets.iter_mut().zip(&run.maps) {
            rename(sheet, |symbol| {
                let symbol = map[symbol.0 as usize];
                run.symbols.get(symbol.0 as usize).copied().unwrap_or(symbol)
            });
        }
    });
    plan.sheets = sheets.into_iter().map(Arc::new).collect();
}

/// Puts `sheet` in the place of that of `file`. Its names get the symbols that they have in the plan, or new ones.
pub(super) fn replace(plan: &mut Plan, file: FileId, mut sheet: Sheet) {
    let (own, source) = (std::mem::take(&mut sheet.names), plan.files[file.0 as usize].text);
    let texts = || (0..own.len() as u32).map(|index| own.text(source, Symbol(index)));
    if texts().any(|text| plan.names.find(text).is_none()) {
        let names = Arc::make_mut(&mut plan.names);
        for text in texts() {
            let before = names.len();
            let symbol = names.intern(text);
            if names.len() > before && text.contains('.') {
                let segments = text.split('.').map(|name| names.intern(name)).collect();
                Arc::make_mut(&mut plan.paths).insert(symbol, segments);
            }
        }
    }
    let symbols: Vec<Symbol> = texts().filter_map(|text| plan.names.find(text)).collect();
    rename(&mut sheet, |symbol| symbols[symbol.0 as usize]);
    plan.sheets[file.0 as usize] = Arc::new(sheet);
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
