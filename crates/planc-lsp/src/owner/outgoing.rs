//! What the owner has to say to the client. It never waits for it: a task passes these on.

use tower_lsp::lsp_types::{Diagnostic, MessageType, Url};

/// Something for the client.
pub enum Outgoing {
    Diagnostics {
        uri: Url,
        diagnostics: Vec<Diagnostic>,
        version: Option<i32>,
    },
    /// What it has asked for has changed, and is to be asked for again.
    Refresh(Refresh),
    Say(MessageType, String),
    /// Reading packages takes a while: it begins, or is done.
    Loading {
        has_begun: bool,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refresh {
    Diagnostics,
    Lenses,
    Hints,
}
