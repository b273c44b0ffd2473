//! The published JSON Schemas of what planc writes: what `planc schema` prints, for tools that do not run planc.

use super::Output;

pub fn outputs() -> [Output; 2] {
    [
        Output::new("docs/schema/plan-1.json", text(&planc_interchange::schema())),
        Output::new("docs/schema/findings-1.json", text(&planc_interchange::findings_schema())),
    ]
}

fn text(schema: &serde_json::Value) -> String {
    format!("{schema:#}\n")
}
