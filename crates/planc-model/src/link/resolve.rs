//! References to things: the four levels of grammar.md section 6.

use planc_base::{FileId, Finding, Symbol};
use planc_lang::pattern::{Class, Slot};
use planc_lang::{Keyword, Kind, KindSet, Language};
use rayon::prelude::*;
use std::sync::Arc;

use super::attach::ancestors_fit;
use super::catalogue_index::CatalogueIndex;
use super::parents::ParentTargets;
use super::{ancestors, field_entry, unresolved};
use crate::plan::{PackedTarget, Plan, Target, ThingId};
use crate::sheet::{Flags, Reference};
use crate::value::PartClass;

/// From how many things of one name on they are narrowed down before each is looked at.
const MANY: usize = 16;
/// How many of several equal candidates are looked at and shown.
const SHOWN: usize = 9;

/// How far a candidate is: level, then steps outwards. Smaller is nearer.
type Distance = (u8, u16);

/// Resolves `implements` first, since what a plan implements is nearer to it than other documents are.
pub(super) fn implemented(plan: &mut Plan, parents: &ParentTargets) {
    let catalogue = CatalogueIndex::new();
    let documents: Vec<ThingId> =
        plan.children_of(ThingId::NONE).iter().copied().filter(|id| plan.thing(*id).kind == Kind::Plan).collect();
    plan.implements = Arc::default();
    for id in documents {
        let thing = *plan.thing(id);
        let Some(entry) = field_entry(plan, thing.file, thing.entry, Keyword::Implements) else { continue };
        let part = plan.sheets[thing.file.0 as usize]
            .parts_of(entry)
            .iter()
            .copied()
            .find(|part| part.class == PartClass::Reference);
        let Some(part) = part else { continue };
        let resolver = Resolver { plan, catalogue: &catalogue, parents };
        let reference = plan.sheets[thing.file.0 as usize].reference(part.value);
        if let (Target::Thing(target), _) = resolver.resolve(thing.file, &reference, Some(id)) {
            Arc::make_mut(&mut plan.implements).insert(id, target);
        }
    }
}

/// Resolves every reference of every file, and notes of which there is something to say.
pub(super) fn references(plan: &mut Plan, parents: &ParentTargets) {
    let catalogue = CatalogueIndex::new();
    let resolver = Resolver { plan, catalogue: &catalogue, parents };
    let results: Vec<Resolved> =
        (0..plan.sheets.len() as u32).into_par_iter().map(|file| resolver.file(FileId(file))).collect();
    (plan.targets, plan.doubtful) =
        results.into_iter().map(|resolved| (Arc::new(resolved.targets), Arc::new(resolved.doubtful))).unzip();
}

/// Resolves the references of `file` again; those to parents lead where `parents` says.
pub(super) fn again(plan: &mut Plan, file: FileId, parents: &ParentTargets) {
    let catalogue = CatalogueIndex::new();
    let resolved = Resolver { plan, catalogue: &catalogue, parents }.file(file);
    plan.targets[file.0 as usize] = Arc::new(resolved.targets);
    plan.doubtful[file.0 as usize] = Arc::new(resolved.doubtful);
}

/// What is wrong with references in the package asked for, and doubtful about them.
pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    if plan.doubtful.iter().all(|doubtful| doubtful.is_empty()) {
        return Vec::new();
    }
    let catalogue = CatalogueIndex::new();
    // Those to parents are reported by attaching and never doubtful.
    let resolver = Resolver { plan, catalogue: &catalogue, parents: &ParentTargets::default() };
    plan.doubtful
        .par_iter()
        .enumerate()
        .flat_map_iter(|(file, doubtful)| resolver.findings_of(FileId(file as u32), doubtful))
        .collect()
}

/// The references of one file.
struct Resolved {
    targets: Vec<PackedTarget>,
    /// The numbers of those that lead nowhere, to several things, or to one that hides another.
    doubtful: Vec<u32>,
}

pub(super) struct Resolver<'plan, 'text> {
    pub plan: &'plan Plan<'text>,
    pub catalogue: &'plan CatalogueIndex,
    /// What each `part-of` leads to, which is known before.
    pub parents: &'plan ParentTargets,
}

