//! The formats in which other programs read a plan and what the compiler found in it.
//!
//! ```text
//! table ──shape──► what each row's line is in JSON ──┬─► plan_json: a plan, written as it is walked
//!                                                    └─► schema: what every such file looks like
//! Report ──────────────────────────────────────────────► findings, sarif
//! ```
//!
//! `shape` derives the keys of an entry from its row's pattern, once, for the writer and for the schema, so that a new row of
//! the table appears in both and the two never differ.
//!
//! What is *absent*: files, the clock, the terminal, editors. Nothing here knows a field by name but those that
//! `plan_json::taken` lists.

mod files;
mod finding;
pub mod findings;
mod json;
pub mod plan_json;
pub mod sarif;
pub mod schema;
mod shape;

pub use files::{File, Files};
pub use findings::write_findings;
pub use plan_json::{Info, write_plan};
pub use sarif::write_sarif;
pub use schema::{diff_schema, findings_schema, graph_schema, impact_schema, report_schema, schema};
