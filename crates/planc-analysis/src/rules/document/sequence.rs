//! Documents that follow one another without a gap.

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::{PlanKind, PlanStatus};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::{Field, Target};

use crate::facts::dates::in_words;
use crate::facts::{Context, kind_of_plan, status_of_document};

/// DOC-07: between the end of a document and the start of what follows it, nothing is in force.
pub(super) fn gaps(context: &Context, found: &mut Vec<Finding>) {
    for node in context.own_documents().filter(|node| !node.is_broken()) {
        if let Some(field) = node.field(Keyword::Follows) {
            found.extend(after_predecessor(context, node, field));
        }
    }
    for response in context.responses() {
        let plans: Vec<Node> = response.plans_of(PlanKind::Action).collect();
        found.extend(plans.iter().filter_map(|plan| after_the_others(context, *plan, &plans)));
    }
}

/// The gap between a document and what it says that it follows.
fn after_predecessor(context: &Context, node: Node, field: Field) -> Option<Finding> {
    if field.is_broken() || field.has_hole() {
        return None;
    }
    let period = node.field(Keyword::Period)?;
    let start = context.document(node).period?.first;
    let before = field.targets().find_map(Target::thing).map(|id| node.plan.node(id));
    let until = field.behind(Connective::Until).and_then(|part| field.date(part));
    let end = match until {
        Some(date) => context.document(node).days(date)?.last,
        None => context.document(before?).period?.last,
    };
    let what = match before {
        Some(before) => before.described(),
        None => {
            let text = field.parts().iter().find_map(|part| field.texts(part))?;
            format!("\"{}\"", text.first_line())
        }
    };
    let finding = gap(node, period, start, &what, end)?;
    Some(match before.and_then(|before| before.field(Keyword::Period)) {
        Some(other) if until.is_none() => finding.label(other.place(), format!("the period of {what}")),
        _ => finding.label(field.place(), "what it follows"),
    })
}

/// The gap between an action plan that does not say what it follows, and those of the same strategy that end before it begins.
fn after_the_others(context: &Context, node: Node, plans: &[Node]) -> Option<Finding> {
    let period = node.field(Keyword::Period)?;
    let start = context.document(node).period?.first;
    if node.is_broken() || node.field(Keyword::Follows).is_some() {
        return None;
    }
    let mut last: Option<(Node, Day)> = None;
    for other in plans.iter().filter(|other| **other != node) {
        // One whose period is not known may fill the gap.
        let days = context.document(*other).period?;
        let is_taken_back = status_of_document(*other) == Some(PlanStatus::Withdrawn);
        let is_same_sort = kind_of_plan(*other) == Some(PlanKind::Action);
        if days.first < start && !is_taken_back && is_same_sort && last.is_none_or(|(_, end)| end < days.last) {
            last = Some((*other, days.last));
        }
    }
    let (before, end) = last?;
    let finding = gap(node, period, start, &before.described(), end)?;
    let other = before.field(Keyword::Period)?;
    Some(finding.label(other.place(), format!("the period of {}", before.described())))
}

fn gap(node: Node, period: Field, start: Day, what: &str, end: Day) -> Option<Finding> {
    let next = end.tomorrow().ok()?;
    if start <= next {
        return None;
    }
    Some(
        Finding::new(
            "DOC-07",
            period.place(),
            format!(
                "{} begins on {}, but {what} before it ends on {}",
                node.described_first(),
                in_words(start),
                in_words(end)
            ),
        )
        .help(format!(
            "Let it begin on {}, or extend what comes before. If something else holds in between, write what, with \
             `follows` and `until`.",
            in_words(next)
        )),
    )
}
