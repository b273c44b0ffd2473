//! Every place that names a thing.

use planc_base::{FileId, Place, Span, Symbol};
use planc_model::plan::{NO_NAME, Plan};
use planc_model::sheet::Reference;
use planc_model::value::PartClass;
use planc_project::Snapshot;
use rustc_hash::FxHashSet;

use crate::Cursor;
use crate::bound::{Bound, bound_at, bound_segments};
use crate::under::{Under, place_of_price, segments};

/// One of the names of a reference.
#[derive(Clone, Copy, Debug)]
pub struct Use {
    pub file: FileId,
    /// Number of the reference in its sheet.
    pub reference: u32,
    /// The name itself.
    pub span: Span,
}

/// Every name in the workspace that is bound to what stands at `cursor`, in the order of files and places; its declaration too,
/// if that is asked for.
pub fn references(snapshot: &Snapshot, cursor: Cursor, include_declaration: bool) -> Vec<Place> {
    let Some(under) = Under::at(snapshot, cursor).filter(Under::names_something) else { return Vec::new() };
    let plan = snapshot.plan();
    let Some(bound) = bound_at(plan, &under) else { return Vec::new() };
    let mut places: Vec<Place> = uses(plan, bound).into_iter().map(|one| one.span.in_file(one.file)).collect();
    if include_declaration && let Some(id) = bound.thing() {
        places.push(plan.node(id).name_place());
        places.sort();
    }
    places
}

/// The names in the file of `cursor` that are bound to what stands there, and whether each declares it.
pub fn highlights(snapshot: &Snapshot, cursor: Cursor) -> Vec<(Span, bool)> {
    let Some(under) = Under::at(snapshot, cursor).filter(Under::names_something) else { return Vec::new() };
    let plan = snapshot.plan();
    let Some(bound) = bound_at(plan, &under) else { return Vec::new() };
    let paths = paths_of(plan, bound);
    let mut spans: Vec<(Span, bool)> =
        uses_in(plan, under.file, bound, paths.as_ref()).into_iter().map(|one| (one.span, false)).collect();
    if let Some(place) = bound.thing().map(|id| plan.node(id).name_place()).filter(|place| place.file == under.file) {
        spans.push((place.span, true));
        spans.sort();
    }
    spans
}

/// Every use of `bound`, file by file.
pub fn uses(plan: &Plan, bound: Bound) -> Vec<Use> {
    let paths = paths_of(plan, bound);
    (0..plan.sheets.len() as u32).flat_map(|file| uses_in(plan, FileId(file), bound, paths.as_ref())).collect()
}

/// The paths that a reference to `bound` may have; `None` if they are not known beforehand.
fn paths_of(plan: &Plan, bound: Bound) -> Option<FxHashSet<Symbol>> {
    let name = match bound {
        Bound::Thing(id) => plan.thing(id).name,
        Bound::Package(_) | Bound::BuiltIn(_) => return None,
    };
    Some(if name == NO_NAME { FxHashSet::default() } else { plan.paths_with(name).into_iter().collect() })
}

fn uses_in(plan: &Plan, file: FileId, bound: Bound, paths: Option<&FxHashSet<Symbol>>) -> Vec<Use> {
    let candidates = match (bound, paths) {
        (Bound::BuiltIn(target), _) => plan.references_to(file, target),
        (_, Some(paths)) => plan.references_by_path(file, paths),
        (_, None) => (0..plan.sheets[file.0 as usize].references().count() as u32).collect(),
    };
    let mut found = Vec::new();
    for index in candidates {
        let reference = plan.sheets[file.0 as usize].reference(index);
        let bound_to = bound_segments(plan, file, index, &reference);
        if !bound_to.contains(&Some(bound)) {
            continue;
        }
        let Some(path) = path_span(plan, file, index, &reference) else { continue };
        let text = plan.files[file.0 as usize].text;
        // An entry of the catalogue has one name, points and all.
        if let Bound::BuiltIn(_) = bound {
            found.push(Use { file, reference: index, span: path });
            continue;
        }
        let names = segments(text, path).zip(&bound_to);
        found.extend(names.filter(|(_, to)| **to == Some(bound)).map(|(span, _)| Use { file, reference: index, span }));
    }
    found
}

/// Where the path of a reference stands: its part, or the factor of a product.
pub fn path_span(plan: &Plan, file: FileId, index: u32, reference: &Reference) -> Option<Span> {
    let sheet = plan.sheets.get(file.0 as usize)?;
    let span = reference.span;
    let part = sheet.parts_of(reference.entry).iter().find(|part| {
        sheet.span_of_part(reference.entry, part) == span
            && matches!(part.class, PartClass::Reference | PartClass::Product)
    })?;
    match part.class {
        PartClass::Product => {
            let factors = sheet.product(part.value).factors;
            place_of_price(plan.files[file.0 as usize].text, span, factors, index)
        }
        _ => Some(span),
    }
}
