//! What dates that were edited mean for what is near, said before all rules are run: an activity that starts too early now, be
//! it in another file.
//!
//! Only rules about dates that read a thing, what stands around it and what it requires. All others wait for `check`.

use planc_base::FileId;
use planc_lang::rule::Rule;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Plan;
use rustc_hash::FxHashSet;

use crate::check::{EachChecks, Judged, checks_that_are_on, judged};
use crate::facts::Context;
use crate::settings::Settings;
use crate::silence::Silences;

/// The rules: what lies outside the period of its document or of what it is part of, and what starts before what it requires.
const RULES: [&str; 3] = ["ACT-02", "ACT-03", "ACT-04"];

/// In how many files other than those edited it is looked for, so that nobody waits for all files of a large package because the
/// period of its plan is edited.
const MOST_FILES: usize = 50;

/// What `check` will say by rules about dates, in some of the files.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Near {
    /// The files that were looked at.
    pub files: FxHashSet<FileId>,
    /// In the order of places.
    pub findings: Vec<Judged>,
}

impl Near {
    /// Whether `code` is that of a rule which is looked at.
    pub fn has_rule(code: &str) -> bool {
        RULES.contains(&code)
    }
}

/// Looks at the files `edited`, and at those with things that require something in them or stand in it.
pub fn check_near(plan: &Plan, settings: &Settings, edited: &FxHashSet<FileId>) -> Near {
    let context = Context::new(plan, settings);
    let checks: Vec<_> = checks_that_are_on(&context).into_iter().filter(|check| Near::has_rule(check.code)).collect();
    if checks.is_empty() {
        return Near::default();
    }
    let mut files = edited.clone();
    for activity in plan.own_nodes_of(Kind::Activity) {
        if files.len() > edited.len() + MOST_FILES {
            break;
        }
        let parent = activity.parent().filter(|_| activity.thing().is_attached);
        let mut near = parent.into_iter().chain(activity.linked(Keyword::Requires));
        if near.any(|node| edited.contains(&node.file())) {
            files.insert(activity.file());
        }
    }
    files.retain(|file| plan.files.get(file.0 as usize).is_some_and(|file| file.package == 0));
    let checks = EachChecks::of(&checks);
    let mut findings = Vec::new();
    for file in &files {
        let mut things = plan.things_in(*file);
        if let (Some(first), last) = (things.next(), things.last()) {
            findings.extend(checks.run(&context, first.0..last.unwrap_or(first).0 + 1));
        }
    }
    if findings.iter().any(|finding| Rule::find(finding.code).is_some_and(Rule::can_be_silenced)) {
        let mut silences = Silences::of(&context);
        findings.retain(|finding| !silences.covers(finding, &context));
    }
    Near { files, findings: judged(findings, &context) }
}
