//! What a report is made from.

use planc_analysis::{Context, Report};

use crate::language::Language;

/// A checked plan, and how its report is to be written.
pub struct Request<'plan> {
    pub context: &'plan Context<'plan>,
    /// What was found in the whole package.
    pub findings: &'plan Report,
    pub language: &'plan Language,
    /// The year asked for, where a report is about one.
    pub year: Option<i16>,
}
