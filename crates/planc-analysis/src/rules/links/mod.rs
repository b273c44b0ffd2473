//! LNK: numbers, and what leads to what. That a name is given twice (LNK-01 too) is found in planc-model, while names are declared.

mod circles;
mod contributing;
mod existing;
pub(crate) mod moved;
mod numbers;
mod own_lists;
mod serving;
mod themes;
mod versions;

use super::{Check, Reads};
use planc_lang::Kind;

pub const CHECKS: &[Check] = &[
    Check { code: "LNK-01", reads: Reads::Whole(numbers::number_twice) },
    Check { code: "LNK-02", reads: Reads::Whole(numbers::number_outside_parent) },
    Check { code: "LNK-03", reads: Reads::Whole(numbers::number_out_of_order) },
    Check { code: "LNK-04", reads: Reads::Whole(serving::serves_nothing) },
    Check { code: "LNK-05", reads: Reads::Whole(contributing::contributes_to_nothing) },
    Check { code: "LNK-06", reads: Reads::Whole(moved::not_moved) },
    Check { code: "LNK-07", reads: Reads::Whole(moved::not_taken_up) },
    Check { code: "LNK-09", reads: Reads::Whole(circles::requires_cycle) },
    Check { code: "LNK-10", reads: Reads::Whole(existing::used_before_it_exists) },
    Check { code: "LNK-11", reads: Reads::Each(&[Kind::Plan], versions::monitoring_plan_older) },
    Check { code: "LNK-12", reads: Reads::Whole(own_lists::foreign_areas) },
    Check { code: "LNK-13", reads: Reads::Whole(themes::themes_left_out) },
];

/// The kinds of work, whose numbers have the same form.
const WORK: [Kind; 2] = [Kind::Measure, Kind::Activity];
