//! LNK-06 and LNK-07: indicators that no activity moves, and indicators of a strategy that no plan takes up.

use planc_base::Finding;
use planc_lang::rule::Rule;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, documents_above, kind_of_plan};
use crate::rules::cancelled::Cancelled;
use crate::rules::entries::{own_entries, own_entries_in_things};

/// LNK-06: no activity contributes to an indicator, directly or by way of an output or an expected result.
pub(super) fn not_moved(context: &Context, found: &mut Vec<Finding>) {
    let links = context.links();
    let is_taken_up_asked = Rule::find("LNK-07").is_some_and(|rule| context.settings.is_on(rule));
    for indicator in own_indicators(context) {
        if !links.is_asked(indicator) || links.moves(indicator) || (is_taken_up_asked && !links.takes_up(indicator)) {
            continue;
        }
        let name = indicator.name().unwrap_or("…");
        found.push(
            Finding::new("LNK-06", indicator.place(), format!("No activity contributes to {}", indicator.described()))
                .help(format!("Write `contributes-to {name}` in an activity that moves it, or plan one.")),
        );
    }
}

/// LNK-07: an indicator of a strategy to which nothing contributes, and which no plan shows or tracks.
pub(super) fn not_taken_up(context: &Context, found: &mut Vec<Finding>) {
    let links = context.links();
    for indicator in own_indicators(context) {
        if !links.is_asked(indicator) || links.moves(indicator) || links.takes_up(indicator) {
            continue;
        }
        let name = indicator.name().unwrap_or("…");
        found.push(
            Finding::new(
                "LNK-07",
                indicator.place(),
                format!("{} appears in no plan that carries the strategy out", indicator.described_first()),
            )
            .help(format!(
                "Write `contributes-to {name}` in an activity that moves it, `shows {name}` in the plan, or `tracks {name}` \
                 in the monitoring plan."
            )),
        );
    }
}

/// Indicators, without the parts of others.
fn own_indicators<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    context.plan.own_nodes_of(Kind::Indicator).filter(|node| {
        !node.is_absent()
            && !node.is_broken()
            && !node.is_unchecked()
            && node.parent().is_none_or(|parent| parent.kind() != Kind::Indicator)
    })
}

/// What leads to which indicator.
#[derive(Debug)]
pub(crate) struct Links {
    /// Indicators to which an activity contributes; outcomes, and the goals and objectives that these contribute to.
    moved: FxHashSet<ThingId>,
    /// Measures and objectives in which an activity stands.
    worked_in: FxHashSet<ThingId>,
    /// Objectives, and goals around them, that a measure with activities serves.
    served: FxHashSet<ThingId>,
    /// Indicators that a plan shows or tracks.
    taken_up: FxHashSet<ThingId>,
    /// Strategies and plans all whose indicators a plan tracks, since it does not say which.
    all_tracked: FxHashSet<ThingId>,
    /// Documents some of whose plans have activities that contribute to something.
    carried_out: FxHashSet<ThingId>,
    /// Documents to whose indicators a line leads that does not say which.
    open: FxHashSet<ThingId>,
}

impl Links {
    pub(crate) fn of(context: &Context) -> Links {
        let mut links = Links {
            moved: FxHashSet::default(),
            worked_in: FxHashSet::default(),
            served: FxHashSet::default(),
            taken_up: FxHashSet::default(),
            all_tracked: FxHashSet::default(),
            carried_out: FxHashSet::default(),
            open: FxHashSet::default(),
        };
        let cancelled = Cancelled::of(context);
        links.add_contributions(context, &cancelled);
        links.add_work(context, &cancelled);
        links.add_tracking(context);
        links
    }

