//! Attaching by `part-of`, from the package and not by nearness (grammar.md section 6).

use planc_base::{Finding, Symbol};
use planc_lang::{Keyword, Kind, KindDeclaration, language};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{ancestors, field_entry};
use crate::nearest;
use crate::plan::{Plan, Target, ThingId};
use crate::sheet::Flags;
use crate::value::PartClass;

/// What attaching found out.
pub(super) struct Outcome {
    /// The findings, since the tree is not built yet while they are made.
    pub findings: Vec<Finding>,
    /// What each `part-of` leads to, by file and place of the reference.
    pub parent_targets: FxHashMap<(u32, u32), Target>,
}

/// An entry at the top of a file that says what it is part of.
struct Waiting {
    id: ThingId,
    /// File and place of the reference.
    reference: (u32, u32),
    path: Vec<Symbol>,
    is_settled: bool,
}

/// What could not be attached.
struct Unsettled {
    all: FxHashSet<ThingId>,
    /// Those that would stand too deep.
    too_deep: FxHashSet<ThingId>,
    /// By the first member of each.
    circles: FxHashMap<ThingId, Vec<ThingId>>,
}

/// How many things may stand around one that is attached: later steps walk the tree downwards.
const DEPTH: usize = 100;

pub(super) fn part_of(plan: &mut Plan) -> Outcome {
    let mut outcome = Outcome { findings: Vec::new(), parent_targets: FxHashMap::default() };
    let mut waiting = Vec::new();
    let mut unsettled: FxHashSet<ThingId> = FxHashSet::default();
    for index in 0..plan.things.len() as u32 {
        let id = ThingId(index);
        if plan.thing(id).parent != ThingId::NONE {
            continue;
        }
        match reference_of(plan, id) {
            Some((reference, path)) => {
                unsettled.insert(id);
                waiting.push(Waiting { id, reference, path, is_settled: false });
            }
            None => without_part_of(plan, id, &mut outcome.findings),
        }
    }
    let too_deep = settle(plan, &mut waiting, &mut unsettled);
    look_again(plan, &mut waiting, &mut outcome);
    attach_reports(plan);
    let circles = super::circles::find(plan, &unsettled);
    let unsettled = Unsettled { all: unsettled, too_deep, circles };
    for waiting in waiting.iter().filter(|waiting| !waiting.is_settled) {
        not_found(plan, waiting, &unsettled, &mut outcome);
    }
    outcome
}

/// The `part-of` of an entry at the top of a file.
pub(super) fn reference_of(plan: &Plan, id: ThingId) -> Option<((u32, u32), Vec<Symbol>)> {
    let thing = plan.thing(id);
    let entry = field_entry(plan, thing.file, thing.entry, Keyword::PartOf)?;
    let sheet = &plan.sheets[thing.file.0 as usize];
    let part = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Reference)?;
    let path = sheet.reference(part.value).path;
    Some(((thing.file.0, part.value), plan.segments(path).into_owned()))
}

/// Something that stands in another must say in which.
fn without_part_of(plan: &Plan, id: ThingId, findings: &mut Vec<Finding>) {
    let node = plan.node(id);
    let has_field = field_entry(plan, node.file(), node.thing().entry, Keyword::PartOf).is_some();
    if language::stands_alone(node.kind()) || node.is_broken() || node.is_unchecked() || has_field {
        return;
    }
    let parents: Vec<String> = parents_of(node.kind()).map(Kind::with_article).take(4).collect();
    let what = nearest::list_with_or(&parents);
    findings.push(
        Finding::new("TYP-07", node.place(), format!("{} does not say what it is part of", node.described_first()))
            .help(format!("It stands in {what}. Add `part-of` with that one's name to its block, or move it there."))
            .with_fix(node.add_line("Add `part-of ?`", "part-of ?")),
    );
}

fn parents_of(kind: Kind) -> impl Iterator<Item = Kind> {
    Kind::WRITTEN.iter().copied().filter(move |parent| may_hold(*parent, kind))
}

