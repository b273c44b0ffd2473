//! ACT: activities and time.

mod order;
mod output;
mod parts;
mod period;
mod schedule;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "ACT-01", reads: Reads::Each(SCHEDULED, schedule::schedule_incomplete) },
    Check { code: "ACT-02", reads: Reads::Each(DATED, period::outside_period) },
    Check { code: "ACT-03", reads: Reads::Each(&[Kind::Activity], parts::outside_parent) },
    Check { code: "ACT-04", reads: Reads::Each(&[Kind::Activity], order::before_requirement) },
    Check { code: "ACT-05", reads: Reads::Each(&[Kind::Activity], output::output_missing) },
];

/// The kinds that have a `schedule`, besides indicators.
const SCHEDULED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity];

const DATED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity, Kind::Milestone];
