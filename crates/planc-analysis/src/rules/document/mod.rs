//! DOC: strategies and plans as documents.

mod abbreviations;
mod actors;
mod analysis;
mod attested;
mod chapters;
mod coverage;
mod evidence;
mod links;
mod period;
mod principles;
mod purpose;
mod questions;
mod recommendations;
mod sequence;
mod strategy;
mod terms;
mod texts;
mod vouched;

use planc_base::Fix;
use planc_lang::Kind;
use planc_model::Node;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "DOC-01", reads: Reads::Whole(strategy::plan_missing) },
    Check { code: "DOC-02", reads: Reads::Each(&[Kind::Plan], strategy::aims_missing) },
    Check { code: "DOC-03", reads: Reads::Each(&[Kind::Plan], strategy::not_named) },
    Check { code: "DOC-04", reads: Reads::Each(&[Kind::Strategy, Kind::Plan], period::missing) },
    Check { code: "DOC-05", reads: Reads::Each(&[Kind::Plan], period::outside_strategy) },
    Check { code: "DOC-06", reads: Reads::Each(&[Kind::Plan], period::too_short_or_long) },
    Check { code: "DOC-07", reads: Reads::Whole(sequence::gaps) },
    Check { code: "DOC-08", reads: Reads::Whole(chapters::introduction) },
    Check { code: "DOC-09", reads: Reads::Each(&[Kind::Strategy], purpose::missing) },
    Check { code: "DOC-10", reads: Reads::Whole(chapters::analysis) },
    Check { code: "DOC-11", reads: Reads::Whole(analysis::area_left_out) },
    Check { code: "DOC-12", reads: Reads::Whole(analysis::not_by_sex) },
    Check { code: "DOC-13", reads: Reads::Whole(analysis::profile_incomplete) },
    Check { code: "DOC-14", reads: Reads::Whole(vouched::trends) },
    Check { code: "DOC-15", reads: Reads::Whole(actors::without_role) },
    Check { code: "DOC-16", reads: Reads::Whole(questions::unanswered) },
    Check { code: "DOC-17", reads: Reads::Whole(chapters::methodology) },
    Check { code: "DOC-18", reads: Reads::Whole(recommendations::not_taken_up) },
    Check { code: "DOC-19", reads: Reads::Whole(principles::missing) },
    Check { code: "DOC-20", reads: Reads::Whole(vouched::commitment) },
    Check { code: "DOC-21", reads: Reads::Whole(recommendations::watchers_not_heard) },
    Check { code: "DOC-22", reads: Reads::Whole(coverage::left_out) },
    Check { code: "DOC-23", reads: Reads::Whole(chapters::implementation) },
    Check { code: "DOC-24", reads: Reads::Whole(chapters::theory_of_change) },
    Check { code: "DOC-25", reads: Reads::Whole(terms::undefined_or_twice) },
    Check { code: "DOC-26", reads: Reads::Whole(links::broken) },
    Check { code: "DOC-27", reads: Reads::Whole(evidence::missing) },
    Check { code: "DOC-28", reads: Reads::Whole(vouched::relevance) },
    Check { code: "DOC-29", reads: Reads::Each(&[Kind::Attest], attested::too_early) },
];

/// A fix that adds several lines to the block of `node`.
fn add_lines(node: Node, title: String, lines: &[String]) -> Fix {
    let (_, _, indent) = node.insertion();
    node.add_line(title, &lines.join(&format!("\n{indent}")))
}