pub(super) fn may_hold(parent: Kind, child: Kind) -> bool {
    child.declaration().is_some_and(|declaration: &KindDeclaration| declaration.stands_in.holds(parent))
}

/// Rounds: in each, every entry that waits and has exactly one settled candidate is attached at the end.
///
/// Those that would stand too deep stay unsettled, and are returned.
fn settle(plan: &mut Plan, waiting: &mut [Waiting], unsettled: &mut FxHashSet<ThingId>) -> FxHashSet<ThingId> {
    let mut too_deep: FxHashSet<ThingId> = FxHashSet::default();
    // Those that wait for a name are looked at again only once something of that name has settled.
    let mut by_name: FxHashMap<Symbol, Vec<usize>> = FxHashMap::default();
    for (index, entry) in waiting.iter().enumerate() {
        if let Some(last) = entry.path.last() {
            by_name.entry(*last).or_default().push(index);
        }
    }
    let mut round: Vec<usize> = (0..waiting.len()).collect();
    while !round.is_empty() {
        let attachments: Vec<(usize, ThingId)> = round
            .iter()
            .filter(|index| !waiting[**index].is_settled)
            .filter_map(|index| match candidates(plan, &waiting[*index], Some(unsettled)).as_slice() {
                [only] if ancestors(plan, *only).count() < DEPTH => Some((*index, *only)),
                [_] => {
                    too_deep.insert(waiting[*index].id);
                    None
                }
                _ => None,
            })
            .collect();
        round.clear();
        for (index, parent) in attachments {
            let entry = &mut waiting[index];
            entry.is_settled = true;
            unsettled.remove(&entry.id);
            let thing = &mut plan.things[entry.id.0 as usize];
            thing.parent = parent;
            thing.is_attached = true;
            if let Some(waiting_for_it) = by_name.get(&thing.name) {
                round.extend(waiting_for_it);
            }
            // What stands inside it has new ancestors, which longer paths may ask for.
            let (file, start, end) = (thing.file, thing.entry, plan.sheets[thing.file.0 as usize].next_of(thing.entry));
            let range = plan.things_of_file[file.0 as usize].clone();
            let things = &plan.things[range.start as usize..range.end as usize];
            let after = things.partition_point(|inside| inside.entry <= start);
            for inside in things[after..].iter().take_while(|inside| inside.entry < end) {
                if let Some(waiting_for_it) = by_name.get(&inside.name) {
                    round.extend(waiting_for_it.iter().filter(|index| waiting[**index].path.len() > 1));
                }
            }
        }
        round.sort_unstable();
        round.dedup();
    }
    too_deep
}

/// The things that `entry` may be part of: named as its path says, of a kind that may hold it, in the package. With
/// `unsettled`, those at the top of a file that still wait are left out.
fn candidates(plan: &Plan, entry: &Waiting, unsettled: Option<&FxHashSet<ThingId>>) -> Vec<ThingId> {
    let Some((last, before)) = entry.path.split_last() else { return Vec::new() };
    let own = plan.thing(entry.id);
    plan.named(*last)
        .iter()
        .copied()
        .filter(|id| {
            let thing = plan.thing(*id);
            *id != entry.id
                && thing.package == own.package
                && may_hold(thing.kind, own.kind)
                && unsettled.is_none_or(|unsettled| !unsettled.contains(id))
                && !ancestors(plan, *id).any(|ancestor| ancestor == entry.id)
                && ancestors_fit(plan, *id, before)
        })
        .collect()
}

/// Whether the ancestors of `id` contain `names`, the last one nearest, others between allowed.
pub(super) fn ancestors_fit(plan: &Plan, id: ThingId, names: &[Symbol]) -> bool {
    let mut wanted = names.iter().rev();
    let Some(mut name) = wanted.next() else { return true };
    for ancestor in ancestors(plan, id) {
        if plan.thing(ancestor).name == *name {
            match wanted.next() {
                Some(next) => name = next,
                None => return true,
            }
        }
    }
    false
}

