//! The Plan language as data: every kind, field and word an author may write, every rule the compiler checks, and the
//! catalogue of recommended interventions.
//!
//! Checker, completion, hover, JSON Schema, manual, `planc explain` and the editor grammars are readers of this crate.
//! A new field is one row in the file of its kind under `kinds/`; see `crates/README.md`.
//!
//! What is *absent*: text of plans, files, findings. The crate depends on nothing of ours.

pub mod catalogue;
pub mod connective;
pub mod countries;
pub mod field;
pub mod keyword;
pub mod kind;
pub mod kinds;
pub mod language;
pub mod manual;
pub mod pattern;
pub mod rule;
pub mod rules;
pub mod shared_fields;
pub mod shorthands;
pub mod snippet;
pub mod threshold;
pub mod vocabularies;
pub mod vocabulary;
pub mod words;

pub use connective::Connective;
pub use field::{Count, Field, Wanted};
pub use keyword::Keyword;
pub use kind::{Kind, KindDeclaration, KindSet};
pub use language::{Language, Row, RowId};
pub use pattern::Pattern;
pub use threshold::Threshold;
pub use vocabulary::{Vocabulary, Word};
