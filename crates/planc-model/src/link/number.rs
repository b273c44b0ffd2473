//! Places in series (grammar.md section 7). Pins that contradict the position are found by rules LNK-02 and LNK-03.

use planc_lang::{Keyword, Kind};
use rustc_hash::FxHashMap;

use super::field_entry;
use crate::plan::{Plan, Target, ThingId};
use crate::plan::number::{PinnedNumber, has_number};
use crate::value::PartClass;

/// What entries count in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Series {
    /// Goals of a document.
    Goals(ThingId),
    /// Measures of a plan that serve a goal (of whatever document).
    Serving { plan: ThingId, goal: ThingId },
    /// Measures that serve nothing known: `0.1`.
    ServingNothing(ThingId),
    /// Children of one parent whose numbers have the same form.
    In(ThingId, Level),
}

/// Kinds whose numbers have the same form share a level.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Level {
    Area,
    Objective,
    Outcome,
    Work,
}

pub(super) fn assign(plan: &mut Plan) {
    pins(plan);
    let mut last: FxHashMap<Series, u32> = FxHashMap::default();
    let mut taken: FxHashMap<Series, Vec<u32>> = FxHashMap::default();
    let order = in_tree_order(plan);
    // Pins first: they take their places wherever they stand.
    let mut series_of: FxHashMap<ThingId, Series> = FxHashMap::default();
    for id in &order {
        if plan.pinned.by_thing.contains_key(id) {
            let (series, _) = series(plan, *id);
            series_of.insert(*id, series);
            if let Some(ordinal) = last_part(&plan.pinned.by_thing[id].text) {
                taken.entry(series).or_default().push(ordinal);
            }
        }
    }
    for id in order {
        let (series, numbered_in) = series(plan, id);
        let pinned = plan.pinned.by_thing.get(&id).and_then(|pinned| last_part(&pinned.text));
        let ordinal = match pinned {
            Some(ordinal) => ordinal,
            None => {
                let counter = last.entry(series).or_insert(0);
                let is_taken = |ordinal: u32| taken.get(&series).is_some_and(|taken| taken.contains(&ordinal));
                *counter += 1;
                while is_taken(*counter) {
                    *counter += 1;
                }
                *counter
            }
        };
        let thing = &mut plan.things[id.0 as usize];
        thing.ordinal = ordinal;
        thing.numbered_in = numbered_in;
    }
}

/// The things that have numbers, as a walk of the tree meets them.
fn in_tree_order(plan: &Plan) -> Vec<ThingId> {
    let mut order: Vec<ThingId> =
        (0..plan.things.len() as u32).map(ThingId).filter(|id| has_number(plan.thing(*id).kind) && !plan.node(*id).is_absent()).collect();
    order.sort_by_key(|id| plan.thing(*id).first);
    order
}

fn pins(plan: &mut Plan) {
    let mut pins = Vec::new();
    for id in (0..plan.things.len() as u32).map(ThingId).filter(|id| has_number(plan.thing(*id).kind)) {
        let thing = plan.thing(id);
        let Some(entry) = field_entry(plan, thing.file, thing.entry, Keyword::Number) else { continue };
        let sheet = &plan.sheets[thing.file.0 as usize];
        let Some(part) = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Text) else { continue };
        let source = part.span.text(plan.files[thing.file.0 as usize].text);
        let text = crate::plan::texts_of(source).first().unwrap_or("").trim().to_string();
        pins.push((id, PinnedNumber { text, place: part.span.in_file(thing.file) }));
    }
    plan.pinned.by_thing.extend(pins);
}

/// `3` of `2.1.3`.
fn last_part(text: &str) -> Option<u32> {
    text.trim_end_matches('.').rsplit('.').next()?.trim().parse().ok().filter(|ordinal| (1..1_000_000).contains(ordinal))
}

/// What a thing counts in, and whose number its own begins with.
fn series(plan: &Plan, id: ThingId) -> (Series, ThingId) {
    let thing = plan.thing(id);
    let parent = thing.parent;
    match thing.kind {
        Kind::Area => (Series::In(parent, Level::Area), ThingId::NONE),
        Kind::Goal => {
            let root = super::ancestors(plan, id).last().unwrap_or(id);
            (Series::Goals(root), ThingId::NONE)
        }
        Kind::Objective => (Series::In(parent, Level::Objective), numbered(plan, parent)),
        Kind::Outcome => (Series::In(parent, Level::Outcome), numbered(plan, parent)),
        Kind::Measure if plan.things.get(parent.0 as usize).is_some_and(|parent| parent.kind == Kind::Plan) && plan.implemented_by(parent).is_some() => {
            match goal_served(plan, id) {
                Some(goal) => (Series::Serving { plan: parent, goal }, goal),
                None => (Series::ServingNothing(parent), ThingId::NONE),
            }
        }
        _ => (Series::In(parent, Level::Work), numbered(plan, parent)),
    }
}

/// The nearest thing at or above `id` whose number one below it begins with. An area's number is not part of those below it.
fn numbered(plan: &Plan, id: ThingId) -> ThingId {
    let mut at = id.get();
    while let Some(id) = at {
        let thing = plan.thing(id);
        if has_number(thing.kind) && thing.kind != Kind::Area {
            return id;
        }
        at = thing.parent.get();
    }
    // Without goals, work in an area begins with the area's number.
    let area = std::iter::successors(id.get(), |id| plan.thing(*id).parent.get()).find(|id| plan.thing(*id).kind == Kind::Area);
    area.unwrap_or(ThingId::NONE)
}

/// The goal that the first resolved `serves` of a measure leads to.
fn goal_served(plan: &Plan, id: ThingId) -> Option<ThingId> {
    let served = plan.node(id).targets(Keyword::Serves).find_map(Target::thing)?;
    std::iter::successors(Some(served), |id| plan.thing(*id).parent.get()).find(|id| plan.thing(*id).kind == Kind::Goal)
}
