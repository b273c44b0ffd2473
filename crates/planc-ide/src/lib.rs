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

mod actions;
mod bound;
pub mod completion;
mod cursor;
mod definition;
mod findings;
mod folding;
mod formatting;
mod hierarchy;
mod hints;
mod hover;
mod language;
mod lenses;
mod links;
mod money;
mod moved_files;
mod outline;
mod preview;
mod references;
mod rename;
mod selection;
mod signature;
mod symbols;
mod tokens;
mod tree;
pub mod under;

pub use actions::{Action, ActionKind, code_actions};
pub use completion::{Completion, complete, describe};
pub use cursor::Cursor;
pub use definition::{ManualPage, Target, declaration, definition, type_definition};
pub use folding::{Fold, FoldKind, folding};
pub use formatting::{format, format_on_type, format_range};
pub use hierarchy::{Dependency, HierarchyItem, contributes_to, contributors, dependents, depends_on, hierarchy_item};
pub use hints::{HintKind, InlayHint, inlay_hints};
pub use hover::{Hover, hover};
pub use language::DisplayLanguage;
pub use lenses::{Lens, LensKind, lenses};
pub use links::{Link, LinkTarget, document_links};
pub use moved_files::rename_files;
pub use outline::{Symbol, document_symbols};
pub use preview::site;
pub use references::{highlights, references};
pub use rename::{identity, prepare_rename, rename, rename_in};
pub use selection::selection_ranges;
pub use signature::{Signature, signature};
pub use symbols::{WorkspaceSymbol, workspace_symbols};
pub use tokens::{SemanticToken, TokenKind, semantic_tokens};
pub use tree::{FindingCounts, OutlineNode, node_at, outline, where_is};
