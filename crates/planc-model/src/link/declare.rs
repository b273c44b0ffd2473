//! Every entry of a kind becomes a thing; its parent is the thing in whose block it is written.

use planc_base::{FileId, Symbol};
use planc_lang::{Kind, Language};

use crate::plan::{NO_NAME, Plan, Thing, ThingId};
use crate::sheet::{Entry, NO_ROW, Sheet};
use crate::value::PartClass;

pub(super) fn things(plan: &mut Plan) {
    let kinds: Vec<Option<Kind>> = Language::get().rows().map(|(_, row)| row.kind()).collect();
    let kind_of = |entry: &Entry| if entry.row() == NO_ROW { None } else { kinds[usize::from(entry.row().0)] };
    let count = plan.sheets.iter().flat_map(|sheet| &sheet.entries).filter(|entry| kind_of(entry).is_some()).count();
    plan.things.reserve_exact(count);
    for (file, sheet) in plan.sheets.iter().enumerate() {
        let start = plan.things.len() as u32;
        things_of(sheet, FileId(file as u32), plan.files[file].package as u16, kind_of, &mut plan.things);
        plan.things_of_file.push(start..plan.things.len() as u32);
    }
}

fn things_of(
    sheet: &Sheet,
    file: FileId,
    package: u16,
    kind_of: impl Fn(&Entry) -> Option<Kind>,
    things: &mut Vec<Thing>,
) {
    // Things whose blocks are open: place in `things`, and the entry after the block.
    let mut open: Vec<(u32, u32)> = Vec::new();
    for (index, entry) in sheet.entries.iter().enumerate() {
        let Some(kind) = kind_of(entry) else { continue };
        while open.last().is_some_and(|(_, next)| *next <= index as u32) {
            open.pop();
        }
        let name = sheet
            .parts_of(index as u32)
            .first()
            .filter(|part| part.class == PartClass::Name)
            .map_or(NO_NAME, |part| Symbol(part.value));
        let parent = match open.last() {
            Some((parent, _)) => ThingId(*parent),
            None => ThingId::NONE,
        };
        let next = sheet.next_of(index as u32);
        if next > index as u32 + 1 {
            open.push((things.len() as u32, next));
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
            package,
            kind,
            is_attached: false,
        });
    }
}
