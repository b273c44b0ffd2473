//! RSK: what may go wrong, and what must go on all the same.

mod contingency;
mod register;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "RSK-01", reads: Reads::Whole(register::no_risks) },
    Check { code: "RSK-02", reads: Reads::Whole(register::no_assumptions) },
    Check { code: "RSK-03", reads: Reads::Each(&[Kind::Risk], register::risk_unanswered) },
    Check { code: "RSK-04", reads: Reads::Whole(contingency::no_contingency_plan) },
    Check { code: "RSK-05", reads: Reads::Each(&[Kind::Scenario], contingency::scenario_without_risk) },
    Check { code: "RSK-06", reads: Reads::Each(&[Kind::Plan, Kind::Scenario], contingency::no_minimum) },
    Check { code: "RSK-07", reads: Reads::Whole(register::dangers_unanswered) },
];
