//! What an author gets back: reports.
//!
//! ```text
//! Context, Report ──builder──► Document ──writer──► text md html docx xlsx csv json
//! ```
//!
//! A *builder* (`builders/`, one file a report) reads a checked plan and makes a `Document`: headings, paragraphs, tables,
//! charts. A *writer* (`writers/`, one file a format) turns any document into bytes. A new report is one builder, a new format
//! one writer. What labels, numbers and dates look like is a matter of `language/`; a language is one file in `labels/`.
//!
//! What is *absent*: files, the clock, the terminal, the text of plans.

pub mod builders;
pub mod charts;
pub mod document;
pub mod drawing;
pub mod language;
pub mod request;
pub mod site;
pub mod templates;
pub mod writers;

pub use builders::{About, ReportKind};
pub use document::Document;
pub use language::{Language, Words};
pub use request::Request;
pub use writers::Format;
