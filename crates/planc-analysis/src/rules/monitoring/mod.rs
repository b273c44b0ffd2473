//! MON: the plan for monitoring, evaluation and learning.

mod collectors;
mod dates;
mod decision;
mod existence;
mod learning;
mod lines;
mod responsible;
mod routes;
mod terms;
mod tracks;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "MON-01", reads: Reads::Whole(existence::no_monitoring_plan) },
    Check { code: "MON-02", reads: Reads::Each(&[Kind::Plan], dates::at_wrong_time) },
    Check { code: "MON-03", reads: Reads::Each(&[Kind::Plan], dates::period_differs) },
    Check { code: "MON-04", reads: Reads::Each(&[Kind::Plan], tracks::not_tracked) },
    Check { code: "MON-05", reads: Reads::Whole(decision::not_decided) },
    Check { code: "MON-06", reads: Reads::Each(&[Kind::Reporting], routes::route_open) },
    Check { code: "MON-07", reads: Reads::Whole(routes::progress_too_seldom) },
    Check { code: "MON-08", reads: Reads::Whole(dates::data_too_late) },
    Check { code: "MON-09", reads: Reads::Whole(routes::annual_not_planned) },
    Check { code: "MON-10", reads: Reads::Whole(existence::no_channel) },
    Check { code: "MON-11", reads: Reads::Each(&[Kind::Plan], responsible::nobody_answers) },
    Check { code: "MON-12", reads: Reads::Whole(dates::not_revised) },
    Check { code: "MON-13", reads: Reads::Whole(terms::not_agreed) },
    Check { code: "MON-14", reads: Reads::Each(&[Kind::Plan], responsible::level_missing) },
    Check { code: "MON-15", reads: Reads::Whole(collectors::without_agreement) },
    Check { code: "MON-16", reads: Reads::Whole(collectors::not_trained) },
    Check { code: "MON-17", reads: Reads::Whole(learning::not_planned) },
];
