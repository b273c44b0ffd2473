//! Strategy and plan beside one another: which of them is there, and which names which.

use planc_base::Finding;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::{Context, holds_aims, kind_of_plan};
use crate::rules::goals::list;
use crate::view::View;

/// DOC-01: no action plan carries out the strategy.
pub(super) fn plan_missing(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(strategy) = response.strategy() else { continue };
        // One whose kind is still open may be the action plan.
        let carries_out = |plan: Node| matches!(kind_of_plan(plan), None | Some(PlanKind::Action));
        if response.plans().any(carries_out) {
            continue;
        }
        let name = strategy.name().unwrap_or("…");
        found.push(
            Finding::new("DOC-01", strategy.place(), format!("No action plan carries out {}", strategy.described()))
                .help(format!(
                    "Add one, such as `plan action-plan \"Action plan\" {{ implements {name} }}`, with the measures and \
                     activities by which its objectives are to be reached."
                )),
        );
    }
}

/// DOC-02: a plan that implements no strategy has no aims of its own either.
pub(super) fn aims_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || kind_of_plan(node) != Some(PlanKind::Action) || !stands_alone(view) {
        return;
    }
    let aims: Vec<Node> =
        node.descendants().filter(|node| matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective)).collect();
    let has = |kind: Kind| aims.iter().any(|aim| aim.kind() == kind);
    let has_any = |kind: Kind| aims.iter().any(|aim| aim.kind() == kind && !aim.is_absent());
    // What lacks inside an area, or inside a goal, is said of that area or goal.
    let lacks_goal = !has(Kind::Goal) && !has_any(Kind::Area);
    let lacks_objective = !has(Kind::Objective) && !has_any(Kind::Goal) && !has_any(Kind::Area) && !is_settled(&aims);
    let lacking: Vec<&str> = [(aims.is_empty(), "areas"), (lacks_goal, "goals"), (lacks_objective, "objectives")]
        .into_iter()
        .filter_map(|(lacks, what)| lacks.then_some(what))
        .collect();
    if lacking.is_empty() {
        return;
    }
    found.push(
        Finding::new(
            "DOC-02",
            node.place(),
            format!(
                "{} carries out no strategy, and has no {} of its own",
                node.described_first(),
                list(&lacking, "or")
            ),
        )
        .help(
            "Add what it is to reach, such as `area prevention \"Prevention\" { goal … { objective … } }`, or name its \
             strategy with `implements`.",
        ),
    );
}

/// Whether the plan says that it implements nothing, or forgets to and has aims of its own.
fn stands_alone(view: &View) -> bool {
    match view.field(Keyword::Implements) {
        Some(field) => field.is_none() && !field.is_broken(),
        None => holds_aims(view.node),
    }
}

/// Whether `goal none "…"` says why there are no goals: then there are no objectives under them either.
fn is_settled(aims: &[Node]) -> bool {
    aims.iter().any(|aim| aim.kind() == Kind::Goal && aim.is_absent())
}

/// DOC-03: a plan does not say what it implements, and has no aims of its own.
pub(super) fn not_named(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || view.has(Keyword::Implements) || holds_aims(node) {
        return;
    }
    let is_action = kind_of_plan(node) == Some(PlanKind::Action);
    let wanted =
        |other: &Node| other.kind() == Kind::Strategy || (!is_action && other.kind() == Kind::Plan && *other != node);
    let mut documents = node.plan.roots().filter(|other| other.is_own() && wanted(other) && other.name().is_some());
    let first = documents.next();
    let is_only = documents.next().is_none();
    let (lacks, what) = match is_action {
        true => ("which strategy it implements", "strategy"),
        false => ("which plan or strategy it belongs to", "plan or strategy"),
    };
    let example = match first.and_then(Node::name) {
        Some(name) => format!(", such as `implements {name}`"),
        None => String::new(),
    };
    let mut finding = Finding::new("DOC-03", node.place(), format!("{} does not say {lacks}", node.described_first()))
        .help(format!(
            "Add `implements` and the name of the {what}{example}, or `implements none \"…\"` if there is none."
        ));
    if let Some(name) = first.and_then(Node::name).filter(|_| is_only) {
        let line = format!("implements {name}");
        finding = finding.with_fix(node.add_line(format!("Add `{line}`"), &line));
    }
    found.push(finding);
}
