//! Longer paths, for a reference that would be led astray.

use planc_base::FileId;
use planc_model::link::Renamed;
use planc_model::plan::{Plan, Target, ThingId};

/// Up to how many names around a thing every choice of them is tried; of more, each by itself and all together.
const ALL_CHOICES: usize = 8;

/// The shortest path longer than `names` that leads to `target`, the names nearest to it first. `None` if there is none.
pub fn longer(
    plan: &Plan,
    after: &Renamed,
    (file, index): (FileId, u32),
    names: &[&str],
    target: Target,
    new_name: &str,
) -> Option<String> {
    let Target::Thing(id) = target else { return None };
    let renamed = after.thing();
    let name_of = |id: ThingId| if id == renamed { Some(new_name) } else { plan.node(id).name() };
    // From the nearest outwards, as they are called afterwards.
    let around: Vec<&str> = plan.node(id).ancestors().skip(1).filter_map(|node| name_of(node.id)).collect();
    let own = names.last()?;
    let fits = |path: &[&str]| after.target(file, index, path) == target;
    for choice in choices(around.len()) {
        let mut path: Vec<&str> = choice.iter().rev().map(|place| around[*place]).collect();
        path.push(own);
        if path.len() > names.len() && holds(&path, names) && fits(&path) {
            return Some(path.join("."));
        }
    }
    let package = plan.files.get(file.0 as usize)?.package;
    let own_package = usize::from(plan.thing(id).package);
    let dependencies = plan.packages.get(package)?.dependencies.iter();
    let mut through = dependencies.filter(|(_, other)| *other == Some(own_package)).map(|(name, _)| name.as_str());
    let package_name = through.next()?;
    for choice in std::iter::once(Vec::new()).chain(choices(around.len())) {
        let mut path = vec![package_name];
        path.extend(choice.iter().rev().map(|place| around[*place]));
        path.push(own);
        if fits(&path) {
            return Some(path.join("."));
        }
    }
    None
}

/// Whether all of `names` stand in `path`, in their order: what the author wrote stays. A package's name counts as there.
fn holds(path: &[&str], names: &[&str]) -> bool {
    let mut rest = path.iter();
    names.iter().all(|name| rest.any(|other| other == name))
}

/// Places to choose from `count`, ascending: one at a time, then two, and so on; the nearest first.
fn choices(count: usize) -> Vec<Vec<usize>> {
    if count > ALL_CHOICES {
        let single = (0..count).map(|place| vec![place]);
        return single.chain(std::iter::once((0..count).collect())).collect();
    }
    let mut all: Vec<Vec<usize>> =
        (1_u32..1 << count).map(|mask| (0..count).filter(|place| mask >> place & 1 == 1).collect()).collect();
    all.sort_by_key(|choice: &Vec<usize>| (choice.len(), choice.clone()));
    all
}
