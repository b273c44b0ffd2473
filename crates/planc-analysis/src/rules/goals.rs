//! GOA: areas, goals and objectives.

use planc_base::{Finding, Fix};
use planc_lang::vocabularies::{Field as FieldOfAction, PlanKind};
use planc_lang::{Connective, Keyword, Kind, catalogue};
use planc_model::plan::Target;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::cancelled::Cancelled;
use super::{Check, Reads};
use crate::facts::{Context, holds_aims, kind_of_plan};
use crate::view::View;

pub const CHECKS: &[Check] = &[
    Check { code: "GOA-01", reads: Reads::Each(&[Kind::Strategy, Kind::Plan], area_missing) },
    Check { code: "GOA-03", reads: Reads::Each(&[Kind::Area], goal_missing) },
    Check { code: "GOA-04", reads: Reads::Each(&[Kind::Goal], objective_missing) },
    Check { code: "GOA-05", reads: Reads::Each(&[Kind::Goal], goal_not_measured) },
    Check { code: "GOA-06", reads: Reads::Each(&[Kind::Objective], objective_not_measured) },
    Check { code: "GOA-08", reads: Reads::Whole(objective_not_served) },
];

/// The four fields, with what messages call each, and the area that help proposes.
const FIELDS: [(FieldOfAction, &str, &str); 4] = [
    (FieldOfAction::Enabling, "the enabling framework", "area framework \"Enabling framework\" { field enabling }"),
    (FieldOfAction::Prevention, "prevention", "area prevention \"Prevention\" { field prevention }"),
    (FieldOfAction::Protection, "protection", "area protection \"Support and protection\" { field protection }"),
    (
        FieldOfAction::Prosecution,
        "prosecution",
        "area prosecution \"Investigation and prosecution\" { field prosecution }",
    ),
];

/// GOA-01: the areas of a strategy, or of a plan without one, leave out one of the four fields.
fn area_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || !is_asked_for_areas(node) {
        return;
    }
    let areas: Vec<Node> = node.children_of(Kind::Area).collect();
    let mut covered = [false; 4];
    for area in &areas {
        if area.is_absent() {
            return;
        }
        match fields_of_area(*area) {
            Some(fields) => fields.into_iter().for_each(|field| covered[field as usize] = true),
            // It may be about any of them.
            None => return,
        }
    }
    let missing: Vec<_> = FIELDS.into_iter().filter(|(field, ..)| !covered[*field as usize]).collect();
    let names: Vec<&str> = missing.iter().map(|(_, name, _)| *name).collect();
    let Some((first, _, proposal)) = missing.first() else { return };
    // An area with the word for its name, and nothing that says what it is about, is most likely meant.
    let meant = areas.iter().find(|area| {
        area.name() == Some(word(*first)) && !has(**area, Keyword::Field) && !has(**area, Keyword::Covers)
    });
    let help = match (areas.is_empty(), missing.len(), meant) {
        (true, ..) => {
            "Add an `area` for each, with its `field`, or write `area none \"…\"` if the document works without areas."
                .to_string()
        }
        (_, 1, Some(area)) => format!("Write `field {}` in {}, if that deals with it.", word(*first), area.described()),
        (_, 1, None) => format!("Add `{proposal}`, or write `field {}` in the area that deals with it.", word(*first)),
        _ => {
            let fields: Vec<String> = missing.iter().map(|(field, ..)| format!("`field {}`", word(*field))).collect();
            format!("Add an `area` for each, or write {} in the areas that deal with them.", list(&fields, "and"))
        }
    };
    let message = format!("{} has no area for {}", node.described_first(), list(&names, "or"));
    let mut finding = Finding::new("GOA-01", node.place(), message).help(help);
    let named: Vec<(Node, String)> = missing
        .iter()
        .filter_map(|(field, ..)| {
            let is_meant = |area: &&Node| area.name() == Some(word(*field)) && !has(**area, Keyword::Field);
            areas.iter().find(is_meant).map(|area| (*area, format!("field {}", word(*field))))
        })
        .collect();
    if named.len() == missing.len() {
        let lines: Vec<String> = named.iter().map(|(_, line)| format!("`{line}`")).collect();
        let title = format!("Write {} in the areas of these names", list(&lines, "and"));
        let edits = named.iter().flat_map(|(area, line)| area.add_line("", line).edits).collect();
        finding = finding.with_fix(Fix { title, edits, is_certain: false });
    }
    found.push(finding);
}

