//! Every entry of a kind becomes a thing; its parent is the thing in whose block it is written.

use planc_base::{FileId, Symbol};
use planc_lang::{Kind, Language};
use rayon::prelude::*;
use std::sync::Arc;

use crate::plan::{NO_NAME, Plan, Thing, ThingId};
use crate::sheet::{Entry, NO_ROW, Sheet};
use crate::value::PartClass;

pub(super) fn things(plan: &mut Plan) {
    let kinds: Vec<Option<Kind>> = Language::get().rows().map(|(_, row)| row.kind()).collect();
    let kind_of = |entry: &Entry| if entry.row() == NO_ROW { None } else { kinds[usize::from(entry.row().0)] };
    let counts: Vec<u32> = plan
        .sheets
        .par_iter()
        .map(|sheet| sheet.entries.iter().filter(|entry| kind_of(entry).is_some()).count() as u32)
        .collect();
    let mut start = 0;
    let mut ranges = Vec::with_capacity(counts.len());
    for count in counts {
        ranges.push(start..start + count);
        start += count;
    }
    let mut things = vec![NOT_YET; start as usize];
    let mut rest = &mut things[..];
    let mut of_files: Vec<&mut [Thing]> = Vec::with_capacity(plan.sheets.len());
    for range in &ranges {
        let (own, others) = rest.split_at_mut(range.len());
        of_files.push(own);
        rest = others;
    }
    let (sheets, files) = (&plan.sheets, &plan.files);
    of_files.into_par_iter().enumerate().for_each(|(file, things)| {
        let blank = Thing { file: FileId(file as u32), package: files[file].package as u16, ..NOT_YET };
        things_of(&sheets[file], blank, ranges[file].start, kind_of, things);
    });
    plan.things = Arc::new(things);
    plan.things_of_file = Arc::new(ranges);
}

/// The things of one file as its sheet alone tells them, numbered from 0.
pub(super) fn things_alone(sheet: &Sheet) -> Vec<Thing> {
    let count = sheet.entries.iter().filter(|entry| entry.kind().is_some()).count();
    let mut things = vec![NOT_YET; count];
    things_of(sheet, NOT_YET, 0, Entry::kind, &mut things);
    things
}

/// Stands where a thing will.
const NOT_YET: Thing = Thing {
    file: FileId(0),
    entry: 0,
    name: NO_NAME,
    parent: ThingId::NONE,
    document: ThingId::NONE,
    first: 0,
    last: 0,
    ordinal: 0,
    package: 0,
    kind: Kind::File,
    is_attached: false,
};

/// Fills in the things of one file, the first of which has the number `start`.
fn things_of(sheet: &Sheet, blank: Thing, start: u32, kind_of: impl Fn(&Entry) -> Option<Kind>, things: &mut [Thing]) {
    // Things whose blocks are open: number, and the entry after the block.
    let mut open: Vec<(u32, u32)> = Vec::new();
    let entries = sheet.entries.iter().enumerate().filter_map(|(index, entry)| Some((index as u32, kind_of(entry)?)));
    for ((index, kind), (number, thing)) in entries.zip((start..).zip(things)) {
        while open.last().is_some_and(|(_, next)| *next <= index) {
            open.pop();
        }
        let name = sheet
            .parts_of(index)
            .first()
            .filter(|part| part.class == PartClass::Name)
            .map_or(NO_NAME, |part| Symbol(part.value));
        let parent = open.last().map_or(ThingId::NONE, |(parent, _)| ThingId(*parent));
        let next = sheet.next_of(index);
        if next > index + 1 {
            open.push((number, next));
        }
        *thing = Thing { entry: index, name, parent, kind, ..blank };
    }
}