/// What a reference came to, for the finding.
pub(super) enum Verdict {
    Resolved,
    Shadowing(ThingId),
    Several(Vec<ThingId>),
    Nothing,
}

impl Resolver<'_, '_> {
    fn file(&self, file: FileId) -> Resolved {
        let sheet = &self.plan.sheets[file.0 as usize];
        let is_own = self.plan.files[file.0 as usize].package == 0;
        let mut doubtful = Vec::new();
        let mut targets = Vec::with_capacity(sheet.references.len());
        let range = self.plan.things_of_file[file.0 as usize].clone();
        let things = &self.plan.things[range.start as usize..range.end as usize];
        // References stand in the order of their entries, so the last thing that begins before one moves on with them.
        let mut before = 0;
        sheet.each_reference(|index, reference| {
            if slot_of(reference).to_parent
                && let Some(target) = self.parents.get((file.0, index))
            {
                targets.push(target.pack());
                return;
            }
            while before < things.len() && things[before].entry <= reference.entry {
                before += 1;
            }
            let mut around = before.checked_sub(1).map(|at| ThingId(range.start + at as u32));
            while let Some(id) = around
                && sheet.next_of(self.plan.thing(id).entry) <= reference.entry
            {
                // Of those written around it in this file; an attached parent stands elsewhere.
                around = id.0.checked_sub(1).filter(|at| *at >= range.start).map(ThingId);
            }
            let (target, verdict) = self.resolve(file, reference, around);
            targets.push(target.pack());
            let entry = &sheet.entries[reference.entry as usize];
            let is_silent = !is_own || entry.flags().has(Flags::BROKEN) || entry.flags().has(Flags::UNCHECKED);
            if !is_silent && !matches!(verdict, Verdict::Resolved) {
                doubtful.push(index);
            }
        });
        Resolved { targets, doubtful }
    }

    /// What there is to say of `doubtful` references of `file`.
    fn findings_of(&self, file: FileId, doubtful: &[u32]) -> Vec<Finding> {
        let sheet = &self.plan.sheets[file.0 as usize];
        let mut findings = Vec::new();
        for index in doubtful {
            let reference = sheet.reference(*index);
            let around = self.plan.thing_around(file, reference.entry);
            let (target, verdict) = self.resolve(file, &reference, around);
            let looks_up = findings.len() < unresolved::LOOKED_UP;
            findings.extend(self.finding(file, *index, &reference, target, verdict, looks_up));
        }
        findings
    }

    fn finding(
        &self,
        file: FileId,
        index: u32,
        reference: &Reference,
        target: Target,
        verdict: Verdict,
        looks_up: bool,
    ) -> Option<Finding> {
        match verdict {
            Verdict::Resolved => None,
            Verdict::Several(things) => Some(several(self.plan, (file.0, index), &things)),
            Verdict::Shadowing(farther) => Some(shadowing(self.plan, file, reference, target.thing()?, farther)),
            Verdict::Nothing => Some(unresolved::explain(self.plan, file, reference, kinds_of(reference), looks_up)),
        }
    }

    fn resolve(&self, file: FileId, reference: &Reference, around: Option<ThingId>) -> (Target, Verdict) {
        // What things are named has no dots, so such a path needs no taking apart.
        let is_name = !self.plan.named(reference.path).is_empty();
        let path = if is_name { std::slice::from_ref(&reference.path) } else { self.plan.path(&reference.path) };
        self.resolve_path(file, path, kinds_of(reference), around)
    }

    /// What `path` means where only `kinds` are taken, in the block of `around`.
    pub(super) fn resolve_path(
        &self,
        file: FileId,
        path: &[Symbol],
        kinds: KindSet,
        around: Option<ThingId>,
    ) -> (Target, Verdict) {
        let package = self.plan.files[file.0 as usize].package;
        let (target, verdict) = self.among_things(package, path, kinds, around);
        if let Verdict::Nothing = verdict {
            if let Some(target) = self.elsewhere(path, kinds) {
                return (target, Verdict::Resolved);
            }
            if self.leads_into_unread_package(package, path) {
                return (Target::Unknown, Verdict::Resolved);
            }
        }
        (target, verdict)
    }

