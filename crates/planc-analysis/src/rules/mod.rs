//! The rules, one file a family; a family that outgrows its file becomes a folder.
//!
//! A rule is added by its value and page in planc-lang, and a `Check` here: a code, what it reads, and a function.

pub mod activities;
pub mod attested;
mod cancelled;
pub mod data;
pub mod document;
mod entries;
pub mod evaluations;
pub mod gaps;
pub mod goals;
pub mod indicators;
pub mod links;
mod looking_back;
pub mod money;
pub mod monitoring;
pub mod reports;
pub mod responsibility;
pub mod reviews;
pub mod risks;
pub mod wording;

pub(crate) use entries::own_entries;
pub(crate) use goals::fields_of_area;
use planc_base::Finding;
use planc_lang::Kind;

use crate::facts::Context;
use crate::view::View;

/// A rule's function.
pub struct Check {
    pub code: &'static str,
    pub reads: Reads,
}

/// What a rule's function is called with.
pub enum Reads {
    /// Each thing of these kinds, one at a time.
    Each(&'static [Kind], EachFunction),
    /// The whole plan, once.
    Whole(fn(&Context, &mut Vec<Finding>)),
}

/// Looks at one thing.
pub type EachFunction = for<'plan> fn(&Context<'plan>, &View<'plan>, &mut Vec<Finding>);

/// Every family.
pub const CHECKS: &[&[Check]] = &[
    gaps::CHECKS,
    activities::CHECKS,
    money::CHECKS,
    indicators::CHECKS,
    wording::CHECKS,
    document::CHECKS,
    goals::CHECKS,
    links::CHECKS,
    responsibility::CHECKS,
    monitoring::CHECKS,
    reports::CHECKS,
    reviews::CHECKS,
    evaluations::CHECKS,
    risks::CHECKS,
    data::CHECKS,
];
