//! Files that plans name and that are not there (PKG-11).

use planc_base::{FileId, Finding};
use planc_lang::pattern::Class;
use planc_lang::{Language, RowId};
use planc_model::Plan;
use planc_model::plan::Field;
use planc_model::sheet::{Flags, NO_ROW};
use planc_model::value::{NO_SLOT, PartClass};
use planc_workspace::{FileError, FileSystem, PackageId, Workspace, paths};
use std::path::Path;

pub const CODE: &str = "PKG-11";

/// One finding for each file that is named in the package and is not at its path, seen from the folder of the package.
pub fn find(file_system: &dyn FileSystem, workspace: &Workspace, plan: &Plan) -> Vec<Finding> {
    let rows: Vec<RowId> = Language::get().rows_that_take(Class::File);
    let Ok(here) = file_system.current_folder() else { return Vec::new() };
    let folder = paths::absolute(&here, Path::new(&workspace.package(PackageId(0)).folder));
    let mut findings = Vec::new();
    for (index, sheet) in plan.sheets.iter().enumerate().filter(|(index, _)| plan.files[*index].package == 0) {
        for (entry, data) in sheet.entries.iter().enumerate() {
            if data.row() == NO_ROW
                || data.flags().has(Flags::BROKEN)
                || data.flags().has(Flags::UNCHECKED)
                || !rows.contains(&data.row())
            {
                continue;
            }
            look_at(
                file_system,
                Field { plan, file: FileId(index as u32), entry: entry as u32 },
                &folder,
                &mut findings,
            );
        }
    }
    findings
}

fn look_at(file_system: &dyn FileSystem, field: Field, folder: &Path, findings: &mut Vec<Finding>) {
    let Some(row) = field.row() else { return };
    let is_file = |slot: u8| {
        slot != NO_SLOT && row.pattern.slots.get(usize::from(slot)).is_some_and(|slot| slot.class == Class::File)
    };
    for part in field.parts().iter().filter(|part| part.class == PartClass::Text && is_file(part.slot)) {
        let Some(texts) = field.texts(part) else { continue };
        let Some(path) = texts.first() else { continue };
        if is_there(file_system, &paths::absolute(folder, Path::new(&path.replace('\\', "/")))) {
            continue;
        }
        let owner = plan_owner(field);
        findings.push(
            Finding::new(CODE, field.place_of(part), format!("The file \"{path}\"{owner} is not in the package"))
                .help("Put it there, correct the path, or write `url` if it is on the web."),
        );
    }
}

fn plan_owner(field: Field) -> String {
    match field.plan.thing_around(field.file, field.entry) {
        Some(id) => format!(" of {}", field.plan.node(id).described()),
        None => String::new(),
    }
}

fn is_there(file_system: &dyn FileSystem, path: &Path) -> bool {
    !matches!(file_system.metadata(path), Err(FileError::Missing | FileError::LinkCircle))
}