    /// Built-in actors, and the catalogue.
    fn elsewhere(&self, path: &[Symbol], kinds: KindSet) -> Option<Target> {
        if kinds.contains(Kind::Actor)
            && let [name] = path
        {
            match self.plan.names.text(*name) {
                "public" => return Some(Target::Public),
                "all-responsible" => return Some(Target::AllResponsible),
                _ => {}
            }
        }
        if kinds.contains(Kind::Theme) || kinds.contains(Kind::Item) {
            let text: Vec<&str> = path.iter().map(|name| self.plan.names.text(*name)).collect();
            return self.catalogue.find(&text.join("."));
        }
        None
    }

    /// A dependency that could not be read is reported once, in the manifest.
    fn leads_into_unread_package(&self, package: usize, path: &[Symbol]) -> bool {
        path.len() > 1
            && self.plan.packages[package]
                .dependencies
                .iter()
                .any(|(name, target)| target.is_none() && name == self.plan.names.text(path[0]))
    }

    fn among_things(
        &self,
        package: usize,
        path: &[Symbol],
        kinds: KindSet,
        around: Option<ThingId>,
    ) -> (Target, Verdict) {
        let Some((last, before)) = path.split_last() else { return (Target::Unknown, Verdict::Nothing) };
        let named = self.plan.named(*last);
        // The usual case: one thing of that name.
        if let [only] = named {
            return if self.is_candidate(*only, package, before, kinds, around) {
                (Target::Thing(*only), Verdict::Resolved)
            } else {
                (Target::Unknown, Verdict::Nothing)
            };
        }
        let mut nearest: Option<Distance> = None;
        let mut found: Vec<ThingId> = Vec::new();
        let mut farther: Option<(Distance, ThingId)> = None;
        let narrowed = if named.len() > MANY { self.narrowed(named, before, kinds, around) } else { None };
        for id in narrowed.as_deref().unwrap_or(named) {
            let Some(distance) = self.distance(*id, package, before, kinds, around) else { continue };
            match nearest {
                Some(best) if distance > best => {
                    if farther.is_none_or(|(other, _)| distance < other) {
                        farther = Some((distance, *id));
                    }
                }
                Some(best) if distance == best => found.push(*id),
                _ => {
                    if let (Some(best), Some(first)) = (nearest, found.first()) {
                        farther = Some((best, *first));
                    }
                    nearest = Some(distance);
                    found.clear();
                    found.push(*id);
                }
            }
        }
        match found.as_slice() {
            [] => (Target::Unknown, Verdict::Nothing),
            // Of siblings of one name the first is kept, and the later ones are reported.
            [first, rest @ ..]
                if rest.iter().all(|id| self.plan.thing(*id).parent == self.plan.thing(*first).parent) =>
            {
                match farther {
                    Some((_, farther)) => (Target::Thing(*first), Verdict::Shadowing(farther)),
                    None => (Target::Thing(*first), Verdict::Resolved),
                }
            }
            _ => (Target::Unknown, Verdict::Several(found)),
        }
    }

    /// Of many things of one name those that can matter, so that a thousand references to a thousand things do not take a
    /// million looks: what stands in something that the path names, or in the innermost thing around the reference that holds
    /// any, and one outside it, which may be shadowed. At most `SHOWN` of equal ones. `None` if nothing can be left out.
    fn narrowed(
        &self,
        named: &[ThingId],
        before: &[Symbol],
        kinds: KindSet,
        around: Option<ThingId>,
    ) -> Option<Vec<ThingId>> {
        let plan = self.plan;
        let inside = |id: ThingId| {
            let (first, last) = (plan.thing(id).first, plan.thing(id).last);
            let start = named.partition_point(|id| plan.thing(*id).first <= first);
            let end = named.partition_point(|id| plan.thing(*id).first <= last);
            start.min(end)..end
        };
        let is_wanted = |id: &&ThingId| kinds.contains(plan.thing(**id).kind);
        if let Some(outer) = before.last() {
            let outer = plan.named(*outer);
            if outer.len() > MANY {
                return None;
            }
            let mut found: Vec<ThingId> = outer.iter().flat_map(|id| &named[inside(*id)]).copied().collect();
            found.sort_unstable();
            found.dedup();
            return Some(found);
        }
        let mut encloser = around;
        while let Some(id) = encloser {
            let stretch = inside(id);
            let mut found: Vec<ThingId> =
                named[stretch.clone()].iter().filter(is_wanted).take(SHOWN).copied().collect();
            if !found.is_empty() {
                let outside = named[..stretch.start].iter().chain(&named[stretch.end..]).find(is_wanted);
                found.extend(outside);
                return Some(found);
            }
            encloser = plan.thing(id).parent.get();
        }
        None
    }

