//! What is written, judged by the schemas, on every example and on damaged plans.

mod broken;
mod findings;
mod plan;
mod sarif;
mod schema;
mod support;
mod timing;
