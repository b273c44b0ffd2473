//! ACT-18: whom a training reaches, and how many.

use planc_base::Finding;
use planc_lang::vocabularies::ActivityKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::events::{counts_things, is_number, quantity};
use crate::facts::{Context, is_given_up};
use crate::view::View;

/// ACT-18: a training without a target group, or without the number of those who are trained.
pub(super) fn training_for_nobody(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let activity = view.node;
    let is_training = view
        .fields(Keyword::Kind)
        .any(|field| field.word_indices().any(|index| ActivityKind::from_index(index) == Some(ActivityKind::Training)));
    if !is_training || activity.is_broken() {
        return;
    }
    let has_group = activity
        .ancestors()
        .take_while(|node| node.kind() == Kind::Activity)
        .chain(parts(activity))
        .any(|node| node.field(Keyword::TargetGroup).is_some());
    let has_number = says_how_many(view);
    if (has_group && has_number) || is_given_up(activity) {
        return;
    }
    let (lacks, help) = match (has_group, has_number) {
        (false, true) => ("whom it reaches", "Add `target-group` and whom it is for, such as `target-group police`."),
        (true, false) => (
            "how many are trained",
            "Add an output that counts them, such as `output \"officers trained\" 80 persons`.",
        ),
        _ => (
            "whom it reaches, nor how many are trained",
            "Add whom it is for, such as `target-group police`, and an output that counts them, such as \
             `output \"officers trained\" 80 persons`.",
        ),
    };
    let finding =
        Finding::new("ACT-18", activity.place(), format!("{} does not say {lacks}", activity.described_first()))
            .help(help);
    found.push(match has_group {
        false if has_number => finding.with_fix(activity.add_line("Add `target-group ?`", "target-group ?")),
        _ => finding,
    });
}

fn parts(activity: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    activity.descendants().filter(|node| node.kind() == Kind::Activity)
}

/// Whether an output, an indicator of its own, or a share in one, counts people; or no output says yet what it counts, which ACT-05 and ACT-06
/// ask for.
fn says_how_many(view: &View) -> bool {
    let activity = view.node;
    let whole = activity.ancestors().skip(1).take_while(|node| node.kind() == Kind::Activity);
    let mut is_any = false;
    for node in std::iter::once(activity).chain(whole).chain(parts(activity)) {
        let gives_share = |node: Node| {
            node.fields(Keyword::ContributesTo).any(|field| field.has_hole() || field.parts().iter().any(is_number))
        };
        if gives_share(node) || node.children_of(Kind::Indicator).next().is_some() {
            return true;
        }
        for output in node.children_of(Kind::Output) {
            is_any = true;
            let Some(number) = quantity(output) else { return true };
            if !counts_things(output, &number)
                || gives_share(output)
                || output.children_of(Kind::Indicator).next().is_some()
            {
                return true;
            }
        }
    }
    !is_any
}
