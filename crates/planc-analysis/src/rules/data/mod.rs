//! DAT: data about persons.

mod cells;
mod identifying;
mod identifying_words;
mod lawful;
mod persons;
mod victims;
mod vouched;

use planc_lang::Kind;

use super::{Check, Reads};
pub(crate) use identifying::letters as letters_of_identifying;

pub const CHECKS: &[Check] = &[
    Check { code: "DAT-01", reads: Reads::Each(&[Kind::Indicator], lawful::no_basis) },
    Check { code: "DAT-02", reads: Reads::Whole(victims::victim_recognisable) },
    Check { code: "DAT-03", reads: Reads::Each(&[Kind::Reading], cells::small_cell) },
    Check { code: "DAT-04", reads: Reads::Whole(vouched::no_confidentiality) },
    Check { code: "DAT-05", reads: Reads::Whole(vouched::no_cross_check) },
    Check { code: "DAT-06", reads: Reads::Whole(vouched::no_rules_for_transfer) },
    Check { code: "DAT-07", reads: Reads::Each(&[Kind::Activity], vouched::no_interview_principles) },
    Check { code: "DAT-08", reads: Reads::Whole(victims::storage_not_vouched) },
];
