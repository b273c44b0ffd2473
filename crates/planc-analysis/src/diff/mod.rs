//! What changed in meaning between two versions of a plan: not which lines, but what they say.
//!
//! ```text
//! old, new ──pairs (which thing is which)──► things, fields, references ──► changes in the order of the new plan
//! ```
//!
//! Layout, comments, the order of fields and which file a thing stands in are no meaning. What is kept of former values with
//! `was` is not compared, only what holds now.
//!
//! What is *absent*: files, git, and how changes are shown.

mod change;
mod compare;
mod fields;
mod likeness;
mod money;
mod pairs;
mod same;
mod schedule;

pub use change::{Change, Diff, Severity, Spot, What};
pub use compare::compare;

#[cfg(test)]
mod tests;
