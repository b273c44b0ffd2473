//! Drawings of what hangs on what: which things and arrows, and how they are written: as a picture, or for programs that lay
//! them out.
//!
//! ```text
//! Context ──Drawing::of──► boxes and arrows ──► dot, mermaid, json
//!                                           ──layout──► positions ──svg──► picture
//! ```
//!
//! Arrows lead from what carries to what is carried: from what is required to what requires it, from work to the aim that it
//! serves, from the giver to what is paid. Above `MOST_BOXES`, parts are drawn as their whole, level by level.

mod bounded;
mod flows;
mod layout;
mod svg;
mod texts;
mod written;

pub use flows::Flow;
pub(crate) use texts::wrapped;

use planc_analysis::Context;
use planc_analysis::facts::is_given_up;
use planc_analysis::graph::{PlanGraph, Relation, Timetable};
use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

/// More boxes than this nobody can read.
const MOST_BOXES: usize = 100;
/// How often parts are drawn as their whole before the drawing is left as large as it is.
const LEVELS: u8 = 3;

/// What a drawing is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DrawingKind {
    /// From work to the aims that it serves and the indicators that it moves.
    Results,
    /// From what is required to what requires it.
    Dependencies,
    /// From those who give to what they pay for.
    Money,
}

/// Boxes and arrows.
#[derive(Debug, Default)]
pub struct Drawing {
    pub kind: Option<DrawingKind>,
    /// In the order of the plan.
    pub boxes: Vec<ThingId>,
    pub arrows: Vec<Arrow>,
    /// Of what waits in a chain, the chain that ends last, as it is drawn; only where a drawing is about what waits.
    pub critical: Vec<ThingId>,
    /// How often parts are drawn as their whole.
    pub level: u8,
    /// Boxes that a picture has no room for.
    pub left_out: usize,
    /// What it is about, if not everything.
    pub about: Option<ThingId>,
}

/// An arrow; one that stands for several is drawn once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arrow {
    pub from: ThingId,
    pub to: ThingId,
    pub relation: Relation,
    pub count: usize,
    /// The money that goes along it, by currency; nothing in drawings of anything else.
    pub flows: Vec<Flow>,
    /// Whether it is a step of the critical path.
    pub is_critical: bool,
}

impl Drawing {
    /// Of what is in `about`, or hangs together with it by arrows; of everything without it.
    pub fn of(context: &Context, kind: DrawingKind, about: Option<Node>) -> Drawing {
        let plan = context.plan;
        let graph = PlanGraph::of(context);
        let is_drawn = |id: ThingId| !is_given_up(plan.node(id));
        let mut arrows: Vec<(ThingId, Relation, ThingId)> = graph
            .links()
            .filter(|(from, relation, to)| is_about(kind, plan.node(*from), *relation, plan.node(*to)))
            .filter(|(from, _, to)| is_drawn(*from) && is_drawn(*to))
            .map(|(from, relation, to)| match relation {
                Relation::Requires | Relation::FundedFrom | Relation::BelongsTo => (to, relation, from),
                _ => (from, relation, to),
            })
            .collect();
        if let Some(about) = about {
            let [up, down] = [true, false].map(|is_up| reach(&arrows, about, context, is_up));
            let within = |id: &ThingId| up.contains(id) || down.contains(id);
            arrows.retain(|(from, _, to)| within(from) && within(to));
        }
        let mut drawing = Drawing::default();
        for level in 0..=LEVELS {
            let folded = fold(&arrows, context, level);
            // One whole that holds everything says nothing any more.
            if level > 0 && folded.arrows.is_empty() {
                break;
            }
            drawing = folded;
            if drawing.boxes.len() <= MOST_BOXES {
                break;
            }
        }
        drawing.kind = Some(kind);
        drawing.about = about.map(|node| node.id);
        match kind {
            DrawingKind::Results => {}
            DrawingKind::Dependencies => drawing.mark_critical(&Timetable::of(&graph, context), context),
            DrawingKind::Money => flows::add(&mut drawing, context),
        }
        drawing
    }

