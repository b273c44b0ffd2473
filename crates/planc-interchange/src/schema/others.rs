//! The schemas of what other crates write. They are written by hand, for nothing of the table is in them; a test of the commands
//! holds what is written against them.

use serde_json::Value;

/// The schema of what `planc report` and `planc score` write with `--format json`, version 1.
pub fn report_schema() -> Value {
    read(include_str!("../../schemas/report.json"))
}

/// The schema of `planc diff --format json`, version 1.
pub fn diff_schema() -> Value {
    read(include_str!("../../schemas/diff.json"))
}

/// The schema of `planc impact --format json`, version 1.
pub fn impact_schema() -> Value {
    read(include_str!("../../schemas/impact.json"))
}

/// The schema of `planc graph --format json`, version 1.
pub fn graph_schema() -> Value {
    read(include_str!("../../schemas/graph.json"))
}

fn read(schema: &str) -> Value {
    // Part of the program, and read by a test.
    serde_json::from_str(schema).expect("a schema is JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_can_be_read() {
        for schema in [report_schema(), diff_schema(), impact_schema(), graph_schema()] {
            assert_eq!(schema["$schema"], super::super::DRAFT);
        }
    }
}
