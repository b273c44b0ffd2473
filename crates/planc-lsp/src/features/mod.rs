//! One file a feature: a position of the client to a cursor, and what planc-ide answers to what the client takes.

pub mod capabilities;
pub mod code_actions;
pub mod completion;
pub mod diagnostics;
pub mod edits;
pub mod files;
pub mod folding;
pub mod formatting;
pub mod hierarchy;
pub mod hints;
pub mod hover;
pub mod lenses;
pub mod links;
pub mod navigation;
pub mod outline;
pub mod rename;
pub mod selection;
pub mod semantic_tokens;
pub mod signature;
pub mod symbols;
