//! The ground the other crates stand on: places in files, interned names, exact amounts, dates, and what a finding is.
//!
//! What is *absent*: anything of the Plan language. Nothing here knows a keyword, a rule, a file system or a terminal.

pub mod currency;
pub mod date;
pub mod decimal;
pub mod edit;
pub mod finding;
pub mod interner;
pub mod line_index;
pub mod span;

pub use currency::Currency;
pub use date::{Date, Days};
pub use decimal::Decimal;
pub use edit::{Edit, apply_edits};
pub use finding::{Finding, Fix, Label};
pub use interner::{Interner, Symbol};
pub use line_index::{LineIndex, Position};
pub use span::{FileId, Place, Span};
