//! What work is done in each area: by activities inside it, and by measures that serve its goals and objectives.

use planc_lang::{Keyword, Kind};
use planc_model::plan::{Plan, Target};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::is_cancelled;

/// The work of all areas.
#[derive(Debug, Default)]
pub struct AreaWork {
    by_area: FxHashMap<ThingId, Work>,
    /// Documents in whose areas more may be done than is known, since a measure leaves open what it serves.
    open: FxHashSet<ThingId>,
}

/// The work of one area.
#[derive(Debug, Default)]
pub struct Work {
    /// The activities that are not parts of others, less the cancelled ones.
    pub activities: Vec<ThingId>,
    /// Measures outside the area that serve something in it; not those inside others of them.
    pub measures: Vec<ThingId>,
}

impl AreaWork {
    pub(super) fn of(plan: &Plan) -> AreaWork {
        let mut work = AreaWork::default();
        let mut known: FxHashMap<ThingId, Vec<ThingId>> = FxHashMap::default();
        for activity in plan.nodes_of(Kind::Activity) {
            let Some(parent) = activity.parent().filter(|parent| parent.kind() != Kind::Activity) else { continue };
            if is_cancelled(activity) {
                continue;
            }
            let areas = known.entry(parent.id).or_insert_with(|| work.areas_of(parent));
            for area in areas.iter() {
                work.by_area.entry(*area).or_default().activities.push(activity.id);
            }
        }
        work
    }

    /// The areas that work in `place` is for; each time a measure outside leads to one, it is noted down.
    fn areas_of(&mut self, place: Node) -> Vec<ThingId> {
        let mut areas: Vec<ThingId> = Vec::new();
        let mut outermost: Vec<(ThingId, Node)> = Vec::new();
        for around in place.ancestors() {
            match around.kind() {
                Kind::Area => add(&mut areas, around.id),
                Kind::Measure => {
                    for area in self.served(around) {
                        add(&mut areas, area);
                        outermost.retain(|(other, _)| *other != area);
                        outermost.push((area, around));
                    }
                }
                _ => {}
            }
        }
        for (area, measure) in outermost {
            if !place.plan.node(area).holds(measure) {
                add(&mut self.by_area.entry(area).or_default().measures, measure.id);
            }
        }
        areas
    }

    /// The areas around what a measure serves.
    fn served(&mut self, measure: Node) -> Vec<ThingId> {
        let mut areas = Vec::new();
        for field in measure.fields(Keyword::Serves) {
            let is_open = field.is_broken() || field.has_hole() || field.is_withheld();
            if is_open || field.targets().any(|target| target == Target::Unknown) {
                self.open.extend(documents_above(measure));
            }
            for aim in field.targets().filter_map(Target::thing) {
                let area = measure.plan.node(aim).ancestors().find(|node| node.kind() == Kind::Area);
                areas.extend(area.map(|area| area.id));
            }
        }
        areas
    }

    /// The work of `area`; `None` if there is none.
    pub fn work(&self, area: Node) -> Option<&Work> {
        self.by_area.get(&area.id)
    }

    /// Whether more may be done in the areas of `document` than is known.
    pub fn is_open(&self, document: Node) -> bool {
        self.open.contains(&document.id)
    }
}

fn add(things: &mut Vec<ThingId>, thing: ThingId) {
    if !things.contains(&thing) {
        things.push(thing);
    }
}

/// The document around `node`, and those that it implements. A chain of plans that leads in a circle is cut.
pub fn documents_above(node: Node) -> impl Iterator<Item = ThingId> {
    let plan = node.plan;
    let document = node.document().map(|document| document.id);
    std::iter::successors(document, move |id| plan.implemented_by(*id)).take(16)
}