    /// Marks the steps of the critical path: straight from one activity to the next, or by way of what the one brings about and
    /// the other waits for.
    fn mark_critical(&mut self, timetable: &Timetable, context: &Context) {
        let drawn: FxHashSet<ThingId> = self.boxes.iter().copied().collect();
        let as_drawn = |id: &ThingId| drawn_as(context.plan.node(*id), self.level).id;
        let mut chain: Vec<ThingId> = timetable.critical_path.iter().map(as_drawn).collect();
        chain.dedup();
        // A path that is not in the drawing is not its path.
        if chain.len() < 2 || !chain.iter().all(|id| drawn.contains(id)) {
            return;
        }
        let steps: FxHashSet<(ThingId, ThingId)> = chain.windows(2).map(|pair| (pair[0], pair[1])).collect();
        let mut between: FxHashSet<(ThingId, ThingId)> = FxHashSet::default();
        for (first, last) in &steps {
            let from_first: FxHashSet<ThingId> =
                self.arrows.iter().filter(|arrow| arrow.from == *first).map(|arrow| arrow.to).collect();
            for arrow in self.arrows.iter().filter(|arrow| arrow.to == *last && from_first.contains(&arrow.from)) {
                between.extend([(*first, arrow.from), (arrow.from, *last)]);
            }
        }
        for arrow in &mut self.arrows {
            let step = (arrow.from, arrow.to);
            arrow.is_critical = steps.contains(&step) || between.contains(&step);
        }
        self.critical = chain;
    }
}

fn is_about(kind: DrawingKind, from: Node, relation: Relation, to: Node) -> bool {
    let is_work = |node: Node| matches!(node.kind(), Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity);
    match kind {
        DrawingKind::Results => match relation {
            Relation::Serves | Relation::Moves => true,
            Relation::PartOf => is_work(from) && is_work(to),
            _ => false,
        },
        DrawingKind::Dependencies => matches!(relation, Relation::Requires | Relation::Produces),
        DrawingKind::Money => matches!(relation, Relation::FundedFrom | Relation::BelongsTo),
    }
}

/// What carries `about` and its parts, step by step, or what they carry.
fn reach(arrows: &[(ThingId, Relation, ThingId)], about: Node, context: &Context, is_up: bool) -> FxHashSet<ThingId> {
    let mut next: FxHashMap<ThingId, Vec<ThingId>> = FxHashMap::default();
    for (from, _, to) in arrows {
        let (at, other) = if is_up { (*to, *from) } else { (*from, *to) };
        next.entry(at).or_default().push(other);
    }
    let ends = arrows.iter().flat_map(|(from, _, to)| [*from, *to]);
    let mut reached: FxHashSet<ThingId> =
        ends.filter(|id| about.holds(context.plan.node(*id)) || *id == about.id).collect();
    let mut open: Vec<ThingId> = reached.iter().copied().collect();
    while let Some(at) = open.pop() {
        for other in next.get(&at).into_iter().flatten() {
            if reached.insert(*other) {
                open.push(*other);
            }
        }
    }
    reached
}

/// The arrows between the boxes of a level.
fn fold(arrows: &[(ThingId, Relation, ThingId)], context: &Context, level: u8) -> Drawing {
    let box_of = |id: ThingId| drawn_as(context.plan.node(id), level).id;
    let mut drawing = Drawing { level, ..Drawing::default() };
    let mut places: FxHashMap<(ThingId, ThingId, Relation), usize> = FxHashMap::default();
    let mut boxes: FxHashSet<ThingId> = FxHashSet::default();
    for (from, relation, to) in arrows {
        let (from, to) = (box_of(*from), box_of(*to));
        boxes.extend([from, to]);
        if from == to {
            continue;
        }
        let place = *places.entry((from, to, *relation)).or_insert_with(|| {
            let flows = Vec::new();
            drawing.arrows.push(Arrow { from, to, relation: *relation, count: 0, flows, is_critical: false });
            drawing.arrows.len() - 1
        });
        drawing.arrows[place].count += 1;
    }
    drawing.boxes = boxes.into_iter().collect();
    drawing.boxes.sort_by_key(|id| (context.plan.thing(*id).first, *id));
    drawing
}

/// The whole that a thing is drawn as: itself, its activity, what the activity stands in, its document.
fn drawn_as(node: Node, level: u8) -> Node {
    let is_inside = |kind: Kind| matches!(kind, Kind::Activity | Kind::Output | Kind::Indicator | Kind::Outcome);
    match level {
        0 => node,
        1 => node.ancestors().filter(|above| above.kind() == Kind::Activity).last().unwrap_or(node),
        2 => node.ancestors().find(|above| !is_inside(above.kind())).unwrap_or(node),
        _ => node.root(),
    }
}
