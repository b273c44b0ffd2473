//! One file a feature: a position of the client to a cursor, and what planc-ide answers to what the client takes.

pub mod capabilities;
pub mod diagnostics;
pub mod edits;
pub mod folding;
pub mod formatting;
pub mod hover;
pub mod links;
pub mod navigation;
pub mod rename;
pub mod selection;
pub mod semantic_tokens;
pub mod symbols;
