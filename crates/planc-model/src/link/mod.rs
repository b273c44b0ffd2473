//! Sheets to a plan: names declared, `part-of` attached, references resolved, numbers computed.
//!
//! Nothing here depends on the order of files but numbers (grammar.md sections 6 and 7).

mod attach;
mod catalogue_index;
mod circles;
mod declare;
mod deferred;
mod duplicates;
mod edits;
mod look_alikes;
mod look_up;
mod merge;
mod number;
mod parents;
mod renamed;
mod resolve;
mod tree;
mod unresolved;

pub use edits::after_edits;
pub use look_up::LookUp;
pub use renamed::Renamed;

use planc_base::{FileId, Finding};
use planc_lang::{Keyword, Kind};
use std::sync::Arc;

use crate::plan::inventory::Inventory;
use crate::plan::{FileInfo, PackageInfo, Plan, ThingId};
use crate::sheet::Sheet;

/// What is linked: one sheet for each file, and the packages they belong to, the one asked for first.
pub struct Input<'text> {
    pub files: Vec<FileInfo<'text>>,
    pub sheets: Vec<Sheet>,
    pub packages: Vec<PackageInfo>,
}

/// The plan that the sheets make together.
pub fn link(input: Input) -> Plan {
    let mut plan = Plan::unlinked(input.files, input.packages);
    merge::names(&mut plan, input.sheets);
    join(&mut plan);
    plan
}

/// Everything that follows from sheets whose names are the plan's.
fn join(plan: &mut Plan) {
    declare::things(plan);
    plan.inventory = Inventory::of(plan);
    tree::index_names(plan);
    let outcome = attach::part_of(plan);
    tree::build(plan);
    tree::sort_names(plan);
    plan.tree_findings = Arc::new(outcome.findings);
    resolve::implemented(plan, &outcome.parent_targets);
    resolve::references(plan, &outcome.parent_targets);
    number::assign(plan);
}

impl Plan<'_> {
    /// What reading and linking found, by file and by step. They are worded anew at each call.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self.sheets.iter().flat_map(|sheet| &sheet.findings).cloned().collect();
        findings.extend(self.tree_findings.iter().cloned());
        findings.extend(duplicates::find(self));
        findings.extend(look_alikes::find(self));
        findings.extend(resolve::findings(self));
        findings.extend(deferred::findings(self));
        findings.extend(dependency_names(self));
        findings
    }
}

/// A dependency named like a thing of one's own: one's own wins (PKG-10).
fn dependency_names(plan: &Plan) -> Vec<Finding> {
    let Some(package) = plan.packages.first() else { return Vec::new() };
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
    findings
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
