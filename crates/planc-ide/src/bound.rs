//! What the names of references lead to (grammar.md section 6, point 6).

use planc_base::FileId;
use planc_model::plan::{Plan, Target, ThingId};
use planc_model::sheet::Reference;

use crate::under::{ReferenceAt, Under, What};

/// What stands behind a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bound {
    Thing(ThingId),
    /// A package that this one depends on, by its place in `Plan::packages`.
    Package(usize),
    /// What the compiler knows of itself: a built-in actor, or an entry of the catalogue.
    BuiltIn(Target),
}

impl Bound {
    pub fn thing(self) -> Option<ThingId> {
        match self {
            Bound::Thing(id) => Some(id),
            _ => None,
        }
    }
}

/// What is at a place that names or declares something; `None` elsewhere, and where a name leads nowhere.
pub fn bound_at(plan: &Plan, under: &Under) -> Option<Bound> {
    match under.what {
        What::Name => declared_at(plan, under.file, under.entry?).map(Bound::Thing),
        What::Reference(ReferenceAt { index, segment, .. }) => bound_segment(plan, under.file, index, segment),
        _ => None,
    }
}

/// The thing that the entry `entry` of `file` declares.
pub fn declared_at(plan: &Plan, file: FileId, entry: u32) -> Option<ThingId> {
    let id = plan.thing_around(file, entry)?;
    (plan.thing(id).entry == entry).then_some(id)
}

/// What the name number `segment` of a reference leads to.
pub fn bound_segment(plan: &Plan, file: FileId, index: u32, segment: usize) -> Option<Bound> {
    let reference = plan.sheets.get(file.0 as usize)?.reference(index);
    bound_segments(plan, file, index, &reference).into_iter().nth(segment).flatten()
}

/// What each name of a reference leads to: the last one to its target, those before it to the innermost things around the target
/// that fit.
pub fn bound_segments(plan: &Plan, file: FileId, index: u32, reference: &Reference) -> Vec<Option<Bound>> {
    let names = plan.segments(reference.path);
    let mut bound = vec![None; names.len()];
    let Some((last, before)) = bound.split_last_mut() else { return bound };
    match plan.target(file, index) {
        Target::Unknown => {}
        Target::Thing(id) => {
            *last = Some(Bound::Thing(id));
            let mut around = plan.node(id).ancestors().skip(1);
            for (place, name) in before.iter_mut().zip(names.iter()).rev() {
                *place = around.find(|node| node.thing().name == *name).map(|node| Bound::Thing(node.id));
            }
            // The first name may be that of a package; then no thing around the target has it.
            if let (Some(first @ None), Some(name)) = (before.first_mut(), names.first()) {
                *first = package_named(plan, file, plan.names.text(*name)).map(Bound::Package);
            }
        }
        // The id of an entry of the catalogue is one name, points and all.
        built_in => return vec![Some(Bound::BuiltIn(built_in)); names.len()],
    }
    bound
}

fn package_named(plan: &Plan, file: FileId, name: &str) -> Option<usize> {
    let package = plan.files.get(file.0 as usize)?.package;
    plan.packages.get(package)?.dependencies.iter().find(|(other, _)| other == name)?.1
}
