//! Places in series (grammar.md section 7). Pins that contradict the position are found by rules LNK-02 and LNK-03.

use planc_lang::{Keyword, Kind};
use rustc_hash::FxHashMap;

use super::field_entry;
use crate::plan::{Plan, ThingId};
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
            let series = series(plan, *id);
            series_of.insert(*id, series);
            if let Some(ordinal) = last_part(&plan.pinned.by_thing[id].text) {
                taken.entry(series).or_default().push(ordinal);
            }
        }
    }
    for id in order {
        let series = series(plan, id);
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
        plan.things[id.0 as usize].ordinal = ordinal;
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

/// What a thing counts in.
fn series(plan: &Plan, id: ThingId) -> Series {
    let thing = plan.thing(id);
    match thing.kind {
        Kind::Area => Series::In(thing.parent, Level::Area),
        Kind::Goal => Series::Goals(super::ancestors(plan, id).last().unwrap_or(id)),
        Kind::Objective => Series::In(thing.parent, Level::Objective),
        Kind::Outcome => Series::In(thing.parent, Level::Outcome),
        Kind::Measure if plan.node(id).is_measure_of_implementing_plan() => match plan.node(id).goal_served() {
            Some(goal) => Series::Serving { plan: thing.parent, goal: goal.id },
            None => Series::ServingNothing(thing.parent),
        },
        _ => Series::In(thing.parent, Level::Work),
    }
}