    fn add_contributions(&mut self, context: &Context, cancelled: &Cancelled) {
        let plan = context.plan;
        let mut results: Vec<(ThingId, ThingId)> = Vec::new();
        let mut last: Option<ThingId> = None;
        let lines = own_entries_in_things(plan, &[Keyword::ContributesTo]);
        for (node, field) in lines.filter(|(_, field)| !field.is_none()) {
            let targets = field.targets().filter_map(Target::thing);
            if node.kind() == Kind::Outcome {
                results.extend(targets.map(|target| (node.id, target)));
                if is_open(field) {
                    self.open.extend(documents_above(node));
                }
                continue;
            }
            if cancelled.holds(node) || node.is_unchecked() {
                continue;
            }
            self.moved.extend(targets);
            let document = node.document().map(|document| document.id);
            if last != document {
                last = document;
                self.carried_out.extend(documents_above(node));
            }
            if is_open(field) {
                self.open.extend(documents_above(node));
            }
        }
        // From result to result; a circle of them ends by itself.
        let mut is_growing = true;
        while is_growing {
            let before = self.moved.len();
            for (from, to) in &results {
                if self.moved.contains(from) {
                    self.moved.insert(*to);
                }
            }
            is_growing = self.moved.len() > before;
        }
    }

    fn add_work(&mut self, context: &Context, cancelled: &Cancelled) {
        let plan = context.plan;
        let mut last = ThingId::NONE;
        for activity in plan.nodes_of(Kind::Activity) {
            let parent = activity.thing().parent;
            // Those of one measure stand side by side.
            if parent == last || cancelled.holds(activity) {
                continue;
            }
            last = parent;
            for around in activity.ancestors().skip(1) {
                if matches!(around.kind(), Kind::Measure | Kind::Objective) && self.worked_in.insert(around.id) {
                    let served = around.linked(Keyword::Serves).flat_map(Node::ancestors);
                    self.served.extend(served.chain([around]).map(|aim| aim.id));
                }
            }
        }
    }

    fn add_tracking(&mut self, context: &Context) {
        let plan = context.plan;
        for field in own_entries(plan, &[Keyword::Tracks, Keyword::Shows]) {
            let Some(node) = plan.thing_around(field.file, field.entry).map(|id| plan.node(id)) else { continue };
            let Some(document) = node.document().filter(|document| document.kind() == Kind::Plan) else { continue };
            if is_open(field) {
                self.open.extend(documents_above(document));
            }
            self.taken_up.extend(field.targets().filter_map(Target::thing));
        }
        for monitoring in context.own_documents().filter(|node| node.kind() == Kind::Plan) {
            let kind = kind_of_plan(monitoring);
            if matches!(kind, Some(PlanKind::Monitoring) | None) && monitoring.field(Keyword::Tracks).is_none() {
                self.all_tracked.extend(documents_above(monitoring));
            }
        }
    }

    /// Whether a plan carries out the document of `indicator`, by activities that say what they contribute to. An indicator
    /// of an objective on which nobody works is GOA-08's matter.
    fn is_asked(&self, indicator: Node) -> bool {
        let Some(document) = indicator.document() else { return false };
        let objective = indicator.ancestors().find(|node| node.kind() == Kind::Objective);
        self.carried_out.contains(&document.id)
            && !self.open.contains(&document.id)
            && objective.is_none_or(|objective| self.served.contains(&objective.id))
    }

    fn moves(&self, indicator: Node) -> bool {
        self.moved.contains(&indicator.id)
            || indicator.descendants().any(|part| self.moved.contains(&part.id))
            || indicator.ancestors().skip(1).any(|around| match around.kind() {
                Kind::Activity | Kind::Output => true,
                Kind::Outcome | Kind::Goal => self.moved.contains(&around.id),
                Kind::Measure => self.worked_in.contains(&around.id),
                Kind::Objective => {
                    self.moved.contains(&around.id)
                        || (self.worked_in.contains(&around.id)
                            && indicator.parent() == Some(around)
                            && around.children_of(Kind::Activity).next().is_some())
                }
                _ => false,
            })
    }

    /// Whether a plan has the indicator: its own, or that of an objective which it serves, or one that it shows or tracks.
    fn takes_up(&self, indicator: Node) -> bool {
        let Some(document) = indicator.document() else { return true };
        let objective = indicator.ancestors().find(|node| node.kind() == Kind::Objective);
        document.kind() == Kind::Plan
            || self.all_tracked.contains(&document.id)
            || self.taken_up.contains(&indicator.id)
            || indicator.descendants().any(|part| self.taken_up.contains(&part.id))
            || objective.is_some_and(|objective| self.served.contains(&objective.id))
    }
}

/// Whether a line leaves open what it leads to.
fn is_open(field: Field) -> bool {
    field.is_broken()
        || field.has_hole()
        || field.is_withheld()
        || field.targets().any(|target| target == Target::Unknown)
}
