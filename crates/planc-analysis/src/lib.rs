//! What a resolved plan lacks or contradicts: the rules, by family, and the mechanism that runs them.
//!
//! ```text
//! Plan ──facts──► Context ──rules──► findings ──levels──► ──silences──► Report
//! ```
//!
//! A rule is a value in `planc_lang::rules`, a page beside it, and a `Check` in `rules/` here. "Today" is an argument.
//!
//! What is *absent*: files, the clock, the terminal.

pub mod check;
pub mod diff;
pub mod facts;
pub mod graph;
pub mod ledger;
pub mod level;
pub mod load;
pub mod near;
pub(crate) mod needles;
pub mod rules;
pub mod settings;
pub mod silence;
pub mod view;
pub mod wording;

pub use check::{Judged, Report, check, check_links};
pub use facts::Context;
pub use near::{Near, check_near};
pub use settings::{Profile, RuleSetting, Settings};
pub use view::View;
