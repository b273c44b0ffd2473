//! ACT-05: activities that produce nothing.

use planc_base::Finding;
use planc_lang::Kind;
use planc_model::Node;

use crate::facts::{Context, is_given_up};
use crate::view::View;

/// ACT-05: nothing that can be seen when the activity is over.
pub(super) fn output_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || has_output(node) {
        return;
    }
    let mut above = node.ancestors().skip(1);
    let is_part_of_what_has_one = above
        .by_ref()
        .take_while(|above| matches!(above.kind(), Kind::Activity | Kind::Output))
        .any(|above| above.kind() == Kind::Output || above.children().any(|child| is_product(child.kind())));
    if is_part_of_what_has_one || is_given_up(node) {
        return;
    }
    found.push(
        Finding::new("ACT-05", node.place(), format!("{} has no output", node.described_first()))
            .help("Add what it produces and how much of it, such as `output \"officers trained\" 80 persons`.")
            .with_fix(node.add_line("Add `output ?`", "output ?")),
    );
}

fn is_product(kind: Kind) -> bool {
    matches!(kind, Kind::Output | Kind::Indicator)
}

fn has_output(node: Node) -> bool {
    node.children().any(|child| is_product(child.kind()) || child.kind() == Kind::Activity && has_output(child))
}
