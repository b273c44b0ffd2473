//! What an editor asks of a plan: plain functions over a snapshot and a position, one file or folder a feature.
//!
//! ```text
//! Snapshot + Cursor ──under──► what stands there ──feature──► places, texts, edits
//! ```
//!
//! Whatever the text of one file answers is answered from it alone; only what leads to other things asks for the whole plan.
//! Every feature works while the file has mistakes, and none panics.
//!
//! What is *absent*: the protocol of editors, threads, the clock, columns. Places are bytes.

mod bound;
pub mod completion;
mod cursor;
mod definition;
mod findings;
mod folding;
mod formatting;
mod hover;
mod links;
mod money;
mod outline;
mod references;
mod rename;
mod selection;
mod signature;
mod symbols;
mod tokens;
pub mod under;

pub use completion::{Completion, complete, describe};
pub use cursor::Cursor;
pub use definition::{ManualPage, Target, declaration, definition, type_definition};
pub use folding::{Fold, FoldKind, folding};
pub use formatting::{format, format_on_type, format_range};
pub use hover::{Hover, hover};
pub use links::{Link, LinkTarget, document_links};
pub use outline::{Symbol, document_symbols};
pub use references::{highlights, references};
pub use rename::{identity, prepare_rename, rename, rename_in};
pub use selection::selection_ranges;
pub use signature::{Signature, signature};
pub use symbols::{WorkspaceSymbol, workspace_symbols};
pub use tokens::{SemanticToken, TokenKind, semantic_tokens};
