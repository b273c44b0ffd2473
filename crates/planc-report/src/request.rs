//! What a report is made from.

use planc_analysis::{Context, Report};
use planc_base::Date;
use planc_model::ThingId;

use crate::language::Language;

/// A checked plan, and how its report is to be written.
#[derive(Clone, Copy)]
pub struct Request<'plan> {
    pub context: &'plan Context<'plan>,
    /// What was found in the whole package.
    pub findings: &'plan Report,
    pub language: &'plan Language,
    /// The year asked for, where a report is about one.
    pub year: Option<i16>,
    /// The quarter, month or year asked for, where a report is about one.
    pub period: Option<Date>,
    /// The actor, unit or body asked for, where a report can be about one.
    pub body: Option<ThingId>,
}

impl<'plan> Request<'plan> {
    /// About the whole plan, at no time and for nobody in particular.
    pub fn new(context: &'plan Context<'plan>, findings: &'plan Report, language: &'plan Language) -> Request<'plan> {
        Request { context, findings, language, year: None, period: None, body: None }
    }
}
