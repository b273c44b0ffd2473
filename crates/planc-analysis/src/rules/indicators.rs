//! IND: indicators.

mod amount;
mod baseline;
mod broken_down;
mod collected;
mod course;
mod due;
mod effects;
mod in_time;
mod missing;
mod mixture;
mod over_time;
mod persons;
mod reached;
mod said_fully;
mod twice;
mod units;
mod value;
mod verified;

pub(super) use persons::counts_persons;

use planc_lang::Kind;

use super::{Check, Reads};

pub const CHECKS: &[Check] = &[
    Check { code: "IND-01", reads: Reads::Each(&[Kind::Indicator], missing::baseline) },
    Check { code: "IND-02", reads: Reads::Whole(baseline::not_measured) },
    Check { code: "IND-03", reads: Reads::Each(&[Kind::Indicator], baseline::not_traceable) },
    Check { code: "IND-04", reads: Reads::Each(&[Kind::Indicator], missing::target) },
    Check { code: "IND-05", reads: Reads::Each(&[Kind::Indicator], due::outside_period) },
    Check { code: "IND-06", reads: Reads::Each(&[Kind::Indicator], due::out_of_order) },
    Check { code: "IND-08", reads: Reads::Each(&[Kind::Indicator], course::goes_back) },
    Check { code: "IND-09", reads: Reads::Each(&[Kind::Indicator], course::end_is_weaker) },
    Check { code: "IND-10", reads: Reads::Each(&[Kind::Indicator], over_time::nothing_on_the_way) },
    Check { code: "IND-11", reads: Reads::Each(&[Kind::Indicator], missing::number_to_start_from) },
    Check { code: "IND-12", reads: Reads::Each(&[Kind::Indicator], said_fully::of_what) },
    Check { code: "IND-13", reads: Reads::Each(&[Kind::Indicator, Kind::Reading], units::differ) },
    Check { code: "IND-14", reads: Reads::Each(&[Kind::Indicator], missing::type_of_measure) },
    Check { code: "IND-15", reads: Reads::Each(&[Kind::Indicator], said_fully::rate) },
    Check { code: "IND-16", reads: Reads::Each(&[Kind::Indicator], said_fully::judgement) },
    Check { code: "IND-20", reads: Reads::Each(&[Kind::Indicator, Kind::Source], verified::source_and_holder) },
    Check { code: "IND-21", reads: Reads::Each(&[Kind::Source], verified::new_data) },
    Check { code: "IND-22", reads: Reads::Whole(twice::same_data) },
    Check { code: "IND-23", reads: Reads::Whole(twice::two_meanings) },
    Check { code: "IND-24", reads: Reads::Each(&[Kind::Indicator], broken_down::by_sex_and_age) },
    Check { code: "IND-25", reads: Reads::Each(&[Kind::Indicator, Kind::Reading], broken_down::known) },
    Check { code: "IND-26", reads: Reads::Whole(mixture::one_sort) },
    Check { code: "IND-27", reads: Reads::Each(&[Kind::Objective], mixture::products_only) },
    Check { code: "IND-28", reads: Reads::Whole(mixture::one_side) },
    Check { code: "IND-30", reads: Reads::Each(&[Kind::Indicator], collected::how_often) },
    Check { code: "IND-31", reads: Reads::Each(&[Kind::Indicator], collected::by_whom) },
    Check { code: "IND-32", reads: Reads::Whole(collected::named_and_agreed) },
    Check { code: "IND-33", reads: Reads::Whole(in_time::too_late) },
    Check { code: "IND-34", reads: Reads::Whole(reached::already_reached) },
    Check { code: "IND-35", reads: Reads::Each(&[Kind::Indicator, Kind::Reading], reached::cannot_be) },
    Check { code: "IND-36", reads: Reads::Each(&[Kind::Indicator], effects::not_considered) },
    Check { code: "IND-37", reads: Reads::Each(&[Kind::Indicator], course::all_on_the_way) },
    Check { code: "IND-38", reads: Reads::Each(&[Kind::Indicator], over_time::adds_up_or_not) },
];
