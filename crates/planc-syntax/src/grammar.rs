//! The grammar, as pest reads it.

/// The parser that pest derives from `grammar/plan.pest`.
#[derive(pest_derive::Parser)]
#[grammar = "../../grammar/plan.pest"]
pub struct Grammar;