/// A strategy; an action plan that implements nothing. One that forgets to say so, and has no aims of its own, is asked by
/// DOC-03 what it implements.
fn is_asked_for_areas(node: Node) -> bool {
    if node.kind() == Kind::Strategy {
        return true;
    }
    kind_of_plan(node) == Some(PlanKind::Action)
        && match node.field(Keyword::Implements) {
            Some(field) => field.is_none() && !field.is_broken(),
            None => holds_aims(node),
        }
}

/// The fields of action that an area reports under; `None` if that is still open or not understood.
fn fields_of_area(area: Node) -> Option<Vec<FieldOfAction>> {
    let mut stated = Vec::new();
    for field in area.fields(Keyword::Field) {
        if field.is_broken() || field.has_hole() || field.is_withheld() {
            return None;
        }
        stated.extend(field.word_indices().filter_map(FieldOfAction::from_index));
    }
    if has(area, Keyword::Field) {
        return Some(stated);
    }
    for field in area.fields(Keyword::Covers) {
        if field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown) {
            return None;
        }
        if field.has(Connective::NotApplicable) {
            continue;
        }
        stated.extend(field.targets().filter_map(field_of_theme));
    }
    // A line that was not understood may have said it.
    if stated.is_empty() && area.is_broken() { None } else { Some(stated) }
}

/// The field of action that a theme of the catalogue, or the theme of an item, belongs to.
fn field_of_theme(target: Target) -> Option<FieldOfAction> {
    let (Target::Theme(theme) | Target::Item(theme, _)) = target else { return None };
    let area = catalogue::themes().nth(usize::from(theme))?.area_id();
    FIELDS.into_iter().map(|(field, ..)| field).find(|field| word(*field) == area)
}

fn word(field: FieldOfAction) -> &'static str {
    FieldOfAction::VOCABULARY.words[field as usize].text
}

/// "a, b and c".
pub(super) fn list<T: AsRef<str>>(items: &[T], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_string(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", before.join(", "), last.as_ref())
        }
    }
}

fn has(node: Node, keyword: Keyword) -> bool {
    node.field(keyword).is_some()
}

/// Whether something of `kind` stands in it, `none "why"` included.
fn holds(node: Node, kind: Kind) -> bool {
    node.children_of(kind).next().is_some()
}

/// Whether a rule about what an entry lacks is to look at it.
fn is_asked(node: Node) -> bool {
    !node.is_absent() && !node.is_broken()
}

/// GOA-03: an area without a goal.
fn goal_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_asked(node) || holds(node, Kind::Goal) || is_grouping(node) {
        return;
    }
    found.push(
        Finding::new("GOA-03", node.place(), format!("{} has no goal", node.described_first()))
            .help("Add `goal` with a name and, in quotes, what is to be different at the end of the period.")
            .with_fix(node.add_line("Add `goal none \"…\"`", "goal none \"…\"")),
    );
}

/// An area of a plan that implements something only groups its measures: the goals are above.
fn is_grouping(area: Node) -> bool {
    let Some(document) = area.document().filter(|document| document.kind() == Kind::Plan) else { return false };
    document.field(Keyword::Implements).is_some_and(|field| !field.is_none())
}

/// GOA-04: a goal without an objective.
fn objective_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_asked(node) || holds(node, Kind::Objective) {
        return;
    }
    found.push(
        Finding::new("GOA-04", node.place(), format!("{} has no objective", node.described_first()))
            .help("Add `objective` with a name and, in quotes, a change that leads to the goal.")
            .with_fix(node.add_line("Add `objective none \"…\"`", "objective none \"…\"")),
    );
}

/// GOA-05: a goal without an indicator.
fn goal_not_measured(_: &Context, view: &View, found: &mut Vec<Finding>) {
    found.extend(not_measured("GOA-05", view));
}

/// GOA-06: an objective without an indicator.
fn objective_not_measured(_: &Context, view: &View, found: &mut Vec<Finding>) {
    found.extend(not_measured("GOA-06", view));
}