/// With the final tree: an entry with several candidates is detached.
fn look_again(plan: &mut Plan, waiting: &mut [Waiting], outcome: &mut Outcome) {
    let found: Vec<Vec<ThingId>> = waiting.iter().map(|entry| candidates(plan, entry, None)).collect();
    for (entry, found) in waiting.iter_mut().zip(found) {
        match found.as_slice() {
            [only] if entry.is_settled => {
                outcome.parent_targets.insert(entry.reference, Target::Thing(*only));
            }
            [_, _, ..] => {
                let thing = &mut plan.things[entry.id.0 as usize];
                thing.parent = ThingId::NONE;
                thing.is_attached = false;
                // It is reported here, and not once more as unknown.
                entry.is_settled = true;
                outcome.parent_targets.insert(entry.reference, Target::Unknown);
                let finding = super::resolve::several(plan, entry.reference, &found);
                outcome.findings.push(finding);
            }
            _ => {}
        }
    }
}

/// A `report` without `part-of` belongs to the package's only plan.
fn attach_reports(plan: &mut Plan) {
    let only_plans: Vec<Option<ThingId>> = (0..plan.packages.len())
        .map(|package| {
            let mut plans = (0..plan.things.len() as u32).map(ThingId).filter(|id| {
                let thing = plan.thing(*id);
                thing.kind == Kind::Plan && thing.parent == ThingId::NONE && usize::from(thing.package) == package
            });
            let first = plans.next()?;
            plans.next().is_none().then_some(first)
        })
        .collect();
    for index in 0..plan.things.len() as u32 {
        let id = ThingId(index);
        let thing = *plan.thing(id);
        if thing.kind == Kind::Report
            && thing.parent == ThingId::NONE
            && field_entry(plan, thing.file, thing.entry, Keyword::PartOf).is_none()
            && let Some(parent) = only_plans.get(usize::from(thing.package)).copied().flatten()
        {
            plan.things[index as usize].parent = parent;
            plan.things[index as usize].is_attached = true;
        }
    }
}

/// A `part-of` that leads nowhere, or only to others that wait for each other.
fn not_found(plan: &Plan, entry: &Waiting, unsettled: &Unsettled, outcome: &mut Outcome) {
    let Unsettled { all: unsettled, too_deep, circles } = unsettled;
    let is_too_deep = too_deep.contains(&entry.id);
    outcome.parent_targets.insert(entry.reference, Target::Unknown);
    let node = plan.node(entry.id);
    let sheet = &plan.sheets[entry.reference.0 as usize];
    let reference = sheet.reference(entry.reference.1);
    let place = reference.span.in_file(node.file());
    if node.is_broken() || sheet.entries[reference.entry as usize].flags().has(Flags::BROKEN) {
        return;
    }
    if is_too_deep {
        outcome.findings.push(
            Finding::new(
                "PKG-08",
                place,
                format!("By `part-of` {} would stand more than {DEPTH} levels deep", node.described()),
            )
            .help("No plan needs so many levels. Let it be part of something that stands further up."),
        );
        return;
    }
    if let Some(circle) = circles.get(&entry.id) {
        outcome.findings.push(super::circles::finding(plan, place, circle));
        return;
    }
    // If what it is part of waits itself, that one is reported.
    if entry.path.last().is_some_and(|last| {
        plan.named(*last).iter().any(|id| unsettled.contains(id) && may_hold(plan.thing(*id).kind, node.kind()))
    }) {
        return;
    }
    let kinds = parents_of(node.kind())
        .fold(planc_lang::KindSet::EMPTY, |kinds, kind| kinds.with(planc_lang::KindSet::of(kind)));
    let finding = super::unresolved::explain(
        plan,
        node.file(),
        &reference,
        kinds,
        outcome.findings.len() < super::unresolved::LOOKED_UP,
    );
    outcome.findings.push(finding);
}
