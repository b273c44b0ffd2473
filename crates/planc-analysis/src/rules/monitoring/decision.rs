//! MON-05: whether there is a review or an evaluation, and what is said of each.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};

use super::existence::is_carried_out;
use super::lines::{Line, lacking};
use crate::facts::Context;

const LINES: [Line; 3] = [
    (Keyword::Purpose, "what it is for"),
    (Keyword::Starts, "when it starts"),
    (Keyword::Responsible, "who answers for it"),
];

/// MON-05.
pub(super) fn not_decided(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses().filter(|response| is_carried_out(*response)) {
        if response.nodes_of_any(&[Kind::Review, Kind::Evaluation]).next().is_some() {
            continue;
        }
        let head = response.head();
        found.push(
            Finding::new(
                "MON-05",
                head.place(),
                format!("It is not decided whether {} is reviewed or evaluated", head.described()),
            )
            .help("Add `review` or `evaluation` with its `kind`, `purpose`, `starts` and `responsible`, or `review none \"…\"`.")
            .with_fix(head.add_line("Add `review none \"…\"`", "review none \"…\"")),
        );
    }
    let plan = context.plan;
    let entries = plan.nodes_of_any(&[Kind::Review, Kind::Evaluation]).filter(|node| node.is_own());
    for node in entries.filter(|node| !node.is_absent() && !node.is_broken() && !node.is_unchecked()) {
        found.extend(lacking(
            "MON-05",
            node,
            &LINES,
            "Write it down now, such as `purpose \"See which activities to keep\"`, `starts 2027-04` and `responsible …` with the office that commissions it.",
        ));
    }
}
