//! Attaching by `part-of`, from the package and not by nearness (grammar.md section 6).

use planc_base::{Finding, Symbol};
use planc_lang::{Keyword, Kind, KindDeclaration, language};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

use super::parents::ParentTargets;
use super::{ancestors, field_entry};
use crate::nearest;
use crate::plan::{NO_NAME, Plan, Target, ThingId};
use crate::sheet::Flags;
use crate::value::PartClass;

/// What attaching found out.
pub(super) struct Outcome {
    /// The findings, since the tree is not built yet while they are made.
    pub findings: Vec<Finding>,
    /// What each `part-of` leads to.
    pub parent_targets: ParentTargets,
}

/// An entry at the top of a file that says what it is part of.
struct Waiting {
    id: ThingId,
    /// File and place of the reference.
    reference: (u32, u32),
    path: Symbol,
    is_settled: bool,
}

/// What could not be attached.
struct Unsettled {
    all: ThingSet,
    /// Those that would stand too deep.
    too_deep: FxHashSet<ThingId>,
    /// By the first member of each.
    circles: FxHashMap<ThingId, Vec<ThingId>>,
}

/// A set of things of a plan, by their numbers.
pub(super) struct ThingSet(Vec<bool>);

impl ThingSet {
    fn of(plan: &Plan) -> ThingSet {
        ThingSet(vec![false; plan.things.len()])
    }

    fn set(&mut self, id: ThingId, is_in: bool) {
        self.0[id.index()] = is_in;
    }

    pub(super) fn contains(&self, id: ThingId) -> bool {
        self.0[id.index()]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = ThingId> {
        self.0.iter().enumerate().filter(|(_, is_in)| **is_in).map(|(index, _)| ThingId(index as u32))
    }
}

/// What an entry may be part of.
enum Found {
    Nothing,
    Only(ThingId),
    Several(Vec<ThingId>),
}

/// How many things may stand around one that is attached: later steps walk the tree downwards.
const DEPTH: usize = 100;

pub(super) fn part_of(plan: &mut Plan) -> Outcome {
    let mut outcome = Outcome { findings: Vec::new(), parent_targets: ParentTargets::default() };
    let mut unsettled = ThingSet::of(plan);
    let at_top = (0..plan.things.len() as u32).into_par_iter().map(ThingId);
    let mut waiting: Vec<Waiting> = at_top
        .filter(|id| plan.thing(*id).parent == ThingId::NONE)
        .map(|id| match reference_of(plan, id) {
            Some((reference, path)) => Waiting { id, reference, path, is_settled: false },
            None => Waiting { id, reference: (0, 0), path: NO_NAME, is_settled: false },
        })
        .collect();
    waiting.retain(|entry| {
        let waits = entry.path != NO_NAME;
        if waits {
            unsettled.set(entry.id, true);
        } else {
            without_part_of(plan, entry.id, &mut outcome.findings);
        }
        waits
    });
    let too_deep = settle(plan, &mut waiting, &mut unsettled);
    look_again(plan, &mut waiting, &mut outcome);
    attach_reports(plan);
    let circles = super::circles::find(plan, &unsettled);
    let unsettled = Unsettled { all: unsettled, too_deep, circles };
    for waiting in waiting.iter().filter(|waiting| !waiting.is_settled) {
        not_found(plan, waiting, &unsettled, &mut outcome);
    }
    outcome.parent_targets.sort();
    outcome
}

/// The `part-of` of an entry at the top of a file.
pub(super) fn reference_of(plan: &Plan, id: ThingId) -> Option<((u32, u32), Symbol)> {
    let thing = plan.thing(id);
    let entry = field_entry(plan, thing.file, thing.entry, Keyword::PartOf)?;
    let sheet = &plan.sheets[thing.file.0 as usize];
    let part = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Reference)?;
    Some(((thing.file.0, part.value), sheet.references[part.value as usize]))
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
fn settle(plan: &mut Plan, waiting: &mut [Waiting], unsettled: &mut ThingSet) -> FxHashSet<ThingId> {
    let mut too_deep: FxHashSet<ThingId> = FxHashSet::default();
    // Those that wait for a name are looked at again only once something of that name has settled.
    let by_name = ByName::new(plan, waiting);
    let mut round: Vec<u32> = (0..waiting.len() as u32).collect();
    while !round.is_empty() {
        let found: Vec<(u32, ThingId)> = round
            .par_iter()
            .filter(|index| !waiting[**index as usize].is_settled)
            .filter_map(|index| match found(plan, &waiting[*index as usize], Some(unsettled)) {
                Found::Only(only) => Some((*index, only)),
                Found::Nothing | Found::Several(_) => None,
            })
            .collect();
        // What is attached in this round changes the depth of nothing before its end.
        let (attachments, deep): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, parent)| ancestors(plan, *parent).count() < DEPTH);
        too_deep.extend(deep.into_iter().map(|(index, _)| waiting[index as usize].id));
        round.clear();
        for (index, parent) in attachments {
            let entry = &mut waiting[index as usize];
            entry.is_settled = true;
            unsettled.set(entry.id, false);
            let thing = &mut Arc::make_mut(&mut plan.things)[entry.id.index()];
            thing.parent = parent;
            thing.is_attached = true;
            let thing = *thing;
            round.extend(by_name.waiting_for(thing.name));
            // What stands inside it has new ancestors, which longer paths may ask for.
            let (file, end) = (thing.file, plan.sheets[thing.file.0 as usize].next_of(thing.entry));
            let last = plan.things_of_file[file.0 as usize].end as usize;
            let after = &plan.things[entry.id.index() + 1..last];
            for inside in after.iter().take_while(|inside| inside.entry < end) {
                let waiting_for_it = by_name.waiting_for(inside.name).iter();
                round.extend(waiting_for_it.filter(|index| plan.path(&waiting[**index as usize].path).len() > 1));
            }
        }
        round.sort_unstable();
        round.dedup();
    }
    too_deep
}