    /// Whether `id` is at any distance at all from what stands in `around`: `distance` without finding out which.
    fn is_candidate(
        &self,
        id: ThingId,
        package: usize,
        before: &[Symbol],
        kinds: KindSet,
        around: Option<ThingId>,
    ) -> bool {
        let thing = self.plan.thing(id);
        if !kinds.contains(thing.kind) {
            return false;
        }
        let is_near = usize::from(thing.package) == package
            && match thing.document.get() {
                None => true,
                Some(document) => {
                    document == id || around.is_some_and(|around| self.plan.thing(around).document == thing.document)
                }
            };
        if is_near {
            return before.is_empty() || ancestors_fit(self.plan, id, before);
        }
        self.distance(id, package, before, kinds, around).is_some()
    }

    /// How far `id` is from what stands in `around`; `None` if it is no candidate.
    fn distance(
        &self,
        id: ThingId,
        package: usize,
        before: &[Symbol],
        kinds: KindSet,
        around: Option<ThingId>,
    ) -> Option<Distance> {
        let plan = self.plan;
        let thing = plan.thing(id);
        if !kinds.contains(thing.kind) {
            return None;
        }
        if usize::from(thing.package) != package {
            return self.distance_in_dependency(id, package, before, around);
        }
        if !before.is_empty() && !ancestors_fit(plan, id, before) {
            return None;
        }
        // Level 1: inside something that encloses the reference.
        let mut encloser = around;
        let mut steps = 0;
        while let Some(at) = encloser {
            let outer = plan.thing(at);
            if outer.first < thing.first && thing.first <= outer.last {
                return Some((1, steps));
            }
            encloser = outer.parent.get();
            steps += 1;
        }
        let document = document_of(plan, id);
        // Level 2: inside a document that the reference's document implements.
        if let Some(document) = document
            && document != id
        {
            if let Some(steps) = self.steps_to_implemented(around, document) {
                return Some((2, steps));
            }
            // Level 3: inside another document, which is named.
            let name = plan.thing(document).name;
            return before.contains(&name).then_some((3, 0));
        }
        // Level 3: a document itself, or outside all documents.
        Some((3, 0))
    }

    fn steps_to_implemented(&self, around: Option<ThingId>, document: ThingId) -> Option<u16> {
        let mut at = document_of(self.plan, around?)?;
        for steps in 0..64 {
            at = self.plan.implemented_by(at)?;
            if at == document {
                return Some(steps);
            }
        }
        None
    }

    /// In a dependency: through its name, or inside a document that is implemented.
    fn distance_in_dependency(
        &self,
        id: ThingId,
        package: usize,
        before: &[Symbol],
        around: Option<ThingId>,
    ) -> Option<Distance> {
        let plan = self.plan;
        let target_package = usize::from(plan.thing(id).package);
        if let Some((first, rest)) = before.split_first() {
            let name = plan.names.text(*first);
            let is_named = plan.packages[package]
                .dependencies
                .iter()
                .any(|(dependency, target)| dependency == name && *target == Some(target_package));
            if is_named && ancestors_fit(plan, id, rest) {
                return Some((4, 0));
            }
        }
        let document = document_of(plan, id)?;
        let steps = self.steps_to_implemented(around, document)?;
        ancestors_fit(plan, id, before).then_some((2, steps))
    }
}

/// The document around a thing, or itself.
fn document_of(plan: &Plan, id: ThingId) -> Option<ThingId> {
    plan.thing(id).document.get()
}

/// The slot that a reference fills.
pub(super) fn slot_of(reference: &Reference) -> &'static Slot {
    &Language::get().row(reference.row).pattern.slots[usize::from(reference.slot)]
}

