//! From text to a tree of entries, whatever the text holds.
//!
//! ```text
//! text ──scan──► tokens ──tree──► entries ──items──► what stands on their lines
//! ```
//!
//! `scan` runs pest over stretches of a few kilobytes; `tree` matches braces and mends what does not balance; `item` cuts an
//! entry's line into items on demand. Nothing is lost: every byte belongs to an entry, a comment, a brace or a blank.
//!
//! What is *absent*: kinds, fields, rules. This crate does not know a single keyword.

// pest is built without `std` (its stack probes cost 12 to 30 %), and its derive then names `alloc`.
extern crate alloc;

pub mod format;
mod grammar;
pub mod item;
mod long_text;
pub mod odd_blanks;
mod recovery;
mod scan;
pub mod text;
mod tree;

pub use format::{Formatted, format};
#[doc(hidden)]
pub use grammar::items_by_pest;
pub use item::{Item, ItemKind, Items};
pub use scan::{Token, TokenKind, scan};
pub use tree::{Entry, EntryId, Limits, Loose, NOTHING, Part, Tree, line_ends, parse, parse_part};
