//! Every entry of a kind becomes a thing; its parent is the thing in whose block it is written.

use planc_base::{FileId, Symbol};
use planc_lang::{Kind, Language};
use rayon::prelude::*;

use crate::plan::{NO_NAME, Plan, Thing, ThingId};
use crate::sheet::{NO_ENTRY, NO_ROW, Sheet};
use crate::value::PartClass;

pub(super) fn things(plan: &mut Plan) {
    let package_of = |file: usize| plan.files[file].package as u16;
    let per_file: Vec<Vec<Thing>> = plan
        .sheets
        .par_iter()
        .enumerate()
        .map(|(file, sheet)| things_of(sheet, FileId(file as u32), package_of(file)))
        .collect();
    plan.things.reserve_exact(per_file.iter().map(Vec::len).sum());
    for things in per_file {
        let start = plan.things.len() as u32;
        // Parents are places in the file's own list so far.
        plan.things.extend(things.into_iter().map(|thing| Thing {
            parent: thing.parent.get().map_or(ThingId::NONE, |parent| ThingId(parent.0 + start)),
            ..thing
        }));
        plan.things_of_file.push(start..plan.things.len() as u32);
    }
}

fn things_of(sheet: &Sheet, file: FileId, package: u16) -> Vec<Thing> {
    let language = Language::get();
    let kinds: Vec<Option<Kind>> = language.rows().map(|(_, row)| row.kind()).collect();
    let mut things: Vec<Thing> = Vec::new();
    // Things whose blocks are open: place in `things`, and the entry after the block.
    let mut open: Vec<(u32, u32)> = Vec::new();
    for (index, entry) in sheet.entries.iter().enumerate() {
        let kind = if entry.row == NO_ROW { None } else { kinds[usize::from(entry.row.0)] };
        let Some(kind) = kind else { continue };
        while open.last().is_some_and(|(_, next)| *next <= index as u32) {
            open.pop();
        }
        let name = sheet
            .parts_of(index as u32)
            .first()
            .filter(|part| part.class == PartClass::Name)
            .map_or(NO_NAME, |part| Symbol(part.value));
        let parent = match open.last() {
            Some((parent, _)) if entry.parent != NO_ENTRY => ThingId(*parent),
            _ => ThingId::NONE,
        };
        if entry.next > index as u32 + 1 {
            open.push((things.len() as u32, entry.next));
        }
        things.push(Thing {
            file,
            entry: index as u32,
            name,
            parent,
            document: ThingId::NONE,
            first: 0,
            last: 0,
            ordinal: 0,
            numbered_in: ThingId::NONE,
            package,
            kind,
            is_attached: false,
        });
    }
    things.shrink_to_fit();
    things
}
