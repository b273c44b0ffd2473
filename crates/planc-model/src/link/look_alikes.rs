//! Names that a reader cannot tell apart, or that mix scripts (REF-05).

use planc_base::{Finding, Symbol};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_security::MixedScript;

use crate::plan::{NO_NAME, Plan, ThingId};

pub(super) fn find(plan: &Plan) -> Vec<Finding> {
    // Only names with capitals or letters that are not Latin can be taken for others; most plans have none.
    let unusual: Vec<Symbol> = (0..plan.names.len() as u32)
        .into_par_iter()
        .map(Symbol)
        .filter(|symbol| !is_plain(plan.names.text(*symbol)) && !plan.named(*symbol).is_empty())
        .collect();
    let mut findings = Vec::new();
    let mut parents: FxHashSet<ThingId> = FxHashSet::default();
    for symbol in unusual {
        let things = plan.named(symbol).iter().copied().filter(|id| plan.node(*id).is_own());
        for (index, id) in things.enumerate() {
            parents.insert(plan.thing(id).parent);
            let name = plan.names.text(symbol);
            if index == 0 && !name.is_single_script() {
                findings.push(
                    Finding::new(
                        "REF-05",
                        plan.node(id).name_place(),
                        format!("The name `{name}` mixes letters of several scripts"),
                    )
                    .help("Write it in one script; a letter that only looks right is another letter to a search."),
                );
            }
        }
    }
    for parent in parents {
        among_siblings(plan, parent, &mut findings);
    }
    findings.sort_by_key(|finding| finding.place);
    findings
}

/// Small Latin letters, with or without marks, digits and `-`.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        || name.chars().all(|character| character < '\u{250}' && !character.is_uppercase())
}

/// Siblings whose names look the same; the first of them is kept, the others are reported.
fn among_siblings(plan: &Plan, parent: ThingId, findings: &mut Vec<Finding>) {
    let mut by_look: FxHashMap<String, ThingId> = FxHashMap::default();
    for id in plan.children_of(parent) {
        let node = plan.node(*id);
        if node.thing().name == NO_NAME || !node.is_own() {
            continue;
        }
        let name = node.name().unwrap_or("");
        let look: String = unicode_security::confusable_detection::skeleton(&name.to_lowercase()).collect();
        let first = *by_look.entry(look).or_insert(*id);
        let twin = plan.node(first);
        // Names that are quite the same are LNK-01; plain ones differ enough for whoever writes them (`unit-1`, `unit-l`).
        let twin_name = twin.name().unwrap_or("");
        if twin_name == name || is_plain(name) && is_plain(twin_name) {
            continue;
        }
        findings.push(
            Finding::new(
                "REF-05",
                node.name_place(),
                format!(
                    "The names `{twin_name}` (\"{}\") and `{name}` (\"{}\") look alike",
                    twin.short_title(),
                    node.short_title()
                ),
            )
            .label(twin.name_place(), "looks like this one")
            .help("Give one of them a name that cannot be taken for the other."),
        );
    }
}
