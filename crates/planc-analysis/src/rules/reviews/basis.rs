//! On what a review rests.

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::dates::{in_words, planned};
use crate::facts::{Context, Response};
use crate::rules::goals::list;
use crate::rules::looking_back::{first_day, is_held};
use crate::view::View;

/// How many indicators a message names.
const NAMED: usize = 3;

/// REV-02: nobody is named who carries out a review or evaluation, or a review has no terms of reference.
pub(super) fn nobody_named(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) {
        return;
    }
    if !view.has(Keyword::By) {
        found.push(
            Finding::new("REV-02", node.place(), format!("{} does not say who carries it out", node.described_first()))
                .help("Add `by` and the name of an actor, a person or a body, or say in quotes who is to be chosen.")
                .with_fix(node.add_line("Add `by ?`", "by ?")),
        );
    }
    // Evaluations are asked for theirs by EVA-04.
    if node.kind() == Kind::Review && !view.has(Keyword::TermsOfReference) {
        found.push(
            Finding::new("REV-02", node.place(), format!("{} has no terms of reference", node.described_first()))
                .help(
                    "Declare them as `document … { kind terms-of-reference }` and name them here: \
                     `terms-of-reference …`, or write `terms-of-reference none \"…\"`.",
                )
                .with_fix(node.add_line("Add `terms-of-reference ?`", "terms-of-reference ?")),
        );
    }
}

/// REV-03: a review or evaluation begins before the values are known from which it is to tell a change.
pub(super) fn baseline_too_late(context: &Context, found: &mut Vec<Finding>) {
    let mut seen: FxHashSet<ThingId> = FxHashSet::default();
    for response in context.responses() {
        let looks = response.nodes_of(Kind::Review).chain(response.nodes_of(Kind::Evaluation));
        let mut looks: Vec<(Node, Day)> = looks
            .filter(|node| is_held(*node))
            .filter_map(|node| Some((node, first_day(node, context)?)))
            .filter(|(node, _)| seen.insert(node.id))
            .collect();
        if looks.is_empty() {
            continue;
        }
        looks.sort_by_key(|(_, start)| *start);
        let mut open = open_baselines(response, context);
        for (node, start) in looks {
            // Each value is missed once, by the first that needs it. One that is overdue itself is found as open.
            let late: Vec<Open> = open
                .extract_if(.., |open| open.due.map_or(start <= context.settings.today, |due| due > start))
                .collect();
            let Some(first) = late.first() else { continue };
            let mut names: Vec<String> = late.iter().take(NAMED).map(|open| open.indicator.described()).collect();
            if late.len() > NAMED {
                names.push(format!("{} more", late.len() - NAMED));
            }
            let what = if late.len() == 1 { "the baseline of" } else { "the baselines of" };
            let place = node.field(Keyword::Starts).map_or(node.place(), |field| field.place());
            found.push(
                Finding::new(
                    "REV-03",
                    place,
                    format!(
                        "{} starts on {}, before {what} {} can be known",
                        node.described_first(),
                        in_words(start),
                        list(&names, "and")
                    ),
                )
                .label(first.field.place(), "still open")
                .help("Without a value to start from no change can be told. Write the value, measure it earlier, or look back later."),
            );
        }
    }
}

/// A baseline that is still open.
struct Open<'plan> {
    indicator: Node<'plan>,
    field: Field<'plan>,
    /// The day by which it is to be measured, if that is said.
    due: Option<Day>,
}

/// Of the indicators by which goals, objectives and their results are measured.
fn open_baselines<'plan>(response: Response<'plan>, context: &Context) -> Vec<Open<'plan>> {
    let measures_aims = |indicator: &Node| {
        let parent = indicator.parent().map(Node::kind);
        matches!(parent, Some(Kind::Area | Kind::Goal | Kind::Objective | Kind::Outcome))
    };
    response
        .nodes_of(Kind::Indicator)
        .filter(measures_aims)
        .filter_map(|indicator| {
            let field = indicator.field(Keyword::Baseline)?;
            (field.has_hole() && !field.is_broken()).then(|| Open {
                indicator,
                field,
                due: due(field, indicator, context),
            })
        })
        .collect()
}

/// Until when the value is to be there: by its own date, or that of the activity which measures it.
fn due(field: Field, indicator: Node, context: &Context) -> Option<Day> {
    let facts = context.document(indicator);
    if let Some(part) = field.behind(Connective::In) {
        return facts.range(field.date_range(part)?).map(|days| days.last);
    }
    let source = field.target(field.behind(Connective::From)?).thing().map(|id| indicator.plan.node(id))?;
    (source.kind() == Kind::Activity).then(|| planned(source, context.document(source)).last).flatten()
}
