//! REP: reports on what happened.

mod agreement;
mod annual;
mod calendar;
pub(super) mod filed;
mod head;
mod off_track;
mod openness;
mod outside_plan;
mod pace;
mod ratings;
mod readings;
pub(super) mod routes;
mod schedule;
mod spending;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "REP-01", reads: Reads::Whole(schedule::missing_or_late) },
    Check { code: "REP-02", reads: Reads::Each(&[Kind::Report], head::incomplete) },
    Check { code: "REP-03", reads: Reads::Whole(readings::missing) },
    Check { code: "REP-04", reads: Reads::Each(&[Kind::Reading], ratings::disagrees) },
    Check { code: "REP-05", reads: Reads::Each(&[Kind::Reading, Kind::Assessment], off_track::unexplained) },
    Check {
        code: "REP-06",
        reads: Reads::Each(&[Kind::Reading, Kind::Assessment, Kind::Progress], off_track::without_next_step),
    },
    Check { code: "REP-07", reads: Reads::Whole(outside_plan::not_in_plan) },
    Check { code: "REP-08", reads: Reads::Whole(spending::not_reported) },
    Check { code: "REP-09", reads: Reads::Each(&[Kind::Report], annual::incomplete) },
    Check { code: "REP-10", reads: Reads::Whole(agreement::disagrees) },
    Check { code: "REP-11", reads: Reads::Whole(calendar::no_preparatory_meeting) },
    Check { code: "REP-12", reads: Reads::Whole(calendar::not_combined) },
    Check { code: "REP-13", reads: Reads::Each(&[Kind::Report], openness::not_published) },
    Check { code: "REP-14", reads: Reads::Whole(calendar::treaty_report_open) },
    Check { code: "REP-15", reads: Reads::Each(&[Kind::Report], openness::nothing_went_wrong) },
    Check { code: "REP-16", reads: Reads::Each(&[Kind::Report], openness::nothing_learned) },
];
