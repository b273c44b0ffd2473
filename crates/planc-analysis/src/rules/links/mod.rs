//! LNK: numbers, and what leads to what. That a name is given twice (LNK-01 too) is found in planc-model, while names are declared.

mod circles;
mod numbers;
mod serving;

use super::{Check, Reads};
use planc_lang::Kind;

pub const CHECKS: &[Check] = &[
    Check { code: "LNK-01", reads: Reads::Whole(numbers::number_twice) },
    Check { code: "LNK-02", reads: Reads::Whole(numbers::number_outside_parent) },
    Check { code: "LNK-03", reads: Reads::Whole(numbers::number_out_of_order) },
    Check { code: "LNK-04", reads: Reads::Whole(serving::serves_nothing) },
    Check { code: "LNK-09", reads: Reads::Whole(circles::requires_cycle) },
];

/// The kinds of work, whose numbers have the same form.
const WORK: [Kind; 2] = [Kind::Measure, Kind::Activity];
