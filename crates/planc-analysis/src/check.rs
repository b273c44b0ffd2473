//! Running the rules over a plan.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::rule::{Level, Rule};
use planc_model::ThingId;
use planc_model::plan::Plan;
use rayon::prelude::*;
use std::ops::Range;

use crate::facts::Context;
use crate::level;
use crate::rules::{CHECKS, Check, Reads, wording};
use crate::settings::Settings;
use crate::silence::Silences;
use crate::view::View;

/// How many things one task looks at.
const CHUNK: u32 = 4_096;

/// From so many rules on, what they share is found out before they run.
const MANY: usize = 50;

/// A finding and its level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judged {
    pub finding: Finding,
    pub level: Level,
}

/// What a check came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// In the order of files and places; those of rules that are off are left out.
    pub findings: Vec<Judged>,
    /// How many findings an `allow` silences.
    pub silenced: usize,
}

impl Report {
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|judged| judged.level == level).count()
    }

    /// The gravest level there is; `Off` if there is no finding.
    pub fn gravest(&self) -> Level {
        self.findings.iter().map(|judged| judged.level).max().unwrap_or(Level::Off)
    }
}

/// Runs every rule that is on over `plan`. `before` are the findings of earlier steps besides those of the plan itself.
pub fn check(plan: &Plan, settings: &Settings, before: &[Finding]) -> Report {
    let context = Context::new(plan, settings);
    let mut findings = run(&context);
    let mut silences = Silences::of(&context);
    let mut silenced = 0;
    findings.retain(|finding| {
        let is_covered = silences.covers(finding, &context);
        silenced += usize::from(is_covered);
        !is_covered
    });
    findings.extend(silences.findings(&context));
    findings.extend(plan.findings().into_iter().filter(|finding| is_own(plan, finding)));
    findings.extend(before.iter().cloned());
    Report { findings: judged(findings, &context), silenced }
}

/// What reading and linking found, as `check` reports it among what the rules find, and in the same order.
pub fn check_links(plan: &Plan, settings: &Settings) -> Vec<Judged> {
    let findings: Vec<Finding> = plan.findings().into_iter().filter(|finding| is_own(plan, finding)).collect();
    if findings.is_empty() {
        return Vec::new();
    }
    judged(findings, &Context::new(plan, settings))
}

/// Each finding with its level, in the order of places; without those of rules that are off, and none twice.
pub(crate) fn judged(findings: Vec<Finding>, context: &Context) -> Vec<Judged> {
    let mut judged: Vec<Judged> = findings
        .into_iter()
        .map(|finding| Judged { level: level::of(&finding, context), finding })
        .filter(|judged| judged.level != Level::Off)
        .collect();
    judged.sort_by(|a, b| sort_key(&a.finding).cmp(&sort_key(&b.finding)));
    judged.dedup();
    judged
}

fn sort_key(finding: &Finding) -> (planc_base::FileId, u32, u32, &str, &str) {
    let span = finding.place.span;
    (finding.place.file, span.start, span.end, finding.code, &finding.message)
}

/// Findings in the files of dependencies are theirs, not ours.
fn is_own(plan: &Plan, finding: &Finding) -> bool {
    plan.files.get(finding.place.file.0 as usize).is_none_or(|file| file.package == 0)
}

fn run(context: &Context) -> Vec<Finding> {
    let checks = checks_that_are_on(context);
    wording::prepare(context, &checks);
    if checks.len() >= MANY {
        context.prepare();
    }
    // Side by side, since the longest of the one kind would otherwise keep the threads of the other waiting.
    let (mut findings, each) = rayon::join(|| run_whole(context, &checks), || run_each(context, &checks));
    findings.extend(each);
    findings
}

pub(crate) fn checks_that_are_on(context: &Context) -> Vec<&'static Check> {
    let all = CHECKS.iter().flat_map(|family| family.iter());
    all.filter(|check| Rule::find(check.code).is_some_and(|rule| context.settings.is_on(rule))).collect()
}

/// The rules that read the whole plan.
fn run_whole(context: &Context, checks: &[&Check]) -> Vec<Finding> {
    checks
        .par_iter()
        .flat_map_iter(|check| {
            let mut found = Vec::new();
            if let Reads::Whole(function) = check.reads {
                function(context, &mut found);
            }
            debug_assert!(
                found.iter().all(|finding| finding.code == check.code),
                "{} reports another code",
                check.code
            );
            found
        })
        .collect()
}

/// The rules that read one thing at a time, in one walk over all things.
fn run_each(context: &Context, checks: &[&Check]) -> Vec<Finding> {
    let checks = EachChecks::of(checks);
    let count = context.plan.things.len() as u32;
    let starts: Vec<u32> = (0..count).step_by(CHUNK as usize).collect();
    starts.par_iter().flat_map_iter(|start| checks.run(context, *start..count.min(start + CHUNK))).collect()
}

/// Rules that read one thing at a time, by the kind of that thing.
pub(crate) struct EachChecks(Vec<Vec<EachCheck>>);

impl EachChecks {
    pub(crate) fn of(checks: &[&Check]) -> EachChecks {
        let mut by_kind: Vec<Vec<EachCheck>> = vec![Vec::new(); Kind::COUNT];
        for check in checks {
            if let Reads::Each(kinds, function) = check.reads {
                for kind in kinds {
                    by_kind[*kind as usize].push(EachCheck { code: check.code, function });
                }
            }
        }
        EachChecks(by_kind)
    }

    /// What they find about a run of things, which is not empty.
    pub(crate) fn run(&self, context: &Context, things: Range<u32>) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut view = View::new(context.plan, ThingId(things.start));
        for id in things.map(ThingId) {
            let thing = context.plan.thing(id);
            let checks = &self.0[thing.kind as usize];
            if checks.is_empty() || thing.package != 0 || context.plan.node(id).is_unchecked() {
                continue;
            }
            view.turn_to(id);
            for check in checks {
                let before = found.len();
                (check.function)(context, &view, &mut found);
                debug_assert!(
                    found[before..].iter().all(|finding| finding.code == check.code),
                    "{} reports another code",
                    check.code
                );
            }
        }
        found
    }
}

#[derive(Clone, Copy)]
struct EachCheck {
    code: &'static str,
    function: crate::rules::EachFunction,
}