/// Those that wait, by the name that they wait for: places in the list of them.
struct ByName {
    /// By symbol: those that wait for it are `places[starts[symbol]..starts[symbol + 1]]`.
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl ByName {
    fn new(plan: &Plan, waiting: &[Waiting]) -> ByName {
        let name = |entry: &Waiting| plan.path(&entry.path).last().map_or(entry.path, |last| *last).0 as usize;
        let mut starts = vec![0_u32; plan.names.len() + 1];
        for entry in waiting {
            starts[name(entry) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut places = vec![0_u32; waiting.len()];
        for (index, entry) in waiting.iter().enumerate() {
            let place = &mut next[name(entry)];
            places[*place as usize] = index as u32;
            *place += 1;
        }
        ByName { starts, places }
    }

    fn waiting_for(&self, name: Symbol) -> &[u32] {
        let index = name.0 as usize;
        match (self.starts.get(index), self.starts.get(index.wrapping_add(1))) {
            (Some(start), Some(end)) => &self.places[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

/// The things that `entry` may be part of: named as its path says, of a kind that may hold it, in the package. With
/// `unsettled`, those at the top of a file that still wait are left out.
fn found(plan: &Plan, entry: &Waiting, unsettled: Option<&ThingSet>) -> Found {
    let Some((last, before)) = plan.path(&entry.path).split_last() else { return Found::Nothing };
    let own = plan.thing(entry.id);
    let mut candidates = plan.named(*last).iter().copied().filter(|id| {
        let thing = plan.thing(*id);
        *id != entry.id
            && thing.package == own.package
            && may_hold(thing.kind, own.kind)
            && unsettled.is_none_or(|unsettled| !unsettled.contains(*id))
            && !ancestors(plan, *id).any(|ancestor| ancestor == entry.id)
            && ancestors_fit(plan, *id, before)
    });
    match (candidates.next(), candidates.next()) {
        (None, _) => Found::Nothing,
        (Some(only), None) => Found::Only(only),
        (Some(first), Some(second)) => Found::Several([first, second].into_iter().chain(candidates).collect()),
    }
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
    let found: Vec<Found> = waiting.par_iter().map(|entry| found(plan, entry, None)).collect();
    for (entry, found) in waiting.iter_mut().zip(found) {
        match found {
            Found::Only(only) if entry.is_settled => {
                outcome.parent_targets.insert(entry.reference, Target::Thing(only));
            }
            Found::Several(found) => {
                let thing = &mut Arc::make_mut(&mut plan.things)[entry.id.index()];
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
            let thing = &mut Arc::make_mut(&mut plan.things)[index as usize];
            thing.parent = parent;
            thing.is_attached = true;
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
    if plan.path(&entry.path).last().is_some_and(|last| {
        plan.named(*last).iter().any(|id| unsettled.contains(*id) && may_hold(plan.thing(*id).kind, node.kind()))
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
