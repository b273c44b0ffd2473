//! ACT: activities and time.

mod amount;
mod awareness;
mod events;
mod load;
mod order;
mod output;
mod parts;
mod period;
mod recurring;
mod schedule;
mod single;
mod training;
mod vouched;

use planc_lang::Kind;

use super::{Check, Reads};
pub(crate) use events::letters_of_broadcast;

pub const CHECKS: &[Check] = &[
    Check { code: "ACT-01", reads: Reads::Each(SCHEDULED, schedule::schedule_incomplete) },
    Check { code: "ACT-02", reads: Reads::Each(DATED, period::outside_period) },
    Check { code: "ACT-03", reads: Reads::Each(&[Kind::Activity], parts::outside_parent) },
    Check { code: "ACT-04", reads: Reads::Each(&[Kind::Activity], order::before_requirement) },
    Check { code: "ACT-05", reads: Reads::Each(&[Kind::Activity], output::output_missing) },
    Check { code: "ACT-06", reads: Reads::Each(&[Kind::Output], amount::output_not_quantified) },
    Check { code: "ACT-09", reads: Reads::Each(&[Kind::Activity], recurring::count_off_schedule) },
    Check { code: "ACT-10", reads: Reads::Each(&[Kind::Activity], single::long_time_for_one_event) },
    Check { code: "ACT-12", reads: Reads::Whole(load::body_overloaded) },
    Check { code: "ACT-13", reads: Reads::Each(&[Kind::Plan], vouched::capacity_not_vouched) },
    Check { code: "ACT-14", reads: Reads::Each(&[Kind::Plan], vouched::local_structures_not_vouched) },
    Check { code: "ACT-15", reads: Reads::Each(&[Kind::Activity], awareness::questions_open) },
    Check { code: "ACT-16", reads: Reads::Whole(vouched::harm_not_checked) },
    Check { code: "ACT-17", reads: Reads::Each(&[Kind::Activity], vouched::output_out_of_hands) },
    Check { code: "ACT-18", reads: Reads::Each(&[Kind::Activity], training::training_for_nobody) },
];

/// The kinds that have a `schedule`, besides indicators.
const SCHEDULED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity];

const DATED: &[Kind] = &[Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity, Kind::Milestone];
