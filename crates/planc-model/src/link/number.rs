//! Places in series (grammar.md section 7). Pins that contradict the position are found by rules LNK-02 and LNK-03.

use planc_base::FileId;
use planc_lang::{Keyword, Kind, Language};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

use crate::plan::number::{PinnedNumber, PinnedNumbers, Series, has_number};
use crate::plan::{Plan, ThingId};
use crate::value::PartClass;

pub(super) fn assign(plan: &mut Plan) {
    pins(plan);
    let mut last: FxHashMap<Series, u32> = FxHashMap::default();
    let mut taken: FxHashMap<Series, Vec<u32>> = FxHashMap::default();
    let order = in_tree_order(plan);
    // Pins first: they take their places wherever they stand.
    for id in &order {
        if plan.pinned.by_thing.contains_key(id) {
            let series = plan.node(*id).series();
            if let Some(ordinal) = last_part(&plan.pinned.by_thing[id].text) {
                taken.entry(series).or_default().push(ordinal);
            }
        }
    }
    let mut ordinals = Vec::with_capacity(order.len());
    for id in order {
        let series = plan.node(id).series();
        let pinned = plan.pinned.by_thing.get(&id).and_then(|pinned| last_part(&pinned.text));
        let ordinal = match pinned {
            Some(ordinal) => ordinal,
            None => {
                let counter = last.entry(series).or_insert(0);
                let is_taken = |ordinal: u32| taken.get(&series).is_some_and(|taken| taken.contains(&ordinal));
                *counter += 1;
                while is_taken(*counter) {
                    *counter += 1;
                }
                *counter
            }
        };
        ordinals.push((id, ordinal));
    }
    let things = Arc::make_mut(&mut plan.things);
    for (id, ordinal) in ordinals {
        things[id.index()].ordinal = ordinal;
    }
}

/// The things that have numbers, as a walk of the tree meets them.
fn in_tree_order(plan: &Plan) -> Vec<ThingId> {
    // Every thing has a place of its own in the walk.
    let mut walk = vec![ThingId::NONE; plan.things.len()];
    for (index, thing) in plan.things.iter().enumerate() {
        walk[thing.first as usize] = ThingId(index as u32);
    }
    walk.into_par_iter()
        .filter_map(ThingId::get)
        .filter(|id| has_number(plan.thing(*id).kind) && !plan.node(*id).is_absent())
        .collect()
}

fn pins(plan: &mut Plan) {
    let files = 0..plan.sheets.len();
    let pins = pins_of(plan, files);
    plan.pinned = Arc::new(PinnedNumbers { by_thing: pins.into_iter().collect() });
}

/// Takes the pins of `file` again, which has the same things as before.
pub(super) fn pins_again(plan: &mut Plan, file: FileId) {
    let own = plan.things_of_file[file.0 as usize].clone();
    let is_own = |id: &ThingId| own.contains(&id.0);
    let pins = pins_of(plan, file.0 as usize..file.0 as usize + 1);
    if pins.is_empty() && !plan.pinned.by_thing.keys().any(is_own) {
        return;
    }
    let pinned = Arc::make_mut(&mut plan.pinned);
    pinned.by_thing.retain(|id, _| !is_own(id));
    pinned.by_thing.extend(pins);
}

/// The pins of the things of some files.
fn pins_of(plan: &Plan, files: std::ops::Range<usize>) -> Vec<(ThingId, PinnedNumber)> {
    // The lines are looked for in all entries at once: far fewer things have a number than have a block to search.
    let Some(row) = Language::get().in_kind(Kind::Activity, Keyword::Number) else { return Vec::new() };
    let lines: Vec<(FileId, u32)> = files
        .into_par_iter()
        .flat_map_iter(|file| {
            let entries = plan.sheets[file].entries.iter().enumerate().filter(|(_, entry)| entry.row() == row);
            entries.map(move |(entry, _)| (FileId(file as u32), entry as u32))
        })
        .collect();
    let mut pins = Vec::new();
    for (file, entry) in lines {
        let Some(id) = plan.thing_around(file, entry).filter(|id| has_number(plan.thing(*id).kind)) else { continue };
        let sheet = &plan.sheets[file.0 as usize];
        let Some(part) = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Text) else { continue };
        let span = sheet.span_of_part(entry, part);
        let source = span.text(plan.files[file.0 as usize].text);
        let text = crate::plan::texts_of(source).first().unwrap_or("").trim().to_string();
        pins.push((id, PinnedNumber { text, place: span.in_file(file) }));
    }
    pins
}

/// `3` of `2.1.3`.
fn last_part(text: &str) -> Option<u32> {
    text.trim_end_matches('.')
        .rsplit('.')
        .next()?
        .trim()
        .parse()
        .ok()
        .filter(|ordinal| (1..1_000_000).contains(ordinal))
}
