//! The published JSON Schemas of what planc writes: what `planc schema` prints, for tools that do not run planc.

use super::Output;

pub fn outputs() -> [Output; 6] {
    [
        Output::new("docs/schema/plan-1.json", text(&planc_interchange::schema())),
        Output::new("docs/schema/findings-1.json", text(&planc_interchange::findings_schema())),
        Output::new("docs/schema/report-1.json", text(&planc_interchange::report_schema())),
        Output::new("docs/schema/diff-1.json", text(&planc_interchange::diff_schema())),
        Output::new("docs/schema/impact-1.json", text(&planc_interchange::impact_schema())),
        Output::new("docs/schema/graph-1.json", text(&planc_interchange::graph_schema())),
    ]
}

fn text(schema: &serde_json::Value) -> String {
    format!("{schema:#}\n")
}
