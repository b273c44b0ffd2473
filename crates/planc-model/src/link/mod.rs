//! Sheets to a plan: names declared, `part-of` attached, references resolved, numbers computed.
//!
//! Nothing here depends on the order of files but numbers (grammar.md sections 6 and 7).

mod attach;
mod catalogue_index;
mod circles;
mod declare;
mod deferred;
mod duplicates;
mod look_alikes;
mod look_up;
mod merge;
mod number;
mod parents;
mod renamed;
mod resolve;
mod tree;
mod unresolved;

pub use look_up::LookUp;
pub use renamed::Renamed;

use planc_base::{FileId, Interner};
use planc_lang::{Keyword, Kind};
use rustc_hash::FxHashMap;

use crate::plan::inventory::Inventory;
use crate::plan::{FileInfo, PackageInfo, PinnedNumbers, Plan, ThingId};
use crate::sheet::Sheet;

/// What is linked: one sheet for each file, and the packages they belong to, the one asked for first.
pub struct Input<'text> {
    pub files: Vec<FileInfo<'text>>,
    pub sheets: Vec<Sheet>,
    pub packages: Vec<PackageInfo>,
}

/// The plan that the sheets make together.
pub fn link(input: Input) -> Plan {
    let mut plan = Plan {
        files: input.files,
        packages: input.packages,
        sheets: input.sheets,
        names: Interner::new(),
        things: Vec::new(),
        things_of_file: Vec::new(),
        child_starts: Vec::new(),
        children: Vec::new(),
        targets: Vec::new(),
        paths: FxHashMap::default(),
        name_starts: Vec::new(),
        by_name: Vec::new(),
        implements: FxHashMap::default(),
        inventory: Inventory::default(),
        pinned: PinnedNumbers::default(),
        findings: Vec::new(),
    };
    let deferred: Vec<_> = plan.sheets.iter_mut().map(|sheet| std::mem::take(&mut sheet.deferred)).collect();
    for sheet in &mut plan.sheets {
        plan.findings.append(&mut sheet.findings);
    }
    merge::names(&mut plan);
    for (name, _) in plan.packages.iter().flat_map(|package| &package.dependencies) {
        // Paths may begin with it, though none does yet.
        plan.names.intern(name);
    }
    declare::things(&mut plan);
    plan.inventory = Inventory::of(&plan);
    tree::index_names(&mut plan);
    let outcome = attach::part_of(&mut plan);
    tree::build(&mut plan);
    tree::sort_names(&mut plan);
    plan.findings.extend(outcome.findings);
    duplicates::find(&mut plan);
    look_alikes::find(&mut plan);
    resolve::implemented(&mut plan, &outcome.parent_targets);
    resolve::references(&mut plan, &outcome.parent_targets);
    number::assign(&mut plan);
    deferred::explain(&mut plan, deferred);
    dependency_names(&mut plan);
    plan
}

/// A dependency named like a thing of one's own: one's own wins (PKG-10).
fn dependency_names(plan: &mut Plan) {
    let Some(package) = plan.packages.first() else { return };
    let mut findings = Vec::new();
    for ((name, _), place) in package.dependencies.iter().zip(&package.dependency_places) {
        let Some(symbol) = plan.names.find(name) else { continue };
        let own = plan.named(symbol).iter().map(|id| plan.node(*id)).find(|node| node.is_own());
        if let Some(own) = own {
            findings.push(
                planc_base::Finding::new(
                    "PKG-10",
                    *place,
                    format!("The dependency `{name}` has the name of {}", own.described()),
                )
                .label(own.name_place(), "has the same name")
                .note(format!("References to `{name}` lead to {}.", own.described()))
                .help("Give the dependency another name in planc.toml."),
            );
        }
    }
    plan.findings.extend(findings);
}

/// The kinds whose top-level entries are documents: what stands inside one is not seen from another.
fn is_document(kind: Kind) -> bool {
    matches!(kind, Kind::Strategy | Kind::Plan)
}

/// The entry of the field `keyword` in the block of a thing's entry.
fn field_entry(plan: &Plan, file: FileId, entry: u32, keyword: Keyword) -> Option<u32> {
    let sheet = &plan.sheets[file.0 as usize];
    sheet.children(entry).find(|child| {
        let child = &sheet.entries[*child as usize];
        child.kind().is_none() && child.keyword() == Some(keyword)
    })
}

/// The thing's parent, and so on to the top.
fn ancestors(plan: &Plan, id: ThingId) -> impl Iterator<Item = ThingId> {
    std::iter::successors(plan.thing(id).parent.get(), |id| plan.thing(*id).parent.get())
}
