//! Giving a thing another name wherever it is named (grammar.md section 6).

mod name;
mod paths;

use planc_base::{Edit, Place, Span};
use planc_model::link::Renamed;
use planc_model::plan::{NO_NAME, Plan, Target, ThingId};
use planc_project::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::Path;

use crate::Cursor;
use crate::bound::{Bound, bound_at, declared_at};
use crate::references::{path_span, uses};
use crate::under::{Under, segments};

/// The name at `cursor` and where it stands, if it can be changed; nothing where no name stands. An error says why it cannot.
pub fn prepare_rename(snapshot: &Snapshot, cursor: Cursor) -> Result<Option<(Span, String)>, String> {
    let Some(under) = Under::at(snapshot, cursor).filter(Under::names_something) else { return Ok(None) };
    let plan = snapshot.plan();
    thing_at(plan, &under)?;
    Ok(Some((under.span, under.span.text(under.text).to_string())))
}

/// The edits that call the thing at `cursor` `new_name` in every file of the workspace. An error says, to the author, why that
/// cannot be done.
pub fn rename(snapshot: &Snapshot, cursor: Cursor, new_name: &str) -> Result<Vec<Edit>, String> {
    let under = Under::at(snapshot, cursor).filter(Under::names_something);
    let under = under.ok_or("There is no name here that could be changed.")?;
    let plan = snapshot.plan();
    let id = thing_at(plan, &under)?;
    rename_thing(plan, id, new_name)
}

/// As `rename`, for the thing whose name stands at the byte `offset` of the file at `path`, which is absolute, in a package that
/// may rest on the one that declares it. Without such a file the package does not know the thing, and nothing changes.
pub fn rename_in(snapshot: &Snapshot, path: &Path, offset: u32, new_name: &str) -> Result<Vec<Edit>, String> {
    let Some(file) = snapshot.find(path) else { return Ok(Vec::new()) };
    let Some(under) = Under::at(snapshot, Cursor { file, offset }) else { return Ok(Vec::new()) };
    let plan = snapshot.plan();
    match under.entry.and_then(|entry| declared_at(plan, file, entry)) {
        Some(id) if plan.thing(id).name != NO_NAME => rename_thing(plan, id, new_name),
        _ => Ok(Vec::new()),
    }
}

/// The path of the file and the place of the name by which `rename_in` finds, in another package, what stands at `cursor`.
pub fn identity(snapshot: &Snapshot, cursor: Cursor) -> Option<(std::path::PathBuf, u32)> {
    let under = Under::at(snapshot, cursor).filter(Under::names_something)?;
    let plan = snapshot.plan();
    let place = plan.node(thing_at(plan, &under).ok()?).name_place();
    Some((snapshot.path(place.file), place.span.start))
}

fn thing_at(plan: &Plan, under: &Under) -> Result<ThingId, String> {
    let text = under.span.text(under.text);
    match bound_at(plan, under) {
        Some(Bound::Thing(id)) => Ok(id),
        Some(Bound::Package(_)) => Err(format!(
            "`{text}` is the name of a package. It is given under `[dependencies]` in planc.toml: change it there."
        )),
        Some(Bound::BuiltIn(_)) => Err(format!("`{text}` belongs to the language, and keeps its name.")),
        None => Err(format!(
            "`{text}` leads to nothing yet, or to several things, so that nothing can be given another name."
        )),
    }
}

fn rename_thing(plan: &Plan, id: ThingId, new_name: &str) -> Result<Vec<Edit>, String> {
    let new_name = name::checked(new_name)?;
    let old_name = plan.node(id).name().ok_or("This entry has no name that could be changed.")?.to_string();
    if new_name == old_name {
        return Ok(Vec::new());
    }
    name::is_free(plan, id, &new_name)?;
    let declaration = plan.node(id).name_place();
    let mut edits = vec![Edit { place: declaration, replacement: new_name.clone() }];
    let mut renamed: FxHashMap<(u32, u32), Vec<Span>> = FxHashMap::default();
    for one in uses(plan, Bound::Thing(id)) {
        renamed.entry((one.file.0, one.reference)).or_default().push(one.span);
    }
    let after = Renamed::new(plan, id, &new_name);
    for (file, index) in touched(plan, &old_name, &new_name) {
        let spans = renamed.get(&(file.0, index)).map_or(&[][..], Vec::as_slice);
        edits.extend(rewritten(
            plan,
            &after,
            Reference { file, index, spans, old_name: &old_name, new_name: &new_name },
        )?);
    }
    edits.sort();
    Ok(edits)
}

/// A reference that mentions the old or the new name.
struct Reference<'a> {
    file: planc_base::FileId,
    index: u32,
    /// The names of it that are bound to what is renamed.
    spans: &'a [Span],
    old_name: &'a str,
    new_name: &'a str,
}

/// The references with a name equal to the old or the new one.
fn touched(plan: &Plan, old_name: &str, new_name: &str) -> Vec<(planc_base::FileId, u32)> {
    let names = [old_name, new_name].into_iter().filter_map(|name| plan.names.find(name));
    let paths: FxHashSet<_> = names.flat_map(|name| plan.paths_with(name)).collect();
    let files = (0..plan.sheets.len() as u32).map(planc_base::FileId);
    files.flat_map(|file| plan.references_by_path(file, &paths).into_iter().map(move |index| (file, index))).collect()
}

/// The edits of one reference, so that it leads where it led before.
fn rewritten(plan: &Plan, after: &Renamed, reference: Reference) -> Result<Vec<Edit>, String> {
    let Reference { file, index, spans, .. } = reference;
    let sheet = &plan.sheets[file.0 as usize];
    let data = sheet.reference(index);
    let Some(path) = path_span(plan, file, index, &data) else { return Ok(Vec::new()) };
    let text = plan.files[file.0 as usize].text;
    let name_at = |span: Span| if spans.contains(&span) { reference.new_name } else { span.text(text) };
    let names: Vec<&str> = segments(text, path).map(name_at).collect();
    let simple =
        || spans.iter().map(|span| Edit { place: span.in_file(file), replacement: reference.new_name.to_string() });
    let before = plan.target(file, index);
    // What led nowhere before cannot be led astray.
    if before == Target::Unknown || after.target(file, index, &names) == before {
        return Ok(simple().collect());
    }
    match paths::longer(plan, after, (file, index), &names, before, reference.new_name) {
        Some(longer) => Ok(vec![Edit { place: path.in_file(file), replacement: longer }]),
        None => Err(in_the_way(plan, after, path.in_file(file), (file, index), &names, &reference)),
    }
}

fn in_the_way(
    plan: &Plan,
    after: &Renamed,
    place: Place,
    (file, index): (planc_base::FileId, u32),
    names: &[&str],
    reference: &Reference,
) -> String {
    let source = &plan.files[place.file.0 as usize];
    let line = planc_base::LineIndex::new(source.text).line(place.span.start) + 1;
    let written = place.span.text(source.text);
    let other = match after.target(file, index, names) {
        Target::Thing(other) => format!("would then mean {}", plan.node(other).described()),
        _ => "could then mean several things".to_string(),
    };
    format!(
        "`{}` cannot be called `{}`: `{written}` in {} (line {line}) {other}, and no longer path tells them apart. Choose another name.",
        reference.old_name, reference.new_name, source.path
    )
}