/// A goal or objective that neither itself nor by its expected results holds or shows an indicator.
fn not_measured(code: &'static str, view: &View) -> Option<Finding> {
    let node = view.node;
    let measured = |node: Node| holds(node, Kind::Indicator) || has(node, Keyword::Shows);
    if !is_asked(node) || view.has(Keyword::Shows) || measured(node) || node.children_of(Kind::Outcome).any(measured) {
        return None;
    }
    Some(
        Finding::new(code, node.place(), format!("{} has no indicator", node.described_first()))
            .help("Add `indicator` with a name and, in quotes, what is counted or judged.")
            .with_fix(node.add_line("Add `indicator none \"…\"`", "indicator none \"…\"")),
    )
}

/// GOA-08: an objective on which no activity works.
fn objective_not_served(context: &Context, found: &mut Vec<Finding>) {
    let work = Work::of(context);
    let carried_out = carried_out(context);
    for node in context.plan.own_nodes().filter(|node| node.kind() == Kind::Objective) {
        if !is_asked(node) || node.is_unchecked() || work.is_served(node) {
            continue;
        }
        let Some(document) = node.document() else { continue };
        let is_asked = document.kind() == Kind::Plan || carried_out.contains(&document.id);
        if !is_asked || work.open.contains(&document.id) {
            continue;
        }
        let name = node.name().unwrap_or("…");
        found.push(
            Finding::new("GOA-08", node.place(), format!("No activity serves {}", node.described()))
                .help(format!("Write `serves {name}` in a measure that works for it, or plan one.")),
        );
    }
}

/// The strategies that some plan of measures implements, directly or by way of another plan.
fn carried_out(context: &Context) -> FxHashSet<ThingId> {
    let plans = context.own_documents().filter(|node| node.kind() == Kind::Plan);
    // Plans of these kinds hold no measures, or repeat those of another.
    let has_measures = |kind: Option<PlanKind>| {
        !matches!(kind, Some(PlanKind::Resources | PlanKind::Monitoring | PlanKind::Contingency))
    };
    plans.filter(|plan| has_measures(kind_of_plan(*plan))).flat_map(implemented).collect()
}

/// What a plan implements, and what that implements. A chain of plans that leads in a circle is cut.
fn implemented(plan: Node) -> impl Iterator<Item = ThingId> {
    std::iter::successors(plan.plan.implemented_by(plan.id), move |id| plan.plan.implemented_by(*id)).take(16)
}

/// For what work is done.
struct Work {
    /// By thing: whether an activity stands in it, or in a measure that serves it.
    done_for: Vec<bool>,
    /// Documents whose objectives a measure may serve that does not say which yet: nothing can be said of them.
    open: FxHashSet<ThingId>,
}

impl Work {
    fn of(context: &Context) -> Work {
        let cancelled = Cancelled::of(context.plan);
        let mut work = Work { done_for: vec![false; context.plan.things.len()], open: FxHashSet::default() };
        let activities = context.plan.nodes().filter(|node| node.kind() == Kind::Activity && !cancelled.holds(*node));
        let mut measures = Vec::new();
        for activity in activities {
            // What is marked has had everything around it marked as well.
            for around in activity.ancestors().skip(1) {
                if std::mem::replace(&mut work.done_for[around.id.0 as usize], true) {
                    break;
                }
                if around.kind() == Kind::Measure {
                    measures.push(around);
                }
            }
        }
        for measure in measures {
            work.add_measure(measure);
        }
        work
    }

    fn add_measure(&mut self, measure: Node) {
        for field in measure.fields(Keyword::Serves) {
            let is_open = field.is_broken() || field.has_hole() || field.is_withheld();
            if is_open || field.targets().any(|target| target == Target::Unknown) {
                let document = measure.document();
                self.open.extend(
                    document.into_iter().flat_map(|document| std::iter::once(document.id).chain(implemented(document))),
                );
            }
            field.targets().filter_map(Target::thing).for_each(|id| self.done_for[id.0 as usize] = true);
        }
    }

    fn is_served(&self, objective: Node) -> bool {
        let is_done_for = |node: Node| self.done_for[node.id.0 as usize];
        is_done_for(objective)
            || objective.parent().is_some_and(|parent| parent.kind() == Kind::Measure && is_done_for(parent))
    }
}
