//! GOA: areas, goals and objectives.

mod areas;
mod children;
mod covered;
mod level_names;
mod missing;
mod priorities;
mod problems;
mod results;
mod same_words;
mod served;
mod thin;
mod work;

pub(crate) use areas::fields_of_area;
pub(super) use same_words::Aims;

use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "GOA-01", reads: Reads::Each(&[Kind::Strategy, Kind::Plan], areas::area_missing) },
    Check { code: "GOA-02", reads: Reads::Each(&[Kind::Area], areas::area_not_mapped) },
    Check { code: "GOA-03", reads: Reads::Each(&[Kind::Area], missing::goal_missing) },
    Check { code: "GOA-04", reads: Reads::Each(&[Kind::Goal], missing::objective_missing) },
    Check { code: "GOA-05", reads: Reads::Each(&[Kind::Goal], missing::goal_not_measured) },
    Check { code: "GOA-06", reads: Reads::Each(&[Kind::Objective], missing::objective_not_measured) },
    Check { code: "GOA-07", reads: Reads::Whole(missing::result_missing) },
    Check { code: "GOA-08", reads: Reads::Whole(served::objective_not_served) },
    Check { code: "GOA-09", reads: Reads::Whole(work::area_without_work) },
    Check { code: "GOA-10", reads: Reads::Whole(problems::problem_links) },
    Check { code: "GOA-11", reads: Reads::Each(&[Kind::Goal], covered::goal_not_covered) },
    Check { code: "GOA-14", reads: Reads::Each(&[Kind::Outcome], results::result_incomplete) },
    Check { code: "GOA-15", reads: Reads::Whole(priorities::priority_missing) },
    Check { code: "GOA-16", reads: Reads::Whole(children::children_left_out) },
    Check { code: "GOA-17", reads: Reads::Whole(work::area_without_partners) },
    Check { code: "GOA-18", reads: Reads::Whole(same_words::other_words) },
    Check { code: "GOA-19", reads: Reads::Whole(level_names::names_differ) },
    Check { code: "GOA-20", reads: Reads::Whole(thin::area_thin) },
];

/// "a, b and c".
pub(super) fn list<T: AsRef<str>>(items: &[T], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_string(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
            format!("{} {and} {}", before.join(", "), last.as_ref())
        }
    }
}

fn has(node: Node, keyword: Keyword) -> bool {
    node.field(keyword).is_some()
}

/// Whether something of `kind` stands in it, `none "why"` included.
fn holds(node: Node, kind: Kind) -> bool {
    node.children_of(kind).next().is_some()
}

/// Whether a rule about what an entry lacks is to look at it.
fn is_asked(node: Node) -> bool {
    !node.is_absent() && !node.is_broken()
}

/// An area of a plan that implements something only groups its measures: the goals are above.
fn is_grouping(area: Node) -> bool {
    let Some(document) = area.document().filter(|document| document.kind() == Kind::Plan) else { return false };
    document.field(Keyword::Implements).is_some_and(|field| !field.is_none())
}
