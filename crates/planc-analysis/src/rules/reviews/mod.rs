//! REV: reviews, from their dates to what is done with their results.

mod answers;
mod basis;
mod dates;
mod participants;
mod steps;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "REV-01", reads: Reads::Whole(dates::too_long_without) },
    Check { code: "REV-02", reads: Reads::Each(&[Kind::Review, Kind::Evaluation], basis::nobody_named) },
    Check { code: "REV-03", reads: Reads::Whole(basis::baseline_too_late) },
    Check { code: "REV-04", reads: Reads::Each(&[Kind::Report], answers::question_unanswered) },
    Check { code: "REV-05", reads: Reads::Whole(participants::one_side_missing) },
    Check { code: "REV-06", reads: Reads::Whole(participants::field_not_heard) },
    Check { code: "REV-07", reads: Reads::Each(&[Kind::Review], steps::workshop) },
    Check { code: "REV-08", reads: Reads::Whole(steps::results_not_shared) },
    Check { code: "REV-09", reads: Reads::Whole(participants::rapporteur_without_part) },
];
