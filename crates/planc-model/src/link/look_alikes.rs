//! Names that a reader cannot tell apart, or that mix scripts (REF-05).

use planc_base::{Finding, Symbol};
use rustc_hash::FxHashMap;
use unicode_security::MixedScript;

use crate::plan::{NO_NAME, Plan, ThingId};

pub(super) fn find(plan: &mut Plan) {
    // What a name looks like, for those that do not look like themselves: capitals, and letters of other scripts.
    let looks: FxHashMap<Symbol, String> = plan
        .names
        .iter()
        .filter(|(_, name)| !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'))
        .map(|(symbol, name)| (symbol, unicode_security::confusable_detection::skeleton(&name.to_lowercase()).collect()))
        .collect();
    if looks.is_empty() {
        return;
    }
    let mut findings = Vec::new();
    for (symbol, look) in &looks {
        let things: Vec<ThingId> = plan.named(*symbol).iter().copied().filter(|id| plan.node(*id).is_own()).collect();
        let Some(first) = things.first() else { continue };
        let name = plan.names.text(*symbol);
        if !name.is_single_script() {
            findings.push(
                Finding::new("REF-05", plan.node(*first).name_place(), format!("The name `{name}` mixes letters of several scripts"))
                    .help("Write it in one script; a letter that only looks right is another letter to a search."),
            );
        }
        for id in things {
            let thing = plan.thing(id);
            let siblings = plan.children_of(thing.parent).iter().map(|id| plan.node(*id));
            let twin = siblings.filter(|other| other.id != id && other.thing().name != NO_NAME && other.is_own()).find(|other| {
                let other_name = other.thing().name;
                other_name != *symbol && looks_of(plan, &looks, other_name) == *look && (!looks.contains_key(&other_name) || other_name.0 < symbol.0)
            });
            if let Some(twin) = twin {
                let node = plan.node(id);
                findings.push(
                    Finding::new(
                        "REF-05",
                        node.name_place(),
                        format!("The names `{}` (\"{}\") and `{name}` (\"{}\") look alike", twin.name().unwrap_or(""), twin.short_title(), node.short_title()),
                    )
                    .label(twin.name_place(), "looks like this one")
                    .help("Give one of them a name that cannot be taken for the other."),
                );
            }
        }
    }
    findings.sort_by_key(|finding| finding.place);
    plan.findings.extend(findings);
}

fn looks_of(plan: &Plan, looks: &FxHashMap<Symbol, String>, name: Symbol) -> String {
    looks.get(&name).cloned().unwrap_or_else(|| unicode_security::confusable_detection::skeleton(plan.names.text(name)).collect())
}
