//! RES: who does it.

pub(super) mod known;
mod nobody;
mod vague;
mod words;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "RES-01", reads: Reads::Whole(nobody::nobody_responsible) },
    Check { code: "RES-02", reads: Reads::Whole(words::unregistered_body) },
    Check { code: "RES-03", reads: Reads::Whole(words::body_not_specific) },
];
