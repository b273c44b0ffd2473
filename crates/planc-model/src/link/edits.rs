//! A plan after an edit, made from the one before it.
//!
//! Most edits change what a thing says: a title, an amount, whom it refers to. Then the tree of things, their names and their
//! numbers stay, and only the references of that file are resolved again. If things came, went, were moved or renamed, the sheets
//! of all other files still stay, and everything that follows from them is made anew.

use planc_base::{FileId, Symbol};
use planc_lang::{Keyword, Kind};
use std::sync::Arc;

use super::attach::reference_of;
use super::declare::things_alone;
use super::parents::ParentTargets;
use super::{join, merge, number, resolve};
use crate::plan::{FileInfo, Plan, Thing, ThingId};
use crate::sheet::{Flags, Sheet};
use crate::value::PartClass;

/// `before`, with other texts in some of its files: `files` has the same files in the same order, and `edited` the sheet of each
/// that differs, as `elaborate` made it. The packages are the same.
pub fn after_edits<'text>(before: &Plan, files: Vec<FileInfo<'text>>, edited: Vec<(FileId, Sheet)>) -> Plan<'text> {
    let mut plan = before.with_files(files);
    let mut keeps_tree = before.tree_findings.is_empty();
    let changed: Vec<FileId> = edited.iter().map(|(file, _)| *file).collect();
    for (file, sheet) in edited {
        merge::replace(&mut plan, file, sheet);
        keeps_tree = keeps_tree && frame_of(before, file) == frame_of(&plan, file);
    }
    if keeps_tree {
        changed.into_iter().for_each(|file| say_again(before, &mut plan, file));
    } else {
        join(&mut plan);
    }
    plan
}

/// Brings up to date what depends on the sheet of `file` and not on the tree.
fn say_again(before: &Plan, plan: &mut Plan, file: FileId) {
    let range = plan.things_of_file[file.0 as usize].clone();
    let entries: Vec<u32> = things_alone(&plan.sheets[file.0 as usize]).iter().map(|thing| thing.entry).collect();
    let stays = plan.things[range.start as usize..range.end as usize]
        .iter()
        .map(|thing| thing.entry)
        .eq(entries.iter().copied());
    if !stays {
        let things = &mut Arc::make_mut(&mut plan.things)[range.start as usize..range.end as usize];
        things.iter_mut().zip(entries).for_each(|(thing, entry)| thing.entry = entry);
    }
    let mut inventory = std::mem::take(&mut plan.inventory);
    inventory.look_again(plan, file);
    plan.inventory = inventory;
    let parents = parents_again(before, plan, file);
    resolve::again(plan, file, &parents);
    number::pins_again(plan, file);
}

/// The flags of a head that the tree or the numbers depend on.
const HEAD: u16 = Flags::BROKEN.0 | Flags::UNCHECKED.0 | Flags::NONE.0 | Flags::WITHHELD.0;

/// What an entry says that the tree, the names and the numbers depend on.
#[derive(PartialEq)]
struct Mark {
    /// The thing that it belongs to, counted within the file.
    thing: u32,
    keyword: Keyword,
    flags: u16,
    /// The paths of its references, or what else stands there.
    values: Vec<Value>,
}

#[derive(PartialEq)]
enum Value {
    Path(Symbol),
    Text(String),
}

/// The things of a file with their names and kinds and what each stands in, and the fields that place and number them.
#[derive(PartialEq)]
struct Frame {
    things: Vec<(Kind, Symbol, ThingId, u16)>,
    marks: Vec<Mark>,
}

fn frame_of(plan: &Plan, file: FileId) -> Frame {
    let sheet = &plan.sheets[file.0 as usize];
    let things = things_alone(sheet);
    let mut marks = Vec::new();
    for (index, thing) in things.iter().enumerate() {
        for child in sheet.children(thing.entry) {
            let entry = &sheet.entries[child as usize];
            let Some(keyword) = entry.field_keyword().filter(|keyword| places_things(*keyword, thing.kind)) else {
                continue;
            };
            let values = sheet.parts_of(child).iter().map(|part| match part.class {
                PartClass::Reference => Value::Path(sheet.references[part.value as usize]),
                _ => Value::Text(sheet.span_of_part(child, part).text(plan.files[file.0 as usize].text).to_string()),
            });
            let values = values.collect();
            marks.push(Mark { thing: index as u32, keyword, flags: entry.flags().0, values });
        }
    }
    let head =
        |thing: &Thing| (thing.kind, thing.name, thing.parent, sheet.entries[thing.entry as usize].flags().0 & HEAD);
    Frame { things: things.iter().map(head).collect(), marks }
}

/// What `part-of` leads to, by its new number in the file: the same as before.
fn parents_again(before: &Plan, plan: &Plan, file: FileId) -> ParentTargets {
    let mut parents = ParentTargets::default();
    for id in plan.things_in(file) {
        let thing = plan.thing(id);
        if thing.parent != ThingId::NONE && !thing.is_attached {
            continue;
        }
        let (Some((old, _)), Some((new, _))) = (reference_of(before, id), reference_of(plan, id)) else { continue };
        parents.insert(new, before.target(file, old.1));
    }
    parents.sort();
    parents
}

/// Whether the tree or the numbers depend on the field `keyword` of a thing of `kind`.
fn places_things(keyword: Keyword, kind: Kind) -> bool {
    match keyword {
        Keyword::PartOf | Keyword::Implements | Keyword::Number => true,
        // A measure counts in the goal that it serves.
        Keyword::Serves => kind == Kind::Measure,
        _ => false,
    }
}
