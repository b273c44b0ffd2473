//! EVA: evaluations, from their planning to what becomes of their advice.

mod achieved;
mod criteria;
mod evaluator;
mod followed_up;
mod involved;
mod money;
mod planned;
mod reasons;
mod report;
mod terms;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "EVA-01", reads: Reads::Each(&[Kind::Evaluation], planned::final_starts_late) },
    Check { code: "EVA-02", reads: Reads::Whole(planned::evaluation_missing) },
    Check { code: "EVA-03", reads: Reads::Whole(planned::ex_post_missing) },
    Check { code: "EVA-04", reads: Reads::Whole(terms::terms_incomplete) },
    Check { code: "EVA-05", reads: Reads::Whole(involved::evaluator_involved) },
    Check { code: "EVA-06", reads: Reads::Each(&[Kind::Evaluation], evaluator::not_suitable) },
    Check { code: "EVA-07", reads: Reads::Each(&[Kind::Evaluation], evaluator::not_balanced) },
    Check { code: "EVA-08", reads: Reads::Each(&[Kind::Evaluation], evaluator::no_companion) },
    Check { code: "EVA-09", reads: Reads::Each(&[Kind::Evaluation], criteria::criteria_missing) },
    Check { code: "EVA-10", reads: Reads::Each(&[Kind::Evaluation], money::not_secured) },
    Check { code: "EVA-11", reads: Reads::Whole(report::chapters_missing) },
    Check { code: "EVA-12", reads: Reads::Each(&[Kind::Evaluation], followed_up::no_workshop) },
    Check { code: "EVA-13", reads: Reads::Whole(followed_up::advice_not_taken_up) },
    Check { code: "EVA-14", reads: Reads::Whole(reasons::no_reason) },
];
