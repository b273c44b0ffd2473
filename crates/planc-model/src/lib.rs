//! From trees to a resolved plan.
//!
//! ```text
//! tree ──group──► groups ──machine──► parts ──elaborate──► Sheet (one file, typed)
//!                                                            │
//!                         names, part-of, references, numbers▼
//!                                     Sheets ──link────────► Plan (a package, resolved)
//! ```
//!
//! Each step returns what it could make of its input and the findings; what could not be understood is `Unknown`, and every
//! later step is silent about it.
//!
//! What is *absent*: files, the clock, the terminal. A sheet is a pure function of one file's text.

mod deferred;
mod elaborate;
mod expectation;
mod group;
mod keyword_place;
pub mod link;
mod machine;
mod malformed;
pub(crate) mod names;
pub mod nearest;
pub mod next;
pub mod order;
pub mod plan;
pub mod sheet;
pub mod value;

pub use elaborate::{Around, Beside, Part, PartReading, elaborate, elaborate_part, name_from};
pub use link::link;
pub use machine::is_name;
pub use plan::{Node, Plan, ThingId};
pub use sheet::Sheet;
