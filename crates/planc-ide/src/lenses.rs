//! What is shown above the lines of strategies, plans, goals, objectives and measures: work, money, findings, uses.

use planc_analysis::Context;
use planc_base::{FileId, Span};
use planc_lang::Kind;
use planc_model::plan::NO_NAME;
use planc_model::{Node, Plan, ThingId};
use planc_project::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::DisplayLanguage;
use crate::bound::{Bound, bound_segments};
use crate::money::{MoneyOf, of_things};
use crate::tree::FindingCounts;

/// What a lens tells, and so what a click on it may open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LensKind {
    /// Work, money and findings.
    Summary,
    /// How often it is named: `references` with a cursor at the place lists where.
    References,
}

/// A line above an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lens {
    /// The name of the entry, else its line.
    pub span: Span,
    pub title: String,
    pub kind: LensKind,
}

/// The lenses of `file`, in the order of the text. Findings are counted if the package was checked before.
pub fn lenses(snapshot: &Snapshot, file: FileId, language: &DisplayLanguage) -> Vec<Lens> {
    if snapshot.sheet(file).is_none() {
        return Vec::new();
    }
    let plan = snapshot.plan();
    let things: Vec<ThingId> = plan.things_in(file).filter(|id| has_lens(plan.thing(*id).kind)).collect();
    let wanted: FxHashSet<ThingId> = things.iter().copied().collect();
    let context = Context::new(plan, snapshot.settings());
    let money = of_things(snapshot, &context, &wanted);
    let uses = counts(plan, &wanted);
    let mut lenses = Vec::new();
    for id in things {
        let node = plan.node(id);
        let span = node.name_place().span;
        let summary = summary(snapshot, node, money.get(&id), language);
        if !summary.is_empty() {
            lenses.push(Lens { span, title: summary, kind: LensKind::Summary });
        }
        if let Some(count) = uses.get(&id) {
            let title = language.count("editor.references", *count);
            lenses.push(Lens { span, title, kind: LensKind::References });
        }
    }
    lenses
}

fn has_lens(kind: Kind) -> bool {
    is_summed_up(kind) || matches!(kind, Kind::Indicator | Kind::Actor | Kind::Fund | Kind::Price)
}

fn is_summed_up(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Strategy | Kind::Plan | Kind::Area | Kind::Goal | Kind::Objective | Kind::Outcome | Kind::Measure
    )
}

/// `3 activities · 12 400 EUR · gap 2 000 EUR · 1 finding`
fn summary(snapshot: &Snapshot, node: Node, money: Option<&MoneyOf>, language: &DisplayLanguage) -> String {
    if !is_summed_up(node.kind()) {
        return String::new();
    }
    let mut facts = Vec::new();
    facts.extend(work(node, language));
    if let Some(money) = money {
        if money.planned.count > 0 {
            facts.push(language.total(money.planned, money.currency));
        }
        if money.gap.count > 0 {
            let amount = language.total(money.gap, money.currency);
            facts.push(language.fill("editor.gap", &[("amount", &amount)]));
        }
    }
    let report = snapshot.known_report().map(AsRef::as_ref);
    let findings = FindingCounts::of(report, node.file(), node.span()).all();
    if findings > 0 {
        facts.push(language.count("count.findings", findings));
    }
    facts.join(" · ")
}

/// How much work there is below it: activities, else what serves it.
fn work(node: Node, language: &DisplayLanguage) -> Option<String> {
    let count = |kind: Kind| node.descendants().filter(|below| below.kind() == kind && !below.is_absent()).count();
    let said = |count: usize, kind: Kind| (count > 0).then(|| language.things(count, kind));
    let kinds = match node.kind() {
        Kind::Strategy => [Kind::Goal, Kind::Objective, Kind::Activity],
        _ => [Kind::Activity, Kind::Objective, Kind::Measure],
    };
    kinds.into_iter().find_map(|kind| said(count(kind), kind))
}

/// How often each of `wanted` is named, as any name of a path.
fn counts(plan: &Plan, wanted: &FxHashSet<ThingId>) -> FxHashMap<ThingId, usize> {
    let mut counts: FxHashMap<ThingId, usize> = FxHashMap::default();
    let names: FxHashSet<_> = wanted.iter().map(|id| plan.thing(*id).name).filter(|name| *name != NO_NAME).collect();
    let paths: FxHashSet<_> = plan.paths_with_any(&names);
    for file in (0..plan.sheets.len() as u32).map(FileId) {
        for index in plan.references_by_path(file, &paths) {
            let reference = plan.sheets[file.0 as usize].reference(index);
            for bound in bound_segments(plan, file, index, &reference).into_iter().flatten() {
                if let Bound::Thing(id) = bound
                    && wanted.contains(&id)
                {
                    *counts.entry(id).or_default() += 1;
                }
            }
        }
    }
    counts
}