/// The kinds that a reference may lead to.
pub(super) fn kinds_of(reference: &Reference) -> KindSet {
    let slot = slot_of(reference);
    // A name among the factors of a product is that of a price.
    if slot.class == Class::Product { KindSet::of(Kind::Price) } else { slot.kinds }
}

/// A reference that fits several things equally well (REF-02).
pub(super) fn several(plan: &Plan, reference: (u32, u32), things: &[ThingId]) -> Finding {
    let file = FileId(reference.0);
    let reference = plan.sheets[reference.0 as usize].reference(reference.1);
    let name = plan.names.text(reference.path);
    let place = reference.span.in_file(file);
    let kind = plan.thing(things[0]).kind;
    let same_kind = things.iter().all(|id| plan.thing(*id).kind == kind);
    let what = if same_kind { kind.plural() } else { "things".to_string() };
    let shown: Vec<String> = things
        .iter()
        .take(8)
        .map(|id| {
            let node = plan.node(*id);
            let line = planc_base::LineIndex::new(plan.files[node.file().0 as usize].text).line(node.span().start) + 1;
            format!("`{}` ({}:{line})", node.path(), plan.files[node.file().0 as usize].path)
        })
        .collect();
    let shortest: Vec<String> = things.iter().take(8).map(|id| shortest_path(plan, *id, things)).collect();
    let quoted: Vec<String> = shortest.iter().map(|path| format!("`{path}`")).collect();
    let count = match things.len() {
        2 => "Two".to_string(),
        3 => "Three".to_string(),
        count if count >= SHOWN => "Many".to_string(),
        count => count.to_string(),
    };
    let mut finding = Finding::new(
        "REF-02",
        place,
        format!("{count} {what} are called `{name}`: {}", crate::nearest::list_with_and(&shown)),
    )
    .help(format!("Write {}.", crate::nearest::list_with_or(&quoted)));
    for (id, path) in things.iter().take(8).zip(&shortest) {
        let node = plan.node(*id);
        finding = finding.label(node.name_place(), format!("`{path}`"));
        finding = finding.choice(format!("Write `{path}`"), place, path.clone());
    }
    finding
}

/// The shortest path that picks `id` among `others`.
pub(super) fn shortest_path(plan: &Plan, id: ThingId, others: &[ThingId]) -> String {
    let name_of = |id: ThingId| plan.node(id).name().unwrap_or("");
    let own = name_of(id);
    let named: Vec<ThingId> = ancestors(plan, id).filter(|ancestor| plan.node(*ancestor).name().is_some()).collect();
    let fits = |path: &[ThingId], other: ThingId| {
        let names: Vec<Symbol> = path.iter().rev().map(|id| plan.thing(*id).name).collect();
        ancestors_fit(plan, other, &names)
    };
    for length in 1..=named.len() {
        // One name more at a time, from the nearest ancestor outwards.
        let path = [named[length - 1]];
        if others.iter().all(|other| *other == id || !fits(&path, *other)) {
            return format!("{}.{own}", name_of(named[length - 1]));
        }
    }
    plan.node(id).path()
}

/// A nearer thing hides a farther one of the same name (REF-04).
fn shadowing(plan: &Plan, file: FileId, reference: &Reference, near: ThingId, far: ThingId) -> Finding {
    let place = reference.span.in_file(file);
    let both = [near, far];
    let (near_path, far_path) = (shortest_path(plan, near, &both), shortest_path(plan, far, &both));
    let show = |id: ThingId| {
        let node = plan.node(id);
        let title = node.short_title();
        let title = if title.is_empty() { String::new() } else { format!(" (\"{title}\")") };
        format!("{} `{}`{title}", node.kind().text(), node.path())
    };
    let name = plan.names.text(reference.path);
    Finding::new("REF-04", place, format!("`{name}` means {} here; {} has the same name", show(near), show(far)))
        .label(plan.node(near).name_place(), "this one is meant")
        .label(plan.node(far).name_place(), "this one has the same name")
        .help(format!("Write `{near_path}` if that is the one, or `{far_path}` for the other."))
        .choice(format!("Write `{near_path}`"), place, near_path)
        .choice(format!("Write `{far_path}`"), place, far_path)
}
