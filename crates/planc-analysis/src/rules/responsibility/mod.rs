//! RES: who does it.

mod agreed;
mod breadth;
mod civil_society;
mod drafting;
pub(crate) mod fields;
mod groups;
mod involve;
pub(super) mod known;
mod leading;
mod meetings;
mod monitor;
mod naming;
mod nobody;
mod observers;
mod papers;
pub(crate) mod response;
mod seats;
mod structures;
mod vague;
mod words;

use planc_lang::Kind;

use super::{Check, Reads};
pub(crate) use vague::letters_of_civil_society;

pub const CHECKS: &[Check] = &[
    Check { code: "RES-01", reads: Reads::Whole(nobody::nobody_responsible) },
    Check { code: "RES-02", reads: Reads::Whole(words::unregistered_body) },
    Check { code: "RES-03", reads: Reads::Whole(words::body_not_specific) },
    Check {
        code: "RES-04",
        reads: Reads::Each(&[Kind::Activity, Kind::Measure, Kind::Objective, Kind::Goal], leading::no_lead),
    },
    Check { code: "RES-05", reads: Reads::Whole(agreed::not_agreed) },
    Check { code: "RES-06", reads: Reads::Whole(seats::without_seat) },
    Check { code: "RES-07", reads: Reads::Whole(structures::coordinator) },
    Check { code: "RES-08", reads: Reads::Whole(structures::office) },
    Check { code: "RES-09", reads: Reads::Whole(structures::coordinating_body) },
    Check { code: "RES-10", reads: Reads::Whole(seats::composition) },
    Check { code: "RES-11", reads: Reads::Whole(civil_society::in_coordinating_body) },
    Check { code: "RES-12", reads: Reads::Whole(civil_society::in_working_groups) },
    Check { code: "RES-13", reads: Reads::Whole(civil_society::without_vote) },
    Check { code: "RES-14", reads: Reads::Whole(observers::international_lead) },
    Check { code: "RES-15", reads: Reads::Whole(civil_society::without_agreement) },
    Check { code: "RES-16", reads: Reads::Whole(groups::thematic) },
    Check { code: "RES-17", reads: Reads::Whole(groups::on_children) },
    Check { code: "RES-18", reads: Reads::Whole(meetings::irregular) },
    Check { code: "RES-19", reads: Reads::Whole(fields::civil_society_works) },
    Check { code: "RES-20", reads: Reads::Whole(leading::state_leads) },
    Check { code: "RES-21", reads: Reads::Whole(breadth::one_sector) },
    Check { code: "RES-22", reads: Reads::Whole(drafting::survivors) },
    Check { code: "RES-23", reads: Reads::Whole(drafting::drafting_group) },
    Check { code: "RES-24", reads: Reads::Whole(involve::not_involved) },
    Check { code: "RES-25", reads: Reads::Whole(monitor::not_independent) },
    Check { code: "RES-26", reads: Reads::Whole(structures::referral_mechanism) },
    Check { code: "RES-27", reads: Reads::Whole(breadth::no_local_part) },
    Check { code: "RES-28", reads: Reads::Whole(seats::procurement) },
];
