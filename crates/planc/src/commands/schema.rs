//! `planc schema`

use crate::arguments::{SchemaOf, SchemaOptions};
use crate::output;

pub fn run(options: &SchemaOptions) -> i32 {
    let schema = match options.of {
        SchemaOf::Plan => planc_interchange::schema(),
        SchemaOf::Findings => planc_interchange::findings_schema(),
        SchemaOf::Report => planc_interchange::report_schema(),
        SchemaOf::Diff => planc_interchange::diff_schema(),
        SchemaOf::Impact => planc_interchange::impact_schema(),
        SchemaOf::Graph => planc_interchange::graph_schema(),
    };
    output::print(&format!("{schema:#}\n"));
    output::CLEAN
}
